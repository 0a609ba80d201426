"""What the documents of a chunk say together is found once, and again when one of them changes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pyarrow as pa
import pytest

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_json import to_json
from pipeline.dataset.unit_records import UnitRecord
from pipeline.run import chunk_findings as module
from pipeline.run.chunk_findings import citations, kept_citations, units_of_chunks
from pipeline.run.corrected_documents import (
    NOTHING_CORRECTED,
    CorrectedDocument,
    CorrectedRows,
)
from pipeline.run.figures import CorrectionFigures
from pipeline.run.ledger import SCHEMA
from pipeline.run.memos import Memos
from pipeline.run.row_order import Chunk
from pipeline.run.seals import DamagedRows, add_seal, beside_of

CHUNK = Chunk(("aa", "bb"), "rows", "names")
LINEAGE = pa.table({"cited_key": pa.array(["2@2026-01-01", None, "1", "2@2026-01-01"])})


def unit(name: str, tasks: int) -> UnitRecord:
    return UnitRecord(unit_id="xa/to", name=name, aliases=(Alias(name, tasks),), task_count=tasks)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as made:
        add_seal(made)
        made.executescript(SCHEMA)
        for sha256, tasks in (("aa", 1), ("bb", 2)):
            record = to_json(unit("Tổ " + sha256, tasks))
            made.execute("INSERT INTO units VALUES ('xa/to', ?, ?)", (sha256, record))
            made.execute(
                "INSERT INTO documents (sha256, run, status, again, reading_mark, rows_mark, tries,"
                " seconds, beside) VALUES (?, 1, 'done', 0, '', '', 0, 0, ?)",
                (sha256, beside_of(made, sha256)),
            )
        yield made


def units(db: sqlite3.Connection, memos: Memos, *chunks: Chunk) -> list[UnitRecord]:
    return [*units_of_chunks(db, memos, chunks or [CHUNK], NOTHING_CORRECTED).records(str)]


def test_each_key_that_is_cited_is_named_once(db: sqlite3.Connection) -> None:
    assert citations(Memos(db), CHUNK, LINEAGE) == ("1", "2@2026-01-01")


def test_what_is_cited_is_kept_under_the_mark_of_the_rows(db: sqlite3.Connection) -> None:
    memos = Memos(db)
    assert kept_citations(memos, CHUNK) is None
    citations(memos, CHUNK, LINEAGE)
    assert kept_citations(memos, CHUNK) == ("1", "2@2026-01-01")
    assert kept_citations(memos, CHUNK._replace(rows="others")) is None


def test_units_are_looked_at_once(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    first = units(db, Memos(db))
    assert [(unit.name, unit.task_count) for unit in first] == [("Tổ bb", 3)]
    monkeypatch.setattr(module, "units_of", lambda db, sha256: pytest.fail(sha256))
    assert units(db, Memos(db)) == first


def chunk(number: int, content: str) -> Chunk:
    return Chunk((content,), f"rows {number} {content}", "names")


def test_many_chunks_are_added_up_as_if_one_by_one(db: sqlite3.Connection) -> None:
    many = [chunk(number, "aa") for number in range(200)]
    (unit,) = units(db, Memos(db), *many)
    assert unit.task_count == 200
    many[70] = chunk(70, "bb")
    later = Memos(db)
    (unit,) = units(db, later, *many)
    assert unit.task_count == 201
    assert units(db, Memos(db), *many[:70], *many[71:])[0].task_count == 199


def test_a_group_is_not_looked_at_again(db: sqlite3.Connection) -> None:
    many = [chunk(number, "aa") for number in range(200)]
    memos = Memos(db)
    units(db, memos, *many)
    memos.forget_others()
    db.execute("UPDATE memos SET text = x'00' WHERE mark LIKE 'units %'")  # those of the chunks
    db.execute("DELETE FROM units")
    assert units(db, Memos(db), *many)[0].task_count == 200


def test_what_people_corrected_stands_for_what_was_read(db: sqlite3.Connection) -> None:
    right = CorrectedDocument(b"", (unit("Tổ cc", 9),), CorrectionFigures())
    found = units_of_chunks(db, Memos(db), [CHUNK], CorrectedRows({"aa": right}))
    assert [record.name for record in found.records(str)] == ["Tổ cc"]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE units SET record = replace(record, 'T', 'S') WHERE sha256 = 'bb'",
        "DELETE FROM units WHERE sha256 = 'bb'",
        "UPDATE units SET record = CAST(x'ff00' AS TEXT) WHERE sha256 = 'bb'",
        "DELETE FROM documents WHERE sha256 = 'bb'",
    ],
)
def test_units_that_are_damaged_are_not_believed(db: sqlite3.Connection, damage: str) -> None:
    db.execute(damage)
    with pytest.raises(DamagedRows, match="bb"):
        units(db, Memos(db))
