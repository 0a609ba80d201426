"""Where the figures of the search say too much: what it found is less sure than it seems."""

from __future__ import annotations

import re

from normalizers.diacritics.abbreviations import exchanges_letters, loses_letters
from normalizers.diacritics.lexicon import Case, Lexicon
from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.letters.addresses import FILE
from normalizers.letters.figures import is_year
from normalizers.letters.numerals import is_other_numeral
from normalizers.letters.text import fold

DOUBTFUL = 0.5  # 0..1: an abbreviation or a numeral of which another one would be made
MOST_OF_A_NAME = 0.94  # 0..1: what may be a name, or a word in another case
# Of short figures that the words before do not foretell one in twenty is a word ("36" for "số").
UNFORETOLD_FIGURE = -4.5  # nats
SELDOM_CAPITAL = 0.06  # capitals for a small letter
FILE_RE = re.compile(FILE, re.IGNORECASE)
MONTH = "thang"  # folded
STROKES = ("1", "11", "111")  # as numerals: I, II, III
MOST_OF_UNKNOWN = 0.85  # 0..1: "khu wie" stays as it was read, as "wifi" does
UNKNOWN_LIKELIHOOD = -10.0  # nats, of a word that the lexicon does not know
LONGEST_FIGURE = 3  # digits


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

    >>> doubt_of_misread("wie", UNKNOWN_LIKELIHOOD), doubt_of_misread("VNPT", UNKNOWN_LIKELIHOOD)
    (0.85, 0.94)
    >>> doubt_of_misread("lân", -9.0), doubt_of_misread("&", -5)
    (1.0, 0.5)
    """
    if not any(map(str.isalnum, text)):
        return DOUBTFUL
    if text.isdecimal() and len(text) <= LONGEST_FIGURE:
        return MOST_OF_A_NAME if likelihood < UNFORETOLD_FIGURE else 1.0
    if likelihood != UNKNOWN_LIKELIHOOD or len(text) < 2:
        return 1.0
    return MOST_OF_UNKNOWN if text.islower() else MOST_OF_A_NAME


def doubt_of_capital(text: str, before: str, lexicon: Lexicon) -> float:
    """The most (0..1) that a capital amid words in small letters may be sure of.

    The letters that are small and high alike are told by their height alone: "quản Lý".

    >>> from normalizers.diacritics.model import shipped_model
    >>> lexicon = shipped_model().lexicon
    >>> doubt_of_capital("Lý", "quản", lexicon), doubt_of_capital("Nam", "tỉnh", lexicon)
    (0.94, 1.0)
    """
    index = lexicon.id_of(text)
    if index is None or not before.isalpha() or not before.islower() or not text[:1].isupper():
        return 1.0
    counts = lexicon.case_counts[index - FIRST_WORD]
    is_seldom = SELDOM_CAPITAL * counts[Case.LOWER] > counts[Case.TITLE] + counts[Case.UPPER]
    return MOST_OF_A_NAME if is_seldom else 1.0


def doubt_of_file_name(raw: str, text: str, line: str) -> float:
    """The most (0..1) that a mark may be sure of on a line with the name of a file.

    Such names have no marks: "(tai: ke hoach dot 2.docx)".

    >>> line = "Xem ke hoach dot 2.docx"
    >>> doubt_of_file_name("hoach", "hoạch", line), doubt_of_file_name("hoach", "hoạch", "ke hoach")
    (0.94, 1.0)
    """
    is_marked = raw != text and raw.isascii()
    return MOST_OF_A_NAME if is_marked and FILE_RE.search(line) else 1.0


def doubt_of_quarter(raw: str, before: str) -> float:
    """The most (0..1) that "11/2026" may be sure of: after another word than "tháng" it may be II.

    >>> doubt_of_quarter("11/2026", "Quý"), doubt_of_quarter("11/2026", "tháng")
    (0.94, 1.0)
    """
    strokes, _, year = raw.partition("/")
    is_open = strokes in STROKES and is_year(year) and fold(before.lower()) != MONTH
    return MOST_OF_A_NAME if is_open else 1.0
