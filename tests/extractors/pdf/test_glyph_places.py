"""The places of characters."""

import math

import pytest

from extractors.pdf.glyph_places import GlyphPlaces, text_turn
from extractors.pdf.turns import Turn
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import HEIGHT, WIDTH, Sheet

AREA = (0.0, 0.0, WIDTH, HEIGHT)
# Clockwise quarter turns that set a text upright -> the matrix that prints it so.
MATRICES = {
    0: "1 0 0 1 300 400",
    1: "0 1 -1 0 300 400",
    2: "-1 0 0 -1 300 400",
    3: "0 -1 1 0 300 400",
}


def test_a_letter_on_an_upright_page() -> None:
    with text_page(Sheet().text(50, 100, "ab", 14)) as opened:
        first, second = opened.glyphs.glyph(0), opened.glyphs.glyph(1)
        origin = opened.glyphs.origin(1)
    assert (first.x0, first.x1) == pytest.approx((50, 57), abs=0.1)
    assert second.x0 == pytest.approx(57, abs=0.1) and origin == pytest.approx(57, abs=0.1)
    assert (first.base, first.size) == pytest.approx((100, 14), abs=0.1)


def test_the_size_is_that_of_the_page() -> None:
    with text_page(Sheet().set_text("2 0 0 2 50 400", "a", 7)) as opened:
        assert opened.glyphs.size(0) == pytest.approx(14)


@pytest.mark.parametrize("quarters", MATRICES)
def test_turned_text(quarters: int) -> None:
    with text_page(Sheet().set_text(MATRICES[quarters], "abc", 14)) as opened:
        glyphs = GlyphPlaces(opened.textpage, Turn.of_page(quarters, AREA))
        assert text_turn(opened.textpage, 3) == quarters
        assert glyphs.quarters(0) == quarters
        starts = [glyphs.span(i)[0] for i in range(3)]
        bases = {round(glyphs.base(i)) for i in range(3)}
        glyphs.in_run(0)
        assert glyphs.runs_level()
        opened.glyphs.size(0)
    assert starts == sorted(starts) and len(set(starts)) == 3 and len(bases) == 1


@pytest.mark.parametrize(("degrees", "slants"), [(0, False), (4, False), (30, True), (45, True)])
def test_slanting_text(degrees: float, slants: bool) -> None:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    with text_page(Sheet().set_text(f"{cos} {sin} {-sin} {cos} 300 400", "abc", 14)) as opened:
        glyphs = opened.glyphs
        assert (glyphs.quarters(0) is None) == slants
        glyphs.in_run(0)
        assert glyphs.runs_level() != slants


def test_a_page_without_text() -> None:
    with text_page(Sheet()) as opened:
        assert text_turn(opened.textpage, 0) is None


@pytest.mark.parametrize("quarters", MATRICES)
def test_words_of_one_run_are_asked_once_and_say_the_same(quarters: int) -> None:
    sheet = Sheet().set_text(MATRICES[quarters], "ab cd", 14)
    for x, size, text in ((50, 14, "ef"), (90, 9, "12"), (130, 14, "gh")):
        sheet.text(x, 700, text, size)
    sheet.text(50, 695, "ij", 14).text(50, 680, "ef", 14).text(90, 640, "ef", 14)
    with text_page(sheet) as opened:
        glyphs = GlyphPlaces(opened.textpage, Turn.of_page(quarters, AREA))
        for index, letter in enumerate(opened.text):
            if not letter.isspace():
                assert glyphs.in_run(index) == glyphs.glyph(index)
        found = [glyphs.in_run(index) for index, letter in enumerate(opened.text) if letter > " "]
        assert found == [
            glyphs.glyph(index) for index, letter in enumerate(opened.text) if letter > " "
        ]
