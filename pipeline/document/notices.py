"""What a person should know of a document.

Its doubts, and what is printed and in no other table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.models import Block, DropKind, Dropped, Issue, Line, ZoneKind
from extractors.plan.reading import Decision, PlanRows
from extractors.plan.rules import SENTENCES
from extractors.plan.table_rules import TABLE_RULES
from pipeline.dataset.notice_records import WarningRecord
from pipeline.document.read_document import ReadDocument

# What a table of the dataset holds, or what only sets something for the rows below it.
KEPT = frozenset(
    {"heading", "appendix_title", "task_table", "labels_of_heading", "time_lead_in", "table"}
)
TABLES_LEFT_OUT = frozenset(rule.name for rule in TABLE_RULES if not rule.gives_rows)


class Notice(NamedTuple):
    """A code with its sentence and the number of the line that it is about."""

    code: str
    sentence: str
    line: int | None = None
    severity: str = "info"


def warnings_of(read: ReadDocument, document: str) -> tuple[WarningRecord, ...]:
    """The records of all that a person should know of a document, doubts first."""
    pages = _pages(read.blocks)
    return tuple(
        WarningRecord(
            document_id=document,
            ordinal=place,
            code=notice.code,
            severity=notice.severity,
            page=pages.get(notice.line) if notice.line is not None else None,
            line=notice.line if read.has_lines else None,
            sentence=notice.sentence,
        )
        for place, notice in enumerate(notices(read))
    )


def notices(read: ReadDocument) -> Iterator[Notice]:
    """The doubts of the audit, then what made no row, articles, and lines that were dropped."""
    yield from map(_doubt, read.issues)
    yield from left_out(read.reading)
    yield from _articles(read)
    yield from _dropped(read.dropped)


def _doubt(issue: Issue) -> Notice:
    return Notice(issue.code, issue.message, issue.line_number, "warning")


def left_out(reading: PlanRows) -> Iterator[Notice]:
    """What made no row: a notice for each section and rule, and one for each table."""
    groups: dict[tuple[int, str], list[Decision]] = {}
    for decision in reading.decisions:
        if decision.rule in TABLES_LEFT_OUT:
            yield Notice("table_left_out", decision.verdict, min(decision.line_numbers))
        elif decision.rule not in KEPT:
            groups.setdefault((decision.section, decision.rule), []).append(decision)
    for (section, rule), found in groups.items():
        title = reading.sections[section].title if section >= 0 else ""
        where = f" under “{title}”" if title else ""
        lines = [number for decision in found for number in decision.line_numbers]
        sentence = f"{_counted(len(found), 'text')}{where}: {SENTENCES[rule]}"
        yield Notice("text_left_out", sentence, min(lines, default=None))


def _articles(read: ReadDocument) -> Iterator[Notice]:
    for zone in read.zones:
        if zone.kind is ZoneKind.ARTICLES:
            first = read.blocks[zone.start]
            number = first.number if isinstance(first, Line) else min(first.line_numbers)
            sentence = f"{_counted(zone.stop - zone.start, 'line')} of the decision's articles"
            yield Notice("articles_left_out", sentence, number)


def _dropped(dropped: Sequence[Dropped]) -> Iterator[Notice]:
    """A notice for each kind of dropped line, with the first.

    Footnotes have a table of their own.
    """
    kinds: dict[DropKind, list[Line]] = {}
    for line, kind in dropped:
        kinds.setdefault(kind, []).append(line)
    for kind, lines in kinds.items():
        if kind is not DropKind.FOOTNOTE:
            sentence = f"{_counted(len(lines), 'line')} ({kind.value.replace('_', ' ')})"
            yield Notice("furniture_left_out", sentence, lines[0].number)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _pages(blocks: Sequence[Block]) -> Mapping[int, int]:
    """The page of each line and table row, by number."""
    pages: dict[int, int] = {}
    for block in blocks:
        if isinstance(block, Line):
            pages[block.number] = block.page_number
        else:
            pages.update((n, row.page_number) for row in block.rows for n in row.line_numbers)
    return pages
