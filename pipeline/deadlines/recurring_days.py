"""A recurrence rule → the days on which something is due, expanded by python-dateutil.

A rule that names days is due on these: "ngày 25 hằng tháng". One that names none is due on the last
day of each span that it makes: "hằng quý" on 31 March, 30 June …, "Quý IV hằng năm" on 31 December,
"hằng năm" on the last day of the plan's year. Days of a list without a gap are one occasion, due on
its last day. Something that comes back every day or oftener has no due days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

FREQUENCY, INTERVAL, MONTHS, MONTH_DAYS = "FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY"
DAY_PARTS = (MONTH_DAYS, "BYDAY", "BYYEARDAY")
MONTHS_OF = {"MONTHLY": 1, "YEARLY": 12}
WEEKLY = "WEEKLY"
SURE_MONTH_DAY = 28  # every month has it
ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """First and last day, both within."""

    first: date
    last: date

    def meets(self, other: Span) -> bool:
        """True where the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


class Recurrence(NamedTuple):
    """A rule, the day from which it runs, and whether the document states that day.

    Where it does not, months are those of the calendar: quarters begin in January, April …
    """

    rule: str
    start: date
    is_stated: bool = False


def has_due_days(rule: str) -> bool:
    """False for what comes back every day or oftener, and for what is no rule.

    >>> has_due_days("FREQ=MONTHLY;INTERVAL=3"), has_due_days("FREQ=DAILY"), has_due_days("")
    (True, False, False)
    """
    parts = _parts(rule)
    return parts.get(FREQUENCY) in (*MONTHS_OF, WEEKLY) and is_rule(rule)


def due_days(recurrence: Recurrence, window: Span) -> list[date]:
    """The days of a window on which something that comes back is due; none before its start."""
    parts = _parts(recurrence.rule)
    if not has_due_days(recurrence.rule):
        return []
    if any(name in parts for name in DAY_PARTS):
        days = _named_days(recurrence, parts, window)
    elif MONTHS in parts:
        days = _ends_of_months(recurrence, parts, window)
    else:
        days = list(_ends_of_spans(recurrence, parts, window))
    return [day for day in days if window.first <= day <= window.last and day >= recurrence.start]


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.split(";"))
    return {name: value for name, _, value in pairs}


def is_rule(rule: str) -> bool:
    """True for a rule that RFC 5545 knows."""
    try:
        rrulestr(rule, dtstart=datetime(2026, 1, 1))
    except (ValueError, TypeError, KeyError):
        return False
    return True


def _expanded(parts: Mapping[str, str], start: date, window: Span, reach: int) -> list[date]:
    """The days that a rule names, from before the window to `reach` days after it."""
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    found = rrulestr(rule, dtstart=datetime.combine(start, time.min)).between(
        datetime.combine(window.first - timedelta(days=reach), time.min),
        datetime.combine(window.last + timedelta(days=reach), time.min),
        inc=True,
    )
    return [moment.date() for moment in found]


def _named_days(recurrence: Recurrence, parts: dict[str, str], window: Span) -> list[date]:
    days = _expanded(_with_short_months(parts), recurrence.start, window, reach=31)
    return [run.last for run in _runs(days)] if MONTH_DAYS in parts else days


def _with_short_months(parts: dict[str, str]) -> dict[str, str]:
    """A rule for the 29th to the 31st, which in a shorter month means its last day.

    >>> _with_short_months({"FREQ": "MONTHLY", "BYMONTHDAY": "30"})["BYMONTHDAY"]
    '28,29,30'
    """
    day = parts.get(MONTH_DAYS, "")
    if not day.isdecimal() or int(day) <= SURE_MONTH_DAY or INTERVAL in parts:
        return parts
    days = ",".join(map(str, range(SURE_MONTH_DAY, int(day) + 1)))
    return {**parts, FREQUENCY: "MONTHLY", MONTH_DAYS: days, "BYSETPOS": "-1"}


def _ends_of_months(recurrence: Recurrence, parts: dict[str, str], window: Span) -> list[date]:
    """The last day of each run of months: of October to December, or of December alone."""
    start = recurrence.start.replace(day=1)
    firsts = _expanded({**parts, MONTH_DAYS: "1"}, start, window, reach=366)
    months = [Span(first, _end(first, 1)) for first in firsts]
    return [run.last for run in _joined(months)]


def _ends_of_spans(recurrence: Recurrence, parts: dict[str, str], window: Span) -> Iterator[date]:
    """The last day of each week, month, quarter, year: of as many as the interval says."""
    count = int(parts.get(INTERVAL, "1"))
    if parts[FREQUENCY] == WEEKLY:
        step = relativedelta(weeks=count)
        start = recurrence.start - timedelta(days=recurrence.start.weekday())
    else:
        months = count * MONTHS_OF[parts[FREQUENCY]]
        step = relativedelta(months=months)
        start = recurrence.start if recurrence.is_stated else _in_step(recurrence.start, months)
    number = 1
    while (end := start + step * number - ONE_DAY) <= window.last:
        yield end
        number += 1


def _in_step(start: date, months: int) -> date:
    """The first day of the span of the calendar that holds a day; years begin where the plan does.

    >>> _in_step(date(2025, 9, 1), 3), _in_step(date(2025, 9, 1), 12)
    (datetime.date(2025, 7, 1), datetime.date(2025, 9, 1))
    """
    if 12 % months or months == 12:
        return start
    return date(start.year, (start.month - 1) // months * months + 1, 1)


def _end(first: date, months: int) -> date:
    return first + relativedelta(months=months) - ONE_DAY


def _runs(days: list[date]) -> list[Span]:
    return _joined([Span(day, day) for day in days])


def _joined(spans: list[Span]) -> list[Span]:
    """The spans in order; those that touch are one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.first <= joined[-1].last + ONE_DAY:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return joined
