"""What the documents of a chunk say together is found once, and again when one of them changes."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pyarrow as pa
import pytest

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_json import to_json
from pipeline.dataset.unit_records import UnitRecord
from pipeline.run.chunk_findings import find, keep_findings, kept_findings
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


def names(units: object) -> list[str]:
    return [record.name for record in units.records(str)]  # type: ignore[attr-defined]


def test_each_key_that_is_cited_is_named_once(db: sqlite3.Connection) -> None:
    assert find(db, CHUNK, LINEAGE, NOTHING_CORRECTED).cited == ("1", "2@2026-01-01")


def test_what_was_found_is_kept_under_the_mark_of_the_rows(db: sqlite3.Connection) -> None:
    memos = Memos(db, 1)
    found = find(db, CHUNK, LINEAGE, NOTHING_CORRECTED)
    keep_findings(memos, CHUNK, found)
    kept = kept_findings(memos, CHUNK)
    assert kept is not None
    assert kept.cited == found.cited
    assert [*kept.units.records(str)] == [*found.units.records(str)]
    assert kept_findings(memos, CHUNK._replace(rows="others")) is None


def test_what_people_corrected_stands_for_what_was_read(db: sqlite3.Connection) -> None:
    right = CorrectedDocument(b"", (unit("Tổ cc", 9),), CorrectionFigures())
    found = find(db, CHUNK, LINEAGE, CorrectedRows({"aa": right}))
    assert names(found.units) == ["Tổ cc"]


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
        find(db, CHUNK, LINEAGE, NOTHING_CORRECTED)
