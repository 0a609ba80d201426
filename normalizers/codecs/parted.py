"""Syllables that blanks part at their marked letter: "K ế hoạch", "đ ơ n vị", "ph ù hợp".

Converters of web pages and of Word files print the letters of a second font so. A consonant that
stands alone is no word; where a marked vowel follows it, with or without a final consonant that
stands alone too, they are the syllable that they spell.
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.letters.syllables import is_syllable, onsets
from normalizers.letters.text import fold
from normalizers.resource_files import toml_tables

_FINALS = "ch|ng|nh|[cmnptiuoy]"
_LETTERS = (0xE0, 0x1EFA)  # between which the letters with marks stand
_MARKED = "".join(
    letter
    for letter in map(chr, range(*_LETTERS))
    if letter.islower() and fold(letter) != letter and fold(letter) in "aeiouy"
)
GATE_RE = re.compile(rf"(?<!\w)[^\W\d_]{{1,3}} [{_MARKED}{_MARKED.upper()}]")


def may_be_parted(text: str) -> bool:
    """True where a short piece of letters stands before a marked vowel; quick."""
    return GATE_RE.search(text) is not None


def close_parted(text: str) -> str:
    """A text with the syllables that blanks part closed up.

    A single letter before a word is its name, not its beginning: "điểm b ở trên", "tổ C ứng cử".

    >>> close_parted("Tổ chức thực hiện K ế hoạch tại đ ơ n vị"), close_parted("điểm b ở trên")
    ('Tổ chức thực hiện Kế hoạch tại đơn vị', 'điểm b ở trên')
    """
    return _parted_re().sub(_closed, text) if may_be_parted(text) else text


def _closed(found: re.Match[str]) -> str:
    onset, vowel, final = found["onset"], found["vowel"], found["final"] or ""
    for end in dict.fromkeys((final, "")):
        whole = f"{onset}{vowel}{end}"
        is_named = len(onset) == 1 and not end and vowel.casefold() in _words()
        if _is_of_one_case(whole) and is_syllable(whole) and not is_named:
            rest = f" {final}" if final and not end else ""
            return f"{whole}{rest}"
    return found[0]


def _is_of_one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


@cache
def _words() -> frozenset[str]:
    """The words that begin with a marked vowel."""
    return frozenset(toml_tables("normalizers.resources", "syllables")["vowel_words"])


@cache
def _parted_re() -> re.Pattern[str]:
    """An onset, a vowel with its mark and what follows in its piece, a final; blanks between."""
    begin = "|".join(onset for onset in onsets() if onset)
    return re.compile(
        rf"(?<![\w.])(?P<onset>{begin}) (?P<vowel>[{_MARKED}][^\W\d_]{{0,3}})"
        rf"(?: (?P<final>{_FINALS}))?(?!\w)",
        re.IGNORECASE,
    )
