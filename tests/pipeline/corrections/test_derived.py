"""What follows from a column that a person set."""

from datetime import date
from typing import Any

import pytest

from pipeline.corrections.derived import with_value
from tests.pipeline.corrections.rows import DOCUMENT, task

OTHER = DOCUMENT | {"title": "Phòng, chống dịch bệnh năm 2026"}


@pytest.mark.parametrize(
    ("document", "column", "cell", "expected"),
    [
        (DOCUMENT, "area_raw", "Cải cách thủ tục hành chính", {"area": "procedures"}),
        (DOCUMENT, "area_raw", "", {"area": None}),
        (OTHER, "area_raw", "Tổ chức cán bộ", {"area": None}),  # no plan of reform
        (DOCUMENT, "deadline", "", {"deadline_kind": None, "deadline_end": None}),
        (DOCUMENT, "deadline", "Thường xuyên", {"deadline_kind": "continuous"}),
        (DOCUMENT, "deadline", "30/6 và 31/12", {"deadline_end": date(2026, 12, 31)}),
        (DOCUMENT, "deadline_kind", "continuous", {"recurrence_rule": None}),
        (DOCUMENT, "task", "Cấp chữ ký số cho 100% giáo viên", {"task": None}),
        (DOCUMENT, "leads", "A;;B; A", {"leads": ["A", "B"]}),
    ],
)
def test_what_follows(
    document: dict[str, Any], column: str, cell: str, expected: dict[str, Any]
) -> None:
    row = with_value(task(0, "Rà soát", recurrence_rule="FREQ=YEARLY"), column, cell, document)
    if column == "task":
        assert [metric["value"] for metric in row["metrics"]] == [100.0]
    else:
        assert row | expected == row


def test_a_day_that_a_person_set_settles_what_was_not_understood() -> None:
    row = task(0, "Rà soát", review_flags=["deadline_unread", "torn_row"])
    changed = with_value(row, "deadline_end", "30/06/2026", DOCUMENT)
    assert changed["review_flags"] == changed["flags"] == ["torn_row"]


@pytest.mark.parametrize(("column", "cell"), [("kind", "việc"), ("kind", ""), ("task", " ")])
def test_what_a_column_cannot_hold(column: str, cell: str) -> None:
    with pytest.raises(ValueError, match=r"empty|is not one of"):
        with_value(task(0, "Rà soát"), column, cell, DOCUMENT)
