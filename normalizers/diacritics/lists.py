"""Labels of lists and headings that only their sequence tells.

For instance "d)" or "đ)", "IL." for II or III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizers.diacritics.mode import Mode
from normalizers.letters.numerals import from_roman, may_be_roman, to_roman

LETTER_RE = re.compile(r"^(\s*)([a-zđ])(?=[).]\s)")
ROMAN_RE = re.compile(r"^(\s*)(?=[^.,]*[IVXLHTU])([IVXLHTUl1|!]{1,6})(?=[.,]\s+\S)")


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
    >>> list(number_lists(["I. Một", "1. Hai"], ["I. Một", "1. Hai"], [Mode.OCR] * 2))
    ['I. Một', '1. Hai']
    """
    letter, numeral = "", 0
    for raw, line, mode in zip(raws, lines, modes, strict=True):
        if mode:
            line = _with_letter(_with_numeral(line, raw, numeral + 1), letter)
        if found := LETTER_RE.match(line):
            letter = found[2]
        if found := ROMAN_RE.match(line):
            numeral = from_roman(found[2]) or numeral
        yield line


def _with_letter(line: str, last: str) -> str:
    """The line with "đ)" for "d)" after "d)"."""
    found = LETTER_RE.match(line)
    return f"{found[1]}đ{line[found.end() :]}" if found and found[2] == last == "d" else line


def _with_numeral(line: str, raw: str, expected: int) -> str:
    """The line with the numeral that is expected, where what was read may have been it."""
    found, given = ROMAN_RE.match(line), ROMAN_RE.match(raw)
    if not found or not given or from_roman(given[2]) or not may_be_roman(given[2], expected):
        return line
    return f"{found[1]}{to_roman(expected)}.{line[found.end() + 1 :]}"
