"""Tables without a grid: where the head ends, where columns and rows part."""

from __future__ import annotations

import pytest

from extractors.models import Line, Table
from extractors.paged_documents import read_pdf
from extractors.pdf.file import PdfLimits
from tests.extractors.pdf_maker import Sheet, make_pdf

HEAD = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
SIZE, LETTER = 12.0, 6.0
Cells = list[list[str]]


def table(rows: Cells, xs: list[float], step: float = 16.0, gap: float = 0.0) -> Sheet:
    """Lines of cells; a row whose first cell is filled stands `gap` points farther down."""
    sheet = Sheet()
    base = 100.0
    for row in rows:
        base += step + (gap if row[0] else 0.0)
        for x, text in zip(xs, row, strict=False):
            if text:
                sheet.text(x, base, text, SIZE)
    return sheet.text(40, base + 80, "Trên đây là Kế hoạch của xã.", SIZE)


def cells(sheet: Sheet) -> Cells:
    page = read_pdf(make_pdf([sheet]), PdfLimits()).pages[0]
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return [
        [" ".join(cell.text.split()) for cell in row.cells] for made in tables for row in made.rows
    ]


WIDE = [50.0, 100.0, 300.0, 420.0]
ONE_LINE = [
    ["1", "Rà soát kiến trúc", "Sở Nội vụ", "30/6/2026"],
    ["2", "Số hóa hồ sơ", "Sở Tư pháp", "31/7/2026"],
    ["3", "Tập huấn kỹ năng", "Sở Y tế", "Quý IV/2026"],
]
WRAPPED = [
    ["1", "Rà soát, hoàn thiện", "Sở Nội vụ", "30/6/2026"],
    ["", "kiến trúc của xã", "", ""],
    ["2", "Số hóa hồ sơ, kết quả", "Sở Tư pháp", "31/7/2026"],
    ["", "còn hiệu lực", "", ""],
    ["3", "Tập huấn kỹ năng số", "Sở Y tế", "Quý IV/2026"],
    ["", "cho cán bộ cấp xã", "", ""],
]
JOINED = [
    ["1", "Rà soát, hoàn thiện kiến trúc của xã", "Sở Nội vụ", "30/6/2026"],
    ["2", "Số hóa hồ sơ, kết quả còn hiệu lực", "Sở Tư pháp", "31/7/2026"],
    ["3", "Tập huấn kỹ năng số cho cán bộ cấp xã", "Sở Y tế", "Quý IV/2026"],
]
UNNUMBERED = [["", *row[1:]] for row in WRAPPED]
GROUP = ["I.", "", "", ""]

TABLES = [
    ("the head ends where a row begins", table([HEAD, *ONE_LINE], WIDE), [HEAD, *ONE_LINE]),
    ("rows part by wider steps", table([HEAD, *WRAPPED], WIDE, gap=8), [HEAD, *JOINED]),
    ("a wrapped head", table([HEAD, ["", "cụ thể", "", "hoàn thành"], *ONE_LINE], WIDE),
     [["STT", "Nhiệm vụ cụ thể", "Chủ trì", "Thời gian hoàn thành"], *ONE_LINE]),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "rows"), [c[1:] for c in TABLES], ids=[c[0] for c in TABLES])
def test_rows_and_columns(sheet: Sheet, rows: Cells) -> None:
    assert cells(sheet) == rows


def test_the_title_of_a_group_runs_over_the_columns() -> None:
    rows = [HEAD, *ONE_LINE[:2], ["II. Công tác thể chế của xã"], *ONE_LINE[2:]]
    found = cells(table(rows, WIDE))
    assert found[3] == ["II.", "Công tác thể chế của xã", "", ""]
    assert found[4] == ONE_LINE[2]


def test_lines_of_text_are_no_table() -> None:
    sheet = Sheet().lines(85, 100, ["Nội dung và thời gian thực hiện như sau của xã"] * 6)
    page = read_pdf(make_pdf([sheet]), PdfLimits()).pages[0]
    assert all(isinstance(block, Line) for block in page.blocks)
