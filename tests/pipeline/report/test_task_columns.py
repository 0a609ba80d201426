"""What the page needs of each row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.report.task_columns import context_of, task_columns
from tests.pipeline.report.report_rows import document, rows, task, unit


def column(name: str, *tasks: dict[str, Any], **tables: Any) -> list[Any]:
    found = rows(*tasks, **tables)
    packed = task_columns(found["tasks"], context_of(found))[name]
    return packed["v"] if "v" in packed else [packed["d"][code] for code in packed["c"]]


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({}, []),
        ({"deadline_kind": "date", "deadline_end": date(2026, 3, 31)}, ["2026-03-31"]),
        ({"deadline_kind": "period", "deadline_start": date(2025, 7, 1)}, []),
        ({"deadline_kind": "recurring", "deadline_start": date(2026, 1, 1),
          "recurrence_rule": "FREQ=MONTHLY;INTERVAL=6"}, ["2026-06-30", "2026-12-31"]),
        ({"deadline_kind": "continuous"}, []),
        ({"deadline_kind": "date", "deadline_end": date(2031, 1, 1)}, ["2031-01-01"]),
    ],
)  # fmt: skip
def test_the_days_on_which_it_is_due(fields: dict[str, Any], days: list[str]) -> None:
    assert column("days", task(deadline="printed", **fields)) == [days]


def test_what_recurs_without_an_end_has_no_days() -> None:
    endless = document(period_start=None, period_end=None)
    row = task(deadline="hằng tháng", deadline_kind="recurring", recurrence_rule="FREQ=MONTHLY")
    assert column("days", row, documents=[endless]) == [[]]


def test_rows_name_their_document_by_its_place() -> None:
    tasks = [task(0, 1), task(0, 0), task(1, 1)]
    found = column("document", *tasks, documents=[document(0), document(1)])
    assert found == [1, 0, 1]


def test_groups_do_not_answer() -> None:
    row = task(leads=("Các sở",), lead_ids=("x/cac-so",))
    assert column("clear", row, units=[unit("x/cac-so", type="group")]) == [3]
    assert column("clear", row, units=[unit("x/cac-so")]) == [19]


def test_the_place_in_the_source() -> None:
    assert column("where", task(line_start=3, line_end=5)) == [[[1], 3, 5]]
