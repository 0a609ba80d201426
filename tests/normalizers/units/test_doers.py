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
        ("Chi cục kiểm lâm Đồi Mẫu", True),
        ("Cục thuế MN", True),
        ("Sở thông tin", False),
        ("Sở rà soát quy chế Hội Mẫu", False),
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
        (
            "Các tập đoàn, Tổng công ty nhà nước, doanh nghiệp xuất khẩu",
            ("Các tập đoàn", "Tổng công ty nhà nước", "doanh nghiệp xuất khẩu"),
        ),
        ("Doanh nghiệp xuất khẩu", ()),  # may be a topic
        ("Tổng công ty nhà nước, doanh nghiệp xuất khẩu", ()),
        ("Đảng đoàn Hội Nông dân Mẫu", ("Đảng đoàn Hội Nông dân Mẫu",)),
        (
            "Các Đoàn đại biểu Quốc hội, các đại biểu Quốc hội",
            ("Các Đoàn đại biểu Quốc hội", "các đại biểu Quốc hội"),
        ),
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
