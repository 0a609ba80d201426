"""Tables as flat rows: a cell is a text, a number, a day or nothing.

Lists are joined by "; ". The tasks bear the number and the issuer of their plan in front.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import columns

BETWEEN = "; "
TASKS = "tasks"
OF_DOCUMENT = ("number", "issuer")
# What a person reads first; the other columns follow in the order of the dictionary.
FIRST = (
    "number", "issuer", "ordinal", "section_heading", "kind", "task", "leads", "coordinators",
    "deliverable", "deadline", "deadline_start", "deadline_end", "area_raw", "notes",
    "review_flags", "confidence",
)  # fmt: skip
LEFT_OUT = ("flags",)  # the same as review_flags

Cell = str | int | float | bool | date | None
Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a dataset goes out, and in which language it is headed."""

    language: str = "en"
    persons: bool = True
    unit: str | None = None


class FlatTable(NamedTuple):
    """A table: its name, the names of its columns, and its rows, a cell for each column."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def flat_tables(rows: Rows) -> list[FlatTable]:
    """All tables of a dataset, the tasks first."""
    names = (TASKS, *(name for name in TABLES if name != TASKS))
    return [task_table(rows) if name == TASKS else _flat(name, rows[name]) for name in names]


def task_table(rows: Rows) -> FlatTable:
    """The tasks, each with the number and the issuer of its plan."""
    documents = {row["document_id"]: row for row in rows["documents"]}
    named = (
        {**row, **{name: documents[row["document_id"]][name] for name in OF_DOCUMENT}}
        for row in rows[TASKS]
    )
    rest = (name for name in column_names(TASKS) if name not in FIRST)
    return flat_table(TASKS, (*FIRST, *rest), named)


def column_names(table: str) -> tuple[str, ...]:
    """The columns of a table that go out."""
    return tuple(column.name for column in columns(table) if column.name not in LEFT_OUT)


def flat_table(name: str, names: Sequence[str], rows: Iterable[Row]) -> FlatTable:
    """Rows with their values as cells of the columns named."""
    return FlatTable(name, tuple(names), [tuple(cell(row[n]) for n in names) for row in rows])


def _flat(name: str, rows: Iterable[Row]) -> FlatTable:
    return flat_table(name, column_names(name), rows)


def cell(value: object) -> Cell:
    """A value of the dataset as one cell; an empty list is nothing.

    >>> cell(["Sở Nội vụ", "Sở Tư pháp"]), cell([]), cell(3)
    ('Sở Nội vụ; Sở Tư pháp', None, 3)
    """
    if isinstance(value, list | tuple):
        return BETWEEN.join(str(_part(part)) for part in value) or None
    return value if isinstance(value, str | int | float | date) else None


def _part(part: object) -> object:
    """One part of a list: the text of a structure that a person reads.

    >>> _part({"heading": "Kinh phí", "text": "0"}), _part({"name": "Sở A", "seen": 2})
    ('Kinh phí: 0', 'Sở A')
    """
    if not isinstance(part, Mapping):
        return part
    if "heading" in part:
        return f"{part['heading']}: {part['text']}"
    return next(part[name] for name in ("text", "name", "page") if name in part)
