"""Ruling lines → grids: the cells of a table, however they are merged.

Lines that touch belong to one table. Their positions cut the table into small boxes; boxes that no
line parts are one cell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout.rectangles import rectangles
from extractors.models import Box
from extractors.printed import RulingLine, RulingLines

SNAP = 2.6  # points: double lines and lines that end short of each other
OVERHANG = 12.0  # points: a line that runs on so far beyond the last one it meets has an open side
MAX_PAIRS = 1_500_000  # of crossing candidates: beyond it the page is a drawing
MAX_BOXES = 40_000


class Grid(NamedTuple):
    """A table: the positions of its lines, and for every small box the cell it belongs to.

    `cells[row][column]` is the (row, column) of the cell's first box.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def box(self) -> Box:
        """The rectangle of the table."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell at a point, or None outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return self.cells[row][column]
        return None


class Frame(NamedTuple):
    """Ruling lines that touch each other, directly or by others."""

    across: tuple[RulingLine, ...]
    down: tuple[RulingLine, ...]

    @property
    def box(self) -> Box:
        """The rectangle around the lines."""
        return Box(
            min([rule.start for rule in self.across] + [rule.at for rule in self.down]),
            min([rule.at for rule in self.across] + [rule.start for rule in self.down]),
            max([rule.stop for rule in self.across] + [rule.at for rule in self.down]),
            max([rule.at for rule in self.across] + [rule.stop for rule in self.down]),
        )


def find_frames(rules: RulingLines) -> list[Frame]:
    """The lines that form tables, from top to bottom; lone lines and drawings are left out."""
    across, down = _merged(rules.across), _merged(rules.down)
    if not down or len(across) * len(down) > MAX_PAIRS:
        return []
    leader = list(range(len(across) + len(down)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for j, upright in enumerate(down, len(across)):
        for i, level in enumerate(across):
            if level.at > upright.stop + SNAP:
                break
            if _touch(level, upright):
                leader[find(i)] = find(j)
    groups: dict[int, tuple[list[RulingLine], list[RulingLine]]] = {}
    for index, rule in enumerate([*across, *down]):
        groups.setdefault(find(index), ([], []))[index >= len(across)].append(rule)
    frames = [
        Frame(tuple(level), tuple(upright))
        for level, upright in groups.values()
        if level and upright
    ]
    return sorted(frames, key=lambda frame: frame.box.top)


def _touch(level: RulingLine, upright: RulingLine) -> bool:
    return (
        upright.start - SNAP <= level.at <= upright.stop + SNAP
        and level.start - SNAP <= upright.at <= level.stop + SNAP
    )


def _merged(rules: Iterable[RulingLine]) -> list[RulingLine]:
    """Pieces of one line as one line, in the order of their position."""
    merged: list[RulingLine] = []
    for at, group in _snapped(rules):
        start, stop = group[0].start, group[0].stop
        for rule in sorted(group, key=lambda rule: rule.start):
            if rule.start > stop + SNAP:
                merged.append(RulingLine(at, start, stop))
                start = rule.start
                stop = rule.stop
            start, stop = min(start, rule.start), max(stop, rule.stop)
        merged.append(RulingLine(at, start, stop))
    return merged


def _snapped(rules: Iterable[RulingLine]) -> list[tuple[float, list[RulingLine]]]:
    """The lines at one position, that position first."""
    groups: list[list[RulingLine]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][0].at <= SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    out = []
    for group in groups:
        group.sort(key=lambda rule: rule.start)
        out.append((sum(rule.at for rule in group) / len(group), group))
    return out


def build_grid(frame: Frame, more_columns: Sequence[float] = ()) -> Grid | None:
    """The cells that a frame's lines make, or None where they make none.

    `more_columns` are positions at which the table's other pages have lines.
    """
    box = frame.box
    inner = [rule.at for rule in frame.down]
    xs = _positions([*inner, *more_columns], box.x0, box.x1)
    ys = _positions([rule.at for rule in frame.across], box.top, box.bottom)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > MAX_BOXES:
        return None
    walls = [_covers([r for r in frame.down if abs(r.at - x) <= SNAP], ys) for x in xs]
    floors = [_covers([r for r in frame.across if abs(r.at - y) <= SNAP], xs) for y in ys]
    return Grid(tuple(xs), tuple(ys), rectangles((xs, ys), walls, floors))


def _positions(values: Iterable[float], first: float, last: float) -> list[float]:
    """The positions of lines; open sides are closed where the crossing lines end."""
    positions: list[float] = []
    for value in sorted(values):
        if not positions or value - positions[-1] > SNAP:
            positions.append(value)
    if not positions or positions[0] - first > OVERHANG:
        positions.insert(0, first)
    if last - positions[-1] > OVERHANG:
        positions.append(last)
    return positions


def _covers(rules: Sequence[RulingLine], positions: Sequence[float]) -> list[bool]:
    """For each space between two positions, whether a line runs along it."""
    middles = [(a + b) / 2 for a, b in pairwise(positions)]
    return [any(rule.start <= middle <= rule.stop for rule in rules) for middle in middles]
