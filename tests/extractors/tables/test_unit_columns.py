"""Tables with a column for each unit, and tables like them that stay as they are."""

from __future__ import annotations

import pytest

from extractors.models import Table
from extractors.tables.columns import ColumnRole
from extractors.tables.headers import find_header, is_task_table
from extractors.tables.task_tables import read_task_table
from extractors.tables.unit_columns import gather_unit_columns
from tests.extractors.tables.test_task_tables import table

HEAD = "Nhiệm vụ | Văn phòng | Phòng Kinh tế | Công an xã"


def who(read: Table) -> list[tuple[str, str, str]]:
    """Statement, who leads and who takes part of each row."""
    gathered = gather_unit_columns(read)
    header = find_header(gathered)
    assert header is not None and is_task_table(header)
    return [
        (task.statement, task.field(ColumnRole.LEAD), task.field(ColumnRole.COORDINATOR))
        for task in read_task_table(gathered, header)
    ]


MARKED = [
    (
        "letters",
        table(HEAD, "Thống kê hộ | PH | CT | PH", "Sửa cầu | | CT |"),
        [
            ("Thống kê hộ", "Phòng Kinh tế", "Văn phòng; Công an xã"),
            ("Sửa cầu", "Phòng Kinh tế", ""),
        ],
    ),
    (
        "words",
        table(HEAD, "Thống kê hộ | Phối hợp | Chủ trì | "),
        [("Thống kê hộ", "Phòng Kinh tế", "Văn phòng")],
    ),
    (
        "one sign alone",
        table(HEAD, "Trực lễ | x | | x", "Sửa cầu | | X |"),
        [("Trực lễ", "Văn phòng; Công an xã", ""), ("Sửa cầu", "Phòng Kinh tế", "")],
    ),
    (
        "a sign beside a letter",
        table(HEAD, "Trực lễ | CT | x | x"),
        [("Trực lễ", "Văn phòng", "Phòng Kinh tế; Công an xã")],
    ),
    (
        "two levels",
        table(
            "Nhiệm vụ | Đơn vị | | ", " | Văn phòng | Công an xã | Trạm Y tế", "Trực lễ | x | | x"
        ),
        [("Trực lễ", "Văn phòng; Trạm Y tế", "")],
    ),
    (
        "other columns stay",
        table("TT | Nhiệm vụ | Văn phòng | Công an xã | Hạn", "1 | Trực lễ | CT | PH | 30/4"),
        [("Trực lễ", "Văn phòng", "Công an xã")],
    ),
]


@pytest.mark.parametrize(("read", "expected"), [m[1:] for m in MARKED], ids=[m[0] for m in MARKED])
def test_marks_say_who(read: Table, expected: list[tuple[str, str, str]]) -> None:
    assert who(read) == expected


OTHERS = [
    ("figures", table("Nội dung | Văn phòng | Phòng Kinh tế", "Số máy tính | 5 | 12")),
    ("names", table(HEAD, "Trực lễ | An | Bình | Chi")),
    ("one unit", table("Nhiệm vụ | Văn phòng | Ghi chú", "Trực lễ | x | ")),
    ("months", table("Nhiệm vụ | Tháng 1 | Tháng 2", "Trực lễ | x | ")),
    ("yes and no", table("Nội dung | Có | Không", "Có mái che | x | ")),
    ("no marks", table(HEAD, "Trực lễ | | | ")),
    ("nothing", Table((), 0)),
]


@pytest.mark.parametrize("read", [o[1] for o in OTHERS], ids=[o[0] for o in OTHERS])
def test_other_tables_stay_as_they_are(read: Table) -> None:
    assert gather_unit_columns(read) is read
