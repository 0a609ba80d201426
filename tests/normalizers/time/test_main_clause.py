"""The clause of a deadline that says when."""

import pytest

from normalizers.time.main_clause import main_clause

CASES = [
    ("quý iii/2026. bổ sung danh mục nếu có", "quý iii/2026"),
    ("tháng 5/2026; rà soát lại danh mục", "tháng 5/2026"),
    ("quý ii/2026. tháng 9/2026", "quý ii/2026. tháng 9/2026"),  # a second time
    ("quý ii/2026; khi có yêu cầu", "quý ii/2026; khi có yêu cầu"),
    ("quý ii/2026; thực hiện trong tháng 9", "quý ii/2026; thực hiện trong tháng 9"),
    ("hoàn thành trong quý i năm 2026 và có rà soát, bổ sung", "hoàn thành trong quý i năm 2026"),
    # No time stands before the stop: nothing is cut.
    ("theo chỉ đạo. tháng 5/2026", "theo chỉ đạo. tháng 5/2026"),
    ("quý i/2026", "quý i/2026"),
    ("ngày 15.8.2026", "ngày 15.8.2026"),
    ("", ""),
]


@pytest.mark.parametrize(("reading", "clause"), CASES, ids=[c[0] or "empty" for c in CASES])
def test_main_clause(reading: str, clause: str) -> None:
    assert main_clause(reading) == clause
