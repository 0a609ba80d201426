"""The end of a file's name decides what a dataset is written as; a file is there whole or not."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from pathlib import Path

from pipeline.dataset.hold import explained
from pipeline.dataset.records import TABLES
from pipeline.dataset.rows import read_rows
from pipeline.dataset.without_persons import rows_without_persons
from pipeline.deadlines.named_units import roles_of
from pipeline.errors import UnknownFormat
from pipeline.export.flat_tables import ExportOptions, Rows

PARTIAL = ".partial"
Writer = Callable[[Rows, Path, ExportOptions], None]
OF_TASKS = ("tasks", "assignments")


def export_dataset(directory: Path, target: Path, options: ExportOptions) -> None:
    """Writes a dataset into a file of the format that its name ends with.

    Raises:
        StoreError: there is no dataset, or the file cannot be written.
        UnknownFormat: no format has this end.
        UnknownUnit: no unit has the name that was given.
        TooMuchForFormat: the format cannot hold the dataset.
    """
    writer, rows = writer_for(target), rows_for(directory, options)
    write_whole(target, lambda partial: writer(rows, partial, options))


def rows_for(directory: Path, options: ExportOptions) -> Rows:
    """The tables that go out: of one unit, or of all, with the names of persons or without."""
    rows = read_rows(directory, TABLES)
    tasks = None
    if options.unit is not None:
        tasks = frozenset(roles_of(options.unit, rows["units"], rows["assignments"]))
    found = rows if options.persons else rows_without_persons(rows)
    return found if tasks is None else only_tasks(found, tasks)


def only_tasks(rows: Rows, tasks: Container[str]) -> Rows:
    """The tables with the tasks named, and what is theirs."""
    only = {name: [row for row in rows[name] if row["task_id"] in tasks] for name in OF_TASKS}
    return {**rows, **only}


def write_whole(target: Path, write: Callable[[Path], None]) -> None:
    """Writes a file beside the target and puts it in its place when it is whole."""
    partial = target.with_name(f".{target.stem}{PARTIAL}{target.suffix}")
    with explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        try:
            write(partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)


def writer_for(target: Path) -> Writer:
    """What writes files of this name.

    Raises:
        UnknownFormat: no format has this end.
    """
    found = FORMATS.get(target.suffix.lower())
    if found is None:
        raise UnknownFormat(
            f"{target}: no format has this end; name a file that ends with {', '.join(FORMATS)}"
        )
    return found()


def _excel() -> Writer:
    from pipeline.export.excel_book import write_excel

    return write_excel


def _csv() -> Writer:
    from pipeline.export.text_files import write_csv

    return write_csv


def _json() -> Writer:
    from pipeline.export.text_files import write_json

    return write_json


def _duckdb() -> Writer:
    from pipeline.export.database_files import write_duckdb

    return write_duckdb


def _sqlite() -> Writer:
    from pipeline.export.database_files import write_sqlite

    return write_sqlite


def _calendar() -> Writer:
    from pipeline.export.due_calendar import write_calendar

    return write_calendar


FORMATS: Mapping[str, Callable[[], Writer]] = {
    ".xlsx": _excel,
    ".csv": _csv,
    ".ics": _calendar,
    ".duckdb": _duckdb,
    ".sqlite": _sqlite,
    ".json": _json,
}
