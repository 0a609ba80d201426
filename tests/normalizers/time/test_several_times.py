"""Several times in one sentence: which of them says when."""

import pytest

from normalizers.time.phrases import trailing_deadline

BOTH = [
    ("Mở hội thi: cấp thôn trong quý II/2026, cấp xã trong quý III/2026.",
     "trong quý II/2026, cấp xã trong quý III/2026"),
    ("Sơ kết vào tháng 6/2026, tổng kết vào tháng 12/2026.",
     "vào tháng 6/2026, tổng kết vào tháng 12/2026"),
    ("Nộp báo cáo giữa năm trước 15/6, báo cáo năm gửi trước 15/12.",
     "trước 15/6, báo cáo năm gửi trước 15/12"),
    ("Chấm điểm trước ngày 30/6/2026 và trước ngày 20/12/2026.",
     "trước ngày 30/6/2026 và trước ngày 20/12/2026"),
    ("Gửi báo cáo trước ngày 15/6 và nộp sổ trước ngày 15/12 hằng năm.",
     "trước ngày 15/6 và nộp sổ trước ngày 15/12 hằng năm"),
]  # fmt: skip
FIRST = [
    ("Trước ngày 15/3/2026 các lớp kiểm kê bàn ghế hỏng trong năm 2025.", "Trước ngày 15/3/2026"),
    ("Trước ngày 15/3 các lớp kiểm kê, nộp sổ trước ngày 20/3/2026.", "Trước ngày 15/3"),
    ("Trong quý I/2026 thanh toán các việc nghiệm thu trong quý IV/2025.", "Trong quý I/2026"),
    ("Định kỳ trước ngày 20 hằng tháng các tổ gửi sổ; sổ cả năm nộp trước ngày 10/12.",
     "trước ngày 20 hằng tháng"),
    ("Hằng tuần giao ban với các đội đã thành lập trong tháng 3/2026.", "Hằng tuần"),
]  # fmt: skip
LAST = [
    # the later one bounds the deed
    ("Trong tháng 9/2026 sửa cửa, hoàn thành trước ngày 15/10/2026.",
     "hoàn thành trước ngày 15/10/2026"),
    # far from each other, of another sort, earlier in the calendar, in another clause
    ("Nhập điểm trong ngày 16/5/2026; giáo viên rà từng em, chốt sổ trong ngày 18/5/2026.",
     "trong ngày 18/5/2026"),
    ("Rà soát hộ nghèo trong năm 2025, bình xét trong tháng 3/2026.", "trong tháng 3/2026"),
    ("Thay thẻ cấp vào năm 2027, in lại vào năm 2026.", "vào năm 2026"),
    ("Khi có ổ dịch, trạm y tế báo cáo trong vòng 24 giờ.", "trong vòng 24 giờ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "time"), BOTH + FIRST + LAST)
def test_which_time_counts(text: str, time: str) -> None:
    assert trailing_deadline(text) == time
