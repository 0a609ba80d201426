"""Whether everything that is printed is in the dataset: in a column, or named as left out.

    python -m tests.tools.accountant [FOLDER…]     (default: every answer set at hand)

Takes every line and cell that was read, and every line that was dropped, and looks for its words in
the rows of the document (`pipeline.document.word_runs`). Prints what is nowhere, and how many lines
and cells there are.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import NamedTuple

from extractors.errors import ExtractionError
from extractors.models import CellState, Line
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.read_document import ReadDocument
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import read_pages, rows_of, understand
from pipeline.document.word_runs import lost_words, runs_of
from tests.tools.score import SETS


class Piece(NamedTuple):
    """A line, a cell or a dropped line: its number and its text."""

    line: int
    text: str


def pieces_of(read: ReadDocument) -> Iterator[Piece]:
    """Everything that is printed, in small pieces."""
    for block in read.blocks:
        if isinstance(block, Line):
            yield Piece(block.number, block.text)
            continue
        for row in block.rows:
            for cell in row.cells:
                if cell.state is CellState.PRINTED:
                    yield from (Piece(row.line_numbers[0], t) for t in cell.text.split("\n"))
    yield from (Piece(line.number, line.text) for line, _ in read.dropped)


def missing(read: ReadDocument, result: DocumentResult) -> Iterator[tuple[Piece, list[str]]]:
    """The pieces with words that are nowhere in the rows, and these words."""
    runs = runs_of({*_texts(result), *_joined(result)})
    for piece in pieces_of(read):
        if lost := lost_words(piece.text, runs, read.reading.words):
            yield piece, lost


def _joined(result: DocumentResult) -> Iterator[str]:
    """What stands in several columns and is printed side by side."""
    for task in result.tasks:
        yield ", ".join(task.leads)
        yield ", ".join((*task.leads, *task.coordinators))
        yield ", ".join(task.coordinators)
    for day in (record.issued_on for record in (result.document, *result.references)):
        if day is not None:
            yield from (
                f"{day.day:{f}} {day.month:{g}} {day.year}" for f in ("", "02") for g in ("", "02")
            )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from (text for field in fields(value) for text in _texts(getattr(value, field.name)))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in _texts(one))


def audit_file(path: Path) -> tuple[int, list[tuple[Piece, list[str]]]]:
    """How many pieces a file has, and those that are nowhere.

    Raises:
        ExtractionError: the file cannot be read.
    """
    data = path.read_bytes()
    pages = read_pages(data, Config())
    source = SourceFile(path, path.name, hashlib.sha256(data).hexdigest(), len(data))
    read = understand(pages)
    return sum(1 for _ in pieces_of(read)), list(missing(read, rows_of(pages, source)))


def main(arguments: Sequence[str]) -> int:
    """Count and show what is nowhere."""
    folders = [Path(name) for name in arguments] or [answers.inputs for answers in SETS]
    printed = lost = 0
    for path in sorted(path for folder in folders for path in (folder, *folder.rglob("*"))):
        if path.suffix not in (".txt", ".md", ".pdf", ".docx", ".doc") or path.stem == "README":
            continue
        try:
            count, found = audit_file(path)
        except ExtractionError as exc:
            print(f"{path.name}: {exc}", file=sys.stderr)
            continue
        printed, lost = printed + count, lost + len(found)
        for piece, words in found:
            print(f"{path.name}:{piece.line}: {' '.join(words)}  |  {piece.text[:120]}")
    print(f"{lost} of {printed} lines and cells have words that are nowhere")
    return lost > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
