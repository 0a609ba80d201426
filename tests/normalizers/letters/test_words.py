"""What a word is, by its letters."""

import re

import pytest

from normalizers.letters.words import CHARACTER_RE, LETTERS_RE, TOKEN_RE, WORD_RE


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (TOKEN_RE, ["Tổ_2:", "4/KH", "-", "Ngà"]),
        (WORD_RE, ["Tổ_2", "4", "KH", "Ngà"]),
        (LETTERS_RE, ["Tổ", "KH", "Ngà"]),
        (CHARACTER_RE, ["T", "ổ", "2", "4", "K", "H", "N", "g", "à"]),
    ],
)
def test_sorts_of_words(pattern: re.Pattern[str], words: list[str]) -> None:
    assert pattern.findall("Tổ_2: 4/KH - Ngà") == words
