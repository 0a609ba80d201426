"""The rules of a table, on rows that need no run."""

from __future__ import annotations

import pytest

from pipeline.contract.findings import Breach, sentences
from pipeline.contract.table_schema import table_findings

SECTION = {"section_id": "d:s0", "document_id": "d", "parent_id": None, "position": 0, "level": 1,
           "line_start": 3, "line_end": 9}  # fmt: skip
KNOWN = {("documents", "document_id"): frozenset({"d"}),
         ("sections", "section_id"): frozenset({"d:s0", "d:s1"})}  # fmt: skip


def told(*rows: dict[str, object], names: tuple[str, ...] = tuple(SECTION)) -> list[str]:
    found = [SECTION | row for row in rows]
    return sentences(table_findings("sections", found, names, KNOWN))


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({}, None),
        ({"parent_id": "d:s1"}, None),
        ({"line_start": None}, None),  # nothing to compare
        ({"line_start": 9}, None),
        ({"line_start": 10}, "sections.line_end lies before line_start: row 0 (d:s0) holds 9"),
        ({"level": 0}, "sections.level is less than 1: row 0 (d:s0) holds 0"),
        ({"level": None}, "sections.level is null, which is not allowed: row 0 (d:s0) holds None"),
        ({"document_id": "e"},
         "sections.document_id names no row of documents: row 0 (d:s0) holds 'e'"),
    ],
)  # fmt: skip
def test_a_row(row: dict[str, object], sentence: str | None) -> None:
    assert told(row) == ([sentence] if sentence else [])


def test_columns_of_another_type_are_not_looked_at() -> None:
    assert told({"line_start": 10, "level": 0}, names=("section_id", "level", "line_start")) == [
        "sections.level is less than 1: row 0 (d:s0) holds 0"
    ]


def test_a_table_without_rows_keeps_the_contract() -> None:
    assert told() == []


def test_many_rows_are_one_sentence() -> None:
    rows = [{"section_id": f"d:s{number}", "level": 0} for number in range(5)]
    (sentence,) = told(*rows)
    assert sentence.startswith("sections.level is less than 1: row 0 (d:s0) holds 0; row 1 (d:s1)")
    assert sentence.endswith("; and 2 rows more")


def test_a_key_stands_once() -> None:
    assert told({}, {"level": 2}) == ["sections has two rows of one key: row 1 (d:s0)"]


def test_a_long_value_is_cut() -> None:
    found = Breach("tasks", "task", "is odd", 0, "d:0", "x" * 200)
    assert sentences([found])[0].endswith("x…")
