"""A number in the formats of Word's lists: "4", "04", "IV", "iv", "d", "D"."""

from __future__ import annotations

from normalizers.letters.numerals import to_roman
from normalizers.word_lists import number_words

MAX_ROMAN, LETTERS, MAX_REPEATS = 399, 26, 20
COUNTING_WORDS = number_words("number")


def format_number(number: int, style: str, digits: int = 0) -> str:
    """The number as a list level prints it; a format that is not known prints decimal digits.

    Word's letters are the Latin ones (no đ); after z come aa, bb, cc.

    >>> [format_number(4, style) for style in ("decimal", "decimalZero", "upperRoman",
    ...     "lowerLetter")]
    ['4', '04', 'IV', 'd']
    >>> (format_number(28, "upperLetter"), format_number(7, "custom", digits=3),
    ...  format_number(0, "upperRoman"))
    ('BB', '007', '0')
    """
    if style in ("none", "bullet"):
        return ""
    if style in ("upperRoman", "lowerRoman") and 1 <= number <= MAX_ROMAN:
        roman = to_roman(number)
        return roman if style == "upperRoman" else roman.lower()
    if style in ("upperLetter", "lowerLetter") and 1 <= number <= LETTERS * MAX_REPEATS:
        repeats, place = divmod(number - 1, LETTERS)
        return chr(ord("A" if style == "upperLetter" else "a") + place) * (repeats + 1)
    if style == "decimalZero":
        return f"{number:02d}"
    if style == "vietnameseCounting" and 1 <= number <= len(COUNTING_WORDS):
        return COUNTING_WORDS[number - 1]
    if style == "numberInDash":
        return f"- {number} -"
    return str(number).zfill(digits)
