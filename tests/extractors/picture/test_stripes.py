"""Stripes that a scanner draws along the whole sheet, and lines that are print."""

from collections.abc import Callable

import numpy as np
import pytest

from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from extractors.picture.stripes import stripes_of, without_stripes

DPI, HEIGHT, WIDTH = 200, 2200, 1600
LINES = range(300, 1900, 60)


def page() -> Pixels:
    """A sheet of lines of letters: stems and bars, no two lines alike."""
    sheet = np.full((HEIGHT, WIDTH), 245, np.uint8)
    random = np.random.default_rng(3)
    for y in LINES:
        for x in range(200, 1400, 14):
            if random.random() < 0.8:
                sheet[y : y + 20, x : x + 4] = 30
                sheet[y + 18 : y + 20, x : x + 10] = 30
    return sheet


def table(sheet: Pixels, top: int, bottom: int, across: int) -> Pixels:
    """Walls from top to bottom, and level lines between the outer ones.

    Letters keep off the walls.
    """
    for x in (150, 700, 1450):
        sheet[:, x - 12 : x + 16] = 245
        sheet[top:bottom, x : x + 3] = 20
    for y in np.linspace(top + 40, bottom - 40, across).astype(int):
        sheet[y : y + 3, 150:1453] = 20
    return sheet


def striped(*places: tuple[int, int, int]) -> Pixels:
    sheet = page()
    for x, width, grey in places:
        sheet[:, x : x + width] = np.minimum(sheet[:, x : x + width], grey)
    return sheet


def wavering() -> Pixels:
    sheet = page()
    for y in range(HEIGHT):
        x = 800 + (y // 37) % 2
        sheet[y, x : x + 2] = np.minimum(sheet[y, x : x + 2], 90)
    return sheet


def broken() -> Pixels:
    sheet = striped((800, 2, 80))
    sheet[700:800, 800:802] = page()[700:800, 800:802]
    return sheet


def over_a_table() -> Pixels:
    sheet = table(page(), 400, 1800, 12)
    sheet[:, 905:907] = np.minimum(sheet[:, 905:907], 80)
    return sheet


@pytest.mark.parametrize(
    ("sheet", "places"),
    [
        (lambda: striped((60, 2, 90)), [60]),
        (lambda: striped((801, 3, 60)), [801]),
        (lambda: striped((600, 1, 190), (1500, 2, 120)), [600, 1500]),
        (wavering, [800]),
        (broken, [800]),
        (over_a_table, [905]),
    ],
)
def test_a_line_from_edge_to_edge_is_a_stripe(
    sheet: Callable[[], Pixels], places: list[int]
) -> None:
    found = stripes_of(sheet(), DPI)
    assert [round(stripe.start / 4) for stripe in found] == [round(x / 4) for x in places]


@pytest.mark.parametrize(
    "sheet",
    [
        page,
        lambda: table(page(), 250, 1950, 14),  # the walls end before the margins
        lambda: table(page(), 0, HEIGHT, 14),  # a table that runs off the sheet at both edges
        lambda: striped((700, 30, 40)),  # a dark patch, not a line
        lambda: np.full((HEIGHT, WIDTH), 255, np.uint8),
        lambda: np.zeros((4, 4), np.uint8),
    ],
)
def test_print_and_patches_are_no_stripes(sheet: Callable[[], Pixels]) -> None:
    pixels = sheet()
    assert stripes_of(pixels, DPI) == []
    whole = Sheet(pixels, DPI)
    assert without_stripes(whole) is whole


@pytest.mark.parametrize("turn", [0, 1])
@pytest.mark.parametrize("grey", [40, 150])
def test_letters_below_a_stripe_stay(turn: int, grey: int) -> None:
    clean, damaged = page(), striped((801, 2, grey), (1201, 1, grey))
    made = without_stripes(Sheet(np.ascontiguousarray(np.rot90(damaged, turn)), DPI)).grey
    made = np.rot90(made, -turn)
    assert ((made < 128) == (clean < 128)).mean() > 0.9995
    print_ = clean < 128
    assert (made[print_] < 128).mean() > 0.995
