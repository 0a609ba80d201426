from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.models import Cell, CellState, Table, TableRow
from extractors.tables.columns import ColumnRole
from extractors.tables.headers import find_header, is_task_table
from extractors.tables.task_tables import TableTask, read_task_table


def table(*rows: str, breaks: tuple[int, ...] = (), merged: str = "^") -> Table:
    """A table from rows of cells parted by "|"; "^" is a cell merged with the one above."""
    grid = [[cell.strip() for cell in row.split("|")] for row in rows]
    width = max(map(len, grid))
    return Table(
        tuple(
            TableRow(
                tuple(
                    Cell("", "", CellState.MERGED) if text == merged else Cell(text, text)
                    for text in cells + [""] * (width - len(cells))
                ),
                (number,),
                1,
                after_break=number in breaks,
            )
            for number, cells in enumerate(grid, start=1)
        ),
        width,
    )


def read(made: Table) -> tuple[TableTask, ...]:
    header = find_header(made)
    assert header is not None and is_task_table(header)
    return read_task_table(made, header)


HEAD = "STT | Nhiệm vụ | Chủ trì | Thời gian"
ORD, T, L, C, D, P, N, A = (
    ColumnRole.ORDINAL,
    ColumnRole.TASK,
    ColumnRole.LEAD,
    ColumnRole.COORDINATOR,
    ColumnRole.DEADLINE,
    ColumnRole.DELIVERABLE,
    ColumnRole.NOTES,
    ColumnRole.AREA,
)

HEADERS = [
    ("one row", [HEAD, "1 | Rà soát | Tổ A | Quý I"], (ORD, T, L, D), 1),
    ("behind a caption", ["BIỂU PHÂN CÔNG", HEAD, "1 | Rà soát | Tổ A | Quý I"], (ORD, T, L, D), 2),
    (
        "two levels",
        [
            "STT | Nhiệm vụ | Đơn vị thực hiện | | Thời gian",
            " | | Chủ trì | Phối hợp | ",
            "1 | Rà soát | Tổ A | Tổ B | Quý I",
        ],
        (ORD, T, L, C, D),
        2,
    ),
    (
        "two levels with a start",
        [
            "STT | Nhiệm vụ | Đơn vị thực hiện | | Thời gian | ",
            " | | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành",
            "1 | Rà soát | Tổ A | Tổ B | 01/3/2026 | 30/6/2026",
        ],
        (ORD, T, L, C, D, D),
        2,
    ),
    (
        "a start alone is a row",
        [
            "STT | Nhiệm vụ | Chủ trì | Thời gian | ",
            " | Bắt đầu | | | ",
            "1 | Rà soát | Tổ A | Quý I | ",
        ],
        (ORD, T, L, D, None),
        1,
    ),
    (
        "area and statement",
        ["STT | Nội dung | Nhiệm vụ cụ thể | Người phụ trách | Sản phẩm | Ghi chú"],
        (ORD, A, T, L, P, N),
        1,
    ),
    ("no header", ["1 | Rà soát | Tổ A | Quý I", "2 | Sửa | Tổ B | Quý II"], None, 0),
    (
        "no header over rows that count",
        ["1 | Rà soát sổ | Quý I", "2 | Sửa nội quy | Quý II", "3 | Tập huấn | Quý III"],
        (ORD, T, D),
        0,
    ),
    (
        "a header without a word",
        [" | | ", "1 | Rà soát sổ | Quý I", "2 | Sửa nội quy | Quý II", "3 | Họp | Quý III"],
        (ORD, T, D),
        1,
    ),
    (
        "a data row that looks like a second level",
        [HEAD, "1 | Phối hợp | Tổ A | Quý I"],
        (ORD, T, L, D),
        1,
    ),
]


@pytest.mark.parametrize(
    ("rows", "roles", "stop"), [h[1:] for h in HEADERS], ids=[h[0] for h in HEADERS]
)
def test_find_header(rows: list[str], roles: tuple[ColumnRole, ...] | None, stop: int) -> None:
    header = find_header(table(*rows))
    assert (header.roles if header else None, header.stop if header else 0) == (roles, stop)


TASK_TABLES = [
    ("TT | Tên đơn vị được kiểm tra | Đối tượng kiểm tra | Thời gian kiểm tra", False),
    ("TT | Tên cơ sở | Ngày kiểm tra | Thời hạn", False),
    ("TT | Tên văn bản | Chủ trì | Thời hạn", True),
    (HEAD, True),
    ("TT | Nội dung công việc | Thời gian", True),
    ("TT | Chỉ tiêu | Sản phẩm", True),
    ("Tháng | Hoạt động | Người phụ trách", True),
    ("TT | Chỉ tiêu | Đơn vị tính | Năm 2024 | Năm 2025", False),
    ("TT | Họ và tên | Chức vụ | Nhiệm vụ", False),
    ("TT | Nội dung | Điểm tối đa | Tự chấm", False),
    ("TT | Số ký hiệu | Trích yếu | Thời gian", False),
    ("TT | Nhiệm vụ | Ghi chú", False),
    ("TT | Chủ trì | Thời gian", False),
]


@pytest.mark.parametrize(("heading", "expected"), TASK_TABLES)
def test_is_task_table(heading: str, expected: bool) -> None:
    header = find_header(table(heading, "1 | a"))
    assert (header is not None and is_task_table(header)) is expected


ROWS: list[tuple[str, Table, list[tuple[str | None, str, tuple[str, ...]]]]] = [
    (
        "a closing count",
        table(HEAD, "1 | Rà soát | Tổ A | Quý I", " | Tổng cộng: 01 nhiệm vụ | | "),
        [("1", "Rà soát", ())],
    ),
    (
        "plain rows",
        table(HEAD, "1 | Rà soát | Tổ A | Quý I", "2 | Sửa đổi | Tổ B | Quý II"),
        [("1", "Rà soát", ()), ("2", "Sửa đổi", ())],
    ),
    (
        "group rows at one level",
        table(
            HEAD,
            "I | Thể chế",
            "1 | Rà soát | Tổ A | Quý I",
            "II | Thủ tục",
            "2 | Sửa đổi | Tổ B | Quý II",
        ),
        [("1", "Rà soát", ("Thể chế",)), ("2", "Sửa đổi", ("Thủ tục",))],
    ),
    (
        "group rows at two levels",
        table(
            HEAD,
            "A | CHUNG",
            "I | Thể chế",
            "1 | Rà soát | Tổ A",
            "B | RIÊNG",
            "1 | Sửa đổi | Tổ B",
        ),
        [("1", "Rà soát", ("Thể chế", "CHUNG")), ("1", "Sửa đổi", ("RIÊNG",))],
    ),
    (
        "one wide cell",
        table(
            HEAD,
            "I. Cải cách thể chế",
            "1 | Rà soát | Tổ A",
            "II. Tổ chức bộ máy",
            "2 | Sửa đổi | Tổ B",
        ),
        [("1", "Rà soát", ("Cải cách thể chế",)), ("2", "Sửa đổi", ("Tổ chức bộ máy",))],
    ),
    (
        "numbered groups over numbers below them",
        table(
            HEAD,
            "1 | Thể chế",
            "1.1 | Rà soát | Tổ A",
            "1.2 | Sửa đổi | Tổ B",
            "2 | Báo cáo | Tổ C | Quý I",
        ),
        [("1.1", "Rà soát", ("Thể chế",)), ("1.2", "Sửa đổi", ("Thể chế",)), ("2", "Báo cáo", ())],
    ),
    (
        "a number without more below is a row",
        table(HEAD, "1 | Rà soát", "2 | Sửa đổi | Tổ B | Quý II"),
        [("1", "Rà soát", ()), ("2", "Sửa đổi", ())],
    ),
    (
        "a repeated header is out",
        table(HEAD, "1 | Rà soát | Tổ A | Quý I", HEAD, "2 | Sửa đổi | Tổ B | Quý II"),
        [("1", "Rà soát", ()), ("2", "Sửa đổi", ())],
    ),
    (
        "column numbers are out",
        table(HEAD, "(1) | (2) | (3) | (4)", "1 | Rà soát | Tổ A | Quý I"),
        [("1", "Rà soát", ())],
    ),
    (
        "a row torn by a page break",
        table(
            HEAD,
            "1 | Rà soát quy chế, | Tổ A, | Quý I",
            " | nội quy của trường | Tổ B | ",
            "2 | Sửa | Tổ C | Quý I",
            breaks=(3,),
        ),
        [("1", "Rà soát quy chế, nội quy của trường", ()), ("2", "Sửa", ())],
    ),
    (
        "a row torn by a page break with a repeated header",
        table(
            HEAD, "1 | Rà soát quy chế, | Tổ A, | Quý I", HEAD, " | nội quy của trường | Tổ B | "
        ),
        [("1", "Rà soát quy chế, nội quy của trường", ())],
    ),
    (
        "rows without STT that are rows",
        table(
            HEAD, "1 | Rà soát quy chế | Tổ A | Quý I", " | Lập danh mục văn bản | Tổ B | Quý II"
        ),
        [("1", "Rà soát quy chế", ()), (None, "Lập danh mục văn bản", ())],
    ),
    (
        "rows without STT behind a break that are rows",
        table(
            HEAD,
            "1 | Rà soát quy chế. | Tổ A | Quý I",
            " | Lập danh mục văn bản. | Tổ B | Quý II",
            breaks=(3,),
        ),
        [("1", "Rà soát quy chế.", ()), (None, "Lập danh mục văn bản.", ())],
    ),
    (
        "an area cell fills down",
        table(
            "STT | Nội dung | Nhiệm vụ cụ thể | Chủ trì",
            "1 | Thể chế | Rà soát | Tổ A",
            " |  | Công bố danh mục | Tổ B",
            "2 | Thủ tục | Công khai | Tổ A",
        ),
        [
            ("1", "Rà soát", ("Thể chế",)),
            (None, "Công bố danh mục", ("Thể chế",)),
            ("2", "Công khai", ("Thủ tục",)),
        ],
    ),
    (
        "a number in the statement is nearer",
        table(HEAD, "1 | 1.1. Rà soát | Tổ A | Quý I", "| - Sửa đổi | Tổ B | Quý II"),
        [("1.1", "Rà soát", ()), (None, "Sửa đổi", ())],
    ),
    ("rows without statement are none", table(HEAD, "1 |  | Tổ A | Quý I", " | | | "), []),
]


@pytest.mark.parametrize(("made", "expected"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_rows(made: Table, expected: list[tuple[str | None, str, tuple[str, ...]]]) -> None:
    assert [(task.ordinal, task.statement, task.area) for task in read(made)] == expected


def test_rows_above_a_late_header_are_rows() -> None:
    made = table(
        "Phụ lục 1",
        "4 | Sửa mái | Tổ B | Quý II",
        "(kèm theo) | Kế hoạch",
        HEAD,
        "5 | Họp | Tổ C | Quý III",
    )
    assert [(task.ordinal, task.statement) for task in read(made)] == [
        ("4", "Sửa mái"),
        ("5", "Họp"),
    ]


def test_a_new_week_has_other_days() -> None:
    read = table(
        "Tuần | Ngày | Nội dung công việc | Phụ trách",
        "27 | 02/3 | Họp giao ban | Tổ A",
        "^ | | Dự giờ lớp 8A | Tổ B",
        "28 | | Kiểm tra sổ lớp | Tổ A",
    )
    header = find_header(read)
    assert header is not None
    when = [task.field(ColumnRole.DEADLINE) for task in read_task_table(read, header)]
    assert when == ["Tuần 27; 02/3", "Tuần 27; 02/3", "Tuần 28"]


def test_merged_cells_fill_down_and_empty_ones_do_not() -> None:
    rows = read(
        table(HEAD, "1 | Rà soát | Tổ A | Quý I", "^ | Sửa đổi | ^ | ^", "2 | Công khai | |")
    )
    assert [row.field(ColumnRole.LEAD) for row in rows] == ["Tổ A", "Tổ A", ""]
    assert [row.field(ColumnRole.DEADLINE) for row in rows] == ["Quý I", "Quý I", ""]


def test_a_month_left_of_the_ordinal_fills_down() -> None:
    rows = read(
        table(
            "Tháng | STT | Nhiệm vụ | Chủ trì",
            "9 | 1 | Rà soát | Tổ A",
            " | 2 | Sửa đổi | Tổ B",
            "10 | 1 | Họp | Tổ C",
        )
    )
    assert [row.field(ColumnRole.DEADLINE) for row in rows] == ["Tháng 9", "Tháng 9", "Tháng 10"]


def test_a_day_without_work_is_no_rest_of_the_day_above() -> None:
    rows = read(
        table("Thứ/ngày | Nội dung | Chủ trì", "Thứ Ba 13/01 | Họp | Bà A", "Thứ Tư 14/01 | |")
    )
    assert [(row.statement, row.field(ColumnRole.DEADLINE)) for row in rows] == [
        ("Họp", "Thứ Ba 13/01")
    ]


def test_the_theme_of_a_month_is_an_area() -> None:
    rows = read(
        table(
            "Tháng | Tuần | Nội dung | Ai làm", "9/2025 Chủ điểm: Mái trường | 1 | Khai giảng | BGH"
        )
    )
    assert (rows[0].area, rows[0].field(ColumnRole.DEADLINE)) == (
        ("Chủ điểm: Mái trường",),
        "9/2025; Tuần 1",
    )


def test_units_on_lines_of_their_own_stand_apart() -> None:
    made = table(HEAD, "1 | Rà soát | @ | Quý I")
    cells = list(made.rows[1].cells)
    cells[2] = Cell(text := "Phòng Hành chính -\nTổng hợp\nCác xã, phường", text)
    rows = read(Table((made.rows[0], replace(made.rows[1], cells=tuple(cells))), made.width))
    assert rows[0].field(ColumnRole.LEAD) == "Phòng Hành chính - Tổng hợp; Các xã, phường"


def test_a_ditto_mark_is_the_text_above() -> None:
    rows = read(
        table(
            HEAD,
            "1 | Rà soát | Tổ A | Quý I",
            "2 | Sửa đổi | nt | -nt-",
            "3 | Họp | Tổ B | như trên",
        )
    )
    assert [row.field(ColumnRole.LEAD) for row in rows] == ["Tổ A", "Tổ A", "Tổ B"]
    assert [row.field(ColumnRole.DEADLINE) for row in rows] == ["Quý I", "Quý I", "Quý I"]
    assert read(table(HEAD, "1 | Rà soát | nt | Quý I"))[0].field(ColumnRole.LEAD) == "nt"


def test_a_form_to_be_filled_in_has_no_rows() -> None:
    assert read(table(HEAD, "1 | …… | …… | ……", "2 | .... | |")) == ()


def test_a_month_over_its_rows_is_their_time() -> None:
    rows = read(
        table(
            "Nội dung | Phụ trách | Thời gian",
            "THÁNG 2 | |",
            "Họp | Bà A | Tuần 2",
            "Phát động | Bà B |",
        )
    )
    assert [(row.area, row.field(ColumnRole.DEADLINE)) for row in rows] == [
        ((), "Tuần 2; THÁNG 2"),
        ((), "THÁNG 2"),
    ]


DAY_HEAD = "Thời gian | Hình thức | Nội dung | Người phụ trách"
MORNING, CLASSES = "Buổi sáng (từ 7h00) – toàn trường | | |", "Buổi sáng (từ 9h00) – theo lớp | | |"
FIRST = "7h00 - 7h30 | Tập trung | Đón học sinh lớp đầu cấp | Tổ A"
SECOND = "9h00 - 10h00 | Theo lớp | Bầu cán sự của lớp | Tổ B"
TITLED = [
    ("titles from the first row on", [MORNING, FIRST, CLASSES, SECOND], [0, 1]),
    ("no title at the head of the table", [FIRST, "và | | |", SECOND], [None, None]),
    ("the rest of a torn cell", [FIRST, "(dự kiến) | | |", SECOND], [None, None]),
]


@pytest.mark.parametrize(("rows", "titles"), [t[1:] for t in TITLED], ids=[t[0] for t in TITLED])
def test_titles_at_the_left_of_a_schedule(rows: list[str], titles: list[int | None]) -> None:
    found = read(table(DAY_HEAD, *rows))
    named = [row.split(" |")[0] for row in (MORNING, CLASSES)]
    assert [row.statement for row in found] == ["Đón học sinh lớp đầu cấp", "Bầu cán sự của lớp"]
    assert [row.area[:1] for row in found] == [
        () if place is None else (named[place],) for place in titles
    ]


def test_a_title_is_no_rest_of_the_row_above_it_and_after_a_break_a_rest_is_one() -> None:
    joined, _ = read(table(DAY_HEAD, FIRST, CLASSES, SECOND))
    assert joined.field(ColumnRole.DEADLINE).endswith("theo lớp") and joined.joins
    rest = "(dự kiến) | | |"
    first, _ = read(table(DAY_HEAD, MORNING, FIRST, rest, SECOND, breaks=(4,)))
    assert first.field(ColumnRole.DEADLINE) == "7h00 - 7h30 (dự kiến)"


def test_the_day_over_its_hours_is_kept_beside_them() -> None:
    head, title = "Nội dung | Phụ trách | Thời gian", "THÁNG 2 | |"
    rows = read(table(head, title, "Họp | Bà A | 7h30", "Thi | Bà B |"))
    assert [(row.field(ColumnRole.DEADLINE), row.within) for row in rows] == [
        ("7h30", "THÁNG 2"),
        ("THÁNG 2", ""),
    ]


@pytest.mark.parametrize(
    ("head", "is_due"),
    [
        ("STT | Nhiệm vụ | Chủ trì | Thời gian", [False, False]),
        ("STT | Nhiệm vụ phải hoàn thành | Chủ trì | Thời gian", [False, False]),
        # the month over the second row says when, and no heading by when
        ("STT | Nhiệm vụ | Chủ trì | Thời hạn hoàn thành", [True, False]),
    ],
)
def test_a_heading_says_by_when(head: str, is_due: list[bool]) -> None:
    lines = ("1 | Rà soát quy chế | Tổ A | 15", "THÁNG 2 | | | ", "2 | Rà soát sổ | Tổ A | 15")
    assert [row.is_due for row in read(table(head, *lines))] == is_due


def test_a_torn_row_keeps_its_lines_and_evidence() -> None:
    made = table(HEAD, "1 | Rà soát quy chế, | Tổ A | Quý I", " | nội quy | | ", breaks=(3,))
    (row,) = read(made)
    assert row.line_numbers == (2, 3)
    assert "stands after a break" in row.joins[0].evidence
