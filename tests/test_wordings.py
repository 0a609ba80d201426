"""Who and when of the sentences of tests/wordings: the share that is right may only rise."""

from __future__ import annotations

from tests.tools.wordings import FIELDS, cases, held, is_right, row_of, shares

LEAST_CASES = 200


def test_no_share_falls() -> None:
    found, kept = shares(), held()
    fallen = {key: (found.get(key), want) for key, want in kept.items() if found[key] < want}
    assert not fallen, "python -m tests.tools.wordings --show prints what is wrong"
    assert {key: of for key, (_, of) in found.items()} == {k: of for k, (_, of) in kept.items()}


def test_there_are_cases_of_every_kind() -> None:
    every = list(cases())
    assert len(every) >= LEAST_CASES
    assert any("leads" not in case and "coordinators" not in case for case in every)


def test_an_answer_that_is_absent_must_be_empty() -> None:
    case = {"kind": "body", "says": "Phòng Tài vụ rà soát quy chế.", "leads": ["Phòng Tài vụ"]}
    row = row_of(case)
    assert [is_right(field, row, case) for field in FIELDS] == [True, True, True]
    assert not is_right("leads", row, {**case, "leads": ()})
    assert not is_right("deadline", row, {**case, "deadline": "Quý I"})
    assert not is_right("leads", None, case)
