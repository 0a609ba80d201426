"""Masks of a page's ink: grown, opened, parted into blobs, their outlines, the strokes in them.

A mask is a picture of the same size in which what is meant is 255 and all else 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.picture.pixels import WHITE, Pixels, as_pixels, darker

CLOSED = 0.6  # of its hull that an outline encloses
DIRECTIONS = ((1, 0), (2, 1), (1, 1), (1, 2), (0, 1), (-1, 2), (-1, 1), (-2, 1))


class Blob(NamedTuple):
    """A connected group of pixels: its box, and how many pixels it has."""

    x: int
    y: int
    width: int
    height: int
    area: int

    def times(self, factor: float) -> Blob:
        """The box in a picture that is so many times as large."""
        return Blob(*(round(value * factor) for value in self))


Blobs = tuple[NDArray[np.int32], list[Blob]]  # the number of the blob of each pixel, and the blobs


def opened(mask: Pixels, width: int, height: int) -> Pixels:
    """What of a mask holds a box of this size."""
    return as_pixels(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _box(width, height)))


def averaged(mask: Pixels, width: int) -> Pixels:
    """The mean of each pixel's surroundings along its row."""
    return as_pixels(cv2.blur(mask, (width | 1, 1)))


def grown(mask: Pixels, width: int, height: int) -> Pixels:
    """The mask grown by a box."""
    return as_pixels(cv2.dilate(mask, _box(width, height)))


def blobs(mask: Pixels) -> Blobs:
    """The number of the blob of each pixel, 0 for none; and the blobs, the first has number 1."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels, np.int32), [Blob(*map(int, row)) for row in stats[1:]]


def boxes(mask: Pixels) -> list[Blob]:
    """The boxes of the connected groups of a mask that holds few.

    Their pixels are not told apart.
    """
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = [cv2.boundingRect(outline) for outline in outlines]
    return [
        Blob(x, y, w, h, int(cv2.countNonZero(mask[y : y + h, x : x + w]))) for x, y, w, h in found
    ]


def quadrangle(shape: tuple[int, ...], corners: NDArray[np.float64]) -> Pixels:
    """A mask of this shape, 255 within four corners (x, y)."""
    mask = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, np.rint(corners).astype(np.int32), (WHITE,))
    return as_pixels(mask)


def bridged_gaps(mask: Pixels, size: int) -> Pixels:
    """The mask with gaps filled that are no larger, upright or level."""
    upright, level = (
        cv2.morphologyEx(mask, cv2.MORPH_CLOSE, _box(*sides)) for sides in ((1, size), (size, 1))
    )
    return as_pixels(cv2.max(upright, level))


def filled(mask: Pixels) -> tuple[Pixels, bool]:
    """The mask with all that lies within its outer lines, and whether they enclose it.

    Where they are open: within its hull.
    """
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    inside = cv2.drawContours(np.zeros_like(mask), outlines, -1, (WHITE,), cv2.FILLED)
    hull = cv2.convexHull(np.concatenate(outlines)) if outlines else np.zeros((1, 1, 2), np.int32)
    is_closed = cv2.countNonZero(inside) >= CLOSED * cv2.contourArea(hull)
    if not is_closed:
        cv2.fillConvexPoly(inside, hull, (WHITE,))
    return as_pixels(inside), bool(is_closed)


def heights(mask: Pixels) -> list[int]:
    """How high the connected groups of a mask are."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return [cv2.boundingRect(outline)[3] for outline in outlines]


def circles(mask: Pixels, least: float, most: float) -> list[tuple[float, float]]:
    """The likely centres of circles of these radii in pixels, one for each pair of radii apart."""
    found = cv2.HoughCircles(
        mask,
        cv2.HOUGH_GRADIENT,
        1,
        least,
        param1=200,
        param2=30,
        minRadius=round(least),
        maxRadius=round(most),
    )
    return [] if found is None else [(float(x), float(y)) for x, y, _ in found.reshape(-1, 3)]


def without_dots(grey: Pixels, size: int) -> Pixels:
    """The picture without dark dots.

    A dot is no wider and no higher than the limit, or twice so where it is far from print.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(darker(grey, 128), connectivity=8)
    across = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    across[0] = 0  # the paper
    print_ = np.where(across > 2 * size, WHITE, 0).astype(np.uint8)[labels]
    lone = np.where((across > 0) & (across <= 2 * size), WHITE, 0).astype(np.uint8)[labels]
    lone &= ~grown(print_, 16 * size + 1, 16 * size + 1)
    dots = np.where((across > 0) & (across <= size), WHITE, 0).astype(np.uint8)[labels] | lone
    return np.where(dots > 0, WHITE, grey).astype(np.uint8)


def carried_on(mask: Pixels, length: int) -> Pixels:
    """The mask with gaps in its strokes filled that are shorter than that, whichever way."""
    whole = mask
    for line in _lines(length | 1):
        closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, line, borderValue=(0,))
        whole = np.maximum(whole, as_pixels(closed))
    return whole


def _lines(length: int) -> Iterator[Pixels]:
    """Lines through the middle of a square of this side, an odd number of pixels."""
    middle = length // 2
    for x, y in DIRECTIONS:
        kernel, far = np.zeros((length, length), np.uint8), middle / float(np.hypot(x, y))
        first, last = (
            (round(middle + side * x * far), round(middle + side * y * far)) for side in (-1, 1)
        )
        yield as_pixels(cv2.line(kernel, first, last, (1,)))


def _box(width: int, height: int) -> Pixels:
    return as_pixels(cv2.getStructuringElement(cv2.MORPH_RECT, (max(1, width), max(1, height))))
