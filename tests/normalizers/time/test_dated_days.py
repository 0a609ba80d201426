"""Days whose year stands elsewhere."""

from __future__ import annotations

import pytest

from normalizers.time.dated_days import dated_days, year_of_days

DATED = {(8, 17): 2026, (8, 18): 2026, (9, 5): 2027}
CASES = [
    ("the day is dated elsewhere", "Trước ngày 17/8", 2026),
    ("in words", "ngày 17 tháng 8", 2026),
    ("two days of one year", "17/8 và 18/8", 2026),
    ("two days of two years", "17/8 và 05/9", None),
    ("one of them is not dated", "17/8 và 20/8", None),
    ("it says its year", "17/8/2025", None),
    ("no day", "Tháng 8", None),
    ("no time", "Khi có yêu cầu", None),
]


@pytest.mark.parametrize(("text", "year"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_year_of_days(text: str, year: int | None) -> None:
    assert year_of_days(text, DATED) == year


def test_a_day_of_two_years_is_none_of_either() -> None:
    assert dated_days(["17/8/2026", "Ngày 17 tháng 8 năm 2027", "05/9/2027"]) == {(9, 5): 2027}
