"""How a task stands to a window of days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.deadlines.due_rows import due_rows, plan_span
from pipeline.deadlines.recurring_days import Span

PLAN = Span(date(2026, 1, 1), date(2026, 12, 31))
MARCH = Span(date(2026, 3, 1), date(2026, 3, 31))


def task(kind: str | None, start: str = "", end: str = "", **more: Any) -> dict[str, Any]:
    return {
        "deadline": "printed",
        "deadline_kind": kind,
        "deadline_start": date.fromisoformat(start) if start else None,
        "deadline_end": date.fromisoformat(end) if end else None,
        "deadline_dates": [],
        "recurrence_rule": None,
    } | more


def shown(row: dict[str, Any], plan: Span = PLAN) -> list[str]:
    return [str(found.due_on or found.standing.value) for found in due_rows(row, plan, MARCH)]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (task("date", end="2026-03-15"), ["2026-03-15"]),
        (task("date", end="2026-03-31"), ["2026-03-31"]),  # the last day counts
        (task("date", end="2026-03-01"), ["2026-03-01"]),  # and so does the first
        (task("date", end="2026-04-01"), []),
        (task("date", end="2026-02-28"), []),
        (task("period", "2026-01-01", "2026-03-31"), ["2026-03-31"]),
        (task("period", "2026-03-01", "2026-06-30"), []),  # goes on, and is due in June
        (task("period", "2025-07-01"), ["continuous"]),
        (task("period", "2026-05-01"), []),  # begins later
        (task("date", end="2026-06-10", deadline_dates=[date(2026, 3, 10), date(2026, 6, 10)]),
         ["2026-03-10"]),
        (task("conditional"), ["conditional"]),
        (task("conditional", "2025-01-01", "2025-12-31"), []),
        (task("continuous"), ["continuous"]),
        (task("duration"), ["duration"]),
        (task(None), ["unread"]),
        (task(None, deadline=None), []),
        (task("recurring", "2026-01-01", recurrence_rule="FREQ=MONTHLY"), ["2026-03-31"]),
        (task("recurring", "2026-01-01", recurrence_rule="FREQ=DAILY"), ["continuous"]),
        (task("recurring", "2026-01-01"), ["unread"]),
        (task("recurring", "2026-01-01", "2026-02-28", recurrence_rule="FREQ=MONTHLY"), []),
    ],
)  # fmt: skip
def test_how_a_task_stands(row: dict[str, Any], found: list[str]) -> None:
    assert shown(row) == found


def test_a_plan_of_another_year_asks_for_nothing_that_recurs() -> None:
    old = Span(date(2025, 1, 1), date(2025, 12, 31))
    recurring = task("recurring", "2025-01-01", recurrence_rule="FREQ=MONTHLY")
    assert shown(recurring, old) == []
    assert shown(task("continuous"), old) == []
    assert shown(task(None), old) == []


def test_a_plan_without_a_period_goes_on() -> None:
    recurring = task("recurring", recurrence_rule="FREQ=MONTHLY;INTERVAL=3")
    assert shown(recurring, plan_span(None, None)) == ["2026-03-31"]
