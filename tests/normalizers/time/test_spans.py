"""Mentions of time put on the calendar."""

from datetime import date

import pytest

from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Mention, Unit
from normalizers.time.spans import UNKNOWN, Period, bounds, place, span, stretches

YEAR_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
SCHOOL_YEAR = Period(date(2025, 9, 1), date(2026, 8, 31))
STAGE = Period(date(2026, 1, 1), date(2030, 12, 31))


def day(month: int, number: int, year: int | None = None) -> Mention:
    return Mention(0, 1, Unit.DAY, (month, number), (month, number), year)


def months(first: int, last: int, year: int | None = None) -> Mention:
    return Mention(0, 1, Unit.MONTHS, (first, 1), (last, 31), year)


BOUNDS = [
    ("a day", day(8, 15, 2026), (date(2026, 8, 15), date(2026, 8, 15))),
    ("a month ends on its last day", months(2, 2, 2028), (date(2028, 2, 1), date(2028, 2, 29))),
    ("over New Year", months(11, 2, 2025), (date(2025, 11, 1), date(2026, 2, 28))),
    ("no year", day(8, 15), (None, None)),
    ("no such day", day(2, 30, 2026), (None, None)),
]


@pytest.mark.parametrize(("mention", "found"), [b[1:] for b in BOUNDS], ids=[b[0] for b in BOUNDS])
def test_bounds(mention: Mention, found: tuple[date | None, date | None]) -> None:
    assert bounds(mention) == found


@pytest.mark.parametrize(
    ("mention", "window", "year"),
    [
        (months(10, 10), SCHOOL_YEAR, 2025),
        (months(3, 3), SCHOOL_YEAR, 2026),
        (months(3, 3), YEAR_2026, 2026),
        (months(3, 3), STAGE, None),  # five Marches
        (months(3, 3), UNKNOWN, None),
        (months(3, 3), Period(date(2026, 1, 1), None), None),
        (months(3, 3), Period(None, date(2026, 12, 31)), None),
        (Mention(0, 1, Unit.SEMESTER, (9, 1), (1, 31)), YEAR_2026, None),  # of either school year
        (Mention(0, 1, Unit.SEMESTER, (9, 1), (1, 31)), SCHOOL_YEAR, 2025),
    ],
)
def test_the_year_that_the_period_of_the_plan_settles(
    mention: Mention, window: Period, year: int | None
) -> None:
    assert place(mention, window).year == year


SPANS = [
    ("từ ngày 01/3 đến ngày 15/4/2026", UNKNOWN, (date(2026, 3, 1), date(2026, 4, 15))),
    ("từ tháng 11 đến tháng 2/2027", UNKNOWN, (date(2026, 11, 1), date(2027, 2, 28))),
    ("từ tháng 10 đến tháng 3", SCHOOL_YEAR, (date(2025, 10, 1), date(2026, 3, 31))),
    ("trước ngày 15/8/2026", YEAR_2026, (None, date(2026, 8, 15))),
    ("trước quý iii/2026", YEAR_2026, (None, date(2026, 6, 30))),
    ("sau ngày 15/8/2026", YEAR_2026, (date(2026, 8, 16), None)),
    ("từ tháng 6/2026", YEAR_2026, (date(2026, 6, 1), None)),
    ("nửa đầu năm 2026", UNKNOWN, (date(2026, 1, 1), date(2026, 6, 30))),
    ("nửa cuối năm 2026", UNKNOWN, (date(2026, 7, 1), date(2026, 12, 31))),
    ("cuối năm 2026", YEAR_2026, (None, date(2026, 12, 31))),
    ("đầu năm 2026", YEAR_2026, (date(2026, 1, 1), date(2026, 12, 31))),
    ("học kỳ i, năm học 2025-2026", UNKNOWN, (date(2025, 9, 1), date(2026, 1, 31))),
    ("9/2026; 05/09", YEAR_2026, (date(2026, 9, 5), date(2026, 9, 5))),  # the month is a frame
    ("trong năm", YEAR_2026, (date(2026, 1, 1), date(2026, 12, 31))),
    ("trong giai đoạn", STAGE, tuple(STAGE)),
    ("tháng 5", STAGE, (None, None)),
]


@pytest.mark.parametrize(("reading", "window", "found"), SPANS, ids=[s[0] for s in SPANS])
def test_from_the_first_start_to_the_last_end(
    reading: str, window: Period, found: tuple[date | None, date | None]
) -> None:
    mentions = mentions_of(reading, scan(reading))
    assert span(stretches(mentions, window), open_end=False) == found


def test_what_goes_on_has_no_end() -> None:
    reading = "từ tháng 6/2026 đến tháng 8/2026"
    placed = stretches(mentions_of(reading, scan(reading)), UNKNOWN)
    assert span(placed, open_end=True) == (date(2026, 6, 1), None)
