"""Whose names a document uses, and the world in which a name means one unit."""

import pytest

from normalizers.codes import Scope
from normalizers.letters.text import comparison_key
from normalizers.units.issuer_world import named_place, own_tails, world_of, world_slug


@pytest.mark.parametrize(
    ("issuer", "superior", "place", "province"),
    [
        ("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", None, "tinh-an-binh"),
        ("ỦY BAN NHÂN DÂN XÃ PHÚ LẠC", None, "xa-phu-lac", None),
        ("UBND PHƯỜNG 5", "UBND THÀNH PHỐ LÂM HẢI", "phuong-5", "thanh-pho-lam-hai"),
        ("HUYỆN ỦY TÂN KIM", "ĐẢNG BỘ TỈNH AN BÌNH", "huyen-tan-kim", "tinh-an-binh"),
        ("BỘ XÂY DỰNG", None, None, None),
        ("ỦY BAN NHÂN DÂN TỈNH", None, None, None),
    ],
)
def test_place_and_province(
    issuer: str, superior: str | None, place: str | None, province: str | None
) -> None:
    world = world_of(issuer, superior)
    assert (world.place.slug if world.place else None) == place
    assert (world.province.slug if world.province else None) == province


@pytest.mark.parametrize("name", ["UBND tỉnh", "Sở Tài chính", "các xã, phường", "cấp huyện"])
def test_a_level_without_a_name_is_no_place(name: str) -> None:
    assert named_place(name) is None


def test_only_a_government_means_itself_by_its_level() -> None:
    commune = world_of("ỦY BAN NHÂN DÂN XÃ PHÚ LẠC")
    school = world_of("TRƯỜNG TIỂU HỌC SUỐI CÁT", "ỦY BAN NHÂN DÂN XÃ PHÚ LẠC")
    assert (comparison_key("xã"),) in own_tails(commune)
    assert commune.own_level == comparison_key("xã")
    assert school.own_level is None


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.NATIONAL, "vn"),
        (Scope.PROVINCE, "tinh-an-binh"),
        (Scope.PLACE, "tinh-an-binh"),
        (Scope.BODY, "tinh-an-binh:so-noi-vu"),
    ],
)
def test_worlds(scope: Scope, expected: str) -> None:
    world = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
    assert world_slug(scope, world, "d1") == expected


def test_a_document_without_an_issuer_is_a_world_of_its_own() -> None:
    assert world_slug(Scope.BODY, world_of(None), "d1") == "d1"
    assert world_slug(Scope.NATIONAL, world_of(None), "d1") == "vn"
