"""The rows of a Word table → a grid: spans, merges and borders that were dragged a little apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from extractors.models import BLANK, MERGED, SPANNED, Cell, Table, TableRow
from extractors.word.xml import (
    CELL,
    ROW,
    TABLE,
    Element,
    W,
    child_number,
    child_value,
    content,
    is_on,
    whole_number,
)

MAX_SPAN = 63  # what Word itself allows in one table
# Borders closer than this are one that somebody dragged: 2.5 mm in twentieths of a point.
SAME_BORDER = 142


class GridCell(NamedTuple):
    """One `w:tc`: its place on the grid of its table, and whether it goes on with another cell."""

    element: Element
    start: int
    span: int
    goes_down: bool  # it goes on with the cell above
    goes_right: bool  # it goes on with the cell at its left


class GridRow(NamedTuple):
    """One `w:tr`: its cells and the grid column at which it ends."""

    cells: tuple[GridCell, ...]
    stop: int


def grid_rows(table: Element) -> tuple[GridRow, ...]:
    """The printed rows of a table; deleted and hidden ones are left out."""
    rows: list[GridRow] = []
    above: frozenset[int] = frozenset()
    for element in content(table):
        if element.tag != ROW:
            continue
        properties = element.find(W + "trPr")
        if properties is not None and (
            properties.find(W + "del") is not None or is_on(properties, "hidden")
        ):
            continue
        row, above = _grid_row(element, properties, above)
        if row.cells:
            rows.append(row)
    return tuple(rows)


def _grid_row(
    element: Element, properties: Element | None, above: frozenset[int]
) -> tuple[GridRow, frozenset[int]]:
    """A row, and the grid columns at which a cell of it may go on in the next row."""
    cells: list[GridCell] = []
    merging: set[int] = set()
    place = _span(child_number(properties, "gridBefore"), 0)
    for child in content(element):
        if child.tag != CELL:
            continue
        cell, merges = _grid_cell(child, place, above)
        if merges:
            merging.add(place)
        if cells or not cell.goes_right:
            cells.append(cell)
        place += cell.span
    return GridRow(
        tuple(cells), place + _span(child_number(properties, "gridAfter"), 0)
    ), frozenset(merging)


def _grid_cell(element: Element, place: int, above: frozenset[int]) -> tuple[GridCell, bool]:
    """A cell, and whether the one below may go on with it.

    A cell that claims to go on where no merge was begun above is a cell of its own.
    """
    properties = element.find(W + "tcPr")
    merge = _merge(properties, "vMerge")
    goes_down = merge == "continue" and place in above
    goes_right = _merge(properties, "hMerge") == "continue"
    span = _span(child_number(properties, "gridSpan"), 1)
    return GridCell(element, place, span, goes_down, goes_right), merge is not None


def _merge(properties: Element | None, name: str) -> str | None:
    """`restart` or `continue`; a merge without a value continues."""
    if properties is None or properties.find(W + name) is None:
        return None
    return child_value(properties, name) or "continue"


def _span(number: int | None, least: int) -> int:
    return min(max(number if number is not None else least, least), MAX_SPAN)


def is_one_column(rows: Sequence[GridRow]) -> bool:
    """True for a table of one column: a box around paragraphs."""
    return all(len(row.cells) == 1 for row in rows)


def frames_table(row: GridRow) -> bool:
    """True for a cell as wide as its row that holds a table: a box around that table."""
    if len(row.cells) != 1 or row.cells[0].goes_down:
        return False
    return any(child.tag == TABLE for child in content(row.cells[0].element))


class Columns(NamedTuple):
    """The columns that are printed: the column of each grid column at which a cell begins."""

    of_start: dict[int, int]
    width: int


def find_columns(table: Element, rows: Sequence[GridRow]) -> Columns:
    """The columns of a table: every place at which a cell of any row begins.

    Grid columns at which none begins are left from borders that were moved; two places less than
    `SAME_BORDER` apart at which no row begins two cells are one border that was dragged.
    """
    starts = sorted({cell.start for row in rows for cell in row.cells if not cell.goes_right})
    edges = _edges(table)
    both = {pair for row in rows for pair in pairwise(cell.start for cell in row.cells)}
    of_start: dict[int, int] = {}
    column, first = -1, 0
    for start in starts:
        same = column >= 0 and _is_same_border(first, start, edges)
        if not same or any(
            (other, start) in both for other in of_start if of_start[other] == column
        ):
            column, first = column + 1, start
        of_start[start] = column
    return Columns(of_start, column + 1)


def _edges(table: Element) -> list[int]:
    """The place of each grid line; empty where the widths are not all given."""
    grid = table.find(W + "tblGrid")
    columns = list(grid.iterfind(W + "gridCol")) if grid is not None else []
    widths = [whole_number(column.get(W + "w")) or 0 for column in columns]
    return list(accumulate(widths, initial=0)) if all(widths) else []


def _is_same_border(left: int, right: int, edges: Sequence[int]) -> bool:
    return right < len(edges) and edges[right] - edges[left] < SAME_BORDER


class RowText(NamedTuple):
    """What the cells of a row print, in their order, with the row's number and page."""

    texts: tuple[str, ...]
    number: int
    page: int


def make_table(rows: Sequence[tuple[GridRow, RowText]], columns: Columns) -> Table:
    """The table of the rows; each has as many cells as the table has columns."""
    last = max((row.stop for row, _ in rows), default=0)
    return Table(tuple(_table_row(row, text, columns, last) for row, text in rows), columns.width)


def _table_row(row: GridRow, printed: RowText, columns: Columns, last: int) -> TableRow:
    cells = [BLANK] * columns.width
    for cell, text in zip(row.cells, printed.texts, strict=True):
        for column in _covered(cell, columns):
            cells[column] = MERGED if cell.goes_down else SPANNED
        if not cell.goes_down and not cell.goes_right:
            cells[columns.of_start[cell.start]] = Cell(text, text)
    return TableRow(tuple(cells), (printed.number,), printed.page, is_ragged=row.stop < last)


def _covered(cell: GridCell, columns: Columns) -> frozenset[int]:
    """The columns that begin within a cell; none where it goes on in a column of no row."""
    stop = cell.start + cell.span
    return frozenset(
        column for start, column in columns.of_start.items() if cell.start <= start < stop
    )
