"""Headings that name a period, and headings like them that name none."""

import pytest

from extractors.tables.periods import period_of

PERIODS = [
    ("Quý I", "", "Quý I"),
    ("quý 2/2026", "", "quý 2/2026"),
    ("Q.III", "", "Q.III"),
    ("Tháng 10", "Năm 2026", "Tháng 10"),
    ("T3", "", "Tháng 3"),
    ("Năm 2027", "Tiến độ", "Năm 2027"),
    ("2028", "", "2028"),
    ("3", "Thời gian (tháng)", "Tháng 3"),
    ("IV", "Tiến độ theo quý", "Quý IV"),
    ("3", "", None),
    ("3", "Số lượng", None),
    ("Tháng", "Thời gian", None),
    ("Quý I: hoàn thành", "", None),
    ("Ghi chú", "Tháng", None),
    ("", "Tháng", None),
]


@pytest.mark.parametrize(("text", "group", "expected"), PERIODS)
def test_period_of(text: str, group: str, expected: str | None) -> None:
    assert period_of(text, group) == expected
