from __future__ import annotations

import pytest

from extractors.layout.page_breaks import carry_merges, follows
from extractors.layout.tables import PrintedTable, Row
from extractors.models import Box, Cell, CellState

BOX = Box(50.0, 100.0, 550.0, 700.0)


def table(*rows: str, box: Box = BOX, spans: tuple[bool, ...] | None = None) -> PrintedTable:
    """A table whose rows are texts parted by pipes; `spans` is that of its first row."""
    cells = [tuple(Cell(t, t) for t in (part.strip() for part in row.split("|"))) for row in rows]
    width = len(cells[0])
    none = (False,) * width
    made = [Row(c, box, spans if i == 0 and spans else none) for i, c in enumerate(cells)]
    return PrintedTable(tuple(made), box)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (table("1 | A"), table("2 | B"), True),
        (table("1 | A"), table("2 | B", box=BOX._replace(x0=53.0)), True),
        (table("1 | A"), table("2 | B", box=BOX._replace(x0=80.0)), False),
        (table("1 | A"), table("2 | B | C"), False),
    ],
)
def test_follows(above: PrintedTable, below: PrintedTable, expected: bool) -> None:
    assert follows(above, below) is expected


def test_an_empty_cell_over_several_rows_goes_on() -> None:
    below = carry_merges(table("1 | Sở A"), table("2 | ", "3 | ", spans=(False, True)))
    assert below.rows[0].cells[1].state is CellState.MERGED
    assert below.rows[1].cells[1].state is CellState.PRINTED


def test_an_empty_cell_of_one_row_was_left_empty() -> None:
    below = carry_merges(table("1 | Sở A"), table("2 | "))
    assert below.rows[0].cells[1].state is CellState.PRINTED


def test_nothing_goes_on_from_an_empty_cell() -> None:
    below = carry_merges(table("1 | "), table("2 | ", spans=(False, True)))
    assert below.rows[0].cells[1].state is CellState.PRINTED
