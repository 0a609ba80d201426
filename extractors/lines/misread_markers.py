"""Markers that OCR misread, told by their sequence.

For instance "5, Cải cách" after "4.", "ø) Về" between e) and h).

A heading whose marker is lost takes the rows below it to the section before. A marker is mended
only where one stands before or after that it counts on from; a list that miscounts stays as it is
printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.alike_figures import number_between
from extractors.lines.marker_dust import DUST_RE, without_specks
from extractors.lines.markers import Marker, MarkerKind, read_marker
from extractors.lines.sequences import settle
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.figures import printed_figure
from normalizers.letters.numerals import LETTER_SEQUENCE, letter_index

ABOVE_ROMANS = frozenset(
    {MarkerKind.PART, MarkerKind.SUBPART, MarkerKind.ARTICLE, MarkerKind.CAPITAL}
)
ABOVE_NUMBERS = ABOVE_ROMANS | {MarkerKind.ROMAN}
ABOVE_LETTERS = ABOVE_NUMBERS | {MarkerKind.NUMBER}
# "5, Cải cách", "5; Cải cách", "5' Cải cách", "5 Cải cách"; not "5,6 tỷ đồng".
NUMBER_RE = re.compile(
    rf"^(?P<digits>\d{{1,2}})(?:\s?(?P<stop>[,;'`‘’·])\s*|\s+)(?P<rest>[{CAPITALS}].*)$", re.DOTALL
)
# What digits are read as: "l. Rà soát" before "2.", "S. Kiểm tra" between "4." and "6.", "1O."
# after "9."; the heading of a part stays: "I. NỘI DUNG".
DIGIT_SIGNS = str.maketrans("lIi|!OoSsBZz", "111110055822")
DIGITS_RE = re.compile(
    rf"^(?P<signs>[\dlIi|!OoSsBZz]{{1,2}})[.,]\s*(?P<rest>[{CAPITALS}].*)$", re.DOTALL
)
DIGITS = frozenset("0123456789Oo")  # signs that no Roman numeral holds
# One sign and a parenthesis; "(" and "[" open one.
LETTER_RE = re.compile(r"^(?P<sign>[^\s(\[{\-–+*])\s?[)}\]]\s*(?P<rest>\S.*)$", re.DOTALL)
# What letters are read as, where that is a letter or a digit, too; any other sign may be any
# letter.
ALIKE = {
    "g": "89q",
    "đ": "d",
    "d": "đ",
    "b": "6",
    "e": "c",
    "c": "e",
    "i": "l",
    "l": "i",
    "h": "nb",
    "o": "0",
}
WITHIN = 300  # lines: a list whose last marker is farther away is another


class _At(NamedTuple):
    """The last markers above a line and the next ones below, of the same list.

    None where there are none.
    """

    above: int | None
    below: int | None


def mend_markers(texts: Sequence[str]) -> list[str]:
    """The lines of a document in their order, with markers that were misread as they were printed.

    >>> mend_markers(["4. Rà soát", "5, Cải cách", "đ) Một", "ø) Hai", "5,6 tỷ đồng"])[1]
    '5. Cải cách'
    """
    mended = mend_romans([without_specks(text) for text in texts], loses_strokes=True)
    markers = [read_marker(text) for text in mended]
    for index, text in enumerate(mended):
        found = (
            _number(text, index, markers)
            or _digits(text, index, markers)
            or number_between(markers[index], *_numbers_around(index, markers))
            or _letter(text, index, markers)
        )
        if found is not None:
            mended[index], markers[index] = found, read_marker(found)
    return mended


def mend_romans(texts: Sequence[str], *, loses_strokes: bool = False) -> list[str]:
    """The lines with the Roman numerals that their sequence asks for: "L. MỤC ĐÍCH" before "II.".

    >>> mend_romans(["L. MỤC ĐÍCH", "II. NỘI DUNG"])
    ['I. MỤC ĐÍCH', 'II. NỘI DUNG']
    """
    settled = settle(texts, loses_strokes=loses_strokes)
    return [
        f"{marker.label}. {marker.rest}" if marker and _is_other(marker, text) else text
        for marker, text in zip(settled, texts, strict=True)
    ]


def mend_given(texts: Sequence[str]) -> list[str]:
    """The lines that no OCR read, with the Roman numerals and the letters of their sequence.

    A letter is mended where it stands twice and the one like it before it is missing. Dust comes
    off a number that counts on.

    >>> mend_given(["c) Một", "đ) Hai", "đ) Ba", "e) Bốn"])[1]
    'd) Hai'
    """
    mended = mend_romans(texts)
    markers = [read_marker(text) for text in mended]
    for index, text in enumerate(mended):
        found = _repeated(text, index, markers) or _dusty(text, index, markers)
        if found is not None:
            mended[index], markers[index] = found, read_marker(found)
    return mended


def _repeated(text: str, index: int, markers: Sequence[Marker | None]) -> str | None:
    """The line with the letter that is missing before it, where the same letter follows."""
    match, marker = LETTER_RE.match(text), markers[index]
    if match is None or marker is None or marker.kind is not MarkerKind.LETTER:
        return None
    around = _around(index, markers, MarkerKind.LETTER, ABOVE_LETTERS)
    if marker.value != (around.below,) or marker.value != ((around.above or 0) + 2,):
        return None
    missing = LETTER_SEQUENCE[marker.value[0] - 2]
    is_like = match["sign"].casefold() in ALIKE.get(missing, "")
    return f"{missing}) {match['rest']}" if is_like else None


def _dusty(text: str, index: int, markers: Sequence[Marker | None]) -> str | None:
    """The line without the dust before its number, where that stands between its neighbours.

    "_2.3. Giao Phòng A" between 2.2 and 2.4; beside them alone it stays as it is printed.
    """
    bare = DUST_RE.sub("", text) if markers[index] is None else text
    marker = read_marker(bare) if bare != text else None
    if marker is None or marker.kind is not MarkerKind.NUMBER:
        return None
    above = markers[max(0, index - WITHIN) : index]
    below = markers[index + 1 : index + 1 + WITHIN]
    depth, number = len(marker.value), marker.value[-1]
    before, behind = (
        _value(side, MarkerKind.NUMBER, ABOVE_NUMBERS, depth)
        for side in (reversed(above), iter(below))
    )
    stem = marker.value[:-1]
    is_between = before == (*stem, number - 1) and behind == (*stem, number + 1)
    return bare if is_between else None


def _is_other(marker: Marker, text: str) -> bool:
    """True for a Roman numeral that the line alone would not be read as."""
    read = read_marker(text)
    return marker.kind is MarkerKind.ROMAN and (read is None or read[:3] != marker[:3])


def _number(text: str, index: int, markers: Sequence[Marker | None]) -> str | None:
    """The line with a stop after its number, where the number counts on."""
    match = NUMBER_RE.match(text)
    if match is None or (markers[index] is not None and text[match.end("digits")] != ","):
        return None
    value = printed_figure(match["digits"])
    around = _around(index, markers, MarkerKind.NUMBER, ABOVE_NUMBERS)
    has_stop = not match[0][match.end("digits")].isspace()
    counts_on, goes_on = around.above == value - 1, around.below == value + 1
    if (counts_on and goes_on) or (has_stop and (counts_on or goes_on)):
        return f"{value}. {match['rest']}"
    return None


def _digits(text: str, index: int, markers: Sequence[Marker | None]) -> str | None:
    """The line with the number that its signs stand for, where the list has just that one missing.

    Letters alone count only between their neighbours, for they may be a heading: "II." after "10.".
    """
    match = DIGITS_RE.match(text)
    if match is None or match["signs"].isdecimal() or match["rest"].isupper():
        return None
    value = printed_figure(match["signs"].translate(DIGIT_SIGNS))
    around = _numbers_around(index, markers)
    counts_on = around.above == (value - 1 or None)
    goes_on = around.below == value + 1
    if value == 1 and _next_roman(index, markers) == 2:
        return None
    is_number = len(match["signs"]) == 2 and any(sign in DIGITS for sign in match["signs"])
    if counts_on and (goes_on or (around.below is None and is_number)):
        return f"{value}. {match['rest']}"
    return None


def _numbers_around(index: int, markers: Sequence[Marker | None]) -> _At:
    return _around(index, markers, MarkerKind.NUMBER, ABOVE_NUMBERS)


def _next_roman(index: int, markers: Sequence[Marker | None]) -> int | None:
    """The Roman numeral of the next part."""
    below = markers[index + 1 : index + 1 + WITHIN]
    return _nearest(iter(below), MarkerKind.ROMAN, ABOVE_ROMANS)


def _letter(text: str, index: int, markers: Sequence[Marker | None]) -> str | None:
    """The line with the letter that its place in the list asks for.

    The sign that was read must be one that stands for the letter.
    """
    match = LETTER_RE.match(text)
    if match is None:
        return None
    sign, rest = match["sign"].casefold(), match["rest"]
    around = _around(index, markers, MarkerKind.LETTER, ABOVE_LETTERS)
    following = _following(around.above)
    if (
        _is_one_of(sign, following)
        or not (sign.isalpha() or rest[0].isupper())
        or _counts_itself(sign, index, markers)
    ):
        return None
    told = [
        letter for letter in following if _may_be(sign, letter) and _goes_on(letter, around.below)
    ]
    return f"{told[0]}) {rest}" if told else None


def _following(above: int | None) -> list[str]:
    """The letters that may come next: an author may leave out "đ"; None begins a list.

    >>> _following(4), _following(None)
    (['đ', 'e'], ['a'])
    """
    if above is None:
        return ["a"]
    following = list(LETTER_SEQUENCE[above : above + 1])
    return [*following, "e"] if following == ["đ"] else following


def _is_one_of(sign: str, letters: Sequence[str]) -> bool:
    """True for "f", too, which some write for "g"."""
    return letter_index(sign) in map(letter_index, letters)


def _goes_on(letter: str, below: int | None) -> bool:
    """The next marker is the one after this letter, or what that is read as, or there is none."""
    following = _following(letter_index(letter))
    alike = [sign for next_one in following for sign in ALIKE.get(next_one, "") if sign.isalpha()]
    return below is None or below in map(letter_index, (*following, *alike))


def _may_be(sign: str, letter: str) -> bool:
    is_read = letter_index(sign) is not None or sign.isdecimal()
    return not is_read or sign in ALIKE.get(letter, "")


def _counts_itself(sign: str, index: int, markers: Sequence[Marker | None]) -> bool:
    """A digit that is one of a list of its own: "8)" beside "7)" or "9)"."""
    if not sign.isdecimal():
        return False
    around = _around(index, markers, MarkerKind.NUMBER_PAREN, ABOVE_LETTERS)
    value = printed_figure(sign)
    return around.above == value - 1 or around.below == value + 1


def _around(
    index: int, markers: Sequence[Marker | None], kind: MarkerKind, above: frozenset[MarkerKind]
) -> _At:
    """The numbers of the nearest markers of a kind.

    No marker of a higher level may stand between them.
    """
    return _At(
        _nearest(reversed(markers[max(0, index - WITHIN) : index]), kind, above),
        _nearest(iter(markers[index + 1 : index + 1 + WITHIN]), kind, above),
    )


def _nearest(
    markers: Iterator[Marker | None], kind: MarkerKind, above: frozenset[MarkerKind]
) -> int | None:
    value = _value(markers, kind, above)
    return value[0] if value else None


def _value(
    markers: Iterator[Marker | None],
    kind: MarkerKind,
    above: frozenset[MarkerKind],
    depth: int = 1,
) -> tuple[int, ...] | None:
    for marker in markers:
        if marker is not None and marker.kind is kind and len(marker.value) == depth:
            return marker.value
        if marker is not None and marker.kind in above:
            return None
    return None
