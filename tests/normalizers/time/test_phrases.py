"""Where prose states a time: before a statement, or in its last clause."""

import pytest

from normalizers.time.phrases import leading_time, trailing_deadline

LEADS = [
    ("Đến năm 2028: 90% hồ sơ được số hóa", ("Đến năm 2028", "90% hồ sơ được số hóa")),
    ("Quý III/2026: hoàn thiện kho sách", ("Quý III/2026", "hoàn thiện kho sách")),
    ("Trong tháng 4/2026, các tổ rà soát sổ sách.",
     ("Trong tháng 4/2026", "các tổ rà soát sổ sách.")),
    ("**Năm 2026:** mua thêm 200 đầu sách", ("Năm 2026", "mua thêm 200 đầu sách")),
]  # fmt: skip
NO_LEADS = [
    "Năm 2026 là năm đầu của nhiệm kỳ",
    "Năm 2026, năm đầu thực hiện đề án",
    "15/3, kho sách mở cửa",  # a figure, not a day with its word
    "2026, tiếp tục số hóa",
    "Tuần 1: ổn định lớp học",  # no week of a calendar
    "Ngày 14/7/2025, Sở đã công bố kết quả",
    "Rà soát, bổ sung quy chế: quý II",
    "Quý II và: số hóa",
    "",
]
TRAILS = [
    ("Các tổ gửi báo cáo về Văn phòng trước ngày 20/12/2026.", "trước ngày 20/12/2026"),
    ("Số hóa sổ gốc, hoàn thành trước tháng 6/2026.", "hoàn thành trước tháng 6/2026"),
    ("Nộp danh sách chậm nhất ngày 05/9/2026", "chậm nhất ngày 05/9/2026"),
    ("Mua sắm thiết bị. Thời hạn hoàn thành: quý IV/2026.", "quý IV/2026"),
    ("Hằng năm, các tổ báo cáo Sở trước ngày 15 tháng 12.",
     "Hằng năm; trước ngày 15 tháng 12"),
]  # fmt: skip
NO_TRAILS = [
    "Chi trả cho người nghỉ hưu trước ngày 01/7/2025 theo quy định",  # bounds the people
    "Dự án đã hoàn thành trước ngày 31/12/2024",
    "Thực hiện Nghị quyết số 12-NQ/TU ngày 03/02/2025",
    "Rà soát quy chế của trường.",
    "",
]


@pytest.mark.parametrize(("text", "found"), LEADS, ids=[c[0][:30] for c in LEADS])
def test_a_time_leads(text: str, found: tuple[str, str]) -> None:
    assert leading_time(text) == found


@pytest.mark.parametrize("text", NO_LEADS)
def test_no_time_leads(text: str) -> None:
    assert leading_time(text) is None


@pytest.mark.parametrize(("text", "deadline"), TRAILS, ids=[c[0][:30] for c in TRAILS])
def test_a_deadline_trails(text: str, deadline: str) -> None:
    assert trailing_deadline(text) == deadline


@pytest.mark.parametrize("text", NO_TRAILS)
def test_no_deadline_trails(text: str) -> None:
    assert trailing_deadline(text) is None
