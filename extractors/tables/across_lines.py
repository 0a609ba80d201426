"""Where a table was read straight across its columns: its head, its rows, what stands among them.

    STT | Nhiém vu                         Giao cho
    1 | Ra soat danh muc thiét bi cua      Van phong
    cac phong
    2 | Lap s6 theo déi                    T6 ké toan

An engine that sees one column on a page reads each printed line as one. What is left of a row is
that its number is the next one; what is above the first one and opens with "STT" is the head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from extractors.lines.formal_lines import recipients_heading_end
from extractors.lines.furniture import is_page_number
from extractors.lines.markers import read_marker
from extractors.tables.columns import ColumnRole, column_role
from normalizers.letters.figures import printed_figure
from normalizers.letters.numerals import ROMAN_AS_READ
from normalizers.letters.text import fold

MOST_OF_HEAD = 14  # lines, blank ones and titles of groups among them
SAME_HEAD = 65.0  # 0..100: how alike a line is to one of the head that a new page repeats
LEAST_ROWS = 2
LEAST_WORDS = 3  # of the first line of a head
SHOUTED, LEAST_SHOUTED = 0.8, 6  # a heading of the document: share of capitals, letters
# What an engine takes a digit for.
DIGITS = str.maketrans("lIitOoQ", "1111000")
NUMBER_RE = re.compile(r"\s*([\dlIitOoQ]{1,3})([.,]?)\s*(?=[|_\]\s])")
GROUP_RE = re.compile(rf"\s*(?:[{ROMAN_AS_READ}l]{{1,5}}|[A-H])[.,]\s+\S")


class AcrossRow(NamedTuple):
    """A row: its number, and the places of its lines."""

    number: str
    places: tuple[int, ...]


class Across(NamedTuple):
    """A table by the places of its lines: head, rows, titles of groups by the row below, others.

    `others` are the lines among the rows that are none of theirs: page numbers, notes, and the
    head where a page repeats it (`heads`). `stop` is the line after the last.
    """

    head: tuple[int, ...]
    rows: tuple[AcrossRow, ...]
    titles: dict[int, tuple[int, ...]]
    others: tuple[int, ...]
    heads: frozenset[int]
    stop: int


def opens_head(text: str) -> bool:
    """True for the first line of a head: "STT | Nhiém vu Giao cho"."""
    words = text.replace("|", " ").split()
    return (
        len(words) >= LEAST_WORDS
        and words[0].isupper()
        and column_role(words[0]) is ColumnRole.ORDINAL
    )


def find_across(lines: Sequence[str], start: int) -> Across | None:
    """The table whose head begins on a line; None where no two rows follow each other below it."""
    head, titles, first = _head(lines, start)
    if first is None:
        return None
    reader = _Reader(lines, head)
    stop = reader.read(first)
    if len(reader.rows) < LEAST_ROWS:
        return None
    rows = tuple(AcrossRow(str(number), tuple(places)) for number, places in reader.rows)
    groups = {0: titles} if titles else {}
    return Across(
        head, rows, groups | reader.titles, tuple(reader.others), frozenset(reader.heads), stop
    )


def number_of(text: str) -> int | None:
    """The number that a line begins with, a letter being what an engine takes a digit for."""
    found = NUMBER_RE.match(text)
    if found is None or (found[2] and not any(map(str.isdigit, found[1]))):
        return None
    return printed_figure(found[1].translate(DIGITS))


def _head(lines: Sequence[str], start: int) -> tuple[tuple[int, ...], tuple[int, ...], int | None]:
    """The lines of the head, those of the titles below it, and the first line of row 1."""
    head, titles = [start], list[int]()
    for place in range(start + 1, min(len(lines), start + MOST_OF_HEAD)):
        text = lines[place]
        if number_of(text) == 1:
            return tuple(head), tuple(titles), place
        if not text.strip():
            continue
        if GROUP_RE.match(text) and not _is_shouted(text):
            titles.append(place)
        elif titles:
            break
        else:
            head.append(place)
    return (), (), None


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > LEAST_SHOUTED and sum(map(str.isupper, letters)) > SHOUTED * len(letters)


class _Reader:
    """Reads rows by their numbers until what comes is none of theirs."""

    def __init__(self, lines: Sequence[str], head: Sequence[int]) -> None:
        self.rows: list[tuple[int, list[int]]] = []
        self.titles: dict[int, tuple[int, ...]] = {}
        self.others: list[int] = []
        self.heads: list[int] = []
        self._lines = lines
        self._head = [fold(lines[place].lower()) for place in head]
        self._repeated = 0  # lines of the head that may still follow
        self._is_note = False
        self._pending: list[int] = []

    def read(self, place: int) -> int:
        """Reads from a line on; the line after the last one."""
        stop = place
        while place < len(self._lines):
            text = self._lines[place]
            if text.strip():
                if not self._takes(place, text):
                    break
                stop = place + 1
            place += 1
        return self._pending[0] if self._pending else stop

    def _takes(self, place: int, text: str) -> bool:
        number, expected = number_of(text), (self.rows[-1][0] if self.rows else 0) + 1
        if number is not None and self._is_next(number, expected):
            if self._pending:
                self.titles[len(self.rows)] = tuple(self._pending)
                self._pending = []
            self.rows.append((number, [place]))
            self._repeated, self._is_note = 0, False
            return True
        if self._pending or _is_shouted(text) or recipients_heading_end(text):
            return False
        if self._is_other(place, text):
            self.others.append(place)
            return True
        if GROUP_RE.match(text):
            self._pending.append(place)
            return True
        if read_marker(text) is not None:
            return False
        self.rows[-1][1].append(place)
        self._repeated = 0
        return True

    def _is_next(self, number: int, expected: int) -> bool:
        """True for the next number, one after a number that was lost, and 1 below a title."""
        return (
            number == expected
            or (number == expected + 1 > 2)
            or (number == 1 and bool(self._pending))
        )

    def _is_other(self, place: int, text: str) -> bool:
        if opens_head(text) and self._is_of_head(text):
            self._repeated, self._is_note = len(self._head) - 1, False
            self.heads.append(place)
            return True
        if self._repeated and self._is_of_head(text):
            self._repeated -= 1
            self.heads.append(place)
            return True
        if is_page_number(text):
            return True
        self._is_note = self._is_note or _opens_note(text.strip())
        return self._is_note

    def _is_of_head(self, text: str) -> bool:
        key = fold(text.lower())
        return any(fuzz.ratio(key, own) >= SAME_HEAD for own in self._head)


def _opens_note(text: str) -> bool:
    """True for "1 Theo số liệu của Phòng A.": a sentence behind a figure without a stop."""
    return text[:1].isdigit() and text[1:2] == " " and "|" not in text and text.endswith(".")
