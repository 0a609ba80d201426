"""Deadlines that come again, or always hold."""

import pytest

from tests.normalizers.time.printed_times import YEAR, PrintedTime, check_deadline, name_of

CASES = [
    # the month behind the one that is reported
    (YEAR, "Chậm nhất ngày 05 tháng sau", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=5"),
    (YEAR, "Trước ngày 3 tháng tiếp theo", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=3"),
    (YEAR, "Ngày 4 của tháng kế tiếp", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=4"),
    (YEAR, "Ngày 10 đầu tháng sau", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=10"),
    (YEAR, "Tháng sau", None, None, None, None),
    (YEAR, "Kế hoạch tháng sau", None, None, None, None),
    # continuous
    (YEAR, "Thường xuyên", "continuous", None, None, None),
    (YEAR, "THƯỜNG XUYÊN.", "continuous", None, None, None),
    (YEAR, "Thuong xuyen", "continuous", None, None, None),
    (YEAR, "Thường xuyên trong năm", "continuous", None, None, None),
    (YEAR, "Thường xuyên, liên tục", "continuous", None, None, None),
    (YEAR, "Thường xuyên, hằng năm", "continuous", None, None, None),
    (YEAR, "Thường xuyên năm 2026", "continuous", "2026-01-01", "2026-12-31", None),
    (YEAR, "Liên tục", "continuous", None, None, None),
    (YEAR, "Tháng 12/2025 và thường xuyên.", "continuous", "2025-12-01", "2025-12-31", None),
    (YEAR, "Triển khai từ năm 2026 và thực hiện thường xuyên, liên tục",
     "continuous", "2026-01-01", None, None),
    (YEAR, "Thường xuyên theo quy định", "continuous", None, None, None),
    # recurring
    (YEAR, "Hằng năm", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Hàng  năm.", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Hằng quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Hàng tháng", "recurring", None, None, "FREQ=MONTHLY"),
    (YEAR, "Hằng tuần", "recurring", None, None, "FREQ=WEEKLY"),
    (YEAR, "Hàng ngày", "recurring", None, None, "FREQ=DAILY"),
    (YEAR, "Thứ sáu hằng tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=FR"),
    (YEAR, "Sáng thứ hai đầu tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=MO"),
    (YEAR, "Chiều thứ 6 cuối mỗi tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=FR"),
    (YEAR, "Cuối mỗi học kỳ", "recurring", None, None, None),
    (YEAR, "Đầu mỗi quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Đầu tuần", "period", None, None, None),
    (YEAR, "Trong suốt kỳ kế hoạch 2026 - 2030", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Tháng 12 hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=12"),
    (YEAR, "Quý I hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=1,2,3"),
    (YEAR, "Quý II; quý IV hằng năm", "recurring", None, None,
    "FREQ=YEARLY;BYMONTH=4,5,6,10,11,12"),
    (YEAR, "Quý I hàng năm và định kỳ báo "
           "cáo", "recurring", None, None, "FREQ=YEARLY;BYMONTH=1,2,3"),
    (YEAR, "Trước ngày 15/12 hằng năm", "recurring", None, None,
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    (YEAR, "Trước ngày 15/6 và 15/12 hằng năm",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
    (YEAR, "Trước ngày 20/6 và 30/11 hằng "
           "năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=6,11"),
    (YEAR, "Trước ngày 20 hằng tháng", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=20"),
    (YEAR, "Ngày 15, 30 hằng tháng", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    (YEAR, "Ngày 25 của tháng cuối quý",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
    (YEAR, "Định kỳ hàng quý (trước ngày 15 tháng cuối quý)",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
    (YEAR, "Định kỳ", "recurring", None, None, None),
    (YEAR, "Định kỳ 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "6 tháng, hằng năm và định kỳ.", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "Tháng, quý, 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY"),
    (YEAR, "Báo cáo quý, 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Định kỳ hằng quý, 6 tháng và năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "6 tháng/lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "3 tháng 1 lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Mỗi quý một lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "01 lần/năm", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "2 lần/năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "1 lần/6 tháng", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "5 năm/lần", "recurring", None, None, "FREQ=YEARLY;INTERVAL=5"),
    (YEAR, "02 lần/tháng", "recurring", None, None, None),
    (YEAR, "Theo quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Theo định kỳ", "recurring", None, None, None),
    (YEAR, "Cuối mỗi quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Hằng năm (2026-2030)", "recurring", "2026-01-01", "2030-12-31", "FREQ=YEARLY"),
    (YEAR, "Hằng ngày từ 20/5 đến 30/5", "recurring", "2026-05-20", "2026-05-30", "FREQ=DAILY"),
    (YEAR, "Từ 01/4 đến 31/10 hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=4,10"),
    (YEAR, "Trước 30-6", "date", None, "2026-06-30", None),
    (YEAR, "9-10", None, None, None, None),
    (
        YEAR,
        "Chậm nhất ngày 20/12/2026 (học kỳ I) và ngày 10/5/2027 (học kỳ II)",
        "date",
        None,
        "2027-05-10",
        None,
    ),
    (YEAR, "Hằng năm, từ năm 2026", "recurring", "2026-01-01", None, "FREQ=YEARLY"),
    (YEAR, "Hằng năm theo quy định", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Định kỳ và đột xuất", "recurring", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_recurring_deadlines(case: PrintedTime) -> None:
    check_deadline(case)
