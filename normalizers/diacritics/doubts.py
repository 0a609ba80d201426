"""Where the figures of the search say too much: what it found is less sure than it seems."""

from __future__ import annotations

import re

from normalizers.diacritics.abbreviations import exchanges_letters, loses_letters
from normalizers.letters.numerals import is_other_numeral
from normalizers.letters.text import fold

DOUBTFUL = 0.5  # 0..1: an abbreviation or a numeral of which another one would be made
# A capital that the words before do not foretell is a name, or stands for one: of those that the
# search takes for sure, one in thirty is misread.
UNFORETOLD, MOST_OF_A_NAME = -6.0, 0.94  # nats; 0..1
# Of words that rivals come near and that the words before do not foretell, one in forty is another,
# and of short figures one in twenty is a word ("36" for "số", "14" for "là").
UNFORETOLD_WORD, WITHOUT_RIVALS, UNFORETOLD_FIGURE = -5.0, 0.99, -4.5  # nats; 0..1; nats
FIGURE_RE = re.compile(r"\d{1,3}")
MONTH = "thang"  # folded
STROKES_RE = re.compile(r"1{1,3}/20\d\d")
MOST_OF_UNKNOWN = 0.85  # 0..1: "khu wie" stays as it was read, as "wifi" does
UNKNOWN_LIKELIHOOD = -10.0  # nats, of a word that the lexicon does not know


def doubt(raw: str, text: str) -> float:
    """The most (0..1) that a change of what was read may be sure of.

    >>> doubt("TH&THCS", "THCS"), doubt("I", "II"), doubt("HDND", "HĐND")
    (0.5, 0.5, 1.0)
    """
    is_made_up = loses_letters(raw, text) or exchanges_letters(raw, text)
    return DOUBTFUL if is_made_up or is_other_numeral(raw, text) else 1.0


def doubt_of_misread(text: str, likelihood: float, confidence: float = 1.0) -> float:
    """The most (0..1) that a word of a text in the wrong language may be sure of.

    `likelihood` (nats) is what the language model gives it after the words before it,
    `confidence` (0..1) what the search says.

    >>> doubt_of_misread("wie", UNKNOWN_LIKELIHOOD), doubt_of_misread("Lân", -9.0)
    (0.85, 0.94)
    >>> doubt_of_misread("Lân", -5.0), doubt_of_misread("lân", -9.0)
    (1.0, 1.0)
    >>> doubt_of_misread("đảo", -7.3, 0.98), doubt_of_misread("36", -5.6), doubt_of_misread("&", -5)
    (0.94, 0.94, 0.5)
    """
    if not any(map(str.isalnum, text)):
        return DOUBTFUL
    if likelihood == UNKNOWN_LIKELIHOOD and text.islower() and len(text) > 1:
        return MOST_OF_UNKNOWN
    is_figure = FIGURE_RE.fullmatch(text) is not None and likelihood < UNFORETOLD_FIGURE
    is_name = text[:1].isupper() and likelihood < UNFORETOLD
    is_rival = confidence < WITHOUT_RIVALS and likelihood < UNFORETOLD_WORD
    return MOST_OF_A_NAME if is_figure or is_name or is_rival else 1.0


def doubt_of_quarter(raw: str, before: str) -> float:
    """The most (0..1) that "11/2026" may be sure of: after another word than "tháng" it may be II.

    >>> doubt_of_quarter("11/2026", "Quý"), doubt_of_quarter("11/2026", "tháng")
    (0.94, 1.0)
    """
    is_open = STROKES_RE.fullmatch(raw) is not None and fold(before.lower()) != MONTH
    return MOST_OF_A_NAME if is_open else 1.0
