import pytest

from tests.extractors.word_files import (
    BEGIN_MERGE,
    GO_ON,
    SPAN,
    grid,
    lines,
    p,
    r,
    tables,
    tbl,
    tc,
    tr,
)

GRIDS = [
    ("plain", tbl(tr("STT", "Nội dung"), tr("1", "A")), [["STT", "Nội dung"], ["1", "A"]]),
    ("paragraphs of a cell", tbl(tr("1", tc(p("A") + p("") + p("B")))), [["1", "A\nB"]]),
    (
        "a soft break in a cell",
        tbl(tr("1", tc(p(r("<w:t>A</w:t><w:br/><w:t>B</w:t>"))))),
        [["1", "A\nB"]],
    ),
    (
        "a wide cell",
        tbl(tr(tc("I. Thể chế", SPAN(3))), tr("1", "A", "B")),
        [["I. Thể chế", ">", ">"], ["1", "A", "B"]],
    ),
    (
        "a header of two levels",
        tbl(
            tr(tc("STT", BEGIN_MERGE), tc("Đơn vị", SPAN(2))),
            tr(tc("", GO_ON), "Chủ trì", "Phối hợp"),
        ),
        [["STT", "Đơn vị", ">"], ["^", "Chủ trì", "Phối hợp"]],
    ),
    (
        "a tall cell",
        tbl(
            tr(tc("Quý I", BEGIN_MERGE), "A"),
            tr(tc("", GO_ON), "B"),
            tr(tc("Quý II", BEGIN_MERGE), "C"),
        ),
        [["Quý I", "A"], ["^", "B"], ["Quý II", "C"]],
    ),
    (
        "what goes on prints nothing of its own",
        tbl(tr(tc("Quý I", BEGIN_MERGE), "A"), tr(tc("ẩn", GO_ON), "B")),
        [["Quý I", "A"], ["^", "B"]],
    ),
    ("going on from nowhere", tbl(tr(tc("Quý I", GO_ON), "A")), [["Quý I", "A"]]),
    (
        "going on below a plain cell",
        tbl(tr("Quý I", "A"), tr(tc("Quý II", GO_ON), "B")),
        [["Quý I", "A"], ["Quý II", "B"]],
    ),
    (
        "tall and wide",
        tbl(
            tr(tc("A", SPAN(2) + BEGIN_MERGE), "B"),
            tr(tc("", SPAN(2) + GO_ON), "C"),
            tr("1", "2", "3"),
        ),
        [["A", ">", "B"], ["^", "^", "C"], ["1", "2", "3"]],
    ),
    (
        "columns left blank before and after",
        tbl(
            tr("1", "2", "3"),
            tr("B", "C", properties='<w:gridBefore w:val="1"/>'),
            tr("A", "B", properties='<w:gridAfter w:val="1"/>'),
        ),
        [["1", "2", "3"], ["", "B", "C"], ["A", "B", ""]],
    ),
    (
        "cells merged the old way",
        tbl(tr(tc("A", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")), tr("1", "2")),
        [["A", ">"], ["1", "2"]],
    ),
    (
        "grid columns in which nothing begins",
        tbl(
            tr(tc("STT", SPAN(2)), tc("Nội dung", SPAN(3))), tr(tc("1", SPAN(2)), tc("A", SPAN(3)))
        ),
        [["STT", "Nội dung"], ["1", "A"]],
    ),
    (
        "a border dragged by a millimetre",
        tbl(
            tr("STT", tc("Nội dung", SPAN(2)), "Thời gian"),
            tr(tc("1", SPAN(2)), "A", "Quý I"),
            widths=(700, 60, 4000, 1500),
        ),
        [["STT", "Nội dung", "Thời gian"], ["1", "A", "Quý I"]],
    ),
    (
        "a narrow column of its own",
        tbl(tr("a", "b", "c"), tr("1", tc("2", SPAN(2))), widths=(700, 60, 4000)),
        [["a", "b", "c"], ["1", "2", ">"]],
    ),
    (
        "no widths, no dragged borders",
        tbl(tr("a", tc("b", SPAN(2))), tr(tc("1", SPAN(2)), "2")),
        [["a", "b", ">"], ["1", ">", "2"]],
    ),
    (
        "a deleted row and a hidden one",
        tbl(
            tr("1", "A"),
            tr("2", "B", properties="<w:del/>"),
            tr("3", "C", properties="<w:hidden/>"),
        ),
        [["1", "A"]],
    ),
    (
        "content controls around rows and cells",
        tbl(
            f"<w:sdt><w:sdtContent>{tr('1', 'A')}</w:sdtContent></w:sdt>",
            f"<w:tr>{tc('2')}<w:sdt><w:sdtContent>{tc('B')}</w:sdtContent></w:sdt></w:tr>",
        ),
        [["1", "A"], ["2", "B"]],
    ),
    (
        "a table in a cell",
        tbl(tr("1", tc(p("Gồm:") + tbl(tr("a", "b"), tr("c", "d")) + p("")))),
        [["1", "Gồm:\na\nb\nc\nd"]],
    ),
    (
        "absurd spans",
        tbl(tr(tc("A", SPAN(100000)), "B"), tr("1", "2")),
        [["A", ">", "B"], ["1", "2", ""]],
    ),
]


@pytest.mark.parametrize(("body", "expected"), [c[1:] for c in GRIDS], ids=[c[0] for c in GRIDS])
def test_grid(body: str, expected: list[list[str]]) -> None:
    assert grid(p("đầu") + body) == expected


FRAMES = [
    ("a box around paragraphs", tbl(tr(tc(p("A") + p("B")))), ["A", "B"], []),
    ("a table of one column", tbl(tr("A"), tr("B")), ["A", "B"], []),
    ("a box around a table", tbl(tr(tc(p("A") + tbl(tr("1", "2")) + p("B")))), ["A", "B"], [2]),
    (
        "a wide cell around a table",
        tbl(
            tr("UBND", "CỘNG HÒA"),
            tr(tc(p("A") + tbl(tr("1", "2", "3")), SPAN(2))),
            tr("Nơi nhận", "KT."),
        ),
        ["A"],
        [2, 3, 2],
    ),
    ("a group row is no box", tbl(tr("1", "2"), tr(tc("I. A", SPAN(2)))), [], [2]),
]


@pytest.mark.parametrize(
    ("body", "texts", "widths"), [c[1:] for c in FRAMES], ids=[c[0] for c in FRAMES]
)
def test_frames(body: str, texts: list[str], widths: list[int]) -> None:
    assert lines(body) == texts
    assert [table.width for table in tables(body)] == widths


def test_a_row_with_fewer_cells_is_ragged() -> None:
    (table,) = tables(
        tbl(tr("1", "2", "3"), tr("4", "5"), tr("6", "7", properties='<w:gridAfter w:val="1"/>'))
    )
    assert [row.is_ragged for row in table.rows] == [False, True, False]


LAID_OUT = "<w:lastRenderedPageBreak/>"


def test_the_page_of_a_row() -> None:
    torn = tc(p(r(f"<w:t>A</w:t>{LAID_OUT}<w:t>B</w:t>")))
    fresh = tc(p(r(f"{LAID_OUT}<w:t>1</w:t>")))
    (table,) = tables(
        p("đầu") + tbl(tr("1", "A"), tr(torn, torn), tr("2", "B"), tr(fresh, "C"), tr("3", "D"))
    )
    assert [row.page_number for row in table.rows] == [1, 1, 2, 3, 3]


def test_a_table_without_rows_is_none() -> None:
    assert tables(p("A") + tbl()) == []
