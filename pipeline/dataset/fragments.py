"""The rows of one document as columns in one piece of bytes, and many of them as tables.

A fragment holds a record batch for each table, without its schema: it is read back with the schema
that wrote it, which the marks of the ledger see to. The rows were checked when they were made, so a
run can write what it kept without looking at a value again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from pipeline.dataset.arrays import arrow_array
from pipeline.dataset.records import Record
from pipeline.dataset.results import DocumentResult
from pipeline.dataset.schema import arrow_rows, schema, to_table, under

if TYPE_CHECKING:  # what reads datasets loads what reads Parquet; a worker needs neither
    from pipeline.dataset.rows import Row

TABLES_OF_DOCUMENTS = (
    "documents",
    "sections",
    "tasks",
    "assignments",
    "references",
    "footnotes",
    "lineage",
    "warnings",
)
_LEVEL = 1
_JOINED_AT = 256
_LENGTHS = Struct(f"<{len(TABLES_OF_DOCUMENTS)}Q")


class SourceNames(NamedTuple):
    """What the files with the bytes of a document are called."""

    source_path: str
    source_path_nfc: str
    duplicate_paths: tuple[str, ...]


def to_fragment(result: DocumentResult) -> bytes:
    """The rows of a document as bytes; the same rows give the same bytes.

    Raises:
        SchemaError: If a row does not fit its table; the message names the column and the value.
    """
    to_table("units", result.units)  # checked with the others
    rows: dict[str, Sequence[Record]] = {
        "documents": [result.document],
        "sections": result.sections,
        "tasks": result.tasks,
        "assignments": result.assignments,
        "references": result.references,
        "footnotes": result.footnotes,
        "lineage": result.lineage,
        "warnings": result.warnings,
    }
    return joined([to_table(name, rows[name]) for name in TABLES_OF_DOCUMENTS])


def rows_of_fragment(fragment: bytes) -> dict[str, list[Row]]:
    """The rows of a document by the name of their table."""
    gathered = Fragments()
    gathered.add(fragment, SourceNames("", "", ()))
    return {name: gathered.table(name).to_pylist() for name in TABLES_OF_DOCUMENTS}


def fragment_of_rows(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """The rows of a document, by the name of their table, as bytes."""
    return joined([arrow_rows(name, rows[name]) for name in TABLES_OF_DOCUMENTS])


def joined(tables: Iterable[pa.Table]) -> bytes:
    """The tables of a document, in their order, as one piece of bytes."""
    parts = [_bare(table) for table in tables]
    return zlib.compress(_LENGTHS.pack(*map(len, parts)) + b"".join(parts), _LEVEL)


def _bare(table: pa.Table) -> bytes:
    """A record batch without its schema; nothing for no rows."""
    return table.to_batches()[0].serialize().to_pybytes() if table.num_rows else b""


@cache
def _plain_schema(name: str) -> pa.Schema:
    return schema(name).remove_metadata()


class Fragments:
    """Fragments of documents, gathered until they are written as one part of each table."""

    def __init__(self) -> None:
        """Begins empty."""
        # A batch of some rows is small, its hundred buffers are not: they are joined now and then.
        self._batches: dict[str, list[pa.RecordBatch]] = {name: [] for name in TABLES_OF_DOCUMENTS}
        self._joined: dict[str, list[pa.Table]] = {name: [] for name in TABLES_OF_DOCUMENTS}
        self._names: list[SourceNames] = []
        self.task_count = 0

    def __len__(self) -> int:
        """The number of documents."""
        return len(self._names)

    def add(self, fragment: bytes, names: SourceNames) -> None:
        """Takes the rows of a document, which is named as its files are called now."""
        data = memoryview(zlib.decompress(fragment))
        start = _LENGTHS.size
        for name, length in zip(TABLES_OF_DOCUMENTS, _LENGTHS.unpack_from(data), strict=True):
            if length:
                part = pa.py_buffer(data[start : start + length])
                batch = pa.ipc.read_record_batch(part, _plain_schema(name))
                self._batches[name].append(batch)
                self.task_count += batch.num_rows if name == "tasks" else 0
            start += length
        self._names.append(names)
        if len(self._names) % _JOINED_AT == 0:
            self._join()

    def table(self, name: str) -> pa.Table:
        """The rows of one table, documents in the order in which they were added."""
        self._join()
        parts = [pa.Table.from_batches([], _plain_schema(name)), *self._joined[name]]
        table = pa.concat_tables(parts).combine_chunks()
        if name == "documents":
            table = _named(table, self._names)
        return under(schema(name), table)

    def _join(self) -> None:
        for name, batches in self._batches.items():
            if batches:
                self._joined[name].append(pa.Table.from_batches(batches).combine_chunks())
                batches.clear()


def _named(table: pa.Table, names: Iterable[SourceNames]) -> pa.Table:
    """The documents under the names of their files."""
    for column, values in zip(SourceNames._fields, zip(*names, strict=True), strict=False):
        place = table.schema.get_field_index(column)
        field = table.schema.field(place)
        table = table.set_column(place, field, arrow_array(values, field.type))
    return table
