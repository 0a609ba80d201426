"""How well scans are read, held against what is printed: python -m tests.tools.scan_score.

Plans of tests/documents are scanned by `tests.tools.rendering.scans` and read like any file; the
truth is what the same plan gives as text (rows) and as PDF with its text layer (page text, grids of
tables).

rows     F1 of rows, a pair having 90 % of its letters in common; `exact`: all letters and digits
fields   cells of the dataset (leads, coordinators, deliverable, deadline, notes) of paired rows,
equal cells    cells of printed tables that are the same, of all that either reading has
text     character error rate of the pages' text, blanks squeezed
words    share of the printed words that were read, in whatever order
head     of number, date, issuer, signer and period, how many are right

Then what a confidence is worth: the rows (and Tesseract's words) of each band and how many of them
are right.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from extractors.errors import ExtractionError
from extractors.models import Page, Table
from extractors.read_file import page_text
from normalizers.letters.text import nfc, squeeze
from pipeline.dataset.records import TaskRecord
from pipeline.dataset.results import DocumentResult
from pipeline.document import stages
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from tests.test_formats import CELLS, METADATA, STEMS, key, keys, read_text_sample
from tests.tools.rendering.scans import DOCUMENTS, KINDS, WRONG_LAYER, chosen, write_scan

ALIKE = 90.0  # per cent of letters that two readings of one row have in common at least
SAME_ROW = 60.0  # of table rows: they have ordinals and units to tell them apart
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0)
MAX_JOBS = 2
DRAWN_RE = re.compile(r"[-_–—]{3,}")


class Reading(NamedTuple):
    """A document as rows and as pages, and the words that Tesseract gave.

    Each word has how sure Tesseract was of it.
    """

    result: DocumentResult
    pages: tuple[Page, ...]
    tables: tuple[Table, ...]
    words: tuple[tuple[str, float], ...] = ()


class Verdict(NamedTuple):
    """Something that was read, 0..1 how sure the reader was, and whether it is right."""

    confidence: float
    right: bool


@dataclass
class Score:
    """What one scan came to; counts, so that scores can be added."""

    stem: str
    kind: str
    pages: int = 0
    pairs: int = 0
    exact: int = 0
    rows: int = 0  # of both readings
    fields: tuple[int, int] = (0, 0)
    cells: tuple[int, int] = (0, 0)
    errors: tuple[int, int] = (0, 0)
    words: tuple[int, int] = (0, 0)
    head: tuple[int, int] = (0, 0)
    seconds: float = 0.0
    row_verdicts: list[Verdict] = field(default_factory=list)
    word_verdicts: list[Verdict] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    problem: str = ""

    def __add__(self, other: Score) -> Score:
        """Both together, under the name of the first."""

        def both(left: tuple[int, int], right: tuple[int, int]) -> tuple[int, int]:
            return left[0] + right[0], left[1] + right[1]

        return Score(
            stem=self.stem,
            kind=self.kind,
            pages=self.pages + other.pages,
            pairs=self.pairs + other.pairs,
            exact=self.exact + other.exact,
            rows=self.rows + other.rows,
            fields=both(self.fields, other.fields),
            cells=both(self.cells, other.cells),
            errors=both(self.errors, other.errors),
            words=both(self.words, other.words),
            head=both(self.head, other.head),
            seconds=self.seconds + other.seconds,
            row_verdicts=self.row_verdicts + other.row_verdicts,
            word_verdicts=self.word_verdicts + other.word_verdicts,
        )


# Reading


def read(data: bytes, name: str) -> Reading:
    """One reading of a document, rows and pages both.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    kept: list[stages.ReadDocument] = []
    words: list[tuple[str, float]] = []
    original = stages.understand

    def keep(*arguments: object) -> stages.ReadDocument:
        kept.append(original(*arguments))  # type: ignore[arg-type]
        return kept[-1]

    source = SourceFile(Path(name), name, sha256(data).hexdigest(), len(data))
    with patch.object(stages, "understand", keep), heard(words):
        result = stages.process_document(data, source, Config())
    tables = tuple(block for block in kept[0].blocks if isinstance(block, Table))
    return Reading(result, kept[0].pages, tables, tuple(words))


def heard(words: list[tuple[str, float]]) -> AbstractContextManager[object]:
    """Listens to what Tesseract gives.

    The pages are read in this process and not from the cache.
    """
    from extractors.ocr import engine as ocr_engine
    from extractors.ocr import program

    original = ocr_engine.Tesseract.read

    def listen(self: Any, requests: Sequence[ocr_engine.OcrRequest]) -> list[ocr_engine.OcrAnswer]:
        answers = original(self, requests)
        for request, answer in zip(requests, answers, strict=True):
            if not request.characters and not isinstance(
                answer, program.NoAnswer
            ):  # no second look
                words.extend((word.text, word.confidence / 100) for word in answer)
        return answers

    return patch.object(ocr_engine.Tesseract, "read", listen)


# Comparing


def pairs(left: Sequence[str], right: Sequence[str], least: float = ALIKE) -> list[tuple[int, int]]:
    """The most alike first, each taken once; of equals those that stand at the same place."""
    if not left or not right:
        return []
    alike = process.cdist(left, right, scorer=fuzz.ratio, score_cutoff=least)
    candidates = [
        (-alike[i, j], abs(int(i) - int(j)), int(i), int(j)) for i, j in np.argwhere(alike >= least)
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, _, i, j in sorted(candidates):
        if i not in taken[0] and j not in taken[1]:
            found.append((i, j))
            taken[0].add(i)
            taken[1].add(j)
    return sorted(found)


def score_rows(score: Score, expected: Sequence[TaskRecord], found: Sequence[TaskRecord]) -> None:
    """Rows, their fields, and what their confidence is worth."""
    wanted, given = [key(row.task) for row in expected], [key(row.task) for row in found]
    score.rows = len(wanted) + len(given)
    paired = pairs(wanted, given)
    score.pairs = len(paired)
    score.exact = sum((Counter(wanted) & Counter(given)).values())
    right_rows, fields = set(), []
    for i, j in paired:
        wrong = list(wrong_fields(expected[i], found[j]))
        both = [name for name in CELLS if getattr(expected[i], name) or getattr(found[j], name)]
        fields += [name not in wrong for name in both]
        for name in wrong:
            shown = getattr(expected[i], name), getattr(found[j], name)
            score.misses.append(f"{name}: {shown[0]!r} != {shown[1]!r}")
        if wanted[i] == given[j] and not wrong:
            right_rows.add(j)
        elif wanted[i] != given[j]:
            score.misses.append(f"task: {expected[i].task}\n     != {found[j].task}")
    score.fields = sum(fields), len(fields)
    score.row_verdicts = [Verdict(row.confidence, j in right_rows) for j, row in enumerate(found)]
    lost, extra = {i for i, _ in paired}, {j for _, j in paired}
    score.misses += [f"missing: {row.task}" for i, row in enumerate(expected) if i not in lost]
    score.misses += [f"extra: {row.task}" for j, row in enumerate(found) if j not in extra]


def wrong_fields(left: TaskRecord, right: TaskRecord) -> Iterator[str]:
    """The names of the cells that differ."""
    return (name for name in CELLS if keys(getattr(left, name)) != keys(getattr(right, name)))


def grid_rows(tables: Sequence[Table]) -> list[list[str]]:
    """The cells of all tables, row by row."""
    return [[squeeze(cell.text) for cell in row.cells] for table in tables for row in table.rows]


def same_cells(expected: Sequence[list[str]], found: Sequence[list[str]]) -> tuple[int, int]:
    """How many cells are the same, of all that have a text in either reading.

    Rows are paired by their text; all cells of a row without a counterpart are wrong.
    """
    paired = pairs([" ".join(row) for row in expected], [" ".join(row) for row in found], SAME_ROW)
    same = sum(
        bool(left) and left == right
        for i, j in paired
        for left, right in zip(expected[i], found[j], strict=False)
    )
    counterpart = dict(paired)
    of_expected = sum(bool(cell) for row in expected for cell in row)
    given = sum(bool(cell) for row in found for cell in row)
    beside = sum(  # cells that both readings have, same or not, count once
        bool(left) and bool(right)
        for i, j in counterpart.items()
        for left, right in zip(expected[i], found[j], strict=False)
    )
    return same, of_expected + given - beside


def cell_misses(expected: Sequence[list[str]], found: Sequence[list[str]]) -> Iterator[str]:
    """The cells and rows of printed tables that were read otherwise."""
    paired = dict(
        pairs([" ".join(row) for row in expected], [" ".join(row) for row in found], SAME_ROW)
    )
    for i, row in enumerate(expected):
        other = found[paired[i]] if i in paired else None
        if other is None:
            yield f"row lost: {row}"
        elif len(other) != len(row):
            yield f"row torn: {row}\n       -> {other}"
        else:
            yield from (f"cell: {a!r} != {b!r}" for a, b in zip(row, other, strict=True) if a != b)
    yield from (f"row more: {row}" for j, row in enumerate(found) if j not in paired.values())


def texts(pages: Sequence[Page]) -> dict[int, str]:
    """The squeezed text of each page, without lines that are drawn with dashes."""
    return {page.number: squeeze(DRAWN_RE.sub(" ", nfc(page_text(page)))) for page in pages}


def character_errors(expected: Sequence[Page], found: Sequence[Page]) -> tuple[int, int]:
    """Letters to be changed to get what is printed, and letters that are printed, page by page."""
    wanted, given = texts(expected), texts(found)
    errors = sum(
        Levenshtein.distance(wanted.get(number, ""), given.get(number, ""))
        for number in wanted.keys() | given.keys()
    )
    return errors, sum(map(len, wanted.values()))


def words_read(expected: Sequence[Page], found: Sequence[Page]) -> tuple[int, int]:
    """Printed words that are among those read on the same page, and all printed words."""
    wanted, given = texts(expected), texts(found)
    both = 0
    for number, text in wanted.items():
        both += sum((Counter(text.split()) & Counter(given.get(number, "").split())).values())
    return both, sum(len(text.split()) for text in wanted.values())


def word_verdicts(expected: Sequence[Page], words: Sequence[tuple[str, float]]) -> list[Verdict]:
    """A word is right as often as it is printed in the document."""
    left = Counter(word for text in texts(expected).values() for word in text.split())
    verdicts = []
    for word, confidence in words:
        printed = squeeze(nfc(word))
        verdicts.append(Verdict(confidence, left[printed] > 0))
        left[printed] -= 1
    return verdicts


def score_reading(score: Score, text: DocumentResult, digital: Reading, scanned: Reading) -> None:
    """All figures of one scan."""
    score_rows(score, text.tasks, scanned.result.tasks)
    score.pages = len(digital.pages)
    score.cells = same_cells(grid_rows(digital.tables), grid_rows(scanned.tables))
    score.misses += cell_misses(grid_rows(digital.tables), grid_rows(scanned.tables))
    score.errors = character_errors(digital.pages, scanned.pages)
    score.words = words_read(digital.pages, scanned.pages)
    document = scanned.result.document
    right = [
        keys(getattr(text.document, name)) == keys(getattr(document, name)) for name in METADATA
    ]
    score.head = sum(right), len(right)
    score.misses += [
        f"{name}: {getattr(text.document, name)!r} != {getattr(document, name)!r}"
        for name, is_right in zip(METADATA, right, strict=True)
        if not is_right
    ]
    score.word_verdicts = word_verdicts(digital.pages, scanned.words)


# Running


def score_scan(stem: str, kind: str, suffix: str, scans: Path) -> Score:
    """Scan a plan, read it, compare."""
    score = Score(stem, kind)
    path = write_scan(stem, kind, scans, suffix)[0]
    digital = read((DOCUMENTS / f"{stem}.pdf").read_bytes(), f"{stem}.pdf")
    text = read_text_sample(stem) if stem in STEMS else digital.result
    started = used_seconds()
    try:
        scanned = read(path.read_bytes(), path.name)
        score.seconds = used_seconds() - started
        score_reading(score, text, digital, scanned)
        score.problem = "" if any(texts(scanned.pages).values()) else "no text was read"
    except ExtractionError as error:
        score_nothing(score, text, digital)
        score.problem = f"{error.code}: {error}"
    return score


def score_nothing(score: Score, text: DocumentResult, digital: Reading) -> None:
    """A scan that could not be read counts as one that says nothing."""
    score.pages = len(digital.pages)
    score.rows = len(text.tasks)
    score.cells = same_cells(grid_rows(digital.tables), [])
    score.errors = character_errors(digital.pages, [])
    score.words = words_read(digital.pages, [])
    score.head = 0, len(METADATA)


def used_seconds() -> float:
    """Processor time of this process and of the programs that it ran."""
    return sum(
        sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )


def share(part: tuple[int, int]) -> str:
    return f"{100 * part[0] / part[1]:.2f}" if part[1] else "–"


def line(name: str, score: Score) -> str:
    """A row of the table in markdown.

    Shares in per cent. The sum counts what was not read as empty.
    """
    if score.problem:
        return f"| {name} | {score.kind} | {score.pages} | not read: {score.problem} |" + " |" * 7
    cells = (
        name,
        score.kind,
        str(score.pages),
        share((2 * score.pairs, score.rows)),
        share((2 * score.exact, score.rows)),
        share(score.fields),
        share(score.cells),
        share(score.errors),
        share(score.words),
        f"{score.head[0]}/{score.head[1]}",
        f"{score.seconds / max(score.pages, 1):.1f}",
    )
    return f"| {' | '.join(cells)} |"


HEADING = """\
| plan | kind | pages | rows F1 | exact F1 | fields | cells | text: errors | words | head | CPU s \
a page |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def bands(verdicts: Sequence[Verdict], name: str) -> Iterator[str]:
    """How many of each band of confidence are right, as markdown."""
    yield f"| confidence of {name} | {name} | right | mean confidence |"
    yield "| --- | ---: | ---: | ---: |"
    for low, high in zip(BANDS, (*BANDS[1:], 1.01), strict=True):
        inside = [verdict for verdict in verdicts if low <= verdict.confidence < high]
        if inside:
            right = sum(verdict.right for verdict in inside)
            mean = sum(verdict.confidence for verdict in inside) / len(inside)
            shown = f"{low:.2f}" if low == 1.0 else f"{low:.2f} to {high:.2f}"
            yield f"| {shown} | {len(inside)} | {share((right, len(inside)))} | {mean:.3f} |"


def table(scores: Sequence[Score], with_misses: bool = False) -> Iterator[str]:
    """All figures in markdown: each scan, each kind in all, what confidence is worth."""
    yield HEADING
    for score in scores:
        yield line(score.stem[:2], score)
    totals = []
    for kind in dict.fromkeys(score.kind for score in scores):
        totals.append(
            sum((score for score in scores if score.kind == kind), start=Score("**all**", kind))
        )
        yield line(totals[-1].stem, totals[-1])
    everything = sum(totals, start=Score("", ""))
    yield from ("", *bands(everything.row_verdicts, "rows"))
    yield from ("", *bands(everything.word_verdicts, "words"))
    for score in scores if with_misses else ():
        yield from ("", f"{score.stem} {score.kind}", *(f"    {miss}" for miss in score.misses))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.scan_score",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--kinds", nargs="*", default=["moderate"], choices=[*KINDS, WRONG_LAYER])
    parser.add_argument(
        "--stems", nargs="*", default=[], help="beginnings of names; without: all samples"
    )
    parser.add_argument("--suffix", default="pdf", choices=["pdf", "tiff"])
    parser.add_argument("--jobs", type=int, default=1, choices=range(1, MAX_JOBS + 1))
    parser.add_argument("--misses", action="store_true", help="show what was read wrong")
    parser.add_argument(
        "--keep-cache", action="store_true", help="use what was kept of earlier runs"
    )
    options = parser.parse_args()
    plans = [stem for stem in chosen(options.stems) if options.stems or stem in STEMS]
    jobs = [(stem, kind) for kind in options.kinds for stem in plans]
    with tempfile.TemporaryDirectory() as folder:
        if not options.keep_cache:
            os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        measure = partial(_score_scan, suffix=options.suffix, scans=Path(folder))
        if options.jobs == 1:
            scores = list(map(measure, jobs))
        else:
            with ProcessPoolExecutor(options.jobs) as pool:
                scores = list(pool.map(measure, jobs))
    print("\n".join(table(scores, options.misses)))


def _score_scan(job: tuple[str, str], suffix: str, scans: Path) -> Score:
    return score_scan(*job, suffix, scans)


if __name__ == "__main__":
    main()
