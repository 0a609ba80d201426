"""The header of a table: where it stands, and the role of each column below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.models import Table, TableRow
from extractors.tables.cell_roles import measures_by_cells, visits_by_headings
from extractors.tables.column_scores import guessed_roles, headless_roles, settled_roles
from extractors.tables.columns import (
    SAID_OF_TASK,
    STATEMENTS,
    ColumnRole,
    column_roles,
    is_header,
    ordinals_by_cells,
    statements_by_cells,
)
from extractors.tables.duties import duty_roles
from extractors.tables.header_levels import (
    Levels,
    is_second_level,
    one_level,
    paired_roles,
    two_levels,
)
from extractors.tables.period_columns import marked_periods
from extractors.tables.product_rows import products_as_statements
from normalizers.letters.text import squeeze
from normalizers.time.deadlines import says_due

MAX_HEADER_ROW = 6
MAX_GUESSED_ROW, MIN_GUESSED_COLUMNS = 2, 3
# Roles that no field of a row takes: their cells stand in `other`.
WITHOUT_FIELD = frozenset({None, ColumnRole.VALUE, ColumnRole.FUNDING, ColumnRole.OTHER})


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: its cell texts, the role of each column, the first row below it.

    `start` is its own first row.
    """

    texts: tuple[str, ...]
    roles: tuple[ColumnRole | None, ...]
    stop: int
    start: int = 0
    periods: Mapping[int, str] = field(
        default_factory=dict
    )  # columns that a mark puts a row in: "Quý I"

    @property
    def unplaced(self) -> tuple[int, ...]:
        """The columns whose cells no field of a row takes."""
        return tuple(
            i
            for i, role in enumerate(self.roles)
            if role in WITHOUT_FIELD and i not in self.periods
        )

    @property
    def is_due(self) -> bool:
        """True where the column of times says by when: "Thời hạn hoàn thành"."""
        columns = zip(self.texts, self.roles, strict=True)
        return any(role is ColumnRole.DEADLINE and says_due(text) for text, role in columns)


def find_header(table: Table) -> Header | None:
    """The header among the first rows, one or two levels deep, or None.

    Of a table without any, the rows may tell what the columns are.
    """
    return printed_header(table) or _no_header(table)


def printed_header(table: Table) -> Header | None:
    """The header that a table prints; None where it is the rest of another, however it counts."""
    for index, row in enumerate(table.rows[:MAX_HEADER_ROW]):
        texts = cell_texts(row)
        below = table.rows[index + 1] if index + 1 < len(table.rows) else None
        levels = one_level(texts)
        if below is not None and is_second_level(below, texts):
            levels = two_levels(texts, cell_texts(below))
        if is_header(texts) or (levels.is_deep and is_header(levels.names)):
            return _header(levels, table, index)
    return _guessed_header(table)


def _no_header(table: Table) -> Header | None:
    """The roles of the columns of a table that has no header, or one without any word, or None."""
    first = next((i for i, row in enumerate(table.rows) if any(cell_texts(row))), 0)
    data = [texts for row in table.rows[first:] if any(texts := cell_texts(row))]
    roles = headless_roles(data) if table.width >= MIN_GUESSED_COLUMNS else None
    return Header(("",) * table.width, roles, first, first) if roles is not None else None


def _guessed_header(table: Table) -> Header | None:
    """The header whose headings no list knows, told by the cells below it, or None."""
    for index, row in enumerate(table.rows[:MAX_GUESSED_ROW]):
        texts = cell_texts(row)
        if len(texts) < MIN_GUESSED_COLUMNS:
            continue
        data = [below for other in table.rows[index + 1 :] if any(below := cell_texts(other))]
        roles = guessed_roles(texts, data)
        if roles is not None:
            return Header(tuple(texts), roles, index + 1, index)
    return None


def _header(levels: Levels, table: Table, start: int) -> Header:
    stop = start + (2 if levels.is_deep else 1)
    data = [texts for row in table.rows[stop:] if (texts := cell_texts(row))]
    periods = marked_periods(levels, data)
    roles = paired_roles(column_roles(levels.names), levels)
    roles = visits_by_headings(roles, levels.texts)
    roles = measures_by_cells(roles, levels.texts, data)
    roles = statements_by_cells(roles, levels.texts, data)
    first = [texts[0] for texts in data if any(texts[1:])]
    roles = ordinals_by_cells(roles, levels.texts[0], first)
    roles = duty_roles(roles, levels.texts, data)
    roles = products_as_statements(settled_roles(levels.texts, roles, data), data)
    roles = tuple(None if i in periods else role for i, role in enumerate(roles))
    return Header(levels.texts, roles, stop, start, periods)


def cell_texts(row: TableRow) -> list[str]:
    """The texts of a row's cells, each on one line."""
    return [squeeze(cell.text) for cell in row.cells]


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
    return bool(roles & SAID_OF_TASK) or bool(header.periods)
