"""What a dataset says of itself to programs: datapackage.json and croissant.json.

Both are made from the schemas and stand beside the tables. The first follows Frictionless Data
(datapackage.org), the second Croissant of MLCommons. They name every file with its size and digest,
and every column with its type and meaning.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from pipeline.dataset.keys import KEYS, REFERENCES
from pipeline.dataset.records import SCHEMA_VERSION
from pipeline.dataset.schema import Column, columns, table_description
from pipeline.dataset.snapshots import DESCRIPTIONS

NAME = "kehoach-dataset"
TITLE = "Tasks, targets, units and deadlines of Vietnamese administrative plans"
PARQUET = "application/vnd.apache.parquet"
CROISSANT_PARQUET = "application/x-parquet"  # the name that its readers know
PACKAGE_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
CROISSANT = "http://mlcommons.org/croissant/"
SCHEMA_ORG = "https://schema.org/"
# of Arrow -> of Frictionless, of Croissant
TYPES = {
    "string": ("string", "sc:Text"),
    "int32": ("integer", "sc:Integer"),
    "int64": ("integer", "sc:Integer"),
    "double": ("number", "sc:Float"),
    "bool": ("boolean", "sc:Boolean"),
    "date32[day]": ("date", "sc:Date"),
}
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": SCHEMA_ORG,
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": CROISSANT,
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "key": "cr:key",
    "recordSet": "cr:recordSet",
    "repeated": "cr:repeated",
    "sc": SCHEMA_ORG,
    "source": "cr:source",
    "subField": "cr:subField",
}
Json = dict[str, Any]


class TableFile(NamedTuple):
    """A table's file: the table's name, its size in bytes and its SHA-256 in hex."""

    table: str
    bytes: int
    sha256: str

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.table}.parquet"


def write_descriptions(folder: Path, files: Sequence[TableFile]) -> None:
    """Writes both files beside the tables of a folder."""
    for name, described in zip(DESCRIPTIONS, (data_package(files), croissant(files)), strict=True):
        text = json.dumps(described, ensure_ascii=False, indent=1)
        with (folder / name).open("w", encoding="utf-8") as stream:
            stream.write(f"{text}\n")
            stream.flush()
            os.fsync(stream.fileno())


def data_package(files: Iterable[TableFile]) -> Json:
    """The tables as a data package."""
    return {
        "$schema": PACKAGE_PROFILE,
        "name": NAME,
        "title": TITLE,
        "version": SCHEMA_VERSION,
        "resources": [_resource(file) for file in files],
    }


def _resource(file: TableFile) -> Json:
    return {
        "name": file.table,
        "path": file.file,
        "description": table_description(file.table),
        "format": "parquet",
        "mediatype": PARQUET,
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "fields": [_package_field(column) for column in columns(file.table)],
            "primaryKey": list(KEYS[file.table]),
            "foreignKeys": list(_foreign_keys(file.table)),
        },
    }


def _package_field(column: Column) -> Json:
    constraints: Json = {} if column.nullable else {"required": True}
    if column.values:
        constraints["enum"] = list(column.values)
    kind = "array" if pa.types.is_list(column.type) else TYPES[str(column.type)][0]
    field = {"name": column.name, "type": kind, "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_keys(table: str) -> Iterable[Json]:
    """What single columns name; a list of names is no foreign key there."""
    lists = {column.name for column in columns(table) if pa.types.is_list(column.type)}
    for (owner, column), (named, key) in REFERENCES.items():
        if owner == table and column not in lists:
            within = "" if named == table else named
            yield {"fields": [column], "reference": {"resource": within, "fields": [key]}}


def croissant(files: Iterable[TableFile]) -> Json:
    """The tables as a Croissant dataset."""
    files = list(files)
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": f"{CROISSANT}1.0",
        "name": NAME,
        "description": f"{TITLE}.",
        "version": f"{SCHEMA_VERSION}.0.0",
        "distribution": [_file_object(file) for file in files],
        "recordSet": [_record_set(file) for file in files],
    }


def _file_object(file: TableFile) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": file.file,
        "name": file.file,
        "contentUrl": file.file,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": CROISSANT_PARQUET,
        "sha256": file.sha256,
    }


def _record_set(file: TableFile) -> Json:
    return {
        "@type": "cr:RecordSet",
        "@id": file.table,
        "name": file.table,
        "description": table_description(file.table),
        "key": [{"@id": f"{file.table}/{name}"} for name in KEYS[file.table]],
        "field": [
            _croissant_field(file, column)
            for column in columns(file.table)
            if str(_kind(column)) in TYPES
        ],
    }


def _croissant_field(file: TableFile, column: Column) -> Json:
    name = f"{file.table}/{column.name}"
    field = {
        "@type": "cr:Field",
        "@id": name,
        "name": name,
        "description": column.description,
        "dataType": TYPES[str(_kind(column))][1],
        "source": {"fileObject": {"@id": file.file}, "extract": {"column": column.name}},
    }
    return field | ({"repeated": True} if pa.types.is_list(column.type) else {})


def _kind(column: Column) -> pa.DataType:
    """The type of a column, of a list that of its items.

    Croissant's readers know no structures: columns of them stand in the data package alone.
    """
    return column.type.field(0).type if pa.types.is_list(column.type) else column.type
