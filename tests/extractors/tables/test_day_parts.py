"""Schedules whose columns are the parts of a day."""

from __future__ import annotations

import pytest

from extractors.models import Table
from extractors.tables.day_parts import spread_day_parts
from extractors.tables.headers import find_header, is_task_table
from extractors.tables.task_tables import read_task_table
from tests.extractors.tables.test_task_tables import table

HEAD = "Thứ/ngày | Buổi sáng | Buổi chiều | Phụ trách"
DAY = "Thứ Hai 02/3 | Triển khai kế hoạch | Họp hội đồng | Ban Giám hiệu"


def tasks_of(read: Table) -> list[tuple[str, str, str]]:
    spread = spread_day_parts(read)
    header = find_header(spread)
    assert header is not None and is_task_table(header)
    tasks = read_task_table(spread, header)
    return [(task.statement, *map(str, list(task.fields.values())[-2:])) for task in tasks]


def statements_of(read: Table) -> list[str]:
    return [statement for statement, *_ in tasks_of(read)]


def test_each_part_of_a_day_is_a_row() -> None:
    rows = spread_day_parts(table(HEAD, DAY)).rows
    assert [[cell.text for cell in row.cells] for row in rows[1:]] == [
        ["Thứ Hai 02/3", "Buổi sáng", "Triển khai kế hoạch", "Ban Giám hiệu"],
        ["Thứ Hai 02/3", "Buổi chiều", "Họp hội đồng", "Ban Giám hiệu"],
    ]
    assert statements_of(table(HEAD, DAY)) == ["Triển khai kế hoạch", "Họp hội đồng"]


def test_an_empty_part_is_no_row() -> None:
    read = table(HEAD, DAY, "Thứ Ba 03/3 | | Dự giờ lớp 8A | Tổ Toán")
    assert statements_of(read) == ["Triển khai kế hoạch", "Họp hội đồng", "Dự giờ lớp 8A"]


def test_a_title_above_the_header_stays() -> None:
    read = spread_day_parts(table("LỊCH TUẦN 26 | | |", HEAD, DAY))
    assert read.rows[0].cells[0].text == "LỊCH TUẦN 26"
    assert {len(row.cells) for row in read.rows} == {read.width}


def test_dates_over_deeds_need_nobody_in_charge() -> None:
    days = ("HAI 02/3 | Họp giao ban | Kiểm tra sổ lớp 9A", "BA 03/3 | Nộp báo cáo tháng | Nghỉ")
    assert statements_of(table("THỨ | SÁNG | CHIỀU", *days)) == [
        "Họp giao ban",
        "Kiểm tra sổ lớp 9A",
        "Nộp báo cáo tháng",
    ]


OTHERS = [
    (
        "lessons on dates",
        table("Thứ | Sáng | Chiều", "Hai 02/3 | Toán | Văn", "Ba 03/3 | Sử | Địa"),
    ),
    ("meals", table("Thứ | Sáng | Chiều", "Hai 02/3 | Phở bò | Sữa chua", "Ba 03/3 | Xôi | Chè")),
    ("lessons", table("Thứ | Sáng | Chiều", "Hai | Toán | Văn", "Ba | Sử | Địa")),
    ("one part only", table("Ngày | Sáng | Phụ trách", "02/3 | Họp | Tổ A")),
    ("plain columns", table("STT | Nhiệm vụ | Phụ trách", "1 | Họp | Tổ A")),
    ("nothing", Table((), 0)),
]


@pytest.mark.parametrize("read", [o[1] for o in OTHERS], ids=[o[0] for o in OTHERS])
def test_other_tables_stay_as_they_are(read: Table) -> None:
    assert spread_day_parts(read) is read
