from __future__ import annotations

import pytest

from normalizers.units.collectives import is_collective
from normalizers.units.doers import doers, is_doer


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sở Nội vụ", True),
        ("Phòng Tài chính", True),
        ("UBND các xã, phường", True),
        ("Hiệu trưởng", True),
        ("Mục tiêu chung", False),
        ("Hồ sơ", False),
        ("", False),
    ],
)
def test_doer(name: str, expected: bool) -> None:
    assert is_doer(name, in_heading=False) is expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Sở Nội vụ, Sở Tài chính", ("Sở Nội vụ", "Sở Tài chính")),
        ("Nhiệm vụ trọng tâm", ()),
    ],
)
def test_doers(printed: str, expected: tuple[str, ...]) -> None:
    assert doers(printed, in_heading=True) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Các sở", True), ("Các sở, ban", True), ("Sở Nội vụ", False), ("Hiệu trưởng", False)],
)
def test_collective(name: str, expected: bool) -> None:
    assert is_collective(name) is expected
