"""Lines → tables of tabs and pipes, and the lines between."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.lines.furniture import text_furniture
from extractors.models import Line, Table
from extractors.text.file import decode, text_lines
from extractors.text.paragraphs import join_paragraphs
from extractors.text.tables import find_tables
from tests.factories import CpuLimit, cell_texts, line_numbers, lines

HEADER = "TT\tNội dung\tChủ trì\tThời gian\n"
TABLES = [
    (
        "tabs under a header",
        HEADER + "1\tRà soát\tPhòng Mẫu\tQuý I",
        [["TT", "Nội dung", "Chủ trì", "Thời gian"], ["1", "Rà soát", "Phòng Mẫu", "Quý I"]],
    ),
    ("tabs without a known header", "a\tb\tc\nd\te\tf", [["a", "b", "c"], ["d", "e", "f"]]),
    (
        "two columns under a header",
        "Nhiệm vụ\tThời gian\nRà soát\tQuý I",
        [["Nhiệm vụ", "Thời gian"], ["Rà soát", "Quý I"]],
    ),
    (
        "empty cells",
        HEADER + "\tTập huấn\t\tQuý II",
        [["TT", "Nội dung", "Chủ trì", "Thời gian"], ["", "Tập huấn", "", "Quý II"]],
    ),
    (
        "group row of one cell",
        HEADER + "1\tA\tB\tC\nI. Cải cách thể chế\t\t\t\n2\tD\tE\tG",
        [
            ["TT", "Nội dung", "Chủ trì", "Thời gian"],
            ["1", "A", "B", "C"],
            ["I. Cải cách thể chế", "", "", ""],
            ["2", "D", "E", "G"],
        ],
    ),
    (
        "short row is padded",
        HEADER + "1\tRà soát",
        [["TT", "Nội dung", "Chủ trì", "Thời gian"], ["1", "Rà soát", "", ""]],
    ),
    (
        "group row without its last tabs",
        HEADER + "I\tCải cách thể chế\n1\tA\tB\tC",
        [
            ["TT", "Nội dung", "Chủ trì", "Thời gian"],
            ["I", "Cải cách thể chế", "", ""],
            ["1", "A", "B", "C"],
        ],
    ),
    (
        "blank line between rows",
        HEADER + "1\tA\tB\tC\n\n2\tD\tE\tG",
        [["TT", "Nội dung", "Chủ trì", "Thời gian"], ["1", "A", "B", "C"], ["2", "D", "E", "G"]],
    ),
    (
        "markdown",
        "| TT | Nội dung | Thời gian |\n|---|:--:|--:|\n| 1 | **Rà soát** | Quý I |",
        [["TT", "Nội dung", "Thời gian"], ["1", "Rà soát", "Quý I"]],
    ),
    (
        "markdown, escaped pipe",
        "| TT | Nội dung | Thời gian |\n| 1 | A \\| B | Quý I |",
        [["TT", "Nội dung", "Thời gian"], ["1", "A | B", "Quý I"]],
    ),
    (
        "markdown, break in a cell",
        "| TT | Nội dung | Thời gian |\n| 1 | A<br>B | Quý I |",
        [["TT", "Nội dung", "Thời gian"], ["1", "A\nB", "Quý I"]],
    ),
    (
        "markdown, empty first cell",
        "| TT | Nội dung | Thời gian |\n| | A | Quý I |",
        [["TT", "Nội dung", "Thời gian"], ["", "A", "Quý I"]],
    ),
    (
        "markdown, comparator",
        "| TT | Chỉ tiêu | Thời gian |\n| 1 | > 95% | 2026 |",
        [["TT", "Chỉ tiêu", "Thời gian"], ["1", "> 95%", "2026"]],
    ),
    (
        "markdown, row of dashes",
        "| TT | Nội dung | Thời gian |\n| - | - | - |",
        [["TT", "Nội dung", "Thời gian"], ["-", "-", "-"]],
    ),
    (
        "pipes between cells",
        "TT | Nội dung | Thời gian\n1 | Rà soát | Quý I",
        [["TT", "Nội dung", "Thời gian"], ["1", "Rà soát", "Quý I"]],
    ),
    (
        "cells of one web line each",
        "TT\n|\nNội dung\n|\nThời gian\n|\n1\n|\nRà soát\n|\nQuý I\n|",
        [["TT", "Nội dung", "Thời gian"], ["1", "Rà soát", "Quý I"]],
    ),
]


@pytest.mark.parametrize(("text", "cells"), [c[1:] for c in TABLES], ids=[c[0] for c in TABLES])
def test_table(text: str, cells: list[list[str]]) -> None:
    (found,) = find_tables(lines(text))
    assert isinstance(found, Table)
    assert cell_texts(found) == cells
    assert found.width == len(cells[0])


NO_TABLES = [
    ("nothing", ""),
    ("prose", "Rà soát văn bản\nTập huấn"),
    ("items set with a tab", "1.\tRà soát văn bản\n2.\tTập huấn\n3.\tBáo cáo"),
    ("dashes set with a tab", "-\tRà soát\n-\tTập huấn"),
    ("letters set with a tab", "a)\tRà soát\nđ)\tTập huấn"),
    ("lines indented by tabs", "\t\tRà soát văn bản\n\t\tTập huấn\n\t\tBáo cáo"),
    ("header block of a letter", "UBND TỈNH MẪU\tCỘNG HÒA\nSỞ MẪU\tĐộc lập"),
    ("one row", "a\tb\tc"),
    ("one piped line", "Phòng A | Phòng B | Phòng C"),
    ("one framed line", "| Ghi chú |"),
    ("a rule of markdown alone", "|---|---|"),
    ("a stroke at the edge", "Rà soát\n|\nTập huấn"),
    ("rows too far apart", "a\tb\tc\n\n\n\n\nd\te\tf"),
    ("tab at the end", "Rà soát\t\nTập huấn\t"),
]


@pytest.mark.parametrize("text", [c[1] for c in NO_TABLES], ids=[c[0] for c in NO_TABLES])
def test_no_table(text: str) -> None:
    assert find_tables(lines(text)) == lines(text)


def test_a_wrapped_cell_goes_on() -> None:
    (found,) = find_tables(lines(HEADER + "1\tRà soát\nvăn bản\nPhòng Mẫu\tQuý I"))[:1]
    assert isinstance(found, Table)
    assert found.line_numbers[:2] == (1, 2)


OPEN_ROW = """\
| Thời gian | Nội dung công việc |
|---|---|
| 06/5/2027 | Lập danh sách |
| 30/6/2027 | Nộp **hồ sơ** ở phòng
Gửi bản khai lên trang tin. |
| 15/8/2027 | Họp xét |
"""


def test_the_last_cell_of_a_row_goes_on_to_the_pipe_that_closes_it() -> None:
    (table,) = (block for block in find_tables(lines(OPEN_ROW)) if isinstance(block, Table))
    assert cell_texts(table)[2:] == [
        ["30/6/2027", "Nộp hồ sơ ở phòng\nGửi bản khai lên trang tin."],
        ["15/8/2027", "Họp xét"],
    ]


def test_a_line_that_a_pipe_ends_below_a_closed_row_is_none_of_it() -> None:
    text = OPEN_ROW.replace("ở phòng\n", "ở phòng |\n")
    tables = [block for block in find_tables(lines(text)) if isinstance(block, Table)]
    assert ["30/6/2027", "Nộp hồ sơ ở phòng"] in cell_texts(tables[0])


def test_text_around_a_table_stays() -> None:
    blocks = find_tables(lines("Phụ lục\n" + HEADER + "1\tA\tB\tC\nGhi chú: không"))
    assert [type(block) for block in blocks] == [Line, Table, Line]


def test_bullets_below_a_table_are_no_rows() -> None:
    blocks = find_tables(lines(HEADER + "1\tA\tB\tC\n-\tRà soát\n-\tTập huấn"))
    assert [type(block) for block in blocks] == [Table, Line, Line]


def test_a_table_behind_a_run_of_two_columns_is_found() -> None:
    text = (
        "Kính gửi:\tPhòng Mẫu\nNơi nhận:\tTổ A\nGhi chú:\tkhông\n\tlưu\nhết\tdòng\n"
        + HEADER
        + "1\tA\tB\tC"
    )
    tables = [block for block in find_tables(lines(text)) if isinstance(block, Table)]
    assert len(tables) == 1
    assert ["1", "A", "B", "C"] in cell_texts(tables[0])


def test_ragged_rows_are_marked() -> None:
    (found,) = find_tables(lines(HEADER + "1\tA\tB\tC\n2\tD\tE"))
    assert isinstance(found, Table)
    assert [row.is_ragged for row in found.rows] == [False, False, True]


def test_the_rule_of_markdown_belongs_to_the_header() -> None:
    (found,) = find_tables(lines("| TT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | A | Quý I |"))
    assert isinstance(found, Table)
    assert [row.line_numbers for row in found.rows] == [(1, 2), (3,)]


def test_rows_bear_their_pages() -> None:
    (found,) = find_tables(lines(HEADER + "1\tA\tB\tC\n\f2\tD\tE\tG"))
    assert isinstance(found, Table)
    assert [(row.page_number, row.after_break) for row in found.rows] == [
        (1, False),
        (1, False),
        (2, True),
    ]


PIECES = [
    "|",
    "| a | b |",
    "|---|---|",
    "a\tb",
    "a\tb\tc",
    "TT\tNội dung\tThời gian",
    "TT",
    "Nội dung",
    "Thời gian",
    "",
    "I. PHẦN",
    "a | b",
    "\t\tx",
    "văn bản",
    "1",
    "-\tRà soát",
    "Nơi nhận:",
    "\f",
    "PHỤ LỤC 1",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@example(["| a | b |", "|", "|", "| a | b |"])
@example(["| a | b |", "|", "| a | b |", "|---|---|", "|"])
def test_every_line_is_in_one_block(chosen: list[str]) -> None:
    source = lines("\n".join(chosen))
    printed = [x.number for x in source if not x.is_blank]
    found = line_numbers(find_tables(source))
    assert len(set(found)) == len(found)
    assert found == sorted(found)
    assert set(printed) <= set(found)


@given(st.text(alphabet="a|\t-: \n\f", max_size=80))
@example("|--\n:|")  # no row stands above what a pipe ends
def test_no_printed_line_vanishes(text: str) -> None:
    source = lines(text)
    found = line_numbers(find_tables(source))
    assert {x.number for x in source if not x.is_blank} <= set(found)


MANY = [
    ("lone pipes", "|\n"),
    ("web cells", "a\n|\n"),
    ("tabs", "a\tb\n"),
    ("indented by tabs", "\t\tx y\n"),
    ("pipes", "a|b\n"),
    ("framed", "|a|\n"),
    ("rules", "|---|---|\n"),
    ("headers", HEADER),
    ("tables parted by titles", "a\n|\nb\n|\nI. MỤC TIÊU\nx y\n"),
    ("wide then narrow", "a\tb\tc\n\tx\n\ty\n\tz\n\n"),
    ("blank tabs", "\t\t\t\n"),
    ("rows over rules of another kind", "| a | b |\n+---+\n"),
    ("rows that a word parts", "| a | b |\nmột\n"),
    ("rows of one and three", "|\n| b | c | d |\n"),
]


@pytest.mark.parametrize("piece", [c[1] for c in MANY], ids=[c[0] for c in MANY])
def test_twenty_thousand_lines_are_quick(piece: str) -> None:
    source = lines(piece * (20_000 // piece.count("\n")))
    with CpuLimit(1):
        find_tables(source)


@pytest.mark.parametrize("piece", ["\t", "|", "a\t", "a|", "-", " ", "--|", "\\|"])
def test_long_lines_are_quick(piece: str) -> None:
    source = lines((piece * 20_000 + "x\n") * 3)
    with CpuLimit(1):
        find_tables(source)


SAMPLE = (
    "II. NHIỆM VỤ\n1. Cải cách thể chế\na) Rà soát, cập nhật văn bản thuộc phạm vi "
    "quản lý của cơ quan, các\n"
    "đơn vị trực thuộc; báo cáo kết quả trước ngày 15 tháng 12.\n- Chủ trì: Phòng Mẫu.\n\n12\n"
    "TT\tNội dung\tThời gian\n1\tTập huấn\tQuý I\n\n"
)


def test_two_megabytes_are_quick() -> None:
    data = (SAMPLE * (2 * 2**20 // len(SAMPLE.encode()))).encode()
    with CpuLimit(3):
        blocks = find_tables(text_lines(decode(data, 2**26).text))
        kept = text_furniture(blocks).blocks
        joined = join_paragraphs(kept)
    assert len(joined) > 10_000
