"""DuckDB and SQLite files, asked in SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb

from pipeline.export.database_files import write_duckdb, write_sqlite
from pipeline.export.flat_tables import ExportOptions, Rows


def test_duckdb_is_searched_without_marks(rows: Rows, tmp_path: Path) -> None:
    path = tmp_path / "x.duckdb"
    write_duckdb(rows, path, ExportOptions())
    with duckdb.connect(str(path), read_only=True) as database:
        by_marks = "SELECT count(*) FROM tasks WHERE search LIKE '%' || folded('{}') || '%'"
        with_marks = database.execute(by_marks.format("Đào tạo")).fetchone()
        without = database.execute(by_marks.format("dao tao")).fetchone()
        assert with_marks == without
        assert without is not None and without[0] > 0
        assert database.execute("SELECT count(*) FROM citations").fetchone() == (
            len(rows["references"]),
        )
        typed = dict(
            database.execute("SELECT column_name, column_type FROM (DESCRIBE tasks)").fetchall()
        )
        assert typed["leads"] == "VARCHAR[]"
        assert typed["deadline_end"] == "DATE"
        said = database.execute(
            "SELECT comment FROM duckdb_columns() "
            "WHERE table_name = 'tasks' AND column_name = 'leads'"
        ).fetchone()
        assert said is not None and said[0].startswith("Units in the lead")


def test_sqlite_holds_lists_as_json(rows: Rows, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    write_sqlite(rows, path, ExportOptions())
    with closing(sqlite3.connect(path)) as database:
        leads = "SELECT value FROM tasks, json_each(tasks.leads) GROUP BY value"
        found = {name for (name,) in database.execute(leads)}
        assert found == {lead for task in rows["tasks"] for lead in task["leads"]}
        search = "SELECT count(*) FROM tasks WHERE search LIKE '%thu vien%'"
        assert database.execute(search).fetchone()[0] > 0
        assert database.execute("SELECT count(*) FROM citations").fetchone()[0] == len(
            rows["references"]
        )
