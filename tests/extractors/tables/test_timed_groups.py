from __future__ import annotations

import pytest

from extractors.tables.columns import ColumnRole
from extractors.tables.group_rows import NUMBERED_LEVEL, GroupTitle
from extractors.tables.timed_groups import numbered_titles
from tests.extractors.tables.test_task_tables import read, table

HEAD = "Thời gian | Nội dung công việc | Đơn vị chủ trì"
FIRST = "10-11/2026 | Lấy ý kiến các tổ | Tổ A"
SECOND = "12/2026 | Trình hồ sơ lên xã | Tổ B"
BLANK = " | Gửi hồ sơ đã sửa | Tổ A"
DEEP = ["I | CHUẨN BỊ |", "1 | Lập hồ sơ |", FIRST, BLANK, "2 | Duyệt hồ sơ |", SECOND]
ROLES = [ColumnRole.DEADLINE, ColumnRole.TASK, ColumnRole.LEAD]

CASES = [
    ("two depths", HEAD, DEEP, [0, 1, 4]),
    ("one depth, letters", HEAD, ["A | Đợt đầu |", FIRST, "B | Đợt sau |", SECOND], [0, 2]),
    ("decimals", HEAD, ["1 | Lập hồ sơ |", "1.1 | Dự thảo |", FIRST, SECOND], [0, 1]),
    ("months as numbers", HEAD.replace("Thời gian", "Tháng"), DEEP, []),
    ("a number with a unit beside it", HEAD, [*DEEP, "3 | Tổng kết | Tổ C"], []),
    ("two of a depth on end", HEAD, ["1 | Họp tổ |", "2 | Phát sổ |", FIRST, SECOND], []),
    ("a title at the end", HEAD, [*DEEP, "3 | Công bố |"], []),
    ("what is no time among the times", HEAD, [*DEEP, "Hội trường | Họp xã | Tổ A"], []),
    ("a single time", HEAD, ["I | CHUẨN BỊ |", FIRST], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "rows", "titles"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_titles_numbered_in_the_column_of_times(
    head: str, rows: list[str], titles: list[int]
) -> None:
    cells = [[cell.strip() for cell in row.split("|")] for row in rows]
    found = numbered_titles(cells, head.split(" |")[0], ROLES)
    assert list(found) == titles
    assert all(found[i].label == cells[i][0] and found[i].title == cells[i][1] for i in titles)


def test_the_levels_of_titles() -> None:
    cells = [[cell.strip() for cell in row.split("|")] for row in DEEP]
    found = numbered_titles(cells, "Thời gian", ROLES)
    assert found[0] == GroupTitle(2, "I", "CHUẨN BỊ")
    assert found[1] == GroupTitle(NUMBERED_LEVEL, "1", "Lập hồ sơ")


def test_a_column_of_ordinals_numbers_its_own_titles() -> None:
    roles = [ColumnRole.DEADLINE, ColumnRole.TASK, ColumnRole.ORDINAL]
    assert not numbered_titles([["I", "CHUẨN BỊ", ""]], "Thời gian", roles)
    assert not numbered_titles([], "Thời gian", [ColumnRole.DEADLINE, ColumnRole.LEAD])
    assert not numbered_titles([], "", [])


def test_rows_below_the_titles_keep_their_times() -> None:
    rows = read(table(HEAD, *DEEP))
    assert [(row.statement, row.area, row.field(ColumnRole.DEADLINE)) for row in rows] == [
        ("Lấy ý kiến các tổ", ("Lập hồ sơ", "CHUẨN BỊ"), "10-11/2026"),
        ("Gửi hồ sơ đã sửa", ("Lập hồ sơ", "CHUẨN BỊ"), "10-11/2026"),
        ("Trình hồ sơ lên xã", ("Duyệt hồ sơ", "CHUẨN BỊ"), "12/2026"),
    ]
