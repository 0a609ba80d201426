"""Tables with a column for each unit, and a mark where it takes part.

    Nhiệm vụ         | Văn phòng | Phòng Kinh tế | Công an xã
    Thống kê hộ nghề | PH        | CT            | PH

becomes a table with one column of those who lead and one of those who take part. Where all marks
are alike, the units that bear one lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractors.models import Cell, Table, TableRow
from extractors.tables.cell_roles import names_units
from extractors.tables.column_swaps import cut_to_width, replaced_columns
from extractors.tables.columns import column_role
from extractors.tables.period_columns import is_mark
from extractors.tables.periods import period_of
from extractors.word_lists import phrases
from normalizers.letters.text import comparison_key, squeeze

MIN_UNITS = 2
MAX_HEADER_ROWS = 3
LEADS = frozenset(map(comparison_key, phrases("sentence_words", "lead_marks")))
TAKES_PART = frozenset(map(comparison_key, phrases("sentence_words", "part_marks")))


def gather_unit_columns(table: Table) -> Table:
    """The table with who leads and who takes part in place of the columns of units.

    Others as they are.
    """
    for index, row in enumerate(table.rows[:MAX_HEADER_ROWS]):
        headings = [squeeze(cell.text) for cell in row.cells]
        units = _unit_columns(headings, table.rows[index + 1 :])
        if units:
            above = table.rows[index - 1] if index else None
            is_deep = above is not None and not all(
                headings[i] for i in range(len(headings)) if i not in units
            )
            header = _header(row, above if is_deep else None, list(units))
            first = index - is_deep
            data = (_gathered(other, units) for other in table.rows[index + 1 :])
            width = len(headings) - len(units) + 2
            rows = (*table.rows[:first], header, *data)
            return Table(tuple(cut_to_width(one, width) for one in rows), width)
    return table


def _unit_columns(headings: Sequence[str], rows: Sequence[TableRow]) -> dict[int, str]:
    """The columns of marks under units, by the units; none where one of them holds more."""
    columns = {
        i: heading
        for i, heading in enumerate(headings)
        if heading and column_role(heading) is None and period_of(heading) is None
        if _holds_marks([squeeze(row.cells[i].text) for row in rows if i < len(row.cells)])
    }
    named = sum(map(names_units, columns.values()))
    return columns if named >= MIN_UNITS and 2 * named >= len(columns) else {}


def _holds_marks(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return bool(filled) and all(map(_is_mark, filled))


def _is_mark(text: str) -> bool:
    return is_mark(text) or comparison_key(text) in LEADS | TAKES_PART


def _header(row: TableRow, above: TableRow | None, units: Sequence[int]) -> TableRow:
    """The heads with one column of leads and one of others; those of two levels as one row."""
    named = phrases("sentence_words", "unit_columns")
    made = replaced_columns(row, units, [Cell(name, name) for name in named])
    if above is None:
        return made
    over = replaced_columns(above, units, [Cell("", ""), Cell("", "")])
    cells = tuple(
        own if own.text else other for own, other in zip(made.cells, over.cells, strict=True)
    )
    return TableRow(cells, (*above.line_numbers, *row.line_numbers), above.page_number)


def _gathered(row: TableRow, units: Mapping[int, str]) -> TableRow:
    marks = {i: comparison_key(squeeze(row.cells[i].text)) for i in units}
    marked = {i: mark for i, mark in marks.items() if mark}
    leads = {i for i, mark in marked.items() if mark in LEADS}
    if not leads and not any(mark in TAKES_PART for mark in marked.values()):
        leads = set(marked)
    names = [
        "; ".join(_names(units, leads)),
        "; ".join(_names(units, marked.keys() - leads)),
    ]
    return replaced_columns(row, list(units), [Cell(name, name) for name in names])


def _names(units: Mapping[int, str], places: set[int]) -> Iterator[str]:
    return (units[place] for place in sorted(places))
