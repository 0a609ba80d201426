"""What makes a row one to look at."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.report.doubts import doubts_of, urgency
from pipeline.report.task_columns import in_doubt
from tests.pipeline.report.report_rows import task


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({}, []),
        ({"confidence": 0.95}, []),
        ({"review_flags": ("from_prose", "list_in_statement", "noun_phrase")}, []),
        ({"review_flags": ("torn_row", "from_prose"), "confidence": 0.8}, ["torn_row"]),
        ({"review_flags": ("from_prose",), "confidence": 0.8}, ["low_confidence"]),
        ({"field_confidence": 0.8}, ["low_field_confidence"]),
        ({"review_flags": ("deadline_unread",)}, ["deadline_unread"]),
        ({"review_flags": ("torn_row",), "confidence": 0.5, "reviewed": True}, []),
    ],
)
def test_the_reasons(fields: dict[str, Any], reasons: list[str]) -> None:
    assert doubts_of(task(**fields)) == reasons


def test_the_least_sure_comes_first() -> None:
    tasks = [
        task(0, confidence=0.89),
        task(1),
        task(2, confidence=0.5, field_confidence=0.9),
        task(3, review_flags=("torn_row",)),
    ]
    assert [row["position"] for row in in_doubt(tasks)] == [2, 0, 3]
    assert urgency(tasks[2]) == pytest.approx(0.45)
