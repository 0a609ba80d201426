"""Tables that are turned: the units stand in the header, and below each what it has to do.

    Thời gian | Văn phòng           | Phòng Kinh tế         Nội dung  | Văn phòng | Phòng Kinh tế
    Tháng 3   | Chuẩn bị hội trường | Mời đại biểu          Nhiệm vụ  | In giấy   | Mời đại biểu
                                                            Thời gian | Tháng 3   | Tháng 4

become tables with a row for each unit and deed. Columns with a mark for each unit are those of
`unit_columns`; figures and results below units stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.models import Cell, Table, TableRow
from extractors.tables.cell_roles import names_units
from extractors.tables.column_swaps import cut_to_width, replaced_columns
from extractors.tables.columns import STATEMENTS, ColumnRole, column_role
from extractors.tables.duties import are_deeds
from extractors.word_lists import phrases
from normalizers.letters.text import squeeze

MIN_UNITS = 2
MAX_HEADER_ROWS = 3
WORK = STATEMENTS | {ColumnRole.AREA}


def turn_unit_heads(table: Table) -> Table:
    """The table with a row for each unit and what stands below it; others as they are."""
    for index, row in enumerate(table.rows[:MAX_HEADER_ROWS]):
        below = table.rows[index + 1 :]
        units = _unit_heads(row)
        if not below or len(units) < MIN_UNITS or len(row.cells) - len(units) > len(units):
            continue
        if _heads_rows(below, units):
            return _transposed(row, below)
        if are_deeds([squeeze(other.cells[i].text) for other in below for i in units]):
            rows = (*table.rows[:index], _header(row, units), *_spread(row, below, units))
            width = len(row.cells) - len(units) + 2
            return Table(tuple(cut_to_width(one, width) for one in rows), width)
    return table


def _unit_heads(row: TableRow) -> list[int]:
    """The columns of a header that units head, no other that is known among them."""
    texts = [squeeze(cell.text) for cell in row.cells]
    return [i for i, text in enumerate(texts) if column_role(text) is None and names_units(text)]


def _heads_rows(rows: Sequence[TableRow], units: Sequence[int]) -> bool:
    """The first column says what the rows are, as a header says it of columns."""
    if units[0] != 1:
        return False
    roles = {column_role(squeeze(row.cells[0].text)) for row in rows}
    return len(roles) > 1 and None not in roles and bool(roles & WORK)


def _transposed(header: TableRow, rows: Sequence[TableRow]) -> Table:
    """Rows and columns changed; the places and lines of a unit's row are those of all of them."""
    who, _ = _names()
    lines = tuple(n for row in (header, *rows) for n in row.line_numbers)
    heads = (Cell(who, who), *(row.cells[0] for row in rows))
    made = [TableRow(heads, header.line_numbers, header.page_number)]
    for i, unit in enumerate(header.cells[1:], start=1):
        cells = (unit, *(row.cells[i] for row in rows))
        made.append(TableRow(cells, lines, header.page_number))
    return Table(tuple(made), len(heads))


def _header(row: TableRow, units: Sequence[int]) -> TableRow:
    """The header with one column of those who do it and one of deeds in place of the units."""
    return replaced_columns(row, units, [Cell(name, name) for name in _names()])


def _names() -> Sequence[str]:
    return phrases("sentence_words", "duty_heads")


def _spread(header: TableRow, rows: Sequence[TableRow], units: Sequence[int]) -> Iterator[TableRow]:
    for row in rows:
        for unit in units:
            if row.cells[unit].text.strip():
                yield replaced_columns(row, units, [header.cells[unit], row.cells[unit]])
