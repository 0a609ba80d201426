"""Names of offices by fields of which a word reads like a deed."""

from __future__ import annotations

import pytest

from normalizers.units.known_fields import field_spans
from normalizers.units.subjects import subject_units

FIELDS = [
    "Ban Quản lý dự án đầu tư xây dựng",
    "Trung tâm Xúc tiến đầu tư",
    "Quỹ Đầu tư phát triển",
    "Ban Giải phóng mặt bằng",
    "Đội Phòng cháy chữa cháy",
    "Khoa Hồi sức cấp cứu",
    "Trung tâm Chăm sóc sức khỏe sinh sản",
    "Phòng Cảnh sát giao thông",
]
DEEDS = [
    "rà soát sổ sách trước ngày 05/3/2026.",
    "chủ trì, phối hợp với Phòng Tài chính lập hồ sơ.",
    "tổ chức tập huấn cho cán bộ.",
    "báo cáo kết quả về Sở.",
]


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("name", FIELDS)
def test_a_name_goes_on_to_the_end_of_its_field(name: str, deed: str) -> None:
    assert subject_units(f"{name} {deed}") == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phòng Kế hoạch kiểm tra các kho.", "Phòng Kế hoạch"),
        ("Trung tâm Xúc tiến tổ chức hội nghị.", "Trung tâm Xúc tiến"),
        ("Ban Quản lý dự án lập hồ sơ.", "Ban Quản lý dự án"),
    ],
)
def test_a_field_is_known_as_a_whole_alone(text: str, name: str) -> None:
    assert subject_units(text) == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban coi thi nhận đề lúc 7 giờ.", "Ban coi thi"),
        ("Văn phòng đăng ký đất đai chỉnh lý sổ.", "Văn phòng đăng ký đất đai"),
        ("Đội thoát nước nạo vét 12 hố ga.", "Đội thoát nước"),
        ("Phòng Cấp cứu, Khoa Khám bệnh chuyển 20 cáng.", "Phòng Cấp cứu"),
        ("Tổ xây dựng phương án rà soát các chốt.", "Tổ xây dựng phương án"),
    ],
)
def test_a_field_in_small_letters_names_a_kind_that_stands_alone(text: str, name: str) -> None:
    assert subject_units(text)[:1] == (name,)


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ",
        "Phòng Cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ",
        "Ban Bồi thường, giải phóng mặt bằng",
        "Cục trưởng Cục Phòng, chống rửa tiền",
    ],
)
def test_commas_part_nothing_inside_a_field(name: str) -> None:
    assert subject_units(f"{name} xây dựng phương án năm 2027.") == (name,)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Xúc tiến đầu tư tại xã", []),
        ("Trung tâm Xúc tiến đầu tư, Sở Y tế", ["Xúc tiến đầu tư", "Y tế"]),
        ("Sở Y tế và Sở Tài chính", ["Y tế", "Tài chính"]),
        ("xã tiếp công dân", []),
    ],
)
def test_fields_stand_behind_kinds(text: str, fields: list[str]) -> None:
    assert [text[span.begin : span.end] for span in field_spans(text)] == fields
