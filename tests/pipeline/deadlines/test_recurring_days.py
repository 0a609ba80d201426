"""The days on which something is due that comes back."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.deadlines.recurring_days import Recurrence, Span, due_days, has_due_days

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
SCHOOL_YEAR = Span(date(2025, 9, 1), date(2026, 8, 31))


def shown(rule: str, window: Span = YEAR, start: str = "2026-01-01", **more: bool) -> str:
    recurrence = Recurrence(rule, date.fromisoformat(start), **more)
    return " ".join(f"{day.month}/{day.day}" for day in due_days(recurrence, window))


@pytest.mark.parametrize(
    ("printed", "rule", "days"),
    [
        ("ngày 25 hằng tháng, in a quarter", "FREQ=MONTHLY;BYMONTHDAY=25;BYMONTH=1,2,3",
         "1/25 2/25 3/25"),
        ("trước ngày 15 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
         "3/15 6/15 9/15 12/15"),
        ("hằng quý", "FREQ=MONTHLY;INTERVAL=3", "3/31 6/30 9/30 12/31"),
        ("6 tháng/lần", "FREQ=MONTHLY;INTERVAL=6", "6/30 12/31"),
        ("hằng năm", "FREQ=YEARLY", "12/31"),
        ("tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12", "12/31"),
        ("quý IV hằng năm", "FREQ=YEARLY;BYMONTH=10,11,12", "12/31"),
        ("tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12", "3/31 6/30 9/30 12/31"),
        ("tháng 2 và tháng 8", "FREQ=YEARLY;BYMONTH=2,8", "2/28 8/31"),
        ("ngày 25 đến 28 của tháng 6", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=25,26,27,28", "6/28"),
        ("ngày 10 và ngày 25 của tháng 6", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10,25", "6/10 6/25"),
        ("ngày 31 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=31",
         "3/31 6/30 9/30 12/31"),
        ("hàng ngày", "FREQ=DAILY", ""),
        ("no rule", "FREQ=WHENEVER", ""),
    ],
)  # fmt: skip
def test_the_due_days_of_a_year(printed: str, rule: str, days: str) -> None:
    assert shown(rule) == days, printed


def test_weeks_end_on_sunday_and_named_days_stay() -> None:
    march = Span(date(2026, 3, 1), date(2026, 3, 15))
    assert shown("FREQ=WEEKLY", march) == "3/1 3/8 3/15"
    assert shown("FREQ=WEEKLY;BYDAY=MO,FR", march) == "3/2 3/6 3/9 3/13"
    assert shown("FREQ=MONTHLY;BYDAY=1MO", march) == "3/2"


def test_a_school_year_has_the_quarters_of_the_calendar_and_its_own_year() -> None:
    start = "2025-09-01"
    assert shown("FREQ=MONTHLY;INTERVAL=3", SCHOOL_YEAR, start) == "9/30 12/31 3/31 6/30"
    assert shown("FREQ=YEARLY", SCHOOL_YEAR, start) == "8/31"


def test_a_day_that_is_stated_is_where_spans_begin() -> None:
    rule = "FREQ=MONTHLY;INTERVAL=3"
    assert shown(rule, start="2026-02-10", is_stated=True) == "5/9 8/9 11/9"
    assert shown(rule, start="2026-02-10") == "3/31 6/30 9/30 12/31"


def test_the_thirtieth_is_the_last_day_of_february() -> None:
    assert shown("FREQ=MONTHLY;BYMONTHDAY=30").startswith("1/30 2/28 3/30 4/30")


def test_nothing_is_due_before_the_start() -> None:
    assert shown("FREQ=MONTHLY;BYMONTHDAY=25", start="2026-10-26") == "11/25 12/25"


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=DAILY;INTERVAL=2", "", "every month"])
def test_what_comes_back_daily_has_no_due_days(rule: str) -> None:
    assert not has_due_days(rule)
