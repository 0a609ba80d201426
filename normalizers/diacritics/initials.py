"""Names that a document writes out, by their first letters: "BVDK" is BVĐK of Bệnh viện Đa khoa.

A number of a document names its body by letters that no list has. Where the body stands written
out, its letters say which D is Đ.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from normalizers.letters.text import fold

LEAST, LEAST_ALONE = 3, 4  # letters of a part; of one whose name stands once
JOINING = "va"  # folded, a word that gives no letter: Giáo dục và Đào tạo


class Initials:
    """The first letters of the words of one document."""

    def __init__(self, words: Iterable[str]) -> None:
        """Nothing is read yet."""
        self._words = words

    def spelled(self, part: str) -> str:
        """The part with Đ where the words have it; as it is where none, or not most, say so."""
        if len(part) < LEAST or "D" not in part:
            return part
        found = Counter(self._named(fold(part)))
        if found.total() < (1 if len(part) >= LEAST_ALONE else 2):
            return part
        best, count = found.most_common(1)[0]
        return best if 2 * count > found.total() else part

    def _named(self, key: str) -> Iterable[str]:
        """The letters of each name, begun with a capital, that has these letters."""
        letters, folded = self._letters
        place = folded.find(key)
        while place >= 0:
            name = letters[place : place + len(key)]
            if name[0].isupper():
                yield name.upper()
            place = folded.find(key, place + 1)

    @cached_property
    def _letters(self) -> tuple[str, str]:
        """The first letters of all words, as they are and in small letters without marks."""
        first = "".join(word[0] for word in self._words if fold(word) != JOINING)
        # The stroke of Đ is no mark of its own: it stays.
        letters = "".join(unicodedata.normalize("NFD", letter)[0] for letter in first)
        return letters, fold(letters)
