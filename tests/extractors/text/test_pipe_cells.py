"""Cells parted by lines that hold only "|" → rows."""

import unicodedata

import pytest

from extractors.models import CellState
from extractors.text.cell_stream import is_lone_pipe
from extractors.text.pipe_cells import read_lone_pipe_table
from tests.factories import cell_texts, lines


def web(*cells: str) -> str:
    """Cells as a web page gives them, each closed by a lone pipe."""
    return "".join(f"{cell}\n|\n" for cell in cells)


THREE = ("TT", "Nội dung", "Thời gian")
FIVE = ("TT", "Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Thời gian")

TABLES = [
    (
        "rows of three",
        web(*THREE, "1", "Rà soát văn bản", "Quý I", "2", "Tập huấn", "Quý II"),
        [list(THREE), ["1", "Rà soát văn bản", "Quý I"], ["2", "Tập huấn", "Quý II"]],
    ),
    (
        "empty cell",
        web(*THREE, "1", "Rà soát văn bản", "", "2", "Tập huấn", "Quý II"),
        [list(THREE), ["1", "Rà soát văn bản", ""], ["2", "Tập huấn", "Quý II"]],
    ),
    (
        "cell of two lines",
        web(*THREE, "1", "Rà soát\nvăn bản", "Quý I"),
        [list(THREE), ["1", "Rà soát\nvăn bản", "Quý I"]],
    ),
    (
        "group row of one wide cell",
        web(*THREE, "I. Cải cách thể chế", "1", "Rà soát văn bản", "Quý I"),
        [list(THREE), ["I. Cải cách thể chế", "", ""], ["1", "Rà soát văn bản", "Quý I"]],
    ),
    (
        "ordinal and wide title",
        web(
            *FIVE, "I", "Cải cách thể chế", "1", "Thể chế", "Rà soát văn bản", "Phòng Mẫu", "Quý I"
        ),
        [
            list(FIVE),
            ["I", "Cải cách thể chế", "", "", ""],
            ["1", "Thể chế", "Rà soát văn bản", "Phòng Mẫu", "Quý I"],
        ],
    ),
    (
        "heading wrapped",
        web("TT", "Nội dung\ncông việc", "Thời gian", "1", "Rà soát", "Quý I"),
        [["TT", "Nội dung\ncông việc", "Thời gian"], ["1", "Rà soát", "Quý I"]],
    ),
    (
        "headings that nobody knows",
        web(
            "TT", "Chỉ số", "Độ đo", "Mùa khô", "1", "Mực nước", "mét", "12", "2", "Lũ", "mét", "9"
        ),
        [
            ["TT", "Chỉ số", "Độ đo", "Mùa khô"],
            ["1", "Mực nước", "mét", "12"],
            ["2", "Lũ", "mét", "9"],
        ],
    ),
    (
        "no header: pairs",
        web("UBND TỈNH MẪU", "CỘNG HÒA", "Số: 1", "Ngày 2"),
        [["UBND TỈNH MẪU", "CỘNG HÒA"], ["Số: 1", "Ngày 2"]],
    ),
    ("no header, odd cells", web("a", "b", "c"), [["a", "b"], ["c", ""]]),
]


@pytest.mark.parametrize(("text", "cells"), [c[1:] for c in TABLES], ids=[c[0] for c in TABLES])
def test_rows(text: str, cells: list[list[str]]) -> None:
    source = lines(text)
    pipe = next(i for i, x in enumerate(source) if is_lone_pipe(x.raw))
    found = read_lone_pipe_table(source, pipe)
    assert found is not None
    assert cell_texts(found[0]) == cells


def test_a_cell_merged_above_is_absent_below() -> None:
    text = web(
        *FIVE,
        "1",
        "Thể chế",
        "Rà soát văn bản của cơ quan",
        "Phòng Mẫu",
        "Quý I",
        "2",
        "Bộ máy",
        "Xây dựng phương án sắp xếp",
        "Tổ Mẫu",
        "Quý II",
    )
    found = read_lone_pipe_table(lines(text), 1)
    assert found is not None
    assert {cell.state for row in found[0].rows for cell in row.cells} == {CellState.PRINTED}
    group = read_lone_pipe_table(
        lines(web(*FIVE, "I", "Cải cách thể chế", "1", "a", "b", "c", "d")), 1
    )
    assert group is not None
    assert [cell.state for cell in group[0].rows[1].cells[2:]] == [CellState.MERGED] * 3


def test_every_row_knows_its_lines() -> None:
    found = read_lone_pipe_table(lines(web(*THREE, "1", "Rà soát", "Quý I")), 1)
    assert found is not None
    assert [row.line_numbers for row in found[0].rows] == [tuple(range(1, 7)), tuple(range(7, 13))]
    assert found[1:] == (0, 12)


FIRST_CELLS = [
    ("caption above", "Danh mục nhiệm vụ kèm theo\n" + web(*THREE, "1", "A", "B"), 1),
    ("blank line above", "Mở đầu\n\n" + web(*THREE, "1", "A", "B"), 2),
    (
        "heading of two lines",
        "Bảng kèm theo\nNhiệm vụ\nđược giao\n" + web("", *THREE[1:], "A", "B", "C")[1:],
        1,
    ),
    ("at the start", web(*THREE, "1", "A", "B"), 0),
]


@pytest.mark.parametrize(
    ("text", "begin"), [c[1:] for c in FIRST_CELLS], ids=[c[0] for c in FIRST_CELLS]
)
def test_first_cell(text: str, begin: int) -> None:
    source = lines(text)
    pipe = next(i for i, x in enumerate(source) if is_lone_pipe(x.raw))
    found = read_lone_pipe_table(source, pipe)
    assert found is not None
    assert found[1] == begin


def test_a_first_cell_does_not_reach_into_the_table_above() -> None:
    source = lines("a\tb\tc\nd\te\tf\n|\nx\n|\n")
    found = read_lone_pipe_table(source, 2, floor=2)
    assert found is not None
    assert found[1] == 2


STOPS = [
    ("recipients", "Nơi nhận:\n- Như trên"),
    ("recipients, decomposed", unicodedata.normalize("NFD", "Nơi nhận:\n- Như trên")),
    ("recipients, mark lost", "Nơi nhân:\n- Như trên"),
    ("Roman heading", "II. GIẢI PHÁP\nRà soát"),
    ("appendix", "PHỤ LỤC\nDanh mục"),
    ("appendix, decomposed", unicodedata.normalize("NFD", "PHỤ LỤC\nDanh mục")),
    ("document title", "QUYẾT ĐỊNH\nVề việc mẫu"),
]


@pytest.mark.parametrize("text", [c[1] for c in STOPS], ids=[c[0] for c in STOPS])
def test_a_table_ends_before(text: str) -> None:
    first = web(*THREE, "1", "Rà soát", "Quý I")
    found = read_lone_pipe_table(lines(first + text + "\n" + web("a", "b")), 1)
    assert found is not None
    assert found[2] == 12


GOES_ON = [
    ("group title in one line", "II. GIẢI PHÁP"),
    ("cell of two lines", "Phòng Mẫu\nTổ Mẫu"),
    ("blank cell", ""),
    ("word inside", "Gửi theo nơi nhận\ncủa văn bản"),
]


@pytest.mark.parametrize("text", [c[1] for c in GOES_ON], ids=[c[0] for c in GOES_ON])
def test_a_table_goes_on_over(text: str) -> None:
    source = lines(web(*THREE, "1", "Rà soát", "Quý I", text, "2", "A", "B"))
    found = read_lone_pipe_table(source, 1)
    assert found is not None
    assert found[2] == len(source) - 1


NO_TABLES = [
    ("no pipe", "a\nb", 1),
    ("pipe with text", "a\n| b\n|", 1),
    ("one stroke", "a\n|\nb", 1),
    ("two strokes, a page of text between", "a\n|\n" + "x\n" * 90 + "|", 1),
]


@pytest.mark.parametrize(
    ("text", "start"), [c[1:] for c in NO_TABLES], ids=[c[0] for c in NO_TABLES]
)
def test_no_table(text: str, start: int) -> None:
    assert read_lone_pipe_table(lines(text), start) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("|", True),
        ("  | ", True),
        ("|\t", True),
        ("||", False),
        ("a |", False),
        ("", False),
        ("¦", False),
    ],
)
def test_is_lone_pipe(text: str, expected: bool) -> None:
    assert is_lone_pipe(text) is expected
