"""The cells of a row that say when → one text: "9" under "Tháng", "Bắt đầu" and "Kết thúc"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.tables.periods import UNIT_NUMBERS_RE
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.letters.figures import is_year
from normalizers.letters.text import comparison_key
from normalizers.time.deadlines import is_time

UNITS = {
    comparison_key(unit): unit.capitalize() for unit in phrases("sentence_words", "time_units")
}
BEGINS_RE = any_case_re(phrases("sentence_words", "beginnings"), r"\b", r"\b")
ENDS_RE = any_case_re(phrases("sentence_words", "endings"), r"\b", r"\b")
WEEK = "tuần"
PART_RE = any_case_re(phrases("sentence_words", "parts_of_month"), "(", ") tháng")
# A school's month has a theme: "9/2025 Chủ điểm: Truyền thống nhà trường".
THEME_RE = re.compile(
    rf"\W*\b(?P<theme>(?:{any_of('sentence_words', 'themes')})(?: tháng)?\s*:\s*\S.*)$",
    re.IGNORECASE,
)


class TimeCell(NamedTuple):
    """A cell under a heading of time."""

    heading: str
    text: str


def join_times(cells: Sequence[TimeCell]) -> str:
    """What the cells say together; a beginning and an end are one stretch.

    >>> join_times([TimeCell("Bắt đầu", "01/2026"), TimeCell("Kết thúc", "6/2026")])
    '01/2026 - 6/2026'
    >>> join_times([TimeCell("Tháng", "9"), TimeCell("Tuần", "3-4")])
    'Tháng 9; Tuần 3-4'
    """
    texts = list(dict.fromkeys(_with_unit(cell) for cell in cells))
    if (
        len(texts) == 2 == len(cells)
        and BEGINS_RE.search(cells[0].heading)
        and ENDS_RE.search(cells[1].heading)
    ):
        return " - ".join(texts)
    return "; ".join(texts)


def is_time_title(title: str) -> bool:
    """True for a group row that is a time and nothing else: "THÁNG 2", "Giai đoạn 2026 - 2027"."""
    return is_time(title)


def time_in_group(text: str, group: str) -> str:
    """When a row is due in a group of a month or quarter.

    Its own time, dated by the group where it must be.

    >>> (time_in_group("", "THÁNG 2"), time_in_group("Tuần 2", "THÁNG 2"),
    ...  time_in_group("15/02", "THÁNG 2"))
    ('THÁNG 2', 'Tuần 2; THÁNG 2', '15/02')
    """
    if not text:
        return group
    if PART_RE.fullmatch(text) and group[:5].casefold() == "tháng":
        return PART_RE.sub(rf"\1 {group}", text)
    unit, _, numbers = text.partition(" ")
    is_week = unit.casefold() == WEEK and _are_numbers(numbers)
    return f"{text}; {group}" if is_week else text


def _with_unit(cell: TimeCell) -> str:
    unit = UNITS.get(comparison_key(cell.heading.strip(" .:")))
    bare = cell.text.strip(" .")
    is_bare = is_year(bare) or _are_numbers(bare)
    return f"{unit} {cell.text}" if unit and is_bare else cell.text


def _are_numbers(text: str) -> bool:
    """True for "9", "3-4", "1, 2", "I": numbers of a unit, without their year."""
    found = UNIT_NUMBERS_RE.fullmatch(text)
    return found is not None and found["year"] is None


def split_theme(text: str) -> tuple[str, str]:
    """A time, and the theme that its cell names after it ("" where it names none)."""
    found = THEME_RE.search(text)
    return (
        (text[: found.start()].strip(), found["theme"]) if found and found.start() else (text, "")
    )
