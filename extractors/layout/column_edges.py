"""Upright lines that a grid lacks: one cell of the header holds two headings, a gap parts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.layout.grid import Frame, Grid
from extractors.layout.printed_lines import PrintedLine, group_lines, segments
from extractors.printed import RulingLine, Word
from extractors.tables.columns import ColumnRole, column_role

HEADING_GAP = 1.2  # of the size, between two headings in one cell
GUTTER = 4.0  # points: no words in it, all the way down

CellKey = tuple[int, int]


def with_missing_lines(frame: Frame, grid: Grid, words: Mapping[CellKey, Sequence[Word]]) -> Frame:
    """The frame with a line wherever headings in one cell and the words below them stand apart.

    "Nội dung      Chủ trì" in one cell of the header, and a gap below that no word crosses.
    """
    added = [
        rule
        for column in range(len(grid.xs) - 1)
        for x in _missing(grid, words, column)
        for rule in _pieces(grid, column, x)
    ]
    return frame._replace(down=(*frame.down, *added)) if added else frame


def _missing(grid: Grid, words: Mapping[CellKey, Sequence[Word]], column: int) -> Iterator[float]:
    """Where lines are missing within a column."""
    if not _alone(grid, 0, column):
        return
    header = _headings(group_lines(words.get((0, column), ())))
    if len(header) < 2:
        return
    inside = [
        word
        for row in range(len(grid.ys) - 1)
        if _alone(grid, row, column) and grid.cells[row][column] == (row, column)
        for word in words.get((row, column), ())
    ]
    for left, right in pairwise(header):
        gap = _gap(inside, left.x0, right.x1)
        if gap is not None:
            yield gap


def _headings(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The headings on the first line of a cell, if each of them is known."""
    if not lines:
        return []
    pieces = segments(lines[0], HEADING_GAP * lines[0].size)
    roles = [column_role(piece.text) for piece in pieces]
    return pieces if all(role not in (None, ColumnRole.OTHER) for role in roles) else []


def _gap(words: Sequence[Word], start: float, stop: float) -> float | None:
    """The middle of the widest gap that no word crosses between two positions."""
    best: tuple[float, float] | None = None
    reach = start
    for x0, x1 in sorted((word.x0, word.x1) for word in words):
        if (
            x1 > start
            and x0 < stop
            and x0 - reach >= GUTTER
            and (best is None or x0 - reach > best[1] - best[0])
        ):
            best = (reach, x0)
        reach = max(reach, x1)
    return None if best is None else (best[0] + best[1]) / 2


def _alone(grid: Grid, row: int, column: int) -> bool:
    """True where the cell in this row is no wider than the column."""
    cells = grid.cells[row]
    return cells.count(cells[column]) == 1


def _pieces(grid: Grid, column: int, x: float) -> Iterator[RulingLine]:
    """The line in every row but those that are one wide cell."""
    for row, (top, bottom) in enumerate(pairwise(grid.ys)):
        if _alone(grid, row, column):
            yield RulingLine(x, top, bottom)
