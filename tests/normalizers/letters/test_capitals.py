"""The capital letters of Vietnamese."""

import re
from itertools import product
from unicodedata import normalize

from normalizers.letters.capitals import CAPITALS

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = [normalize("NFC", vowel + tone) for vowel, tone in product("AĂÂEÊIOÔƠUƯY", TONES)]


def test_every_vowel_with_every_tone_and_no_small_letter() -> None:
    capital = re.compile(f"[{CAPITALS}]")
    assert [letter for letter in (*VOWELS, "Đ", "B") if not capital.fullmatch(letter)] == []
    assert [letter for letter in map(str.lower, VOWELS) if capital.fullmatch(letter)] == []
    assert [letter for letter in "đb×÷¿0" if capital.fullmatch(letter)] == []
