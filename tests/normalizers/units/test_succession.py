"""Which units took over from a unit whose place was merged or renamed."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from normalizers.units.issuer_world import IssuerWorld, world_of
from normalizers.units.resolve import Resolver
from normalizers.units.succession import place_of_unit, successor_ids

HA_NAM = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH HÀ NAM")
BAC_NINH = world_of("ỦY BAN NHÂN DÂN TỈNH BẮC NINH")
CAO_BANG = world_of("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG")
PHUC_XA = world_of("ỦY BAN NHÂN DÂN PHƯỜNG PHÚC XÁ", "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI")
MADE_UP = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
EARLY, LATE = date(2025, 4, 1), date(2026, 11, 1)


@pytest.mark.parametrize(
    ("world", "name", "on", "heirs"),
    [
        (HA_NAM, "Sở Tài chính", EARLY, ["tinh-ninh-binh/so-tai-chinh"]),
        (HA_NAM, "UBND tỉnh", EARLY, ["tinh-ninh-binh/uy-ban-nhan-dan"]),
        (BAC_NINH, "Sở Y tế", date(2025, 8, 1), ["thanh-pho-bac-ninh/so-y-te"]),
        (PHUC_XA, "UBND phường", EARLY, ["thanh-pho-ha-noi.phuong-hong-ha/uy-ban-nhan-dan"]),
        (HA_NAM, "Phòng Tổ chức", EARLY, []),  # an office inside a body
        (HA_NAM, "Bộ Nội vụ", EARLY, []),  # of the whole country
        (BAC_NINH, "Sở Y tế", LATE, []),  # the city is the heir itself
        (CAO_BANG, "Sở Y tế", EARLY, []),  # the province stands
        (MADE_UP, "Sở Y tế", EARLY, []),  # no such province
    ],
)
def test_successors(world: IssuerWorld, name: str, on: date, heirs: list[str]) -> None:
    unit = Resolver(world, Counter([name]))(name).unit
    assert unit is not None
    assert list(successor_ids(unit, world, on)) == heirs


@pytest.mark.parametrize(
    ("world", "name", "code"),
    [
        (HA_NAM, "Sở Tài chính", "35"),
        (PHUC_XA, "UBND phường", "00001"),
        (PHUC_XA, "Văn phòng", "00001"),
        (HA_NAM, "Bộ Nội vụ", None),
        (MADE_UP, "Sở Y tế", None),
    ],
)
def test_the_place_of_a_unit(world: IssuerWorld, name: str, code: str | None) -> None:
    unit = Resolver(world, Counter([name]))(name).unit
    assert unit is not None
    place = place_of_unit(unit, world, EARLY)
    assert (place.code if place else None) == code
