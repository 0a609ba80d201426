"""How many of the small odd inputs are read right: python -m tests.tools.case_score [PATTERN …].

The answers stand in `case_answers.toml`. `--no-scans` leaves out what OCR reads.
"""

from __future__ import annotations

import argparse
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from extractors.errors import ExtractionError
from pipeline.dataset.records import DocumentRecord, TaskRecord
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.places import SHARED

CASES = SHARED / "cases"
ANSWERS = Path(__file__).with_name("case_answers.toml")
HEAD = ("number", "issued_on", "issuer", "signer_name")
CELLS = ("ordinal", "task", "leads", "coordinators", "deliverable", "deadline", "section_heading")
SCANNED = ("scan_*", "photo_*", "screenshot_*")

Answer = dict[str, object]


class CaseResult(NamedTuple):
    """A file, and what is wrong with its reading; nothing where it is right."""

    name: str
    faults: tuple[str, ...]


def score_cases(patterns: Sequence[str] = ("*",), without: Sequence[str] = ()) -> list[CaseResult]:
    """The verdict on each case whose name fits; none where the cases are absent."""
    names = sorted(path.name for path in CASES.glob("*")) if CASES.is_dir() else []
    results = []
    for name in names:
        answer = _answer(name)
        asked = any(fnmatch(name, p) for p in patterns)
        if asked and answer is not None and not any(fnmatch(name, p) for p in without):
            results.append(CaseResult(name, tuple(_faults(name, answer))))
    return results


def counts(results: Sequence[CaseResult]) -> dict[str, int]:
    """How many cases are right, and how many wrong."""
    wrong = sum(1 for result in results if result.faults)
    return {"right": len(results) - wrong, "wrong": wrong}


@cache
def _answers() -> tuple[Answer, ...]:
    return tuple(tomllib.loads(ANSWERS.read_text("utf-8"))["case"])


def _answer(name: str) -> Answer | None:
    """The answer that names the file, else the last one of which a pattern fits."""
    fitting = [a for a in _answers() if any(fnmatch(name, p) for p in _list(a["files"]))]
    named = [answer for answer in fitting if name in _list(answer["files"])]
    return (named or fitting)[-1] if fitting else None


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


@cache
def _read(name: str) -> DocumentResult:
    path = CASES / name
    data = path.read_bytes()
    source = SourceFile(path, name, sha256(data).hexdigest(), len(data))
    return process_document(data, source, Config())


def _faults(name: str, answer: Answer) -> Iterator[str]:
    try:
        result = _read(name)
    except ExtractionError as error:
        if answer.get("fails") != error.code:
            yield f"fails: {error.code}: {error}"
        return
    if "fails" in answer:
        yield f"does not fail as {answer['fails']}"
        return
    yield from _wrong_head(result.document, answer)
    yield from _wrong_rows(result.tasks, answer)
    if "like" in answer:
        right = _read(str(answer["like"]))
        yield from _differing_heads(right.document, result.document)
        yield from _differing_rows(right.tasks, result.tasks)


def _wrong_head(document: DocumentRecord, answer: Answer) -> Iterator[str]:
    null = _list(answer.get("null"))
    for part in _list(answer.get("head")) or HEAD:
        if (getattr(document, part) is None) is not (part in null):
            yield f"{part}: {getattr(document, part)}"
    if "warning" in answer and answer["warning"] not in document.warnings:
        yield f"no warning {answer['warning']}"
    title = answer.get("signer_title")
    if title is not None and title not in (document.signer_title or "").casefold():
        yield f"signer_title: {document.signer_title}"


def _wrong_rows(rows: Sequence[TaskRecord], answer: Answer) -> Iterator[str]:
    if len(rows) != answer.get("rows", len(rows)) or len(rows) < int(str(answer.get("least", 0))):
        yield f"{len(rows)} rows"
    ordinals = [row.ordinal for row in rows]
    if "ordinals" in answer and ordinals != answer["ordinals"]:
        yield f"ordinals: {ordinals}"
    letters = [ordinal for ordinal in ordinals if ordinal]
    if "letters" in answer and letters != answer["letters"]:
        yield f"ordinals: {letters}"
    for field in _list(answer.get("filled")):
        if not all(getattr(row, field) for row in rows):
            yield f"{field} is missing"


def keys(value: object) -> tuple[str, ...]:
    """The words of a cell, of each name in a list; case and closing stops do not count.

    >>> keys("Quý  II;"), keys(None)
    (('quý ii',), ())
    """
    if value is None:
        return ()
    texts = value if isinstance(value, tuple | list) else (value,)
    folded = (unicodedata.normalize("NFC", str(text)).casefold() for text in texts)
    return tuple(" ".join(text.split()).strip(".;, ") for text in folded)


def _differing_heads(right: DocumentRecord, found: DocumentRecord) -> Iterator[str]:
    for part in HEAD:
        if keys(getattr(right, part)) != keys(getattr(found, part)):
            yield f"{part}: {getattr(found, part)}"


def _differing_rows(right: Sequence[TaskRecord], found: Sequence[TaskRecord]) -> Iterator[str]:
    if len(right) != len(found):
        yield f"{len(found)} rows for {len(right)}"
        return
    for left, row in zip(right, found, strict=True):
        for cell in CELLS:
            if keys(getattr(left, cell)) != keys(getattr(row, cell)):
                yield f"row {row.position} {cell}: {getattr(row, cell)}"


def main() -> None:
    """Print each wrong case with its faults, then the counts."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.case_score", description=__doc__)
    parser.add_argument("patterns", nargs="*", default=["*"])
    parser.add_argument("--no-scans", action="store_true")
    options = parser.parse_args()
    results = score_cases(options.patterns, SCANNED if options.no_scans else ())
    for result in results:
        if result.faults:
            print(f"wrong  {result.name}: {'; '.join(result.faults[:4])}")
    print(counts(results))


if __name__ == "__main__":
    main()
