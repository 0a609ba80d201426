"""datapackage.json and croissant.json: every file and column, by the schemas."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pipeline.dataset.descriptions import TYPES, TableFile, croissant, data_package
from pipeline.dataset.keys import KEYS, REFERENCES
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import columns, to_table
from pipeline.dataset.snapshots import DESCRIPTIONS
from pipeline.dataset.store import write_snapshot
from pipeline.dataset.table_files import TablePart

STRUCTURES = {"tasks": {"metrics", "other", "places"}, "units": {"aliases"}}
FILES = [TableFile(table, 1, "0" * 64) for table in TABLES]


@pytest.fixture
def described(tmp_path: Path) -> Path:
    write_snapshot(tmp_path, [TablePart(table, to_table(table, [])) for table in TABLES], "run")
    return tmp_path


def test_both_stand_beside_the_tables(described: Path) -> None:
    package, cake = (json.loads((described / name).read_text("utf-8")) for name in DESCRIPTIONS)
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)
    for resource, file in zip(package["resources"], cake["distribution"], strict=True):
        content = (described / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{file['sha256']}"
        assert file["sha256"] == hashlib.sha256(content).hexdigest()


def test_every_column_is_described() -> None:
    resources, sets = data_package(FILES)["resources"], croissant(FILES)["recordSet"]
    for table, resource, record_set in zip(TABLES, resources, sets, strict=True):
        names = [column.name for column in columns(table)]
        assert [field["name"] for field in resource["schema"]["fields"]] == names
        sources = [field["source"]["extract"]["column"] for field in record_set["field"]]
        assert set(names) - set(sources) == STRUCTURES.get(table, set())
        assert all(field["description"] for field in record_set["field"])


def test_types_and_closed_sets() -> None:
    (tasks,) = (r for r in data_package(FILES)["resources"] if r["name"] == "tasks")
    fields = {field["name"]: field for field in tasks["schema"]["fields"]}
    assert fields["deadline_end"]["type"] == "date"
    assert fields["leads"]["type"] == "array"
    assert fields["kind"]["constraints"] == {"required": True, "enum": ["task", "target"]}
    assert "constraints" not in fields["deadline"]


def test_keys_lead_to_columns() -> None:
    for resource in data_package(FILES)["resources"]:
        names = {field["name"] for field in resource["schema"]["fields"]}
        assert set(resource["schema"]["primaryKey"]) <= names
        for key in resource["schema"]["foreignKeys"]:
            named = key["reference"]["resource"] or resource["name"]
            assert key["reference"]["fields"][0] in {column.name for column in columns(named)}
    assert {table for table, _ in REFERENCES} <= set(KEYS)


def test_every_type_is_known() -> None:
    kinds = {str(column.type) for table in TABLES for column in columns(table)}
    assert {kind for kind in kinds if not kind.startswith("list")} <= set(TYPES)


def test_lists_are_repeated() -> None:
    (tasks,) = (found for found in croissant(FILES)["recordSet"] if found["name"] == "tasks")
    repeated = {field["name"] for field in tasks["field"] if field.get("repeated")}
    assert {"tasks/leads", "tasks/deadline_dates"} <= repeated
    assert "tasks/deadline" not in repeated
