"""The province that a head leaves out, and communes that share a name."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.models import FrontMatter
from normalizers.codes import Scope
from normalizers.units.issuer_world import world_slug
from pipeline.document.worlds import world_of_document

ON = date(2025, 9, 1)
MADE_UP = "ỦY BAN NHÂN DÂN XÃ PHÚ LẠC ĐÔNG HẠ"
SHARED = "ỦY BAN NHÂN DÂN XÃ BÌNH MINH"  # of two provinces on that day


def slug(
    issuer: str, recipients: tuple[str, ...] = (), on: date | None = ON, superior: str | None = None
) -> str:
    front = FrontMatter(issuer=issuer, superior_issuer=superior)
    return world_slug(Scope.PLACE, world_of_document(front, recipients, on, "d0123456789"), "?")


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        (("UBND tỉnh An Bình (báo cáo)", "Lưu: VT"), "tinh-an-binh.xa-binh-minh"),
        (("TT HĐND tỉnh An Bình", "Sở Nội vụ tỉnh An Bình"), "tinh-an-binh.xa-binh-minh"),
        (("UBND tỉnh An Bình", "UBND tỉnh Lâm Hải"), "xa-binh-minh~d0123456"),
        (("UBND tỉnh", "UBND huyện Tân Kim"), "xa-binh-minh~d0123456"),
    ],
)
def test_recipients_name_the_province(recipients: tuple[str, ...], expected: str) -> None:
    assert slug(SHARED, recipients) == expected


def test_a_head_that_names_the_province_goes_first() -> None:
    found = slug(SHARED, ("UBND tỉnh Lâm Hải",), superior="UBND TỈNH AN BÌNH")
    assert found == "tinh-an-binh.xa-binh-minh"


def test_a_name_that_one_commune_has_tells_its_province() -> None:
    assert slug("ỦY BAN NHÂN DÂN XÃ TRƯỜNG SA") == "xa-truong-sa"  # it is a special zone
    assert slug("ỦY BAN NHÂN DÂN ĐẶC KHU TRƯỜNG SA") == "tinh-khanh-hoa.dac-khu-truong-sa"


def test_communes_of_one_name_are_kept_apart() -> None:
    assert slug(SHARED) == "xa-binh-minh~d0123456"
    assert slug(SHARED, on=None) == "xa-binh-minh"


def test_a_commune_that_no_table_knows_is_itself() -> None:
    assert slug(MADE_UP) == "xa-phu-lac-dong-ha"
