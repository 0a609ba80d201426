"""The dataset as plain rows; a plan in two formats counts once."""

from __future__ import annotations

from pipeline.dataset.rows import counted_once


def test_what_belongs_to_a_copy_is_left_out() -> None:
    rows = {
        "documents": [
            {"document_id": "a", "same_plan_as": None},
            {"document_id": "b", "same_plan_as": "a"},
        ],
        "tasks": [{"task_id": "a:0", "document_id": "a"}, {"task_id": "b:0", "document_id": "b"}],
        "assignments": [{"task_id": "a:0", "role": "lead"}, {"task_id": "b:0", "role": "lead"}],
        "units": [{"unit_id": "x/y"}],
        "failures": [{"source_path": "c.pdf"}],
    }
    once = counted_once(rows)
    assert [row["document_id"] for row in once["documents"]] == ["a"]
    assert [row["task_id"] for row in once["tasks"]] == ["a:0"]
    assert [row["task_id"] for row in once["assignments"]] == ["a:0"]
    assert once["units"] == rows["units"]
    assert once["failures"] == rows["failures"]
