"""The rows of a task table → task rows, with what the headings around the table say."""

from __future__ import annotations

from extractors.codes import Origin, RowFlag, TaskKind
from extractors.lines.statements import statement_text
from extractors.models import Table
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rules import TableRule, decide_table, table_facts
from extractors.plan.task_rows import TaskRow
from extractors.tables.columns import ColumnRole
from extractors.tables.task_tables import TableTask
from normalizers.areas import area_code
from normalizers.time.deadlines import opens_due
from normalizers.units.assignments import heading_units
from normalizers.units.lists import split_units
from normalizers.units.printed_roles import Assigned, parse_assignment

ROLES = ("chủ trì", "phối hợp")


def table_rows(table: Table, context: Context) -> tuple[list[TaskRow], TableRule]:
    """The rows of a table, and the rule that decided; no rows where it is no task table."""
    facts = table_facts(table, context)
    rule = decide_table(facts)
    return [_row(task, context) for task in facts.tasks if rule.gives_rows], rule


def _row(task: TableTask, context: Context) -> TaskRow:
    is_target = context.role is SectionRole.TARGET or (
        task.is_target and context.role is not SectionRole.TASK
    )
    assigned = _assigned(task)
    group_leads = _group_leads(task)
    return TaskRow(
        kind=TaskKind.TARGET if is_target else TaskKind.TASK,
        origin=Origin.TABLE,
        statement=statement_text(task.statement),
        rule="table_row",
        section=context.section,
        section_path=context.path,
        section_heading=context.heading,
        line_numbers=task.line_numbers,
        places=task.places,
        ordinal=task.ordinal,
        area_raw=_area(task, bool(group_leads)) or context.area,
        leads=assigned.leads or group_leads or context.leads,
        coordinators=(*assigned.coordinators, *split_units(task.field(ColumnRole.COORDINATOR))),
        deliverable=task.field(ColumnRole.DELIVERABLE) or None,
        deadline=task.field(ColumnRole.DEADLINE) or context.deadline,
        within=_within(task, context),
        is_due=(task.is_due or opens_due(task.statement)) and bool(task.field(ColumnRole.DEADLINE)),
        notes=task.field(ColumnRole.NOTES) or None,
        other=task.other,
        flags=_flags(task),
        confidence=_confidence(task),
    )


def _within(task: TableTask, context: Context) -> str | None:
    """What may say of which day the hours of a row are: its group, the time above, its heading."""
    if not task.field(ColumnRole.DEADLINE):
        return None
    return task.within or context.deadline or context.heading


def _assigned(task: TableTask) -> Assigned:
    """Who leads and who helps, by the cells of who, those of both in one column among them.

    In a column of both a list parted by ";" names the lead first, where no word says more.
    """
    leads = parse_assignment(task.field(ColumnRole.LEAD))
    both = task.field(ColumnRole.ASSIGNMENT)
    said = parse_assignment(both)
    first, stop, rest = both.partition(";")
    if stop and not said.coordinators and not any(role in both.casefold() for role in ROLES):
        said = Assigned(split_units(first), split_units(rest))
    return Assigned(leads.leads or said.leads, (*leads.coordinators, *said.coordinators))


def _group_leads(task: TableTask) -> tuple[str, ...]:
    """The units that a group row names, where the row itself names nobody.

    "SỞ XÂY DỰNG" as a full-width row over the tasks of that department.
    """
    if task.field(ColumnRole.LEAD) or task.field(ColumnRole.ASSIGNMENT):
        return ()
    return next((units for title in task.area if (units := heading_units(title))), ())


def _area(task: TableTask, names_unit: bool) -> str | None:
    """The innermost group or area that is a known area, else the innermost one."""
    known = next((title for title in task.area if area_code(title)), None)
    if known or names_unit:
        return known
    return task.area[0] if task.area else None


def _flags(task: TableTask) -> tuple[RowFlag, ...]:
    flags = []
    if task.joins:
        flags.append(RowFlag.TORN_ROW)
    if task.is_ragged:
        flags.append(RowFlag.RAGGED_ROW)
    if task.has_unknown:
        flags.append(RowFlag.UNKNOWN_COLUMN)
    return tuple(flags)


def _confidence(task: TableTask) -> float:
    """Printed cells are sure; a join is as sure as its evidence, a ragged row is in doubt."""
    confidence = 1.0
    for join in task.joins:
        confidence = min(confidence, 0.8 + min(join.score, 9) / 50)
    return confidence - 0.3 if task.is_ragged else confidence
