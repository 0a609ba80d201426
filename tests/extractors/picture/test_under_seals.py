"""Black seals go, with the signature; the lines of print beside and under them stay."""

from __future__ import annotations

import pytest
from PIL import ImageDraw

from extractors.picture.pixels import Pixels
from extractors.picture.seals import find_seals
from extractors.picture.sheet import Sheet
from extractors.picture.under_seals import printed_beside, without_seals
from tests.extractors.picture.drawn_seals import (
    CENTRE,
    DPI,
    INK,
    RADIUS,
    blank,
    grey,
    ink_in,
    letters,
    seal,
    stroke,
)

# Where no line of print is: the upper half of the seal.
UPPER = CENTRE[0] - RADIUS, CENTRE[1] - RADIUS, CENTRE[0] + RADIUS, CENTRE[1]


def cleaned(page: Pixels) -> Pixels:
    sheet = Sheet(page, DPI)
    return without_seals(sheet, find_seals(sheet.look)).grey


def test_a_seal_alone_goes() -> None:
    page = blank()
    seal(page)
    assert ink_in(cleaned(grey(page)), (0, 0, 1200, 800)) == 0


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("left", [460, 560, 640])
def test_a_name_that_goes_under_the_seal_stays(left: int, bold: bool) -> None:
    alone = blank()
    letters(alone, left, 500, 12, bold)
    page = alone.copy()
    seal(page)
    clean = cleaned(grey(page))
    line = left, 470, left + 12 * 28, 502
    assert ink_in(clean, line) > 0.85 * ink_in(grey(alone), line)
    assert ink_in(clean, UPPER) == 0


def test_the_signature_goes_with_the_seal() -> None:
    page = blank()
    letters(page, 640, 500, 10)
    before = ink_in(grey(page), (620, 440, 1000, 520))
    seal(page)
    stroke(page)
    clean = cleaned(grey(page))
    assert ink_in(clean, (620, 440, 1000, 520)) >= before - 4
    assert ink_in(clean, (0, 0, 1200, 440)) == 0


def test_recipients_left_of_the_seal_stay() -> None:
    page = blank()
    for base in range(300, 520, 30):
        letters(page, 40, base, 8, bold=False)
    before = ink_in(grey(page), (0, 0, 300, 800))
    seal(page)
    assert ink_in(cleaned(grey(page)), (0, 0, 300, 800)) == before


def test_the_rules_of_a_table_stay() -> None:
    page = blank()
    ImageDraw.Draw(page).line((100, 400, 1100, 400), fill=INK, width=4)
    seal(page)
    assert ink_in(cleaned(grey(page)), (100, 399, 1100, 401)) > 1900


def test_a_page_without_a_seal_is_the_same() -> None:
    page = blank()
    letters(page, 100, 300, 20)
    sheet = Sheet(grey(page), DPI)
    assert without_seals(sheet, []) is sheet


def test_the_name_is_print_and_the_seal_is_none() -> None:
    page = blank()
    seal(page)
    letters(page, 600, 500, 10)
    sheet = Sheet(grey(page), DPI)
    printed = printed_beside(sheet, find_seals(sheet.look))
    assert printed[480:500, 650:880].any() and not printed[:430, :].any()


def test_beside_a_seal_alone_nothing_is_print() -> None:
    page = blank()
    seal(page)
    sheet = Sheet(grey(page), DPI)
    assert not printed_beside(sheet, find_seals(sheet.look)).any()
