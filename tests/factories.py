"""Small documents for tests: lines, pages and tables with defaults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from time import process_time
from types import TracebackType

from extractors.models import Block, Cell, Line, Page, Table, TableRow
from extractors.text.file import text_lines

YARDSTICK = 0.025  # seconds of CPU that the piece of work in `slowness` takes where limits are met
PATIENCE = 3.0


def line(text: str, number: int = 1, page: int = 1) -> Line:
    """One line that reads as it was given."""
    return Line(raw=text, text=text, page_number=page, number=number)


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text; a form feed begins a page."""
    return text_lines(text)


def page(*texts: str, number: int = 1, start: int = 1) -> Page:
    """A page of lines, numbered from `start`."""
    return Page(number, tuple(line(text, start + i, number) for i, text in enumerate(texts)))


def pages(*texts: str) -> tuple[Page, ...]:
    """Pages given as texts, their lines numbered through the document."""
    made, start = [], 1
    for number, text in enumerate(texts, start=1):
        rows = text.split("\n")
        made.append(page(*rows, number=number, start=start))
        start += len(rows)
    return tuple(made)


def table(*rows: Sequence[str], start: int = 1, page_number: int = 1) -> Table:
    """A table of printed cells, a source line for each row."""
    made = tuple(
        TableRow(tuple(Cell(text, text) for text in row), (start + i,), page_number)
        for i, row in enumerate(rows)
    )
    return Table(made, max(map(len, rows)))


def cell_texts(found: Table) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    return [[cell.text for cell in row.cells] for row in found.rows]


def line_numbers(blocks: Iterable[Block]) -> list[int]:
    """The source lines of blocks, in order, each as often as it is covered."""
    return [n for b in blocks for n in (b.line_numbers if isinstance(b, Table) else (b.number,))]


class CpuLimit:
    """Fails when the block takes more CPU than it may, in seconds of a machine of our day.

    A slower machine gets as much more as it takes longer for a piece of work of known size, and
    each machine thrice that: what these tests look for grows with the square, not by a half.
    """

    def __init__(self, seconds: float) -> None:
        self.limit = seconds * PATIENCE * slowness()

    def __enter__(self) -> None:
        self.started = process_time()

    def __exit__(
        self, kind: type[BaseException] | None, _: object, __: TracebackType | None
    ) -> None:
        spent = process_time() - self.started
        if kind is None and spent > self.limit:
            raise AssertionError(f"took {spent:.1f} s of CPU, may take {self.limit:.1f} s here")


@cache
def slowness() -> float:
    """How much longer this machine takes than the one that the limits are for; 1 at least."""
    text = "Ủy ban nhân dân xã; " * 2000
    spent = []
    for _ in range(3):
        started = process_time()
        for _ in range(10):
            re.sub(r"\w+", lambda match: match[0].casefold(), text)
        spent.append(process_time() - started)
    return max(1.0, min(spent) / YARDSTICK)
