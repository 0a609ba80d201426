from __future__ import annotations

from datetime import date

import pytest

from extractors.codes import RowFlag, TaskKind
from extractors.models import Place
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import Section
from normalizers.time.periods import Period
from pipeline.dataset.records import TaskRecord
from pipeline.document.normalize import (
    DocumentContext,
    certainty_of_headings,
    normalize_sections,
    normalize_task,
    read_deadline,
)
from pipeline.document.sureness import READ, precision_of
from tests.extractors.plan_texts import task_row

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def record(statement: str = "Rà soát quy chế.", position: int = 0, **fields: object) -> TaskRecord:
    return normalize_task(task_row(statement, **fields), DocumentContext("d", YEAR), position)


def test_only_a_plain_text_has_line_numbers() -> None:
    row = task_row("Rà soát quy chế.", line_numbers=(4, 6))
    assert (
        normalize_task(row, DocumentContext("d"), 0).line_start,
        normalize_task(row, DocumentContext("d"), 0).line_end,
    ) == (
        4,
        6,
    )
    other = normalize_task(row, DocumentContext("d", has_lines=False), 0)
    assert (other.line_start, other.line_end) == (None, None)


def test_what_is_printed_is_kept() -> None:
    found = record(
        position=3,
        ordinal="đ",
        section_path=("II", "2"),
        section_heading="Thể chế",
        area_raw="Cải cách thể chế",
        leads=("Văn phòng",),
        coordinators=("Các phòng",),
        deliverable="Báo cáo",
        notes="Trọng tâm",
        line_numbers=(7, 5, 6),
        places=(Place(1), Place(2)),
    )
    assert (found.task_id, found.document_id, found.position) == ("d:3", "d", 3)
    assert (found.kind, found.origin, found.ordinal, found.task) == (
        "task",
        "item",
        "đ",
        "Rà soát quy chế.",
    )
    assert (found.section_path, found.section_heading) == (("II", "2"), "Thể chế")
    assert (found.leads, found.coordinators) == (("Văn phòng",), ("Các phòng",))
    assert (found.deliverable, found.notes) == ("Báo cáo", "Trọng tâm")
    assert (found.line_start, found.line_end) == (5, 7)
    assert [place.page for place in found.places] == [1, 2]
    assert (found.area_raw, found.area) == ("Cải cách thể chế", "institutions")


DEADLINES = [
    ("Quý I/2026", "period", date(2026, 1, 1), date(2026, 3, 31), None),
    ("Cả năm", "period", date(2026, 1, 1), date(2026, 12, 31), None),
    ("Trước ngày 30/6/2026", "date", None, date(2026, 6, 30), None),
    ("Thường xuyên", "continuous", None, None, None),
    ("Hằng năm", "recurring", date(2026, 1, 1), None, "FREQ=YEARLY"),
    ("Hằng năm, từ năm 2027", "recurring", date(2027, 1, 1), None, "FREQ=YEARLY"),
    ("Quý I-IH/2026", None, None, None, None),
    ("Theo hướng dẫn của cấp trên", "conditional", None, None, None),
    (None, None, None, None, None),
]


@pytest.mark.parametrize(("printed", "kind", "start", "end", "rule"), DEADLINES)
def test_deadlines(
    printed: str | None, kind: str | None, start: date | None, end: date | None, rule: str | None
) -> None:
    found = record(deadline=printed)
    assert found.deadline == printed
    assert (found.deadline_kind, found.deadline_start, found.deadline_end) == (kind, start, end)
    assert found.recurrence_rule == rule


def test_several_days_of_a_deadline() -> None:
    found = record(deadline="Trước ngày 30/6 và 31/12")
    assert found.deadline_dates == (date(2026, 6, 30), date(2026, 12, 31))
    assert (found.deadline_start, found.deadline_end) == (None, date(2026, 12, 31))


def test_a_day_under_a_word_for_due_is_an_end() -> None:
    found = record(deadline="30/6/2026", is_due=True)
    assert (found.deadline_start, found.deadline_end) == (None, date(2026, 6, 30))


def test_a_deadline_that_is_not_understood_is_flagged() -> None:
    found = record(deadline="Như trên", flags=("torn_row",))
    assert (found.deadline, found.deadline_kind) == ("Như trên", None)
    assert found.flags == ("torn_row", "deadline_unread")
    assert found.field_confidence < record(deadline="Quý I/2026").field_confidence


@pytest.mark.parametrize("flags", [(), ("torn_row",), ("from_prose", "noun_phrase")])
def test_flags_cost_no_confidence(flags: tuple[str, ...]) -> None:
    expected = precision_of("item", "item")
    assert record(flags=flags, rule="item").confidence == pytest.approx(expected, abs=0.001)


def test_a_text_that_reads_unlike_a_row_costs_confidence() -> None:
    said = [record(rule="item", likelihood=one).confidence for one in (0.95, 0.7, 0.3)]
    assert said == sorted(said, reverse=True)
    assert len(set(said)) == 3


def test_an_unsure_join_costs_the_row_and_its_fields() -> None:
    sure, unsure = record(rule="item"), record(rule="item", confidence=0.5)
    assert unsure.confidence == pytest.approx(sure.confidence / 2 / READ, abs=0.001)
    assert unsure.field_confidence == pytest.approx(sure.field_confidence / 2, abs=0.001)


def test_confidence_is_never_negative() -> None:
    assert record(flags=("from_prose", "noun_phrase"), confidence=-0.1).confidence == 0.0


def test_targets_and_tasks_have_metrics() -> None:
    (metric,) = record("Đạt ít nhất 95% hồ sơ đúng hạn.", kind=TaskKind.TARGET).metrics
    assert (metric.comparator, metric.value, metric.unit) == (">=", 95.0, "%")
    (given,) = record("Cấp chữ ký số cho 100% giáo viên.").metrics
    assert (given.value, given.direction, given.subject) == (100.0, "equal", "giáo viên")


def test_sections() -> None:
    def section(parent: int, label: str, title: str, lines: tuple[int, ...]) -> Section:
        return Section(
            parent, "roman", label, title, parent + 2, (label,), SectionRole.TASK, lines, 1
        )

    found = normalize_sections(
        [section(-1, "I", "MỘT", (4, 5)), section(0, "1", "", ())], [9, 0], DocumentContext("d")
    )
    assert [(s.section_id, s.parent_id, s.position, s.label, s.title) for s in found] == [
        ("d:s0", None, 0, "I", "MỘT"),
        ("d:s1", "d:s0", 1, "1", None),
    ]
    assert [(s.line_start, s.line_end, s.role) for s in found] == [
        (4, 9, "task"),
        (None, None, "task"),
    ]


@pytest.mark.parametrize(
    ("heading", "section", "is_flagged"),
    [(0.95, 1, False), (0.85, 1, True), (0.85, 0, False), (0.85, -1, False)],
)
def test_unsure_words_of_headings_are_flagged(
    heading: float, section: int, is_flagged: bool
) -> None:
    context = DocumentContext("d", YEAR, of_headings=(1.0, heading))
    row = task_row("Rà soát quy chế.", section=section)
    assert (RowFlag.OCR_UNSURE in normalize_task(row, context, 0).flags) is is_flagged


def test_a_heading_is_as_sure_as_those_above_it() -> None:
    places = [(-1, (1,)), (0, (2,)), (1, (3, 4)), (-1, (5,))]
    sections = [
        Section(parent, "roman", "I", "Nhiệm vụ", 1, ("I",), None, lines, 1)
        for parent, lines in places
    ]
    assert certainty_of_headings(sections, {2: 0.8, 4: 0.9}) == (1.0, 0.8, 0.8, 1.0)


ISSUED = date(2026, 5, 11)
YEARS = [
    ("a day after the issue", "13/5", ISSUED, date(2026, 5, 13), True),
    ("a stretch of days", "14 - 22/5", ISSUED, date(2026, 5, 22), True),
    ("a month", "Tháng 9", ISSUED, date(2026, 9, 30), True),
    ("soon in the next year", "15/01", date(2026, 12, 20), date(2027, 1, 15), True),
    ("long before the issue", "05/3", ISSUED, None, False),
    ("a year is printed", "13/5/2027", ISSUED, date(2027, 5, 13), False),
    ("what comes back", "ngày 25 hằng tháng", ISSUED, None, False),
    ("no date of issue", "13/5", None, None, False),
]


@pytest.mark.parametrize(
    ("printed", "issued_on", "end", "assumed"), [y[1:] for y in YEARS], ids=[y[0] for y in YEARS]
)
def test_the_date_of_issue_settles_a_year_that_nothing_states(
    printed: str, issued_on: date | None, end: date | None, assumed: bool
) -> None:
    row = task_row("Họp", deadline=printed)
    found = normalize_task(row, DocumentContext("d", issued_on=issued_on), 0)
    assert found.deadline_end == end
    assert (RowFlag.YEAR_ASSUMED in found.review_flags) is assumed


SCHOOL_YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))
IN_JULY, IN_OCTOBER = date(2026, 7, 27), date(2026, 10, 5)
OF_SCHOOL_YEARS = [
    ("a day before it", "Từ 03/8 đến 08/8", IN_JULY, date(2026, 8, 8), True),
    ("the month of the issue", "Tháng 7", IN_JULY, date(2026, 7, 31), True),
    ("a month before the issue", "Tháng 6", IN_JULY, date(2027, 6, 30), False),
    ("a month within it", "Tháng 10", IN_JULY, date(2026, 10, 31), False),
    ("a year is printed", "03/8/2027", IN_JULY, date(2027, 8, 3), False),
    ("issued within it", "Tháng 8", IN_OCTOBER, date(2027, 8, 31), False),
    ("issued long before", "Tháng 8", date(2026, 1, 5), date(2027, 8, 31), False),
    ("the whole of it", "Cả năm học", IN_JULY, date(2027, 8, 31), False),
    ("no date of issue", "Tháng 8", None, date(2027, 8, 31), False),
]


@pytest.mark.parametrize(
    ("printed", "issued_on", "end", "assumed"),
    [y[1:] for y in OF_SCHOOL_YEARS],
    ids=[y[0] for y in OF_SCHOOL_YEARS],
)
def test_a_school_year_is_prepared_before_it_begins(
    printed: str, issued_on: date | None, end: date, assumed: bool
) -> None:
    understood = read_deadline(printed, SCHOOL_YEAR, issued_on)
    assert (understood.deadline.end, understood.year_assumed) == (end, assumed)


def test_a_plan_of_a_year_is_not_carried_out_before_it() -> None:
    year = Period(date(2027, 1, 1), date(2027, 12, 31))
    understood = read_deadline("Tháng 12", year, date(2026, 12, 5))
    assert understood.deadline.end == date(2027, 12, 31)


OF_DAYS = [
    ("hours of a day above", "7h00 - 7h30", "Thứ Hai, ngày 17/8/2026", date(2026, 8, 17)),
    ("a part of that day", "Buổi sáng", "NGÀY 1: THỨ HAI, NGÀY 17/8/2026", date(2026, 8, 17)),
    ("a day in a heading", "7h00 - 7h30", "Thứ Sáu, ngày 07/8/2026 (tại A)", date(2026, 8, 7)),
    ("two days in a heading", "7h00", "Từ ngày 07/8/2026 đến ngày 09/8/2026", None),
    ("hours under a month", "7h00 - 7h30", "Tháng 9/2026", None),
    ("hours under nothing", "7h00 - 7h30", None, None),
    ("a day of its own", "20/9/2026", "Thứ Hai, ngày 17/8/2026", date(2026, 9, 20)),
]


@pytest.mark.parametrize(
    ("printed", "within", "end"), [d[1:] for d in OF_DAYS], ids=[d[0] for d in OF_DAYS]
)
def test_hours_are_of_the_day_that_stands_over_them(
    printed: str, within: str | None, end: date | None
) -> None:
    row = task_row("Họp", deadline=printed, within=within)
    found = normalize_task(row, DocumentContext("d", SCHOOL_YEAR), 0)
    assert (found.deadline, found.deadline_end) == (printed, end)


def test_a_day_that_is_printed_in_full_elsewhere_has_that_year() -> None:
    context = DocumentContext("d", SCHOOL_YEAR, dated={(8, 17): 2026})
    days = ("Trước ngày 17/8", "Trước ngày 18/8", "Trước ngày 17/8/2027")
    found = [normalize_task(task_row("Họp", deadline=day), context, 0) for day in days]
    assert [record.deadline_end for record in found] == [
        date(2026, 8, 17),
        date(2027, 8, 18),
        date(2027, 8, 17),
    ]


def test_the_period_of_the_plan_settles_it_without_a_flag() -> None:
    row = task_row("Họp", deadline="13/5")
    found = normalize_task(row, DocumentContext("d", YEAR, issued_on=date(2026, 1, 5)), 0)
    assert found.deadline_end == date(2026, 5, 13)
    assert found.review_flags == ()
