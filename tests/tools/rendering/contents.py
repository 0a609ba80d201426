"""A sample in text → the contents of its paper: paragraphs whole, tables with their merges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from extractors.lines.letters import is_capitals
from extractors.lines.note_marks import SUPERSCRIPTS
from extractors.lines.paragraphs import join_lines
from extractors.models import Block, DropKind, Line, Paragraph, Table, ZoneKind
from normalizers.letters.text import squeeze
from pipeline.document.config import Config
from pipeline.document.read_document import ReadDocument
from pipeline.document.stages import read_document
from tests.tools.rendering.content import (
    Columns,
    Content,
    Document,
    Grid,
    GridCell,
    NewSection,
    Role,
    Text,
)
from tests.tools.rendering.layouts import Layout

HEADING_RE = re.compile(r"^(?:[1lIVX]+[.-] |[A-Z]\. |Mục \d+\. |\d+(?:\.\d+)?[.-] )")
LANDSCAPE_COLUMNS = 6
NARROWEST = 8.0  # "STT" in bold
LINES_OF_A_PARAGRAPH = re.compile(r"^PHẦN [IVX]+$")


def read_sample(path: Path, layout: Layout) -> Document:
    """The paper of a sample."""
    read = read_document(path.read_bytes(), Config())
    contents = [Columns(layout.head), *_title(layout), *_body(read, layout)]
    return Document(
        tuple(contents),
        footnotes=_footnotes(read),
        running_header=_running_header(read),
        chained=layout.chained,
        bullet_font=layout.bullet_font,
        decomposed=layout.decomposed,
    )


def _title(layout: Layout) -> Iterator[Content]:
    return (Text(line, Role.CENTERED_BOLD) for line in layout.title)


def _body(read: ReadDocument, layout: Layout) -> Iterator[Content]:
    """Everything below the title, zone by zone."""
    for index, zone in enumerate(read.zones):
        blocks = read.blocks[zone.start : zone.stop]
        flow = join_lines(blocks)
        if zone.kind is ZoneKind.BACK:
            yield _foot(blocks, layout)
        elif zone.kind is ZoneKind.APPENDIX:
            yield from _appendix(flow, layout)
        elif zone.kind is ZoneKind.FRONT and index > 0:
            yield NewSection()
            yield from (_centered(item.text) for item in flow if isinstance(item, Paragraph))
        else:
            yield from _flow(_below_title(flow, layout.opening) if index == 0 else flow, layout)


def _below_title(flow: Sequence[Paragraph | Table], opening: str) -> Sequence[Paragraph | Table]:
    starts = [
        i
        for i, item in enumerate(flow)
        if isinstance(item, Paragraph) and item.text.startswith(opening)
    ]
    return flow[starts[0] :]


def _flow(flow: Sequence[Paragraph | Table], layout: Layout) -> Iterator[Content]:
    for item in flow:
        if isinstance(item, Table):
            yield grid(item, layout.merge_down)
        elif LINES_OF_A_PARAGRAPH.match(item.lines[0].text):
            yield from (Text(squeeze(line.text), Role.CENTERED_BOLD) for line in item.lines)
        else:
            yield _paragraph(item.text)


def _paragraph(text: str) -> Text:
    if is_capitals(text) and not HEADING_RE.match(text):
        return Text(text, Role.CENTERED_BOLD)
    return Text(text, Role.HEADING if _is_heading(text) else Role.BODY)


def _is_heading(text: str) -> bool:
    return bool(HEADING_RE.match(text)) and not text.rstrip().endswith((".", ";", ":", ","))


def _centered(text: str) -> Text:
    return Text(text, Role.REMARK if text.startswith("(") else Role.CENTERED_BOLD)


def _appendix(flow: Sequence[Paragraph | Table], layout: Layout) -> Iterator[Content]:
    """The title centered above the table; what stands below it is a plain paragraph."""
    tables = [item for item in flow if isinstance(item, Table)]
    yield NewSection(landscape=any(table.width >= LANDSCAPE_COLUMNS for table in tables))
    seen_table = False
    for item in flow:
        if isinstance(item, Table):
            seen_table = True
            yield grid(item, layout.merge_down)
        else:
            yield Text(item.text) if seen_table else _centered(item.text)


def _foot(blocks: Sequence[Block], layout: Layout) -> Columns:
    """Recipients left, signatory right; a line of the text may hold both."""
    recipients = []
    for line in _lines(blocks):
        for signed in layout.signature:
            line = line.removesuffix(signed).rstrip() if signed else line
        if line.startswith(("-", "Nơi nhận")):
            recipients.append(line)
    return Columns(((tuple(recipients), layout.signature),), is_foot=True)


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield squeeze(block.text)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from map(squeeze, cell.text.splitlines())


def _footnotes(read: ReadDocument) -> tuple[str, ...]:
    """The text of each footnote, without its number."""
    notes: list[str] = []
    for drop in read.dropped:
        if drop.kind is not DropKind.FOOTNOTE:
            continue
        text = squeeze(drop.line.text)
        if text[0] in SUPERSCRIPTS:
            notes.append(text.lstrip(SUPERSCRIPTS).strip())
        else:
            notes[-1] += f" {text}"
    return tuple(notes)


def _running_header(read: ReadDocument) -> str:
    texts = [drop.line.text for drop in read.dropped if drop.kind is DropKind.RUNNING_HEADER]
    return squeeze(texts[0]) if texts else ""


def grid(table: Table, merge_down: Sequence[int]) -> Grid:
    """A table as it was before a text file cut it: whole rows, merged cells."""
    rows = _whole_rows([[squeeze(cell.text) for cell in row.cells] for row in table.rows])
    depth = 2 if _is_second_level(rows) else 1
    merged = [*_header(rows[:depth]), *_data_rows(rows[depth:], merge_down)]
    return Grid(tuple(merged), depth, column_weights(rows))


def _is_second_level(rows: Sequence[Sequence[str]]) -> bool:
    return len(rows) > 1 and "" in rows[0] and not rows[1][0]


def _whole_rows(rows: Sequence[list[str]]) -> list[list[str]]:
    """Without repeated headers.

    Below one, a row without an ordinal is the rest of the row above.
    """
    whole: list[list[str]] = []
    torn = False
    for row in rows:
        if whole and row == whole[0]:
            torn = True
            continue
        if torn and not row[0]:
            whole[-1] = [
                squeeze(f"{above} {rest}") for above, rest in zip(whole[-1], row, strict=True)
            ]
        else:
            whole.append(row)
        torn = False
    return whole


def _header(rows: Sequence[Sequence[str]]) -> Iterator[tuple[GridCell, ...]]:
    """One row of headings, or two with "Chủ trì | Phối hợp" under one wide cell."""
    if len(rows) == 1:
        yield tuple(GridCell(text, bold=True) for text in rows[0])
        return
    upper = []
    for text, run in groupby(_carried(rows[0])):
        span = len(list(run))
        upper.append(GridCell(text, span, "" if span > 1 else "restart", bold=True))
    yield tuple(upper)
    yield tuple(GridCell(text, 1, "" if text else "continue", bold=True) for text in rows[1])


def _carried(texts: Sequence[str]) -> list[str]:
    carried: list[str] = []
    for text in texts:
        carried.append(text or carried[-1])
    return carried


def _data_rows(
    rows: Sequence[Sequence[str]], merge_down: Sequence[int]
) -> Iterator[tuple[GridCell, ...]]:
    for index, row in enumerate(rows):
        filled = [i for i, text in enumerate(row) if text]
        if filled == [0]:
            yield (GridCell(row[0], len(row), bold=True),)
        elif filled == [0, 1]:
            yield (GridCell(row[0], bold=True), GridCell(row[1], len(row) - 1, bold=True))
        else:
            below = rows[index + 1] if index + 1 < len(rows) else None
            yield tuple(
                GridCell(text, merge=_merge(text, below, i) if i in merge_down else "")
                for i, text in enumerate(row)
            )


def _merge(text: str, below: Sequence[str] | None, column: int) -> str:
    if not text:
        return "continue"
    return "restart" if below and not below[column] else ""


def column_weights(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Widths by what the columns hold; no word is wider than its column."""
    weights = []
    for column in zip(*(row for row in rows if sum(map(bool, row)) > 2), strict=True):
        longest = max(len(word) for text in column for word in (text.split() or [""]))
        mean = sum(map(len, column)) / len(column)
        weights.append(max(NARROWEST, longest * 1.2 + 2.5, 3 + mean**0.8))
    return tuple(weights)
