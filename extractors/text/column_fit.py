"""Rows that lack cells → the columns in which their cells stand, by what the full rows hold.

A merged cell is printed once, so the rows below it have a cell less, and nothing says which. Each
cell is compared with the cells of every column: first words, lengths, shapes.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractors.tables.columns import CELL_ORDINAL_RE

NUMBERED_RE = re.compile(r"[IVXLC]{1,6}(?:\.\d{1,2})*|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*")
GAP = -0.6  # what each run of columns without a cell costs: merged cells stand together
MAX_SAMPLES = 200

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
    full = [row for row in rows if len(row) == width][1 : MAX_SAMPLES + 1]
    columns = [_column([row[i] for row in full]) for i in range(width)]
    return [_placed(row, columns) for row in rows]


def _column(cells: Sequence[str]) -> _Column:
    filled = [cell for cell in cells if cell]
    count = max(len(filled), 1)
    words = Counter(_first_word(cell) for cell in filled)
    ordinals = sum(bool(CELL_ORDINAL_RE.match(cell)) for cell in filled)
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
    placed: Row = [None] * width
    for cell, place in zip(row, _best_places(row, columns), strict=True):
        placed[place] = cell
    return placed


def _is_group(row: Sequence[str]) -> bool:
    """True for the title of a group: an ordinal and a wide cell, or one wide cell alone."""
    bare = [cell.strip("*_ ").rstrip(".)") for cell in row]
    return len(row) == 2 and bool(NUMBERED_RE.fullmatch(bare[0]))


def _best_places(row: Sequence[str], columns: Sequence[_Column]) -> list[int]:
    """The columns, in their order, that fit the cells best."""
    best: dict[int, tuple[float, list[int]]] = {-1: (0.0, [])}
    for count, cell in enumerate(row):
        reached: dict[int, tuple[float, list[int]]] = {}
        for last, (score, places) in best.items():
            room = len(columns) - (len(row) - count - 1)
            for place in range(last + 1, room):
                gap = GAP if place > last + 1 else 0.0
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
    is_ordinal = bool(CELL_ORDINAL_RE.match(cell))
    shape = 3.0 * column.ordinals if is_ordinal else -3.0 * column.ordinals
    words = 2.0 * column.first_words.get(_first_word(cell), 0.0)
    return shape + words - abs(math.log((len(cell) + 8) / (column.length + 8)))
