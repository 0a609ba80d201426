"""The rows of a sheet as lines and tables."""

import pytest

from extractors.models import CellState, Line, Table
from extractors.workbook.file import Merge, Worksheet
from extractors.workbook.sheets import sheet_blocks

HEAD = ("TT", "Nhiệm vụ", "Cơ quan chủ trì")
ROWS = (("1", "Rà soát", "Tổ A"), ("2", "Sửa", "Tổ B"))
Shown = list[str | list[list[str]]]


def shown(*rows: tuple[str, ...], merges: tuple[Merge, ...] = ()) -> Shown:
    blocks = sheet_blocks(Worksheet("s", rows, merges), 1, 1)
    return [
        block.text
        if isinstance(block, Line)
        else [[cell.text for cell in row.cells] for row in block.rows]
        for block in blocks
    ]


TABLE = [list(row) for row in (HEAD, *ROWS)]
SHEETS = [
    ("a table alone", (HEAD, *ROWS), [TABLE]),
    ("a title above", (("KẾ HOẠCH",), HEAD, *ROWS), ["KẾ HOẠCH", TABLE]),
    ("who signs below", (HEAD, *ROWS, ("Người lập",)), [TABLE, "Người lập"]),
    ("a head of two columns", (("SỞ Y TẾ", "", "CỘNG HÒA"), HEAD, *ROWS),
     [[["SỞ Y TẾ", "CỘNG HÒA"]], TABLE]),
    ("a group within", (HEAD, ROWS[0], ("", "NHÓM HAI", ""), ROWS[1]),
     [[TABLE[0], TABLE[1], ["", "NHÓM HAI", ""], TABLE[2]]]),
    ("blank rows and columns", (("", *HEAD), ("", "", "", ""), *(("", *row) for row in ROWS)),
     [TABLE]),
    ("a row without a lead", (HEAD, ROWS[0], ("2", "Sửa", "")),
     [[TABLE[0], TABLE[1], ["2", "Sửa", ""]]]),
    ("no table", (("Kế hoạch",), ("Rà soát quy chế",)), ["Kế hoạch", "Rà soát quy chế"]),
    ("lines of a cell", (("Một\nHai",),), ["Một", "Hai"]),
    ("nothing", (), []),
    ("blanks", (("", ""),), []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "blocks"), [s[1:] for s in SHEETS], ids=[s[0] for s in SHEETS])
def test_sheets(rows: tuple[tuple[str, ...], ...], blocks: Shown) -> None:
    assert shown(*rows) == blocks


def test_merged_cells_are_told_apart() -> None:
    rows = (HEAD, ROWS[0], ("2", "", "Tổ B"), ("NHÓM HAI", "", ""), ("3", "Sửa", "Tổ C"))
    sheet = Worksheet("s", rows, (Merge(1, 1, 2, 1), Merge(3, 0, 3, 9)))
    (table,) = sheet_blocks(sheet, 1, 1)
    assert isinstance(table, Table)
    printed, merged, spanned = CellState.PRINTED, CellState.MERGED, CellState.SPANNED
    assert [[cell.state for cell in row.cells] for row in table.rows] == [
        [printed] * 3,
        [printed] * 3,
        [printed, merged, printed],
        [printed, spanned, spanned],
        [printed] * 3,
    ]


def test_rows_are_numbered_over_the_sheets() -> None:
    (table,) = sheet_blocks(Worksheet("s", (HEAD, ("", "", ""), *ROWS), ()), 2, 11)
    assert isinstance(table, Table)
    assert [row.line_numbers for row in table.rows] == [(11,), (12,), (13,)]
    assert {row.page_number for row in table.rows} == {2}
