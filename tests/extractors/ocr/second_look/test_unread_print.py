"""Print that no word covers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.unread_print import unread_print, with_dashes
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from tests.extractors.scan_pages import DPI

Box = tuple[int, int, int, int]


def page(*boxes: Box) -> Pixels:
    """A page with dark boxes: left, top, width, height."""
    image = Image.new("L", (1654, 2339), 255)
    for left, top, width, height in boxes:
        ImageDraw.Draw(image).rectangle((left, top, left + width - 1, top + height - 1), fill=0)
    return np.asarray(image, np.uint8)


def letters(left: int, top: int, count: int = 4) -> list[Box]:
    """Letters of 12 × 20 pixels, 6 apart."""
    return [(left + 18 * number, top, 12, 20) for number in range(count)]


def word(left: int, top: int, count: int = 4, text: str = "chữ", line: int = 1) -> OcrWord:
    """A word over so many letters."""
    return OcrWord(text, (1, 1, line), left, top, 18 * count - 6, 20, 95.0)


def test_print_without_a_word_is_found() -> None:
    grey = page(*letters(200, 300), *letters(200, 340))
    (gap,) = unread_print(Sheet(grey, DPI), [word(200, 300)])
    assert gap.left <= 200 and gap.top <= 330 and gap.right >= 266 and gap.bottom >= 360
    assert gap.top > 320


@pytest.mark.parametrize(
    ("print_", "words"),
    [
        (letters(200, 300), [word(200, 300)]),
        (
            letters(200, 300),
            [word(206, 304)._replace(height=12)],
        ),  # the box is too small by a little
        ([(200, 300, 12, 20)], []),  # a letter alone may be dust
        ([(200, 300, 400, 60)], []),  # no letter is so large
        ([(200, 300, 300, 2)], []),  # a line
        ([box for top in range(100, 2200, 40) for box in letters(200, top, 40)], []),  # a picture
    ],
    ids=["read", "sticks out", "one letter", "a patch", "a rule", "a whole page"],
)
def test_other_ink_is_none(print_: Sequence[Box], words: Sequence[OcrWord]) -> None:
    assert unread_print(Sheet(page(*print_), DPI), words) == []


@pytest.mark.parametrize(
    ("dash", "expected"),
    [
        ((170, 310, 14, 4), ["-", "chữ"]),
        ((170, 300, 14, 4), ["chữ"]),  # above the letters
        ((100, 310, 14, 4), ["chữ"]),  # too far away
        ((170, 306, 14, 16), ["chữ"]),  # no dash
        ((182, 310, 4, 4), ["chữ"]),  # a dot
    ],
)
def test_a_dash_before_a_line_is_found(dash: Box, expected: list[str]) -> None:
    grey = page(dash, *letters(200, 300))
    found = with_dashes(Sheet(grey, DPI), [word(200, 300)])
    assert [w.text for w in found] == expected
    assert {w.line for w in found} == {(1, 1, 1)}


def test_a_dash_within_a_line_is_its_own() -> None:
    grey = page((290, 310, 14, 4), *letters(200, 300), *letters(320, 300))
    words = [word(200, 300), word(320, 300)]
    assert with_dashes(Sheet(grey, DPI), words) == words


def test_a_line_that_has_a_dash_gets_no_other() -> None:
    grey = page((170, 310, 14, 4), *letters(200, 300))
    words = [word(200, 300, text="-Triển")]
    assert with_dashes(Sheet(grey, DPI), words) == words
