from __future__ import annotations

import pytest

from extractors.models import Block, Line, Table
from extractors.tables.joins import goes_on, join_tables
from tests.extractors.tables.test_task_tables import HEAD, table

UPPER = table(HEAD, "1 | Rà soát | Tổ A | Quý I")
CASES = [
    ("the header again", table(HEAD, "2 | Sửa | Tổ B | Quý II"), True),
    ("no header, as wide", table("2 | Sửa | Tổ B | Quý II"), True),
    (
        "no header, and numbers that begin anew",
        table(
            "1 | Rà soát sổ | Tổ A | Quý I",
            "2 | Sửa nội quy | Tổ B | Quý II",
            "3 | Họp tổ | Tổ C | Quý III",
        ),
        True,
    ),
    ("no header, less wide", table("2 | Sửa | Tổ B"), True),
    ("no header, wider", table("2 | Sửa | Tổ B | Quý II | Mới"), False),
    (
        "the header again, a cell misread",
        table("UP | Nhiệm vụ | Chủ trì | Thời gian", "2 | Sửa | Tổ B | Quý II"),
        True,
    ),
    (
        "the header again below rows",
        table("2 | Sửa | Tổ B | Quý II", HEAD, "3 | Họp | Tổ C | Quý III"),
        True,
    ),
    (
        "half of the header",
        table("STT | Nhiệm vụ | Địa điểm | Số lượng", "2 | Sửa | Hội trường | 5"),
        False,
    ),
    ("another header", table("TT | Họ và tên | Chức vụ", "1 | Lê Thị Mẫu | Hiệu trưởng"), False),
    (
        "another header of a task table",
        table("TT | Công việc | Phụ trách | Tháng", "1 | Họp | Tổ A | 5"),
        False,
    ),
]


@pytest.mark.parametrize(
    ("below", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_goes_on(below: Table, expected: bool) -> None:
    assert goes_on(UPPER, below) is expected


def test_nothing_goes_on_with_a_table_that_is_no_task_table_and_counts_nothing() -> None:
    assert not goes_on(
        table("TT | Chỉ tiêu | Đơn vị tính", "1 | Hồ sơ | Bộ"), table("Khối 6 | Lớp | Lớp")
    )
    assert not goes_on(table("a | b", "c | d"), table("e | f"))


ROLL = table(
    "STT | Họ và tên | Được phân công | Ghi chú",
    "1 | Bà Đỗ Thị Lanh | Trực điện thoại | Chính",
    "2 | Ông Vũ Văn Mến | Kê dọn hội trường, kiểm | Phụ",
)
ROLLS = [
    ("its numbers go on", table("3 | Bà Tạ Thị Na | Đón khách | Phụ"), True),
    (
        "a row torn by the page, then its numbers go on",
        table(" | | tra loa đài | ", "3. | Bà Tạ Thị Na | Đón khách | Phụ"),
        True,
    ),
    ("its numbers begin anew", table("1 | Bà Tạ Thị Na | Đón khách | Phụ"), False),
    ("a number is passed over", table("4 | Bà Tạ Thị Na | Đón khách | Phụ"), False),
    ("another width", table("3 | Bà Tạ Thị Na | Đón khách"), False),
    ("no numbers", table("Nơi nhận | Kế toán | Chủ tịch | Lưu"), False),
    (
        "a row without a number, and nothing below",
        table(" | | tra loa đài | "),
        False,
    ),
    (
        "two rows without a number",
        table(" | | tra loa đài | ", " | | Tổng | 2", "3 | Bà Tạ Thị Na | Đón khách | Phụ"),
        False,
    ),
    (
        "a header of its own",
        table("STT | Nội dung | Chủ trì | Thời gian", "3 | Đón khách | Tổ A | Quý I"),
        False,
    ),
]


@pytest.mark.parametrize(
    ("below", "expected"), [case[1:] for case in ROLLS], ids=[case[0] for case in ROLLS]
)
def test_a_table_that_its_cells_alone_would_tell_goes_on_with_its_numbers(
    below: Table, expected: bool
) -> None:
    assert goes_on(ROLL, below) is expected
    assert not goes_on(ROLL, below, [line("II. Phân công")])


def line(text: str) -> Line:
    return Line(raw=text, text=text, page_number=1, number=9)


def speck(text: str) -> Line:
    """A line that OCR read."""
    return Line(raw=text, text=text, page_number=1, number=9, confidence=0.8)


REST = table("2 | Sửa | Tổ B")


def test_only_blanks_stand_between() -> None:
    joined = join_tables([UPPER, line(""), line(" "), REST, line("Cuối")])
    tables = [block for block in joined if isinstance(block, Table)]
    assert len(tables) == 1
    assert [row.after_break for row in tables[0].rows] == [False, False, True]
    assert all(len(row.cells) == tables[0].width == 4 for row in tables[0].rows)
    assert [block for block in joined if isinstance(block, Line)] == [
        line(""),
        line(" "),
        line("Cuối"),
    ]


def test_specks_do_not_part_a_table() -> None:
    joined = join_tables([UPPER, speck("Ï"), speck("' l"), REST])
    assert sum(isinstance(block, Table) for block in joined) == 1
    assert [block.text for block in joined if isinstance(block, Line)] == ["Ï", "' l"]


def test_three_pieces_are_one() -> None:
    (joined,) = join_tables([UPPER, REST, table("3 | Họp | Tổ C")])
    assert isinstance(joined, Table) and len(joined.rows) == 4


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [line("Một")],
        [UPPER, line("II. TỔ CHỨC"), REST],
        [REST, REST],
        [UPPER, line("A"), REST],
        [UPPER, speck("Tổ C"), REST],
    ],
)
def test_left_alone(blocks: list[Block]) -> None:
    assert join_tables(blocks) == tuple(blocks)


LOWER = table("3 | Sửa | Tổ B | Quý II", "4 | Họp | Tổ C | Quý III")
BETWEEN: list[tuple[str, list[str], Table, bool]] = [
    ("a group", ["II. Công tác nhân lực"], LOWER, True),
    ("a caption", ["Bảng 2. Nhiệm vụ về dữ liệu"], LOWER, True),
    ("two levels and blank lines", ["B. CẤP XÃ", "", "I. Thể chế"], LOWER, True),
    ("a sentence", ["Các tổ báo cáo kết quả trước ngày 05 hằng tháng."], LOWER, False),
    ("four titles", ["A. An", "B. Bình", "C. Cúc", "D. Dũng"], LOWER, False),
    ("no number below", ["II. Nhân lực"], table("Sửa | Tổ B | Quý II | Mới"), False),
    ("another width", ["II. Nhân lực"], table("3 | Sửa | Tổ B"), False),
    ("a header of its own", ["II. Nhân lực"], table(HEAD, "1 | Sửa | Tổ B | Quý II"), False),
]


@pytest.mark.parametrize(
    ("texts", "below", "is_one"), [case[1:] for case in BETWEEN], ids=[case[0] for case in BETWEEN]
)
def test_titles_between_the_parts_of_a_table(texts: list[str], below: Table, is_one: bool) -> None:
    blocks = join_tables([UPPER, *map(line, texts), below])
    assert len([block for block in blocks if isinstance(block, Table)]) == (1 if is_one else 2)
    if is_one:
        (whole,) = (block for block in blocks if isinstance(block, Table))
        titles = [row.cells[0].text for row in whole.rows[2:-2]]
        assert titles == [text for text in texts if text]
        assert len(whole.rows[2].cells) == UPPER.width
        assert not any(row.after_break for row in whole.rows)


OTHER = table("STT | Việc | Phụ trách", "1 | Họp | Tổ C", "2 | Báo cáo | Tổ D")
LATER = [
    ("it counts on", table("2 | Sửa | Tổ B | Quý II"), True),
    ("its group counts on", table("P2 | SỬA CHỮA | | Quý II", "2.1 | Sửa | Tổ B | Quý II"), True),
    ("it counts from elsewhere", table("5 | Sửa | Tổ B | Quý II"), False),
    ("it has a header", table(HEAD, "2 | Sửa | Tổ B | Quý II"), False),
    ("it is as wide as the one above", table("2 | Sửa | Tổ B"), False),
    ("no number opens it", table("Sửa | Tổ B | Quý II | Mới"), False),
]


@pytest.mark.parametrize(
    ("below", "expected"), [case[1:] for case in LATER], ids=[case[0] for case in LATER]
)
def test_a_table_goes_on_behind_another_one(below: Table, expected: bool) -> None:
    upper = table(HEAD, "P1 | KHẢO SÁT | | Quý I", "1 | Rà soát | Tổ A | Quý I")
    *_, last = join_tables(
        [upper, line("Việc của các tổ:"), OTHER, line("Các tổ báo cáo hằng quý."), below]
    )
    assert isinstance(last, Table)
    headed = [[cell.text for cell in row.cells] for row in last.rows[:1]] == [HEAD.split(" | ")]
    assert headed and not last.rows[0].line_numbers if expected else last == below
