"""The same plan as text, Word and PDF gives the same rows.

The files of tests/documents are made by `python -m tests.tools.rendering tests/documents`. A miss
is shown with what was expected and what was read. `python -m tests.test_formats` prints all the
figures.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from extractors.errors import ExtractionError, UnsupportedFormat
from pipeline.dataset.records import DocumentRecord, TaskRecord
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.places import DOCUMENTS, ROOT
from tests.tools.rendering.layouts import LAYOUTS
from tests.tools.rendering.long_table import STEM as LONG_STEM
from tests.tools.rendering.long_table import make_long_plan

SAMPLES = ROOT / "data" / "raw"
STEMS = [layout.stem for layout in LAYOUTS]
FORMATS = ("docx", "pdf")

MIN_F1 = 0.995
MIN_CELLS = 0.99
CELLS = ("leads", "coordinators", "deliverable", "deadline", "notes")
METADATA = ("number", "issued_on", "issuer", "signer_name", "period_start", "period_end")
MIN_TORN = 15  # rows of the long table that the rendered pages break
SHOWN = 12


class Comparison(NamedTuple):
    """What two readings share.

    F1 over statements, cells that are equal of those that either has.
    """

    f1: float
    equal_cells: int
    cells: int
    misses: tuple[str, ...]

    @property
    def cell_share(self) -> float:
        """The share of equal cells."""
        return self.equal_cells / self.cells if self.cells else 1.0


def read(path: Path) -> DocumentResult:
    """The rows of a file; skips while its format is not read."""
    data = path.read_bytes()
    source = SourceFile(path, path.name, sha256(data).hexdigest(), len(data))
    return process_document(data, source, Config())


@cache
def read_document_file(stem: str, suffix: str) -> DocumentResult | UnsupportedFormat:
    """A rendered document, read once."""
    try:
        return read(DOCUMENTS / f"{stem}.{suffix}")
    except UnsupportedFormat as error:
        return error


@cache
def read_text_sample(stem: str) -> DocumentResult:
    """The sample that the document was rendered from."""
    return read(next(SAMPLES.glob(f"{stem}.*")))


def read_or_skip(stem: str, suffix: str) -> DocumentResult:
    result = read_document_file(stem, suffix)
    if isinstance(result, UnsupportedFormat):
        pytest.skip(f"{suffix} is not read yet: {result}")
    return result


def key(text: str) -> str:
    """The letters and digits of a text alone: case, blanks and punctuation do not count.

    >>> key("Quý  II-IV/2026;") == key("quý II - IV / 2026")
    True
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(re.findall(r"[^\W_]", re.sub(r"[¹²³⁴-⁹⁰]", "", folded)))


def keys(value: object) -> tuple[str, ...]:
    """The keys of a cell: of each name in a list, of the one text, none for None."""
    if value is None:
        return ()
    return tuple(map(key, value)) if isinstance(value, tuple | list) else (key(str(value)),)


def compare(expected: Sequence[TaskRecord], found: Sequence[TaskRecord]) -> Comparison:
    """Rows by their statements, the cells of those that pair."""
    wanted, given = (
        Counter(key(row.task) for row in expected),
        Counter(key(row.task) for row in found),
    )
    both = sum((wanted & given).values())
    misses = [f"missing: {row.task}" for row in _beyond(expected, given)]
    misses += [f"extra:   {row.task}" for row in _beyond(found, wanted)]
    cells = [
        (name, keys(getattr(left, name)), keys(getattr(right, name)), left, right)
        for left, right in _pairs(expected, found)
        for name in CELLS
    ]
    cells = [cell for cell in cells if cell[1] or cell[2]]
    wrong = [cell for cell in cells if cell[1] != cell[2]]
    misses += [
        f"{name}: {getattr(left, name)!r} != {getattr(right, name)!r} of: {left.task[:60]}"
        for name, _, _, left, right in wrong
    ]
    total = len(expected) + len(found)
    return Comparison(
        2 * both / total if total else 1.0, len(cells) - len(wrong), len(cells), tuple(misses)
    )


def _beyond(rows: Sequence[TaskRecord], others: Counter[str]) -> Iterator[TaskRecord]:
    """The rows that have no equal among the others."""
    left = Counter(others)
    for row in rows:
        left[key(row.task)] -= 1
        if left[key(row.task)] < 0:
            yield row


def _pairs(
    expected: Sequence[TaskRecord], found: Sequence[TaskRecord]
) -> Iterator[tuple[TaskRecord, TaskRecord]]:
    """Rows with the same statement, the n-th with the n-th."""
    waiting: dict[str, list[TaskRecord]] = {}
    for row in found:
        waiting.setdefault(key(row.task), []).append(row)
    for row in expected:
        same = waiting.get(key(row.task))
        if same:
            yield row, same.pop(0)


def report(misses: Sequence[str]) -> str:
    """The first misses, one a line."""
    more = [f"… and {len(misses) - SHOWN} more"] if len(misses) > SHOWN else []
    return "\n".join(["", *misses[:SHOWN], *more])


BOTH = pytest.mark.parametrize("suffix", FORMATS)
EACH = pytest.mark.parametrize("stem", STEMS)


def test_every_document_is_there() -> None:
    expected = {f"{stem}.{suffix}" for stem in (*STEMS, LONG_STEM) for suffix in FORMATS}
    assert expected <= {path.name for path in DOCUMENTS.iterdir()}


@BOTH
@EACH
def test_rows_are_those_of_the_text(stem: str, suffix: str) -> None:
    expected, found = read_text_sample(stem), read_or_skip(stem, suffix)
    assert expected.tasks
    comparison = compare(expected.tasks, found.tasks)
    assert comparison.f1 >= MIN_F1, report(comparison.misses)


@BOTH
@EACH
def test_cells_are_those_of_the_text(stem: str, suffix: str) -> None:
    comparison = compare(read_text_sample(stem).tasks, read_or_skip(stem, suffix).tasks)
    assert comparison.cell_share >= MIN_CELLS, report(comparison.misses)


@BOTH
@EACH
def test_metadata_is_that_of_the_text(stem: str, suffix: str) -> None:
    expected, found = read_text_sample(stem).document, read_or_skip(stem, suffix).document
    assert _metadata(found) == _metadata(expected)


def _metadata(document: DocumentRecord) -> dict[str, tuple[str, ...]]:
    return {name: keys(getattr(document, name)) for name in METADATA}


@pytest.mark.parametrize("stem", [*STEMS, LONG_STEM])
def test_pdf_rows_have_boxes_on_their_page(stem: str) -> None:
    result, sizes = read_or_skip(stem, "pdf"), page_sizes(stem)
    assert result.document.pages == len(sizes)
    for row in result.tasks:
        assert row.places, row.task
        for place in row.places:
            assert 1 <= place.page <= len(sizes)
            box = (place.x0, place.top, place.x1, place.bottom)
            assert None not in box, row.task
            x0, top, x1, bottom = (float(value or 0) for value in box)
            width, height = sizes[place.page - 1]
            assert 0 <= x0 < x1 <= width, (row.task, place)
            assert 0 <= top < bottom <= height, (row.task, place)


def page_sizes(stem: str) -> list[tuple[float, float]]:
    """Width and height of each page."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    with pypdfium2.PdfDocument(DOCUMENTS / f"{stem}.pdf") as document:
        return [page.get_size() for page in document]


def test_torn_rows_have_two_places() -> None:
    rows = read_or_skip(LONG_STEM, "pdf").tasks
    torn = [row for row in rows if row.origin == "table" and len({p.page for p in row.places}) > 1]
    assert len(torn) >= MIN_TORN
    for row in torn:
        pages = sorted({place.page for place in row.places})
        assert pages == [pages[0], pages[0] + 1], row.task
        assert len(row.places) == 2, row.task


def test_the_truth_is_what_the_script_makes() -> None:
    made = [asdict(row) for row in make_long_plan().rows]
    assert truth() == json.loads(json.dumps(made))
    assert len(made) == 108


def truth() -> list[dict[str, object]]:
    """The rows of the long table as they are."""
    rows: list[dict[str, object]] = json.loads((DOCUMENTS / f"{LONG_STEM}.json").read_text("utf-8"))
    return rows


# field of the truth -> column of the dataset
TRUE_CELLS = {
    "ordinal": "ordinal",
    "area": "area_raw",
    "task": "task",
    "deliverable": "deliverable",
    "leads": "leads",
    "coordinators": "coordinators",
    "deadline": "deadline",
}


def long_table_misses(result: DocumentResult) -> list[str]:
    """The wrong cells of the long table, row by row; a lost row loses all its cells."""
    found = {row.ordinal: row for row in result.tasks if row.origin == "table"}
    misses = []
    for row in truth():
        record = found.get(str(row["ordinal"]))
        for field, column in TRUE_CELLS.items():
            read_cell = getattr(record, column) if record else None
            if keys(row[field]) != keys(read_cell):
                misses.append(f"{row['ordinal']} {field}: {row[field]!r} != {read_cell!r}")
    return misses


@BOTH
def test_long_table_has_all_its_rows(suffix: str) -> None:
    rows = [row for row in read_or_skip(LONG_STEM, suffix).tasks if row.origin == "table"]
    assert Counter(row.ordinal for row in rows) == Counter(str(n) for n in range(1, 109))


@BOTH
def test_long_table_has_its_cells(suffix: str) -> None:
    misses = long_table_misses(read_or_skip(LONG_STEM, suffix))
    assert len(misses) <= 0.01 * len(truth()) * len(TRUE_CELLS), report(misses)


class TestMatcher:
    """The measure itself can fail."""

    def row(self, task: str, **cells: object) -> TaskRecord:
        values = {"kind": "task", "origin": "item", **cells}
        return TaskRecord(task_id="d:0", document_id="d", position=0, task=task, **values)  # type: ignore[arg-type]

    def test_punctuation_and_case_do_not_count(self) -> None:
        comparison = compare([self.row("Số hóa hồ sơ.")], [self.row("số  hóa hồ sơ")])
        assert (comparison.f1, comparison.misses) == (1.0, ())

    def test_a_mark_counts(self) -> None:
        assert compare([self.row("Số hóa hồ sơ")], [self.row("Số hoá ho sơ")]).f1 == 0.0

    def test_a_repeated_row_is_extra(self) -> None:
        comparison = compare([self.row("a")], [self.row("a"), self.row("a")])
        assert comparison.f1 == pytest.approx(2 / 3)
        assert comparison.misses == ("extra:   a",)

    def test_a_wrong_cell_counts_once(self) -> None:
        left = [self.row("a", leads=("Phòng Kinh tế",), deadline="Quý I")]
        right = [self.row("a", leads=("Phòng Kinh tế",), deadline="Quý II")]
        comparison = compare(left, right)
        assert (comparison.equal_cells, comparison.cells) == (1, 2)

    def test_an_empty_pair_of_cells_does_not_count(self) -> None:
        assert compare([self.row("a")], [self.row("a")]).cells == 0


def main() -> None:
    """All figures and misses, for a person."""
    for suffix in FORMATS:
        for stem in STEMS:
            try:
                found = read(DOCUMENTS / f"{stem}.{suffix}")
            except ExtractionError as error:
                print(f"{stem}.{suffix}: {error}")
                continue
            expected = read_text_sample(stem)
            result = compare(expected.tasks, found.tasks)
            metadata = [
                f"{name}: {getattr(expected.document, name)} != {getattr(found.document, name)}"
                for name in METADATA
                if keys(getattr(expected.document, name)) != keys(getattr(found.document, name))
            ]
            print(f"{stem}.{suffix}: F1 {result.f1:.4f}, cells {result.equal_cells}/{result.cells}")
            print("".join(f"    {miss}\n" for miss in [*metadata, *result.misses]), end="")
        try:
            misses = long_table_misses(read(DOCUMENTS / f"{LONG_STEM}.{suffix}"))
        except ExtractionError as error:
            print(f"{LONG_STEM}.{suffix}: {error}")
            continue
        print(
            f"{LONG_STEM}.{suffix}: {len(misses)} of {len(truth()) * len(TRUE_CELLS)} cells wrong"
        )
        print("".join(f"    {miss}\n" for miss in misses), end="")


if __name__ == "__main__":
    main()
