"""What a page break does to a table: cells that go on from the page above, pieces that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.layout.tables import PrintedTable, Row
from extractors.models import CellState
from extractors.tables.columns import is_header
from normalizers.letters.text import comparison_key

SAME_EDGE = 5.0  # points
MAX_REPEATED = 3  # header rows


def follows(above: PrintedTable, below: PrintedTable) -> bool:
    """Whether the lower table has the columns of the one that ends the page above.

    It is the first table on its page.
    """
    if above.width != below.width:
        return False
    edges = ((above.box.x0, below.box.x0), (above.box.x1, below.box.x1))
    return all(abs(a - b) <= SAME_EDGE for a, b in edges)


def carry_merges(above: PrintedTable, below: PrintedTable) -> PrintedTable:
    """The lower piece with the empty cells that go on from the page above marked as merged.

    The page break redraws a merged cell as an empty one at the top of the next page; that it
    reaches over several rows there tells it from a cell that was left empty.
    """
    start = _repeated(above, below)
    if start >= len(below.rows):
        return below
    row, last = below.rows[start], above.rows[-1]
    cells = tuple(
        replace(cell, state=CellState.MERGED)
        if not cell.text and row.spans[i] and _filled_or_merged(last, i) and i > 0
        else cell
        for i, cell in enumerate(row.cells)
    )
    rows = (*below.rows[:start], row._replace(cells=cells), *below.rows[start + 1 :])
    return below._replace(rows=rows)


def _filled_or_merged(row: Row, column: int) -> bool:
    return bool(row.cells[column].text) or row.cells[column].state is CellState.MERGED


def _repeated(above: PrintedTable, below: PrintedTable) -> int:
    """How many rows the lower piece repeats of the upper one's header."""
    if not is_header(_texts(below.rows[0])):
        return 0
    count = 0
    for row in below.rows[:MAX_REPEATED]:
        key = [comparison_key(text) for text in _texts(row)]
        if not any(
            [comparison_key(text) for text in _texts(other)] == key for other in above.rows[:6]
        ):
            break
        count += 1
    return max(count, 1)


def _texts(row: Row) -> Sequence[str]:
    return [cell.text.replace("\n", " ") for cell in row.cells]
