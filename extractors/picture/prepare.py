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
from extractors.picture.perspective import InkPoints, keystone_of, matrix
from extractors.picture.pixels import (
    WHITE,
    Blob,
    Pixels,
    blobs,
    boxes,
    brighter,
    darker,
    divided,
    fitted,
    grown,
    ink_of,
    opened,
    paper_of,
    rectified,
    scaled,
    smoothed,
    softened,
    stretched,
    tilted,
    turned,
    without_dots,
)
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
DARK_EDGE, LEAST_EDGE, EDGE = (
    150,
    5,
    0.25,
)  # grey level, pixels, inches: what runs off the sheet there goes
PAPER_SCALE = 0.25  # of that picture: the paper has no detail
PAPER, EVEN = 235, 25  # a paper so bright, and no darker anywhere by more, is left as it is
FAINT = 110  # the darkest print of a faint scan
SPECKLE_SHARE, FEW_DOTS = 0.03, 12  # of the blobs in a part of the page are single dots
DENSE_GRAIN = 0.25  # of the pixels; print alone has 0.1
DOT = 0.0101  # inches: smaller than the dot of an i, and than one below a letter
CELL, GROUND = 16, 25  # pixels a side, and 255 times the share that dots have of a grey ground
GRAIN_BLUR, GRAIN_LEVELS = (
    1.0,
    (60, 165),
)  # pixels, and the grey levels of print and ground behind it
CONTRAST = 40


class Prepared(NamedTuple):
    """A page set upright and level; `quarters`, `degrees` and `keystone` tell how it lay before.

    `stamps` are to be read by themselves; `covers` tell where some had the tone of print.
    """

    sheet: Sheet
    quarters: int
    degrees: float
    keystone: Keystone = Keystone()
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
    quarters, degrees, keystone = upright(sheet.look.grey, sideways)
    grey = turned(sheet.grey, quarters)
    if not keystone.is_level:
        grey = rectified(grey, matrix(keystone, grey.shape, dpi, degrees))
    elif degrees:
        grey = tilted(grey, degrees)
    sheet = Sheet(grey, dpi)
    cleared = without_stamps(sheet)
    stamps = (*coloured, *cleared.stamps)
    return Prepared(cleared.sheet, quarters, degrees, keystone, stamps, cleared.covers)


def _fitted(patch: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    out = np.zeros(shape, np.bool_)
    height, width = min(shape[0], patch.shape[0]), min(shape[1], patch.shape[1])
    out[:height, :width] = patch[:height, :width]
    return out


def even_light(sheet: Sheet) -> Sheet:
    """Grey paper made white and faint print made dark; a clean scan is left as it is."""
    grey, paper = sheet.grey, paper_of(scaled(sheet.look.grey, PAPER_SCALE))
    low, high = np.percentile(paper, (5, 50))
    if high < PAPER or high - low > EVEN:
        grey = divided(grey, np.maximum(fitted(paper, grey.shape), 60))
    dark = float(np.percentile(grey[::8, ::8], 1))
    grey = stretched(grey, int(dark) - 10, 250) if dark > FAINT else grey
    return sheet if grey is sheet.grey else Sheet(grey, sheet.dpi)


def without_borders(sheet: Sheet) -> Sheet:
    """The page without the dark edges that a scanner's lid, a copier or a table top leaves."""
    grey, small = sheet.grey, sheet.look.grey
    dark = darker(small, DARK_EDGE)
    edge = np.concatenate((dark[0], dark[-1], dark[:, 0], dark[:, -1]))
    if np.count_nonzero(edge) < LEAST_EDGE:
        return sheet
    labels, found = blobs(opened(darker(small, 110), 7, 7))
    border = np.array([False, *(_is_border(blob, dark.shape) for blob in found)])
    wide = grown(np.where(border[labels], WHITE, 0).astype(np.uint8), 7, 7)
    labels, found = blobs(dark)
    touching = np.array([False, *(_touches(blob, dark.shape) for blob in found)])
    inside = int(EDGE * LOOK_DPI)
    touching_ink = np.where(touching[labels], WHITE, 0).astype(np.uint8)
    touching_ink[inside:-inside, inside:-inside] = 0  # a table that runs off the sheet stays
    mask = scaled(wide | grown(touching_ink, 5, 5), 1 / sheet.to_look) > 0
    clean = np.where(_fitted(mask, grey.shape), WHITE, grey).astype(np.uint8)
    return Sheet(clean, sheet.dpi)


def _touches(blob: Blob, shape: tuple[int, ...]) -> bool:
    height, width = shape[:2]
    beside = min(blob.x, blob.y, width - blob.x - blob.width, height - blob.y - blob.height)
    return beside <= 1


def _is_border(blob: Blob, shape: tuple[int, ...]) -> bool:
    """A dark patch that touches the edge of the picture and runs along it."""
    height, width = shape[:2]
    return _touches(blob, shape) and (blob.width > 0.15 * width or blob.height > 0.15 * height)


def without_speckle(sheet: Sheet) -> Sheet:
    """The page without dust and without the grain of a dithered grey.

    Dots smaller than those of letters.

    Where the grain is so dense that its dots touch, the picture is smoothed; so is a grey ground
    (of a table's head) on a page in black and white.
    """
    grey = sheet.grey
    height, width = grey.shape
    band = darker(grey[height // 3 : height // 2, width // 6 : 5 * width // 6], 128)
    size = max(1, int(DOT * sheet.dpi))
    _, found = blobs(band)
    dots = sum(1 for blob in found if blob.width <= size and blob.height <= size)
    is_clean = dots < max(FEW_DOTS, SPECKLE_SHARE * len(found))
    if is_clean and not _has_one_bit(
        band, grey[height // 3 : height // 2, width // 6 : 5 * width // 6]
    ):
        return sheet
    if not is_clean and np.count_nonzero(band) > DENSE_GRAIN * band.size:
        return Sheet(smoothed(grey), sheet.dpi)
    clean = without_dots(grey, size)
    grounds = _grounds(grey, clean)
    clean = (grey.copy() if grounds else grey) if is_clean else clean
    for box in grounds:
        area = slice(box.y, box.y + box.height), slice(box.x, box.x + box.width)
        clean[area] = stretched(softened(grey[area], GRAIN_BLUR), *GRAIN_LEVELS)
    return sheet if clean is grey else Sheet(clean, sheet.dpi)


def _has_one_bit(dark: Pixels, grey: Pixels) -> bool:
    """True where all is black or white."""
    return bool((grey == WHITE - dark).all())


def _grounds(grey: Pixels, clean: Pixels) -> list[Blob]:
    """The parts of a page where many dots were taken away: grey made of grain."""
    gone = brighter(scaled(np.where(clean > grey, WHITE, 0).astype(np.uint8), 1 / CELL), GROUND)
    found = boxes(grown(opened(gone, 2, 2), 3, 3)) if np.count_nonzero(gone) else []
    return [Blob(*(value * CELL for value in box)) for box in found]


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
