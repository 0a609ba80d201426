"""Tables whose ruling lines are broken all over: a bad print, a copy of a copy.

Pieces of a millimetre and more are strokes; letters have such strokes, too. A level line is a row
of the picture along which strokes stand dense; an upright wall is told between two level lines,
which it fills by half, with paper on both sides. What meets no wall is no line of a table: the bars
of capitals are dense as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.bit_runs import bridged, packed, runs, unpacked
from extractors.picture.masks import Blob, averaged, boxes, grown, opened
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import PixelRule, PixelRules, Sheet

PIECE = 0.05  # inches: a piece of a line is no shorter
THICK = 0.045  # inches: a line is no thicker
WINDOW, DENSE = 0.8, 0.45  # inches, of which strokes fill so much somewhere along a level line
GAP = 0.3  # inches: a longer gap parts two lines
FURTHER = 1.0  # inches: beyond it, pieces at one height are of two tables
LEVEL = 0.5  # inches: a level line is no shorter
COVERED = 0.45  # of a level line
LEVEL_HEIGHT = 0.06  # inches: that a line not quite level takes
LEAST_BAND = 0.15  # inches: a row is no lower
# Of a row's height: sure; between rows and next to rows that have one; where none has.
WALL, KNOWN_WALL, NEXT_WALL, LONE_WALL = 0.55, 0.2, 0.35, 0.75
BEYOND = 0.6  # inches from the last row that has a wall
BESIDE = 0.02, 0.05  # inches from a wall there is paper
CLEAR = 0.12  # of the height has ink there
ENDS = 0.2  # of a row's height, at its top and its foot: letters do not reach there
ON_LINE = 0.015  # inches: so far from a line its pieces are
WORDS, FREER = 0.55, 1.8  # of a line has letters beside it; as much is a third on the freer side
LITTLE, BARE = 0.25, 0.3  # of a line is enough where so little has letters beside it
NEAR = 0.03  # inches: walls of two rows that are one line
RIM = 3  # pixels across that go with each of a piece


class _Strokes(NamedTuple):
    """The pieces of level and of upright lines, and all ink."""

    level: Pixels
    upright: Pixels
    ink: Pixels


class _Band(NamedTuple):
    """The space between two level lines, and how much of its height is filled at each column."""

    top: float
    bottom: float
    filled: NDArray[np.float64]
    left: int
    dpi: int
    walls: tuple[int, ...]  # where it is filled enough for a wall


def find(sheet: Sheet) -> PixelRules:
    """The lines of tables on a level page, however many pieces they are in."""
    ink, dpi = sheet.lines, sheet.dpi
    page = _Strokes(_strokes(ink, dpi), np.ascontiguousarray(_strokes(ink.T, dpi).T), ink)
    lines = _level_lines(page.level, dpi)
    down = _walls(page, lines, dpi)
    across = [piece for line in lines for piece in _between_walls(page, line, down, dpi)]
    down = _walls(page, _joined(across, dpi), dpi)  # lines that reach farther have more walls
    mask = grown(_pieces(page, across, down, dpi), RIM, RIM)
    return PixelRules(tuple(across), tuple(down), mask)


def _pieces(
    page: _Strokes, across: Sequence[PixelRule], down: Sequence[PixelRule], dpi: int
) -> Pixels:
    """The strokes that the lines are made of."""
    mask = np.zeros_like(page.ink)
    near = max(2, int(ON_LINE * dpi))
    for strokes, into, rules in ((page.level, mask, across), (page.upright.T, mask.T, down)):
        for rule in rules:
            rows = slice(max(0, round(rule.at) - near), round(rule.at) + near + 1)
            columns = slice(max(0, int(rule.start)), int(rule.stop) + 1)
            into[rows, columns] |= strokes[rows, columns]
    return mask


def _strokes(ink: Pixels, dpi: int) -> Pixels:
    """The pieces of level lines, and the level strokes of letters; nothing thick."""
    ink = np.ascontiguousarray(ink)
    found = unpacked(runs(packed(grown(ink, 1, 3)), int(PIECE * dpi)), len(ink))
    thick = grown(opened(ink, 1, int(THICK * dpi) + 2), 3, 1)
    return np.asarray(found & ~thick, np.uint8)


def _level_lines(strokes: Pixels, dpi: int) -> list[PixelRule]:
    """Lines of strokes, from top to bottom; those at one height are one."""
    dense = averaged(strokes, int(WINDOW * dpi)) >= DENSE * 255
    spans = unpacked(runs(bridged(packed(strokes), int(GAP * dpi)), int(LEVEL * dpi)), len(strokes))
    found: list[PixelRule] = []
    for box in sorted(boxes(spans), key=lambda box: box.y):
        part = _part(strokes, box) > 0
        if box.height > LEVEL_HEIGHT * dpi or not _part(dense, box).any():
            continue
        if float(part.any(axis=0).mean()) >= COVERED:
            at = box.y + float(np.nonzero(part)[0].mean())
            found.append(PixelRule(at, box.x, box.x + box.width))
    return _joined(found, dpi)


def _part(array: NDArray[Any], box: Blob) -> NDArray[Any]:
    return array[box.y : box.y + box.height, box.x : box.x + box.width]


def _joined(rules: Sequence[PixelRule], dpi: int) -> list[PixelRule]:
    joined: list[PixelRule] = []
    for rule in sorted(rules):
        for index, other in enumerate(joined):
            apart = max(rule.start - other.stop, other.start - rule.stop)
            if abs(rule.at - other.at) <= NEAR * dpi and apart <= FURTHER * dpi:
                start, stop = min(rule.start, other.start), max(rule.stop, other.stop)
                at = (rule.at * rule.length + other.at * other.length) / (
                    rule.length + other.length
                )
                joined[index] = PixelRule(at, start, stop)
                break
        else:
            joined.append(rule)
    return joined


def _neighbours(lines: Sequence[PixelRule], dpi: int) -> list[tuple[PixelRule, PixelRule]]:
    """Each line with the next below it that has a good part of it above or below."""
    found = []
    for index, upper in enumerate(lines):
        for lower in lines[index + 1 :]:
            common = min(upper.stop, lower.stop) - max(upper.start, lower.start)
            if lower.at - upper.at >= LEAST_BAND * dpi and common > 0.3 * min(
                upper.length, lower.length
            ):
                found.append((upper, lower))
                if lower.length >= 0.8 * upper.length:
                    break
    return found


def _band(page: _Strokes, upper: PixelRule, lower: PixelRule, dpi: int) -> _Band | None:
    margin = int(0.01 * dpi)
    rows = slice(round(upper.at) + margin, round(lower.at) - margin)
    left = max(0, int(max(upper.start, lower.start) - GAP * dpi))
    columns = slice(left, int(min(upper.stop, lower.stop) + GAP * dpi) + 1)
    part = page.upright[rows, columns]
    if not part.size:
        return None
    wide = grown(part, 3, 1) > 0
    paper = _has_paper_beside(page.ink[rows, columns], dpi)
    filled = np.where(paper, wide.mean(axis=0), 0.0)
    end = max(1, int(ENDS * len(part)))
    reaching = np.where(wide[:end].any(axis=0) | wide[-end:].any(axis=0), filled, 0.0)
    return _Band(upper.at, lower.at, filled, left, dpi, tuple(_peaks(reaching, WALL, left)))


def _has_paper_beside(ink: Pixels, dpi: int) -> NDArray[np.bool_]:
    """For each column, whether there is paper on both sides of it, above as below.

    No word runs through.
    """
    near, far = (int(reach * dpi) for reach in BESIDE)
    middle, count = len(ink) // 2, ink.shape[1]
    halves = ((half > 0).mean(axis=0) for half in (ink[:middle], ink[middle:]) if len(half))
    inked = np.pad(np.maximum.reduce(list(halves)), far)
    most = np.zeros(count)
    for step in range(near, far):
        most = np.maximum(
            most, np.maximum(inked[far - step :][:count], inked[far + step :][:count])
        )
    return np.asarray(most <= CLEAR, np.bool_)


def _peaks(filled: NDArray[np.float64], least: float, left: int) -> list[int]:
    """The middles of the runs of columns that are filled so much."""
    enough = np.concatenate(([False], filled >= least, [False]))
    edges = np.flatnonzero(enough[1:] != enough[:-1])
    return [left + int(a + b - 1) // 2 for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _walls(page: _Strokes, lines: Sequence[PixelRule], dpi: int) -> list[PixelRule]:
    """The walls of all rows: full enough of themselves, or enough where other rows have one."""
    bands = [
        band for pair in _neighbours(lines, dpi) if (band := _band(page, *pair, dpi)) is not None
    ]
    groups: list[list[tuple[int, _Band]]] = []
    for x, band in sorted(_places(bands), key=itemgetter(0)):
        if groups and x - groups[-1][-1][0] <= NEAR * dpi:
            groups[-1].append((x, band))
        else:
            groups.append([(x, band)])
    return [wall for group in groups for wall in _walls_at(group, bands, NEAR * dpi)]


def _places(bands: Sequence[_Band]) -> Iterator[tuple[int, _Band]]:
    return ((x, band) for band in bands for x in band.walls)


def _walls_at(
    group: Sequence[tuple[int, _Band]], bands: Sequence[_Band], near: float
) -> Iterator[PixelRule]:
    """The walls of one column line; between those that are sure, less is enough."""
    first, last = group[0][0] - near, group[-1][0] + near + 1
    top, bottom = min(band.top for _, band in group), max(band.bottom for _, band in group)
    sure = [band for _, band in group]
    for band in bands:
        low, high = (max(0, int(x - band.left)) for x in (first, last))
        most = float(band.filled[low:high].max(initial=0.0))
        inside = top <= band.top and band.bottom <= bottom
        beside = top - BEYOND * band.dpi <= band.bottom and band.top <= bottom + BEYOND * band.dpi
        known = len(group) > 1 and (
            (inside and most >= KNOWN_WALL) or (beside and most >= NEXT_WALL)
        )
        is_sure = any(band is other for other in sure) and (len(group) > 1 or most >= LONE_WALL)
        if is_sure or known:
            yield PixelRule(sum(x for x, _ in group) / len(group), band.top, band.bottom)


def _between_walls(
    page: _Strokes, line: PixelRule, down: Sequence[PixelRule], dpi: int
) -> Iterator[PixelRule]:
    """The parts of a level line, from wall to wall, that strokes fill with paper above or below."""
    near = max(2, int(ON_LINE * dpi))
    rows = slice(max(0, round(line.at) - near), round(line.at) + near + 1)
    xs = sorted({wall.at for wall in down if _reaches(wall.at, line, down, dpi)})
    for left, right in pairwise(xs):
        columns = slice(int(left), int(right) + 1)
        filled = float((page.level[rows, columns] > 0).any(axis=0).mean())
        known = slice(int(max(left, line.start)), int(min(right, line.stop)) + 1)
        along = page.ink[:, known if known.stop > known.start else columns]
        most = WORDS if filled >= COVERED else BARE
        if filled >= LITTLE and _inked_beside(along, round(line.at), dpi) <= most:
            yield PixelRule(line.at, left, right)


def _reaches(x: float, line: PixelRule, down: Sequence[PixelRule], dpi: int) -> bool:
    """True where the walls at x are of the table that a line is of, and the line comes near it."""
    walls = [wall for wall in down if wall.at == x]
    top, bottom = min(wall.start for wall in walls), max(wall.stop for wall in walls)
    near = line.start - FURTHER * dpi <= x <= line.stop + FURTHER * dpi
    return near and top - GAP * dpi <= line.at <= bottom + GAP * dpi


def _inked_beside(ink: Pixels, at: int, dpi: int) -> float:
    """The share of a line with ink above or below: through a word the bars of its letters run.

    The freer side counts for more: letters may stand on a line or hang from it.
    """
    near, far = (int(reach * dpi) for reach in BESIDE)
    sides = ink[max(0, at - far) : max(0, at - near)], ink[at + near + 1 : at + far + 1]
    shares = [float((side > 0).any(axis=0).mean()) for side in sides if side.size]
    return max(min(shares, default=0.0) * FREER, max(shares, default=0.0))
