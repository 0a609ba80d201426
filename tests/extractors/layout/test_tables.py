from __future__ import annotations

from itertools import pairwise

import pytest

from extractors.models import CellState, Table
from extractors.paged_documents import PagedDocument, read_pdf
from extractors.pdf.file import PdfLimits
from tests.extractors.pdf_maker import Sheet, make_pdf

XS = [80.0, 120.0, 300.0, 430.0, 540.0]
HEADER = ["STT", "Nội dung", "Chủ trì", "Thời gian"]


def read(*sheets: Sheet) -> PagedDocument:
    return read_pdf(make_pdf(list(sheets)), PdfLimits())


def tables(document: PagedDocument) -> list[Table]:
    return [block for page in document.pages for block in page.blocks if isinstance(block, Table)]


def shown(table: Table) -> list[list[str]]:
    """The cells; a merged one as "^"."""
    return [
        ["^" if cell.state is CellState.MERGED else cell.text for cell in row.cells]
        for row in table.rows
    ]


def put(sheet: Sheet, row: list[str], base: float, xs: list[float] = XS) -> Sheet:
    for x, text in zip(xs, row, strict=False):
        for index, line in enumerate(text.split("\n")):
            if line:
                sheet.text(x + 5, base + 14 * index, line, 12)
    return sheet


def ruled(rows: list[list[str]], top: float = 100.0, height: float = 40.0) -> Sheet:
    """A table with all its lines, rows of one height."""
    sheet = Sheet().grid(XS, [top + index * height for index in range(len(rows) + 1)])
    for index, row in enumerate(rows):
        put(sheet, row, top + index * height + 16)
    return sheet


ROWS = [HEADER, ["1", "Rà soát\nvăn bản", "Sở Nội vụ", "Quý I"], ["2", "Tập huấn", "", "Quý II"]]


def test_a_grid() -> None:
    (table,) = tables(read(ruled(ROWS)))
    assert shown(table) == ROWS
    assert table.rows[1].places[0].box == (80.0, 140.0, 540.0, 180.0)
    assert not any(row.after_break for row in table.rows)


def test_a_full_line_and_the_next_are_one_and_a_short_line_ends() -> None:
    rows = [HEADER, ["1", "Rà soát\nvăn bản", "Phòng Văn hóa và\nThông tin\nSở Nội vụ", "Quý I"]]
    (table,) = tables(read(ruled(rows, height=60)))
    assert table.rows[1].cells[2].text == "Phòng Văn hóa và Thông tin\nSở Nội vụ"


def test_merged_cells() -> None:
    sheet = Sheet()
    for y in (100, 140, 180, 260):
        sheet.rule(80, y, 540, y)
    sheet.rule(120, 220, 540, 220)  # the ordinal of two rows
    for x in (80, 540):
        sheet.rule(x, 100, x, 260)
    for x in (120, 300, 430):
        sheet.rule(x, 100, x, 140).rule(x, 180, x, 260)  # a wide row between
    put(
        put(put(sheet, HEADER, 116), ["I. Cải cách thể chế"], 156),
        ["1", "Một", "Sở A", "Quý I"],
        196,
    )
    put(sheet, ["", "Hai", "Sở B", "Quý II"], 236)
    (table,) = tables(read(sheet))
    assert shown(table) == [
        HEADER,
        ["I. Cải cách thể chế", "", "", ""],
        ["1", "Một", "Sở A", "Quý I"],
        ["^", "Hai", "Sở B", "Quý II"],
    ]


def test_a_header_of_two_levels() -> None:
    xs = [80.0, 200.0, 300.0, 400.0, 540.0]
    sheet = (
        Sheet()
        .rule(80, 100, 540, 100)
        .rule(200, 120, 400, 120)
        .rule(80, 140, 540, 140)
        .rule(80, 180, 540, 180)
    )
    for x in (80, 200, 400, 540):
        sheet.rule(x, 100, x, 180)
    sheet.rule(300, 120, 300, 180)
    put(sheet, ["Nội dung", "Đơn vị thực hiện", "", "Thời gian"], 115, xs)
    put(sheet, ["", "Chủ trì", "Phối hợp"], 134, xs)
    put(sheet, ["Rà soát", "Sở A", "Sở B", "Quý I"], 160, xs)
    (table,) = tables(read(sheet))
    assert shown(table) == [
        ["Nội dung", "Đơn vị thực hiện", "", "Thời gian"],
        ["^", "Chủ trì", "Phối hợp", "^"],
        ["Rà soát", "Sở A", "Sở B", "Quý I"],
    ]


def test_lines_drawn_as_thin_boxes_and_in_pieces() -> None:
    sheet = Sheet()
    for y in (100.0, 140.0, 180.0):
        for left, right in pairwise(XS):
            sheet.parts.append(f"{left} {sheet.height - y} {right - left} 0.6 re f")
    for x in XS:
        sheet.parts.append(f"{x} {sheet.height - 180} 0.6 80 re f")
    put(put(sheet, HEADER, 116), ROWS[2], 156)
    (table,) = tables(read(sheet))
    assert shown(table) == [HEADER, ROWS[2]]


def test_a_shading_is_no_line() -> None:
    sheet = Sheet()
    sheet.parts.append("0.9 g 200 600 50 100 re f 0 g")
    (table,) = tables(read(put(put(sheet.grid(XS, [100, 140, 180]), HEADER, 116), ROWS[2], 156)))
    assert shown(table) == [HEADER, ROWS[2]]


def test_no_outer_lines() -> None:
    sheet = Sheet()
    for y in (100, 140, 180):
        sheet.rule(80, y, 540, y)
    for x in XS[1:-1]:
        sheet.rule(x, 100, x, 180)
    (table,) = tables(read(put(put(sheet, HEADER, 116), ROWS[2], 156)))
    assert shown(table) == [HEADER, ROWS[2]]


def test_a_missing_line_between_two_columns() -> None:
    sheet = Sheet().grid([80, 120, 300, 540], [100, 140, 180, 220])
    put(put(put(sheet, HEADER, 116), ROWS[1], 156), ROWS[2], 196)
    (table,) = tables(read(sheet))
    assert shown(table) == ROWS


def test_no_lines_between_the_rows() -> None:
    sheet = Sheet().grid(XS, [100, 140, 260])
    put(put(put(sheet, HEADER, 116), ROWS[1], 156), ROWS[2], 196)
    (table,) = tables(read(sheet))
    assert shown(table) == ROWS


def test_a_list_within_a_cell_is_one_row() -> None:
    sheet = Sheet().grid(XS, [100, 140, 260])
    put(put(sheet, HEADER, 116), ["1\n2", "Rà soát một việc dài", "", ""], 156)
    (table,) = tables(read(sheet))
    assert len(table.rows) == 2


ALIGNED = [
    ("no lines at all", ()),
    ("level lines only", (96.0, 122.0, 164.0, 192.0)),
]


@pytest.mark.parametrize("levels", [case[1] for case in ALIGNED], ids=[case[0] for case in ALIGNED])
def test_columns_without_upright_lines(levels: tuple[float, ...]) -> None:
    sheet = put(put(put(Sheet(), HEADER, 112), ROWS[1], 140), ROWS[2], 180)
    for y in levels:
        sheet.rule(80, y, 540, y)
    (table,) = tables(read(sheet))
    assert shown(table) == ROWS


def test_text_is_no_aligned_table() -> None:
    sheet = Sheet().lines(
        85, 100, ["Nội dung và thời gian thực hiện do đơn vị chủ trì", "quyết định theo quy chế."]
    )
    assert tables(read(sheet)) == []


def test_a_frame_around_text_is_no_table() -> None:
    sheet = Sheet().grid([80, 540], [80, 160]).text(90, 110, "Ghi nhớ: nộp báo cáo đúng hạn")
    document = read(sheet)
    assert tables(document) == []
    assert len(document.pages[0].blocks) == 1


def test_text_between_tables_stays_in_order() -> None:
    sheet = ruled(ROWS).text(85, 260, "Bảng thứ hai").grid(XS, [300, 340, 380])
    put(put(sheet, HEADER, 316), ROWS[2], 356)
    kinds = [type(block).__name__ for block in read(sheet).pages[0].blocks]
    assert kinds == ["Table", "Line", "Table"]


def test_a_piece_behind_a_page_break() -> None:
    document = read(
        ruled(ROWS, top=680),
        ruled([["", "và báo cáo", "", ""], ["3", "Ba", "Sở C", "Quý III"]], top=60),
    )
    above, below = tables(document)
    assert [row.after_break for row in below.rows] == [True, False]
    assert above.width == below.width


def test_a_merged_cell_goes_on_behind_a_page_break() -> None:
    below = Sheet().rule(80, 60, 540, 60).rule(80, 140, 540, 140).rule(80, 100, 430, 100)
    for x in XS:
        below.rule(x, 60, x, 140)
    put(put(below, ["3", "Ba", "Sở C"], 76), ["4", "Bốn", "Sở D"], 116)
    table = tables(read(ruled(ROWS, top=680), below))[1]
    assert shown(table) == [["3", "Ba", "Sở C", "^"], ["4", "Bốn", "Sở D", "^"]]


def test_an_empty_cell_behind_a_page_break_is_empty() -> None:
    table = tables(
        read(ruled(ROWS, top=680), ruled([["3", "Ba", "Sở C", ""], ["4", "Bốn", "", ""]], top=60))
    )[1]
    assert shown(table)[0] == ["3", "Ba", "Sở C", ""]


def test_a_page_of_one_wide_row_keeps_the_columns() -> None:
    wide = (
        Sheet()
        .grid([80, 300, 540], [60, 100])
        .text(85, 76, "việc còn lại", 12)
        .text(305, 76, "Sở A", 12)
    )
    below = tables(read(ruled(ROWS, top=680), wide))[1]
    assert below.width == 4
    assert shown(below) == [["việc còn lại", "", "Sở A", ""]]


@pytest.mark.parametrize(
    ("under", "over", "width"),
    [
        ([], [], 4),  # the table goes on
        (["3"], ["Phụ lục I"], 4),  # a page number, a running header
        ([f"Đoạn {n} của phần sau." for n in range(6)], [], 2),  # text stands below the first one
        ([], [f"Đoạn {n} của phần sau." for n in range(6)], 2),  # or above the second
    ],
    ids=["nothing between", "margins", "text below", "text above"],
)
def test_columns_of_the_next_page_are_those_of_one_table_alone(
    under: list[str], over: list[str], width: int
) -> None:
    """A foot of two cells and a table of the same edges on the next page are two tables."""
    pair = Sheet().grid([XS[0], XS[2], XS[4]], [100.0, 160.0])
    put(pair, ["Nơi nhận:\n- Lưu: VT.", "", "CHỦ TỊCH\nTrịnh Văn Mẫu"], 116)
    pair.lines(85, 200, under)
    below = ruled(ROWS, top=300.0)
    below.lines(85, 60, over)
    first, _ = tables(read(pair, below))
    assert first.width == width


def test_a_table_on_a_turned_page() -> None:
    sheet = Sheet(rotate=90)
    for x in (100, 140, 180):
        sheet.rule(x, 100, x, 500)
    for y in (100, 300, 400, 500):
        sheet.rule(100, y, 180, y)
    for base, row in ((120, ["Nội dung", "Chủ trì", "Hạn"]), (160, ["Rà soát", "Sở A", "Quý I"])):
        for start, text in zip((490, 390, 290), row, strict=True):
            sheet.set_text(f"0 1 -1 0 {base} {842 - start}", text, 12)
    (table,) = tables(read(sheet))
    assert shown(table) == [["Nội dung", "Chủ trì", "Hạn"], ["Rà soát", "Sở A", "Quý I"]]


def test_a_number_torn_in_a_narrow_cell() -> None:
    rows = [HEADER, ["1", "Nghị định 60/2021/N\nĐ-CP", "Sở A\n, Sở B", ""]]
    (table,) = tables(read(ruled(rows)))
    assert shown(table)[1][1:3] == ["Nghị định 60/2021/NĐ-CP", "Sở A, Sở B"]
