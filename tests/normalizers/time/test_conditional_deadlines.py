"""Deadlines that hang on an event, durations, and times that no day is known of."""

import pytest

from tests.normalizers.time.printed_times import SCHOOL, YEAR, PrintedTime, check_deadline, name_of

CASES = [
    # conditional
    (YEAR, "Theo hướng dẫn của Sở Nội vụ", "conditional", None, None, None),
    (YEAR, "Theo kế hoạch của UBND tỉnh", "conditional", None, None, None),
    (YEAR, "Theo lộ trình của tỉnh", "conditional", None, None, None),
    (YEAR, "Theo tiến độ", "conditional", None, None, None),
    (YEAR, "Theo quy định", "conditional", None, None, None),
    (YEAR, "Theo yêu cầu", "conditional", None, None, None),
    (YEAR, "Khi có yêu cầu", "conditional", None, None, None),
    (YEAR, "Khi có phát sinh", "conditional", None, None, None),
    (YEAR, "Đột xuất", "conditional", None, None, None),
    (YEAR, "Sau khi Nghị định được ban hành", "conditional", None, None, None),
    (YEAR, "Ngay sau khi kế hoạch được phê duyệt", "conditional", None, None, None),
    (YEAR, "Sau hội nghị", "conditional", None, None, None),
    (YEAR, "Kể từ ngày ký", "conditional", None, None, None),
    (YEAR, "Năm 2025 (khi có yêu cầu)", "conditional", "2025-01-01", "2025-12-31", None),
    (YEAR, "Quý I/2026, sau khi có hướng dẫn", "conditional", "2026-01-01", "2026-03-31", None),
    (YEAR, "Trong năm (khi có yêu cầu)", "conditional", None, None, None),
    (YEAR, "Theo Kế hoạch số 15/KH-XYZ ngày 05/3/2025 của UBND "
           "tỉnh", "conditional", None, None, None),
    (YEAR, "Sau khi có Thông báo ngày 05/3/2026 của Sở", "conditional", None, None, None),
    (YEAR, "Khi có yêu cầu hoặc định kỳ hằng năm", "conditional", None, None, None),
    # duration
    (YEAR, "≤ 20 ngày làm việc", "duration", None, None, None),
    (YEAR, "Không quá 05 ngày làm việc", "duration", None, None, None),
    (YEAR, "Trong vòng 05 ngày", "duration", None, None, None),
    (YEAR, "Trong vòng 24h", "duration", None, None, None),
    (YEAR, "30 ngày kể từ ngày nhận đủ hồ sơ", "duration", None, None, None),
    (YEAR, "Chậm nhất 03 ngày sau khi nhận được văn bản", "duration", None, None, None),
    (YEAR, "Mười (10) ngày làm việc", "duration", None, None, None),
    (YEAR, "02 tháng", "duration", None, None, None),
    (YEAR, "1,5 ngày", "duration", None, None, None),
    (YEAR, "45 phút", "duration", None, None, None),
    # a time, yet undated
    (YEAR, "Giai đoạn 1", "period", None, None, None),
    (SCHOOL, "Tuần 12", "period", None, None, None),
    (YEAR, "Ngày 15", "date", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_conditional_deadlines(case: PrintedTime) -> None:
    check_deadline(case)
