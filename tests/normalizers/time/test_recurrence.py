from __future__ import annotations

import pytest

from normalizers.time.expressions import mentions_of, scan
from normalizers.time.recurrence import recurrence_rule, rule_of_rate, rule_of_units
from normalizers.time.words import reading_form

RULES = [
    ("hằng năm", "FREQ=YEARLY"),
    ("hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
    ("hằng tháng", "FREQ=MONTHLY"),
    ("hằng tuần", "FREQ=WEEKLY"),
    ("2 tháng một lần", "FREQ=MONTHLY;INTERVAL=2"),
    ("hằng tháng, xong trước 15/3/2026", "FREQ=MONTHLY"),  # that day comes once
    ("năm/2 lần", "FREQ=MONTHLY;INTERVAL=6"),
    ("mỗi năm 4 lần", "FREQ=MONTHLY;INTERVAL=3"),
    ("ngày 25-28 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25,26,27,28"),
    ("ngày 25, 28 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25,28"),
    ("tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12"),
    ("trước ngày 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    ("năm 2026", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), RULES)
def test_rule(text: str, expected: str | None) -> None:
    reading = reading_form(text)
    tokens = scan(reading)
    assert recurrence_rule(tokens, mentions_of(reading, tokens)) == expected


@pytest.mark.parametrize(
    ("times", "span", "unit", "expected"),
    [
        (1, 1, "năm", "FREQ=YEARLY"),
        (2, 1, "năm", "FREQ=MONTHLY;INTERVAL=6"),
        (1, 6, "tháng", "FREQ=MONTHLY;INTERVAL=6"),
        (2, 1, "tháng", None),
    ],
)
def test_rate(times: int, span: int, unit: str, expected: str | None) -> None:
    assert rule_of_rate(times, span, unit) == expected


@pytest.mark.parametrize(
    ("listing", "expected"),
    [
        ("năm", "FREQ=YEARLY"),
        ("tuần, tháng, quý", "FREQ=WEEKLY"),
        ("6 tháng, năm", "FREQ=MONTHLY;INTERVAL=6"),
        ("lần", None),
    ],
)
def test_units(listing: str, expected: str | None) -> None:
    assert rule_of_units(listing) == expected
