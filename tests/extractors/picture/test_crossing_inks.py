"""Where the pen crosses the seal: nothing of both is left, and print below them stays."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.picture.crossing_inks import COLOURED, without_crossings
from extractors.picture.masks import carried_on
from extractors.picture.pixels import Pixels, colour_of, luma

DPI = 200
PAPER, PRINT, RED, BLUE = (235, 235, 235), (20, 20, 20), (214, 40, 52), (38, 58, 168)
Colour = tuple[int, int, int]
Line = tuple[int, int, int, int]
LEVEL, UPRIGHT, SLANT = (0, 60, 119, 60), (60, 0, 60, 119), (10, 10, 109, 109)
CROSSING = slice(57, 64), slice(57, 64)
ALL_SIDES = pytest.mark.parametrize("stroke", [UPRIGHT, SLANT, (109, 10, 10, 109)])


def drawn(*strokes: tuple[Line, Colour], width: int = 4) -> Pixels:
    """Strokes on paper; where two cross they are as dark as both inks together."""
    area = np.asarray(Image.new("RGB", (120, 120), PAPER), np.uint16)
    for line, colour in strokes:
        layer = Image.new("RGB", (120, 120), "white")
        ImageDraw.Draw(layer).line(line, fill=colour, width=width)
        area = area * np.asarray(layer) // 255
    return area.astype(np.uint8)


def cleaned(*strokes: tuple[Line, Colour], width: int = 4) -> Pixels:
    area = drawn(*strokes, width=width)
    return without_crossings(without_colour(area), area, DPI)


def without_colour(area: Pixels) -> Pixels:
    return np.where(colour_of(area) > COLOURED, 255, luma(area)).astype(np.uint8)


def black(grey: Pixels) -> np.bool_:
    return (grey[CROSSING] < 60).any()


@ALL_SIDES
def test_a_pen_over_a_seal_leaves_nothing_as_dark_as_print(stroke: Line) -> None:
    assert black(without_colour(drawn((LEVEL, RED), (stroke, BLUE))))
    assert not black(cleaned((LEVEL, RED), (stroke, BLUE)))
    assert not black(cleaned((LEVEL, BLUE), (stroke, RED)))


@ALL_SIDES
def test_print_under_one_ink_stays(stroke: Line) -> None:
    for ink in (RED, BLUE):
        area = drawn((LEVEL, PRINT), (stroke, ink))
        assert np.array_equal(without_crossings(luma(area), area, DPI), luma(area))


def test_print_beside_both_inks_stays() -> None:
    """The stem of a letter between a ring and a loop: red on its left, blue on its right alone."""
    left, right = (54, 0, 54, 119), (66, 0, 66, 119)
    assert black(cleaned((UPRIGHT, PRINT), (left, RED), (right, BLUE)))


def test_a_broad_dark_patch_is_no_crossing() -> None:
    area = drawn((LEVEL, RED), (SLANT, BLUE), (LEVEL, PRINT), width=24)
    grey = luma(area)
    assert (without_crossings(grey, area, DPI)[55:66, 20:40] < 60).all()


def test_a_page_of_one_colour_is_as_it_was() -> None:
    area = drawn((LEVEL, RED), (UPRIGHT, RED))
    assert np.array_equal(without_crossings(luma(area), area, DPI), luma(area))


@pytest.mark.parametrize(("gap", "is_filled"), [(5, True), (9, True), (15, False)])
def test_gaps_in_strokes_are_filled_to_a_length(gap: int, is_filled: bool) -> None:
    image = Image.new("L", (60, 60))
    ImageDraw.Draw(image).line((0, 0, 59, 59), fill=255, width=1)
    mask = np.asarray(image, np.uint8).copy()
    side = round(gap / 2**0.5)
    mask[25 : 25 + side, 25 : 25 + side] = 0
    assert bool(carried_on(mask, 11)[25 + side // 2, 25 + side // 2]) == is_filled
