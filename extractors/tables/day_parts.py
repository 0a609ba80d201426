"""Schedules whose columns are the parts of a day: a row for each day and part.

    Thứ/ngày     | Buổi sáng           | Buổi chiều        | Phụ trách
    Thứ Hai 02/3 | Triển khai kế hoạch | Họp hội đồng      | Ban Giám hiệu

becomes two rows with a time and a statement each. A timetable of lessons names nobody who is
responsible and no dates over deeds, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.models import Cell, Table, TableRow
from extractors.tables.cell_roles import deed_share
from extractors.tables.column_swaps import cut_to_width, replaced_columns
from extractors.tables.columns import WHO, column_role
from extractors.word_lists import phrases
from normalizers.letters.item_signs import DASHES
from normalizers.letters.text import comparison_key, squeeze
from normalizers.time.deadlines import is_time

MIN_PARTS = 2
MAX_HEADER_ROWS = 3
MOST = 0.5  # of the days, and of what is on them
OPENING_MARKS = f"{DASHES}•+* "


def spread_day_parts(table: Table) -> Table:
    """The table with a row for each filled part of a day; others as they are."""
    for index, row in enumerate(table.rows[:MAX_HEADER_ROWS]):
        headings = [squeeze(cell.text) for cell in row.cells]
        parts = [i for i, heading in enumerate(headings) if _is_part(heading)]
        who = WHO & {column_role(heading) for heading in headings}
        below = table.rows[index + 1 :]
        if len(parts) >= MIN_PARTS and (who or _tells_deeds(below, parts)):
            others = [i for i in range(len(headings)) if i not in parts]
            data = (new for old in below for new in _spread(old, row, parts))
            rows = (*table.rows[:index], _header(row, parts), *data)
            width = len(others) + 2
            return Table(tuple(cut_to_width(one, width) for one in rows), width)
    return table


def _tells_deeds(rows: Sequence[TableRow], parts: Sequence[int]) -> bool:
    """True where days with their dates open the rows, and most of what is on them are deeds."""
    dated = sum(any(map(is_time, row.cells[0].text.split())) for row in rows)
    texts = [squeeze(row.cells[part].text) for row in rows for part in parts]
    cells = [text.lstrip(OPENING_MARKS) for text in texts if text]
    return dated >= MOST * len(rows) > 0 and deed_share(cells, MOST) >= MOST


def _header(row: TableRow, parts: Sequence[int]) -> TableRow:
    """The header with one column of times and one of statements in place of the parts."""
    named = phrases("sentence_words", "day_columns")
    return replaced_columns(row, parts, [Cell(name, name) for name in named])


def _spread(row: TableRow, header: TableRow, parts: Sequence[int]) -> Iterator[TableRow]:
    for part in parts:
        text = row.cells[part].text.strip(" .")
        if text and text.casefold() not in phrases("sentence_words", "days_off"):
            yield replaced_columns(row, parts, [header.cells[part], row.cells[part]])


def _is_part(heading: str) -> bool:
    return comparison_key(heading) in map(comparison_key, phrases("sentence_words", "day_parts"))
