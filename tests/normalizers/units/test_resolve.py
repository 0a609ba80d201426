"""Spellings of one unit have one id; different units have two."""

from __future__ import annotations

import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.codes import Method, UnitType
from normalizers.units.issuer_world import world_of
from normalizers.units.resolve import Resolver, UnitMatch
from normalizers.units.short_forms import defined_abbreviations

DOCUMENTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("name_pairs.toml").read_text("utf-8")
)["document"]
# Other words for the same body, which only a person can join.
LEFT_APART = {
    frozenset({"Chi đoàn", "Chi đoàn thanh niên"}),
    frozenset({"Hội LHPN xã", "Hội Phụ nữ xã"}),
    frozenset({"Hội Liên hiệp Phụ nữ xã", "Hội Phụ nữ xã"}),
}


def alone(printed: str) -> UnitMatch:
    """A name in a document that says nothing else."""
    return Resolver(world_of(None), {printed: 1})(printed)


def unit_id(printed: str) -> str:
    unit = alone(printed).unit
    assert unit is not None
    return unit.unit_id


def resolver(document: dict[str, Any]) -> Resolver:
    counts = Counter(name for names in document["units"] for name in names)
    return Resolver(
        world_of(document["issuer"], document["superior"]),
        counts,
        defined_abbreviations(document["text"]),
        is_ocr=document.get("ocr", False),
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: str(d["issuer"]))
def test_spellings_of_a_document_meet_and_units_stay_apart(document: dict[str, Any]) -> None:
    resolve = resolver(document)
    apart = [
        {one, other}
        for names in document["units"]
        for one, other in combinations(sorted(set(names)), 2)
        if resolve(one).unit != resolve(other).unit and frozenset({one, other}) not in LEFT_APART
    ]
    assert not apart
    merged = [
        (one, other)
        for names, others in combinations(document["units"], 2)
        for one in set(names)
        for other in set(others)
        if (found := resolve(one).unit) is not None and found == resolve(other).unit
    ]
    assert not merged


def test_no_unit_is_of_two_worlds() -> None:
    ids = [
        {
            match.unit.unit_id
            for names in d["units"]
            for n in names
            if (match := resolver(d)(n)).unit
        }
        for d in DOCUMENTS
    ]
    for one, other in combinations(ids, 2):
        shared = {found for found in one & other if not found.startswith("vn/")}
        assert all(found.startswith("tinh-an-binh/") for found in shared), shared


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


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_unit(one: str, other: str) -> None:
    assert unit_id(one) == unit_id(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_units(one: str, other: str) -> None:
    assert unit_id(one) != unit_id(other)


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
    unit = alone(printed).unit
    assert unit is not None
    assert unit.kind == kind


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Các sở, ban, ngành", UnitType.GROUP),
        ("CB, GV, NV, HS", UnitType.GROUP),
        ("Kế toán", UnitType.ROLE),
        ("GVCN", UnitType.ROLE),
        ("Sở Tài chính", UnitType.UNIT),
        ("Tổ 1", UnitType.UNIT),
    ],
)
def test_type(printed: str, kind: UnitType) -> None:
    unit = alone(printed).unit
    assert unit is not None and unit.type is kind


@pytest.mark.parametrize(
    ("counts", "printed", "method"),
    [
        ({"Sở Tài chính": 2}, "Sở Tài chính", Method.EXACT),
        ({"Sở GDĐT": 1}, "Sở GDĐT", Method.ABBREVIATION),
        ({"Tổ HC": 1, "Tổ Hành chính": 1}, "Tổ HC", Method.INITIALS),
        ({"Tổ Hành chính": 9, "Tố Hành chính": 1}, "Tố Hành chính", Method.MAJORITY),
        ({"Tổ Hành chính": 1, "Tố Hành chính": 1}, "Tố Hành chính", Method.EXACT),
        # two that are as near, and one that is nearer by enough
        (
            {"Tổ Hành chính": 9, "Tồ Hành chính": 9, "Tố Hành chính": 1},
            "Tố Hành chính",
            Method.EXACT,
        ),
        (
            {"Phòng Kế hoạch vốn": 9, "Phòng Kễ hoách vốn": 9, "Phòng Kê hoạch vốn": 1},
            "Phòng Kê hoạch vốn",
            Method.MAJORITY,
        ),
        ({"Tổ HC": 1, "Tổ Hành chính": 1, "Tổ Học chính": 1}, "Tổ HC", Method.EXACT),
    ],
)
def test_method(counts: dict[str, int], printed: str, method: Method) -> None:
    assert Resolver(world_of(None), counts)(printed).method is method


def test_a_letter_is_a_slip_only_where_ocr_read() -> None:
    counts = {"Tổ Đào tạo": 4, "Tổ Đào lạo": 1}
    read = Resolver(world_of(None), counts, is_ocr=True)
    typed = Resolver(world_of(None), counts)
    assert read("Tổ Đào lạo").unit == read("Tổ Đào tạo").unit
    assert typed("Tổ Đào lạo").unit != typed("Tổ Đào tạo").unit


def test_a_person_resolves_to_the_office() -> None:
    match = Resolver(world_of("Trường Tiểu học Suối Cát"), {})("Bà Trần Thị Mẫu, Hiệu trưởng")
    assert match.person is not None and match.person.person == "Trần Thị Mẫu"
    assert match.unit is not None and match.unit.unit_id == "truong-tieu-hoc-suoi-cat/hieu-truong"


@pytest.mark.parametrize("printed", ["Bà Trần Thị Mẫu", "Lê Văn Thử", "", "-", "…"])
def test_no_unit(printed: str) -> None:
    assert alone(printed).unit is None


def test_a_long_name_is_cut_and_stays_itself() -> None:
    long = "Trung tâm " + "Nghiên cứu và Ứng dụng " * 6
    assert len(unit_id(long)) <= 80
    assert unit_id(long + "Một") != unit_id(long + "Hai")


@given(st.text(max_size=60))
def test_any_text_is_resolved(text: str) -> None:
    unit = alone(text).unit
    assert unit is None or (unit.unit_id and len(unit.unit_id) <= 80)
