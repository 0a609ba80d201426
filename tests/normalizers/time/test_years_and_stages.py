"""Deadlines that are told by years, stages and terms of a school, or have no end."""

import pytest

from tests.normalizers.time.printed_times import (
    NONE,
    SCHOOL,
    STAGE,
    YEAR,
    PrintedTime,
    check_deadline,
    name_of,
)

CASES = [
    # years and stages
    (YEAR, "Năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "2026-2027", "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "2025, 2026", "period", "2025-01-01", "2026-12-31", None),
    (YEAR, "Năm 2025-2026", "period", "2025-01-01", "2026-12-31", None),
    (YEAR, "Giai đoạn 2026 - 2030", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Từ năm 2026 - 2030.", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Từ 2025 đến 2030", "period", "2025-01-01", "2030-12-31", None),
    (YEAR, "Giai đoạn I (2026-2027)", "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "Cả năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Cả năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Trong năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Trong năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (STAGE, "Trong năm", "period", None, None, None),
    (NONE, "Trong năm", "period", None, None, None),
    (STAGE, "Trong giai đoạn", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Hoàn thành trong năm 2025", "period", "2025-01-01", "2025-12-31", None),
    (YEAR, "6 tháng đầu năm 2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "6 tháng đầu năm", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "6 tháng cuối năm 2026", "period", "2026-07-01", "2026-12-31", None),
    (YEAR, "9 tháng đầu năm", "period", "2026-01-01", "2026-09-30", None),
    (YEAR, "Hè 2026", "period", "2026-06-01", "2026-08-31", None),
    # school
    (YEAR, "Năm học 2025-2026", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Cả năm học", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Trong năm", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Đầu năm học", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Cuối năm học", "date", None, "2026-08-31", None),
    (SCHOOL, "Học kỳ I", "period", "2025-09-01", "2026-01-31", None),
    (SCHOOL, "Học kỳ 2", "period", "2026-01-01", "2026-05-31", None),
    (SCHOOL, "HKI", "period", "2025-09-01", "2026-01-31", None),
    (YEAR, "Học kỳ I", "period", None, None, None),
    (YEAR, "Học kỳ I, năm học 2025-2026", "period", "2025-09-01", "2026-01-31", None),
    (YEAR, "HK2 (2025-2026)", "period", "2026-01-01", "2026-05-31", None),
    (YEAR, "Tháng 3 năm học 2025-2026", "period", "2026-03-01", "2026-03-31", None),
    # without an end
    (YEAR, "Từ 01/7/2025", "period", "2025-07-01", None, None),
    (YEAR, "Từ năm 2026", "period", "2026-01-01", None, None),
    (YEAR, "Từ tháng 11/2025 trở đi.", "period", "2025-11-01", None, None),
    (YEAR, "Quý IV năm 2025 và các năm tiếp theo", "period", "2025-10-01", None, None),
    (YEAR, "Năm 2026 và những năm tiếp theo", "period", "2026-01-01", None, None),
    (YEAR, "Từ năm 2023 đến năm 2025 và tiếp theo.", "period", "2023-01-01", None, None),
    (YEAR, "Sau ngày 15/3/2026", "period", "2026-03-16", None, None),
    (YEAR, "Sau năm 2030", "period", "2031-01-01", None, None),
    # a completion and its upkeep
    (YEAR, "Hoàn thành trong quý I năm 2026 và có rà soát, sửa đổi, bổ sung (nếu có)",
     "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Hoàn thành trong giai đoạn 2026 - 2027 và vận hành thường xuyên, liên tục",
     "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "hoàn thành trước năm 2027 và vận hành thường xuyên", "date", None, "2026-12-31", None),
    (YEAR, "Thực hiện trong năm 2026 và có rà soát, điều chỉnh (nếu có)",
     "period", "2026-01-01", "2026-12-31", None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_years_and_stages(case: PrintedTime) -> None:
    check_deadline(case)
