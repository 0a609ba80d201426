"""What follows from a column that a person set: days of a deadline, measures, an area."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractors.codes import RowFlag, TaskKind
from normalizers.areas import area_code, reform_of
from normalizers.codes import DeadlineKind
from normalizers.metrics import parse_metrics
from normalizers.time.periods import Period
from pipeline.corrections.cells import value_of
from pipeline.dataset.column_values import MetricValue
from pipeline.document.normalize import read_deadline

Row = dict[str, Any]
OF_TIME = (RowFlag.DEADLINE_UNREAD, RowFlag.YEAR_ASSUMED)


def with_value(row: Row, column: str, cell: str, document: Row) -> Row:
    """The row with a column as a person set it, and with what follows from that.

    Args:
        row: a row of `tasks`.
        column: what was corrected.
        cell: what it reads now.
        document: the row of `documents`.

    Raises:
        ValueError: the column cannot hold it; the message says why.
    """
    changed = row | {column: value_of(column, cell)}
    return changed | _FOLLOWING.get(column, _nothing)(changed, document)


def _nothing(_row: Row, _document: Row) -> Row:
    return {}


def _of_statement(row: Row, _document: Row) -> Row:
    found = parse_metrics(row["task"], is_target=row["kind"] == TaskKind.TARGET)
    return {"metrics": [MetricValue(*metric)._asdict() for metric in found]}


def _of_heading(row: Row, document: Row) -> Row:
    return {"area": area_code(row["area_raw"], reform_of(document["title"] or ""))}


def _of_deadline(row: Row, document: Row) -> Row:
    start, end = document["period_start"], document["period_end"]
    period = Period(start, end) if start or end else None
    printed = row["deadline"]
    understood = read_deadline(printed, period, document["issued_on"]) if printed else None
    said = understood.deadline if understood else None
    flags = _without_flags_of_time(row)
    if said is not None and said.kind is None:
        flags.append(RowFlag.DEADLINE_UNREAD)
    if understood is not None and understood.year_assumed:
        flags.append(RowFlag.YEAR_ASSUMED)
    return {
        "deadline_kind": said.kind if said else None,
        "deadline_start": said.start if said else None,
        "deadline_end": said.end if said else None,
        "deadline_dates": list(said.dates) if said else [],
        "recurrence_rule": said.recurrence_rule if said else None,
        "review_flags": flags,
        "flags": flags,
    }


def _without_flags_of_time(row: Row) -> list[str]:
    return [flag for flag in row["review_flags"] if flag not in OF_TIME]


def _of_days(row: Row, _document: Row) -> Row:
    """A kind or a day that a person set: the rest of what was understood must not contradict it.

    Raises:
        ValueError: the last day lies before the first.
    """
    start, end = row["deadline_start"], row["deadline_end"]
    if start and end and end < start:
        raise ValueError(f"the deadline would end ({end}) before it begins ({start})")
    kept = row["recurrence_rule"] if row["deadline_kind"] == DeadlineKind.RECURRING else None
    flags = _without_flags_of_time(row)
    return {"deadline_dates": [], "recurrence_rule": kept, "review_flags": flags, "flags": flags}


_FOLLOWING: dict[str, Callable[[Row, Row], Row]] = {
    "task": _of_statement,
    "area_raw": _of_heading,
    "deadline": _of_deadline,
    "deadline_kind": _of_days,
    "deadline_start": _of_days,
    "deadline_end": _of_days,
}
