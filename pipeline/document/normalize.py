"""Task rows as printed → records of the dataset: dates, areas, measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from extractors.codes import RowFlag, TaskKind
from extractors.plan.sections import Section
from extractors.plan.task_rows import TaskRow
from normalizers.areas import Reform, area_code
from normalizers.codes import OF_CALENDAR
from normalizers.metrics import parse_metrics
from normalizers.time.dated_days import MonthAndDay, year_of_days
from normalizers.time.deadlines import Deadline, day_in, parse_deadline
from normalizers.time.periods import Period
from pipeline.dataset.column_values import MetricValue, OtherTextValue, PlaceValue
from pipeline.dataset.records import SectionRecord, TaskRecord
from pipeline.document.ids import section_id, task_id
from pipeline.document.sureness import (
    field_confidence,
    place_group,
    row_confidence,
    row_group,
)

# Below it one row in six has a wrong letter (docs/scans.md, docs/repair.md): such rows want a look.
UNSURE = 0.9
LONGEST_YEAR = timedelta(days=366)
SOON = timedelta(days=183)  # after its date of issue a plan means a day of the next year: "15/01"


class DocumentContext(NamedTuple):
    """What a row takes from its document: the key, the plan's period, whether it has lines.

    `certainty` says of each line and table row that OCR read or the repair gave its marks, by
    number, how sure it is (0..1); `unsure_flag` is what a row is flagged with where that is little.
    `of_headings` says the same of each section: of its heading and of those above it.
    `is_headed` says that the document names its type, `dated` are the years of days that other
    deadlines print in full.
    `reform` says what the plan has to do with administrative reform: only there areas have codes.
    """

    document: str
    period: Period | None = None
    has_lines: bool = True
    certainty: Mapping[int, float] = MappingProxyType({})
    unsure_flag: RowFlag = RowFlag.OCR_UNSURE
    reform: Reform = Reform.WHOLE
    of_headings: Sequence[float] = ()
    issued_on: date | None = None
    dated: Mapping[MonthAndDay, int] = MappingProxyType({})
    is_headed: bool = True


class Understood(NamedTuple):
    """What a deadline means, and whether its year is that of the date of issue alone."""

    deadline: Deadline
    year_assumed: bool = False


def normalize_task(row: TaskRow, context: DocumentContext, position: int) -> TaskRecord:
    """The record of a row; what was printed stays beside what it means."""
    document = context.document
    understood = _deadline(row, context)
    deadline = understood.deadline if understood else None
    numbers = row.line_numbers if context.has_lines else ()
    certainty = min(
        (context.certainty.get(number, 1.0) for number in row.line_numbers), default=1.0
    )
    is_unsure = min(certainty, _of_heading(row, context)) < UNSURE
    flags = _flags(row, understood, context.unsure_flag if is_unsure else None)
    certainty *= row.confidence
    place = place_group(row.rule, row.section >= 0, context.is_headed)
    return TaskRecord(
        task_id=task_id(document, position),
        document_id=document,
        position=position,
        kind=row.kind,
        origin=row.origin,
        ordinal=row.ordinal,
        section_id=section_id(document, row.section) if row.section >= 0 else None,
        section_path=row.section_path,
        section_heading=row.section_heading,
        area_raw=row.area_raw,
        area=area_code(row.area_raw, reform=context.reform),
        task=row.statement,
        leads=row.leads,
        coordinators=row.coordinators,
        deliverable=row.deliverable,
        deadline=deadline.printed if deadline else None,
        deadline_kind=deadline.kind if deadline else None,
        deadline_start=deadline.start if deadline else None,
        deadline_end=deadline.end if deadline else None,
        deadline_dates=deadline.dates if deadline else (),
        recurrence_rule=deadline.recurrence_rule if deadline else None,
        metrics=_metrics(row),
        notes=row.notes,
        other=tuple(OtherTextValue(other.heading, other.text) for other in row.other),
        places=tuple(PlaceValue(place.page, *(place.box or ())) for place in row.places),
        line_start=min(numbers, default=None),
        line_end=max(numbers, default=None),
        confidence=row_confidence(row_group(row.rule, row.likelihood), place, certainty),
        field_confidence=field_confidence(flags, certainty),
        rule=row.rule,
        review_flags=flags,
        flags=flags,
    )


def _of_heading(row: TaskRow, context: DocumentContext) -> float:
    """How sure the headings are that a row takes its area, units or time from; 1 without any."""
    return context.of_headings[row.section] if 0 <= row.section < len(context.of_headings) else 1.0


def certainty_of_headings(
    sections: Sequence[Section], certainty: Mapping[int, float]
) -> tuple[float, ...]:
    """For each section how sure (0..1) its heading is, and the headings above it."""
    found: list[float] = []
    for section in sections:
        own = min((certainty.get(number, 1.0) for number in section.line_numbers), default=1.0)
        found.append(min(own, found[section.parent]) if section.parent >= 0 else own)
    return tuple(found)


def _deadline(row: TaskRow, context: DocumentContext) -> Understood | None:
    """What the deadline of a row means."""
    if not row.deadline:
        return None
    year = year_of_days(row.deadline, context.dated)
    period = Period(date(year, 1, 1), date(year, 12, 31)) if year else context.period
    understood = read_deadline(row.deadline, period, context.issued_on, is_due=row.is_due)
    day = day_in(row.within) if row.within and understood.deadline.kind is None else None
    if day is None:
        return understood
    above = read_deadline(day, context.period, context.issued_on)
    of_day = parse_deadline(row.deadline, context.period, above.deadline.start)
    return Understood(of_day, above.year_assumed)


def read_deadline(
    printed: str, period: Period | None, issued_on: date | None = None, *, is_due: bool = False
) -> Understood:
    """What a deadline means; what comes back begins with the plan where it says no start.

    Args:
        printed: the deadline as printed.
        period: the plan's own period.
        issued_on: the date of issue; where the plan has no period, "13/5" is the one after it.
            So it is where the plan of a school year is issued before that begins: its "Tháng 8" is
            the one before September.
        is_due: True under a heading or label that says by when something is due.
    """
    said = parse_deadline(printed, period, is_due=is_due)
    if period is None and issued_on is not None and _lacks_year(said):
        for year, last in ((issued_on.year, date.max), (issued_on.year + 1, issued_on + SOON)):
            window = Period(date(year, 1, 1), date(year, 12, 31))
            dated = parse_deadline(printed, window, is_due=is_due)
            if dated.end is not None and issued_on <= dated.end <= last:
                return Understood(dated, year_assumed=True)
    ahead = _ahead_of(period, issued_on)
    if ahead is not None and said.end is not None and _lacks_year(parse_deadline(printed)):
        dated = parse_deadline(printed, ahead, is_due=is_due)
        if dated.end is not None and dated.end < said.end:
            return Understood(dated, year_assumed=True)
    if said.recurrence_rule is None or said.start or said.end or period is None:
        return Understood(said)
    return Understood(said._replace(start=period.start))


def _ahead_of(period: Period | None, issued_on: date | None) -> Period | None:
    """The year from the month of issue on, where that lies right before a school year; else None.

    Of a plan of 15 July for the school year from September "Tháng 8" comes next; what is planned
    for August a year later is printed with its year.
    """
    if period is None or issued_on is None or period.start is None or period.end is None:
        return None
    is_school_year = period.start.month > 1 and period.end - period.start <= LONGEST_YEAR
    first = issued_on.replace(day=1)
    if not is_school_year or not first < period.start <= issued_on + SOON:
        return None
    return Period(first, first.replace(year=first.year + 1) - timedelta(days=1))


def _lacks_year(said: Deadline) -> bool:
    """True for a day or a month that nothing places on the calendar."""
    return said.kind in OF_CALENDAR and not (said.start or said.end or said.dates)


def _flags(
    row: TaskRow, understood: Understood | None, unsure_flag: RowFlag | None
) -> tuple[RowFlag, ...]:
    """The row's own flags, and those of its words and its deadline.

    A deadline may mean nothing, or lack its year; words may be hard to read.
    """
    flags = list(row.flags)
    if understood is not None and understood.deadline.kind is None:
        flags.append(RowFlag.DEADLINE_UNREAD)
    if understood is not None and understood.year_assumed:
        flags.append(RowFlag.YEAR_ASSUMED)
    if unsure_flag:
        flags.append(unsure_flag)
    return tuple(flags)


def _metrics(row: TaskRow) -> tuple[MetricValue, ...]:
    """The measures that a target or a task states ("cấp chữ ký số cho 100% giáo viên")."""
    return tuple(
        MetricValue(*metric)
        for metric in parse_metrics(row.statement, is_target=row.kind is TaskKind.TARGET)
    )


def normalize_sections(
    sections: Sequence[Section], last_lines: Sequence[int], context: DocumentContext
) -> tuple[SectionRecord, ...]:
    """The records of the sections; `last_lines` holds the last source line of each (0: none)."""
    document = context.document
    return tuple(
        SectionRecord(
            section_id=section_id(document, position),
            document_id=document,
            parent_id=section_id(document, section.parent) if section.parent >= 0 else None,
            position=position,
            level=section.level,
            label=section.label,
            title=section.title or None,
            path=section.path,
            kind=section.kind,
            role=section.role,
            line_start=min(section.line_numbers, default=None) if context.has_lines else None,
            line_end=(last_lines[position] or None) if context.has_lines else None,
            page=section.page_number,
        )
        for position, section in enumerate(sections)
    )
