"""Letters put together by place alone."""

import pytest

from extractors.pdf.by_place import is_crowded, is_disordered, is_mark, read_by_place
from extractors.pdf.words import words_in_order
from extractors.printed import Word
from tests.extractors.pdf.text_pages import text_page
from tests.tools.rendering.two_fonts import LATIN, Letter, print_runs

LETTER, SIZE = 7.0, 14.0  # points; every letter of the writer is half its size wide
Pieces = list[tuple[float, str]]


def read(pieces: Pieces) -> list[str]:
    """The words of pieces of one line, each from the letter of that number on."""
    runs = [
        [
            Letter(letter, 50 + (place + index) * LETTER, 700.0, LETTER, SIZE)
            for index, letter in enumerate(text)
        ]
        for place, text in pieces
    ]
    with text_page(print_runs(runs)) as opened:
        placed, _ = words_in_order(opened.text, opened.glyphs)
        return [word.text for word in read_by_place(placed, opened.text, opened.glyphs)]


LINES: list[tuple[str, Pieces, list[str]]] = [
    ("in order", [(0, "Kế"), (3, "hoạch")], ["Kế", "hoạch"]),
    ("letters drawn late", [(0, "K"), (3, "ho"), (6, "ch"), (1, "ế"), (5, "ạ")], ["Kế", "hoạch"]),
    ("from right to left", [(3, "hoạch"), (0, "Kế")], ["Kế", "hoạch"]),
    ("twice at one place", [(0, "Kế"), (0.02, "Kế")], ["Kế"]),
    ("a letter that repeats", [(0, "11"), (3, "oo")], ["11", "oo"]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("pieces", "words"), [c[1:] for c in LINES], ids=[c[0] for c in LINES])
def test_words_by_place(pieces: Pieces, words: list[str]) -> None:
    assert read(pieces) == words


WIDE, BLANK = 11.0, 3.5  # points: a letter of a font with wide letters, a narrow blank
LATE: list[tuple[str, str, list[str]]] = [
    ("a blank behind it", "Sở Tư", ["Sở", "Tư"]),
    ("a blank before it", "số ở", ["số", "ở"]),
    ("none", "Sởi", ["Sởi"]),
    ("one letter of each kind", "ở đó", ["ở", "đó"]),
    ("two of them, a blank between", "mở ở", ["mở", "ở"]),
    ("two of them, none between", "ươm", ["ươm"]),
    ("a figure behind the blank", "Mở 47 lớp", ["Mở", "47", "lớp"]),
]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in LATE], ids=[c[0] for c in LATE])
def test_blanks_beside_wide_letters_that_are_drawn_late(text: str, words: list[str]) -> None:
    """The wide letter reaches so far over the blank that the gap alone would join two words."""
    letters, pen = [], 50.0
    for letter in text:
        advance = BLANK if letter == " " else WIDE if ord(letter) >= LATIN else LETTER
        box = advance - 2.0 if ord(letter) >= LATIN else advance  # it is drawn over its advance
        letters.append(Letter(letter, pen, 700.0, advance, SIZE))
        pen += box
    late = [letter for letter in letters if letter.is_fallback]
    own = [letter for letter in letters if not letter.is_fallback]
    with text_page(print_runs([own, late])) as opened:
        placed, _ = words_in_order(opened.text, opened.glyphs)
        found = [word.text for word in read_by_place(placed, opened.text, opened.glyphs)]
    assert found == words


MARKS = [("\u0301", True), ("´", True), ("^", True), ("a", False), ("ế", False), ("-", False)]


@pytest.mark.parametrize(("text", "marks"), MARKS)
def test_what_stands_on_a_letter(text: str, marks: bool) -> None:
    assert is_mark(text) is marks


def word(text: str, x0: float, x1: float, base: float = 100.0) -> Word:
    return Word(text, x0, base - 12, x1, base + 3, base, 14.0)


ORDERS = [
    ("a space between", [word("Kế", 50, 64), word("hoạch", 68, 103)], "Kế hoạch", False),
    ("one over the other", [word("Kế", 50, 64), word("oạ", 60, 75)], "Kế oạ", True),
    ("one that touches", [word("K", 50, 57), word("ế", 57, 64)], "K ế", True),
    ("on two lines", [word("Kế", 50, 64), word("Kế", 50, 64, 120.0)], "Kế Kế", False),
    ("an accent by itself", [word("K´", 50, 64)], "K´", True),
    ("nothing", [], "", False),
]


@pytest.mark.parametrize(
    ("words", "text", "is_odd"), [c[1:] for c in ORDERS], ids=[c[0] for c in ORDERS]
)
def test_lines_that_are_out_of_order(words: list[Word], text: str, is_odd: bool) -> None:
    assert is_disordered(words, text) is is_odd
    assert is_crowded(words, text) or not is_odd  # the quick look overlooks none
