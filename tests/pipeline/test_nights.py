"""Nights that go wrong: what one of them loses, the next ones make good, and say so."""

import logging
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pipeline import load
from pipeline.run.ledger import LEDGER_NAME
from tests.pipeline import fakes
from tests.pipeline.run.test_batch import dataset_bytes
from tests.pipeline.test_incremental import Nightly, nightly

__all__ = ["nightly"]


def test_a_document_that_took_too_long_has_more_time_the_next_night(
    nightly: Nightly, caplog: pytest.LogCaptureFixture
) -> None:
    nightly.write("plan.txt", "LATE 2")
    assert [f.code for f in nightly.run().failures] == ["time_limit"]
    assert "plan.txt: It wants 2 times as long. The next run tries it again." in caplog.text
    summary = nightly.run()
    assert (summary.failures, summary.again, nightly.steps) == ((), 0, "PR")
    assert nightly.run().processed == 0


def test_a_document_that_always_takes_too_long_rests_after_three_nights(nightly: Nightly) -> None:
    nightly.write("plan.txt", "LATE 99")
    tried = []
    for _ in range(5):
        summary = nightly.run()
        assert [f.code for f in summary.failures] == ["time_limit"]
        tried.append(nightly.steps.count("P"))
    assert tried == [7, 1, 1, 0, 0]
    nightly.run(marks=fakes.marks(failed="2"))
    assert nightly.steps == "P", "other limits or other code: once more"


def test_pages_that_took_too_long_are_read_the_next_night(
    nightly: Nightly, caplog: pytest.LogCaptureFixture
) -> None:
    nightly.write("scan.pdf", "SCAN LATE 2\nViệc cuối")
    first = nightly.run()
    assert (first.failures, first.again) == ((), 1)
    assert "scan.pdf: Some of its pages were not read (time_limit)." in caplog.text
    assert "Việc cuối" not in list(load(nightly.out).tasks["task"])
    second = nightly.run()
    assert (second.processed, second.again, nightly.steps) == (1, 0, "PR")
    assert "Việc cuối" in list(load(nightly.out).tasks["task"])
    assert nightly.run().processed == 0


def test_pages_that_never_come_rest_and_keep_what_was_read(nightly: Nightly) -> None:
    nightly.write("scan.pdf", "SCAN LATE 99\nViệc cuối")
    assert [nightly.run().again for _ in range(4)] == [1, 1, 0, 0]
    assert len(load(nightly.out).documents) == 7


def flip(path: Path, place: int, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1 << bit
    path.write_bytes(data)


def change(db: Path, statement: str) -> None:
    with closing(sqlite3.connect(db)) as ledger, ledger:
        assert ledger.execute(statement).rowcount > 0


DAMAGES = {
    "rows of a document": "UPDATE results SET rows = zeroblob(100) WHERE rowid = 2",
    "rows of a document that are gone": "DELETE FROM results WHERE rowid = 3",
    "what was read": "UPDATE readings SET pages = zeroblob(100)",
    "what was read that is gone": "DELETE FROM readings",
    "the period of a document": "UPDATE documents SET period_start = '2099' WHERE tasks = 2",
    "the status of a document": "UPDATE documents SET status = 'dome' WHERE tasks = 2",
    "the hash of a file": "UPDATE files SET sha256 = replace(sha256, 'a', 'b')",
    "the hash of a document": (
        "UPDATE documents SET sha256 = 'x' || substr(sha256, 2)"
        " WHERE sha256 IN (SELECT max(sha256) FROM documents)"
    ),
    "what is said of a unit": "UPDATE units SET record = replace(record, '{', '<')",
    "the id of a unit": "UPDATE units SET unit_id = unit_id || 'x'",
    "units of a document that are gone": "DELETE FROM units",
    "text that is no text": "UPDATE documents SET issuer = CAST(x'ff41' AS TEXT)",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_of_the_ledger_is_made_anew(
    nightly: Nightly, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever is damaged, rows are made anew under a changed rule and all are written."""
    nightly.write("scan.pdf", "SCAN\nViệc")
    nightly.run()
    change(nightly.out / LEDGER_NAME, DAMAGES[damage])
    nightly.write("plan9.txt", "Việc mới")
    summary = nightly.run(marks=fakes.marks(rows="2") if "read" in damage else fakes.marks())
    assert (summary.failures, summary.documents) == ((), 8)
    assert "gone" in damage or "damaged" in caplog.text
    assert nightly.is_as_fresh()


def test_bytes_of_the_ledger_that_are_flipped_anywhere(nightly: Nightly) -> None:
    """After the next two quiet nights the dataset is that of a run that nothing disturbed."""
    logging.disable(logging.WARNING)
    nightly.write("scan.pdf", "SCAN\nViệc")
    nightly.run()
    right, ledger = dataset_bytes(nightly.out), nightly.out / LEDGER_NAME
    chance = random.Random(14)
    for _ in range(25):
        nightly.run()
        flip(ledger, chance.randrange(ledger.stat().st_size), chance.randrange(8))
        nightly.write("plan9.txt", "Việc mới")
        nightly.run()
        (nightly.inputs / "plan9.txt").unlink()
        assert nightly.run().failures == ()
        assert dataset_bytes(nightly.out) == right
    logging.disable(logging.NOTSET)
