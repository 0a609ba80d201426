"""Pages with a round seal, drawn: lines of letters, rings, the stroke of a pen."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from extractors.picture.pixels import Pixels

DPI, PAPER, INK = 200, 255, 10
CENTRE, RADIUS = (500, 400), 136  # pixels: a seal of 35 mm


def blank() -> Image.Image:
    return Image.new("L", (1200, 800), PAPER)


def letters(page: Image.Image, left: int, base: int, count: int, bold: bool = True) -> None:
    """A line of letters on a base: two stems and a bar each."""
    pen, stem = ImageDraw.Draw(page), 8 if bold else 3
    for x in range(left, left + 28 * count, 28):
        pen.rectangle((x, base - 26, x + stem - 1, base), fill=INK)
        pen.rectangle((x + 12, base - 26, x + 12 + stem - 1, base), fill=INK)
        pen.rectangle((x, base - 14, x + 18, base - 12), fill=INK)


def seal(page: Image.Image, share: float = 1.0, rings: tuple[int, ...] = (0, 20, 40)) -> None:
    """Rings round one centre, of which a share of the way is inked, and a legend between them."""
    pen = ImageDraw.Draw(page)
    for inset in rings:
        radius = RADIUS - inset
        box = [CENTRE[0] - radius, CENTRE[1] - radius, CENTRE[0] + radius, CENTRE[1] + radius]
        pen.arc(box, 40, 40 + 360 * share, fill=INK, width=4)
    for turn in range(0, 360, 20):
        x = CENTRE[0] + (RADIUS - 10) * math.cos(math.radians(turn))
        y = CENTRE[1] + (RADIUS - 10) * math.sin(math.radians(turn))
        pen.line((x - 3, y - 4, x + 3, y + 4), fill=INK, width=2)


def stroke(page: Image.Image) -> None:
    """The stroke of a pen from inside of the seal far to the right and upwards."""
    pen = ImageDraw.Draw(page)
    pen.line((CENTRE[0], CENTRE[1] + 40, 900, CENTRE[1] - 90), fill=INK, width=3)


def grey(page: Image.Image) -> Pixels:
    return np.asarray(page, np.uint8)


def ink_in(page: Pixels, box: tuple[int, int, int, int]) -> int:
    """The dark pixels of a box: left, top, right, bottom."""
    left, top, right, bottom = box
    return int(np.count_nonzero(page[top:bottom, left:right] < 128))
