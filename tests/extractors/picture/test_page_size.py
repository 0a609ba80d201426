"""The size of a page that a file claims is believed where its letters bear it out."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.models import Box
from extractors.pdf.tilts import Tilt
from extractors.picture.page_size import dpi_of_cut, is_odd, is_sheet, times_too_large
from extractors.picture.pixels import WHITE, Pixels


def printed(letter: int, count: int = 200) -> Pixels:
    """A page of 1650 × 1170 pixels with letters so many pixels high."""
    pixels: Pixels = np.full((1650, 1170), WHITE, np.uint8)
    for number in range(count):
        x, y = 20 + 50 * (number % 20), 20 + 60 * (number // 20)
        pixels[y : y + letter, x : x + 8] = 0
    return pixels


A4, POSTER = (8.27, 11.69), (23.0, 32.44)
SIZES = [
    ("A4 is A4", 13, A4, 1.0),
    ("a scan at a claimed 72 dots an inch", 13, POSTER, 32.44 / 11.69),
    ("a poster whose letters are small", 5, POSTER, 1.0),
    ("large letters that are not A4's", 26, POSTER, 26 / 1650 * 32.44 / 0.09),
    ("a stamp of a page", 13, (1.0, 1.4), 1.4 / 11.69),
]


@pytest.mark.parametrize(
    ("letter", "inches", "times"), [c[1:] for c in SIZES], ids=[c[0] for c in SIZES]
)
def test_letters_tell_the_size(letter: int, inches: tuple[float, float], times: float) -> None:
    assert times_too_large(printed(letter), inches) == pytest.approx(times, rel=0.01)


def test_a_few_letters_tell_nothing() -> None:
    assert times_too_large(printed(13, 10), POSTER) == 1.0


def test_odd_sizes() -> None:
    assert [is_odd(size) for size in (A4, (11.7, 16.5), POSTER, (1.0, 1.4))] == [
        False, False, True, True,
    ]  # fmt: skip


def test_places_are_on_the_page_as_it_is_shown() -> None:
    assert Tilt(0, 100, 200, times=2.0).back(Box(1, 2, 3, 4)) == Box(2, 4, 6, 8)


def test_a_cut_has_the_resolution_of_its_letters() -> None:
    """As long as A4 the picture would have 141 dots an inch, and letters of 0.09 inches 13 dots."""
    found = [dpi_of_cut(printed(letter), 141) for letter in (13, 16, 20, 9)]
    assert found == [141, 141, pytest.approx(222, abs=1), pytest.approx(100, abs=1)]
    assert dpi_of_cut(printed(20, 10), 141) == 141


def test_shapes_of_sheets() -> None:
    sizes = [(1654, 2339), (2339, 1654), (1700, 2200), (1240, 1949), (1444, 958), (900, 2400)]
    assert [is_sheet(size) for size in sizes] == [True, True, True, True, False, False]
