"""Headings that no list knows, over cells that say what they are."""

import pytest

from extractors.tables.column_scores import (
    assigned,
    columns_of,
    guessed_roles,
    headless_roles,
    settled_roles,
)
from extractors.tables.columns import ColumnRole as R
from extractors.tables.headers import find_header, is_task_table
from tests.extractors.tables.test_task_tables import table

DEEDS = ("Rà soát danh mục", "Sửa chữa phòng học", "Tập huấn giáo viên")
UNLISTED = ("Cầm trịch toàn bộ phương án", "Trồng lại 3 ha rừng", "Lo đường điện, ổ cắm")
WHO, HELP = ("Tổ Hành chính", "Tổ Văn phòng", "Thầy Bình"), ("Công đoàn", "Tổ A", "Tổ B")
WHEN, OUT = ("Quý I/2026", "Tháng 9", "30/4/2026"), ("Báo cáo", "Biên bản", "Danh sách lớp")
NUMBERS, SUMS = ("1", "2", "3"), ("12", "15", "1.200")
PLACES = ("Hội trường", "Sân trường", "Phòng họp")

TABLES = [
    ("Việc|Ai gánh|Chừng nào", (DEEDS, WHO, WHEN), (R.TASK, R.LEAD, R.DEADLINE)),
    ("Công việc|Bộ phận đảm nhận|Lúc nào xong", (DEEDS, WHO, WHEN), (R.TASK, R.LEAD, R.DEADLINE)),
    ("Thứ|Phần làm|Ai|Xong", (NUMBERS, DEEDS, WHO, WHEN), (R.ORDINAL, R.TASK, R.LEAD, R.DEADLINE)),
    ("Xong|Phần làm|Ai gánh", (WHEN, DEEDS, WHO), (R.DEADLINE, R.TASK, R.LEAD)),
    ("Phần làm|Ai gánh|Lúc nào", (UNLISTED, WHO, WHEN), (R.TASK, R.LEAD, R.DEADLINE)),
    ("Phần làm|Chốt|Góp sức", (DEEDS, WHO, HELP), (R.TASK, R.LEAD, R.COORDINATOR)),
    ("Phần làm|Cùng lo|Người chính", (DEEDS, HELP, WHO), None),
    ("Phần làm|Ai gánh|Thu về", (DEEDS, WHO, OUT), (R.TASK, R.LEAD, R.DELIVERABLE)),
    (
        "Số|Phần làm|Ai|Nơi|Xong|Thu về",
        (NUMBERS, DEEDS, WHO, PLACES, WHEN, OUT),
        (R.ORDINAL, R.TASK, R.LEAD, None, R.DEADLINE, R.DELIVERABLE),
    ),
    (
        "Số|Phần làm|Chốt|Góp|Xong|Thu về|Tiền|Nơi",
        (NUMBERS, DEEDS, WHO, HELP, WHEN, OUT, SUMS, PLACES),
        (R.ORDINAL, R.TASK, R.LEAD, R.COORDINATOR, R.DEADLINE, R.DELIVERABLE, R.VALUE, None),
    ),
]
OTHERS = [
    ("Xã|Hộ|Khẩu", (HELP, SUMS, SUMS)),  # statistics
    ("Món|Giá|Tiền", (PLACES, SUMS, SUMS)),  # prices
    ("Phần làm|Nơi|Tiền", (DEEDS, PLACES, SUMS)),  # neither who nor when
    ("Phần làm|Xong|Nơi", (DEEDS, WHEN, PLACES)),  # only when
    ("Đoàn|Nơi đến|Ngày", (WHO, HELP, WHEN)),  # visits
    ("Phần làm|Ai|Xong", (("……",) * 3,) * 3),  # to be filled in
    ("Rà soát|Tổ A|Quý I", (DEEDS, WHO, WHEN)),  # a row of data on top
    ("Rà soát|Tổ trực|Quý I", (DEEDS, WHO, WHEN)),  # a row of data on top, with a plain unit
    ("Phần làm|Ai|Xong", (DEEDS[:1], WHO[:1], WHEN[:1])),  # one row says too little
]


def rows_of(columns: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    return [list(row) for row in zip(*columns, strict=True)]


@pytest.mark.parametrize(("head", "columns", "roles"), TABLES, ids=[case[0] for case in TABLES])
def test_roles(
    head: str, columns: tuple[tuple[str, ...], ...], roles: tuple[R | None, ...] | None
) -> None:
    found = guessed_roles(head.split("|"), rows_of(columns))
    assert found is not None and (roles is None or found == roles)


@pytest.mark.parametrize(("head", "columns"), OTHERS, ids=[case[0] for case in OTHERS])
def test_no_task_table(head: str, columns: tuple[tuple[str, ...], ...]) -> None:
    assert guessed_roles(head.split("|"), rows_of(columns)) is None


HEADLESS = [
    ("what and when", (NUMBERS, DEEDS, WHEN), (R.ORDINAL, R.TASK, R.DEADLINE)),
    ("who, too", (NUMBERS, DEEDS, WHO, WHEN), (R.ORDINAL, R.TASK, R.LEAD, R.DEADLINE)),
    (
        "stops behind the numbers",
        (("1.", "2.", "3."), DEEDS, WHEN),
        (R.ORDINAL, R.TASK, R.DEADLINE),
    ),
    ("who, and not when", (NUMBERS, DEEDS, WHO), None),
    ("papers and their days", (NUMBERS, OUT, WHEN), None),
    ("places and days", (NUMBERS, PLACES, WHEN), None),
    ("no numbers", (DEEDS, WHO, WHEN), None),
    ("numbers that do not count", (("1", "3", "4"), DEEDS, WHEN), None),
    ("the rest of a list", (("2", "3", "4"), DEEDS, WHEN), None),
    ("two rows", (NUMBERS[:2], DEEDS[:2], WHEN[:2]), None),
]


@pytest.mark.parametrize(
    ("columns", "roles"), [c[1:] for c in HEADLESS], ids=[c[0] for c in HEADLESS]
)
def test_columns_without_headings(
    columns: tuple[tuple[str, ...], ...], roles: tuple[R | None, ...] | None
) -> None:
    assert headless_roles(rows_of(columns)) == roles


def test_columns_with_few_cells_say_nothing() -> None:
    assert assigned(columns_of(["Xong"], [["Quý I"], [""], [""]])) == {}


KNOWN = [
    ([R.TASK, None], [["Rà soát", "Quý I/2026"], ["Sửa", "Tháng 5"]], R.DEADLINE),
    ([R.TASK, None], [["Rà soát", "Sở Y tế"], ["Sửa", "UBND xã"]], R.LEAD),
    ([R.TASK, None], [["Rà soát", "Báo cáo"], ["Sửa", "Quyết định"]], R.DELIVERABLE),
    ([R.TASK, None], [["Rà soát", "12"], ["Sửa", "15"]], R.VALUE),
    ([R.TASK, None], [["Rà soát", "Tại hội trường"], ["Sửa", "Quý I"]], None),
    ([R.TASK, None], [["Rà soát", "Quý I"], ["Sửa", ""]], None),
]


@pytest.mark.parametrize(("roles", "rows", "role"), KNOWN)
def test_an_unknown_column_is_told_by_its_cells(
    roles: list[R | None], rows: list[list[str]], role: R | None
) -> None:
    assert settled_roles(["Việc", "Cột"], roles, rows)[1] is role


def test_a_known_column_stays_what_its_heading_says() -> None:
    rows = [["A", "Quý I"], ["B", "Quý II"]]
    assert settled_roles(["Việc", "Sản phẩm"], [R.TASK, R.DELIVERABLE], rows)[1] is R.DELIVERABLE


NOTES = [
    (["Quý I", "Quý II"], None, R.DEADLINE),
    (["Quý I", "Tháng 5", "Xong trong năm"], None, R.DEADLINE),
    (["Quý I", "Đã có dự toán", "Làm thử"], None, R.NOTES),
    (["Quý I", "Quý II"], R.DEADLINE, R.NOTES),  # another column says when
    (["Quý I"], None, R.NOTES),  # one cell says too little
]


@pytest.mark.parametrize(("cells", "beside", "role"), NOTES)
def test_notes_that_are_times(cells: list[str], beside: R | None, role: R) -> None:
    rows = [["Rà soát", "Tháng 1" if beside else "Tổ A", cell] for cell in cells]
    roles = settled_roles(["Việc", "Cột", "Ghi chú"], [R.TASK, beside or R.LEAD, R.NOTES], rows)
    assert roles[2] is role


LEADS = ("Tổ Hành chính", "Tổ Văn phòng", "Công đoàn")
BESIDE = [
    ("Cùng tham gia", HELP, R.COORDINATOR),
    ("Đơn vị cùng làm", HELP, R.COORDINATOR),
    ("Bộ phận hỗ trợ", HELP, R.COORDINATOR),
    ("Cùng thực hiện và giúp đỡ", HELP, R.COORDINATOR),
    ("Người giúp việc", ("Tổ Văn phòng", "Công đoàn", "Tổ Hành chính"), R.COORDINATOR),
    ("Đơn vị thụ hưởng", HELP, None),  # whom it is for
    ("Đơn vị giám sát", HELP, None),  # who watches it
    ("Lãnh đạo Sở theo dõi", ("Bà Lê Thị Mẫu", "Ông Võ Văn Thử", "Bà Lê Thị Mẫu"), None),
    ("Đơn vị được kiểm tra", HELP, None),
    ("Khách mời", ("Sở Y tế", "UBND xã", "Trạm Y tế"), None),
    ("Cùng tham gia", PLACES, None),  # no names
]


@pytest.mark.parametrize(("heading", "cells", "role"), BESIDE, ids=[case[0] for case in BESIDE])
def test_names_beside_a_known_lead(heading: str, cells: tuple[str, ...], role: R | None) -> None:
    headings, known = ["Việc", "Đơn vị chủ trì", heading, "Thời gian"], [R.TASK, R.LEAD, None]
    rows = rows_of((DEEDS, LEADS, cells, WHEN))
    assert settled_roles(headings, [*known, R.DEADLINE], rows)[2] is role


def test_titles_of_groups_are_no_rows_with_empty_cells() -> None:
    rows = [["A", "Tiêm phòng", "", ""], *rows_of((NUMBERS, DEEDS, LEADS, HELP))]
    rows = [*rows[:3], ["B", "Tập huấn", "", ""], ["C", "Kiểm tra", "", ""], rows[3]]
    roles = [R.ORDINAL, R.TASK, R.LEAD, None]
    headings = ["TT", "Việc", "Chủ trì", "Đơn vị cùng làm"]
    assert settled_roles(headings, roles, rows)[3] is R.COORDINATOR


# Some headings a list knows, others it does not.
MIXED = [
    (
        "Đầu mục|Chịu trách nhiệm|Hoàn thành trước",
        (DEEDS, WHO, WHEN),
        (R.TASK, R.LEAD, R.DEADLINE),
    ),
    (
        "TT|Phần làm|Owner|Deadline",
        (NUMBERS, DEEDS, WHO, WHEN),
        (R.ORDINAL, R.TASK, R.LEAD, R.DEADLINE),
    ),
    (
        "TT|Nội dung yêu cầu|Đơn vị xử lý|Hạn xử lý|Tình trạng",
        (NUMBERS, DEEDS, WHO, WHEN, ("", "", "")),
        (R.ORDINAL, R.TASK, R.LEAD, R.DEADLINE, None),
    ),
    (
        "Đối tượng kiểm tra|Nội dung kiểm tra|Thời gian|Trưởng đoàn",
        (HELP, DEEDS, WHEN, ("Lê Văn An", "Vũ Thị Bé", "Trần Mạnh Cường")),
        (None, R.TASK, R.DEADLINE, R.LEAD),
    ),
]


@pytest.mark.parametrize(("head", "columns", "roles"), MIXED, ids=[case[0] for case in MIXED])
def test_headings_of_which_some_are_known(
    head: str, columns: tuple[tuple[str, ...], ...], roles: tuple[R | None, ...]
) -> None:
    lines = [" | ".join(row) for row in rows_of(columns)]
    header = find_header(table(head.replace("|", " | "), *lines))
    assert header is not None and header.roles == roles


def test_points_beside_a_known_lead_are_no_tasks() -> None:
    read = table("Tiêu chí | Điểm | Người chấm", "Bài viết đúng chủ đề | 5 | Ban Tổ chức",
                 "Ảnh rõ | 5 | Ban Giám khảo")  # fmt: skip
    header = find_header(read)
    assert header is None or not is_task_table(header)
