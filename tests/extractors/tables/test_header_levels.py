from __future__ import annotations

import pytest

from extractors.tables.columns import ColumnRole
from extractors.tables.header_levels import is_second_level, one_level, two_levels
from extractors.tables.headers import find_header, is_task_table
from tests.extractors.tables.test_task_tables import table

R = ColumnRole
TIMES = (
    "Stt | Đơn vị thực hiện | | Nội dung công việc | Dự kiến sản phẩm | Thời gian | | Kinh phí",
    "^ | Chủ trì | Phối hợp | ^ | ^ | Bắt đầu | Kết thúc | ^",
    "1 | Tổ A | Tổ B | Rà soát | Báo cáo | 01/2026 | 6/2026 | 50",
)
QUARTERS = (
    "TT | Nội dung công việc | Người thực hiện | Năm 2026 | | |",
    "^ | ^ | ^ | Quý I | Quý II | Quý III | Quý IV",
    "1 | Rà soát | Tổ A | x | | |",
)

SECOND_LEVELS = [
    (
        "who, by the words",
        ["STT | Nhiệm vụ | Đơn vị thực hiện | | Ngày", " | | Chủ trì | Phối hợp |"],
        True,
    ),
    ("who and when", list(TIMES[:2]), True),
    ("quarters, by the merged cells", list(QUARTERS[:2]), True),
    (
        "money, by the merged cells",
        ["TT | Việc | Kinh phí | | Ngày", "^ | ^ | Xã | Tỉnh | ^"],
        True,
    ),
    (
        "quarters where no format tells merges",
        ["TT | Việc | Năm 2026 | ", " | | Quý I | Quý II"],
        False,
    ),
    ("one cell, by the merged cells", ["TT | Việc | Năm | | Ngày", "^ | ^ | Quý I | | ^"], False),
    ("a row of data", ["TT | Việc | Ai | Ngày", "1 | Rà soát | Tổ A | Quý I"], False),
    (
        "a row that goes on with one cell",
        ["TT | Việc | Ai | Ngày", "^ | Rà soát | Tổ A | Quý I"],
        False,
    ),
    ("data under single headings", ["TT | Việc | Ai | Ngày", "^ | ^ | Tổ A | Quý I"], False),
    ("the header again", ["TT | Việc | Ai | ", "^ | Việc | Ai | "], False),
    ("a long text", ["TT | Việc | Năm | | Ngày", f"^ | ^ | Quý I | {'rà soát ' * 9}| ^"], False),
]


@pytest.mark.parametrize(
    ("rows", "expected"), [c[1:] for c in SECOND_LEVELS], ids=[c[0] for c in SECOND_LEVELS]
)
def test_is_second_level(rows: list[str], expected: bool) -> None:
    upper, lower = table(*rows).rows
    assert is_second_level(lower, [cell.text for cell in upper.cells]) is expected


def test_a_column_that_says_nothing_itself_is_named_by_the_heading_above() -> None:
    levels = two_levels(
        ["TT", "Kinh phí", "", "Đơn vị", ""], ["", "Xã", "Khác", "Chủ trì", "Cùng làm"]
    )
    assert levels.texts == ("TT", "Xã", "Khác", "Chủ trì", "Cùng làm")
    assert levels.names == ("TT", "Kinh phí Xã", "Kinh phí Khác", "Chủ trì", "Đơn vị Cùng làm")
    assert not one_level(["TT", "Nội dung"]).is_deep


def test_both_ends_of_the_time_and_both_roles_are_read() -> None:
    header = find_header(table(*TIMES))
    assert header is not None
    assert header.roles == (
        R.ORDINAL, R.LEAD, R.COORDINATOR, R.TASK, R.DELIVERABLE, R.DEADLINE, R.DEADLINE, R.FUNDING,
    )  # fmt: skip
    assert header.stop == 2


def test_a_table_of_marks_is_a_task_table() -> None:
    header = find_header(table(*QUARTERS))
    assert header is not None and is_task_table(header)
    assert dict(header.periods) == {3: "Quý I", 4: "Quý II", 5: "Quý III", 6: "Quý IV"}


PAIRED = [
    (
        "who does it stands under one heading, whose matter it is beside",
        ["Việc | Cơ quan quản lý nhà nước | Thực hiện | ", " | | Chủ trì | Phối hợp"],
        (R.TASK, None, R.LEAD, R.COORDINATOR),
    ),
    (
        "behind the pair, too",
        ["Việc | Thực hiện | | Lãnh đạo phụ trách", " | Chủ trì | Phối hợp | "],
        (R.TASK, R.LEAD, R.COORDINATOR, None),
    ),
    (
        "no heading over the pair",
        ["Việc | Lãnh đạo phụ trách | Chủ trì | Phối hợp", "Họp | Ông A | Tổ A | Tổ B"],
        (R.TASK, R.LEAD, R.LEAD, R.COORDINATOR),
    ),
    (
        "nobody leads in the pair",
        ["Việc | Chủ trì | Thực hiện | ", " | | Phối hợp | Thời gian"],
        (R.TASK, R.LEAD, R.COORDINATOR, R.DEADLINE),
    ),
    (
        "two pairs",
        ["Việc | Cấp tỉnh | | Cấp xã | ", " | Chủ trì | Phối hợp | Chủ trì | Phối hợp"],
        (R.TASK, R.LEAD, R.COORDINATOR, R.LEAD, R.COORDINATOR),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "roles"), [p[1:] for p in PAIRED], ids=[p[0] for p in PAIRED])
def test_who_leads_beside_a_pair(rows: list[str], roles: tuple[R | None, ...]) -> None:
    header = find_header(table(*rows, "Họp xã | Tổ A | Tổ B | Tổ C | Tổ D"))
    assert header is not None
    assert header.roles[: len(roles)] == roles
