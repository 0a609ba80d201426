"""What one expression of time says of itself."""

import pytest

from normalizers.time.expressions import scan
from normalizers.time.tokens import recurring_units_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("hằng quý", "quý"),
        ("định kỳ 6 tháng", "6 tháng"),
        ("thứ hai đầu tuần", "tuần"),
        ("định kỳ", ""),
        ("mỗi tuần, tháng", "tuần, tháng"),
    ],
)
def test_recurring_units(text: str, units: str) -> None:
    assert recurring_units_of(scan(text)[-1]) == units
