"""Columns of a row are replaced at the place of the first of them; rows above get the new width."""

import pytest

from extractors.tables.column_swaps import cut_to_width, replaced_columns
from tests.extractors.tables.test_task_tables import table

SWAPS = [
    ("A | B | C | D", [1, 2], "X | Y", ["A", "X", "Y", "D"]),
    ("A | B | C | D", [0, 3], "X", ["X", "B", "C"]),
    ("A | B | C | D", [3], "X | Y | Z", ["A", "B", "C", "X", "Y", "Z"]),
]


@pytest.mark.parametrize(("row", "places", "cells", "expected"), SWAPS)
def test_replaced_columns(row: str, places: list[int], cells: str, expected: list[str]) -> None:
    new = table(cells).rows[0].cells
    made = replaced_columns(table(row).rows[0], places, list(new))
    assert [cell.text for cell in made.cells] == expected


@pytest.mark.parametrize(("width", "expected"), [(1, ["A"]), (2, ["A", "B"]), (3, ["A", "B", ""])])
def test_cut_to_width(width: int, expected: list[str]) -> None:
    row = cut_to_width(table("A | B").rows[0], width)
    assert [cell.text for cell in row.cells] == expected
