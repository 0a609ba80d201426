"""Spellings of one unit have one id; different units have two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.units.resolve import resolve_unit

SAME = [
    ("Sở GDĐT", "Sở GD&ĐT"),
    ("Sở GDĐT", "Sở Giáo dục & Đào tạo"),
    ("SGDĐT", "Sở giáo dục và đào tạo."),
    ("UBND các xã", "Uỷ ban nhân dân xã"),
    ("Các phòng chuyên môn", "phòng chuyên môn"),
    ("Phòng Văn hóa – Xã hội", "Phòng Văn hoá-Xã hội"),
    ("BGD", "Ban giám đốc"),
    ("Phòng Nội vụ (thường trực)", "- Phòng Nội vụ;"),
]
DIFFERENT = [("Sở Nội vụ", "Bộ Nội vụ"), ("Tổ 1", "Tổ 2"), ("UBND tỉnh", "Văn phòng UBND tỉnh")]


def _id(printed: str) -> str:
    unit = resolve_unit(printed)
    assert unit is not None
    return unit.unit_id


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_unit(one: str, other: str) -> None:
    assert _id(one) == _id(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_units(one: str, other: str) -> None:
    assert _id(one) != _id(other)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Sở GDĐT", "sở"),
        ("UBND xã", "ủy ban nhân dân"),
        ("Hiệu trưởng", "hiệu trưởng"),
        ("Kinh tế", None),
    ],
)
def test_kind(printed: str, kind: str | None) -> None:
    unit = resolve_unit(printed)
    assert unit is not None
    assert unit.kind == kind


@pytest.mark.parametrize(
    "printed", ["Bà Trần Thị Mẫu, Hiệu trưởng", "Lê Văn Thử - Phó Hiệu trưởng", "", "-", "…"]
)
def test_no_unit(printed: str) -> None:
    assert resolve_unit(printed) is None


def test_a_long_name_is_cut_and_stays_itself() -> None:
    long = "Trung tâm " + "Nghiên cứu và Ứng dụng " * 6
    assert len(_id(long)) <= 80
    assert _id(long + "Một") != _id(long + "Hai")


@given(st.text(max_size=60))
def test_any_text_is_resolved(text: str) -> None:
    unit = resolve_unit(text)
    assert unit is None or (unit.unit_id and len(unit.unit_id) <= 80)
