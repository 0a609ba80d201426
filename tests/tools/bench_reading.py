"""A generated corpus as the pipeline reads it, document by document, with the cost of each stage.

`read_corpus` reads in this process, by the steps that a run takes (`pipeline.document.stages`), so
that cells, letters and costs are seen beside the rows.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from extractors.errors import ExtractionError
from extractors.models import Block, CellState, Line, Table
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.read_document import ReadDocument
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document, read_pages, rows_of, understand
from pipeline.document.sureness import row_group
from tests.json_lines import read_lines
from tests.places import RAW
from tests.tools.calibrate import Case, cases_of
from tests.tools.scoring import SAME, Answer, Row, alike, plain

TRUTH = ("tasks", "documents", "sections", "tables", "texts")
Rows = Sequence[Sequence[str]]


class Share(NamedTuple):
    """How many of how many."""

    right: int = 0
    of: int = 0


class Spent(NamedTuple):
    """CPU seconds: of the programs that are called, of reading pages, of making rows of them."""

    programs: float = 0.0
    reading: float = 0.0
    understanding: float = 0.0


class Read(NamedTuple):
    """A generated document: what it is, its truth, and what the pipeline read."""

    about: Mapping[str, Any]
    answers: list[Answer]
    head: Answer
    rows: list[Row]
    document: Row
    headings: Share = Share()
    cells: Share = Share()
    letters: Share = Share()
    spent: Spent = Spent()
    cases: tuple[Case, ...] = ()
    error: str = ""


def read_corpus(folder: Path) -> Iterator[Read]:
    """Each generated document beside what was read; nothing where it could not be read."""
    truth = {name: defaultdict[str, list[Any]](list) for name in TRUTH}
    for name, found in truth.items():
        for line in read_lines(folder / f"{name}.jsonl"):
            found[line["doc"]].append(line)
    paths = {path.stem: path for path in (folder / "files").iterdir()}
    _warm_up()
    for about in read_lines(folder / "manifest.jsonl"):
        mine = {name: found[about["doc"]] for name, found in truth.items()}
        yield _read(paths[about["doc"]], about, mine)


def _warm_up() -> None:
    """What a process loads once belongs to no document: here a plan that lost its marks."""
    path = next(RAW.glob("06*"))
    data = path.read_bytes()
    process_document(data, SourceFile(path, path.name, "0" * 64, len(data)), Config())


def _read(path: Path, about: Mapping[str, Any], truth: Mapping[str, list[Any]]) -> Read:
    answers, head = truth["tasks"], truth["documents"][0]
    begun = os.times()
    try:
        pages = read_pages(path.read_bytes(), Config())
        paged = os.times()
        result = rows_of(pages, SourceFile(path, path.name, "0" * 64, 0))
        done = os.times()
        read = understand(pages)
    except ExtractionError as error:
        return Read(about, answers, head, [], {}, error=str(error))
    rows = [asdict(task) for task in result.tasks]
    groups = [row_group(row.rule, row.likelihood) for row in read.reading.rows]
    return Read(
        about,
        answers,
        head,
        list(rows),
        asdict(result.document),
        headings_found(result, truth["sections"]),
        cells_found(read.blocks, [table["rows"] for table in truth["tables"]]),
        letters_found(read, truth["texts"][0]["texts"]),
        Spent(_of_programs(paged) - _of_programs(begun), _own(paged) - _own(begun),
              _own(done) - _own(paged)),
        tuple(cases_of(about["doc"], groups, rows, answers)),
    )  # fmt: skip


def _own(times: os.times_result) -> float:
    return times.user + times.system


def _of_programs(times: os.times_result) -> float:
    return times.children_user + times.children_system


def headings_found(result: DocumentResult, wanted: Sequence[Mapping[str, Any]]) -> Share:
    """The headings that are sections with their path and title."""
    left = [([*map(plain, one.path)], one.title) for one in result.sections]
    right = 0
    for heading in wanted:
        path = [*map(plain, heading["path"])]
        hit = next(
            (o for o in left if o[0] == path and alike(o[1], heading["title"]) >= SAME), None
        )
        if hit is not None:
            left.remove(hit)
            right += 1
    return Share(right, len(wanted))


def cells_found(blocks: Sequence[Block], tables: Sequence[Rows]) -> Share:
    """The printed cells that stand to the letter in their column, in one row with their neighbors.

    Rows are paired by their likeness, each once; a cell merged with the one above counts.
    """
    left = [
        [None if cell.state is CellState.MERGED else plain(cell.text) for cell in row.cells]
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    right = of = 0
    for row in (row for table in tables for row in table):
        wanted = [plain(text) for text in row]
        of += sum(map(bool, wanted))
        best = max(left, key=lambda given: _equal(given, wanted), default=None)
        if best is not None and (count := _equal(best, wanted)):
            left.remove(best)
            right += count
    return Share(right, of)


def _equal(given: Sequence[str | None], wanted: Sequence[str]) -> int:
    return sum(bool(text) and got in (text, None) for got, text in zip(given, wanted, strict=False))


def letters_found(read: ReadDocument, wanted: Sequence[str]) -> Share:
    """The letters of paragraphs and cells that were read right, each where it fits best."""
    text = " ".join(_texts(read))
    right = of = 0
    for piece in wanted:
        of += len(piece)
        if piece in text:
            right += len(piece)
        elif text and (place := fuzz.partial_ratio_alignment(piece, text)):
            found = text[place.dest_start : place.dest_end]
            right += max(0, len(piece) - Levenshtein.distance(piece, found))
    return Share(right, of)


def _texts(read: ReadDocument) -> Iterator[str]:
    for block in read.blocks:
        if isinstance(block, Line):
            yield " ".join(block.text.split())
        else:
            for row in block.rows:
                yield from (" ".join(cell.text.split()) for cell in row.cells)
