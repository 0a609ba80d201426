"""The tasks as a calendar (iCalendar): what is due on a day, what comes back, what goes on.

date, period    an event on the last day, for each of several days one
recurring       an event that comes back by a rule, from its first day to the end of the plan
continuous      an event from the first to the last day of its own time, else of the plan
all others      a to-do without a day: what hangs on an event, or was not understood
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event, Todo, vRecur

from normalizers.codes import OF_CALENDAR, DeadlineKind
from pipeline.deadlines.calendar_rules import CalendarRule, calendar_rule
from pipeline.deadlines.due_rows import LONG_AGO, plan_span
from pipeline.deadlines.recurring_days import Recurrence, Span, has_due_days
from pipeline.export.flat_tables import ExportOptions, Row, Rows, cell
from pipeline.language.headings import heading

PRODUCT = "-//kehoach//kehoach export//VI"
DESCRIBED = ("leads", "coordinators", "deliverable", "deadline", "notes")
LASTING = (*OF_CALENDAR, DeadlineKind.CONTINUOUS, DeadlineKind.RECURRING)
LONGEST_PLAN = 10  # years that an open plan counts
UNKNOWN_DAY = date(2000, 1, 1)
ONE_DAY = timedelta(days=1)
Entry = Event | Todo


def write_calendar(rows: Rows, target: Path, options: ExportOptions) -> None:
    """Writes every task that says when; the same dataset gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    documents = {row["document_id"]: row for row in rows["documents"]}
    for task in rows["tasks"]:
        document = documents[task["document_id"]]
        for entry in entries(task, document):
            _describe(entry, task, document, options.language)
            calendar.add_component(entry)
    target.write_bytes(calendar.to_ical())


def entries(task: Row, document: Row) -> Iterator[Entry]:
    """What a task adds to a calendar, without its words; nothing for one that says no time."""
    plan = plan_span(document["period_start"], document["period_end"])
    span = Span(task["deadline_start"] or plan.first, task["deadline_end"] or plan.last)
    kind, end = task["deadline_kind"], task["deadline_end"]
    days = task["deadline_dates"] or ([end] if end else [])
    if kind in OF_CALENDAR and days:
        yield from (_event(task, number, day, day) for number, day in enumerate(days))
    elif kind == DeadlineKind.RECURRING and has_due_days(task["recurrence_rule"] or ""):
        yield from _recurring(task, plan, span)
    elif kind in LASTING and _is_closed(span):
        yield _event(task, 0, span.first, span.last)
    elif task["deadline"]:
        yield _identified(Todo(), task, 0)


def _recurring(task: Row, plan: Span, span: Span) -> Iterator[Entry]:
    """An event with its rule; where no rule gives the days, an event for each."""
    first = span.first if span.first > LONG_AGO else date(_year(task), 1, 1)
    last = min(span.last, date(first.year + LONGEST_PLAN, 12, 31))
    recurrence = Recurrence(task["recurrence_rule"], first, is_stated=span.first != plan.first)
    found: CalendarRule = calendar_rule(recurrence, Span(first, last))
    if found.rule is None:
        yield from (_event(task, number, day, day) for number, day in enumerate(found.days))
    else:
        event = _event(task, 0, found.days[0], found.days[0])
        event.add("rrule", vRecur.from_ical(found.rule))
        yield event


def _year(task: Row) -> int:
    """The year of a plan that states none."""
    return (task["deadline_end"] or UNKNOWN_DAY).year


def _is_closed(span: Span) -> bool:
    return span.first > LONG_AGO and span.last.year - span.first.year <= LONGEST_PLAN


def _event(task: Row, number: int, first: date, last: date) -> Event:
    """An event of whole days; its end is the day after, as the format wants it."""
    event = Event()
    event.add("dtstart", first)
    event.add("dtend", last + ONE_DAY)
    event.add("transp", "TRANSPARENT")  # nobody is busy all that time
    _identified(event, task, number)
    return event


def _identified(entry: Entry, task: Row, number: int) -> Entry:
    entry.add("uid", f"{task['task_id'].replace(':', '-')}-{number}@kehoach")
    return entry


def _describe(entry: Entry, task: Row, document: Row, language: str) -> None:
    """Adds the statement, and below it who, what and which plan."""
    said = [(heading(name, language), cell(task[name])) for name in DESCRIBED]
    lines = [f"{name}: {value}" for name, value in said if value]
    plan = (document["number"], document["issuer"], document["source_path"])
    entry.add("summary", task["task"])
    entry.add("description", "\n".join([*lines, " · ".join(part for part in plan if part)]))
    entry.add("dtstamp", _moment(document["issued_on"] or UNKNOWN_DAY))
    if task["area"]:
        entry.add("categories", [task["area"]])


def _moment(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)
