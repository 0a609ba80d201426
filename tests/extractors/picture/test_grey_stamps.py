"""Stamps of scans without colour go, print stays."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.picture.grey_stamps import without_grey_stamps
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet

DPI, PAPER, PRINT = 200, 240, 20
PLACE = (260, 260)  # of a word of print, below the stamps
Draw = Callable[[ImageDraw.ImageDraw, int], None]


def ring(draw: ImageDraw.ImageDraw, tone: int) -> None:
    for inset in (0, 14, 60):
        box = (200 + inset, 150 + inset, 440 - inset, 390 - inset)
        draw.ellipse(box, outline=tone, width=6)


def askew(draw: ImageDraw.ImageDraw, tone: int) -> None:
    corners = [(180, 190), (520, 166), (534, 330), (194, 354)]
    draw.line([*corners, corners[0]], fill=tone, width=6)


def level(draw: ImageDraw.ImageDraw, tone: int) -> None:
    draw.rectangle((180, 180, 520, 350), outline=tone, width=6)


def grid(draw: ImageDraw.ImageDraw, tone: int) -> None:
    for x in (180, 290, 400, 520):
        draw.line([(x, 160), (x, 400)], fill=tone, width=5)
    for y in (160, 240, 320, 400):
        draw.line([(180, y), (520, y)], fill=tone, width=5)


def picture(draw: ImageDraw.ImageDraw, tone: int) -> None:
    draw.polygon([(200, 160), (430, 190), (420, 400), (190, 380)], fill=tone)


def letters(draw: ImageDraw.ImageDraw, tone: int) -> None:
    for x in range(200, 400, 40):
        draw.ellipse((x, 200, x + 24, 230), outline=tone, width=4)


def page(drawn: Draw, tone: int) -> Pixels:
    image = Image.new("L", (700, 600), PAPER)
    pen = ImageDraw.Draw(image)
    drawn(pen, tone)
    for x in range(PLACE[0], PLACE[0] + 60, 20):  # strokes of print
        pen.line([(x, PLACE[1]), (x, PLACE[1] + 30)], fill=PRINT, width=5)
    for y in range(450, 580, 40):
        pen.line([(60, y), (600, y)], fill=PRINT, width=4)
    return np.asarray(image, np.uint8)


def ink_of_tone(grey: Pixels, tone: int) -> int:
    return int(np.count_nonzero(abs(grey.astype(int) - tone) < 8))


@pytest.mark.parametrize("drawn", [ring, askew])
@pytest.mark.parametrize("tone", [70, 110, 150])
def test_a_stamp_goes_and_the_print_below_it_stays(drawn: Draw, tone: int) -> None:
    grey = page(drawn, tone)
    clean = without_grey_stamps(Sheet(grey, DPI)).grey
    assert ink_of_tone(clean, tone) < 0.03 * ink_of_tone(grey, tone)
    assert ink_of_tone(clean, PRINT) == ink_of_tone(grey, PRINT)


@pytest.mark.parametrize(
    ("drawn", "tone"),
    [
        (ring, PRINT),  # a black copy: its tone tells nothing
        (askew, PRINT + 10),
        (level, 90),
        (grid, 90),
        (picture, 90),
        (letters, 90),
    ],
)
def test_what_is_no_stamp_stays(drawn: Draw, tone: int) -> None:
    grey = page(drawn, tone)
    assert (without_grey_stamps(Sheet(grey, DPI)).grey == grey).all()


def test_a_blank_page_stays() -> None:
    sheet = Sheet(np.full((400, 300), PAPER, np.uint8), DPI)
    assert without_grey_stamps(sheet) is sheet
