"""Tables of which only the texts of the cells are left."""

import pytest

from extractors.models import Line, Table
from extractors.text.reader import read_text
from tests.factories import cell_texts, line_numbers

HEAD = ["STT", "Nội dung", "Chủ trì", "Thời gian"]
ROWS = [
    ["1", "Rà soát quy trình", "Sở A", "Quý I"],
    ["2", "Đo mực nước", "Sở B", "Quý II"],
    ["3", "Trồng cây", "Sở C", "Quý III"],
]


def blocks(source: str) -> list[Line | Table]:
    pages = read_text(source.encode(), 10**6).pages
    return [b for page in pages for b in page.blocks if isinstance(b, Table) or not b.is_blank]


def table_of(cells: list[str], gap: str, below: str = "") -> Table | None:
    found = blocks(f"Phụ lục\n\n{gap.join(cells)}\n\n{below}")
    return next((block for block in found if isinstance(block, Table)), None)


def flat(rows: list[list[str]]) -> list[str]:
    return [cell for row in rows for cell in row]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["a cell a line", "a cell a paragraph"])
def test_ordinals_begin_the_rows(gap: str) -> None:
    table = table_of([*HEAD, *flat(ROWS)], gap, "IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở A\n\nRà soát.")
    assert table is not None
    assert cell_texts(table) == [HEAD, *ROWS]


def test_text_goes_on_below_the_last_row() -> None:
    found = blocks("\n\n".join([*HEAD, *flat(ROWS), "Trên đây là Kế hoạch của xã.", "Xong."]))
    assert [type(block) for block in found] == [Table, Line, Line]
    assert len(set(line_numbers(found))) == len(line_numbers(found))


def test_a_cell_of_two_lines_between_blank_lines_is_one() -> None:
    rows = [[*row[:1], f"{row[1]}\ncủa xã", *row[2:]] for row in ROWS]
    table = table_of([*HEAD, *flat(rows)], "\n\n")
    assert table is not None
    assert cell_texts(table)[1] == ["1", "Rà soát quy trình của xã", "Sở A", "Quý I"]


def test_titles_of_groups_are_rows() -> None:
    cells = [*HEAD, "I. Nước", *ROWS[0], *ROWS[1], "RỪNG CỦA XÃ", *ROWS[2]]
    table = table_of(cells, "\n\n")
    assert table is not None
    assert [row[0] for row in cell_texts(table)] == ["STT", "I. Nước", "1", "2", "RỪNG CỦA XÃ", "3"]


def test_a_row_that_lacks_a_cell_is_a_row() -> None:
    table = table_of([*HEAD, *ROWS[0], "2", "Đo mực nước", "Quý II", *ROWS[2]], "\n")
    assert table is not None
    assert cell_texts(table)[2] == ["2", "Đo mực nước", "", "Quý II"]


def test_rows_of_merged_cells_have_no_ordinal() -> None:
    head = ["TT", "Nội dung", "Nhiệm vụ", "Chủ trì", "Thời gian"]
    cells = [*head, "1", "Nước", "Đo nước", "Sở A", "Quý I", "Lọc nước", "Sở B", "Quý II",
             "2", "Rừng", "Trồng cây", "Sở C", "Quý I"]  # fmt: skip
    table = table_of(cells, "\n\n")
    assert table is not None
    assert cell_texts(table)[2] == ["", "", "Lọc nước", "Sở B", "Quý II"]


NO_TABLE = [
    ("no ordinals", [*HEAD, "Rà soát", "Sở A", "Quý I", "Đo nước", "Sở B", "Quý II"]),
    ("one row", [*HEAD, *ROWS[0]]),
    ("no headings", ["STT", *flat(ROWS)]),
    ("a list below a word", ["TT", "1. Rà soát hồ sơ", "2. Đo nước", "3. Trồng cây"]),
    ("numbers that do not count on", [*HEAD, "4", "a", "b", "c", "9", "d", "e", "g"]),
]


@pytest.mark.parametrize("cells", [c[1] for c in NO_TABLE], ids=[c[0] for c in NO_TABLE])
def test_no_table(cells: list[str]) -> None:
    assert table_of(cells, "\n\n") is None


PIPED = "| STT | Nội dung | Chủ trì | Thời gian |"
RULE = "| --- | --- | --- | --- |"
HEADS = [
    ("all headings on one line", [PIPED, RULE]),
    ("no rule below them", [PIPED]),
    ("a blank line below the rule", [PIPED, RULE, ""]),
    ("the last heading below", ["| STT | Nội dung | Chủ trì |", RULE[:-6], "Thời gian"]),
    ("bold headings", [PIPED.replace("STT", "**STT**").replace("Nội dung", "**Nội dung**"), RULE]),
]


@pytest.mark.parametrize("head", [h[1] for h in HEADS], ids=[h[0] for h in HEADS])
def test_headings_between_pipes_over_cells_one_a_line(head: list[str]) -> None:
    found = blocks("\n".join(["Phụ lục", *head, *flat(ROWS), "", "IV. TỔ CHỨC THỰC HIỆN"]))
    (table,) = (block for block in found if isinstance(block, Table))
    assert cell_texts(table) == [HEAD, *ROWS]
    assert len(set(line_numbers(found))) == len(line_numbers(found))


NO_HEADS = [
    ("prose below the headings", [PIPED, RULE, "Các tổ tự kiểm tra.", "1. Sở A rà soát."]),
    ("words that are no headings", ["| STT | Bình | Cường | Dung |", RULE, *flat(ROWS)]),
    ("one row", [PIPED, RULE, *ROWS[0]]),
]


@pytest.mark.parametrize("lines", [h[1] for h in NO_HEADS], ids=[h[0] for h in NO_HEADS])
def test_headings_between_pipes_over_no_cells(lines: list[str]) -> None:
    found = blocks("\n".join(lines))
    assert not any(isinstance(block, Table) and len(block.rows) > 2 for block in found)


def test_a_row_torn_by_a_page_break_goes_on_behind_its_last_cell() -> None:
    torn = [*ROWS[0], "2", "Đo mực nước, lập", "Sở B, Sở", "Quý II", "sổ theo dõi", "C"]
    table = table_of([*HEAD, *torn, *ROWS[2]], "\n")
    assert table is not None
    assert cell_texts(table)[3] == ["", "sổ theo dõi", "C", ""]


LACKING = [
    ("in the row", ["2", "Đo mực nước", "", "Quý II"], ["2", "Đo mực nước", "", "Quý II"]),
    ("at its end", ["2", "Đo mực nước", "Sở B", ""], ["2", "Đo mực nước", "Sở B", ""]),
    ("two", ["2", "Đo mực nước", "", ""], ["2", "Đo mực nước", "", ""]),
]


@pytest.mark.parametrize(
    ("row", "read"), [case[1:] for case in LACKING], ids=[c[0] for c in LACKING]
)
def test_a_blank_line_is_an_empty_cell(row: list[str], read: list[str]) -> None:
    table = table_of([*HEAD, *ROWS[0], *row, *ROWS[2]], "\n")
    assert table is not None
    assert cell_texts(table)[2] == read


def test_blank_lines_that_part_the_rows_are_no_cells() -> None:
    rows = ["\n".join(row) for row in (ROWS[0], ["2", "Đo mực nước", "Quý II"], ROWS[2])]
    table = table_of(["\n".join(HEAD), *rows], "\n\n")
    assert table is None or cell_texts(table)[2] == ["2", "Đo mực nước", "", "Quý II"]
