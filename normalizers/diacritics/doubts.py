"""Where the figures of the search say too much: what it found is less sure than it seems."""

from __future__ import annotations

from normalizers.diacritics.abbreviations import exchanges_letters, loses_letters
from normalizers.letters.numerals import is_other_numeral

DOUBTFUL = 0.5  # 0..1: an abbreviation or a numeral of which another one would be made
# A capital that the words before do not foretell is a name, or stands for one: of those that the
# search takes for sure, one in thirty is misread.
UNFORETOLD, MOST_OF_A_NAME = -8.0, 0.94  # nats; 0..1
MOST_OF_UNKNOWN = 0.85  # 0..1: "khu wie" stays as it was read, as "wifi" does
UNKNOWN_LIKELIHOOD = -10.0  # nats, of a word that the lexicon does not know


def doubt(raw: str, text: str) -> float:
    """The most (0..1) that a change of what was read may be sure of.

    >>> doubt("TH&THCS", "THCS"), doubt("I", "II"), doubt("HDND", "HĐND")
    (0.5, 0.5, 1.0)
    """
    is_made_up = loses_letters(raw, text) or exchanges_letters(raw, text)
    return DOUBTFUL if is_made_up or is_other_numeral(raw, text) else 1.0


def doubt_of_misread(text: str, likelihood: float) -> float:
    """The most (0..1) that a word of a text in the wrong language may be sure of.

    `likelihood` (nats) is what the language model gives it after the words before it.

    >>> doubt_of_misread("wie", UNKNOWN_LIKELIHOOD), doubt_of_misread("Lân", -9.0)
    (0.85, 0.94)
    >>> doubt_of_misread("Lân", -5.0), doubt_of_misread("lân", -9.0)
    (1.0, 1.0)
    """
    if likelihood == UNKNOWN_LIKELIHOOD and text.islower() and len(text) > 1:
        return MOST_OF_UNKNOWN
    return MOST_OF_A_NAME if text[:1].isupper() and likelihood < UNFORETOLD else 1.0
