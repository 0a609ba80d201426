from __future__ import annotations

import pytest

from extractors.tables.time_cells import (
    TimeCell,
    is_time_title,
    join_times,
    split_theme,
    time_in_group,
)

TIMES = [
    ([("Thời gian", "Quý I")], "Quý I"),
    ([("Bắt đầu", "01/2026"), ("Kết thúc", "6/2026")], "01/2026 - 6/2026"),
    ([("Từ ngày", "05/3"), ("Đến ngày", "10/3")], "05/3 - 10/3"),
    ([("Bắt đầu", "Thường xuyên"), ("Kết thúc", "Thường xuyên")], "Thường xuyên"),
    ([("Bắt đầu", "Cả năm")], "Cả năm"),
    ([("Bắt đầu", "3/2026"), ("Kết thúc", "6/2026"), ("Tuần", "1")], "3/2026; 6/2026; Tuần 1"),
    ([("Tháng", "9"), ("Tuần", "3-4")], "Tháng 9; Tuần 3-4"),
    ([("THÁNG", "9/2025"), ("Tuần", "1, 2")], "9/2025; Tuần 1, 2"),
    ([("Quý", "III")], "Quý III"),
    ([("Tháng", "Tháng 9")], "Tháng 9"),
    ([("Ngày", "15")], "15"),
    ([("Thời gian", "9")], "9"),
    ([("Tuần", "Cả tháng")], "Cả tháng"),
    ([], ""),
]


@pytest.mark.parametrize(("cells", "expected"), TIMES)
def test_join_times(cells: list[tuple[str, str]], expected: str) -> None:
    assert join_times([TimeCell(*cell) for cell in cells]) == expected


GROUPS = [
    ("", "THÁNG 2", "THÁNG 2"),
    ("Tuần 2", "THÁNG 2", "Tuần 2; THÁNG 2"),
    ("Cuối tháng", "Tháng 2/2026", "Cuối Tháng 2/2026"),
    ("Cuối tháng", "Quý I", "Cuối tháng"),
    ("15/02", "THÁNG 2", "15/02"),
    ("Thường xuyên", "Quý I", "Thường xuyên"),
]


@pytest.mark.parametrize(("text", "group", "expected"), GROUPS)
def test_time_in_group(text: str, group: str, expected: str) -> None:
    assert time_in_group(text, group) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("THÁNG 2", True),
        ("Quý I/2026", True),
        ("Tháng 9 năm 2025:", True),
        ("Tháng thanh niên", False),
        ("Công tác quý I", False),
        ("GIAI ĐOẠN 2026-2027", True),
        ("", False),
    ],
)
def test_is_time_title(title: str, expected: bool) -> None:
    assert is_time_title(title) is expected


THEMES = [
    ("9/2025 Chủ điểm: Truyền thống nhà trường", ("9/2025", "Chủ điểm: Truyền thống nhà trường")),
    ("Tháng 10 (Chủ đề tháng: Chăm ngoan)", ("Tháng 10", "Chủ đề tháng: Chăm ngoan)")),
    ("Quý I", ("Quý I", "")),
    ("Theo chủ điểm của tháng", ("Theo chủ điểm của tháng", "")),
    ("Chủ điểm: Biết ơn", ("Chủ điểm: Biết ơn", "")),
]


@pytest.mark.parametrize(("text", "expected"), THEMES)
def test_split_theme(text: str, expected: tuple[str, str]) -> None:
    assert split_theme(text) == expected
