"""What symbol fonts print."""

import pytest

from extractors.pdf.glyphs import clean_word, is_symbol_letter
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import Sheet

WORDS = [
    ("Hòa", "Hòa"),
    ("Ho\u0300a", "Hòa"),
    ("\uf0b7", "•"),
    ("\uf0d8Sửa", "•Sửa"),
    ("\uf02d", "-"),
    ("\uf028a\uf029", "(a)"),
    ("plan", "plan"),
    ("", ""),
]


@pytest.mark.parametrize(("given", "shown"), WORDS)
def test_words(given: str, shown: str) -> None:
    assert clean_word(given) == shown


LETTERS = [
    ("Wingdings", "§", True),
    ("ABCDEF+Wingdings-Regular", "ü", True),
    ("Wingdings", "K", False),  # no bullet of the font
    ("Times-Roman", "§", False),  # the sign of a paragraph
    ("Times-Roman", "o", False),
]


@pytest.mark.parametrize(("font", "letter", "is_bullet"), LETTERS)
def test_letters_of_symbol_fonts(font: str, letter: str, is_bullet: bool) -> None:
    with text_page(Sheet().text(50, 100, letter), font) as opened:
        assert is_symbol_letter(letter, opened.textpage, 0) is is_bullet
