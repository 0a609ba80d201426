"""Abbreviations keep their letters: "TH&THCS" is no "THCS", "CTr" no "CT", "KHHD" no "HĐ".

Of a damaged word a letter may be dust; of an abbreviation each letter is a word, and a shorter one
is another abbreviation that the model has met more often.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from normalizers.diacritics.candidates import Candidates
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold

LEAST = 2  # capitals of an abbreviation
MANY = 2  # letters that no speck makes of nothing
DOUBLED = "(?:dp|pd|d|p|b)"  # what one Đ is read as: "DPT" for "ĐT"


def loses_letters(raw: str, text: str) -> bool:
    """True where an abbreviation is made of a longer one.

    >>> (loses_letters("TH&THCS", "THCS"), loses_letters("HDND", "HĐND"),
    ...  loses_letters("CAAC", "CÁC"))
    (True, False, False)
    """
    return (
        len(_letters(text)) < len(_letters(raw))
        and sum(map(str.isupper, text)) >= LEAST
        and sum(map(str.isupper, raw)) >= LEAST
        and not is_syllable(text)
        and not _may_be_all(raw, text)
    )


def drops_letters(raw: str, text: str) -> bool:
    """True where letters or figures at an end of a word are left out, but for a doubled letter.

    Two of them anywhere are too many for specks, and a word of another language.

    >>> [drops_letters(*pair) for pair in (("H'Mai", "Mai"), ("gần2", "gần"), ("HOẠTT", "HOẠT"))]
    [True, True, False]
    >>> drops_letters("Japan", "Jan")
    True
    """
    letters, kept = ("".join(filter(str.isalnum, word)) for word in (raw, text))
    more = len(letters) - len(kept)
    if more >= MANY:
        return True
    if more <= 0 or not kept or not (letters.startswith(kept) or letters.endswith(kept)):
        return False
    is_doubled = more == 1 and len(kept) > 1 and letters[-1] == letters[-2]
    return not is_doubled


def exchanges_letters(raw: str, text: str) -> bool:
    """True where an abbreviation is made of one of other letters, marks apart.

    >>> exchanges_letters("CBCCVN", "CBCCVC"), exchanges_letters("HDND", "HĐND")
    (True, False)
    """
    return (
        len(text) == len(raw)
        and raw.isupper()
        and text.isupper()
        and len(raw) > LEAST
        and not is_syllable(text)
        and fold(raw) != fold(text)
    )


def _may_be_all(raw: str, text: str) -> bool:
    """True where every letter that was read belongs to one of the abbreviation's.

    Đ may be read as two letters.
    """
    pattern = "".join(DOUBLED if letter in "Đđ" else fold(letter) for letter in _letters(text))
    return re.fullmatch(pattern, fold(_letters(raw))) is not None


def with_all_letters(raw: str, found: Candidates, parts: Mapping[str, int]) -> str:
    """The abbreviation with the marks of the likeliest candidate of the same letters, else as read.

    A part of document numbers ("KHHĐ") is such a candidate, too.
    """
    key = fold(raw)
    alike = [word for word in (*found.words, *parts) if word != raw and fold(word) == key]
    return next((word for word in alike if sum(map(str.isupper, word)) >= LEAST), raw)


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word))
