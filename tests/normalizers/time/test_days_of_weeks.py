"""Days that are printed with the short name of their day of the week: "T2, 01/3"."""

from __future__ import annotations

from datetime import date

import pytest

from normalizers.time.deadlines import parse_deadline
from normalizers.time.periods import Period

YEAR = Period(date(2027, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("T2, 01/3", date(2027, 3, 1)),
        ("T2, ngày 01/3", date(2027, 3, 1)),
        ("CN 07/3", date(2027, 3, 7)),
        ("T7 (06/3/2027)", date(2027, 3, 6)),
        ("Thứ Hai, 01/3", date(2027, 3, 1)),
    ],
)
def test_the_day(printed: str, day: date) -> None:
    found = parse_deadline(printed, YEAR)
    assert (found.kind, found.end) == ("date", day)


@pytest.mark.parametrize("printed", ["T2", "CN", "CNTT", "Lớp T2", "CN Hà Sơn"])
def test_no_day(printed: str) -> None:
    assert parse_deadline(printed, YEAR).end is None
