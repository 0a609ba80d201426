"""Seals are found by their rings, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from extractors.picture.seals import find_seals
from extractors.picture.sheet import Sheet
from tests.extractors.picture.drawn_seals import (
    CENTRE,
    DPI,
    INK,
    RADIUS,
    blank,
    grey,
    letters,
    seal,
    stroke,
)

HALF = 0.5  # of the look at 100 dpi


def broken(page: Image.Image) -> None:
    seal(page, 0.75)


def crossed(page: Image.Image) -> None:
    seal(page)
    stroke(page)
    letters(page, 600, 500, 8)


def single(page: Image.Image) -> None:
    seal(page, rings=(0,))


@pytest.mark.parametrize("drawn", [seal, broken, crossed, single])
def test_a_seal_is_found_where_it_lies(drawn: Callable[[Image.Image], None]) -> None:
    page = blank()
    drawn(page)
    (found,) = find_seals(Sheet(grey(page), DPI).look)
    assert abs(found.x - HALF * CENTRE[0]) <= 2 and abs(found.y - HALF * CENTRE[1]) <= 2
    assert abs(found.radius - HALF * RADIUS) <= 4


def text(page: Image.Image) -> None:
    for base in range(80, 780, 50):
        letters(page, 80, base, 36, bold=False)


def grid(page: Image.Image) -> None:
    pen = ImageDraw.Draw(page)
    for x in range(100, 1100, 140):
        pen.line((x, 100, x, 700), fill=INK, width=3)
    for y in range(100, 720, 60):
        pen.line((100, y, 1080, y), fill=INK, width=3)
    text(page)


def frame(page: Image.Image) -> None:
    ImageDraw.Draw(page).polygon([(300, 300), (640, 280), (650, 440), (310, 460)], outline=INK)


def pen(page: Image.Image) -> None:
    stroke(page)
    ImageDraw.Draw(page).arc((450, 300, 800, 460), 20, 200, fill=INK, width=3)


def disc(page: Image.Image) -> None:
    ImageDraw.Draw(page).ellipse((400, 300, 640, 540), fill=INK)


def small(page: Image.Image) -> None:
    ImageDraw.Draw(page).ellipse((400, 300, 460, 360), outline=INK, width=3)


@pytest.mark.parametrize("drawn", [text, grid, frame, pen, disc, small])
def test_what_is_no_seal_is_none(drawn: Callable[[Image.Image], None]) -> None:
    page = blank()
    drawn(page)
    assert find_seals(Sheet(grey(page), DPI).look) == []
