"""The picture of a page as an array of grey values, and what OpenCV does to it."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]  # height × width (0 is black), or height × width × 3 (red, green, blue)
WHITE = 255
CLOSED = 0.6  # of its hull that an outline encloses
NEARLY = 0.75  # so little smaller, every pixel counts without an average
BMP_RESOLUTION, METRES_PER_INCH = 38, 0.0254  # where a BMP file tells pixels per metre

cv2.setNumThreads(1)  # the cores are shared out by page, not within one


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


def scaled(pixels: Pixels, factor: float) -> Pixels:
    """The picture made smaller or larger."""
    if abs(factor - 1) < 0.01:
        return pixels
    height, width = pixels.shape[:2]
    parts = round(1 / factor)
    if factor < 0.6 and abs(factor * parts - 1) < 0.01 and min(height, width) >= parts:
        # Whole pixels into one: five times as fast; the odd ones at the far edges are left out.
        pixels = pixels[: height // parts * parts, : width // parts * parts]
        height, width, factor = height // parts * parts, width // parts * parts, 1 / parts
    size = max(1, round(width * factor)), max(1, round(height * factor))
    method = (
        cv2.INTER_CUBIC if factor > 1 else cv2.INTER_LINEAR if factor > NEARLY else cv2.INTER_AREA
    )
    return _pixels(cv2.resize(pixels, size, interpolation=method))


def luma(pixels: Pixels) -> Pixels:
    """Grey as the eye sees it."""
    return pixels if pixels.ndim == 2 else _pixels(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY))


def strongest(pixels: Pixels) -> Pixels:
    """The strongest of each pixel's three colours.

    Coloured ink is as bright in its own as paper is.
    """
    red, green, blue = cv2.split(pixels)
    return _pixels(cv2.max(cv2.max(red, green), blue))


def weakest(pixels: Pixels) -> Pixels:
    """The weakest of each pixel's three colours: any ink is dark."""
    red, green, blue = cv2.split(pixels)
    return _pixels(cv2.min(cv2.min(red, green), blue))


def colour_of(pixels: Pixels) -> Pixels:
    """How far the colours of each pixel are apart: 0 for grey."""
    return _pixels(cv2.subtract(strongest(pixels), weakest(pixels)))


def ink_of(grey: Pixels, window: int, contrast: int) -> Pixels:
    """255 where a pixel is darker than its surroundings by `contrast`."""
    around = cv2.blur(grey, (window | 1, window | 1))
    return _pixels(
        cv2.threshold(cv2.subtract(around, grey), contrast - 1, WHITE, cv2.THRESH_BINARY)[1]
    )


def darker(grey: Pixels, level: int) -> Pixels:
    """255 where a pixel is darker than a level."""
    return _pixels(cv2.threshold(grey, level - 1, WHITE, cv2.THRESH_BINARY_INV)[1])


def brighter(grey: Pixels, level: int) -> Pixels:
    """255 where a pixel is brighter than a level."""
    return _pixels(cv2.threshold(grey, level, WHITE, cv2.THRESH_BINARY)[1])


def toned(pixels: Pixels, shares: Sequence[float]) -> Pixels:
    """The picture with each of its colours made so many times as strong."""
    return _pixels(
        cv2.merge(
            [
                cv2.convertScaleAbs(plane, alpha=share)
                for plane, share in zip(cv2.split(pixels), shares, strict=True)
            ]
        )
    )


def rgb(bgr: Pixels) -> Pixels:
    """Red, green, blue of what has them the other way round."""
    return _pixels(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))


def turned(pixels: Pixels, quarters: int) -> Pixels:
    """The picture after clockwise quarter turns."""
    codes = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}
    return _pixels(cv2.rotate(pixels, codes[quarters % 4])) if quarters % 4 else pixels


def transposed(pixels: Pixels) -> Pixels:
    """Rows for columns of a grey picture, side by side in memory; faster than numpy copies it."""
    return _pixels(cv2.transpose(pixels))


def tilted(pixels: Pixels, degrees: float, around: int = WHITE) -> Pixels:
    """The picture turned by a small angle round its middle, anticlockwise; white comes in."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    level = (around,) * 3
    return _pixels(
        cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=level)
    )


def rectified(pixels: Pixels, seen: NDArray[np.float64]) -> Pixels:
    """The picture as wide and high, each pixel taken from where a matrix says it was seen.

    White comes in.
    """
    height, width = pixels.shape[:2]
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return _pixels(
        cv2.warpPerspective(pixels, seen, (width, height), flags=how, borderValue=(WHITE,) * 3)
    )


def opened(mask: Pixels, width: int, height: int) -> Pixels:
    """What of a mask holds a box of this size."""
    return _pixels(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _box(width, height)))


def averaged(mask: Pixels, width: int) -> Pixels:
    """The mean of each pixel's surroundings along its row."""
    return _pixels(cv2.blur(mask, (width | 1, 1)))


def grown(mask: Pixels, width: int, height: int) -> Pixels:
    """The mask grown by a box."""
    return _pixels(cv2.dilate(mask, _box(width, height)))


def blobs(mask: Pixels) -> Blobs:
    """The number of the blob of each pixel, 0 for none; and the blobs, the first has number 1."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels, np.int32), [Blob(*map(int, row)) for row in stats[1:]]


def paper_of(small: Pixels) -> Pixels:
    """The paper behind the print of a small picture: the bright of each neighbourhood, smoothed."""
    return _pixels(cv2.medianBlur(cv2.dilate(small, _box(5, 5)), 5))


def fitted(small: Pixels, shape: tuple[int, ...]) -> Pixels:
    """A small picture in the size of a large one."""
    return _pixels(cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR))


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
    return _pixels(mask)


def bridged_gaps(mask: Pixels, size: int) -> Pixels:
    """The mask with gaps filled that are no larger, upright or level."""
    upright, level = (
        cv2.morphologyEx(mask, cv2.MORPH_CLOSE, _box(*sides)) for sides in ((1, size), (size, 1))
    )
    return _pixels(cv2.max(upright, level))


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
    return _pixels(inside), bool(is_closed)


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


def divided(grey: Pixels, paper: Pixels) -> Pixels:
    """The grey as if the paper were white."""
    return _pixels(cv2.divide(grey, paper, scale=WHITE))


def smoothed(grey: Pixels) -> Pixels:
    """The picture without single dots."""
    return _pixels(cv2.medianBlur(grey, 3))


def softened(grey: Pixels, sigma: float) -> Pixels:
    """The picture out of focus."""
    return _pixels(cv2.GaussianBlur(grey, (0, 0), sigma))


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


def stretched(grey: Pixels, black: int, white: int) -> Pixels:
    """Grey values spread so that `black` becomes 0 and `white` 255."""
    levels = (np.arange(256, dtype=np.float32) - black) * (WHITE / max(1, white - black))
    return _pixels(cv2.LUT(grey, np.clip(levels, 0, WHITE).astype(np.uint8)))


def bitmap_file(pixels: Pixels, dpi: int) -> bytes:
    """A grey picture as a BMP file, which tells its resolution and is read without unpacking."""
    data = bytearray(cv2.imencode(".bmp", pixels)[1].tobytes())
    struct.pack_into("<ii", data, BMP_RESOLUTION, *[round(dpi / METRES_PER_INCH)] * 2)
    return bytes(data)


def _box(width: int, height: int) -> Pixels:
    return _pixels(cv2.getStructuringElement(cv2.MORPH_RECT, (max(1, width), max(1, height))))


def _pixels(array: object) -> Pixels:
    return np.asarray(array, np.uint8)
