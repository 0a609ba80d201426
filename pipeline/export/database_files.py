"""The dataset as a DuckDB or a SQLite file.

Both have a column `tasks.search`: statement, units, product and notes without marks and in lower
case, so that "cai cach" finds "Cải cách"; and a view `citations`, for `references` is a reserved
word. DuckDB keeps lists and structures, has the meaning of each column as its comment, and a macro
`folded(text)` that takes the marks off a query. SQLite has lists as JSON.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from normalizers.letters.text import fold
from pipeline.dataset.schema import arrow_rows, columns, table_description
from pipeline.export.flat_tables import ExportOptions, Row, Rows, cell

SEARCH = "search"
SEARCHED = ("task", "leads", "coordinators", "deliverable", "notes")
SEARCH_MEANING = "Statement, units, product and notes without marks, in lower case: to search in."
VIEW = 'CREATE VIEW citations AS SELECT * FROM "references"'
MACRO = "CREATE MACRO folded(said) AS replace(strip_accents(lower(said)), 'đ', 'd')"
KEYS = {"documents": "document_id", "tasks": "task_id", "units": "unit_id"}


def search_text(task: Row) -> str:
    """What of a task is searched, folded.

    >>> search_text({"task": "Đào tạo", "leads": ["Sở Nội vụ"], "coordinators": [],
    ...              "deliverable": None, "notes": None})
    'dao tao | so noi vu'
    """
    said = (cell(task[name]) for name in SEARCHED)
    return " | ".join(fold(str(text)) for text in said if text)


def write_duckdb(rows: Rows, target: Path, _options: ExportOptions) -> None:
    """Writes every table with its types, its comments and the column to search in."""
    with duckdb.connect(str(target)) as database:
        for name, table in rows.items():
            found = arrow_rows(name, table)
            if name == "tasks":
                found = found.append_column(SEARCH, [[search_text(row) for row in table]])
            database.register("incoming", found)
            database.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')
            database.unregister("incoming")
            for comment in _comments(name):
                database.execute(comment)
        database.execute(VIEW)
        database.execute(MACRO)


def _comments(name: str) -> Iterator[str]:
    yield f"COMMENT ON TABLE \"{name}\" IS '{_quoted(table_description(name))}'"
    meanings = {column.name: column.description for column in columns(name)}
    if name == "tasks":
        meanings[SEARCH] = SEARCH_MEANING
    for column, meaning in meanings.items():
        yield f'COMMENT ON COLUMN "{name}"."{column}" IS \'{_quoted(meaning)}\''


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def write_sqlite(rows: Rows, target: Path, _options: ExportOptions) -> None:
    """Writes every table; lists and structures are JSON, days are texts such as 2026-03-31."""
    with closing(sqlite3.connect(target)) as database, database:
        for name, table in rows.items():
            _fill(database, name, table)
        database.execute(VIEW)
        for name, key in KEYS.items():
            database.execute(f'CREATE UNIQUE INDEX "{name}_key" ON "{name}" ("{key}")')


def _fill(database: sqlite3.Connection, name: str, table: Any) -> None:
    names = [column.name for column in columns(name)]
    extra = [SEARCH] if name == "tasks" else []
    listed = ", ".join(f'"{column}"' for column in [*names, *extra])
    database.execute(f'CREATE TABLE "{name}" ({listed})')
    marks = ", ".join("?" * len([*names, *extra]))
    database.executemany(
        f'INSERT INTO "{name}" VALUES ({marks})',
        (
            [*(_plain(row[column]) for column in names), *([search_text(row)] if extra else [])]
            for row in table
        ),
    )


def _plain(value: object) -> object:
    """A value as SQLite holds it."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.isoformat() if isinstance(value, date) else value
