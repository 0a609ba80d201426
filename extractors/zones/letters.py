"""Keys and shapes of printed text that head and foot are recognized by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractors.word_lists import phrases
from normalizers.letters.text_caches import TEXT_CACHES

# "_____", "-----", "———", "* * *", "–––––", "o0o": a drawn line says nothing.
RULE_RE = re.compile(r"^[\s\-–—_=*~.…·•|+o0/\\]*$")
CAPITALS_SHARE = 0.8


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


def is_rule(text: str) -> bool:
    """True for a line that is drawn, or empty."""
    return bool(RULE_RE.match(text))


@TEXT_CACHES.remember(8192)
def is_capitals(text: str) -> bool:
    """True where the letters are capitals; a small slip ("GD&ĐT Tp") is allowed."""
    letters = list(filter(str.isalpha, text))
    capitals = sum(map(str.isupper, letters))
    return len(letters) >= 2 and capitals >= CAPITALS_SHARE * len(letters)
