"""The picture of a page as an array of grey values, and what OpenCV does to it."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]  # height × width (0 is black), or height × width × 3 (red, green, blue)
WHITE = 255
NEARLY = 0.75  # so little smaller, every pixel counts without an average
BMP_RESOLUTION, METRES_PER_INCH = 38, 0.0254  # where a BMP file tells pixels per metre

cv2.setNumThreads(1)  # the cores are shared out by page, not within one


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
    return as_pixels(cv2.resize(pixels, size, interpolation=method))


def luma(pixels: Pixels) -> Pixels:
    """Grey as the eye sees it."""
    return pixels if pixels.ndim == 2 else as_pixels(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY))


def strongest(pixels: Pixels) -> Pixels:
    """The strongest of each pixel's three colours.

    Coloured ink is as bright in its own as paper is.
    """
    red, green, blue = cv2.split(pixels)
    return as_pixels(cv2.max(cv2.max(red, green), blue))


def weakest(pixels: Pixels) -> Pixels:
    """The weakest of each pixel's three colours: any ink is dark."""
    red, green, blue = cv2.split(pixels)
    return as_pixels(cv2.min(cv2.min(red, green), blue))


def colour_of(pixels: Pixels) -> Pixels:
    """How far the colours of each pixel are apart: 0 for grey."""
    return as_pixels(cv2.subtract(strongest(pixels), weakest(pixels)))


def ink_of(grey: Pixels, window: int, contrast: int) -> Pixels:
    """255 where a pixel is darker than its surroundings by `contrast`."""
    around = cv2.blur(grey, (window | 1, window | 1))
    return as_pixels(
        cv2.threshold(cv2.subtract(around, grey), contrast - 1, WHITE, cv2.THRESH_BINARY)[1]
    )


def darker(grey: Pixels, level: int) -> Pixels:
    """255 where a pixel is darker than a level."""
    return as_pixels(cv2.threshold(grey, level - 1, WHITE, cv2.THRESH_BINARY_INV)[1])


def brighter(grey: Pixels, level: int) -> Pixels:
    """255 where a pixel is brighter than a level."""
    return as_pixels(cv2.threshold(grey, level, WHITE, cv2.THRESH_BINARY)[1])


def toned(pixels: Pixels, shares: Sequence[float]) -> Pixels:
    """The picture with each of its colours made so many times as strong."""
    return as_pixels(
        cv2.merge(
            [
                cv2.convertScaleAbs(plane, alpha=share)
                for plane, share in zip(cv2.split(pixels), shares, strict=True)
            ]
        )
    )


def rgb(bgr: Pixels) -> Pixels:
    """Red, green, blue of what has them the other way round."""
    return as_pixels(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))


def turned(pixels: Pixels, quarters: int) -> Pixels:
    """The picture after clockwise quarter turns."""
    codes = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}
    return as_pixels(cv2.rotate(pixels, codes[quarters % 4])) if quarters % 4 else pixels


def transposed(pixels: Pixels) -> Pixels:
    """Rows for columns of a grey picture, side by side in memory; faster than numpy copies it."""
    return as_pixels(cv2.transpose(pixels))


def tilted(pixels: Pixels, degrees: float, around: int = WHITE) -> Pixels:
    """The picture turned by a small angle round its middle, anticlockwise; white comes in."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    level = (around,) * 3
    return as_pixels(
        cv2.warpAffine(pixels, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=level)
    )


def rectified(pixels: Pixels, seen: NDArray[np.float64]) -> Pixels:
    """The picture as wide and high, each pixel taken from where a matrix says it was seen.

    White comes in.
    """
    height, width = pixels.shape[:2]
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return as_pixels(
        cv2.warpPerspective(pixels, seen, (width, height), flags=how, borderValue=(WHITE,) * 3)
    )


def paper_of(small: Pixels) -> Pixels:
    """The paper behind the print of a small picture: the bright of each neighbourhood, smoothed."""
    return as_pixels(cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 5))


def fitted(small: Pixels, shape: tuple[int, ...]) -> Pixels:
    """A small picture in the size of a large one."""
    return as_pixels(cv2.resize(small, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR))


def divided(grey: Pixels, paper: Pixels) -> Pixels:
    """The grey as if the paper were white."""
    return as_pixels(cv2.divide(grey, paper, scale=WHITE))


def smoothed(grey: Pixels) -> Pixels:
    """The picture without single dots."""
    return as_pixels(cv2.medianBlur(grey, 3))


def softened(grey: Pixels, sigma: float) -> Pixels:
    """The picture out of focus."""
    return as_pixels(cv2.GaussianBlur(grey, (0, 0), sigma))


def repainted(grey: Pixels, mask: Pixels, reach: int) -> Pixels:
    """The picture with what a mask covers guessed from so many pixels around it."""
    return as_pixels(cv2.inpaint(grey, mask, reach, cv2.INPAINT_TELEA))


def stretched(grey: Pixels, black: int, white: int) -> Pixels:
    """Grey values spread so that `black` becomes 0 and `white` 255."""
    levels = (np.arange(256, dtype=np.float32) - black) * (WHITE / max(1, white - black))
    return as_pixels(cv2.LUT(grey, np.clip(levels, 0, WHITE).astype(np.uint8)))


def bitmap_file(pixels: Pixels, dpi: int) -> bytes:
    """A grey picture as a BMP file, which tells its resolution and is read without unpacking."""
    data = bytearray(cv2.imencode(".bmp", pixels)[1].tobytes())
    struct.pack_into("<ii", data, BMP_RESOLUTION, *[round(dpi / METRES_PER_INCH)] * 2)
    return bytes(data)


def as_pixels(array: object) -> Pixels:
    """What OpenCV gives, as the type that it is."""
    return np.asarray(array, np.uint8)
