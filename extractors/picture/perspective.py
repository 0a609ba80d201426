"""A page photographed askew: how its baselines and its sides converge, told by the print itself.

Baselines that converge to the right or the left gather sharper on lines through one point than on
level ones; so do the sides: upright ruling lines, and where the print of the rows begins and ends.
A level page is told by the looks next to level, which are all less sharp.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.pdf.tilts import Keystone
from extractors.picture.bit_runs import packed, runs, unpacked
from extractors.picture.pixels import Pixels, transposed

HALF = 5.0  # inches: convergence is told in degrees at so much from the middle
BENDS = 0.2, 0.6, 1.2, 1.8, 2.6, 3.6, 4.8  # degrees: that lines may converge
LEANS = -1.6, -0.8, 0.0, 0.8, 1.6  # degrees: that upright lines may lean
STEP, FINE = 0.4, 0.05  # degrees: from look to look
FEET_GRAIN, SIDES_GRAIN = (
    2.5,
    10.0,
)  # pixels a degree of the steps: the sides of a page are far apart
MAYBE, SHARPER, SIDES_SHARPER = 1.02, 1.05, 1.3  # times as sharp as parallels: lines that converge
LEANING = 0.15  # of its worth a page loses a degree that its upright lines lean in its middle
LEAST = 0.25  # degrees between the points: less moves no word by its height
ENOUGH, SOME = 400, 6000  # pixels of feet, of sides
SPREAD = 0.6  # inches: what stands in one place tells of no convergence
SIDE = 0.16  # inches: a higher stroke is no letter's
EDGE = 0.3  # inches: what stands there may be the edge of the sheet or its shadow


def matrix(
    keystone: Keystone, shape: tuple[int, ...], dpi: int, degrees: float
) -> NDArray[np.float64]:
    """The matrix from the level page to the picture, in pixels.

    The picture is also turned by `degrees` anticlockwise.
    """
    height, width = shape[:2]
    to_inches = np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, dpi]]) / dpi
    seen = np.array([[1, keystone.lean, 0], [0, 1, 0], [keystone.across, keystone.down, 1]])
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    back = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])
    return np.asarray(np.linalg.inv(to_inches) @ back @ seen @ to_inches, np.float64)


class InkPoints(NamedTuple):
    """Pixels of ink that stand on lines, in pixels from the middle of the page.

    `along` them, and `off`.
    """

    along: NDArray[np.float32]
    off: NDArray[np.float32]


class _Lines(NamedTuple):
    """Nearly parallel lines, and how much the points gather on them.

    They are turned by `turn` degrees in the middle of the points, by `bend` more at HALF inches
    from it.
    """

    turn: float
    bend: float
    worth: float


class _Search(NamedTuple):
    """Points whose lines are looked for.

    What they may be turned by, in degrees; the pixels of a degree of the steps; how much sharper
    than parallels they have to be; the share of its worth that a page loses a degree of lean.
    """

    points: InkPoints
    dpi: int
    turns: tuple[float, ...]
    grain: float
    sharper: float
    leaning: float = 0.0

    @property
    def is_told(self) -> bool:
        """True where there are points enough, and not all in one place."""
        along, off = self.points
        return len(along) >= ENOUGH and float(min(along.std(), off.std())) >= SPREAD * self.dpi

    @property
    def seen(self) -> float:
        """How much of a bend there is between the points.

        All on a full page, half on half a page.
        """
        return min(1.0, 2 * float(self.points.off.std()) / (HALF * self.dpi))

    def lines(self, turn: float, bend: float, grain: float) -> _Lines:
        """How sharp lines are that are so turned and converge so much, seen in pixels so large."""
        along, off = (part - part.mean() for part in self.points)
        growth = _slope(bend) / (HALF * self.dpi)
        places = (off - along * np.float32(_slope(turn))) / (1 + np.float32(growth) * along)
        counts = np.bincount(((places - places.min()) / np.float32(grain)).astype(np.intp)).astype(
            np.float64
        )
        share = 1 - self.leaning * abs(self.in_the_middle(turn, bend))
        return _Lines(turn, bend, max(0.0, share) * float(np.dot(counts, counts)))

    def in_the_middle(self, turn: float, bend: float) -> float:
        """The degrees that lines are turned in the middle of the page."""
        return turn - bend * float(self.points.off.mean()) / (HALF * self.dpi)

    def best(self, near: _Lines, step: float, bends: Sequence[int]) -> _Lines:
        """The sharpest of the lines so many steps from others."""
        return max(
            (
                self.lines(near.turn + step * i, near.bend + step * j, max(1.0, step * self.grain))
                for i in (-1, 0, 1)
                for j in bends
            ),
            key=_worth,
        )


def keystone_of(ink: Pixels, feet: InkPoints, degrees: float, dpi: int) -> tuple[float, Keystone]:
    """By how many degrees the middle of a page is turned, and how its lines converge.

    `ink` is an upright page that would be level but for `degrees`, `feet` its pixels with paper
    below.
    """
    turned = _Search(_some(_level(feet, degrees)), dpi, (-STEP, 0.0, STEP), FEET_GRAIN, SHARPER)
    turn, across = _converging(turned)
    sides = _some(_sides(ink, degrees + turn, dpi))
    lean, down = _converging(_Search(sides, dpi, LEANS, SIDES_GRAIN, SIDES_SHARPER, LEANING))
    if not across and not down:
        return degrees, Keystone()
    return degrees + turn, Keystone(-_slope(across) / HALF, -_slope(down) / HALF, _slope(lean))


def _converging(search: _Search) -> tuple[float, float]:
    """The degrees that lines are turned in the middle of a page, and HALF inches off.

    0, 0 for parallels.
    """
    if not search.is_told:
        return 0.0, 0.0
    level = search.lines(0.0, 0.0, STEP * search.grain)
    bends = [bend * side for bend in BENDS for side in (-1, 1)]
    looks = (
        search.lines(turn, bend, STEP * search.grain) for turn in search.turns for bend in bends
    )
    found = max(looks, key=_worth)
    if found.worth < MAYBE * level.worth:
        return 0.0, 0.0
    step = STEP
    while step >= FINE:
        level, found = search.best(level, step, (0,)), search.best(found, step, (-1, 0, 1))
        step /= 2
    if found.worth < search.sharper * level.worth or abs(found.bend) * search.seen < LEAST:
        return 0.0, 0.0
    return search.in_the_middle(found.turn, found.bend), found.bend


def _worth(lines: _Lines) -> float:
    return lines.worth


def _slope(degrees: float) -> float:
    return math.tan(math.radians(degrees))


def _some(points: InkPoints) -> InkPoints:
    step = max(1, len(points.along) // SOME)
    return InkPoints(points.along[::step], points.off[::step])


def _level(points: InkPoints, degrees: float) -> InkPoints:
    """Points of a page that is turned back by so many degrees."""
    slope = np.float32(_slope(degrees))
    return InkPoints(points.along + points.off * slope, points.off - points.along * slope)


def _sides(ink: Pixels, degrees: float, dpi: int) -> InkPoints:
    """The long upright strokes of a page, and the first and the last ink of each row; set level."""
    height, width = ink.shape
    edge = int(EDGE * dpi)
    inner = np.ascontiguousarray(ink[edge:-edge, edge:-edge])
    long = unpacked(runs(packed(transposed(inner)), int(SIDE * dpi)), inner.shape[1]).T
    stroke_ys, stroke_xs = np.divmod(
        np.flatnonzero((long[:, :-1] > long[:, 1:]).ravel()), max(1, inner.shape[1] - 1)
    )
    rows = np.flatnonzero(inner.any(axis=1))
    first = (inner[rows] > 0).argmax(axis=1)
    last = inner.shape[1] - 1 - (inner[rows, ::-1] > 0).argmax(axis=1)
    xs = np.concatenate((stroke_xs, first, last)).astype(np.float32) + np.float32(edge - width / 2)
    ys = np.concatenate((stroke_ys, rows, rows)).astype(np.float32) + np.float32(edge - height / 2)
    level = _level(InkPoints(xs, ys), degrees)
    return InkPoints(level.off, level.along)
