"""Round seals by their rings: where they lie, and which strokes are theirs.

A seal is one to three circles round one centre, 28 to 44 mm across, whatever its ink. Letters and
signatures cross the rings, copies break them; still most of the way round there is ink.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, circles, grown, opened
from extractors.picture.pixels import WHITE, Pixels
from extractors.picture.sheet import LOOK_DPI, Sheet

LEAST_RADIUS, MOST_RADIUS = 0.52, 0.9  # inches
PIECE = 0.45  # inches: the least side of a piece of a ring that is looked round
MOST_HIGH = 3.0  # inches: a ring and the signature that crosses it
AROUND = 0.8  # inches round a piece
MOST_FILLED = 0.3  # of its box: a ring is mostly paper
ROUND = 0.55  # of the way round a ring there is ink
INNER = 0.45  # of the way round an inner ring, which letters break
NEARER, FINER = (6, 2), (2, 1)  # pixels about a centre, and the steps
STANDS_OUT = 0.3  # by so much more ink than on the circles beside it: text has as much on all
BESIDE = 3, 8  # pixels from a ring: the circles beside it
ANGLES, FEWER = 240, 90
RUN, MOST_LEVEL = 0.6, 0.6  # inches; of its ink: a grid lies in level and upright runs
SAME = 0.3  # inches between centres of one seal
INMOST = 0.35  # of the radius: the least ring
MOST_PIECES = 12  # on a page that holds pictures nothing is looked for


class Seal(NamedTuple):
    """The centre of a seal and the radii of its rings, the outermost last; in pixels."""

    x: float
    y: float
    rings: tuple[float, ...]

    @property
    def radius(self) -> float:
        """Of the outermost ring."""
        return self.rings[-1]

    @property
    def box(self) -> Blob:
        """What holds all of it."""
        side = round(2 * self.radius)
        return Blob(round(self.x - self.radius), round(self.y - self.radius), side, side, 0)

    def times(self, factor: float) -> Seal:
        """The seal in a picture that is so many times as large."""
        return Seal(self.x * factor, self.y * factor, tuple(r * factor for r in self.rings))


def find_seals(look: Sheet) -> list[Seal]:
    """The seals in a picture of `LOOK_DPI`."""
    labels, found = look.pale_blobs
    pieces = [
        blob
        for number, blob in enumerate(found, 1)
        if _may_be_ring(blob) and not is_level(own_ink(labels, number, blob))
    ]
    seals: list[Seal] = []
    for piece in pieces if len(pieces) <= MOST_PIECES else ():
        for seal in _about(look.pale_ink, piece):
            if all(_apart(seal, other) > SAME * LOOK_DPI for other in seals):
                seals.append(seal)
    return seals


def _apart(seal: Seal, other: Seal) -> float:
    return float(np.hypot(seal.x - other.x, seal.y - other.y))


def _may_be_ring(blob: Blob) -> bool:
    least = PIECE * LOOK_DPI
    has_size = min(blob.width, blob.height) >= least and blob.height <= MOST_HIGH * LOOK_DPI
    return has_size and blob.area < MOST_FILLED * blob.width * blob.height


def own_ink(labels: NDArray[np.int32], number: int, blob: Blob) -> Pixels:
    """The ink of one blob, without what else lies in its box."""
    area = labels[blob.y : blob.y + blob.height, blob.x : blob.x + blob.width]
    return np.where(area == number, WHITE, 0).astype(np.uint8)


def is_level(ink: Pixels) -> bool:
    """True for the ink of a grid, which lies in level and upright runs, in `LOOK_DPI`."""
    run = int(RUN * LOOK_DPI)
    level = np.maximum(opened(ink, run, 1), opened(ink, 1, run))
    return bool(np.count_nonzero(level) > MOST_LEVEL * np.count_nonzero(ink))


def _about(ink: Pixels, piece: Blob) -> Iterator[Seal]:
    around = int(AROUND * LOOK_DPI)
    top, left = max(0, piece.y - around), max(0, piece.x - around)
    part = ink[top : piece.y + piece.height + around, left : piece.x + piece.width + around]
    for x, y in circles(part, LEAST_RADIUS * LOOK_DPI, MOST_RADIUS * LOOK_DPI):
        radii = LEAST_RADIUS * LOOK_DPI, MOST_RADIUS * LOOK_DPI
        seal = settled(grown(part, 2, 2), x, y, radii)
        if seal is not None:
            yield Seal(seal.x + left, seal.y + top, seal.rings)


def settled(ink: Pixels, x: float, y: float, radii: tuple[float, float]) -> Seal | None:
    """The seal about a point, its centre where an outer ring of these radii has most ink."""
    for reach, step in (NEARER, FINER):
        steps = range(-reach, reach + 1, step)
        tried = [(x + dx, y + dy) for dy in steps for dx in steps]
        x, y = max(tried, key=lambda at: float(_shares(ink, at[0], at[1], radii, FEWER).max()))
    least, most = radii
    shares = _shares(ink, x, y, (INMOST * least, most + BESIDE[1]), ANGLES)
    reaches = INMOST * least + np.arange(len(shares))
    rings = [
        float(reaches[i])
        for i in range(len(shares))
        if shares[i] >= INNER and shares[i] == shares[max(0, i - 2) : i + 3].max()
    ]
    best = int(np.argmax(np.where((reaches >= least) & (reaches <= most), shares, 0)))
    near, far = BESIDE
    beside = np.concatenate((shares[max(0, best - far) : best - near], shares[best + near + 1 :]))
    is_ring = shares[best] >= ROUND and shares[best] - beside[: 2 * far].mean() >= STANDS_OUT
    return Seal(x, y, tuple(rings)) if is_ring and rings[-1] >= least else None


def _shares(
    ink: Pixels, x: float, y: float, radii: tuple[float, float], turns: int
) -> NDArray[np.float64]:
    """How much of the way round there is ink, for radii from one to another by a pixel."""
    return np.asarray(inked_round(ink, x, y, np.arange(*radii), turns).mean(axis=1))


def inked_round(
    ink: Pixels, x: float, y: float, radii: NDArray[np.float64], turns: int
) -> NDArray[np.bool_]:
    """Where on circles round a point there is ink: radii × directions, evenly from the right."""
    angles = np.arange(turns) / turns * 2 * np.pi
    xs = np.rint(x + radii[:, None] * np.cos(angles)).astype(np.intp)
    ys = np.rint(y + radii[:, None] * np.sin(angles)).astype(np.intp)
    height, width = ink.shape
    inside = (xs >= 0) & (ys >= 0) & (xs < width) & (ys < height)
    seen = ink[np.where(inside, ys, 0), np.where(inside, xs, 0)] > 0
    return np.asarray(seen & inside)
