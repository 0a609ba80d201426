"""What goes with the documents to others: data card, licence, scorer, truth as parquet.

The data card stands as prose in `README.md`, and for programs in `croissant.json`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
SCORER = HERE.parent / "tests" / "tools" / "scoring.py"
LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/"
TEXT: pa.DataType = pa.string()
TEXTS: pa.DataType = pa.list_(TEXT)
COUNT: pa.DataType = pa.int32()
DAY: pa.DataType = pa.date32()
# Columns of the dataset that the truth states; `doc` is the file's name without its ending.
ROWS = pa.schema([
    ("doc", TEXT), ("position", COUNT), ("kind", TEXT),
    ("origin", TEXT), ("ordinal", TEXT), ("section_path", TEXTS),
    ("section_heading", TEXT), ("task", TEXT), ("leads", TEXTS),
    ("coordinators", TEXTS), ("deliverable", TEXT), ("deadline", TEXT),
    ("deadline_kind", TEXT), ("deadline_start", DAY),
    ("deadline_end", DAY),
])  # fmt: skip
HEADS = pa.schema([
    ("doc", TEXT), ("document_type", TEXT), ("number", TEXT),
    ("symbol", TEXT), ("issued_on", DAY), ("title", TEXT),
    ("issuer", TEXT), ("signer_name", TEXT),
])  # fmt: skip
HEADINGS = pa.schema([
    ("doc", TEXT), ("position", COUNT), ("label", TEXT),
    ("title", TEXT), ("path", TEXTS),
])  # fmt: skip
TYPES = {"string": "sc:Text", "int32": "sc:Integer", "date32[day]": "sc:Date",
         "list<item: string>": "sc:Text"}  # fmt: skip


class Column(NamedTuple):
    """A column of a file of truth: its name, its type of schema.org, what it is."""

    name: str
    type: str
    description: str
    is_list: bool = False


class Described(NamedTuple):
    """A file of truth: its name, what one of its records is, its columns."""

    file: str
    encoding: str
    description: str
    columns: tuple[Column, ...]


MANIFEST = Described("manifest.jsonl", "application/jsonlines", "What each document is.", (
    Column("doc", "sc:Text", "The file's name without its ending."),
    Column("genre", "sc:Text", "plan, decision, directive, conclusions; or a genre without rows."),
    Column("body", "sc:Text", "Kind of the issuing body: school, commune, hospital …"),
    Column("layout", "sc:Text", "How it is set, encoded or rendered."),
    Column("format", "sc:Text", "text, word, pdf or scan."),
    Column("damage", "sc:Text", "What a scan suffered and how much, as in `skew 2`; else empty."),
))  # fmt: skip


def write(folder: Path, seed: int) -> None:
    """Write into the folder of a corpus what goes with it."""
    (folder / "truth").mkdir(exist_ok=True)
    tables = {"tasks": _tasks, "documents": _documents, "sections": _sections}
    for name, make in tables.items():
        lines = [
            json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
        ]
        pq.write_table(make(lines), folder / "truth" / f"{name}.parquet")
    shutil.copyfile(HERE / "LICENSE", folder / "LICENSE")
    shutil.copyfile(HERE / "score.py", folder / "score.py")
    shutil.copyfile(SCORER, folder / "scoring.py")
    card = (HERE / "resources" / "data_card.md").read_text("utf-8")
    count = len((folder / "documents.jsonl").read_text("utf-8").splitlines())
    text = card.replace("{count}", str(count)).replace("{seed}", str(seed))
    (folder / "README.md").write_text(text, "utf-8")
    described = json.dumps(croissant(folder), indent=1, ensure_ascii=False)
    (folder / "croissant.json").write_text(described + "\n", "utf-8")


def _tasks(lines: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows with the columns of the dataset's tasks."""
    rows = []
    for position, line in enumerate(lines):
        due = line["deadline"] or {"kind": None, "start": None, "end": None}
        rows.append({
            **{name: line.get(name) for name in ROWS.names},
            "position": position,
            "section_path": line["section"],
            "task": line["text"],
            "deadline": line["deadline_raw"],
            "deadline_kind": due["kind"],
            "deadline_start": _day(due["start"]),
            "deadline_end": _day(due["end"]),
        })  # fmt: skip
    return pa.Table.from_pylist(rows, ROWS)


def _documents(lines: Iterable[Mapping[str, Any]]) -> pa.Table:
    rows = [{**line, "issued_on": _day(line["issued_on"])} for line in lines]
    return pa.Table.from_pylist(rows, HEADS)


def _sections(lines: Iterable[Mapping[str, Any]]) -> pa.Table:
    rows = [
        {**line, "position": place, "label": line["path"][-1]} for place, line in enumerate(lines)
    ]
    return pa.Table.from_pylist(rows, HEADINGS)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _described(folder: Path) -> Iterable[Described]:
    yield MANIFEST
    for name, what in (
        ("tasks", "A task or a target that a document states."),
        ("documents", "What head and foot of a document say."),
        ("sections", "A heading of a document."),
    ):
        schema = pq.read_schema(folder / "truth" / f"{name}.parquet")
        columns = tuple(
            Column(
                field.name,
                TYPES[str(field.type).replace("element", "item")],
                "The file's name without its ending."
                if field.name == "doc"
                else f"`{name}.{field.name}` of the data dictionary.",
                pa.types.is_list(field.type),
            )
            for field in schema
        )
        yield Described(f"truth/{name}.parquet", "application/x-parquet", what, columns)


def croissant(folder: Path) -> dict[str, Any]:
    """The data card of a written corpus for programs: files with their hashes, and their fields."""
    described = list(_described(folder))
    return {
        "@context": json.loads((HERE / "resources" / "croissant_context.json").read_text("utf-8")),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "kehoach-generated-plans",
        "description": "Generated Vietnamese administrative plans, decisions, directives and "
        "notices, and documents of other genres that hold no task, as text, Word, PDF and damaged "
        "scans, with their tasks, targets, headings and heads as truth. Bodies, people and events "
        "are invented. The same seed gives the same documents.",
        "license": LICENSE,
        "url": "https://schema.org/Dataset",
        "citeAs": "kehoach-generated-plans, made by `make bench-corpus` of kehoach",
        "datePublished": "2026-11-29",
        "inLanguage": "vi",
        "version": "2.0.0",
        "distribution": [_file_object(folder, one) for one in described],
        "recordSet": [_record_set(one) for one in described],
    }


def _key(one: Described) -> str:
    return Path(one.file).stem


def _file_object(folder: Path, one: Described) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": f"file-{_key(one)}",
        "name": f"file-{_key(one)}",
        "contentUrl": one.file,
        "encodingFormat": one.encoding,
        "sha256": hashlib.sha256((folder / one.file).read_bytes()).hexdigest(),
    }


def _record_set(one: Described) -> dict[str, Any]:
    key = _key(one)
    return {
        "@type": "cr:RecordSet",
        "@id": key,
        "name": key,
        "description": one.description,
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{key}/{column.name}",
                "name": column.name,
                "description": column.description,
                "dataType": column.type,
                **({"repeated": True} if column.is_list else {}),
                "source": {
                    "fileObject": {"@id": f"file-{key}"},
                    "extract": {"column": column.name},
                },
            }
            for column in one.columns
        ],
    }
