"""Which columns a table that was read straight across has, and where its rows are cut."""

from __future__ import annotations

from collections import Counter

import pytest

from extractors.tables.across_columns import cut_head, cut_rows, name_key
from extractors.tables.columns import ColumnRole
from normalizers.diacritics.side_by_side import ReadAcross, text_of

LEAD, COORDINATOR, DEADLINE = ColumnRole.LEAD, ColumnRole.COORDINATOR, ColumnRole.DEADLINE


def read(text: str) -> list[ReadAcross]:
    return [ReadAcross(tuple(line.split()), frozenset()) for line in text.split("\n")]


HEAD = "Nội dung công việc Đơn vị chủ trì Thời gian thực hiện"
ROWS = [
    "Mở lớp tập huấn kỹ năng Trạm Y tế xã Quý I năm 2026",
    "Kiểm tra hệ thống điện Công an xã Tháng 10/2026",
    "Tuyên truyền bằng loa tại các chợ Hội Nông dân xã Thường xuyên",
]


def test_units_and_times() -> None:
    found = cut_rows(read(HEAD), [read(row) for row in ROWS], Counter())
    assert found is not None
    assert found.kinds == (LEAD, DEADLINE)
    cells = [
        [text_of(read(row), cut, c) for c in range(3)]
        for row, cut in zip(ROWS, found.cuts, strict=True)
    ]
    assert cells == [
        ["Mở lớp tập huấn kỹ năng", "Trạm Y tế xã", "Quý I năm 2026"],
        ["Kiểm tra hệ thống điện", "Công an xã", "Tháng 10/2026"],
        ["Tuyên truyền bằng loa tại các chợ", "Hội Nông dân xã", "Thường xuyên"],
    ]


def test_units_alone() -> None:
    rows = [row.split(" Quý")[0].split(" Tháng")[0].split(" Thường")[0] for row in ROWS]
    found = cut_rows(read("Nhiệm vụ Giao cho"), [read(row) for row in rows], Counter())
    assert found is not None
    assert found.kinds == (LEAD,)


def test_who_leads_and_who_helps() -> None:
    rows = [
        "Mở lớp tập huấn kỹ năng Trạm Y tế xã Công an xã",
        "Kiểm tra hệ thống điện Công an xã",
        "Lập sổ theo dõi tài sản Văn phòng Trạm Y tế xã; Công an xã",
    ]
    head = read("Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp")
    found = cut_rows(head, [read(row) for row in rows], Counter())
    assert found is not None
    assert found.kinds == (LEAD, COORDINATOR)
    assert [text_of(read(row), cut, 2) for row, cut in zip(rows, found.cuts, strict=True)] == [
        "Công an xã",
        "",
        "Trạm Y tế xã; Công an xã",
    ]


def test_the_headings_of_the_columns() -> None:
    lines = read("Nội dung công việc Bộ phận phụ Thời gian\ntrách")
    cut = cut_head(lines, (LEAD, DEADLINE))
    assert cut is not None
    assert [text_of(lines, cut, c) for c in range(3)] == [
        "Nội dung công việc",
        "Bộ phận phụ trách",
        "Thời gian",
    ]


@pytest.mark.parametrize(("text", "key"), [("Trạm Y tế xã", "tram y te xa"), ("", "")])
def test_name_key(text: str, key: str) -> None:
    assert name_key(text) == key
