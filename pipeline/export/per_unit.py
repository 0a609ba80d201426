"""A file for each unit that leads something, beside the file for all."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from extractors.codes import UnitRole
from normalizers.letters.text import fold
from pipeline.export.flat_tables import ExportOptions, Rows
from pipeline.export.formats import only_tasks, rows_for, write_whole, writer_for

LONGEST_NAME = 80  # letters of a file's name


def export_per_unit(directory: Path, target: Path, options: ExportOptions) -> list[Path]:
    """Writes a file per lead into the folder that is called as the target without its end.

    Raises:
        StoreError: there is no dataset, or a file cannot be written.
        UnknownFormat: no format has this end.
    """
    writer, rows = writer_for(target), rows_for(directory, options)
    written = []
    for name, tasks in _tasks_of_leads(rows).items():
        path = target.with_suffix("") / f"{name}{target.suffix}"
        own = only_tasks(rows, tasks)
        write_whole(path, lambda partial, own=own: writer(own, partial, options))  # type: ignore[misc]
        written.append(path)
    return written


def _tasks_of_leads(rows: Rows) -> dict[str, set[str]]:
    """The tasks of each unit that leads, by the name of its file."""
    names = {unit["unit_id"]: unit["name"] for unit in rows["units"]}
    by_unit: dict[str, set[str]] = defaultdict(set)
    for row in rows["assignments"]:
        key = row["unit_id"] or row["unit_name"]
        if row["role"] == UnitRole.LEAD and key:
            by_unit[key].add(row["task_id"])
    found: dict[str, set[str]] = {}
    for key, tasks in sorted(by_unit.items()):
        found[_free_name(file_name(names.get(key, key)), found)] = tasks
    return found


def file_name(unit: str) -> str:
    """The name of a unit as that of a file: letters a to z, figures, hyphens.

    >>> file_name("Phòng Giáo dục & Đào tạo"), file_name("../..")
    ('phong-giao-duc-dao-tao', 'unit')
    """
    letters = (letter if letter.isascii() and letter.isalnum() else " " for letter in fold(unit))
    return "-".join("".join(letters).split())[:LONGEST_NAME] or "unit"


def _free_name(name: str, taken: dict[str, set[str]]) -> str:
    """The name, with a number where a namesake in another world has it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
