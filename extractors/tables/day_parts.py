"""Schedules whose columns are the parts of a day: a row for each day and part.

    Thứ/ngày     | Buổi sáng           | Buổi chiều        | Phụ trách
    Thứ Hai 02/3 | Triển khai kế hoạch | Họp hội đồng      | Ban Giám hiệu

becomes two rows with a time and a statement each. A timetable of lessons names nobody who is
responsible, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.models import Cell, Table, TableRow
from extractors.tables.column_swaps import cut_to_width, replaced_columns
from extractors.tables.columns import WHO, column_role
from extractors.word_lists import phrases
from normalizers.letters.text import comparison_key, squeeze

MIN_PARTS = 2
MAX_HEADER_ROWS = 3


def spread_day_parts(table: Table) -> Table:
    """The table with a row for each filled part of a day; others as they are."""
    for index, row in enumerate(table.rows[:MAX_HEADER_ROWS]):
        headings = [squeeze(cell.text) for cell in row.cells]
        parts = [i for i, heading in enumerate(headings) if _is_part(heading)]
        who = WHO & {column_role(heading) for heading in headings}
        if len(parts) >= MIN_PARTS and who:
            others = [i for i in range(len(headings)) if i not in parts]
            data = (new for old in table.rows[index + 1 :] for new in _spread(old, row, parts))
            rows = (*table.rows[:index], _header(row, parts), *data)
            width = len(others) + 2
            return Table(tuple(cut_to_width(one, width) for one in rows), width)
    return table


def _header(row: TableRow, parts: Sequence[int]) -> TableRow:
    """The header with one column of times and one of statements in place of the parts."""
    named = phrases("sentence_words", "day_columns")
    return replaced_columns(row, parts, [Cell(name, name) for name in named])


def _spread(row: TableRow, header: TableRow, parts: Sequence[int]) -> Iterator[TableRow]:
    for part in parts:
        if row.cells[part].text.strip():
            yield replaced_columns(row, parts, [header.cells[part], row.cells[part]])


def _is_part(heading: str) -> bool:
    return comparison_key(heading) in map(comparison_key, phrases("sentence_words", "day_parts"))
