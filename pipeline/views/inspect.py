"""What the pipeline sees in one document, for a person: `kehoach inspect`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from extractors.codes import LeftOutCode, RowFlag
from extractors.errors import ExtractionError
from extractors.models import Table
from extractors.plan.rules import SENTENCES
from extractors.plan.task_rows import TaskRow
from pipeline.document.config import Config
from pipeline.document.left_out import DROPPED_AS, left_out
from pipeline.document.read_document import ReadDocument
from pipeline.document.stages import read_document
from pipeline.language.catalog import said, spoken
from pipeline.language.choice import Language
from pipeline.language.headings import heading
from pipeline.language.word_tables import vietnamese_codes
from pipeline.run.progress import error_line

WIDTH = 100
MAX_CELL = 24
NAME_WIDTH = 16


# What stands beside the texts that a rule decided upon.
LEFT_OUT_AS = {
    LeftOutCode.HEAD: "in the head, and no column holds it whole",
    LeftOutCode.FOOT: "in the foot, and no column holds it whole",
    LeftOutCode.ARTICLES: "an article of the decision",
    LeftOutCode.WORDS: "it has words that no column holds",
}


class _LeftOut(NamedTuple):
    """A text of which only `left_out` knows: why, its line, and the text."""

    code: LeftOutCode
    line: int
    text: str


def inspect_file(path: Path, as_json: bool = False) -> str:
    """What is seen in one document: as text for a person, or as JSON for a program.

    Raises:
        OSError: the file cannot be read.
        ExtractionError: the content cannot be read; the message says why.
    """
    read = read_document(path.read_bytes(), Config())
    return to_json(read) if as_json else render(read)


def inspect_many(
    documents: Iterable[tuple[str, bytes | ExtractionError]], as_json: bool = False
) -> Iterator[tuple[str, str]]:
    """What is seen in each document, under its name, and what was wrong; one of the two is empty.

    As JSON it is an object a line.
    """
    for name, content in documents:
        try:
            if isinstance(content, ExtractionError):
                raise content
            read = read_document(content, Config())
        except ExtractionError as error:
            yield "", error_line(name, error)
            continue
        if as_json:
            yield (
                json.dumps({"source_path": name} | _view(read), default=str, ensure_ascii=False),
                "",
            )
        else:
            yield f"=== {name}\n{render(read)}\n", ""


def render(read: ReadDocument) -> str:
    """The document as text: header, sections, tables, rows with their reasons, what is no row."""
    parts = (
        _head(read),
        _sections(read),
        _tables(read),
        _rows(read),
        _others(read),
        _warnings(read),
    )
    return "\n".join(line for part in parts for line in part)


def to_json(read: ReadDocument) -> str:
    """The same as JSON, for a program."""
    return json.dumps(_view(read), ensure_ascii=False, indent=2, default=str)


def _view(read: ReadDocument) -> dict[str, object]:
    return {
        "front_matter": asdict(read.front),
        "back_matter": asdict(read.back),
        "period": read.period._asdict() if read.period else None,
        "quality": {"before": read.quality_before, "after": read.quality_after},
        "repair_steps": sorted(read.repair_steps),
        "zones": [asdict(zone) for zone in read.zones],
        "sections": [asdict(section) for section in read.reading.sections],
        "tables": [
            [[cell.text for cell in row.cells] for row in table.rows]
            for table in _task_tables(read)
        ],
        "rows": [asdict(row) | {"reason": SENTENCES[row.rule]} for row in read.reading.rows],
        "not_rows": [decision._asdict() for decision in read.reading.decisions],
        "left_out": [one._asdict() for one in _left_out(read)],
        "dropped": [
            {"line": line.number, "text": line.text, "why": kind} for line, kind in read.dropped
        ],
        "warnings": [issue._asdict() for issue in read.issues],
    }


def _head(read: ReadDocument) -> Iterator[str]:
    yield said("HEADER")
    counted = "source lines" if read.has_lines else "paragraphs and table rows, in reading order"
    facts: dict[str, object] = {heading(name, spoken()): value for name, value in _printed(read)}
    facts[said("period")] = f"{read.period.start} .. {read.period.end}" if read.period else None
    facts[said("text")] = said(read.text_source)
    facts[said("quality")] = f"{read.quality_before} → {read.quality_after}"
    facts[said("numbers count")] = said(counted)
    for name, value in facts.items():
        yield f"  {name:{NAME_WIDTH}} {said(str(value)) if value is None else value}"


def _printed(read: ReadDocument) -> Iterator[tuple[str, object]]:
    """What head and foot say, by the columns of `documents`."""
    for name, value in (*asdict(read.front).items(), *asdict(read.back).items()):
        yield name, "; ".join(value) if isinstance(value, tuple) else value


def _sections(read: ReadDocument) -> Iterator[str]:
    yield ""
    yield said("SECTIONS")
    for section in read.reading.sections:
        label = section.label or "-"
        role = f"  [{said(section.role)}]" if section.role else ""
        indent = "  " * (section.level - 1)
        yield f"  {_lines(section.line_numbers):>9}  {indent}{label} {section.title}{role}"


def _task_tables(read: ReadDocument) -> list[Table]:
    return [block for block in read.blocks if isinstance(block, Table)]


def _tables(read: ReadDocument) -> Iterator[str]:
    yield ""
    yield said("TABLES")
    for table in _task_tables(read):
        size = said(f"{len(table.rows)} rows of {table.width} cells")
        yield f"  {_lines(table.line_numbers):>9}  {size}"
        for row in table.rows:
            mark = "↵" if row.after_break else " "
            cells = (_short(cell.text, MAX_CELL) or f"({said(cell.state)})" for cell in row.cells)
            yield f"  {_lines(row.line_numbers):>9} {mark} {' | '.join(cells)}"


def _rows(read: ReadDocument) -> Iterator[str]:
    yield ""
    yield said(f"ROWS ({len(read.reading.rows)})")
    for row in read.reading.rows:
        path = "/".join((*row.section_path, row.ordinal or "-"))
        statement = _short(row.statement, WIDTH)
        yield f"  {_lines(row.line_numbers):>9}  {said(row.kind)} {path}  {statement}"
        yield f"             {said(f'because {SENTENCES[row.rule]}')}{_stated(row)}{_boxes(row)}"


def _stated(row: TaskRow) -> str:
    """What the row says of who, what and when, in one line."""
    stated = {
        "lead": ", ".join(row.leads),
        "with": ", ".join(row.coordinators),
        "gives": row.deliverable,
        "by": row.deadline,
        "flags": ", ".join(_flag(flag) for flag in row.flags),
    }
    return "".join(f"; {said(what)} {value}" for what, value in stated.items() if value)


def _flag(flag: RowFlag) -> str:
    """A flag, and in Vietnamese what it means."""
    words = vietnamese_codes()[flag].meaning.rstrip(".")
    return f"{flag} ({words})" if spoken() is Language.VIETNAMESE else str(flag)


def _boxes(row: TaskRow) -> str:
    """Where the pieces of the row stand on their pages, in points from the top left."""
    boxes = [(place.page, place.box) for place in row.places if place.box]
    shown = (
        said(f"page {page} ({box.x0:.0f}, {box.top:.0f}) to ({box.x1:.0f}, {box.bottom:.0f})")
        for page, box in boxes
    )
    return f"; {said('on')} {', '.join(shown)}" if boxes else ""


def _others(read: ReadDocument) -> Iterator[str]:
    yield ""
    yield said("NO ROWS")
    others = [(d.line_numbers, d.text, d.verdict) for d in read.reading.decisions]
    others += [((line.number,), line.text, DROPPED_AS[kind]) for line, kind in read.dropped]
    others += [((one.line,), one.text, LEFT_OUT_AS[one.code]) for one in _left_out(read)]
    for numbers, text, why in sorted(others, key=lambda other: min(other[0], default=0)):
        yield f"  {_lines(numbers):>9}  {_short(text, 60)}: {said(why)}"


def _left_out(read: ReadDocument) -> Iterator[_LeftOut]:
    """What no rule for rows has seen: lines of the head and the foot, articles, single words."""
    for notice in left_out(read):
        if notice.code in LEFT_OUT_AS:
            for line, text in zip(notice.lines, notice.texts, strict=True):
                yield _LeftOut(LeftOutCode(notice.code), line, text)


def _warnings(read: ReadDocument) -> Iterator[str]:
    yield ""
    yield said("WARNINGS")
    counted = said("line") if read.has_lines else said("block")
    for issue in read.issues:
        where = f"{counted} {issue.line_number}: " if issue.line_number else ""
        yield f"  {issue.code}: {where}{said(issue.message)}"


def _lines(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    return str(min(numbers)) if min(numbers) == max(numbers) else f"{min(numbers)}-{max(numbers)}"


def _short(text: str, width: int) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= width else one_line[: width - 1] + "…"
