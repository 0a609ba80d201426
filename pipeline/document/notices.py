"""What a person should know of a document: its doubts, then what is in no other table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractors.codes import Severity
from extractors.models import Block, Issue, Line
from pipeline.dataset.notice_records import WarningRecord
from pipeline.document.left_out import Notice, left_out
from pipeline.document.read_document import ReadDocument


def warnings_of(read: ReadDocument, document: str) -> tuple[WarningRecord, ...]:
    """The records of all that a person should know of a document, doubts first."""
    pages = _pages(read.blocks) | {line.number: line.page_number for line, _ in read.dropped}
    return tuple(
        _record(notice, document, place, pages, read.has_lines)
        for place, notice in enumerate(notices(read))
    )


def notices(read: ReadDocument) -> Iterator[Notice]:
    """The doubts of the audit, then what is in no other table."""
    yield from map(_doubt, read.issues)
    yield from left_out(read)


def _record(
    notice: Notice, document: str, place: int, pages: Mapping[int, int], has_lines: bool
) -> WarningRecord:
    lines = sorted(set(notice.lines))
    return WarningRecord(
        document_id=document,
        ordinal=place,
        code=notice.code,
        severity=notice.severity,
        page=pages.get(lines[0]) if lines else None,
        line=lines[0] if lines and has_lines else None,
        lines=tuple(lines) if has_lines else (),
        sentence=notice.sentence,
        count=len(notice.texts),
        texts=notice.texts,
    )


def _doubt(issue: Issue) -> Notice:
    first = (issue.line_number,) if issue.line_number is not None else ()
    lines = issue.line_numbers or first
    return Notice(issue.code, issue.message, lines, severity=Severity.WARNING)


def _pages(blocks: Sequence[Block]) -> dict[int, int]:
    """The page of each line and table row, by number."""
    pages: dict[int, int] = {}
    for block in blocks:
        if isinstance(block, Line):
            pages[block.number] = block.page_number
        else:
            pages.update((n, row.page_number) for row in block.rows for n in row.line_numbers)
    return pages
