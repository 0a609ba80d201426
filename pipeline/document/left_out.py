"""What is printed and in no other table, with its texts, for `warnings.parquet`.

| printed | code | named once for each |
| --- | --- | --- |
| items and paragraphs that made no row | text_left_out | section and rule |
| tables that made no rows | table_left_out | table |
| headings, groups and counts of task tables | table_rows_left_out | table |
| articles of a decision that attaches a plan | articles_left_out | run of articles |
| lines of the head and the foot that no column holds | head_left_out, foot_left_out | part |
| page numbers, running heads, stamps | furniture_left_out | kind |
| lines and cells with words that no column holds | words_left_out | document |

The last one is the net under the others: a remark beside a unit's name, a label without a row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.codes import LeftOutCode, Severity, WarningCode
from extractors.lines.markers import read_appendix
from extractors.models import Block, CellState, DropKind, Dropped, Line, Zone, ZoneKind
from extractors.plan.reading import Decision, PlanRows
from extractors.plan.rules import SENTENCES
from extractors.plan.table_rules import TABLE_RULES
from pipeline.document.head_and_foot import bases_of, unheld_texts
from pipeline.document.read_document import ReadDocument
from pipeline.document.word_runs import lost_words, runs_of

# What a table of the dataset holds, or what only sets something for the rows below it.
KEPT = frozenset({"heading", "appendix_title", "labels_of_heading", "time_lead_in", "table"})
TASK_TABLE = "task_table"
TABLES_LEFT_OUT = frozenset(rule.name for rule in TABLE_RULES if not rule.gives_rows)
DROPPED_AS = {
    DropKind.PAGE_NUMBER: "page numbers",
    DropKind.RUNNING_HEADER: "running heads",
    DropKind.RULE: "drawn rules",
    DropKind.FOOTNOTE: "a footnote",
    DropKind.SIGNATURE_STAMP: "stamps of signatures",
    DropKind.CONTENTS: "a table of contents",
    DropKind.WATERMARK: "print across the page",
    DropKind.TURNED: "print up the margin",
    DropKind.HIDDEN_TEXT: "text that nobody sees",
    DropKind.PAGE_AROUND: "the web page around it",
    DropKind.STAMP: "what stamps on the page say",
    DropKind.ARRIVAL_STAMP: "the stamp of the office that received it",
    DropKind.UNREAD: "lines of the head that could not be read",
}
PLAN_PARTS = frozenset({ZoneKind.BODY, ZoneKind.APPENDIX})


class Notice(NamedTuple):
    """A code with its sentence, and the texts that it is about with the numbers of their lines."""

    code: WarningCode | LeftOutCode
    sentence: str
    lines: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    severity: Severity = Severity.INFO


def left_out(read: ReadDocument) -> Iterator[Notice]:
    """All that is printed and in no other table, in reading order."""
    printed = texts_by_line(read.blocks)
    found = [
        *_of_body(read.reading, printed),
        *_unseen(read, printed),
        *_of_zones(read),
        *_dropped(read.dropped),
    ]
    yield from sorted(found, key=lambda notice: min(notice.lines, default=0))
    yield from _without_column(read, found)


def _without_column(read: ReadDocument, named: Sequence[Notice]) -> Iterator[Notice]:
    """The lines and cells of body and appendices with words that no column and no notice holds."""
    runs = runs_of((*_held(read), *(text for notice in named for text in notice.texts)))
    lines = [
        (number, text)
        for block in _blocks_of(read, PLAN_PARTS)
        for number, text in _pieces(block)
        if lost_words(text, runs, read.reading.words)
    ]
    if lines:
        sentence = f"{counted(len(lines), 'text')} with words that no column holds"
        yield Notice(LeftOutCode.WORDS, sentence, *_with_texts(lines))


def _held(read: ReadDocument) -> Iterator[str]:
    """What sections, rows, footnotes, head and foot hold."""
    for section in read.reading.sections:
        yield f"{section.label or ''} {section.title}"
    for row in read.reading.rows:
        yield from (f"{row.ordinal or ''} {row.statement}", row.area_raw or "")
        yield from (", ".join(row.leads), ", ".join((*row.leads, *row.coordinators)))
        yield from (", ".join(row.coordinators), row.deliverable or "")
        yield from (row.deadline or "", row.notes or "")
        yield from (text for other in row.other for text in other)
    yield from (note.text for note in read.footnotes)
    yield from (read.front.title or "", *bases_of(read), *read.back.recipients)


def _pieces(block: Block) -> Iterator[tuple[int, str]]:
    """A line, or the cells of a table, each with its number."""
    if isinstance(block, Line):
        yield block.number, block.text
        return
    for row in block.rows:
        for cell in row.cells:
            if cell.state is CellState.PRINTED:
                yield min(row.line_numbers, default=0), cell.text


def texts_by_line(blocks: Sequence[Block]) -> dict[int, str]:
    """What is printed on each line and in each table row, by its first number.

    The cells of a row are parted by " | ".
    """
    printed: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Line):
            printed[block.number] = block.text.strip()
            continue
        for row in block.rows:
            cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
            text = " | ".join(filter(None, cells))
            first = min(row.line_numbers, default=0)  # a row of empty pipes stands on no line
            printed[first] = f"{printed[first]} | {text}" if printed.get(first) else text
    return {number: text for number, text in printed.items() if text}


def _of_body(reading: PlanRows, printed: Mapping[int, str]) -> Iterator[Notice]:
    """A notice for each section and rule, and one for each table."""
    groups: dict[tuple[int, str], list[Decision]] = {}
    of_rows = frozenset(number for row in reading.rows for number in row.line_numbers)
    for decision in reading.decisions:
        if decision.rule in TABLES_LEFT_OUT:
            texts = _each(decision.line_numbers, printed)
            yield Notice(LeftOutCode.TABLE, decision.verdict, decision.line_numbers, texts)
        elif decision.rule == TASK_TABLE:
            yield from _beside_rows(decision, of_rows, printed)
        elif decision.rule == "appendix_title":
            yield from _beside_title(decision, printed)
        elif decision.rule not in KEPT:
            groups.setdefault((decision.section, decision.rule), []).append(decision)
    for (section, rule), found in groups.items():
        title = reading.sections[section].title if section >= 0 else ""
        texts = tuple(" ".join(_each(one.line_numbers, printed)) for one in found)
        many, why = counted(len(found), "text"), SENTENCES[rule]
        sentence = f"{many} under “{title}”: {why}" if title else f"{many} under no title: {why}"
        lines = tuple(number for decision in found for number in decision.line_numbers)
        yield Notice(LeftOutCode.TEXT, sentence, lines, texts)


def _beside_title(decision: Decision, printed: Mapping[int, str]) -> Iterator[Notice]:
    """The lines among those of an appendix's title that are no part of it."""
    runs = runs_of([decision.text])
    lines = [
        (number, printed[number])
        for number in decision.line_numbers
        if number in printed and read_appendix(printed[number]) is None
        if lost_words(printed[number], runs)
    ]
    if lines:
        sentence = f"{counted(len(lines), 'line')} beside the title “{decision.text}”"
        yield Notice(LeftOutCode.TEXT, sentence, *_with_texts(lines))


def _beside_rows(
    decision: Decision, of_rows: Collection[int], printed: Mapping[int, str]
) -> Iterator[Notice]:
    """The rows of a task table that are no tasks."""
    lines = tuple(number for number in decision.line_numbers if number not in of_rows)
    texts = _each(lines, printed)
    if texts:
        rows = counted(len(texts), "row")
        sentence = f"{rows} of a task table: its headings, groups of rows and counts"
        yield Notice(LeftOutCode.TABLE_ROWS, sentence, lines, texts)


def _unseen(read: ReadDocument, printed: Mapping[int, str]) -> Iterator[Notice]:
    """What stands in the body or an appendix, and no rule has seen."""
    seen = _seen_lines(read.reading)
    lines = [
        number
        for block in _blocks_of(read, PLAN_PARTS)
        for number in block.line_numbers
        if number not in seen and number in printed
    ]
    if lines:
        texts = _each(lines, printed)
        sentence = f"{counted(len(texts), 'text')} beside sections and rows"
        yield Notice(LeftOutCode.TEXT, sentence, tuple(lines), texts)


def _seen_lines(reading: PlanRows) -> frozenset[int]:
    """The numbers of all lines that became a section, a row, or were decided upon."""
    found: Iterable[tuple[int, ...]] = (
        *(section.line_numbers for section in reading.sections),
        *(row.line_numbers for row in reading.rows),
        *(decision.line_numbers for decision in reading.decisions),
    )
    return frozenset(number for numbers in found for number in numbers)


def _of_zones(read: ReadDocument) -> Iterator[Notice]:
    """The articles of a decision, the rest of heads and feet."""
    for zone in read.zones:
        if zone.kind is ZoneKind.ARTICLES:
            lines = _lines(read, zone)
            sentence = f"{counted(len(lines), 'line')} of the decision's articles"
            yield Notice(LeftOutCode.ARTICLES, sentence, *_with_texts(lines))
        elif lines := list(unheld_texts(read, zone)) if zone.kind not in PLAN_PARTS else []:
            yield _of_part(zone.kind, lines)


def _of_part(kind: ZoneKind, lines: Sequence[tuple[int, str]]) -> Notice:
    """The notice for what no column holds of a head or a foot."""
    texts = counted(len(lines), "text")
    if kind is ZoneKind.FRONT:
        sentence = f"{texts} of the head that no column holds whole"
        return Notice(LeftOutCode.HEAD, sentence, *_with_texts(lines))
    sentence = f"{texts} of the foot that no column holds whole"
    return Notice(LeftOutCode.FOOT, sentence, *_with_texts(lines))


def _lines(read: ReadDocument, zone: Zone) -> list[tuple[int, str]]:
    return list(texts_by_line(read.blocks[zone.start : zone.stop]).items())


def _with_texts(lines: Sequence[tuple[int, str]]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    return tuple(number for number, _ in lines), tuple(text for _, text in lines)


def _blocks_of(read: ReadDocument, kinds: Collection[ZoneKind]) -> Iterator[Block]:
    for zone in read.zones:
        if zone.kind in kinds:
            yield from read.blocks[zone.start : zone.stop]


def _dropped(dropped: Sequence[Dropped]) -> Iterator[Notice]:
    """A notice for each kind of dropped line. Footnotes have a table of their own."""
    kinds: dict[DropKind, list[Line]] = {}
    for line, kind in dropped:
        kinds.setdefault(kind, []).append(line)
    for kind, lines in kinds.items():
        if kind is not DropKind.FOOTNOTE:
            sentence = f"{counted(len(lines), 'line')} left out: {DROPPED_AS[kind]}"
            texts = dict.fromkeys(text for line in lines if (text := line.text.strip()))
            numbers = tuple(line.number for line in lines)
            yield Notice(LeftOutCode.FURNITURE, sentence, numbers, tuple(texts))


def _each(numbers: Iterable[int], printed: Mapping[int, str]) -> tuple[str, ...]:
    """The texts at some numbers, in order; none twice."""
    return tuple(printed[number] for number in dict.fromkeys(numbers) if number in printed)


def counted(count: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "line"), counted(2, "line")
    ('1 line', '2 lines')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
