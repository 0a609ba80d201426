"""What paper has been through before it is scanned.

Filed, stapled, printed on both sides, held askew.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]  # grey (height, width) or colour (height, width, 3)

CREAM = (250, 243, 221)  # red, green, blue of old paper
HOLE_MILLIMETRES, HOLE_STEP, HOLE_EDGE = 6.0, 80.0, 11.0


def tinted(picture: Picture) -> Picture:
    """Print on cream-coloured paper; grey where the picture is."""
    if picture.ndim == 2:
        return (picture.astype(np.float32) * (CREAM[1] / 255)).astype(np.uint8)
    return (picture.astype(np.float32) * (np.array(CREAM, np.float32) / 255)).astype(np.uint8)


def bled_through(picture: Picture, share: float = 0.12) -> Picture:
    """The print of the other side, mirrored and faint: here the same page upside down."""
    other = np.ascontiguousarray(picture[::-1])
    other = cv2.GaussianBlur(other, (0, 0), 1.2).astype(np.float32)
    return np.clip(picture - share * (255 - other), 0, 255).astype(np.uint8)


def striped(picture: Picture, pixels_a_millimetre: float, grey: int) -> Picture:
    """Lines of dust on the scanner's glass, from edge to edge.

    In both margins and through the text.
    """
    made = picture.copy()
    width = picture.shape[1]
    for share, millimetres, paler in ((0.04, 0.25, 40), (0.37, 0.3, 0), (0.71, 0.15, 60)):
        x, size = round(share * width), max(1, round(millimetres * pixels_a_millimetre))
        level = np.uint8(min(255, grey + paler))
        made[:, x : x + size] = np.minimum(made[:, x : x + size], level)
    return made


def punched(picture: Picture, pixels_a_millimetre: float) -> Picture:
    """Two holes at the left edge, dark under the lid, with a lit rim."""
    made = picture.copy()
    radius = round(HOLE_MILLIMETRES / 2 * pixels_a_millimetre)
    for side in (-0.5, 0.5):
        middle = (
            round(HOLE_EDGE * pixels_a_millimetre),
            round(len(picture) / 2 + side * HOLE_STEP * pixels_a_millimetre),
        )
        cv2.circle(made, middle, radius + 2, (170,) * 3, -1)
        cv2.circle(made, middle, radius, (45,) * 3, -1)
    return made


def stapled(picture: Picture, pixels_a_millimetre: float) -> Picture:
    """A staple at the top left, and the shadow of the folded corner behind it."""
    made = picture.copy()
    a, b = (round(v * pixels_a_millimetre) for v in (8, 20))
    shadow = np.zeros(picture.shape[:2], np.uint8)
    cv2.fillPoly(shadow, [np.array([(0, 0), (b * 2, 0), (0, b * 2)], np.int32)], 70)
    shadow = cv2.GaussianBlur(shadow, (0, 0), 2.5 * pixels_a_millimetre).astype(np.uint8)
    made = np.clip(
        made.astype(np.int16) - (shadow[..., None] if made.ndim == 3 else shadow), 0, 255
    )
    made = made.astype(np.uint8)
    cv2.line(made, (a, b), (b, a), (60,) * 3, max(2, round(0.5 * pixels_a_millimetre)))
    return made


def shadowed(picture: Picture, pixels_a_millimetre: float) -> Picture:
    """The right edge of a page that does not lie flat: darker and darker over two centimetres."""
    width = picture.shape[1]
    reach = 20 * pixels_a_millimetre
    near = np.clip(1 - (width - np.arange(width)) / reach, 0, 1) ** 2
    light = (1 - 0.55 * near)[None, :, None] if picture.ndim == 3 else (1 - 0.55 * near)[None, :]
    made: Picture = (picture * light).astype(np.uint8)
    return made


def photographed(picture: Picture, share: float, side: float, around: int) -> Picture:
    """The page as a camera sees it that is not held level: its top narrower than its foot.

    By `side` of its height its right side is shorter than its left, too.
    """
    height, width = picture.shape[:2]
    inset, less = share * width, side * height / 2
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    seen = np.array(
        [
            (inset, 0.4 * inset),
            (width - 0.7 * inset, less),
            (width, height - less),
            (0, height - 0.3 * inset),
        ],
        np.float32,
    )
    matrix = cv2.getPerspectiveTransform(corners, seen)
    return np.asarray(
        cv2.warpPerspective(picture, matrix, (width, height), borderValue=(around,) * 3), np.uint8
    )


def shaded_heads(picture: Picture, pixels_a_millimetre: float, grey: float = 0.8) -> Picture:
    """The first row of each table on a grey ground, as many an office sets its headings."""
    plain = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    ink = (plain < 200).astype(np.uint8)
    length = int(9 * pixels_a_millimetre)
    level, upright = (
        cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, size))
        for size in ((length, 1), (1, length))
    )
    made = picture.copy()
    for x, y, width, height, _ in cv2.connectedComponentsWithStats(np.maximum(level, upright))[2][
        1:
    ]:
        if height > length:  # a table
            wide = np.flatnonzero(level[y : y + height, x : x + width].mean(axis=1) > 0.8)
            steps = np.flatnonzero(np.diff(wide) > 2)
            if len(steps):
                rows = slice(y, y + int(wide[steps[0] + 1]))
                made[rows, x : x + width] = (made[rows, x : x + width] * grey).astype(np.uint8)
    return made
