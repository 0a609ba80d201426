"""The right column of a foot is read after the left one; heads, paragraphs and tables are not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.ocr.engine import OcrWord
from extractors.ocr.side_column import SideColumn, on_page, side_column, with_column_below
from extractors.picture.sheet import Sheet

DPI, PAPER, INK = 200, 255, 10
SMALL, LARGE = 18, 30  # pixels: heights of print


def line(page: Image.Image, left: int, right: int, foot: int, height: int = SMALL) -> None:
    """A line of letters that stand close, from left to right on a foot."""
    pen = ImageDraw.Draw(page)
    for x in range(left, right, 24):
        pen.rectangle((x, foot - height, x + 15, foot), fill=INK)


def sheet(page: Image.Image) -> Sheet:
    return Sheet(np.asarray(page, np.uint8), DPI)


def page(paragraphs: bool = True) -> Image.Image:
    made = Image.new("L", (1600, 1200), PAPER)
    for foot in (100, 150, 200) if paragraphs else ():
        line(made, 150, 1450, foot, LARGE)
    return made


def foot(made: Image.Image, pitch: int = 36, size: int = LARGE) -> Image.Image:
    """Recipients in small print on the left, an office and a name on the right."""
    for number in range(6):
        line(made, 150, 600, 360 + pitch * number)
    for at in (366, 414, 700):
        line(made, 900, 1300, at, size)
    return made


def test_the_office_beside_the_recipients_is_a_column_of_its_own() -> None:
    found = side_column(sheet(foot(page())))
    assert found is not None
    assert 600 < found.left < 900 and 260 < found.top < 340
    assert found.bottom > 700


def table() -> Image.Image:
    made = page()
    for at in range(360, 700, 50):
        line(made, 150, 600, at)
        line(made, 900, 1300, at)
    return made


def body() -> Image.Image:
    made = page()
    for at in range(260, 900, 50):
        line(made, 150, 1450, at, LARGE)
    return made


def one_line() -> Image.Image:
    """A single office beside the recipients is read across without harm."""
    made = page()
    for number in range(6):
        line(made, 150, 600, 360 + 36 * number)
    line(made, 900, 1300, 366, LARGE)
    return made


def narrow() -> Image.Image:
    made = page()
    for number in range(6):
        line(made, 150, 860, 360 + 36 * number)
    for at in (366, 414):
        line(made, 900, 1300, at, LARGE)
    return made


@pytest.mark.parametrize(
    "made",
    [table(), body(), one_line(), narrow(), foot(page(paragraphs=False)), page(), page(False)],
    ids=["table", "body", "one line", "narrow", "head", "paragraphs", "blank"],
)
def test_other_pages_have_none(made: Image.Image) -> None:
    assert side_column(sheet(made)) is None


def test_the_column_moves_below_the_page_and_its_words_back() -> None:
    grey = np.asarray(foot(page()), np.uint8)
    column = SideColumn(800, 300, 1600, 760)
    moved = with_column_below(grey, column)
    assert (moved[300:760, 800:] == PAPER).all()
    assert (moved[1200:, 800:] == grey[300:760, 800:]).all()
    word = OcrWord("A", (1, 1, 1), 900, 1236, 40, 30, 90.0)
    assert on_page(word, column, 1200).y == 336
    assert on_page(word._replace(y=90), column, 1200).y == 90
