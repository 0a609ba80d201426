"""Tables drawn with characters, and lines with bars that are none."""

import unicodedata

import pytest

from extractors.models import CellState
from extractors.text.file import text_lines
from extractors.text.grid_tables import read_grid

BOX = """\
┌────┬──────────────┬─────────┐
│ TT │ Việc         │ Chủ trì │
├────┼──────────────┼─────────┤
│ 1  │ Khảo sát nơi │ Tổ A    │
│    │ đặt trạm     │         │
├────┼──────────────┼─────────┤
│ 2  │ Họp dân      │ Tổ B    │
└────┴──────────────┴─────────┘
"""
HEAVY = BOX.translate(str.maketrans("┌┬┐├┼┤└┴┘│─", "╔╦╗╠╬╣╚╩╝║═"))
PLAIN = BOX.translate(str.maketrans("┌┬┐├┼┤└┴┘│─", "+++++++++|-"))
DATA = [
    ["TT", "Việc", "Chủ trì"],
    ["1", "Khảo sát nơi\nđặt trạm", "Tổ A"],
    ["2", "Họp dân", "Tổ B"],
]
ROW_A_LINE = """\
+----+--------------+---------+
| TT | Việc         | Chủ trì |
+====+==============+=========+
| 1  | Khảo sát nơi | Tổ A    |
|    | đặt trạm     |         |
| 2  | Họp dân      | Tổ B    |
+----+--------------+---------+
"""
NO_FRAME_ABOVE = "\n".join(BOX.splitlines()[1:])


def cells(text: str) -> list[list[str]] | None:
    """The printed cells of the table at the first line; a merged or spanned one says so."""
    table = read_grid(text_lines(text), 0).table
    if table is None:
        return None
    return [
        [cell.raw if cell.state is CellState.PRINTED else f"({cell.state})" for cell in row.cells]
        for row in table.rows
    ]


@pytest.mark.parametrize(
    "text",
    [BOX, HEAVY, PLAIN, ROW_A_LINE, NO_FRAME_ABOVE, unicodedata.normalize("NFD", BOX)],
    ids=["light", "double", "plain", "a row a line", "no frame above", "marks apart"],
)
def test_the_rows_are_those_between_the_rules(text: str) -> None:
    found = cells(text)
    assert found is not None
    assert [[unicodedata.normalize("NFC", cell) for cell in row] for row in found] == DATA


def test_every_line_stands_at_one_row() -> None:
    table = read_grid(text_lines(BOX), 0).table
    assert table is not None
    assert [row.line_numbers for row in table.rows] == [(1, 2, 3), (4, 5, 6), (7, 8)]


def test_a_title_spans_its_columns() -> None:
    text = """\
+----+------+-------+
| TT | Việc | Tổ    |
+----+------+-------+
| I  | Chuẩn bị     |
+----+------+-------+
| 1  | Họp  | Tổ A  |
+----+------+-------+
"""
    assert cells(text) == [
        ["TT", "Việc", "Tổ"],
        ["I", "Chuẩn bị", "(spanned)"],
        ["1", "Họp", "Tổ A"],
    ]


def test_a_cell_that_a_rule_does_not_part_goes_on() -> None:
    text = """\
+----+---------+------+
| TT | Việc    | Tổ   |
+----+---------+------+
| 1  | Khảo    | Tổ A |
|    | sát     +------+
|    | đường   | Tổ B |
+----+---------+------+
| 2  | Họp     | Tổ C |
+----+---------+------+
"""
    assert cells(text) == [
        ["TT", "Việc", "Tổ"],
        ["1", "Khảo\nsát\nđường", "Tổ A"],
        ["(merged)", "(merged)", "Tổ B"],
        ["2", "Họp", "Tổ C"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| TT | Việc |\n|----|------|\n| 1 | Họp |",
        "+ Tổ chức họp +\n+ Rà soát +",
        "----------\n| Ghi chú |\n----------",
        "┌──────────┐\n│ KẾ HOẠCH │\n└──────────┘",
        "+----+------+\n| TT | Việc |\n+----+------+",
    ],
    ids=["markdown", "items", "a rule alone", "a framed title", "heads alone"],
)
def test_what_is_no_drawn_table(text: str) -> None:
    assert cells(text) is None


def test_text_below_is_no_part_of_it() -> None:
    lines = text_lines(BOX + "| Ghi chú: theo Kế hoạch\nIV. TỔ CHỨC\n")
    assert read_grid(lines, 0).stop == 8
