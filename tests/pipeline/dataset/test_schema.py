import dataclasses
from datetime import date

import pyarrow as pa
import pytest

from pipeline.dataset.column_values import MetricValue, PlaceValue
from pipeline.dataset.records import SCHEMA_VERSION, TABLES, TaskRecord
from pipeline.dataset.schema import columns, schema, to_table
from pipeline.errors import SchemaError

TASK = TaskRecord(
    task_id="d:0",
    document_id="d",
    position=0,
    kind="target",
    origin="table",
    task="Tỷ lệ hồ sơ đúng hạn đạt ≥ 95 %",
    section_path=("II", "1"),
    area="procedures",
    deadline_kind="period",
    deadline_start=date(2026, 1, 1),
    deadline_end=date(2026, 3, 31),
    metrics=(MetricValue(">=", 95.0, "%", "≥ 95 %"),),
    places=(PlaceValue(1), PlaceValue(2, 72.0, 90.5, 520.0, 110.0)),
    line_start=7,
)

# The public contract: a change here is a change for every reader of the dataset.
COLUMNS = {
    "documents": "document_id source_path source_path_nfc duplicate_paths source_format sha256 "
    "bytes pages "
    "text_source encoding_repair diacritics_repaired quality_before quality_after "
    "document_type number symbol "
    "issued_on place place_code issuer_place_code title issuer issuer_id "
    "superior_issuer signer_name "
    "signer_title signed_at signed_by signature_state bases recipients period_start "
    "period_end genre genre_evidence bears same_plan_as task_count warnings",
    "sections": "section_id document_id parent_id position level label title path kind role "
    "line_start "
    "line_end page",
    "tasks": "task_id document_id position kind origin ordinal section_id section_path "
    "section_heading area_raw area "
    "task leads coordinators lead_ids coordinator_ids deliverable deadline "
    "deadline_kind deadline_start "
    "deadline_end deadline_dates recurrence_rule metrics notes other places "
    "line_start line_end confidence "
    "field_confidence rule review_flags flags corrected reviewed",
    "assignments": "task_id role ordinal unit_name unit_id person_name office method score "
    "runner_up",
    "units": "unit_id name kind type scope world level parent place_code succeeded_by code "
    "valid_from valid_to aliases task_count",
    "references": "document_id ordinal document_type number issued_on issuer title printed "
    "cited_key is_self page line",
    "footnotes": "document_id ordinal mark text page line",
    "lineage": "document_id ordinal cited_key issuer relation matched_document_id",
    "warnings": "document_id ordinal code severity page line lines sentence count texts",
    "failures": "source_path sha256 bytes code message",
}

TYPES = [
    ("tasks", "task", pa.string(), False),
    ("tasks", "ordinal", pa.string(), True),
    ("tasks", "position", pa.int32(), False),
    ("tasks", "line_start", pa.int32(), True),
    ("tasks", "leads", pa.list_(pa.string()), False),
    ("tasks", "section_path", pa.list_(pa.string()), False),
    ("tasks", "flags", pa.list_(pa.string()), False),
    ("tasks", "deadline_start", pa.date32(), True),
    ("tasks", "confidence", pa.float64(), False),
    ("documents", "diacritics_repaired", pa.bool_(), False),
    ("documents", "bytes", pa.int64(), False),
    ("documents", "issued_on", pa.date32(), True),
    ("failures", "sha256", pa.string(), True),
    ("failures", "bytes", pa.int64(), True),
]  # fmt: skip

STRUCTS = [
    (
        "metrics",
        [
            "comparator: string",
            "value: double",
            "unit: string",
            "text: string",
            "direction: string",
            "subject: string",
        ],
    ),
    ("places", ["page: int32", "x0: double", "top: double", "x1: double", "bottom: double"]),
]


def test_tables_and_columns() -> None:
    assert {table: " ".join(schema(table).names) for table in TABLES} == COLUMNS


@pytest.mark.parametrize(("table", "name", "arrow_type", "nullable"), TYPES)
def test_types(table: str, name: str, arrow_type: pa.DataType, nullable: bool) -> None:
    field = schema(table).field(name)
    assert (field.type, field.nullable) == (arrow_type, nullable)


@pytest.mark.parametrize(("name", "fields"), STRUCTS)
def test_structs(name: str, fields: list[str]) -> None:
    assert str(schema("tasks").field(name).type) == f"list<item: struct<{', '.join(fields)}>>"


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table: str) -> None:
    for field in schema(table):
        assert (field.metadata or {})[b"description"].decode().endswith((".", "…")), field.name
    assert (schema(table).metadata or {})[b"schema_version"].decode() == SCHEMA_VERSION


def test_records_come_back() -> None:
    (row,) = to_table("tasks", [TASK]).to_pylist()
    assert row["metrics"] == [
        {
            "comparator": ">=",
            "value": 95.0,
            "unit": "%",
            "text": "≥ 95 %",
            "direction": None,
            "subject": None,
        }
    ]
    assert [place["page"] for place in row["places"]] == [1, 2]
    assert row["places"][0]["x0"] is None
    assert row["deadline_end"] == date(2026, 3, 31)
    assert row["section_path"] == ["II", "1"]
    assert row["leads"] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_records_are_an_empty_table(table: str) -> None:
    assert to_table(table, []).schema.equals(schema(table), check_metadata=True)


MISFITS = [
    ("null in a column that has none", {"task": None}, "tasks.task: row 1 is null"),
    ("null list", {"leads": None}, "tasks.leads: row 1 is null"),
    (
        "value outside a closed set",
        {"kind": "mục tiêu"},
        "tasks.kind: 'mục tiêu' is not one of task, target",
    ),
    (
        "null outside is fine, a wrong code is not",
        {"area": "x"},
        "tasks.area: 'x' is not one of direction",
    ),
    ("text as number", {"position": "7"}, "tasks.position: row 1 holds '7', not int32"),
    ("number too large", {"position": 2**40}, "tasks.position: row 1"),
    ("number in a list of texts", {"leads": ("a", 3)}, "tasks.leads: row 1"),
    ("a text as the list of its letters", {"leads": "Sở"}, "tasks.leads: row 1 holds 'Sở'"),
    ("half a character", {"task": "\ud800"}, "tasks.task: row 1"),
    ("text as date", {"deadline_end": "2026-01-01"}, "tasks.deadline_end: row 1"),
    ("text in a metric", {"metrics": (MetricValue(None, "x", None, "x"),)}, "tasks.metrics: row 1"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(
    ("changes", "message"), [m[1:] for m in MISFITS], ids=[m[0] for m in MISFITS]
)
def test_a_misfit_is_named(changes: dict[str, object], message: str) -> None:
    wrong = dataclasses.replace(TASK, **changes)  # type: ignore[arg-type]
    with pytest.raises(SchemaError) as caught:
        to_table("tasks", [TASK, wrong])
    assert str(caught.value).startswith(message)


def test_a_record_of_another_table_is_refused() -> None:
    with pytest.raises(SchemaError, match="units: row 0 is a TaskRecord"):
        to_table("units", [TASK])


def test_columns_know_their_values() -> None:
    values = {column.name: column.values for column in columns("tasks")}
    assert values["kind"] == ("task", "target")
    assert values["task"] == ()
