"""Weeks of a month."""

from datetime import date

import pytest

from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Unit, read_mention
from normalizers.time.spans import Period, stretches
from normalizers.time.weeks import in_weeks

IN_2026 = Period(date(2026, 1, 1), date(2026, 12, 31))
Days = tuple[tuple[int, int], tuple[int, int]]
WEEKS = [
    ("tuần 2 tháng 5", ((5, 8), (5, 14))),
    ("tuần 1 tháng 9", ((9, 1), (9, 7))),
    ("tuần cuối tháng 5", ((5, 22), (5, 31))),
    ("tuần đầu tháng 3", ((3, 1), (3, 7))),
    ("tuần 1, 2 tháng 10", ((10, 1), (10, 14))),
    ("tuần 5 tháng 8", ((8, 29), (8, 31))),
    ("tuần thứ nhất tháng 4", ((4, 1), (4, 7))),
    ("tuần thứ hai tháng 4", ((4, 8), (4, 14))),
    ("tuần thứ ba tháng 4", ((4, 15), (4, 21))),
    ("tuần thứ tư tháng 4", ((4, 22), (4, 28))),
]
NO_WEEKS = [
    "tháng 5",
    "tuần 12 tháng 5",  # of the school year
    "tuần 2 của đợt tập huấn tháng 5",  # words stand between
    "tuần 2 tháng 5, 6",  # of which month is not said
]


@pytest.mark.parametrize(("reading", "days"), WEEKS, ids=[c[0] for c in WEEKS])
def test_a_month_is_narrowed_to_its_weeks(reading: str, days: Days) -> None:
    tokens = scan(reading)
    mentions = [m for token in tokens if (m := read_mention(token))]
    (found,) = in_weeks(reading, tokens, mentions)
    assert (found.unit, found.first, found.last) == (Unit.DAY, *days)
    assert found.days == tuple(range(days[0][1], days[1][1] + 1))


@pytest.mark.parametrize("reading", NO_WEEKS)
def test_a_month_stays_whole(reading: str) -> None:
    tokens = scan(reading)
    mentions = tuple(m for token in tokens if (m := read_mention(token)))
    assert in_weeks(reading, tokens, mentions) == mentions


SPELT_OUT = [
    ("tuần 1 tháng 8 (từ 03/8 đến 08/8)", (8, 3)),
    ("tuần 1 tháng 8 (03/8 - 08/8)", (8, 3)),
    ("tuần 4 tháng 8 (từ ngày 24 đến ngày 29/8)", (8, 24)),
    ("tuần 1 tháng 8/2026: từ 03/8 đến 08/8", (8, 3)),
    ("tuần 5 tháng 8 (31/8 - 05/9)", (8, 31)),
    # of another month, or joined by a word
    ("tuần 1 tháng 8 (từ 03/9 đến 08/9)", (8, 1)),
    ("tuần 1 tháng 8 và ngày 20/8", (8, 1)),
    ("tuần 1 tháng 8 (trước 08/8)", (8, 1)),
]


@pytest.mark.parametrize(("reading", "first"), SPELT_OUT, ids=[c[0] for c in SPELT_OUT])
def test_the_days_that_are_printed_behind_a_week_count(
    reading: str, first: tuple[int, int]
) -> None:
    found = stretches(mentions_of(reading, scan(reading)), IN_2026)[0]
    assert found.start == date(2026, *first)
