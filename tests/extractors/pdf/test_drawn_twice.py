"""Text that lies on top of other text."""

from collections import Counter

import pytest

from extractors.pdf.drawn_twice import without_copies
from extractors.pdf.glyph_places import Glyph, GlyphPlaces
from extractors.pdf.words import words_in_order
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import Sheet


def kept(sheet: Sheet) -> list[str]:
    with text_page(sheet) as opened:
        placed, _ = words_in_order(opened.text, opened.glyphs)
        return [item.word.text for item in without_copies(placed, opened.text, opened.glyphs)]


def layers(*lines: str, right: float = 0.0, down: float = 0.0) -> Sheet:
    """Lines printed over each other, each a little farther right and down."""
    sheet = Sheet()
    for number, line in enumerate(lines):
        sheet.text(50 + number * right, 100 + number * down, line)
    return sheet


SHEETS = [
    ("once", layers("Kế hoạch"), ["Kế", "hoạch"]),
    ("printed again to look bold", layers("Kế hoạch", "Kế hoạch", right=0.4), ["Kế", "hoạch"]),
    ("another text over it", layers("Kế hoạch", "Ke hoach"), ["Kế", "hoạch"]),
    ("thrice", layers("Sửa", "Sửa", "Sửa", right=0.3), ["Sửa"]),
    ("one below the other", layers("Kế hoạch", "Kế hoạch", down=18), ["Kế", "hoạch"] * 2),
    ("one beside the other", layers("Sửa", "Sửa", right=30), ["Sửa", "Sửa"]),
    ("nothing", Sheet(), []),
]


@pytest.mark.parametrize(("sheet", "words"), [s[1:] for s in SHEETS], ids=[s[0] for s in SHEETS])
def test_copies_are_left_out(sheet: Sheet, words: list[str]) -> None:
    assert kept(sheet) == words


def test_of_two_layers_the_better_one_stays() -> None:
    good = "Rà soát quy chế làm việc của cơ quan"
    bad = "RA s0at quv che lam viec cua co quen"
    sheet = Sheet()
    for text in (bad, good):
        sheet.lines(50, 100, [text] * 4)
    assert kept(sheet) == good.split() * 4
    few = Sheet()
    for text in (bad, good):
        few.text(50, 100, text)
    assert kept(few) == bad.split()  # too few words to tell


def test_each_letter_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[int] = Counter()
    glyph = GlyphPlaces.glyph

    def counted(places: GlyphPlaces, index: int) -> Glyph:
        asked[index] += 1
        return glyph(places, index)

    monkeypatch.setattr(GlyphPlaces, "glyph", counted)
    with text_page(layers(*(f"Sua{number}" for number in range(10, 50)))) as opened:
        placed, _ = words_in_order(opened.text, opened.glyphs)
        asked.clear()
        once = without_copies(placed, opened.text, opened.glyphs)
    assert len(once) < len(placed) > 10
    assert max(asked.values()) == 1
