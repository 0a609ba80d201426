import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.dataset.citation_records import LineageRecord
from pipeline.dataset.records import TABLES
from pipeline.dataset.results import DocumentResult
from pipeline.dataset.store import former_tables, read_tables, write_snapshot
from pipeline.dataset.table_files import KeptPiece, TablePart
from pipeline.dataset.unit_records import UnitRecord
from pipeline.document.outcome import Outcome
from pipeline.document.packed_rows import own_key, pack
from pipeline.document.source_file import SourceFile
from pipeline.run import row_groups as module
from pipeline.run import row_order
from pipeline.run.ledger import SCHEMA
from pipeline.run.row_groups import row_groups
from pipeline.run.row_order import chunks, content_mark
from pipeline.run.seals import add_seal
from pipeline.run.work import Keeper
from pipeline.workers.document_job import Work
from tests.pipeline import fakes
from tests.pipeline.ledgers import ledger_in_memory

AREAS = ("procedures", None, "direction", "institutions")
YEARS, ISSUERS, TASKS = (2024, 2025, 2026), ("an-lac", "binh-minh"), 12


def result(number: int) -> DocumentResult:
    """A plan of one of the years and issuers, its tasks of all areas in turn."""
    year = YEARS[number % len(YEARS)]
    source = SourceFile(Path("/x"), "x", f"{number * 7919 % 1000:03d}".ljust(64, "0"), 1)
    period = {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)}
    issuer = ISSUERS[number // len(YEARS) % len(ISSUERS)]
    tasks = [
        replace(
            fakes.task(source.document_id, i, f"Việc {i}"),
            area=AREAS[i % len(AREAS)],
            deadline_end=date(year, i + 1, 1),
        )
        for i in range(TASKS)
    ]
    return DocumentResult(
        fakes.document(source, issuer=issuer, **period),
        tasks=tuple(tasks),
        units=(UnitRecord(unit_id=issuer, name=issuer, task_count=number),),
    )


def keep(db: sqlite3.Connection, result: DocumentResult) -> None:
    document = result.document
    name = f"{document.sha256}.txt"
    values = (name.encode(), 1, name, 1, 0, 0, document.sha256, None, None, 0)
    db.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    work = Work(SourceFile(Path("/x"), "x", document.sha256, 1))
    assert Keeper(db, 1, fakes.marks()).keep(work, Outcome(pack(result))).failure is None


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with ledger_in_memory() as made:
        yield made


@pytest.fixture(scope="module")
def ledger_of_sixty() -> bytes:
    """The ledger of sixty plans, as a file would hold it."""
    with ledger_in_memory() as made:
        for number in range(60):
            keep(made, result(number))
        made.commit()
        return made.serialize()


@pytest.fixture
def sixty(db: sqlite3.Connection, ledger_of_sixty: bytes) -> sqlite3.Connection:
    db.deserialize(ledger_of_sixty)
    return db


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, ledger_of_sixty: bytes) -> Path:
    """Sixty plans in row groups of forty tasks, dealt out twenty plans at a time."""
    out = tmp_path_factory.mktemp("written")
    with closing(sqlite3.connect(":memory:")) as db, pytest.MonkeyPatch.context() as patch:
        add_seal(db)
        db.deserialize(ledger_of_sixty)
        small_groups(patch)
        write_snapshot(out, row_groups(db, chunks(db)), "x")
    return out


def small_groups(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(module, "TASKS_IN_GROUP", 40)
    patch.setattr(row_order, "MOST_TASKS", 240)
    patch.setattr(module, "DOCUMENTS_IN_GROUP", 10)


@pytest.fixture
def out(tmp_path: Path, written: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    small_groups(monkeypatch)
    return shutil.copytree(written, tmp_path / "out", symlinks=True)


def bounds(out: Path, table: str, column: str) -> list[tuple[Any, Any]]:
    """Smallest and largest value of a column in each row group, as a filter sees them."""
    metadata = pq.ParquetFile(out / f"{table}.parquet").metadata
    found = []
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        chunks = [group.column(i) for i in range(group.num_columns)]
        (statistics,) = (chunk.statistics for chunk in chunks if chunk.path_in_schema == column)
        found.append((statistics.min, statistics.max) if statistics.has_min_max else (None, None))
    return found


def test_documents_prune_by_period_and_issuer(out: Path) -> None:
    assert bounds(out, "documents", "period_start") == [
        (date(y, 1, 1),) * 2 for y in YEARS for _ in ISSUERS
    ]
    assert bounds(out, "documents", "issuer") == [
        (issuer,) * 2 for _ in YEARS for issuer in ISSUERS
    ]


def test_tasks_prune_by_deadline_and_area(out: Path) -> None:
    years = [(low.year, high.year) for low, high in bounds(out, "tasks", "deadline_end")]
    assert years == [(year, year) for year in YEARS for _ in range(6)]
    holding = [
        (low, high)
        for low, high in bounds(out, "tasks", "area")
        if low and low <= "direction" <= high
    ]
    assert len(holding) <= 2 * len(YEARS), "of eighteen row groups"


def test_within_a_row_group_tasks_stand_as_they_are_read(out: Path) -> None:
    ids = read_tables(out, ["documents"])["documents"]["document_id"].to_pylist()
    place = {document_id: number for number, document_id in enumerate(ids)}
    file = pq.ParquetFile(out / "tasks.parquet")
    for number in range(file.num_row_groups):
        group = file.read_row_group(number)
        order = [place[key] for key in group["document_id"].to_pylist()]
        rows = list(zip(order, group["position"].to_pylist(), strict=True))
        assert rows == sorted(rows)


def test_no_row_is_lost(out: Path) -> None:
    tables = read_tables(out, TABLES)
    expected = {f"{result(n).document.document_id}:{i}" for n in range(60) for i in range(TASKS)}
    assert set(tables["tasks"]["task_id"].to_pylist()) == expected
    assert tables["tasks"].num_rows == 60 * TASKS
    assert tables["documents"].num_rows == 60


def test_units_are_added_up(out: Path) -> None:
    units = read_tables(out, ["units"])["units"]
    counts = dict(zip(units["unit_id"].to_pylist(), units["task_count"].to_pylist(), strict=True))
    assert counts == {
        issuer: sum(n for n in range(60) if result(n).document.issuer == issuer)
        for issuer in ISSUERS
    }


def test_a_small_dataset_is_one_row_group_in_the_order_of_reading(
    tmp_path: Path, db: sqlite3.Connection
) -> None:
    for number in range(6):
        keep(db, result(number))
    write_snapshot(tmp_path, row_groups(db, chunks(db)), "x")
    file = pq.ParquetFile(tmp_path / "tasks.parquet")
    assert file.num_row_groups == 1
    assert file.read()["position"].to_pylist() == [*range(TASKS)] * 6


def test_the_order_of_coming_does_not_matter(db: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as other:
        add_seal(other)
        other.executescript(SCHEMA)
        for number in range(9):
            keep(db, result(number))
            keep(other, result(8 - number))
        assert mark(db) == mark(other)
        pairs = zip(parts(db), parts(other), strict=True)
        assert all(one[0] == two[0] and one[1].equals(two[1]) for one, two in pairs)
        keep(other, result(9))
        assert mark(db) != mark(other)


def mark(db: sqlite3.Connection) -> str:
    return content_mark(db, chunks(db))


def parts(db: sqlite3.Connection) -> list[TablePart]:
    found = [*row_groups(db, chunks(db))]
    return [part for part in found if isinstance(part, TablePart)]


CHANGES = {
    "nothing": [],
    "a document is new": [60],
    "two are new, far apart": [60, 64],
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_copied_and_what_is_made_give_the_bytes_of_all_made_anew(
    tmp_path: Path, sixty: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.setattr(row_order, "LEAST_DOCUMENTS", 4)
    monkeypatch.setattr(row_order, "ENDS_ONE_OF", 3)
    out, db = tmp_path / "out", sixty
    write_snapshot(out, row_groups(db, chunks(db)), "x")
    for number in CHANGES[change]:
        keep(db, result(number))
    former = former_tables(out)
    parts = [*row_groups(db, chunks(db), former=former.pieces())]
    assert any(isinstance(part, KeptPiece) for part in parts)
    night = write_snapshot(out, parts, "y", former=former)
    anew = write_snapshot(tmp_path / "anew", row_groups(db, chunks(db)), "y")
    for name in TABLES:
        file = f"{name}.parquet"
        assert (night / file).read_bytes() == (anew / file).read_bytes(), name


def test_a_document_that_comes_changes_its_own_chunk_alone(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_order, "LEAST_DOCUMENTS", 5)
    monkeypatch.setattr(row_order, "ENDS_ONE_OF", 5)
    for number in range(0, 400):
        document = hashlib.sha256(str(number).encode()).hexdigest()
        keep(db, DocumentResult(fakes.document(SourceFile(Path("/x"), "x", document, 1))))
    before = {chunk.rows for chunk in chunks(db)}
    new = hashlib.sha256(b"new").hexdigest()
    keep(db, DocumentResult(fakes.document(SourceFile(Path("/x"), "x", new, 1))))
    after = {chunk.rows for chunk in chunks(db)}
    assert len(before) > 20
    assert len(after - before) <= 3


def test_a_citation_finds_a_document_that_comes_later(out: Path, sixty: sqlite3.Connection) -> None:
    """The chunk of the one that cites is made anew, though none of its documents changed."""
    db = sixty
    citing, cited = result(61), result(65)
    own = replace(
        cited.document, document_type="KH", number="12/KH-UBND", issued_on=date(2026, 1, 2)
    )
    key = own_key(own)
    assert key is not None
    row = LineageRecord(
        document_id=citing.document.document_id, ordinal=0, cited_key=key.key, relation="cites"
    )
    keep(db, replace(citing, lineage=(row,)))
    for night, (kept, found) in enumerate(((None, None), (cited, own.document_id))):
        if kept is not None:
            keep(db, replace(kept, document=own))
        former = former_tables(out)
        parts = row_groups(db, chunks(db), former=former.pieces())
        write_snapshot(out, parts, f"night-{night}", former=former)
        lineage = read_tables(out, ["lineage"])["lineage"]
        assert lineage["matched_document_id"].to_pylist() == [found]
