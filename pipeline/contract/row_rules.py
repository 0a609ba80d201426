"""The rules of a row that are about several of its columns, or about the inside of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from normalizers.codes import DeadlineKind
from pipeline.deadlines.recurring_days import is_rule

Row = Mapping[str, Any]


class RowRule(NamedTuple):
    """What a row must be: the column that is blamed, those that are read, what it is else."""

    column: str
    reads: tuple[str, ...]
    problem: str
    holds: Callable[[Row], bool]


def _has_its_key(row: Row) -> bool:
    return bool(row["task_id"] == f"{row['document_id']}:{row['position']}")


def _is_rule_of_recurring(row: Row) -> bool:
    return not row["recurrence_rule"] or row["deadline_kind"] == DeadlineKind.RECURRING


def _says_a_rule(row: Row) -> bool:
    return not row["recurrence_rule"] or is_rule(row["recurrence_rule"])


def _days_ascend(row: Row) -> bool:
    days = list(row["deadline_dates"])
    return days == sorted(set(days))


def _ends_with_its_days(row: Row) -> bool:
    days = row["deadline_dates"]
    return len(days) == 0 or bool(row["deadline_end"] == days[-1])


def _has_right_boxes(row: Row) -> bool:
    return all(place["page"] >= 1 and _is_box(place) for place in row["places"])


def _is_box(place: Row) -> bool:
    sides = [place[name] for name in ("x0", "top", "x1", "bottom")]
    if None in sides:
        return sides == [None] * len(sides)
    return bool(sides[0] <= sides[2] and sides[1] <= sides[3])


def _states_something(row: Row) -> bool:
    return bool(row["task"].strip())


ROW_RULES: dict[str, tuple[RowRule, ...]] = {
    "tasks": (
        RowRule(
            "task_id",
            ("task_id", "document_id", "position"),
            "is not made of the document and the position",
            _has_its_key,
        ),
        RowRule("task", ("task",), "states nothing", _states_something),
        RowRule(
            "recurrence_rule",
            ("recurrence_rule", "deadline_kind"),
            "stands with a deadline that does not recur",
            _is_rule_of_recurring,
        ),
        RowRule("recurrence_rule", ("recurrence_rule",), "is no RRULE of RFC 5545", _says_a_rule),
        RowRule("deadline_dates", ("deadline_dates",), "are not in order", _days_ascend),
        RowRule(
            "deadline_end",
            ("deadline_end", "deadline_dates"),
            "is not the last of deadline_dates",
            _ends_with_its_days,
        ),
        RowRule("places", ("places",), "hold a page or a box that cannot be", _has_right_boxes),
    ),
}
