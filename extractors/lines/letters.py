"""In which case a line is set, and its letters without marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from extractors.word_lists import phrases
from normalizers.letters.text_caches import TEXT_CACHES

SHARE = 0.8  # of the letters: a name or a unit of measure in a heading stays small ("Tp", "km")


@TEXT_CACHES.remember(8192)
def is_capitals(text: str, at_least: int = 2) -> bool:
    """True for a line set in capitals that has letters enough to tell.

    >>> is_capitals("II. NHIỆM VỤ"), is_capitals("Nhiệm vụ"), is_capitals("A")
    (True, False, False)
    """
    letters = sum(map(str.isalpha, text))
    return letters >= at_least and sum(map(str.isupper, text)) >= SHARE * letters


@lru_cache(maxsize=4096)
def _bare_letter(letter: str) -> str:
    if letter in "đĐÐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


@TEXT_CACHES.remember(16384)
def bare(text: str) -> str:
    """The text in small letters without marks, letter by letter: its length stays the same.

    It serves to recognize fixed words in scans that lost their marks, and never makes a value.

    >>> bare("Độc lập"), bare("CỘNG HÒA")
    ('doc lap', 'cong hoa')
    """
    return text.lower() if text.isascii() else "".join(map(_bare_letter, text))


def bare_words(name: str, *keys: str) -> list[str]:
    """The words of these lists of a resource, `bare`, the longest first."""
    words = {bare(word) for key in keys for word in phrases(name, key)}
    return sorted(words, key=len, reverse=True)
