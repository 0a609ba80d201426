"""How clear a row is: of the six that officials ask for ("6 rõ"), the five that a plan can show.

rõ người        a unit in the lead is named
rõ việc         the statement says what to do, and names no mere subject
rõ thời gian    a time is stated and understood, and does not hang on an event
rõ kết quả      a deliverable or a measure is stated
rõ trách nhiệm  one body answers: the lead is one, and no group of many

The sixth, rõ thẩm quyền (who may decide), stands in no column of the plans: it is not measured.
"""

from __future__ import annotations

from collections.abc import Container
from enum import IntFlag

from extractors.codes import RowFlag
from normalizers.codes import DeadlineKind
from pipeline.dataset.rows import Row

TIMES = tuple(kind for kind in DeadlineKind if kind is not DeadlineKind.CONDITIONAL)


class Clear(IntFlag):
    """What of a row is clear."""

    WHO = 1
    WHAT = 2
    WHEN = 4
    RESULT = 8
    ANSWERS = 16


def clear_of(task: Row, groups: Container[str]) -> Clear:
    """What of a row is clear; `groups` are the units that are many bodies."""
    leads = task["leads"]
    tests = {
        Clear.WHO: bool(leads),
        Clear.WHAT: RowFlag.NOUN_PHRASE not in task["review_flags"],
        Clear.WHEN: task["deadline_kind"] in TIMES,
        Clear.RESULT: bool(task["deliverable"] or task["metrics"]),
        Clear.ANSWERS: len(leads) == 1 and not any(unit in groups for unit in task["lead_ids"]),
    }
    found = Clear(0)
    for part, is_clear in tests.items():
        found |= part if is_clear else Clear(0)
    return found
