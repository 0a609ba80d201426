"""Roman numerals, the Vietnamese letter sequence, and the readings that OCR gives of them."""

from __future__ import annotations

import re

_ROMAN_VALUES = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
ROMAN_RE = re.compile(r"(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")

# "Ill." is how Tesseract reads "III.", "lV." is "IV.", "1I." is "II."; "|" and "!" pose as I too,
# "TV." is "IV." with the serif of a stamp, "VỊ." is "VI." above dust.
_OCR_ROMAN = str.maketrans(
    {"T": "I", "Ị": "I", "l": "I", "1": "I", "|": "I", "!": "I", "i": "I", "v": "V", "x": "X"}
)

# Capitals that an engine reads where a Roman numeral of plans stands.
ROMAN_AS_READ = "IVXLHTU"
# A plain engine joins strokes besides: "IL" stands for II and for III, "H" and "U" for II.
_JOINED_STROKES = {
    "I": "I",
    "V": "V",
    "X": "X",
    "v": "V",
    "H": "II",
    "U": "II",
    **dict.fromkeys("LTlỊ1|!", "I{1,2}"),
}

# The order in which Vietnamese plans letter their points: a b c d đ e g h …, no f, j, w, z.
LETTER_SEQUENCE = ("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q",
                   "r", "s", "t", "u", "v", "x", "y")  # fmt: skip


def to_roman(number: int) -> str:
    """The Roman numeral of 1..399.

    Raises:
        ValueError: for a number outside 1..399.
    """
    if not 1 <= number <= 399:
        raise ValueError(f"{number} has no Roman numeral here (1 to 399)")
    out = ""
    for value, letters in _ROMAN_VALUES:
        count, number = divmod(number, value)
        out += letters * count
    return out


def from_roman(text: str) -> int | None:
    """The number of a well-formed Roman numeral in capitals, or None.

    >>> from_roman("XIV"), from_roman("IIII"), from_roman("")
    (14, None, None)
    """
    if not ROMAN_RE.fullmatch(text):
        return None
    total, rest = 0, text
    for value, letters in _ROMAN_VALUES:
        while rest.startswith(letters):
            total, rest = total + value, rest[len(letters) :]
    return total


def is_small_roman(text: str) -> bool:
    """True for the well-formed numerals that plans count in: I to XXXIX.

    >>> is_small_roman("VI"), is_small_roman("IIX"), is_small_roman("CD"), is_small_roman("vi")
    (True, False, False, False)
    """
    return from_roman(text) is not None and not set(text) - set("IVX")


def is_other_numeral(raw: str, text: str) -> bool:
    """True where a numeral is made of another: "Quy I/2026" has no "II"."""
    return raw != text and is_small_roman(raw) and is_small_roman(text)


def read_roman(text: str) -> int | None:
    """The number that OCR meant by a reading of a Roman numeral, or None.

    A plain number ("1", "11") is no reading of a Roman numeral: it needs one true Roman letter,
    or the small l of "Ill" after a capital I.

    >>> read_roman("Ill"), read_roman("1I"), read_roman("lV"), read_roman("11"), read_roman("ill")
    (3, 2, 4, None, None)
    >>> read_roman("HI"), read_roman("H"), read_roman("CH")  # two strokes that touch
    (3, None, None)
    """
    if not re.search("[IVXLC]", text) or ("H" in text and re.search("[LC]", text)):
        return None
    return from_roman(text.replace("H", "II").translate(_OCR_ROMAN))


def letter_index(letter: str) -> int | None:
    """The place of a point's letter in the sequence a, b, c, d, đ, e, g …, from 1, or None.

    Authors who follow the Latin alphabet write "f)" after "e)"; it takes the place of "g".
    """
    letter = letter.casefold()
    if letter == "f":
        return LETTER_SEQUENCE.index("g") + 1
    return LETTER_SEQUENCE.index(letter) + 1 if letter in LETTER_SEQUENCE else None


def may_be_roman(text: str, number: int) -> bool:
    """True where a text may be a misreading of this Roman numeral; its sequence says whether it is.

    >>> may_be_roman("IL", 2), may_be_roman("IL", 3), may_be_roman("IL", 4), may_be_roman("1a", 1)
    (True, True, False, False)
    """
    if not all(char in _JOINED_STROKES for char in text):
        return False
    return bool(re.fullmatch("".join(map(_JOINED_STROKES.__getitem__, text)), to_roman(number)))
