"""The files that all tools read, and what is true of them.

Word and PDF: the plans of tests/documents (their rows from tests/golden), and generated plans of
`benchmark` with their truth. Scans: pages of the plans as an office would have scanned them.
"""

from __future__ import annotations

import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pypdfium2

from benchmark import corpus
from benchmark.records import Layout
from tests.json_lines import read_lines
from tests.places import DOCUMENTS, GOLDEN
from tests.tools.peers.found import Asked, flat, words
from tests.tools.rendering.long_table import STEM as LONG_TABLE
from tests.tools.rendering.pdf import render_pdf
from tests.tools.rendering.scans import KINDS, chosen, save_pdf, scan

WORD_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GENERATED = 60  # documents, three of twenty as Word
SCANNED = (("02", 1), ("10", 2))  # plan and page (from 0): labelled blocks; a table
DAMAGE = "moderate"


class Kind(StrEnum):
    """In which form a file holds its document."""

    WORD = "Word"
    PDF = "PDF"
    SCAN = "scans"


class InputFile(NamedTuple):
    """A file, its words, and the rows that it states."""

    path: Path
    kind: Kind
    pages: int
    words: Counter[str]
    rows: tuple[Asked, ...]


def asked(row: Mapping[str, Any], in_table: bool) -> Asked:
    """A row of the truth as printed texts."""
    statement = row.get("text") or row["task"]
    deadline = row.get("deadline_raw", row.get("deadline"))
    leads = [lead for lead in row.get("leads") or () if lead]
    printed = (*leads, deadline) if isinstance(deadline, str) and deadline else tuple(leads)
    return Asked(statement, printed, in_table)


def word_text(path: Path) -> str:
    """The paragraphs of a Word file, cells among them, a line each; no automatic numbers."""
    tree = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    paragraphs = tree.iter(f"{WORD_SPACE}p")
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{WORD_SPACE}t"))
        for paragraph in paragraphs
    )


def page_texts(path: Path) -> list[str]:
    """The text of each page of a PDF, as it is stored."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def all_files(folder: Path) -> list[InputFile]:
    """All files; what is generated is written into the folder."""
    pairs = [*_rendered(), *_generated(folder)]
    files = [file for path, rows in pairs for file in _both_forms(path, rows, folder)]
    return [*files, *_scans(folder)]


def _rendered() -> Iterator[tuple[Path, tuple[Asked, ...]]]:
    for path in sorted(DOCUMENTS.glob("*.docx")):
        if path.stem == LONG_TABLE:
            rows = json.loads(path.with_suffix(".json").read_text("utf-8"))
            yield path, tuple(asked(row, True) for row in rows)
        else:
            yield path, _golden(path.stem)


def _golden(stem: str) -> tuple[Asked, ...]:
    rows = read_lines(GOLDEN / f"{stem}.jsonl")
    return tuple(
        asked(row, row.get("origin") == "table") for row in rows if not row.get("optional")
    )


def _generated(folder: Path) -> Iterator[tuple[Path, tuple[Asked, ...]]]:
    corpus.write(folder / "corpus", GENERATED, layouts=(Layout.WORD, Layout.NUMBERED))
    rows: dict[str, list[Asked]] = defaultdict(list)
    for row in read_lines(folder / "corpus/tasks.jsonl"):
        rows[row["doc"]].append(asked(row, row["shape"].startswith("table")))
    made = sorted((folder / "corpus/files").glob("*.docx"))
    planned = [path for path in made if rows[path.stem]]
    render_pdf(planned, folder)
    for path in planned:
        yield path, tuple(rows[path.stem])


def _both_forms(path: Path, rows: tuple[Asked, ...], folder: Path) -> Iterator[InputFile]:
    pdf = path.with_suffix(".pdf")
    pdf = pdf if pdf.exists() else folder / pdf.name
    pages, printed = len(page_texts(pdf)), words(word_text(path))
    yield InputFile(path, Kind.WORD, pages, printed, rows)
    yield InputFile(pdf, Kind.PDF, pages, printed, rows)


def _scans(folder: Path) -> Iterator[InputFile]:
    for start, page in SCANNED:
        stem = chosen([start])[0]
        path = folder / f"scan-{start}.pdf"
        save_pdf(scan(stem, DAMAGE, [page]), path, KINDS[DAMAGE].quality)
        text = page_texts(DOCUMENTS / f"{stem}.pdf")[page]
        rows = tuple(row for row in _golden(stem) if _stands_in(row, flat(text)))
        yield InputFile(path, Kind.SCAN, 1, words(text), rows)


def _stands_in(row: Asked, text: str) -> bool:
    return all(flat(printed) in text for printed in (row.statement, *row.others))
