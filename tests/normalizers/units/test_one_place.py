"""Places that do something themselves, by their name or number: "Thôn Đông", "Tổ dân phố số 5"."""

from __future__ import annotations

import pytest

from normalizers.units.assignments import heading_units
from normalizers.units.subjects import subject_units


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thôn Đông rà soát các hộ trong tháng 3.", ("Thôn Đông",)),
        ("Tổ dân phố số 5 rà soát các hộ.", ("Tổ dân phố số 5",)),
        ("Khu phố 4 chủ trì họp dân.", ("Khu phố 4",)),
        ("Thôn 3 và thôn 5 họp dân trước ngày 05/3.", ("Thôn 3", "thôn 5")),
        ("Bản Nậm Cóng, bản Nậm Mu dựng lán.", ("Bản Nậm Cóng", "bản Nậm Mu")),
        ("Xã Tân Lâm rà soát sổ.", ("Xã Tân Lâm",)),
        ("UBND xã Tân Lâm, xã Tân Mỹ rà soát sổ.", ("UBND xã Tân Lâm, xã Tân Mỹ",)),
        ("Thanh tra tỉnh, Thanh tra các sở lập sổ.", ("Thanh tra tỉnh", "Thanh tra các sở")),
        ("Công an phường Tân Lập rà soát sổ.", ("Công an phường Tân Lập",)),
    ],
)
def test_a_place_does_it(text: str, names: tuple[str, ...]) -> None:
    assert subject_units(text) == names


@pytest.mark.parametrize(
    "text", ["Xã, phường rà soát sổ.", "Bản đồ số lập xong trong quý I.", "Xã hội hóa nguồn lực."]
)
def test_no_place(text: str) -> None:
    assert subject_units(text) == ()


def test_in_a_heading_a_place_says_where() -> None:
    assert heading_units("Thôn Đông") == ()
