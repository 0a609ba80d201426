"""Labels of lists and headings that only their sequence tells.

For instance "d)" or "đ)", "IL." for II or III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from normalizers.diacritics.mode import Mode
from normalizers.diacritics.pieces import WORD, Piece
from normalizers.letters.numerals import (
    ROMAN_AS_READ,
    from_roman,
    is_small_roman,
    may_be_roman,
    to_roman,
)

LETTER_RE = re.compile(r"^(\s*)([a-zđ])(?=[).]\s)")
ROMAN_RE = re.compile(
    rf"^(\s*)(?=[^.,]*[{ROMAN_AS_READ}])([{ROMAN_AS_READ}vl1|!]{{1,6}})(?=[.,]\s+\S)"
)


# "Vv. TO CHUC": what opens a heading in capitals, and what an engine makes of its strokes.
HEADING_RE = re.compile(rf"^(\s*\W{{0,2}})([{ROMAN_AS_READ}vxilt1|!]{{1,6}})(?=[.,]\s+(\S.+))")
STROKES = str.maketrans(
    {**dict.fromkeys("lit1|!TL", "I"), "H": "II", "U": "II", "v": "V", "x": "X"}
)
SHOUTED, LEAST_LETTERS = 0.8, 5  # share of capitals of a heading, and its letters at the least
LEAST_HEADINGS = 3  # fewer are no sequence
# What speaks against a numeral: strokes that were read as others, each stroke that was lost, a
# sequence that begins anew, one that leaps, and a numeral that cannot have been read so.
MISREAD, LOST, ANEW, LEAP, OTHER = 0.3, 1.0, 3.0, 3.0, 6.0
MOST_NUMERAL = 15

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
    headings = _numbered_headings(raws, lines, modes)
    letter, numeral = "", 0
    for place, (raw, line, mode) in enumerate(zip(raws, lines, modes, strict=True)):
        if mode:
            line = _with_letter(_with_numeral(line, raw, numeral + 1, mode), letter)
        line = headings.get(place, line)
        if found := LETTER_RE.match(line):
            letter = found[2]
        if found := ROMAN_RE.match(line):
            numeral = from_roman(found[2]) or numeral
        yield line


def _numbered_headings(
    raws: Sequence[str], lines: Sequence[str], modes: Sequence[Mode | None]
) -> Mapping[int, str]:
    """The headings in capitals whose numeral all of them together say: I, I, II, IV are I to IV.

    At least two of them, one beyond the first, lost no stroke.
    """
    found = [
        (i, match)
        for i, (raw, mode) in enumerate(zip(raws, modes, strict=True))
        if mode is Mode.OCR and (match := HEADING_RE.match(raw)) and _is_shouted(match[3])
    ]
    if len(found) < LEAST_HEADINGS:
        return {}
    read = [match[2] for _, match in found]
    meant = _likeliest(read)
    pairs = zip(read, meant, strict=True)
    right = [value for text, value in pairs if _against(text, value) <= MISREAD]
    if len(right) < LEAST_HEADINGS - 1 or max(right) == 1:
        return {}
    return {
        i: f"{old[1]}{to_roman(value)}.{lines[i][old.end() + 1 :]}"
        for (i, _), value in zip(found, meant, strict=True)
        if (old := HEADING_RE.match(lines[i])) and old[2] != to_roman(value)
    }


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return len(letters) >= LEAST_LETTERS and capitals >= SHOUTED * len(letters)


def _likeliest(read: Sequence[str]) -> list[int]:
    """The numbers that numerals one after the other stand for, by the least that speaks against."""
    values = range(1, MOST_NUMERAL + 1)
    best = {value: (_against(read[0], value) + LEAP * (value > 1), [value]) for value in values}
    for text in read[1:]:
        best = {
            value: min(
                (cost + _against(text, value) + _step(path[-1], value), [*path, value])
                for cost, path in best.values()
            )
            for value in values
        }
    return min(best.values())[1]


def _step(last: int, value: int) -> float:
    if value == last + 1:
        return 0.0
    return ANEW if value == 1 else LEAP if value > last else OTHER


def _against(text: str, value: int) -> float:
    """What speaks against a numeral having been read so."""
    numeral = to_roman(value)
    if text == numeral:
        return 0.0
    strokes = text.translate(STROKES).replace("VV", "V")
    if strokes == numeral:
        return MISREAD
    lost = len(numeral) - len(strokes)
    is_same = strokes.replace("I", "") == numeral.replace("I", "")
    return LOST * lost if is_same and lost > 0 and numeral.startswith(strokes[:1]) else OTHER


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
