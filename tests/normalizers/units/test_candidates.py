"""The nearest known unit of a printed name, for a person to decide."""

import pytest

from normalizers.units.candidates import ROWS_AT_ONCE, NearestUnit, best_candidates

KNOWN = (
    "Sở Tài chính",
    "Sở Tài nguyên và Môi trường",
    "Phòng Tổ chức hành chính",
    "Tổ dân phố 1",
    "Tổ dân phố 2",
    "Giám đốc",
    "Phó Giám đốc",
    "Trung tâm Văn hóa và Truyền thông",
    "Trung tâm Văn hóa, Truyền thanh và Truyền thông",
)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Sở Tài Chinh", "Sở Tài chính"),
        ("Phòng Tổ chức - Hành chính", "Phòng Tổ chức hành chính"),
        ("Sở TN&MT", "Sở Tài nguyên và Môi trường"),
        ("Tổ dân phố 01", "Tổ dân phố 1"),
        ("Giám đốc", "Giám đốc"),
        ("phó giám đốc", "Phó Giám đốc"),
    ],
)
def test_the_nearest(name: str, known: str) -> None:
    assert best_candidates([name], KNOWN)[name].known == known


@pytest.mark.parametrize(
    "name",
    ["Sở Nội vụ", "Tổ dân phố 3", "Chi cục Tài chính", "Phòng Giáo vụ", "", "Kế toán trưởng"],
)
def test_none_is_near(name: str) -> None:
    assert best_candidates([name], KNOWN) == {}


def test_two_that_are_as_near_are_said() -> None:
    found = best_candidates(["Phòng Hanh chính"], ["Phòng Hành chính", "Phòng Hạnh chính"])
    assert not found["Phòng Hanh chính"].is_clear
    assert best_candidates(["Sở Tài chinh"], KNOWN)["Sở Tài chinh"].is_clear


def test_each_of_several_names_has_its_nearest() -> None:
    names = ["Sở Tài Chinh", "Sở Tài chỉnh", "Sở Tài Chĩnh"]
    found = best_candidates(names, KNOWN)
    assert [found[name].known for name in names] == ["Sở Tài chính"] * 3


def test_a_block_of_many_names_is_compared_in_parts() -> None:
    names = [f"Phòng Số hóa tài liệu {number} khu phố" for number in range(ROWS_AT_ONCE + 5)]
    found = best_candidates(names, names[::2])
    assert found[names[-1]] == NearestUnit(names[-1], 100.0, None)
    assert names[1] not in found
