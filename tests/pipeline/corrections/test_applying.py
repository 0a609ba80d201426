"""The rows of a document with its corrections."""

from datetime import date
from typing import Any

import pytest

from pipeline.corrections.applying import Corrected, corrected
from pipeline.corrections.correction import Correction, RowVerdict
from pipeline.corrections.matching import summary_of
from tests.pipeline.corrections.rows import DOCUMENT, KEY, STATEMENTS, correction, task, tasks


def apply(*corrections: Correction, rows: list[dict[str, Any]] | None = None) -> Corrected:
    return corrected(tasks() if rows is None else rows, DOCUMENT, corrections)


@pytest.mark.parametrize(
    ("column", "now", "expected"),
    [
        ("task", "Rà soát 95% quy chế", {"task": "Rà soát 95% quy chế"}),
        ("leads", "Văn phòng; Tổ Một", {"leads": ["Văn phòng", "Tổ Một"]}),
        ("leads", "", {"leads": []}),
        ("coordinators", "Tổ Hai", {"coordinators": ["Tổ Hai"]}),
        ("deliverable", "Quy chế", {"deliverable": "Quy chế"}),
        ("area", "institutions", {"area": "institutions"}),
        ("area_raw", "Cải cách thể chế", {"area_raw": "Cải cách thể chế", "area": "institutions"}),
        ("kind", "target", {"kind": "target"}),
        ("notes", "=HYPERLINK(1)", {"notes": "=HYPERLINK(1)"}),
        (
            "deadline",
            "Quý II/2026",
            {
                "deadline": "Quý II/2026",
                "deadline_kind": "period",
                "deadline_start": date(2026, 4, 1),
                "deadline_end": date(2026, 6, 30),
            },
        ),
        (
            "deadline",
            "Tháng 6 hằng năm",
            {"deadline_kind": "recurring", "deadline_start": date(2026, 1, 1)},
        ),
        ("deadline", "ngày mai thôi", {"deadline_kind": None, "review_flags": ["deadline_unread"]}),
        ("deadline_end", "2026-09-30", {"deadline_end": date(2026, 9, 30)}),
    ],
)
def test_each_column(column: str, now: str, expected: dict[str, Any]) -> None:
    row = apply(correction(column=column, was="", now=now)).tasks[0]
    assert row | expected == row
    assert row["corrected"] == [column]
    assert not row["reviewed"]


def test_what_follows_a_statement() -> None:
    row = apply(correction(column="task", now="Đạt ít nhất 95% hồ sơ đúng hạn")).tasks[0]
    assert [metric["value"] for metric in row["metrics"]] == [95.0]


def test_what_is_right_already_is_not_said_to_be_corrected() -> None:
    found = apply(correction(now="Văn phòng", was="Văn thư"))
    assert (found.tasks[0]["corrected"], found.stale) == ([], ())


def test_a_better_rule_does_not_win_over_a_person() -> None:
    rows = tasks()
    rows[0]["leads"] = ["Văn phòng Ủy ban"]
    rows.insert(0, task(9, "Một hàng mới"))
    found = apply(correction(), rows=rows)
    assert found.tasks[1]["leads"] == ["Tổ Hành chính"]
    assert not found.stale


def test_two_people_one_after_the_other() -> None:
    first = correction(now="Tổ Một", who="Lan", when="2026-03-01T08:00:00")
    second = correction(now="Tổ Hai", who="Minh", when="2026-03-02T08:00:00")
    assert apply(first, second).tasks[0]["leads"] == ["Tổ Hai"]
    # the second person saw what the first had written
    seen = second._replace(was="Tổ Một")
    assert apply(first, seen).tasks[0]["leads"] == ["Tổ Hai"]


def test_a_statement_that_was_corrected_twice_is_still_found() -> None:
    first = correction(column="task", was=STATEMENTS[0], now="Rà soát quy chế chi tiêu")
    again = correction("Rà soát quy chế chi tiêu", now="Kế toán")
    row = apply(first, again).tasks[0]
    assert (row["task"], row["leads"]) == ("Rà soát quy chế chi tiêu", ["Kế toán"])
    assert row["corrected"] == ["task", "leads"]


def test_other_words_are_stale() -> None:
    rows = [task(0, "Nội dung khác hẳn sau khi quét lại")]
    found = apply(correction(), rows=rows)
    assert found.tasks[0]["leads"] == []
    assert [stale.sentence for stale in found.stale] == [
        f"The correction of leads of 2026-03-01T08:00:00 for “{STATEMENTS[0]}” was not applied: "
        "no row states it now, or more than one does."
    ]
    assert found.applied == 0


def test_an_accepted_row() -> None:
    rows = [task(0, STATEMENTS[0], "Văn phòng", confidence=0.4)]
    accept = correction(verdict=RowVerdict.ACCEPT, column="", was=summary_of(rows[0]))
    row = apply(accept, rows=rows).tasks[0]
    assert (row["reviewed"], row["confidence"], row["corrected"]) == (True, 1.0, [])
    rows[0]["deadline"] = "Quý I"
    found = apply(accept, rows=rows)
    assert (found.tasks[0]["reviewed"], found.tasks[0]["confidence"]) == (False, 0.4)
    assert "reads otherwise" in found.stale[0].sentence


def test_a_row_that_was_corrected_and_accepted() -> None:
    after = apply(correction()).tasks[0]
    accept = correction(verdict=RowVerdict.ACCEPT, column="", was=summary_of(after))
    row = apply(correction(), accept).tasks[0]
    assert (row["reviewed"], row["corrected"]) == (True, ["leads"])


def test_a_rejected_row_leaves_and_is_named() -> None:
    reject = correction(verdict=RowVerdict.REJECT, column="", was=summary_of(tasks()[0]))
    found = apply(reject)
    assert [row["position"] for row in found.tasks] == [1, 2, 3]
    assert [row["task"] for row in found.rejected] == [STATEMENTS[0]]
    later = correction(when="2026-04-01T00:00:00")
    assert len(apply(reject, later).tasks) == 4  # a later decision counts


def test_a_missing_row() -> None:
    add = correction(
        "Mua máy quét",
        column="task",
        was="",
        now="Mua máy quét",
        verdict=RowVerdict.ADD,
        place="2: 72.0 100.0 500.0 140.0",
    )
    leads = correction("Mua máy quét", was="", now="Kế toán", when="2026-01-01T00:00:00")
    row = apply(leads, add).tasks[-1]
    assert (row["task_id"], row["origin"], row["leads"]) == (f"{KEY}:4", "person", ["Kế toán"])
    assert row["places"] == [{"page": 2, "x0": 72.0, "top": 100.0, "x1": 500.0, "bottom": 140.0}]
    assert row["reviewed"]
    # a better rule finds the row itself: it is not there twice
    found = apply(leads, add, rows=[*tasks(), task(4, "Mua máy quét.")])
    assert [row["task"] for row in found.tasks][4:] == ["Mua máy quét."]
    assert found.tasks[4]["leads"] == ["Kế toán"]


def test_days_that_contradict_each_other_are_not_applied() -> None:
    rows = tasks()
    rows[0]["deadline_start"] = date(2026, 5, 1)
    found = apply(correction(column="deadline_end", was="", now="2026-04-01"), rows=rows)
    assert found.tasks[0]["deadline_end"] is None
    assert "before it begins" in found.stale[0].sentence
