"""The rows of a sheet → lines and tables.

A sheet of tasks is a paper that was typed into cells: a head of two columns and a title above, the
table from the row of its headings to its last row, and who signs below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractors.models import MERGED, SPANNED, Block, Cell, Line, Table, TableRow
from extractors.tables.columns import is_header
from extractors.workbook.file import Merge, Worksheet

DATA_CELLS = 3  # a row with so many filled cells is one of the table, whatever stands in them


class SheetRow(NamedTuple):
    """A row that is not blank: its place from 0, its number in reading order, its cells."""

    place: int
    number: int
    cells: tuple[Cell, ...]

    @property
    def texts(self) -> list[str]:
        """The texts of the filled cells."""
        return [cell.text for cell in self.cells if cell.text]


def sheet_blocks(sheet: Worksheet, page: int, first_number: int) -> Iterator[Block]:
    """The lines and tables of a sheet; its rows are numbered from `first_number`."""
    rows = _rows(sheet, first_number)
    head = next((i for i, row in enumerate(rows) if _is_head(row)), len(rows))
    stop = _table_end(rows, head)
    yield from _loose(rows[:head], page)
    if head < stop:
        yield _table(rows[head:stop], page)
    yield from _loose(rows[stop:], page)


def _rows(sheet: Worksheet, first_number: int) -> list[SheetRow]:
    """The rows that hold anything, all as wide as the sheet, merged cells told apart."""
    width = max(map(len, sheet.rows), default=0)
    grid = [
        [Cell(text, text) for text in texts] + [Cell("", "")] * (width - len(texts))
        for texts in sheet.rows
    ]
    for merge in sheet.merges:
        _merge(grid, merge, width)
    rows: list[SheetRow] = []
    for place, cells in enumerate(grid):
        if any(cell.text for cell in cells):
            rows.append(SheetRow(place, first_number + len(rows), tuple(cells)))
    return rows


def _merge(grid: list[list[Cell]], merge: Merge, width: int) -> None:
    for place in range(merge.top, min(merge.bottom, len(grid) - 1) + 1):
        for column in range(merge.left, min(merge.right, width - 1) + 1):
            if place > merge.top:
                grid[place][column] = MERGED
            elif column > merge.left:
                grid[place][column] = SPANNED


def _is_head(row: SheetRow) -> bool:
    return len(row.texts) >= DATA_CELLS and is_header(row.texts)


def _table_end(rows: Sequence[SheetRow], head: int) -> int:
    """The row after the table: after the last row with three cells, or with an ordinal and a text.

    Rows of one cell between them (names of groups) belong to the table.
    """
    if head == len(rows):
        return head
    first = next(i for i, cell in enumerate(rows[head].cells) if cell.text)
    last = head
    for i in range(head, len(rows)):
        texts = rows[i].texts
        has_ordinal = bool(rows[i].cells[first].text) and len(rows[i].cells[first].text) <= 5
        if len(texts) >= DATA_CELLS or (has_ordinal and len(texts) > 1):
            last = i
    return last + 1


def _loose(rows: Sequence[SheetRow], page: int) -> Iterator[Block]:
    """Rows outside of the table: one cell is lines, cells beside each other are columns."""
    for beside, group in groupby(rows, key=lambda row: len(row.texts) > 1):
        if beside:
            yield _table([*group], page)
            continue
        for row in group:
            for text in row.texts[0].split("\n"):
                yield Line(text.strip(), text.strip(), page, row.number)


def _table(rows: Sequence[SheetRow], page: int) -> Table:
    """The table of rows; columns in which nothing is printed are left out."""
    columns = [
        column
        for column in range(len(rows[0].cells))
        if any(row.cells[column].text for row in rows)
    ]
    return Table(
        tuple(
            TableRow(tuple(row.cells[column] for column in columns), (row.number,), page)
            for row in rows
        ),
        len(columns),
    )
