"""Which lines of a text a row stands on: by its numbers, else by its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.models import Block, Line, Page
from pipeline.corrections.matching import statement_key
from pipeline.dataset.rows import Row

LEAST = 12  # letters of a line from which on its words tell a row
LEAST_WORD = 2  # letters: a shorter first word is the marker of an item
MARKERS = ".-+)("
CELLS = " | "


class TextLine(NamedTuple):
    """A line or a row of a table, with its number in the source."""

    number: int
    page: int
    text: str


def text_lines(pages: Sequence[Page]) -> list[TextLine]:
    """The lines and rows of tables of a document, in order."""
    return [line for page in pages for block in page.blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[TextLine]:
    if isinstance(block, Line):
        yield TextLine(block.number, block.page_number, block.text)
        return
    for row in block.rows:
        text = CELLS.join(cell.text for cell in row.cells)
        yield TextLine(min(row.line_numbers, default=0), row.page_number, text)


def marked(lines: Sequence[TextLine], task: Row) -> list[int]:
    """The places in `lines` on which a row stands."""
    first, last = task["line_start"], task["line_end"]
    if first is not None and last is not None:
        return [place for place, line in enumerate(lines) if first <= line.number <= last]
    statement = statement_key(task["task"])
    return [
        place for place, line in enumerate(lines) if _is_of(statement_key(line.text), statement)
    ]


def _is_of(line: str, statement: str) -> bool:
    """True where a line holds a statement, or a part of it that is long enough to tell."""
    words = line.split()
    if words and len(words[0].strip(MARKERS)) < LEAST_WORD:
        words = words[1:]
    part = " ".join(words)
    if len(statement) >= LEAST and statement in line:
        return True
    return len(part) >= LEAST and part in statement
