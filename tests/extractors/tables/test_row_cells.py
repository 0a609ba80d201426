"""What the cells of a row stand for."""

import pytest

from extractors.models import Cell, TableRow
from extractors.tables.columns import ColumnRole
from extractors.tables.row_cells import joined_cells, repeated, with_unit_lines

DITTOES = ["nt", "NT", "n.t", "như trên", "- nt -", '"', "”", "〃", "//", "–nt–", "Như trên."]
NO_DITTOES = ["", "ntn", "nt 2", "Như trên đã nêu", "-", "/", '"a"', "Văn phòng"]


@pytest.mark.parametrize("text", DITTOES)
def test_a_cell_that_repeats_the_one_above(text: str) -> None:
    assert repeated([text], ["Văn phòng"]) == ["Văn phòng"]


@pytest.mark.parametrize("text", NO_DITTOES)
def test_a_cell_that_speaks_for_itself(text: str) -> None:
    assert repeated([text], ["Văn phòng"]) == [text]


def test_each_cell_has_its_own_above() -> None:
    assert repeated(["nt", "nt", "3"], ["a", "b", "c"]) == ["a", "b", "3"]
    assert repeated(["nt"], []) == ["nt"]  # nothing stands above
    assert repeated(["nt"], [""]) == ["nt"]
    assert repeated(["1"], ["a", "b"]) == ["1"]


UNITS = [
    (ColumnRole.LEAD, "Phòng Kinh tế\nPhòng Văn hóa", "Phòng Kinh tế; Phòng Văn hóa"),
    (ColumnRole.COORDINATOR, "Phòng Kinh\ntế", "Phòng Kinh tế"),
    (ColumnRole.TASK, "Rà soát\nSửa đổi", "Rà soát Sửa đổi"),  # as its reader joined it
    (None, "Phòng A\nPhòng B", "Phòng A Phòng B"),
    (ColumnRole.LEAD, "Phòng Kinh tế", "Phòng Kinh tế"),
]


@pytest.mark.parametrize(("role", "printed", "text"), UNITS)
def test_lines_of_units_stand_apart(role: ColumnRole | None, printed: str, text: str) -> None:
    row = TableRow((Cell(printed, printed),), (1,), 1)
    assert with_unit_lines(row, [printed.replace("\n", " ")], [role]) == [text]


PARTS = [
    (ColumnRole.LEAD, "Thôn Đồi Cọ", "Thôn Nà Lúa", "Thôn Đồi Cọ; Thôn Nà Lúa"),
    (ColumnRole.LEAD, "Phòng Văn hóa", "và Thông tin", "Phòng Văn hóa và Thông tin"),
    (ColumnRole.COORDINATOR, "Sở Nội vụ,", "Sở Tài chính", "Sở Nội vụ, Sở Tài chính"),
    (ColumnRole.DEADLINE, "Tháng 3/2026", "Tháng 4/2026", "Tháng 3/2026; Tháng 4/2026"),
    (ColumnRole.DEADLINE, "Trước ngày", "15/3/2026", "Trước ngày 15/3/2026"),
    (ColumnRole.DEADLINE, "Từ tháng 6", "đến tháng 8/2026", "Từ tháng 6 đến tháng 8/2026"),
    (ColumnRole.DEADLINE, "Tháng 6 -", "Tháng 8/2026", "Tháng 6 - Tháng 8/2026"),
    (ColumnRole.TASK, "Nạo vét", "kênh chính", "Nạo vét kênh chính"),
    (ColumnRole.LEAD, "Thôn Nà Lúa", "", "Thôn Nà Lúa"),
    (None, "", "ba ngày", "ba ngày"),
]


@pytest.mark.parametrize(("role", "above", "below", "text"), PARTS)
def test_what_two_parts_of_a_row_say(
    role: ColumnRole | None, above: str, below: str, text: str
) -> None:
    assert joined_cells([above], [below], [role]) == [text]
