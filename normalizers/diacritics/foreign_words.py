"""Words of other languages that a text repeats are its own spelling: "Japan" is no slip for "Jan".

An engine of the right language errs in marks, here and there; the same strange letters in several
places are what is printed, be it an author's own slip: "webside".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold

LEAST_TIMES = 2
LEAST_LETTERS = 4  # of a word; of fewer letters specks and lost letters make one, too


def foreign_words(words: Iterable[str]) -> Set[str]:
    """The words of a text without Vietnamese letters that are no syllables and stand repeatedly.

    >>> sorted(foreign_words(["Japan", "hội", "Japan", "webside", "trin", "trin"]))
    ['Japan']
    """
    times = Counter(word for word in words if word.isascii() and word.isalpha())
    return {
        word
        for word, count in times.items()
        if count >= LEAST_TIMES and len(word) >= LEAST_LETTERS and not is_syllable(word)
    }


def has_other_letters(raw: str, text: str) -> bool:
    """True where more than the marks of letters differ.

    >>> has_other_letters("webside", "website"), has_other_letters("THUE", "THUẾ")
    (True, False)
    """
    return fold(raw) != fold(text)
