"""What falls due, as text and as JSON."""

from __future__ import annotations

import json

import pandas as pd

from pipeline.views.due_view import due_json, render_due

ROW = {
    "standing": "due", "roles": [], "task_id": "d:0", "document_id": "d", "kind": "task",
    "task": "Báo cáo kết quả " * 10, "leads": ["Sở Nội vụ"], "coordinators": [],
    "deliverable": None, "deadline": "Quý I/2026", "deadline_kind": "period", "issuer": None,
    "number": None, "source_path": "plan.txt",
}  # fmt: skip


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    found = pd.DataFrame([ROW | row for row in rows])
    return found.assign(due_on=pd.to_datetime(found["due_on"]))


def test_tasks_without_a_day_stand_after_those_with_one() -> None:
    shown = render_due(
        frame(
            {"due_on": "2026-03-31"},
            {"due_on": None, "standing": "conditional", "deadline": "Khi có yêu cầu", "leads": []},
        )
    )
    dated, apart = shown.split("\n\n")
    assert dated.startswith("due: 1\n  2026-03-31  Quý I/2026")
    assert dated.endswith("…  Sở Nội vụ  (plan.txt)")
    assert apart.startswith("conditional (hangs on an event): 1\n  —           Khi có yêu cầu")


def test_json_has_null_where_there_is_nothing() -> None:
    (row,) = json.loads(due_json(frame({"due_on": None})))
    assert row["due_on"] is None
    assert row["number"] is None
    assert row["leads"] == ["Sở Nội vụ"]
