"""A table element → a grid: cells that span columns and rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.errors import DocumentTooLarge
from extractors.models import BLANK, MERGED, SPANNED, Cell, Table, TableRow
from extractors.web.markup import TABLE, WebElement, is_unseen, whole_number

ROW, CAPTION, CELLS = "tr", "caption", frozenset({"td", "th"})
HEAD, FOOT, SECTIONS = "thead", "tfoot", frozenset({"thead", "tbody", "tfoot"})
MAX_COLUMNS = 1000  # what browsers allow one cell to span, here for the whole table
MAX_ROWS = 65534
MAX_CELLS = 500_000
FRAMED_SHARE = 0.5  # of a table's text in tables within it: then it lays out and holds no rows


class WebCell(NamedTuple):
    """A cell, the column at which it begins, the columns it spans.

    `goes_down` from the row above.
    """

    element: WebElement
    start: int
    span: int
    goes_down: bool = False


class WebRow(NamedTuple):
    """The cells of a row from left to right, those that go on from above among them.

    `source_line` is where the row begins in the source.
    """

    cells: tuple[WebCell, ...]
    source_line: int


def grid_rows(table: WebElement) -> tuple[WebRow, ...]:
    """The rows of a table as they are printed: the head first, the foot last.

    Raises:
        DocumentTooLarge: the table has more columns or cells than a plan has.
    """
    rows: list[WebRow] = []
    count = 0
    for section in _sections(table):
        below: dict[int, tuple[WebCell, int]] = {}  # first column -> a cell, and rows to come
        for element in section:
            row, below = _grid_row(element, below)
            count += len(row.cells)
            if count > MAX_CELLS:
                raise DocumentTooLarge(f"a table has more than {MAX_CELLS:,} cells")
            if row.cells:
                rows.append(row)
    return tuple(rows)


def caption_of(table: WebElement) -> WebElement | None:
    """The caption of a table."""
    return next((child for child in table if child.tag == CAPTION and not is_unseen(child)), None)


def lays_out(table: WebElement, rows: Sequence[WebRow]) -> bool:
    """True for a table that only places what stands in it: one column, or mostly other tables."""
    if all(len(row.cells) == 1 for row in rows):
        return True
    inner = [found for row in rows for cell in row.cells for found in _tables_within(cell.element)]
    if not inner:
        return False
    within = sum(_letters(found) for found in inner)
    return within > FRAMED_SHARE * _letters(table)


def make_table(rows: Sequence[tuple[WebRow, Sequence[str], int, int]]) -> Table:
    """The table of rows, each with the texts of its cells, its number and its page.

    A column is a place at which a cell of any row begins.
    """
    starts = sorted({cell.start for row, *_ in rows for cell in row.cells})
    columns = {start: column for column, start in enumerate(starts)}
    stop = max(cell.start + cell.span for row, *_ in rows for cell in row.cells)
    made = []
    for row, texts, number, page in rows:
        cells = [BLANK] * len(columns)
        for cell, text in zip(row.cells, texts, strict=True):
            first = columns[cell.start]
            last = bisect_left(starts, cell.start + cell.span)
            cells[first:last] = [MERGED if cell.goes_down else SPANNED] * (last - first)
            if not cell.goes_down:
                cells[first] = Cell(text, text)
        end = max(cell.start + cell.span for cell in row.cells)
        made.append(TableRow(tuple(cells), (number,), page, is_ragged=end < stop))
    return Table(tuple(made), len(columns))


def _sections(table: WebElement) -> list[list[WebElement]]:
    """The rows of each part of a table; a cell never goes down from one part to the next."""
    heads: list[list[WebElement]] = []
    bodies: list[list[WebElement]] = []
    feet: list[list[WebElement]] = []
    loose: list[WebElement] | None = None
    for child in table:
        if is_unseen(child):
            continue
        if child.tag == ROW:
            if loose is None:
                loose = []
                bodies.append(loose)
            loose.append(child)
        elif child.tag in SECTIONS:
            loose = None
            kind = heads if child.tag == HEAD else feet if child.tag == FOOT else bodies
            kind.append([row for row in child if row.tag == ROW and not is_unseen(row)])
    return [*heads, *bodies, *feet]


def _grid_row(
    element: WebElement, above: dict[int, tuple[WebCell, int]]
) -> tuple[WebRow, dict[int, tuple[WebCell, int]]]:
    """A row, and its cells that go down to the next, each with how many rows it still has."""
    cells = [cell._replace(goes_down=True) for cell, _ in above.values()]
    below = {start: (cell, rows - 1) for start, (cell, rows) in above.items() if rows > 1}
    taken = {column for cell in cells for column in range(cell.start, cell.start + cell.span)}
    place = 0
    for child in element:
        if child.tag not in CELLS or is_unseen(child):
            continue
        while place in taken:
            place += 1
        span = max(whole_number(child.get("colspan"), 1, MAX_COLUMNS), 1)
        if place + span > MAX_COLUMNS:
            raise DocumentTooLarge(f"a table has more than {MAX_COLUMNS} columns")
        cell = WebCell(child, place, span)
        rows = whole_number(child.get("rowspan"), 1, MAX_ROWS) or MAX_ROWS  # 0: to the end
        if rows > 1:
            below[place] = (cell, rows - 1)
        cells.append(cell)
        place += span
    in_order = tuple(sorted(cells, key=lambda cell: cell.start))
    return WebRow(in_order, element.sourceline), below


def _tables_within(cell: WebElement) -> Iterator[WebElement]:
    """The outermost tables of a cell."""
    stack = list(cell)
    while stack:
        element = stack.pop()
        if element.tag == TABLE:
            yield element
        else:
            stack.extend(element)


def _letters(element: WebElement) -> int:
    return sum(len(text.strip()) for text in element.itertext())
