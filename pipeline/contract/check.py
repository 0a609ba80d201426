"""A dataset against its contract: tables, columns, types, then what the rows hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from pipeline.contract.findings import Breach
from pipeline.contract.table_schema import table_findings
from pipeline.dataset.keys import REFERENCES
from pipeline.dataset.records import SCHEMA_VERSION, TABLES
from pipeline.dataset.rows import Row
from pipeline.dataset.schema import columns
from pipeline.dataset.snapshots import SUMS, current_snapshot, is_whole
from pipeline.dataset.store import read_tables


def check_dataset(directory: Path) -> list[Breach]:
    """All that breaks the contract of a dataset; empty where it is kept.

    Raises:
        StoreError: there is no dataset, or a table is missing or cannot be read.
        MissingPackage: pandera is not installed.
    """
    tables = read_tables(directory, TABLES)
    right = {name: right_columns(name, table.schema) for name, table in tables.items()}
    rows: dict[str, list[Row]] = {name: table.to_pylist() for name, table in tables.items()}
    known = {
        (table, column): frozenset(row[column] for row in rows[table])
        for table, column in REFERENCES.values()
        if column in right[table]
    }
    found = [*_bytes(directory), *_versions(tables)]
    for name, table in tables.items():
        found += _shape(name, table.schema)
        found += table_findings(name, rows[name], right[name], known)
    return [*found, *_counts(rows, right)]


def right_columns(table: str, schema: pa.Schema) -> list[str]:
    """The columns of a table that are there and have the type of the contract."""
    types = dict(zip(schema.names, schema.types, strict=True))
    return [column.name for column in columns(table) if types.get(column.name) == column.type]


def _shape(table: str, schema: pa.Schema) -> Iterator[Breach]:
    """Columns that are missing, too many, or of another type."""
    types = dict(zip(schema.names, schema.types, strict=True))
    for column in columns(table):
        if column.name not in types:
            yield Breach(table, column.name, "is missing")
        elif types[column.name] != column.type:
            problem = f"is of type {types[column.name]}, not {column.type}"
            yield Breach(table, column.name, problem)
    for name in types.keys() - {column.name for column in columns(table)}:
        yield Breach(table, name, "is no column of the contract")


def _versions(tables: Mapping[str, pa.Table]) -> Iterator[Breach]:
    """The versions of the schema that the tables name and this release does not write."""
    named = {(table.schema.metadata or {}).get(b"schema_version", b"") for table in tables.values()}
    for version in sorted(named - {SCHEMA_VERSION.encode()}):
        said = version.decode(errors="replace") or "none"
        problem = f"has schema version {said}, not {SCHEMA_VERSION}; run again over the inputs"
        yield Breach("dataset", None, problem)


def _bytes(directory: Path) -> Iterator[Breach]:
    snapshot = current_snapshot(directory)
    if (snapshot / SUMS).is_file() and not is_whole(snapshot):
        yield Breach("dataset", None, "has tables that are not to the byte what the run wrote")


def _counts(rows: Mapping[str, list[Row]], right: Mapping[str, list[str]]) -> Iterator[Breach]:
    """Documents whose number of tasks is not the number of their rows in `tasks`."""
    if "task_count" not in right["documents"] or "document_id" not in right["tasks"]:
        return
    counted = Counter(row["document_id"] for row in rows["tasks"])
    for number, row in enumerate(rows["documents"]):
        tasks = counted[row.get("document_id")]
        if row["task_count"] != tasks:
            yield Breach(
                "documents",
                "task_count",
                "is not the number of its rows in tasks",
                number,
                str(row.get("document_id")),
                f"{row['task_count']}, and there are {tasks}",
            )
