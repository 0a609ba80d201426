"""Lines of print beside a stamp, and the letters that its outline runs through."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.picture.pixels import Pixels
from extractors.picture.print_lines import print_lines, reaching_in
from tests.extractors.picture.drawn_seals import DPI, letters


def ink(
    *lines: tuple[int, int, int], strokes: tuple[tuple[int, int, int, int], ...] = ()
) -> Pixels:
    """The ink of lines of letters (left, base, letters) and of strokes of a pen."""
    page = Image.new("L", (900, 500), 255)
    for left, base, count in lines:
        letters(page, left, base, count)
    for stroke in strokes:
        ImageDraw.Draw(page).line(stroke, fill=0, width=4)
    return np.where(np.asarray(page) < 128, 255, 0).astype(np.uint8)


@pytest.mark.parametrize("left", [50, 300])
def test_letters_side_by_side_are_a_line(left: int) -> None:
    first, second = sorted(
        print_lines(ink((left, 100, 8), (left, 160, 5)), DPI), key=lambda a: a.top
    )
    assert (first.left, second.left) == (left, left)
    assert first.top < 74 and first.bottom > 100
    assert first.right > second.right > left + 4 * 28


@pytest.mark.parametrize(
    "page",
    [
        ink(),
        ink((50, 100, 2)),  # too few
        ink((50, 100, 1), (120, 100, 1), (190, 100, 1)),  # too far apart
        ink(strokes=((50, 40, 300, 200), (60, 220, 400, 60))),
    ],
)
def test_what_is_no_line(page: Pixels) -> None:
    assert print_lines(page, DPI) == []


def test_a_letter_that_reaches_in_is_kept_whole() -> None:
    page = ink((50, 100, 8), strokes=((160, 40, 500, 44),))
    inside = np.zeros(page.shape, np.bool_)
    inside[:, 115:] = True  # the outline runs through the third letter
    kept = reaching_in(page, inside, DPI)
    assert kept[80, 122]  # its right half
    assert not kept[80, 150]  # the letter after it
    assert not kept[40:46, 300].any()  # nor what lies inside alone
