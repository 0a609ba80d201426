"""Tables with the units in their header, and others that look like them."""

from __future__ import annotations

import pytest

from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rows import table_rows
from extractors.tables.turned import turn_unit_heads
from tests.extractors.tables.test_task_tables import table

UNITS = "Văn phòng | Phòng Kinh tế"
# Lead, statement and time of each row.
TURNED = [
    (
        "times before units",
        [
            f"Thời gian | {UNITS}",
            "Tháng 3 | Chuẩn bị hội trường lớn | Mời các doanh nghiệp",
            "Tháng 4 | | Lập dự toán kinh phí",
        ],
        [
            ("Văn phòng", "Chuẩn bị hội trường lớn", "Tháng 3"),
            ("Phòng Kinh tế", "Mời các doanh nghiệp", "Tháng 3"),
            ("Phòng Kinh tế", "Lập dự toán kinh phí", "Tháng 4"),
        ],
    ),
    (
        "units alone",
        [UNITS, "Chuẩn bị hội trường lớn | Mời các doanh nghiệp"],
        [
            ("Văn phòng", "Chuẩn bị hội trường lớn", None),
            ("Phòng Kinh tế", "Mời các doanh nghiệp", None),
        ],
    ),
    (
        "a title above",
        ["BẢNG PHÂN CÔNG | |", f"TT | {UNITS}", "1 | Rà soát các quy chế | Kiểm tra các chợ"],
        [("Văn phòng", "Rà soát các quy chế", None), ("Phòng Kinh tế", "Kiểm tra các chợ", None)],
    ),
    (
        "what the rows say in the first column",
        [f"Nội dung | {UNITS}", "Nhiệm vụ | In giấy mời | Bố trí xe", "Thời gian | Quý I | Quý II"],
        [("Văn phòng", "In giấy mời", "Quý I"), ("Phòng Kinh tế", "Bố trí xe", "Quý II")],
    ),
    (
        "the same under another corner",
        [f"| {UNITS}", "Công việc | Tập huấn | Kiểm tra", "Hạn hoàn thành | 05/3/2026 | 06/4/2026"],
        [("Văn phòng", "Tập huấn", "05/3/2026"), ("Phòng Kinh tế", "Kiểm tra", "06/4/2026")],
    ),
]
OTHERS = [
    [f"Tiêu chí | {UNITS}", "Số hồ sơ | 15 | 20", "Số hộ | 3 | 4"],  # statistics
    [f"Nhiệm vụ | {UNITS}", "Rà soát quy chế | x | "],  # marks
    [f"Chỉ tiêu | {UNITS}", "Đạt | Hoàn thành 90% | Chưa đạt"],  # results
    ["Nội dung | Chủ trì | Thời gian", "Rà soát các quy chế | Văn phòng | Quý I"],
    [f"Nội dung | Nơi | Ngày | Số | {UNITS}", "A | B | C | D | Rà soát các quy chế | Lập dự toán"],
    [UNITS],  # nothing below
]


@pytest.mark.parametrize(("rows", "wanted"), [c[1:] for c in TURNED], ids=[c[0] for c in TURNED])
def test_turned_tables(rows: list[str], wanted: list[tuple[str, str, str | None]]) -> None:
    found, _ = table_rows(table(*rows), Context(role=SectionRole.TASK))
    assert [(row.leads[0], row.statement, row.deadline) for row in found] == wanted


@pytest.mark.parametrize("rows", OTHERS)
def test_other_tables_stay_as_they_are(rows: list[str]) -> None:
    read = table(*rows)
    assert turn_unit_heads(read) is read


def test_a_turned_row_keeps_the_lines_of_all_its_cells() -> None:
    rows = turn_unit_heads(table(*TURNED[3][1])).rows
    assert [row.line_numbers for row in rows] == [(1,), (1, 2, 3), (1, 2, 3)]
