"""The lines of tables that were read straight across are kept apart."""

from __future__ import annotations

from extractors.models import Line, Table
from extractors.text.across_tables import AcrossTables

MISREAD = ["Trién khai thuc hién nhiém vu cai cach hanh chinh", "Nang cao nhan thtc cia tap thé"]
TABLE = ["STT Nhiém vu Giao cho", "1 | Lap s6 theo déi Van phong", "", "2 | Ra soat T6 ké toan"]


def lines_of(texts: list[str]) -> list[Line]:
    return [Line(text, text, 1, i) for i, text in enumerate(texts, 1)]


def test_each_line_is_a_row_of_one_cell() -> None:
    found = AcrossTables(lines_of([*MISREAD, *TABLE])).read(2)
    assert found is not None
    (table,) = found.blocks
    assert isinstance(table, Table)
    assert table.width == 1
    assert [row.cells[0].text for row in table.rows] == [TABLE[0], TABLE[1], TABLE[3]]
    assert table.line_numbers == (3, 4, 6)
    assert found.stop == 6


def test_what_stands_between_is_a_line() -> None:
    found = AcrossTables(lines_of([*MISREAD, *TABLE[:2], "3", *TABLE[3:]])).read(2)
    assert found is not None
    assert [isinstance(block, Table) for block in found.blocks] == [True, False, True]


def test_only_misread_text_has_such_tables() -> None:
    clean = ["Triển khai thực hiện nhiệm vụ cải cách", "STT Nhiệm vụ Giao cho", "1 Lập sổ", "2 Rà"]
    assert AcrossTables(lines_of(clean)).read(1) is None


def test_only_a_head_begins_one() -> None:
    reader = AcrossTables(lines_of([*MISREAD, *TABLE]))
    assert [reader.read(place) is not None for place in range(6)] == [
        False, False, True, False, False, False
    ]  # fmt: skip
