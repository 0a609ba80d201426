"""Deeds with a capital behind a name, and verbs with a capital inside one."""

import pytest

from normalizers.units.subjects import subject_units
from normalizers.units.torn_deeds import with_small_deed

GLUED = [
    ("Sở Tài chính Khẩn trương tham mưu bố trí kinh phí.", "Sở Tài chính"),
    ("Phòng Văn hóa - Xã hội Phối hợp với Trạm Y tế lập hồ sơ.", "Phòng Văn hóa - Xã hội"),
    ("Ủy ban nhân dân các xã Tuyên truyền, vận động người dân.", "Ủy ban nhân dân các xã"),
    ("Giám đốc Sở Xây dựng Chỉ đạo các phòng họp dân.", "Giám đốc Sở Xây dựng"),
    ("UBND xã Tân Mẫu Tổ chức ra quân dọn rác.", "UBND xã Tân Mẫu"),
    ("Trạm Khuyến nông Rà soát các điểm trình diễn.", "Trạm Khuyến nông"),
    ("Sở Văn hóa, Thể thao và Du lịch Tổ chức lễ hội.", "Sở Văn hóa, Thể thao và Du lịch"),
]
NAMES = [
    "Công ty TNHH Tư vấn Trắc đạc Mẫu mang theo máy đo.",
    "Văn phòng Đăng ký đất đai cập nhật dữ liệu.",
    "Chi nhánh Văn phòng Đăng ký đất đai cập nhật dữ liệu.",
    "Phòng Kế hoạch Tổng hợp rà soát quy chế.",
    "Phòng Tổ chức - Hành chính Tổng hợp danh sách.",
    "Hội đồng Phối hợp phổ biến, giáo dục pháp luật họp hằng quý.",
    "Trưởng ban Chỉ đạo họp hằng tuần.",
    "Công ty Tư vấn và Xây dựng Mẫu lập hồ sơ.",
    "Trung tâm Điều dưỡng người có công tiếp nhận hồ sơ.",
    "Sở Y tế rà soát. Phối hợp với Công an tỉnh kiểm tra.",
]


@pytest.mark.parametrize(("text", "name"), GLUED)
def test_a_glued_deed_ends_the_name(text: str, name: str) -> None:
    assert with_small_deed(text).startswith(f"{name} {text[len(name) + 1].lower()}")
    assert subject_units(text) == (name,)


@pytest.mark.parametrize("text", NAMES)
def test_verbs_in_names_stay(text: str) -> None:
    assert with_small_deed(text) == text
