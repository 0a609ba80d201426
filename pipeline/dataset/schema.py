"""Parquet schemas of the tables, and records as typed tables.

Everything here is derived from the annotations of `pipeline.dataset.records`: a column's name and
order from the field, its type and nullability from the annotation, its description from the text
beside it. A table that breaks its schema is an error that names the column.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

import pyarrow as pa

from pipeline.dataset.arrays import arrow_array
from pipeline.dataset.column_values import Int64, OneOf
from pipeline.dataset.records import SCHEMA_VERSION, TABLES, Record
from pipeline.errors import SchemaError

_SCALARS: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}


class Column(NamedTuple):
    """A column of a table: name, type, nullability, meaning and, if closed, its values."""

    name: str
    type: pa.DataType
    nullable: bool
    description: str
    values: tuple[str, ...] = ()


def _arrow_type(annotation: object) -> pa.DataType:
    """The parquet type of a Python annotation.

    `str` → string, `tuple[str, ...]` → list<string>, a NamedTuple → struct of its fields.
    """
    annotation, _ = _without_none(annotation)
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if typing.get_origin(annotation) is tuple:
        return pa.list_(_arrow_type(typing.get_args(annotation)[0]))
    hints = typing.get_type_hints(annotation)
    return pa.struct([pa.field(name, _arrow_type(hint)) for name, hint in hints.items()])


def _without_none(annotation: object) -> tuple[object, bool]:
    """The annotation without `| None`, and whether it had it."""
    if not isinstance(annotation, types.UnionType):
        return annotation, False
    (inner,) = (arg for arg in typing.get_args(annotation) if arg is not types.NoneType)
    return inner, True


def _column(name: str, hint: object) -> Column:
    annotation, description, *marks = typing.get_args(hint)
    inner, nullable = _without_none(annotation)
    arrow_type = pa.int64() if Int64 in marks else _arrow_type(inner)
    values = next((mark.values for mark in marks if isinstance(mark, OneOf)), ())
    return Column(name, arrow_type, nullable, description, values)


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    hints = typing.get_type_hints(TABLES[table], include_extras=True)
    return tuple(_column(name, hint) for name, hint in hints.items())


def table_description(table: str) -> str:
    """What one row of a table is."""
    return (TABLES[table].__doc__ or "").strip().splitlines()[0]


@cache
def schema(table: str) -> pa.Schema:
    """The parquet schema of a table, with a description on every column."""
    fields = [
        pa.field(c.name, c.type, nullable=c.nullable, metadata={"description": c.description})
        for c in columns(table)
    ]
    return pa.schema(
        fields,
        metadata={
            "table": table,
            "description": table_description(table),
            "schema_version": SCHEMA_VERSION,
        },
    )


def to_table(table: str, records: Sequence[Record]) -> pa.Table:
    """The records as a table of its schema.

    Raises:
        SchemaError: If a record does not fit; the message names the column and the value.
    """
    for index, record in enumerate(records):
        if type(record) is not TABLES[table]:
            raise SchemaError(f"{table}: row {index} is a {type(record).__name__}")
    arrays = [_to_array(table, column, records) for column in columns(table)]
    return pa.Table.from_arrays(arrays, schema=schema(table))


def under(described: pa.Schema, table: pa.Table) -> pa.Table:
    """The table under a schema that says more of the same columns; another table is cast.

    A cast loads the functions of Arrow, which takes as long as two plans.
    """
    columns_filled = zip(table.columns, described, strict=False)
    has_gaps = any(column.null_count for column, field in columns_filled if not field.nullable)
    if has_gaps or not table.schema.equals(described):
        return table.cast(described)
    return pa.Table.from_arrays(table.columns, schema=described)


def arrow_rows(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Plain rows of a table, as `pipeline.dataset.rows` gives them, as a table of its schema."""
    arrays = [arrow_array([row.get(c.name) for row in rows], c.type) for c in columns(table)]
    return pa.Table.from_arrays(arrays, schema=schema(table))


def _to_array(table: str, column: Column, records: Sequence[Record]) -> pa.Array[Any]:
    values = [getattr(record, column.name) for record in records]
    try:
        array = arrow_array(values, column.type)
    except (pa.ArrowException, TypeError, ValueError, OverflowError) as exc:
        index, value = _first_misfit(values, column.type)
        raise SchemaError(
            f"{table}.{column.name}: row {index} holds {value!r}, not {column.type}"
        ) from exc
    if array.null_count and not column.nullable:
        raise SchemaError(
            f"{table}.{column.name}: row {values.index(None)} is null, which is not allowed"
        )
    _check_values(table, column, values)
    return array


def _check_values(table: str, column: Column, values: Sequence[object]) -> None:
    """A column with a closed set of values holds nothing else."""
    strange = set(values) - {*column.values, None} if column.values else ()
    for value in islice(strange, 1):
        allowed = ", ".join(column.values)
        raise SchemaError(f"{table}.{column.name}: {value!r} is not one of {allowed}")


def _first_misfit(values: Sequence[object], arrow_type: pa.DataType) -> tuple[int, Any]:
    """The first value that does not fit the type by itself, with its row."""
    for index, value in enumerate(values):
        try:
            arrow_array([value], arrow_type)
        except (pa.ArrowException, TypeError, ValueError, OverflowError):
            return index, value
    return 0, values[0]
