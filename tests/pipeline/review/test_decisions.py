"""What the browser sends → corrections."""

from typing import Any

import pytest

from pipeline.corrections.applying import corrected
from pipeline.corrections.correction import RowVerdict
from pipeline.review.decisions import Request, WrongDecision, corrections_of, read_request
from tests.pipeline.corrections.rows import DOCUMENT, KEY, tasks

ROW = tasks()[0]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, []),
        ({"leads": "Văn phòng"}, []),
        ({"leads": "Tổ Một", "notes": ""}, [("leads", "Văn phòng", "Tổ Một")]),
        ({"task": "Rà soát lại"}, [("task", ROW["task"], "Rà soát lại")]),
        (
            {"deadline": "Quý I", "area": "procedures"},
            [("area", "", "procedures"), ("deadline", "", "Quý I")],
        ),
    ],
)
def test_a_form(cells: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    request = Request(RowVerdict.CORRECT, KEY, ROW["task_id"], cells)
    *changes, accept = corrections_of(request, ROW, DOCUMENT)
    assert [(one.column, one.was, one.now) for one in changes] == expected
    assert accept.verdict is RowVerdict.ACCEPT
    row = corrected(tasks(), DOCUMENT, [*changes, accept]).tasks[0]
    assert row["reviewed"]
    assert not corrected(tasks(), DOCUMENT, [*changes, accept]).stale


def test_a_missing_row() -> None:
    cells = {"task": "Mua máy quét", "kind": "task", "leads": "Kế toán", "notes": ""}
    found = corrections_of(Request(RowVerdict.ADD, KEY, cells=cells, place="1"), None, DOCUMENT)
    assert [(one.verdict, one.column, one.now, one.place) for one in found] == [
        (RowVerdict.ADD, "task", "Mua máy quét", "1"),
        (RowVerdict.CORRECT, "leads", "Kế toán", ""),
    ]


@pytest.mark.parametrize(
    ("verdict", "row", "cells", "sentence"),
    [
        (RowVerdict.ACCEPT, None, {}, "not in the dataset"),
        (RowVerdict.CORRECT, ROW, {"deadline_end": "mai"}, "is no date"),
        (RowVerdict.CORRECT, ROW, {"task": ""}, "the statement is empty"),
        (RowVerdict.CORRECT, ROW, {"area": "x"}, "is not one of"),
        (RowVerdict.ADD, None, {"leads": "Kế toán"}, "the statement is empty"),
    ],
)
def test_what_cannot_be_kept(
    verdict: RowVerdict, row: dict[str, Any] | None, cells: dict[str, str], sentence: str
) -> None:
    with pytest.raises(WrongDecision, match=sentence):
        corrections_of(Request(verdict, KEY, "", cells), row, DOCUMENT)


@pytest.mark.parametrize(
    "sent",
    [
        None,
        [],
        {},
        {"verdict": "burn"},
        {"verdict": "accept", "task_id": 7},
        {"verdict": "correct", "cells": {"task_id": "x"}},
        {"verdict": "correct", "cells": ["task"]},
        {"verdict": "correct", "cells": {"task": "x" * 30_000}},
        {"verdict": "add", "place": "0: 1 2 3 4"},
        {"verdict": "add", "place": "1: 9 9 3 4"},
        {"verdict": "add", "place": "../../etc"},
    ],
)
def test_what_is_no_decision(sent: Any) -> None:
    with pytest.raises(WrongDecision):
        read_request(sent)


def test_a_decision() -> None:
    sent = {"verdict": "correct", "document_id": KEY, "cells": {"leads": " A;\n B "}}
    assert read_request(sent).cells == {"leads": "A; B"}
