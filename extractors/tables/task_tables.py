"""A table → its task rows: header, column roles, groups, torn rows, cells filled down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.statements import is_count
from extractors.models import CellState, OtherText, Place, Table, TableRow
from extractors.tables.columns import STATEMENTS, ColumnRole
from extractors.tables.duties import duty_rows
from extractors.tables.group_rows import (
    NUMBERED_LEVEL,
    GroupTitle,
    column_of_titles,
    is_column_numbers,
    is_repeated_header,
    read_group,
    title_at_left,
)
from extractors.tables.headers import Header, cell_texts
from extractors.tables.labelled_cells import spread_labels
from extractors.tables.period_columns import marked_deadline
from extractors.tables.row_cells import joined_cells, repeated, with_unit_lines
from extractors.tables.time_cells import (
    TimeCell,
    is_time_title,
    join_times,
    split_theme,
    time_in_group,
)
from extractors.tables.timed_groups import numbered_titles
from extractors.tables.torn_rows import RowJoin, score_join

CELLS_OF_DATA = 3  # are filled at the least
MAX_PARTS = 40  # a row that a format spills over lines; more of them are no row of a plan
LABEL_KINDS = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.PAREN})


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
    joins: tuple[RowJoin, ...] = ()
    is_ragged: bool = False
    other: tuple[OtherText, ...] = ()
    has_unknown: bool = False  # a cell of a column that neither heading nor cells explain
    within: str = ""  # the time of its group, where it has a time of its own
    is_due: bool = False  # its time stands under a heading that says by when

    def field(self, role: ColumnRole) -> str:
        """The cell of a role, "" where the table has no such column."""
        return self.fields.get(role, "")


@dataclass(slots=True)
class _Row:
    texts: list[str]
    source: TableRow
    lines: list[int]
    places: list[Place]
    joins: list[RowJoin] = field(default_factory=list)


def read_task_table(table: Table, header: Header) -> tuple[TableTask, ...]:
    """The data rows of a task table, in order.

    The header must be `find_header(table)` (or that of the table it goes on with).
    """
    statement = next(i for i, role in enumerate(header.roles) if role in STATEMENTS)
    groups: list[GroupTitle] = []
    carried: dict[int, str] = {}
    above: Sequence[str] = ()
    tasks = []
    for entry in _joined_rows(table, header):
        if isinstance(entry, GroupTitle):
            groups = [group for group in groups if group.level < entry.level] + [entry]
            carried.clear()
            continue
        groups = [group for group in groups if not _ends(group, entry.texts, header.roles)]
        entry.texts = repeated(entry.texts, above)
        texts = above = _filled_down(entry, header.roles, statement, carried)
        if any(map(str.isalpha, texts[statement])) and not is_count(
            texts[statement]
        ):  # "……" is a form to be filled in
            rows = duty_rows(texts, header.roles)
            tasks += [_task(entry, row, header, groups) for row in rows]
    return tuple(tasks)


def _ends(group: GroupTitle, texts: Sequence[str], roles: Sequence[ColumnRole | None]) -> bool:
    """A row "2" ends the group "1" whose rows are "1.1", "1.2": it stands beside the group."""
    ordinals = [
        texts[i].strip(" .()/") for i, role in enumerate(roles) if role is ColumnRole.ORDINAL
    ]
    return group.level == NUMBERED_LEVEL and any(ordinal.isdigit() for ordinal in ordinals)


def _joined_rows(table: Table, header: Header) -> Iterator[_Row | GroupTitle]:
    """Data rows with their torn parts, and group titles, in order; headers dropped."""
    current: _Row | None = None
    broken = False
    rows = (*_rows_above(table, header), *table.rows[header.stop :])
    cells = [cell_texts(row) for row in rows]
    numbered = numbered_titles(cells, header.texts[0], header.roles)
    titles = column_of_titles(cells, header.roles)
    for index, row in enumerate(rows):
        texts = cell_texts(row)
        broken = broken or row.after_break
        if not any(texts):
            continue
        if is_repeated_header(texts, header.texts) or is_column_numbers(texts):
            broken = True
            continue
        below = cells[index + 1] if index + 1 < len(rows) else None
        texts = with_unit_lines(row, texts, header.roles)
        title = numbered.get(index)
        if title is None and titles is not None and not broken:
            title = title_at_left(texts, titles)
        join = score_join(current.texts, texts, header.roles, broken) if current else None
        broken = False
        if (
            title is None
            and join is not None
            and current is not None
            and join.holds
            and len(current.joins) < MAX_PARTS
        ):
            _append(current, joined_cells(current.texts, texts, header.roles), row, join)
            continue
        if current is not None:
            yield current
            current = None
        group = title or read_group(texts, header.roles, below)
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
        texts = cell_texts(row)
        if statement is not None and texts[statement] and sum(map(bool, texts)) >= CELLS_OF_DATA:
            yield row


def _places(row: TableRow) -> list[Place]:
    return list(row.places) or [Place(row.page_number)]


def _append(current: _Row, texts: Sequence[str], row: TableRow, join: RowJoin) -> None:
    current.texts = list(texts)
    current.lines += row.line_numbers
    current.places += [place for place in _places(row) if place.box or place not in current.places]
    current.joins.append(join)


def _filled_down(
    entry: _Row, roles: Sequence[ColumnRole | None], statement: int, carried: dict[int, str]
) -> list[str]:
    """Cells that a merge left empty, filled from above.

    Where the format tells merges, the merged cells; in a text, the columns to the left of the
    statement (area, month, unit), in which a blank means "as above". The ordinal is not filled:
    it numbers the first row only. A new ordinal ends what was carried, but for merged cells; so
    does a new area for what stands between it and the statement: a new week has other days.
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
            for inner in [j for j in carried if i < j < statement and not merged[j]]:
                del carried[inner]
        elif (merged[i] or i < statement) and i in carried:
            texts[i] = carried[i]
    return texts


def _is_area_before(roles: Sequence[ColumnRole | None], column: int, statement: int) -> bool:
    """An area or month column that stands left of the ordinal column is not numbered by it."""
    ordinals = [i for i, role in enumerate(roles) if role is ColumnRole.ORDINAL]
    return column < statement and bool(ordinals) and column < ordinals[0]


def _task(
    entry: _Row, texts: Sequence[str], header: Header, groups: Sequence[GroupTitle]
) -> TableTask:
    fields, theme = _fields(texts, header)
    titles = [group.title for group in reversed(groups)]
    when = next(filter(is_time_title, titles), "")
    within = when if fields.get(ColumnRole.DEADLINE) else ""
    if when:
        fields[ColumnRole.DEADLINE] = time_in_group(fields.get(ColumnRole.DEADLINE, ""), when)
    chosen = next(role for role in header.roles if role in STATEMENTS)
    ordinal, statement = _own_ordinal(fields[chosen], fields.get(ColumnRole.ORDINAL))
    area = [text for text in (fields.get(ColumnRole.AREA), theme) if text]
    return TableTask(
        ordinal=ordinal,
        statement=statement,
        area=(*area, *(title for title in titles if not is_time_title(title))),
        fields=fields,
        is_target=chosen is ColumnRole.TARGET,
        line_numbers=tuple(entry.lines),
        places=tuple(entry.places),
        joins=tuple(entry.joins),
        is_ragged=entry.source.is_ragged,
        other=tuple(OtherText(header.texts[i], texts[i]) for i in header.unplaced if texts[i]),
        has_unknown=any(texts[i] and header.roles[i] is None for i in header.unplaced),
        within=within,
        is_due=header.is_due and not when,
    )


def _fields(texts: Sequence[str], header: Header) -> tuple[dict[ColumnRole, str], str]:
    """What a row says by the role of its columns, and the theme that stands beside its time."""
    fields: dict[ColumnRole, str] = {}
    times: list[TimeCell] = []
    theme = ""
    for role, text, heading in zip(header.roles, texts, header.texts, strict=True):
        if role is ColumnRole.DEADLINE and text:
            time, named = split_theme(text)
            theme = theme or named
            times.append(TimeCell(heading, time))
        elif role is not None and text:
            fields[role] = f"{fields[role]}; {text}" if role in fields else text
    deadline = join_times(times) or marked_deadline(header.periods, texts)
    return spread_labels(fields | {ColumnRole.DEADLINE: deadline} if deadline else fields), theme


def _own_ordinal(statement: str, printed: str | None) -> tuple[str | None, str]:
    """The ordinal of a row and its statement: a number in the statement is closer than STT."""
    stt = printed.strip(" .()/") if printed else None
    marker = read_marker(statement)
    if marker is None:
        return stt or None, statement
    if marker.kind in LABEL_KINDS:
        return marker.label, marker.rest
    return stt or None, marker.rest if marker.label is None else statement
