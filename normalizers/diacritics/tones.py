"""The channels of text that lost its marks, and of text that lost nothing."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

import numpy as np

from normalizers.diacritics.candidates import Candidates, fixed
from normalizers.diacritics.codes import PART_RE
from normalizers.diacritics.lexicon import Case, Lexicon, case_of
from normalizers.diacritics.pieces import FIRST_WORD, UNKNOWN
from normalizers.letters.text import fold


class SoundChannel:
    """Text that is not damaged, as context for what is."""

    def __init__(self, lexicon: Lexicon) -> None:
        """A channel over the words of a lexicon."""
        self._lexicon = lexicon

    def candidates(self, word: str, is_in_capitals: bool) -> Candidates:
        """The word itself."""
        index = self._lexicon.id_of(word)
        return fixed(word, UNKNOWN if index is None else index)


class MarksChannel:
    """Text whose marks are missing: "Ke hoach" for "Kế hoạch".

    A word with a mark left is as it is.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """A channel over the words of a lexicon."""
        self._lexicon = lexicon
        self._known: dict[str, Candidates] = {}

    def candidates(self, word: str, is_in_capitals: bool) -> Candidates:
        """The words of the lexicon with these base letters, in the case of the word."""
        if word not in self._known:
            self._known[word] = self._with_marks(word)
        return self._known[word]

    def _with_marks(self, word: str) -> Candidates:
        own = self._lexicon.id_of(word)
        if not word.isascii() or not PART_RE.fullmatch(word):
            return fixed(word, UNKNOWN if own is None else own)
        ids = self._by_base.get(word.lower(), [])
        if not ids:
            return fixed(word, UNKNOWN)
        case = case_of(word)
        floor = float(self._lexicon.case_scores.min())
        scores = [max(floor, float(self._lexicon.case_scores[i - FIRST_WORD, case])) for i in ids]
        written = tuple(
            word if i == own else _in_case_of(word, self._lexicon.written(i, Case.LOWER))
            for i in ids
        )
        return Candidates(np.array(ids, np.int32), np.array(scores), written)

    @cached_property
    def _by_base(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for word, index in self._lexicon.ids.items():
            found[fold(word)].append(index)
        return found


def _in_case_of(pattern: str, word: str) -> str:
    """A word with the capitals of another of the same length."""
    return "".join(
        char.upper() if like.isupper() else char for like, char in zip(pattern, word, strict=True)
    )
