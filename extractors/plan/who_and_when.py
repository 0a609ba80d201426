"""Who does an item and by when, as its own sentence and the headings above it say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.lines.statements import without_pointer
from extractors.plan.item_rules import heading_time
from extractors.plan.nodes import Node
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import heading_title
from extractors.plan.task_rows import Kind, TaskRow
from normalizers.time.deadlines import leading_time, trailing_deadline
from normalizers.time.target_times import time_of_target, time_of_targets
from normalizers.units.assignments import Assigned, heading_units, prose_assignment

LAST_SENTENCE_RE = re.compile(r"(?<=[.;]\s)Giao\s[^.;]+\.?$")
COMPLETION_RE = re.compile(r"^hoàn thành\s+(?:xong\s+)?", re.IGNORECASE)


def time_below(node: Node, role: SectionRole | None, above: Context) -> str | None:
    """The time that a heading sets for what stands below it: its own, or that of the headings above.

    A heading of targets may bear its time among other words ("Mục tiêu cụ thể đến năm 2030").
    """
    if time := heading_time(node.text):
        return time
    if time_ahead := leading_time(node.text):
        return time_ahead[0]
    if role is SectionRole.TARGET and (time := time_of_targets(node.text)):
        return time
    return above.deadline


def heading_leads(node: Node, role: SectionRole | None) -> tuple[str, ...]:
    """The units that a heading names, or the subject of a sentence that introduces items."""
    if role not in (SectionRole.TASK, SectionRole.IMPLEMENTATION):
        return ()
    return heading_units(heading_title(node)) or (
        prose_assignment(node.text).leads if len(node.text.split()) > 3 else ()
    )


def _stated_assignment(statement: str) -> Assigned:
    """Who a sentence says does it: its subject, or its closing sentence "Giao X chủ trì, …"."""
    assigned = prose_assignment(statement)
    if assigned.leads:
        return assigned
    last = LAST_SENTENCE_RE.search(statement)
    closing = prose_assignment(last[0]) if last else assigned
    return closing if closing.leads else assigned


APPOINTS_RE = re.compile(r"^(?:phân công|giao|cử|bố trí)\s", re.IGNORECASE)


def appoints_own(statement: str, leads: Sequence[str]) -> bool:
    """A unit that assigns its own people ("Phân công thành viên phụ trách từng tổ") answers for it itself."""
    return bool(APPOINTS_RE.match(statement)) and all(lead[:1].islower() for lead in leads)


def with_prose(row: TaskRow, heading_time: str | None = None) -> TaskRow:
    """What the sentence itself says of who and when, flagged as read from prose.

    Of a target it says when; the time of the heading above holds where the sentence states none.
    """
    if row.kind is Kind.TARGET:
        stated = time_of_target(row.statement) if row.deadline in (None, heading_time) else None
        return replace(row, deadline=stated) if stated else row
    assigned = _stated_assignment(row.statement)
    flags = row.flags
    leads, coordinators, deadline = row.leads, row.coordinators, row.deadline
    if assigned.leads and not (row.leads and appoints_own(row.statement, assigned.leads)):
        leads, coordinators, flags = assigned.leads, assigned.coordinators, (*flags, "from_prose")
    elif assigned.coordinators:
        coordinators, flags = assigned.coordinators, (*flags, "from_prose")
    if deadline is None and (stated := trailing_deadline(without_pointer(row.statement))):
        deadline = COMPLETION_RE.sub("", stated)
        flags = flags if "from_prose" in flags else (*flags, "from_prose")
    return replace(row, leads=leads, coordinators=coordinators, deadline=deadline, flags=flags)
