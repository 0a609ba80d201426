"""Rules for calendars: they give the days on which something is due, and no other."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.deadlines.calendar_rules import calendar_rule
from pipeline.deadlines.recurring_days import Recurrence, Span

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
YEARS = Span(date(2026, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("rule", "within", "first", "count", "given"),
    [
        ("FREQ=MONTHLY", YEAR, date(2026, 1, 31), 12, "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=25", YEAR, date(2026, 1, 25), 12, "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("FREQ=YEARLY", YEARS, date(2026, 12, 31), 3, "FREQ=YEARLY"),
        ("FREQ=YEARLY;BYMONTH=10,11,12", YEARS, date(2026, 12, 31), 3,
         "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        ("FREQ=WEEKLY", YEAR, date(2026, 1, 4), 52, "FREQ=WEEKLY"),
        ("FREQ=DAILY", YEAR, None, 0, None),
        ("FREQ=MONTHLY;BYMONTHDAY=31", YEAR, date(2026, 1, 31), 12,
         "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1"),
    ],
)  # fmt: skip
def test_rules(rule: str, within: Span, first: date | None, count: int, given: str | None) -> None:
    found = calendar_rule(Recurrence(rule, within.first), within)
    assert len(found.days) == count
    assert (found.days[0] if found.days else None) == first
    assert (found.rule and found.rule.partition(";UNTIL=")[0]) == given


def test_days_that_no_rule_gives_are_named() -> None:
    """Of the 30th of each month, which in February is its last day, no simple rule tells."""
    found = calendar_rule(Recurrence("FREQ=MONTHLY;BYMONTHDAY=30", YEAR.first), YEAR)
    assert date(2026, 2, 28) in found.days
    assert found.rule is None
