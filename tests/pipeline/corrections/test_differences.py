"""Two states of rows: the corrections that lead from one to the other."""

from datetime import date, datetime
from typing import Any

import pytest

from pipeline.corrections.correction import RowVerdict
from pipeline.corrections.differences import Author, differences
from tests.pipeline.corrections.rows import DOCUMENT, KEY, task

AUTHOR = Author("Lan", "2026-03-01T08:00:00", "ban-sao.xlsx")
OLD = task(0, "Rà soát quy chế", "Văn phòng", deadline_end=date(2026, 6, 30))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"leads": "Văn phòng"}, []),
        ({"leads": "Văn phòng; Tổ Một"}, [("leads", "Văn phòng", "Văn phòng; Tổ Một")]),
        ({"leads": "Văn phòng\nTổ Một"}, [("leads", "Văn phòng", "Văn phòng; Tổ Một")]),
        ({"leads": None}, [("leads", "Văn phòng", "")]),
        ({"deadline_end": datetime(2026, 6, 30)}, []),
        ({"deadline_end": date(2026, 7, 31)}, [("deadline_end", "2026-06-30", "2026-07-31")]),
        ({"task": "  Rà soát\nquy chế "}, []),
        ({"confidence": 0.1, "màu": "đỏ"}, []),
        ({"notes": "=1+1"}, [("notes", "", "=1+1")]),
    ],
)
def test_each_cell(changes: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    found = differences([OLD], [{"task_id": f"{KEY}:0", **changes}], [DOCUMENT], AUTHOR)
    assert [(one.column, one.was, one.now) for one in found.corrections] == expected
    assert found.problems == ()
    assert all(one.document.startswith("12/KH-THHM | 2026-01-05") for one in found.corrections)


def test_a_new_row() -> None:
    new = {"document_id": KEY, "task": "Mua máy quét", "leads": "Kế toán", "area": ""}
    found = differences([OLD], [new, {"task": None}], [DOCUMENT], AUTHOR).corrections
    assert [(one.verdict, one.column, one.now) for one in found] == [
        (RowVerdict.ADD, "task", "Mua máy quét"),
        (RowVerdict.CORRECT, "leads", "Kế toán"),
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"task_id": f"{KEY}:0", "area": "thể chế"}, "row 1: area: “thể chế” is not one of"),
        ({"task_id": f"{KEY}:0", "task": ""}, "row 1: the statement is empty"),
        ({"task_id": "x:0", "leads": "A"}, "row 1: no row has the task_id x:0"),
        ({"task": "Mua"}, "row 1: a row without a task_id needs the document_id"),
    ],
)
def test_what_cannot_be_is_named(row: dict[str, Any], sentence: str) -> None:
    found = differences([OLD], [row], [DOCUMENT], AUTHOR)
    assert found.corrections == ()
    assert found.problems[0].startswith(sentence)
