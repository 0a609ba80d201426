"""The date of issue as documents print it: day, month and year all there, or no date."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from normalizers.letters.figures import printed_figure

# "ngày 12 tháng 01 năm 2025", "ngày 01/7/2025", "ngà y 08 tháng 01năm 2026", "ngay 12 thang 01 nam
# 2025".
_DAY = r"ng\s?[aàáâ]\s?y\s*:?\s*(?P<day>\d{1,2})"
_MONTH = r"\s*(?:[/.-]|\.?\s?th\s?[aáàâ]\s?ng)\s*(?P<month>\d{1,2})"
_YEAR = r"\s*(?:[/.,-]|,?\s*n\s?[aăàâ]\s?m)\s*(?P<year>(?:19|20)\d{2})"
FULL_DATE_RE = re.compile(_DAY + _MONTH + _YEAR + r"(?!\d)", re.IGNORECASE)


class IssueDate(NamedTuple):
    """A full date and where it stands in the text."""

    value: date
    start: int
    end: int


def find_issue_date(text: str, start: int = 0) -> IssueDate | None:
    """The first "ngày D tháng M năm Y" or "ngày D/M/Y" that is a day of the calendar, or None.

    >>> find_issue_date("ngày 01/7/2025").value.isoformat()
    '2025-07-01'
    """
    for match in FULL_DATE_RE.finditer(text, start):
        found = _checked(match)
        if found is not None:
            return found
    return None


def match_issue_date(text: str, start: int) -> IssueDate | None:
    """The date that stands right at `start`, or None."""
    match = FULL_DATE_RE.match(text, start)
    return _checked(match) if match else None


def is_issue_date(text: str) -> bool:
    """True for a text that is a full date and nothing else."""
    return FULL_DATE_RE.fullmatch(text.strip(" .,()")) is not None


def _checked(match: re.Match[str]) -> IssueDate | None:
    try:
        value = date(*(printed_figure(match[part]) for part in ("year", "month", "day")))
    except ValueError:  # "ngày 31 tháng 02"
        return None
    return IssueDate(value, match.start(), match.end())
