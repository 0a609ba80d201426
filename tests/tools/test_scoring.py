"""The scorer: what counts as found, as right and as a fall."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tools.score import changes, figures
from tests.tools.scoring import (
    Tally,
    pair,
    plain,
    same_deadline,
    same_names,
    tally_document,
    tally_rows,
)

ROW: dict[str, Any] = {
    "task": "Rà soát quy chế làm việc của đơn vị.",
    "kind": "task",
    "origin": "item",
    "section_path": ["II", "1"],
    "section_heading": "Nhiệm vụ",
    "ordinal": "a",
    "leads": ["Văn phòng"],
    "coordinators": [],
    "deliverable": None,
    "deadline": "Quý I/2026",
    "deadline_kind": "period",
    "deadline_start": "2026-01-01",
    "deadline_end": "2026-03-31",
    "recurrence_rule": None,
    "area": None,
}
ANSWER: dict[str, Any] = {
    "doc": "01",
    "kind": "task",
    "origin": "item",
    "section": ["II", "1"],
    "text": "Rà soát quy chế làm việc của đơn vị",
    "leads": ["Văn phòng"],
    "coordinators": [],
    "deadline": {"kind": "period", "start": "2026-01-01", "end": "2026-03-31"},
}


def test_rows_are_found_invented_and_missed() -> None:
    other = ROW | {"task": "Tổ chức hội nghị tổng kết năm học."}
    answers = [ANSWER, ANSWER | {"text": "Mua sắm máy quét cho bộ phận một cửa."}]
    tally = tally_rows([ROW, other], answers)
    assert (tally.found, tally.extra, tally.missed) == (1, 1, 1)
    assert tally.f1 == 0.5 and tally.fields_right == 1.0


def test_an_optional_answer_counts_neither_way() -> None:
    assert tally_rows([], [ANSWER | {"optional": True}]).missed == 0
    tally = tally_rows([ROW], [ANSWER | {"optional": True}])
    assert (tally.found, tally.extra) == (0, 0)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"leads": ["Văn phòng", "Phòng Tài vụ"]}, "leads"),
        ({"section_path": ["II", "2"]}, "section"),
        ({"kind": "target"}, "kind"),
        ({"deadline_end": None}, "deadline"),
        ({"deadline_kind": "date"}, "deadline"),
    ],
)
def test_a_wrong_field_is_counted(change: dict[str, Any], wrong: str) -> None:
    tally = tally_rows([ROW | change], [ANSWER])
    assert {name for name, (right, of) in tally.fields.items() if right < of} == {wrong}
    assert wrong not in tally_rows([ROW | change], [ANSWER | {"loose": [wrong]}]).fields


def test_the_surest_pairs_come_first() -> None:
    twin = ROW | {"section_path": ["IV"], "leads": []}
    assert pair([twin, ROW], [ANSWER]) == [(1, 0)]


def test_texts_and_names_are_compared_loosely() -> None:
    assert plain("Quý  I/2026./.") == plain("quý i/2026.")
    assert same_names(["Sở Tài chính", "Sở Y tế"], ["Sở Y tế", "Sở Tài chính"])
    assert not same_names(["Sở Tài chính"], ["Sở Tài nguyên và Môi trường"])
    assert not same_names([], ["Sở Y tế"])


def test_a_recurring_deadline_is_compared_by_its_rule() -> None:
    row = ROW | {"deadline_kind": "recurring", "recurrence_rule": "FREQ=YEARLY;BYMONTH=12"}
    assert same_deadline(row, {"kind": "recurring", "rrule": "BYMONTH=12;FREQ=YEARLY"})
    assert not same_deadline(row, {"kind": "recurring", "rrule": "FREQ=MONTHLY"})


def test_a_null_in_an_answer_must_be_null() -> None:
    document = {"number": None, "issuer": "UBND xã Lũng Pô"}
    answer = {"doc": "01", "number": None, "issuer": "Ủy ban nhân dân xã Lũng Pô"}
    assert tally_document(document, answer).fields_right == 1.0
    assert tally_document(document | {"number": "5/KH"}, answer).fields_right == 0.5


def test_a_fall_is_told_from_a_rise() -> None:
    old = {"plans": {"f1": 0.9}, "none": {"junk_rows": 3.0}, "plans/01 text": {"f1": 0.90}}
    new = {"plans": {"f1": 0.8}, "none": {"junk_rows": 2.0}, "plans/01 text": {"f1": 0.895}}
    assert [fell for _, fell in changes(old, new)] == [True, False, False]
    assert [fell for _, fell in changes(new, old)] == [False, True, False]


def test_a_set_of_which_nothing_is_read_fell() -> None:
    assert [fell for _, fell in changes({"raw": {"f1": 1.0}}, {"raw": {}})] == [True]
    assert [fell for _, fell in changes({"raw/01 text": {"f1": 1.0}}, {"raw": {}})] == [True]
    assert not list(changes({"seeds": {"f1": 1.0}}, {"raw": {"f1": 1.0}}))


def test_a_document_without_answers_has_no_figure() -> None:
    assert figures(Tally(), Tally()) == {}
