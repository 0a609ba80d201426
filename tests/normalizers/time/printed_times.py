"""Times as printed, and what each means: for the tests of deadlines, kind by kind."""

from __future__ import annotations

from datetime import date

from normalizers.time.deadlines import parse_deadline
from normalizers.time.periods import Period

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
STAGE = Period(date(2026, 1, 1), date(2030, 12, 31))
SCHOOL = Period(date(2025, 9, 1), date(2026, 8, 31))
NONE = None

# The plan's period, the text as printed, and what it means: kind, start, end, recurrence rule.
PrintedTime = tuple[Period | None, str, str | None, str | None, str | None, str | None]


def check_deadline(case: PrintedTime) -> None:
    """The text means what is wanted, and so does what is kept of it."""
    period, printed, *wanted = case
    deadline = parse_deadline(printed, period)
    days = [day.isoformat() if day else None for day in (deadline.start, deadline.end)]
    assert [deadline.kind, *days, deadline.recurrence_rule] == wanted
    assert deadline.printed == " ".join(printed.split())
    assert parse_deadline(deadline.printed, period) == deadline


def name_of(case: PrintedTime) -> str:
    return case[1]
