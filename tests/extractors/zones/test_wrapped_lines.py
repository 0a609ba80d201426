from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.zones.wrapped_lines import joined_lines
from tests.factories import CpuLimit

# Each case: the printed lines, and the lines that they are.
WRAPPED = [
    ("kind of a body", "ỦY BAN NHÂN|DÂN|XÃ HÀ LAM", "ỦY BAN NHÂN DÂN|XÃ HÀ LAM"),
    ("kind over three lines", "ỦY|BAN NHÂN|DÂN XÃ HÀ LAM", "ỦY BAN NHÂN DÂN XÃ HÀ LAM"),
    ("an office of state", "THỦ TƯỚNG|CHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ"),
    ("kind in small letters", "Hội đồng|nhân dân xã Hà Lam", "Hội đồng nhân dân xã Hà Lam"),
    ("nation", "CỘNG HÒA XÃ|HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("motto", "Độc lập - Tự do|- Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
    ("number below its label", "Số:|15/KH-UBND", "Số: 15/KH-UBND"),
    ("symbol torn at its hyphen", "Số: 15/QĐ-|UBND", "Số: 15/QĐ- UBND"),
    ("date", "Hà Lam, ngày 5|tháng 1 năm 2026", "Hà Lam, ngày 5 tháng 1 năm 2026"),
    ("year", "Hà Lam, ngày 5 tháng 1|năm 2026", "Hà Lam, ngày 5 tháng 1 năm 2026"),
    ("place above its date", "Hà Lam,|ngày 5 tháng 1 năm 2026", "Hà Lam, ngày 5 tháng 1 năm 2026"),
    ("name of a place", "Hà|Lam, ngày 5 tháng 1 năm 2026", "Hà Lam, ngày 5 tháng 1 năm 2026"),
    (
        "name of a place with its level",
        "Thành phố Hà|Lam, ngày 5 tháng 1 năm 2026",
        "Thành phố Hà Lam, ngày 5 tháng 1 năm 2026",
    ),
    (
        "name of a place over three lines",
        "Thành phố|Hoa|Sơn, ngày 5|tháng 1 năm 2026",
        "Thành phố Hoa Sơn, ngày 5 tháng 1 năm 2026",
    ),
    ("a dash within a name", "TRUNG TÂM DẠY NGHỀ|- GIÁO DỤC", "TRUNG TÂM DẠY NGHỀ - GIÁO DỤC"),
]
WHOLE = [
    ("a list in capitals", "NƠI NHẬN:|- SỞ NỘI VỤ;|- SỞ Y TẾ;"),
    ("a name above a date", "Lê Mẫu|ngày 5 tháng 1 năm 2026"),
    ("a body above a place", "Sở Nội vụ|Hà Lam, ngày 5 tháng 1 năm 2026"),
    ("two bodies", "UBND HUYỆN HÀ LAM|PHÒNG NỘI VỤ"),
    ("a body and its place", "ỦY BAN NHÂN DÂN|TỈNH HÀ LAM"),
    ("a number and the nation", "Số: 15/KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("a number and a place in capitals", "Số: 15/KH-UBND|HÀ LAM"),
    ("a body above a date", "TRƯỜNG HOA MƠ|ngày 5 tháng 1 năm 2026"),
    ("the motto above a date", "Độc lập - Tự do - Hạnh phúc|ngày 5 tháng 1 năm 2026"),
    ("two recipients", "- Sở Nội vụ;|- Ủy ban nhân dân xã;"),
    ("office and name", "KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Nguyễn Văn Mẫu"),
    ("nothing between", "ỦY BAN NHÂN||DÂN"),
]


def joined(lines: list[str]) -> list[str]:
    return [" ".join(lines[i] for i in run) for run in joined_lines(lines)]


@pytest.mark.parametrize(
    ("printed", "expected"), [c[1:] for c in WRAPPED], ids=[c[0] for c in WRAPPED]
)
def test_wrapped(printed: str, expected: str) -> None:
    assert joined(printed.split("|")) == expected.split("|")


@pytest.mark.parametrize("printed", [c[1] for c in WHOLE], ids=[c[0] for c in WHOLE])
def test_whole(printed: str) -> None:
    assert joined(printed.split("|")) == printed.split("|")


@given(st.lists(st.text(max_size=40), max_size=12))
def test_every_line_is_in_one_run(lines: list[str]) -> None:
    assert [i for run in joined_lines(lines) for i in run] == list(range(len(lines)))


def test_many_lines_are_quick() -> None:
    with CpuLimit(3):
        assert len(joined_lines(["Nơi nhận:"] * 16_000)) == 16_000
