"""What a person should know of a document."""

from dataclasses import replace

from extractors.codes import LeftOutCode, Severity, SourceFormat, WarningCode
from extractors.models import DropKind, Dropped, Issue, Line
from pipeline.document.config import Config
from pipeline.document.notices import notices, warnings_of
from pipeline.document.stages import read_document

PLAN = """KẾ HOẠCH
Chuyển đổi số năm 2026

I. MỤC ĐÍCH
- Nâng cao nhận thức của cán bộ.
II. NHIỆM VỤ
- Rà soát quy chế làm việc.
"""
READ = read_document(PLAN.encode(), Config())
ISSUES = (
    Issue(WarningCode.NO_TASKS, "no task was found"),
    Issue(WarningCode.ORDINAL_GAP, "row 2 is missing", 7),
)
DOUBTED = replace(READ, issues=ISSUES)


def test_doubts_come_first() -> None:
    found = [*notices(DOUBTED)]
    assert [(notice.code, notice.severity) for notice in found[:2]] == [
        (WarningCode.NO_TASKS, Severity.WARNING),
        (WarningCode.ORDINAL_GAP, Severity.WARNING),
    ]
    assert {notice.severity for notice in found[2:]} == {Severity.INFO}
    assert LeftOutCode.TEXT in {notice.code for notice in found[2:]}


def test_records_are_counted_and_say_where() -> None:
    records = warnings_of(DOUBTED, "d")
    assert [record.ordinal for record in records] == list(range(len(records)))
    assert {record.document_id for record in records} == {"d"}
    assert (records[0].page, records[0].line, records[0].lines) == (None, None, ())
    assert (records[1].page, records[1].line, records[1].lines) == (1, 7, (7,))
    assert all(record.count == len(record.texts) for record in records)


def test_lines_are_those_of_a_text_alone() -> None:
    of_pdf = replace(DOUBTED, source_format=SourceFormat.PDF)
    record = warnings_of(of_pdf, "d")[1]
    assert (record.page, record.line, record.lines) == (1, None, ())


def test_a_line_that_was_dropped_has_its_page() -> None:
    gone = Dropped(Line("3", "3", 4, 99), DropKind.PAGE_NUMBER)
    records = warnings_of(replace(READ, dropped=(gone,)), "d")
    (found,) = [record for record in records if record.code == LeftOutCode.FURNITURE]
    assert (found.page, found.line) == (4, 99)


def test_no_doubt_no_warning() -> None:
    quiet = replace(READ, issues=())
    assert all(notice.severity is Severity.INFO for notice in notices(quiet))
