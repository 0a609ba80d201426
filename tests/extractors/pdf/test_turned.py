"""Words that run in another direction than the page."""

import math

import pytest

from extractors.pdf.turned import Aside, read_aside
from extractors.pdf.words import words_in_order
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import HEIGHT, WIDTH, Sheet

AREA = (0.0, 0.0, WIDTH, HEIGHT)
MATRICES = {1: "0 1 -1 0 300 400", 3: "0 -1 1 0 300 400", 2: "-1 0 0 -1 300 400"}


def aside(sheet: Sheet) -> Aside:
    with text_page(sheet) as opened:
        _, spans = words_in_order(opened.text, opened.glyphs)
        return read_aside(spans, opened.text, opened.glyphs, AREA)


@pytest.mark.parametrize("quarters", MATRICES)
def test_words_turned_by_quarters(quarters: int) -> None:
    sheet = Sheet().text(50, 100, "Ngang").set_text(MATRICES[quarters], "Sở Nội vụ", 14)
    found = aside(sheet)
    assert [word.text for word in found.turned] == ["Sở", "Nội", "vụ"]
    assert found.slanting == ()
    assert {word.turn for word in found.turned} == {quarters}
    for word in found.turned:
        assert word.x0 < word.x1 and word.top < word.bottom
        is_upright = word.bottom - word.top > word.x1 - word.x0
        assert is_upright or quarters == 2 or len(word.text) < 3


def test_the_box_is_that_on_the_page() -> None:
    (word,) = aside(Sheet().set_text(MATRICES[1], "Sở", 14)).turned
    assert 280 < word.x0 < word.x1 < 310  # beside the line on which it was set
    assert word.bottom == pytest.approx(HEIGHT - 400, abs=1)


def test_slanting_words() -> None:
    cos, sin = math.cos(math.pi / 4), math.sin(math.pi / 4)
    found = aside(Sheet().set_text(f"{cos} {sin} {-sin} {cos} 200 300", "DỰ THẢO", 40))
    assert [word.text for word in found.slanting] == ["DỰ", "THẢO"]
    assert found.turned == ()


def test_a_level_page_has_none() -> None:
    assert aside(Sheet().text(50, 100, "Sở Nội vụ")) == Aside()
