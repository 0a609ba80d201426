"""How clear a row is."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.report.completeness import Clear, clear_of
from tests.pipeline.report.report_rows import task

ALL = Clear(31)


@pytest.mark.parametrize(
    ("fields", "clear"),
    [
        ({}, Clear.WHAT),
        ({"review_flags": ("noun_phrase",)}, Clear(0)),
        ({"leads": ("Sở A",), "lead_ids": ("x/so-a",)}, Clear.WHO | Clear.WHAT | Clear.ANSWERS),
        ({"leads": ("Tổ Z",)}, Clear.WHO | Clear.WHAT | Clear.ANSWERS),  # no unit known: one name
        ({"leads": ("Sở A", "Sở B")}, Clear.WHO | Clear.WHAT),
        ({"leads": ("Các sở, ban, ngành",), "lead_ids": ("x/cac-so",)}, Clear.WHO | Clear.WHAT),
        ({"deadline": "Quý I", "deadline_kind": "period"}, Clear.WHAT | Clear.WHEN),
        ({"deadline": "Thường xuyên", "deadline_kind": "continuous"}, Clear.WHAT | Clear.WHEN),
        ({"deadline": "Khi có yêu cầu", "deadline_kind": "conditional"}, Clear.WHAT),
        ({"deadline": "Kỳ họp tới", "deadline_kind": None}, Clear.WHAT),
        ({"deliverable": "Kế hoạch"}, Clear.WHAT | Clear.RESULT),
        ({"coordinators": ("Sở A",)}, Clear.WHAT),  # who helps does not answer
    ],
)
def test_what_is_clear(fields: dict[str, Any], clear: Clear) -> None:
    assert clear_of(task(**fields), {"x/cac-so"}) == clear


def test_a_row_may_say_it_all() -> None:
    row = task(leads=("Sở A",), deliverable="Kế hoạch", deadline="2026", deadline_kind="period")
    assert clear_of(row, ()) == ALL
