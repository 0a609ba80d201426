"""Names of offices by fields of which a word reads like a deed."""

from __future__ import annotations

import pytest

from normalizers.units.complete_names import field_goes_on
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


def test_nothing_goes_on_behind_a_bare_kind() -> None:
    assert not field_goes_on("", "Giải phóng mặt bằng")
