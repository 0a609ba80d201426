"""Labels of lists and headings that only their sequence tells.

For instance "d)" or "đ)", "IL." for II or III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizers.diacritics.mode import Mode
from normalizers.diacritics.pieces import WORD, Piece
from normalizers.letters.numerals import from_roman, is_small_roman, may_be_roman, to_roman

LETTER_RE = re.compile(r"^(\s*)([a-zđ])(?=[).]\s)")
ROMAN_RE = re.compile(r"^(\s*)(?=[^.,]*[IVXLHTU])([IVXLHTUvl1|!]{1,6})(?=[.,]\s+\S)")


AFTER_MARKER = (")", ".", "-", "–")


def is_list_marker(row: Sequence[Piece], j: int) -> bool:
    """True for the letter of "d) Nang cao …": which letter it is, its list says, not its sound.

    A numeral is one, too: "VI. KINH PHI" has no "vị".
    """
    text, kind = row[j]
    follows = row[j + 1].text if j + 1 < len(row) else ""
    if kind != WORD or follows not in AFTER_MARKER:
        return False
    return is_small_roman(text) or (len(text) == 1 and follows in (")", "."))


def number_lists(
    raws: Sequence[str], lines: Sequence[str], modes: Sequence[Mode | None]
) -> Iterator[str]:
    """The repaired lines with the labels that the ones before ask for; `raws` is what was given.

    >>> damaged = ["c) Một", "d) Hai", "d) Ba", "e) Bốn"]
    >>> list(number_lists(damaged, damaged, [Mode.OCR] * 4))
    ['c) Một', 'd) Hai', 'đ) Ba', 'e) Bốn']
    >>> list(number_lists(["I. Một", "IL. Hai", "Il. Ba"], ["I. Một", "IL. Hai", "II. Ba"],
    ...     [Mode.OCR] * 3))
    ['I. Một', 'II. Hai', 'III. Ba']
    >>> list(number_lists(["II. Hai", "II. Ba", "Iv. Bốn"], ["II. Hai", "II. Ba", "Iv. Bốn"],
    ...     [Mode.OCR] * 3))
    ['II. Hai', 'III. Ba', 'IV. Bốn']
    >>> list(number_lists(["I. Một", "1. Hai"], ["I. Một", "1. Hai"], [Mode.OCR] * 2))
    ['I. Một', '1. Hai']
    """
    letter, numeral = "", 0
    for raw, line, mode in zip(raws, lines, modes, strict=True):
        if mode:
            line = _with_letter(_with_numeral(line, raw, numeral + 1, mode), letter)
        if found := LETTER_RE.match(line):
            letter = found[2]
        if found := ROMAN_RE.match(line):
            numeral = from_roman(found[2]) or numeral
        yield line


def _may_be(numeral: str, expected: int, mode: Mode) -> bool:
    """True where a numeral may have been misread for the expected one.

    A well-formed one is so only where it repeats the one before, from II on: an engine of the wrong
    language lost a stroke.
    """
    value = from_roman(numeral)
    if value is None:
        return may_be_roman(numeral, expected)
    is_repeated = mode is Mode.OCR and 2 <= value == expected - 1
    return is_repeated and to_roman(expected) == f"{numeral}I"


def _with_letter(line: str, last: str) -> str:
    """The line with "đ)" for "d)" after "d)"."""
    found = LETTER_RE.match(line)
    return f"{found[1]}đ{line[found.end() :]}" if found and found[2] == last == "d" else line


def _with_numeral(line: str, raw: str, expected: int, mode: Mode) -> str:
    """The line with the numeral that is expected, where what was read may have been it."""
    found, given = ROMAN_RE.match(line), ROMAN_RE.match(raw)
    if not found or not given or not _may_be(given[2], expected, mode):
        return line
    return f"{found[1]}{to_roman(expected)}.{line[found.end() + 1 :]}"
