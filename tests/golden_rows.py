"""Golden rows: what the plans of data/raw must give, and how a row is compared with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extractors.text.file import decode
from normalizers.letters.text import nfc, squeeze
from pipeline.dataset.records import DocumentRecord, TaskRecord
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.ids import content_hash
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.places import ROOT

RAW = ROOT / "data" / "raw"
GOLDEN = ROOT / "tests" / "golden"

Row = dict[str, object]

# name in a golden row -> attribute of the record, where they differ
ATTRIBUTES = {"text": "task", "section": "section_path", "deadline_raw": "deadline"}
NO_FIELDS = frozenset({"doc", "loose", "optional", "kind_loose", "deadline"})
# marks that markdown and lists put around a text, and that no comparison is about
EDGES = " .;,:*_“”\"'"


def process(data: bytes, name: str = "plan.txt") -> DocumentResult:
    """The rows of a document that is not on disk."""
    source = SourceFile(Path(name), name, content_hash(data), len(data))
    return process_document(data, source, Config())


def plans() -> dict[str, Path]:
    """The plans of data/raw by the number that their names begin with."""
    return {path.name[:2]: path for path in sorted(RAW.iterdir()) if path.name[:2].isdigit()}


def golden_files() -> list[Path]:
    """The files of golden rows, one for each plan that has any."""
    return sorted(path for path in GOLDEN.glob("*.jsonl") if path.name[:2].isdigit())


def source_lines(data: bytes) -> list[str]:
    """The lines of a text as the reader counts them."""
    return re.split("\r\n|\r|\n|\x85|\u2028|\u2029", decode(data, len(data)).text)


def plain(value: object) -> object:
    """A value as it is compared: texts squeezed, without markdown and edge marks.

    None for nothing.
    """
    if isinstance(value, str):
        return squeeze(nfc(value).replace("**", "")).strip(EDGES).casefold() or None
    if isinstance(value, Sequence):
        return [plain(entry) for entry in value]
    return value


def deadline_of(task: TaskRecord, golden: Mapping[str, object]) -> Row:
    """The deadline of a record, as far as the golden one states it."""
    found: Row = {
        "kind": task.deadline_kind,
        "start": task.deadline_start.isoformat() if task.deadline_start else None,
        "end": task.deadline_end.isoformat() if task.deadline_end else None,
        "rrule": _parts(task.recurrence_rule),
    }
    if golden.get("loose"):
        stated = {"kind"}
    elif golden["kind"] == "recurring":
        stated = {"kind"} | ({"rrule"} if golden.get("rrule") else set())
    else:
        stated = {"kind", "start", "end"}
    return {name: found[name] for name in found if name in stated}


def _parts(rule: object) -> list[str] | None:
    return sorted(str(rule).upper().removeprefix("RRULE:").split(";")) if rule else None


def differences(task: TaskRecord, golden: Row) -> Iterator[str]:
    """The fields of a golden row that the record has not got, a line each."""
    raw = golden.get("loose")
    loose = frozenset(raw if isinstance(raw, list) else ())
    for name, want in golden.items():
        if name in NO_FIELDS | loose or (name == "kind" and golden.get("kind_loose")):
            continue
        got = getattr(task, ATTRIBUTES.get(name, name))
        if plain(got) != plain(want):
            yield f"{name}: got {got!r}, want {want!r}"
    deadline = golden.get("deadline")
    if isinstance(deadline, dict) and "deadline" not in loose:
        got = deadline_of(task, deadline)
        wanted = {
            name: _parts(deadline[name]) if name == "rrule" else deadline[name] for name in got
        }
        if got != wanted:
            yield f"deadline: got {got}, want {wanted} of {task.deadline!r}"


def compare(tasks: Sequence[TaskRecord], golden: Sequence[Row]) -> list[str]:
    """What differs between the rows found and the golden ones, for a person to read.

    The rows must be the same, in order; an optional golden row may be missing.
    """
    problems: list[str] = []
    found = list(tasks)
    for place, want in enumerate(golden, start=1):
        match = next(
            (i for i, task in enumerate(found) if plain(task.task) == plain(want["text"])), None
        )
        if match is None:
            if not want.get("optional"):
                problems.append(f"row {place} is missing: {want['text']}")
            continue
        problems += [f"row {place} is late; before it: {task.task}" for task in found[:match]]
        task = found[match]
        problems += [
            f"row {place} ({task.task[:50]}): {problem}" for problem in differences(task, want)
        ]
        del found[: match + 1]
    return problems + [f"no golden row: {task.task}" for task in found]


def compare_document(document: DocumentRecord, golden: Row) -> list[str]:
    """The metadata that differ from the golden ones."""
    problems = []
    for name, want in golden.items():
        if name == "doc":
            continue
        got = getattr(document, name)
        got = got.isoformat() if hasattr(got, "isoformat") else got
        if plain(got) != plain(want):
            problems.append(f"{name}: got {got!r}, want {want!r}")
    return problems
