"""Two datasets held against each other: python -m tests.tools.compare_datasets OLD NEW [--show N].

Rows are paired by the key of their table; what differs is counted by table and column, and the
first differences are shown. Exit code 0 where the datasets are equal, 1 where they differ.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import pandas as pd

KEYS = {
    "documents": ["document_id"],
    "sections": ["section_id"],
    "tasks": ["task_id"],
    "assignments": ["task_id", "role", "ordinal"],
    "units": ["unit_id"],
    "references": ["document_id", "ordinal"],
    "footnotes": ["document_id", "ordinal"],
    "lineage": ["document_id", "ordinal"],
    "failures": ["source_path"],
}


def rows(folder: Path, table: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    """The rows of a table by their key; none where the dataset has no such table."""
    path = folder / f"{table}.parquet"
    if not path.exists():
        return {}
    records = pd.read_parquet(path, dtype_backend="pyarrow").to_dict("records")
    return {tuple(record[name] for name in KEYS[table]): record for record in records}


def differences(old: Path, new: Path, table: str) -> list[str]:
    """One line for each row or value of a table that differs.

    Columns of one side alone are named once.
    """
    before, after = rows(old, table), rows(new, table)
    found = [f"{table}: only before: {short(before[key])}" for key in before.keys() - after.keys()]
    found += [f"{table}: only after: {short(after[key])}" for key in after.keys() - before.keys()]
    columns = [set(next(iter(side.values()), {})) for side in (before, after)]
    if before and after:
        found += [f"{table}: column {name} on one side" for name in sorted(columns[0] ^ columns[1])]
    for key in before.keys() & after.keys():
        for name in sorted(columns[0] & columns[1]):
            was, now = before[key][name], after[key][name]
            if repr(was) != repr(now):
                found.append(f"{table}.{name} {key[0]}: {short(was)} -> {short(now)}")
    return found


def short(value: object, letters: int = 160) -> str:
    """A value as a line of bounded length."""
    text = repr(value)
    return text if len(text) <= letters else text[: letters - 1] + "…"


def main() -> int:
    """Compare two folders; the number of differences decides the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--show", type=int, default=20, help="differences shown for each table")
    arguments = parser.parse_args()
    total = 0
    for table in KEYS:
        found = differences(arguments.old, arguments.new, table)
        total += len(found)
        print(f"{table}: {len(rows(arguments.new, table))} rows, {len(found)} differences")
        print("".join(f"  {line}\n" for line in found[: arguments.show]), end="")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
