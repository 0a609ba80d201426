"""Rows that lack cells → the columns in which their cells stand, by what the full rows hold.

A merged cell is printed once, so the rows below it have a cell less, and nothing says which. Each
cell is compared with the cells of every column: first words, lengths, shapes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.markers import is_ordinal
from extractors.tables.columns import ColumnRole, column_role

GAP = -1.5  # what a run of columns without a cell costs, but for one before the first cell:
# what is merged with the row above stands together, most often in front
MAX_SAMPLES = 200
SHORT_HEADING = 20  # letters: "Năm 2027", "Quý I"

Row = list[str | None]


class _Column(NamedTuple):
    """What the full rows say of a column: shares of first words and of ordinals, usual length."""

    first_words: dict[str, float]
    ordinals: float
    length: float


def place_cells(rows: Sequence[Sequence[str]], width: int) -> list[Row]:
    """The rows with `width` cells each; None stands where a row has no cell of its own.

    >>> place_cells([["1", "Rà soát", "Sở A"], ["Sở B"], ["2", "Tập huấn", "Sở A"]], 3)[1]
    [None, None, 'Sở B']
    """
    full = [row for row in rows if len(row) == width]
    full = full[bool(rows) and len(rows[0]) == width :][:MAX_SAMPLES]
    columns = [_column([row[i] for row in full]) for i in range(width)]
    if len(rows) > 1 and len(rows[0]) + len(rows[1]) - 1 == width and len(rows[1]) > 1:
        at = _spanning(rows[0], rows[1], columns)
        if at is not None:
            upper, lower = _two_levels(rows[0], rows[1], at)
            return [upper, lower, *(_placed(row, columns) for row in rows[2:])]
    return [_placed(row, columns) for row in rows]


def _two_levels(upper: Sequence[str], lower: Sequence[str], at: int) -> tuple[Row, Row]:
    """A header of two levels: the heading `at` spans the columns of the lower row."""
    span = len(lower)
    above: Row = [*upper[: at + 1], *[None] * (span - 1), *upper[at + 1 :]]
    below: Row = [*[None] * at, *lower, *[None] * (len(upper) - at - 1)]
    return above, below


def _spanning(upper: Sequence[str], lower: Sequence[str], columns: Sequence[_Column]) -> int | None:
    """The heading that those of the lower row stand under; None where they are no headings.

    It says what they say ("Đơn vị thực hiện" over "Chủ trì | Phối hợp"), or its columns are alike.
    """
    if any(is_ordinal(cell) or not cell for cell in lower):
        return None
    below = [column_role(cell) for cell in lower]
    if not any(below) and not all(len(cell) <= SHORT_HEADING for cell in lower):
        return None

    def worth(at: int) -> float:
        lengths = [columns[i].length for i in range(at, at + len(lower))]
        alike = -abs(math.log((max(lengths) + 8) / (min(lengths) + 8)))
        return 2.0 * (_family(column_role(upper[at])) in map(_family, filter(None, below))) + alike

    return max(range(len(upper)), key=worth)


def _family(role: ColumnRole | None) -> ColumnRole | None:
    return ColumnRole.LEAD if role is ColumnRole.COORDINATOR else role


def _column(cells: Sequence[str]) -> _Column:
    filled = [cell for cell in cells if cell]
    count = max(len(filled), 1)
    words = Counter(_first_word(cell) for cell in filled)
    ordinals = sum(is_ordinal(cell) for cell in filled)
    lengths = sorted(len(cell) for cell in filled) or [0]
    return _Column(
        {word: found / count for word, found in words.items()},
        ordinals / count,
        lengths[len(lengths) // 2],
    )


def _first_word(cell: str) -> str:
    return cell.split()[0].casefold().strip("*_-,;:")


def _placed(row: Sequence[str], columns: Sequence[_Column]) -> Row:
    """The row with None for the cells that it lacks."""
    width = len(columns)
    if len(row) == width:
        return list(row)
    if _is_group(row) or not any(column.length for column in columns):
        return [*row, *[None] * (width - len(row))]
    if len(row) == 1 and not _is_known(row[0], columns):
        return [row[0], *[None] * (width - 1)]
    placed: Row = [None] * width
    for cell, place in zip(row, _best_places(row, columns), strict=True):
        placed[place] = cell
    return placed


def _is_known(cell: str, columns: Sequence[_Column]) -> bool:
    """True where a column has cells that begin with the same word.

    A wide title has none like it.
    """
    return any(_first_word(cell) in column.first_words for column in columns if cell)


def _is_group(row: Sequence[str]) -> bool:
    """True for the title of a group: an ordinal and a wide cell."""
    return len(row) == 2 and is_ordinal(row[0].strip("*_ "))


def _best_places(row: Sequence[str], columns: Sequence[_Column]) -> list[int]:
    """The columns, in their order, that fit the cells best."""
    best: dict[int, tuple[float, list[int]]] = {-1: (0.0, [])}
    for count, cell in enumerate(row):
        reached: dict[int, tuple[float, list[int]]] = {}
        for last, (score, places) in best.items():
            room = len(columns) - (len(row) - count - 1)
            for place in range(last + 1, room):
                gap = GAP if last >= 0 and place > last + 1 else 0.0
                total = score + _fit(cell, columns[place]) + gap
                if place not in reached or total > reached[place][0]:
                    reached[place] = (total, [*places, place])
        best = reached
    ends = {
        last: score + (GAP if last < len(columns) - 1 else 0.0) for last, (score, _) in best.items()
    }
    return best[max(ends, key=lambda last: ends[last])][1]


def _fit(cell: str, column: _Column) -> float:
    """How well a cell fits a column."""
    if not cell:
        return 0.0
    shape = (3.0 if is_ordinal(cell) else -3.0) * column.ordinals
    words = 2.0 * column.first_words.get(_first_word(cell), 0.0)
    return shape + words - abs(math.log((len(cell) + 8) / (column.length + 8)))
