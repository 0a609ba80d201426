"""What the page needs of each row of `tasks`, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from normalizers.codes import DeadlineKind, UnitType
from pipeline.dataset.rows import Row
from pipeline.deadlines.due_rows import FAR_AHEAD, LONG_AGO, due_rows, plan_span
from pipeline.deadlines.recurring_days import Span
from pipeline.report.completeness import clear_of
from pipeline.report.doubts import doubts_of, urgency
from pipeline.report.packed_columns import coded

ALWAYS = Span(LONG_AGO, FAR_AHEAD)


class ReportContext(NamedTuple):
    """What a row is seen against: the documents in order and by id, and units that are many."""

    numbers: Mapping[str, int]
    documents: Mapping[str, Row]
    groups: frozenset[str]


AS_THEY_ARE = (
    "task", "kind", "ordinal", "area", "area_raw", "leads", "coordinators", "deliverable",
    "deadline", "deadline_kind", "section_path", "section_heading", "notes", "rule",
    "review_flags", "corrected", "reviewed",
)  # fmt: skip


def context_of(rows: Mapping[str, Sequence[Row]]) -> ReportContext:
    """The context of the rows of a dataset."""
    documents = {row["document_id"]: row for row in rows["documents"]}
    numbers = {name: number for number, name in enumerate(documents)}
    groups = frozenset(row["unit_id"] for row in rows["units"] if row["type"] == UnitType.GROUP)
    return ReportContext(numbers, documents, groups)


def task_columns(tasks: Sequence[Row], context: ReportContext) -> dict[str, Any]:
    """The columns of all rows, in their order."""
    columns: dict[str, Any] = {name: coded([task[name] for task in tasks]) for name in AS_THEY_ARE}
    for name, make in MADE.items():
        columns[name] = coded([make(task, context) for task in tasks])
    return columns


def _document(task: Row, context: ReportContext) -> int:
    return context.numbers[task["document_id"]]


def _clear(task: Row, context: ReportContext) -> int:
    return int(clear_of(task, context.groups))


def _doubts(task: Row, _context: ReportContext) -> list[str]:
    return doubts_of(task)


def _urgency(task: Row, _context: ReportContext) -> float:
    return round(urgency(task), 4)


def _sureness(task: Row, _context: ReportContext) -> list[float]:
    return [round(task["confidence"], 3), round(task["field_confidence"], 3)]


def _days(task: Row, context: ReportContext) -> list[str]:
    """The days on which it is due; a deadline that comes back has those of the plan's period."""
    document = context.documents[task["document_id"]]
    plan = plan_span(document["period_start"], document["period_end"])
    is_endless = plan.first == LONG_AGO or plan.last == FAR_AHEAD
    if task["deadline_kind"] == DeadlineKind.RECURRING and is_endless:
        return []
    found = due_rows(task, plan, ALWAYS)
    return [row.due_on.isoformat() for row in found if row.due_on is not None]


def _metrics(task: Row, _context: ReportContext) -> list[str]:
    return [metric["text"] for metric in task["metrics"]]


def _other(task: Row, _context: ReportContext) -> list[list[str]]:
    return [[other["heading"], other["text"]] for other in task["other"]]


def _where(task: Row, _context: ReportContext) -> list[Any]:
    """Pages, then first and last line of the source, which are null where there are none."""
    pages = sorted({place["page"] for place in task["places"]})
    return [pages, task["line_start"], task["line_end"]]


MADE: dict[str, Callable[[Row, ReportContext], Any]] = {
    "document": _document,
    "clear": _clear,
    "doubts": _doubts,
    "urgency": _urgency,
    "sureness": _sureness,
    "days": _days,
    "metrics": _metrics,
    "other": _other,
    "where": _where,
}


def in_doubt(tasks: Sequence[Row]) -> Iterator[Row]:
    """The rows to look at, the most urgent first."""
    yield from sorted((task for task in tasks if doubts_of(task)), key=urgency)
