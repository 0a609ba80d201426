"""A deadline that comes back → its first day and a rule for calendars (RFC 5545).

A calendar expands a rule by itself, and knows nothing of "due on the last day of the quarter". So
the rule for it is made of the days on which the task is due (`pipeline.deadlines.recurring_days`),
and is taken only where it gives these days and no other; else the days are named one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from dateutil.rrule import rrulestr

from pipeline.deadlines.recurring_days import MONTH_DAYS, Recurrence, Span, due_days

LAST_OF_MONTH = "BYMONTHDAY=-1"


class CalendarRule(NamedTuple):
    """The days on which something is due, and the rule that gives them; None where none does."""

    days: tuple[date, ...]
    rule: str | None


def calendar_rule(recurrence: Recurrence, window: Span) -> CalendarRule:
    """The days of a recurrence within a window, with a rule that gives just these.

    >>> quarterly = Recurrence("FREQ=MONTHLY;INTERVAL=3", date(2026, 1, 1))
    >>> found = calendar_rule(quarterly, Span(date(2026, 1, 1), date(2026, 12, 31)))
    >>> found.days[0], found.rule
    (datetime.date(2026, 3, 31), 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20261231')
    """
    days = tuple(due_days(recurrence, window))
    if not days:
        return CalendarRule((), None)
    end = f"UNTIL={days[-1]:%Y%m%d}"
    rules = (f"{rule};{end}" for rule in _candidates(recurrence.rule, days))
    return CalendarRule(days, next((rule for rule in rules if _gives(rule, days)), None))


def _candidates(rule: str, days: Sequence[date]) -> Iterator[str]:
    """Rules that may give the days: as it is printed, on the last of the month, in these months."""
    months = ",".join(map(str, sorted({day.month for day in days})))
    yield rule
    if MONTH_DAYS not in rule:
        yield f"{rule};{LAST_OF_MONTH}"
    yield f"FREQ=YEARLY;BYMONTH={months};{LAST_OF_MONTH}"


def _gives(rule: str, days: Sequence[date]) -> bool:
    """True where the rule, from the first of the days on, gives these days and no other."""
    try:
        found = rrulestr(rule, dtstart=datetime.combine(days[0], time.min))
    except ValueError:
        return False
    return [moment.date() for moment in found.xafter(
        datetime.combine(days[0], time.min), count=len(days) + 1, inc=True
    )] == list(days)  # fmt: skip
