"""Small boxes that no line parts → cells: each of them a rectangle, as paper has them.

A line of which a scan shows only a part leaves a cell that is bent round a corner: the title of a
group with the ordinal below it. Its rectangle would reach over the whole row below, and the words
there would be read twice. Such a cell is parted along the line that is drawn for the most part, a
row that is one cell from edge to edge before all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

CellKey = tuple[int, int]
Cells = tuple[tuple[CellKey, ...], ...]
Edges = tuple[Sequence[float], Sequence[float]]
Drawn = list[list[bool]]  # for each line, whether each of its pieces is drawn
MOST_PASSES = 20  # each parts every bent cell once; a drawing may have more bends


class _Cut(NamedTuple):
    """A line through a bent cell, and the pieces that it lacks.

    `share` is how much of it is drawn (0..1), `frees_row` true where a row beside it is one cell.
    """

    frees_row: bool
    share: float
    is_floor: bool
    line: int
    lacks: tuple[int, ...]


def rectangles(edges: Edges, walls: Sequence[Sequence[bool]], floors: Drawn) -> Cells:
    """For every box of a grid, the first box of its cell; each cell is a rectangle.

    Args:
        edges: the positions of the upright lines, and of the level ones.
        walls: for each upright line, whether it is drawn along each row.
        floors: for each level line, whether it is drawn along each column.
    """
    upright, level = [list(wall) for wall in walls], [list(floor) for floor in floors]
    rows, columns = len(edges[1]) - 1, len(edges[0]) - 1
    for _ in range(MOST_PASSES):
        cells = _joined(rows, columns, upright, level)
        bent = list(_bent(cells))
        for boxes in bent:
            cuts = _cuts(boxes, edges, upright, level)
            cut = max(cuts, key=lambda cut: (cut.frees_row, cut.share))
            for piece in cut.lacks:
                (level if cut.is_floor else upright)[cut.line][piece] = True
        if not bent:
            break
    return cells


def _bent(cells: Cells) -> Iterator[set[CellKey]]:
    """The boxes of each cell that is no rectangle."""
    members: dict[CellKey, set[CellKey]] = defaultdict(set)
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            members[cell].add((row, column))
    for boxes in members.values():
        rows, columns = _span(row for row, _ in boxes), _span(column for _, column in boxes)
        if len(boxes) < len(rows) * len(columns):
            yield boxes


def _span(places: Iterator[int]) -> range:
    found = set(places)
    return range(min(found), max(found) + 1)


def _cuts(boxes: set[CellKey], edges: Edges, walls: Drawn, floors: Drawn) -> Iterator[_Cut]:
    """The lines that would part a cell, each drawn in part within the rectangle around it."""
    rows, columns = _span(row for row, _ in boxes), _span(column for _, column in boxes)
    widths = [right - left for left, right in pairwise(edges[0])]
    heights = [bottom - top for top, bottom in pairwise(edges[1])]
    whole = {row for row in rows if all((row, c) in boxes for c in range(len(widths)))}
    for row in rows[1:]:
        lacks = [c for c in columns if {(row - 1, c), (row, c)} <= boxes and not floors[row][c]]
        if lacks:
            frees = (row in whole) != (row - 1 in whole)
            share = _share(floors[row], widths, columns)
            yield _Cut(frees, share, True, row, tuple(lacks))
    for column in columns[1:]:
        wall = walls[column]
        lacks = [r for r in rows if {(r, column - 1), (r, column)} <= boxes and not wall[r]]
        if lacks:
            yield _Cut(False, _share(wall, heights, rows), False, column, tuple(lacks))


def _share(drawn: Sequence[bool], lengths: Sequence[float], pieces: range) -> float:
    """How much of a line is drawn, of its length within some rows or columns; 0..1."""
    return sum(lengths[p] for p in pieces if drawn[p]) / sum(lengths[p] for p in pieces)


def _joined(rows: int, columns: int, walls: Drawn, floors: Drawn) -> Cells:
    """The first box of the cell of each box: boxes that no line parts are one."""
    first: list[list[CellKey | None]] = [[None] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if first[row][column] is not None:
                continue
            todo = [(row, column)]
            first[row][column] = (row, column)
            while todo:
                r, c = todo.pop()
                for nr, nc, parted in (
                    (r, c + 1, walls[c + 1][r]),
                    (r, c - 1, walls[c][r]),
                    (r + 1, c, floors[r + 1][c]),
                    (r - 1, c, floors[r][c]),
                ):
                    inside = 0 <= nr < rows and 0 <= nc < columns
                    if inside and not parted and first[nr][nc] is None:
                        first[nr][nc] = (row, column)
                        todo.append((nr, nc))
    return tuple(tuple(cell or (0, 0) for cell in line) for line in first)
