"""The tasks as CSV, the whole dataset as JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from pipeline.export.flat_tables import Cell, ExportOptions, Rows, task_table
from pipeline.language.headings import heading

ENCODING = "utf-8-sig"  # the mark by which Excel knows UTF-8
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
APOSTROPHE = "'"


def write_csv(rows: Rows, target: Path, options: ExportOptions) -> None:
    """Writes the tasks; a text that a spreadsheet would compute begins with an apostrophe."""
    tasks = task_table(rows)
    with target.open("w", encoding=ENCODING, newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(heading(name, options.language) for name in tasks.columns)
        writer.writerows([_as_text(value) for value in row] for row in tasks.rows)


def _as_text(value: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula.

    >>> _as_text("=1+1"), _as_text("Sở Nội vụ"), _as_text(-1.5)
    ("'=1+1", 'Sở Nội vụ', -1.5)
    """
    is_risky = isinstance(value, str) and value.startswith(FORMULA_STARTS)
    return f"{APOSTROPHE}{value}" if is_risky else value


def write_json(rows: Rows, target: Path, _options: ExportOptions) -> None:
    """Writes every table as a list of objects; lists and structures stay, days are ISO 8601."""
    with target.open("w", encoding="utf-8") as stream:
        json.dump(rows, stream, ensure_ascii=False, indent=1, default=str, allow_nan=False)
