"""Full dates: "ngày 05 tháng 3 năm 2025", "05/3/2025", "5-3-2025", "05.03.2025", "2025-03-05".

A date counts only when day, month and year are all printed and name a real day: a plan that
leaves its day blank ("ngày   tháng 01 năm 2025") has no date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from normalizers.letters.figures import printed_figure
from normalizers.letters.text import nfc

YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
# OCR parts the digits of "0 6": "ngày 26 tháng 0 6 năm 2018".
MONTH = r"(?:1[0-2]|0?[ ]?[1-9])(?![0-9])"
DAY = r"(?:3[01]|[12][0-9]|0[ ]?[1-9]|[1-9])(?![0-9])"

_IN_WORDS = rf"(?P<day>{DAY})\s*,?\s*th[áa]ng\s*(?P<month>{MONTH})\s*,?\s*n[ăa]m\s*(?P<year>{YEAR})"
# The separator must be the same twice: "05/3-2025" is two things. A year that runs on
# ("12/3/2025/QĐ-UBND") belongs to a document's number.
_IN_DIGITS = (
    rf"(?<![\d/.,-])(?P<day_n>{DAY})\s?(?P<mark>[/.\-–])\s?(?P<month_n>{MONTH})\s?(?P=mark)\s?"
    rf"(?P<year_n>{YEAR})(?!\s?[/.\-–]\s?\w)"
)
# "2025-03-05" as programs print it: four digits and twice two.
SORTABLE = (
    r"(?<![\w/.-])(?P<year_s>(?:19|20)[0-9]{2})-(?P<month_s>0[1-9]|1[0-2])"
    r"-(?P<day_s>0[1-9]|[12][0-9]|3[01])(?![\w/-])"
)
_SORTABLE_DAYS_RE = re.compile(
    rf"{SORTABLE}(?:\s*[→⇒➔–-]+\s*[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})?\s*:?"
)
_DATE_RE = re.compile(rf"(?<![0-9])(?:{_IN_WORDS}|{_IN_DIGITS}|{SORTABLE})", re.IGNORECASE)
_PARTS = (
    ("year", "month", "day"),
    ("year_n", "month_n", "day_n"),
    ("year_s", "month_s", "day_s"),
)


class DateMatch(NamedTuple):
    """A full date and where it stands in the text."""

    start: int
    end: int
    date: date


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none (31/02).

    >>> make_date(2025, 2, 31) is None
    True
    """
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month.

    >>> month_end(2028, 2)
    datetime.date(2028, 2, 29)
    """
    return date(year, month, monthrange(year, month)[1])


def number_of(digits: str) -> int:
    """The number of printed digits that OCR may have parted: "0 6" is 6."""
    return printed_figure(digits)


def find_dates(text: str) -> tuple[DateMatch, ...]:
    """All full and valid dates of a text, in reading order; offsets are those of the NFC text."""
    found = []
    for match in _DATE_RE.finditer(nfc(text)):
        names = next(parts for parts in _PARTS if match[parts[0]])
        day = make_date(*(number_of(match[name]) for name in names))
        if day is not None:
            found.append(DateMatch(match.start(), match.end(), day))
    return tuple(found)


def parse_date(text: str) -> date | None:
    """The first full date of a text, or None.

    >>> parse_date("Hà Nội, ngày 05 tháng 3 năm 2025"), parse_date("ngày   tháng 01 năm 2025")
    (datetime.date(2025, 3, 5), None)
    """
    return next((match.date for match in find_dates(text)), None)


def are_sortable_days(text: str) -> bool:
    """True for a text that is one day as programs print it, or from one to another.

    >>> are_sortable_days("2026-04-15 → 2026-05-14"), are_sortable_days("15/4/2026 - 14/5/2026")
    (True, False)
    """
    return text[:2].isdigit() and _SORTABLE_DAYS_RE.fullmatch(text.strip()) is not None
