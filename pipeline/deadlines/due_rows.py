"""One task → the days within a window on which it is due, or why it has no such day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from normalizers.codes import DeadlineKind
from pipeline.deadlines.recurring_days import Recurrence, Span, due_days, has_due_days

LONG_AGO, FAR_AHEAD = date(1900, 1, 1), date(9000, 12, 31)
Row = Mapping[str, Any]


class Standing(StrEnum):
    """How a task stands to a window of days."""

    DUE = "due"  # on a day of the window
    CONDITIONAL = DeadlineKind.CONDITIONAL.value  # hangs on an event
    # Goes on all the time, comes back daily, or has no end.
    CONTINUOUS = DeadlineKind.CONTINUOUS.value
    DURATION = DeadlineKind.DURATION.value  # so many days from an event
    UNREAD = "unread"  # a time is printed and was not understood


class DueRow(NamedTuple):
    """How a task stands, and the day where it is due on one."""

    standing: Standing
    due_on: date | None = None


def due_rows(task: Row, plan: Span, window: Span) -> Iterator[DueRow]:
    """A row for each day of the window on which the task is due, or the one that says why not.

    Nothing comes of a task without a deadline, nor of one whose days lie outside the window.

    Args:
        task: A row of `tasks`; its dates are dates or None.
        plan: The period that the plan is for.
        window: The days that are asked for.
    """
    kind = task["deadline_kind"]
    if kind in (Standing.CONDITIONAL, Standing.CONTINUOUS, Standing.DURATION):
        if _own_span(task, plan).meets(window):
            yield DueRow(Standing(kind))
    elif kind == DeadlineKind.RECURRING:
        yield from _recurring(task, plan, window)
    elif kind is not None:
        yield from _dated(task, plan, window)
    elif task["deadline"] and plan.meets(window):
        yield DueRow(Standing.UNREAD)


def plan_span(start: date | None, end: date | None) -> Span:
    """The period of a plan; a side that it does not state is open."""
    return Span(start or LONG_AGO, end or FAR_AHEAD)


def _own_span(task: Row, plan: Span) -> Span:
    """From the first to the last day that the task states; what it leaves out is the plan's."""
    return Span(task["deadline_start"] or plan.first, task["deadline_end"] or plan.last)


def _dated(task: Row, plan: Span, window: Span) -> Iterator[DueRow]:
    end = task["deadline_end"]
    days = task["deadline_dates"] or ([] if end is None else [end])
    yield from (DueRow(Standing.DUE, day) for day in days if window.first <= day <= window.last)
    if not days and _own_span(task, plan).meets(window):
        yield DueRow(Standing.CONTINUOUS)  # "từ 01/7/2025": a beginning without an end


def _recurring(task: Row, plan: Span, window: Span) -> Iterator[DueRow]:
    span, rule = _own_span(task, plan), task["recurrence_rule"]
    if not rule or not has_due_days(rule):
        if span.meets(window):
            yield DueRow(Standing.CONTINUOUS if rule else Standing.UNREAD)
        return
    within = Span(max(window.first, span.first), min(window.last, span.last))
    start = span.first if span.first > LONG_AGO else date(window.first.year, 1, 1)
    recurrence = Recurrence(rule, start, is_stated=span.first != plan.first)
    yield from (DueRow(Standing.DUE, day) for day in due_days(recurrence, within))
