"""The dataset as plain rows: dictionaries with dates, lists and None, all of one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from pipeline.dataset.store import read_tables

Row = dict[str, Any]


def read_rows(
    directory: str | PathLike[str], names: Iterable[str], *, copies: bool = False
) -> dict[str, list[Row]]:
    """The rows of tables by the table's name; a plan that is there in two formats counts once.

    Args:
        directory: The folder of the dataset.
        names: Tables; `documents` is read in any case.
        copies: True keeps the plan in both formats.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
    """
    tables = read_tables(Path(directory), {"documents": None, **dict.fromkeys(names)})
    rows: dict[str, list[Row]] = {name: table.to_pylist() for name, table in tables.items()}
    return rows if copies else counted_once(rows)


def counted_once(rows: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """The tables without the documents that repeat another one, and without what is theirs."""
    repeated = {row["document_id"] for row in rows["documents"] if row["same_plan_as"] is not None}
    return {
        name: [row for row in table if _owner(row) not in repeated] for name, table in rows.items()
    }


def _owner(row: Row) -> str:
    """The document that a row belongs to; a task's key begins with its document's."""
    return str(row.get("document_id") or row.get("task_id", "")).partition(":")[0]
