"""Cells are rectangles: a line that is drawn in part is led through a cell that is bent."""

import pytest

from extractors.layout.rectangles import Cells, rectangles

XS, YS = (0.0, 30.0, 400.0, 500.0), (0.0, 20.0, 220.0, 620.0)
ALL, NONE = [True, True, True], [False, False, False]


def cells(pattern: str) -> Cells:
    """Letters for cells, rows parted by blanks: "AAA BCD" → the first box of each box's cell."""
    rows = pattern.split()
    first: dict[str, tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, letter in enumerate(row):
            first.setdefault(letter, (r, c))
    return tuple(tuple(first[letter] for letter in row) for row in rows)


# Upright lines per row, then level lines per column: the rim is always drawn.
CASES = [
    ("every line", [ALL, ALL, ALL, ALL], [ALL, ALL, ALL, ALL], "ABC DEF GHI"),
    (
        "a group row whose line lacks its first piece",
        [ALL, [False, True, True], [False, True, True], ALL],
        [ALL, [False, True, True], ALL, ALL],
        "AAA DEF GHI",
    ),
    (
        "a group row whose line lacks its last piece",
        [ALL, [False, True, True], [False, True, True], ALL],
        [ALL, [True, True, False], ALL, ALL],
        "AAA DEF GHI",
    ),
    (
        "a group row between two rows, open to both",
        [ALL, [True, False, True], [True, False, True], ALL],
        [ALL, [False, True, True], [True, True, False], ALL],
        "ABC DDD GHI",
    ),
    (
        "a merged column whose wall lacks a short piece",
        [ALL, [False, True, True], ALL, ALL],
        [ALL, [False, True, True], [False, True, True], ALL],
        "ABC AEF AHI",
    ),
    (
        "a group row that is whole stays so",
        [ALL, [False, True, True], [False, True, True], ALL],
        [ALL, ALL, ALL, ALL],
        "AAA DEF GHI",
    ),
    (
        "a cell over two columns and two rows stays so",
        [ALL, [False, False, True], ALL, ALL],
        [ALL, [False, False, True], ALL, ALL],
        "AAC AAF GHI",
    ),
    (
        "a title over two columns whose line lacks a piece",
        [ALL, [False, True, True], [True, True, True], ALL],
        [ALL, [False, True, True], ALL, ALL],
        "AAC DEF GHI",
    ),
    ("one cell", [ALL, NONE, NONE, ALL], [ALL, NONE, NONE, ALL], "AAA AAA AAA"),
]


@pytest.mark.parametrize(
    ("walls", "floors", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_cells(walls: list[list[bool]], floors: list[list[bool]], expected: str) -> None:
    assert rectangles((XS, YS), walls, floors) == cells(expected)
