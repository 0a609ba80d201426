"""A table → its task rows: header, column roles, groups, torn rows, cells filled down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.statements import is_count
from extractors.models import CellState, Place, Table, TableRow
from extractors.tables.columns import ColumnRole, column_role, column_roles, is_header, ordinals_by_cells
from extractors.tables.group_rows import (
    NUMBERED_LEVEL,
    GroupTitle,
    is_column_numbers,
    is_repeated_header,
    read_group,
)
from extractors.tables.torn_rows import Join, score_join
from normalizers.text import comparison_key, squeeze

MAX_HEADER_ROW = 6
CELLS_OF_DATA = 3  # are filled at the least
MAX_PARTS = 40  # a row that a format spills over lines; more of them are no row of a plan
STATEMENTS = (ColumnRole.TASK, ColumnRole.TARGET)
WHO_WHEN_WHAT = frozenset(
    {ColumnRole.LEAD, ColumnRole.COORDINATOR, ColumnRole.DEADLINE, ColumnRole.DELIVERABLE}
)
BEGINNINGS = frozenset(map(comparison_key, ("bắt đầu", "ngày bắt đầu")))
LABEL_KINDS = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.PAREN})


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: its cell texts, the role of each column, the first row below it.

    `start` is its own first row.
    """

    texts: tuple[str, ...]
    roles: tuple[ColumnRole | None, ...]
    stop: int
    start: int = 0


@dataclass(frozen=True, slots=True)
class TableTask:
    """A data row of a task table; every field as printed, empty where the cell is."""

    ordinal: str | None
    statement: str
    area: tuple[str, ...]  # group titles and area cell, innermost first
    fields: dict[ColumnRole, str]
    is_target: bool
    line_numbers: tuple[int, ...]
    places: tuple[Place, ...]
    joins: tuple[Join, ...] = ()
    is_ragged: bool = False

    def field(self, role: ColumnRole) -> str:
        """The cell of a role, "" where the table has no such column."""
        return self.fields.get(role, "")


@dataclass(slots=True)
class _Row:
    texts: list[str]
    source: TableRow
    lines: list[int]
    places: list[Place]
    joins: list[Join] = field(default_factory=list)


def find_header(table: Table) -> Header | None:
    """The header among the first rows, one or two levels deep, or None."""
    for index, row in enumerate(table.rows[:MAX_HEADER_ROW]):
        texts = _texts(row)
        if not is_header(texts):
            continue
        stop = index + 1
        if stop < len(table.rows) and _is_second_level(_texts(table.rows[stop]), texts):
            texts = _merged_header(texts, _texts(table.rows[stop]))
            stop += 1
        first = [cells[0] for row in table.rows[stop:] if any((cells := _texts(row))[1:])]
        return Header(tuple(texts), ordinals_by_cells(column_roles(texts), texts[0], first), stop, index)
    return None


def _texts(row: TableRow) -> list[str]:
    return [squeeze(cell.text) for cell in row.cells]


def _is_second_level(texts: Sequence[str], above: Sequence[str]) -> bool:
    """The lower row of a header: "Chủ trì | Phối hợp" under "Đơn vị thực hiện", nothing else.

    "Bắt đầu | Hoàn thành" under "Thời gian" is one, too; the end is the deadline.
    """
    filled = [(i, text) for i, text in enumerate(texts) if text]
    if not filled or len(filled) == len(texts) or is_repeated_header(texts, above):
        return False
    roles = {column_role(text) for _, text in filled if comparison_key(text) not in BEGINNINGS}
    return bool(roles) and roles <= WHO_WHEN_WHAT and all(len(text.split()) <= 8 for _, text in filled)


def _merged_header(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Each column by its lowest heading; where the lower row lost its blanks, by its upper one."""
    if all(lower[i] for i in range(2)) and upper[0] and column_role(upper[0]) is ColumnRole.ORDINAL:
        return _shifted_header(upper, [text for text in lower if text])
    return [low or high for high, low in zip(upper, lower, strict=True)]


def _shifted_header(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """A lower row printed without its blanks goes under the column that says "thực hiện"."""
    place = next((i for i, text in enumerate(upper) if column_role(text) is ColumnRole.LEAD), len(upper))
    rest = [text for text in upper[place + 1 :] if text]
    merged = [*upper[:place], *lower, *rest]
    return [*merged, *[""] * (len(upper) - len(merged))][: len(upper)]


def is_task_table(header: Header) -> bool:
    """A column of statements, and one that says who, when or what comes of it.

    Statistics, staff lists, score sheets and lists of documents have other columns; beside such a
    column ("Họ và tên giáo viên") a task table says both who and when.
    """
    roles = set(header.roles)
    if not roles & set(STATEMENTS):
        return False
    if ColumnRole.OTHER in roles:
        return {ColumnRole.LEAD, ColumnRole.DEADLINE} <= roles
    return bool(roles & WHO_WHEN_WHAT)


def read_task_table(table: Table, header: Header) -> tuple[TableTask, ...]:
    """The data rows of a task table, in order.

    The header must be `find_header(table)` (or that of the table it goes on with).
    """
    statement = next(i for i, role in enumerate(header.roles) if role in STATEMENTS)
    groups: list[GroupTitle] = []
    carried: dict[int, str] = {}
    tasks = []
    for entry in _joined_rows(table, header):
        if isinstance(entry, GroupTitle):
            groups = [group for group in groups if group.level < entry.level] + [entry]
            carried.clear()
            continue
        groups = [group for group in groups if not _ends(group, entry.texts, header.roles)]
        texts = _filled_down(entry, header.roles, statement, carried)
        if texts[statement] and not is_count(texts[statement]):
            tasks.append(_task(entry, texts, header, groups))
    return tuple(tasks)


def _ends(group: GroupTitle, texts: Sequence[str], roles: Sequence[ColumnRole | None]) -> bool:
    """A row "2" ends the group "1" whose rows are "1.1", "1.2": it stands beside the group."""
    ordinals = [texts[i].strip(" .()/") for i, role in enumerate(roles) if role is ColumnRole.ORDINAL]
    return group.level == NUMBERED_LEVEL and any(ordinal.isdigit() for ordinal in ordinals)


def group_titles(table: Table, header: Header) -> tuple[str, ...]:
    """The titles of the group rows, in order."""
    return tuple(entry.title for entry in _joined_rows(table, header) if isinstance(entry, GroupTitle))


def _joined_rows(table: Table, header: Header) -> Iterator[_Row | GroupTitle]:
    """Data rows with their torn parts, and group titles, in order; headers dropped."""
    current: _Row | None = None
    broken = False
    rows = (*_rows_above(table, header), *table.rows[header.stop :])
    for index, row in enumerate(rows):
        texts = _texts(row)
        broken = broken or row.after_break
        if not any(texts):
            continue
        if is_repeated_header(texts, header.texts) or is_column_numbers(texts):
            broken = True
            continue
        below = _texts(rows[index + 1]) if index + 1 < len(rows) else None
        join = score_join(current.texts, texts, header.roles, broken) if current else None
        broken = False
        if join is not None and current is not None and join.holds and len(current.joins) < MAX_PARTS:
            _append(current, texts, row, join)
            continue
        if current is not None:
            yield current
            current = None
        group = read_group(texts, header.roles, below)
        if group is not None:
            yield group
        else:
            current = _Row(texts, row, list(row.line_numbers), _places(row))
    if current is not None:
        yield current


def _rows_above(table: Table, header: Header) -> Iterator[TableRow]:
    """Rows of data that stand above the header: the rest of a table whose beginning is not known.

    A page that goes on with the table of another one repeats the header only where the print has a
    page break of its own. Titles and legends above a header fill one or two cells.
    """
    statement = next((i for i, role in enumerate(header.roles) if role in STATEMENTS), None)
    for row in table.rows[: header.start]:
        texts = _texts(row)
        if statement is not None and texts[statement] and sum(map(bool, texts)) >= CELLS_OF_DATA:
            yield row


def _places(row: TableRow) -> list[Place]:
    return list(row.places) or [Place(row.page_number)]


def _append(current: _Row, texts: Sequence[str], row: TableRow, join: Join) -> None:
    current.texts = [squeeze(f"{above} {text}") for above, text in zip(current.texts, texts, strict=True)]
    current.lines += row.line_numbers
    current.places += [place for place in _places(row) if place.box or place not in current.places]
    current.joins.append(join)


def _filled_down(
    entry: _Row, roles: Sequence[ColumnRole | None], statement: int, carried: dict[int, str]
) -> list[str]:
    """Cells that a merge left empty, filled from above.

    Where the format tells merges, the merged cells; in a text, the columns to the left of the
    statement (area, month, unit), in which a blank means "as above". The ordinal is not filled:
    it numbers the first row only. A new ordinal ends what was carried, but for merged cells.
    """
    texts = list(entry.texts)
    merged = [cell.state is CellState.MERGED for cell in entry.source.cells]
    if any(texts[i] for i, role in enumerate(roles) if role is ColumnRole.ORDINAL):
        ended = [i for i in carried if texts[i] or not _is_area_before(roles, i, statement)]
        for i in ended:
            if not merged[i]:
                del carried[i]
    for i, role in enumerate(roles):
        if role is ColumnRole.ORDINAL or i == statement:
            continue
        if texts[i]:
            carried[i] = texts[i]
        elif (merged[i] or i < statement) and i in carried:
            texts[i] = carried[i]
    return texts


def _is_area_before(roles: Sequence[ColumnRole | None], column: int, statement: int) -> bool:
    """An area or month column that stands left of the ordinal column is not numbered by it."""
    ordinals = [i for i, role in enumerate(roles) if role is ColumnRole.ORDINAL]
    return column < statement and bool(ordinals) and column < ordinals[0]


def _task(entry: _Row, texts: Sequence[str], header: Header, groups: Sequence[GroupTitle]) -> TableTask:
    fields: dict[ColumnRole, str] = {}
    for role, text in zip(header.roles, texts, strict=True):
        if role is not None and text:
            fields[role] = f"{fields[role]}; {text}" if role in fields else text
    chosen = next(role for role in header.roles if role in STATEMENTS)
    ordinal, statement = _own_ordinal(fields[chosen], fields.get(ColumnRole.ORDINAL))
    area = [fields[ColumnRole.AREA]] if ColumnRole.AREA in fields else []
    return TableTask(
        ordinal=ordinal,
        statement=statement,
        area=(*area, *(group.title for group in reversed(groups))),
        fields=fields,
        is_target=chosen is ColumnRole.TARGET,
        line_numbers=tuple(entry.lines),
        places=tuple(entry.places),
        joins=tuple(entry.joins),
        is_ragged=entry.source.is_ragged,
    )


def _own_ordinal(statement: str, printed: str | None) -> tuple[str | None, str]:
    """The ordinal of a row and its statement: a number in the statement is closer than STT."""
    stt = printed.strip(" .()/") if printed else None
    marker = read_marker(statement)
    if marker is None:
        return stt or None, statement
    if marker.kind in LABEL_KINDS:
        return marker.label, marker.rest
    return stt or None, marker.rest if marker.label is None else statement


def continued(table: Table, header: Header) -> Header | None:
    """The header for a table that goes on with another one without a header of its own."""
    return replace(header, stop=0, start=0) if table.width == len(header.roles) else None
