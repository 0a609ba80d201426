"""The picture of a page → level grey print on white paper.

Coloured ink, shadows, borders, turn and tilt.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.pdf.tilts import Keystone
from extractors.picture.frames import Stamp
from extractors.picture.lost_ink import taken_ink
from extractors.picture.masks import Blob, grown, opened
from extractors.picture.paper_and_grain import even_light, without_borders, without_speckle
from extractors.picture.perspective import InkPoints, keystone_of, matrix
from extractors.picture.pixels import Pixels, ink_of, luma, rectified, tilted, turned
from extractors.picture.sheet import LOOK_DPI, Sheet
from extractors.picture.stamps_and_holes import (
    coloured_stamps,
    without_coloured_ink,
    without_holes,
)
from extractors.picture.stamps_without_colour import without_stamps
from extractors.picture.stripes import without_stripes

MAX_TILT, COARSE, FINE = 6.0, 0.2, 0.05  # degrees
SOME_FEET = 6000  # enough for the angle; a page of text has five times as many
LEAST_TILT = 0.06  # degrees: less moves no word by its height
SIDEWAYS = 1.6  # times sharper: lines that stand upright
UPSIDE_DOWN = 1.05
CONTRAST = 40


class Prepared(NamedTuple):
    """A page set upright and level; `quarters`, `degrees` and `keystone` tell how it lay before.

    `stamps` are to be read by themselves; `covers` tell where some had the tone of print. `taken`,
    as large as `sheet.look`, is 255 where ink was taken off the page, whatever it was.
    """

    sheet: Sheet
    quarters: int
    degrees: float
    keystone: Keystone
    taken: Pixels
    stamps: tuple[Stamp, ...] = ()
    covers: tuple[Blob, ...] = ()


def prepare(pixels: Pixels, dpi: int, sideways: bool | None = None) -> Prepared:
    """The page as Tesseract reads it best.

    Its print tells whether it lies on its side, where not given.
    """
    coloured = coloured_stamps(pixels, dpi)
    sheet = without_stripes(Sheet(without_coloured_ink(pixels, dpi), dpi))
    sheet = without_holes(sheet)
    sheet = without_speckle(without_borders(even_light(sheet)))
    lie = upright(sheet.look.grey, sideways)
    cleared = without_stamps(Sheet(_level(sheet.grey, dpi, lie), dpi))
    before = luma(pixels) if pixels.ndim > 2 else pixels
    look = _level(Sheet(before, dpi).look.grey, LOOK_DPI, lie)
    taken = taken_ink(look, cleared.sheet)
    stamps = (*coloured, *cleared.stamps)
    return Prepared(cleared.sheet, *lie, taken, stamps, cleared.covers)


def _level(grey: Pixels, dpi: int, lie: Lie) -> Pixels:
    """The picture upright and level."""
    grey = turned(grey, lie.quarters)
    if not lie.keystone.is_level:
        return rectified(grey, matrix(lie.keystone, grey.shape, dpi, lie.degrees))
    return tilted(grey, lie.degrees) if lie.degrees else grey


class Lie(NamedTuple):
    """How a page lies: clockwise quarter turns, then degrees anticlockwise, set it level.

    See Keystone.
    """

    quarters: int = 0
    degrees: float = 0.0
    keystone: Keystone = Keystone()


def upright(small: Pixels, sideways: bool | None = None) -> Lie:
    """How a page lies, by the lines of its print; `sideways` where that is known."""
    whole = ink_of(small, 31, CONTRAST)
    ink = _without_rules(whole)
    if np.count_nonzero(ink) < 400:
        return Lie()
    level, across = _feet(ink), _feet(turned(ink, 1))
    degrees, score = _coarse(level)
    other, other_score = _coarse(across)
    quarters = 0
    if sideways or (sideways is None and other_score > SIDEWAYS * score):
        quarters, level, degrees, ink = 1, across, other, turned(ink, 1)
    best = _refined(level, degrees)
    turned_round = _feet(turned(ink, 2))
    overhead = _refined(turned_round, best.degrees)
    if overhead.score > UPSIDE_DOWN * best.score:
        quarters, best, level = (quarters + 2) % 4, overhead, turned_round
    degrees = best.degrees if abs(best.degrees) >= LEAST_TILT else 0.0
    return Lie(
        quarters,
        *keystone_of(turned(whole, quarters), InkPoints(level.xs, level.ys), degrees, LOOK_DPI),
    )


class _Feet(NamedTuple):
    """The pixels of ink that have paper below, from the middle.

    Most of them stand on a baseline.
    """

    xs: NDArray[np.float32]
    ys: NDArray[np.float32]
    rows: int  # of the picture


class _Tilt(NamedTuple):
    degrees: float
    score: float


def _without_rules(ink: Pixels) -> Pixels:
    """The ink without ruling lines, dark patches and pictures."""
    long = int(0.45 * LOOK_DPI)
    lines = grown(opened(ink, long, 1), 1, 3) | grown(opened(ink, 1, long), 3, 1)
    return np.where(lines > 0, 0, ink).astype(np.uint8)


def _feet(ink: Pixels) -> _Feet:
    ys, xs = np.divmod(np.flatnonzero((ink[:-1] > ink[1:]).ravel()), ink.shape[1])
    return _Feet(_from_middle(xs, ink.shape[1]), _from_middle(ys, len(ink)), len(ink))


def _from_middle(at: NDArray[np.intp], size: int) -> NDArray[np.float32]:
    return np.asarray(at - size / 2, np.float32)


def _coarse(feet: _Feet) -> tuple[float, float]:
    """The angle, and how sharp it is, by some of the feet in half the size."""
    step = max(1, len(feet.xs) // SOME_FEET)
    half = _Feet(feet.xs[::step] / np.float32(2), feet.ys[::step] / np.float32(2), feet.rows // 2)
    angles = np.arange(-MAX_TILT, MAX_TILT + COARSE / 2, COARSE)
    scores = [_score(half, float(angle)) for angle in angles]
    best = int(np.argmax(scores))
    return float(angles[best]), scores[best]


def _score(feet: _Feet, degrees: float) -> float:
    """How much the feet gather on few lines when the page is turned by an angle.

    Against an even spread over all the rows: a sheet is longer than it is wide.
    """
    rows = (feet.ys - feet.xs * math.tan(math.radians(degrees)) + feet.rows).astype(np.int64)
    counts = np.bincount(np.maximum(rows, 0)).astype(np.float64)
    return float(np.dot(counts, counts)) / max(1, len(feet.xs)) ** 2 * feet.rows


def _refined(feet: _Feet, degrees: float) -> _Tilt:
    """The angle near another one to a twentieth of a degree."""
    angles = np.arange(degrees - COARSE, degrees + COARSE + FINE / 2, FINE)
    scores = [_score(feet, float(angle)) for angle in angles]
    best = int(np.argmax(scores))
    near = [
        (scores[i], float(angles[i])) for i in range(max(0, best - 2), min(len(scores), best + 3))
    ]
    angle = sum(score * angle for score, angle in near) / sum(score for score, _ in near)
    return _Tilt(angle, scores[best])
