"""Runs that follow each other on one dataset."""

import json
import os
import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipeline import load
from pipeline.run.batch import run_batch
from pipeline.run.figures import Changes, RunSummary
from pipeline.run.ledger import LEDGER_NAME
from tests.pipeline import fakes
from tests.pipeline.run.test_batch import batch, dataset_bytes, plans

TEXTS = [f"Việc {i}\nViệc {i} nữa" for i in range(6)]


class Nightly:
    """An input folder, a dataset, and what each run did."""

    def __init__(self, root: Path) -> None:
        self.inputs = root / "in"
        self.out = root / "out"
        self.told = root / "told"
        plans(self.inputs, *TEXTS)

    def run(self, out: Path | None = None, jobs: int = 0, **changes: Any) -> RunSummary:
        self.told.write_text("")
        return run_batch([self.inputs], out or self.out, batch(jobs, **changes))

    @property
    def steps(self) -> str:
        return "".join(sorted(self.told.read_text()))

    def write(self, name: str, text: str) -> None:
        (self.inputs / name).write_text(text)

    def is_as_fresh(self) -> bool:
        """True where the dataset is, to the byte, what a first run makes of the inputs."""
        fresh = self.out.with_name("fresh")
        assert not fresh.exists()
        self.run(fresh)
        return dataset_bytes(fresh) == dataset_bytes(self.out)


@pytest.fixture
def nightly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nightly:
    monkeypatch.setenv(fakes.STEPS, str(tmp_path / "told"))
    return Nightly(tmp_path)


def test_what_is_known_is_not_read_again(nightly: Nightly) -> None:
    first = nightly.run()
    assert (nightly.steps, first.processed, first.unchanged) == ("P" * 6 + "R" * 6, 6, 0)
    second = nightly.run()
    assert (nightly.steps, second.processed, second.unchanged) == ("", 0, 6)
    assert second.snapshot == first.snapshot, "nothing differs, so nothing is written"
    assert (second.documents, second.pages, second.tasks) == (6, 6, 12)
    assert second.warnings == first.warnings == {"fake_warning": 6}


def test_what_stands_is_not_even_opened(nightly: Nightly, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in nightly.inputs.iterdir():
        os.utime(path, (1, 1))
    monkeypatch.setattr("pipeline.run.noting._SETTLED_NS", -1)
    nightly.run()

    def opened(*_: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr("pipeline.run.noting.hash_of", opened)
    assert nightly.run().unchanged == 6


def test_a_young_file_is_looked_into_again(nightly: Nightly) -> None:
    """Written twice within the clock's grain, it has the same size and times."""
    nightly.run()
    path = nightly.inputs / "plan0.txt"
    before = path.stat()
    path.write_text(TEXTS[0].replace("0", "9"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert nightly.run().changes.changed == 1


def new(nightly: Nightly) -> None:
    nightly.write("one more.txt", "Việc mới")


def changed(nightly: Nightly) -> None:
    nightly.write("plan2.txt", "Việc đã đổi")


def renamed(nightly: Nightly) -> None:
    (nightly.inputs / "plan3.txt").rename(nightly.inputs / "kế hoạch.txt")


def gone(nightly: Nightly) -> None:
    (nightly.inputs / "plan4.txt").unlink()


def copied(nightly: Nightly) -> None:
    nightly.write("copy of plan5.txt", TEXTS[5])


def emptied(nightly: Nightly) -> None:
    nightly.write("plan1.txt", "")


CHANGES: list[tuple[Callable[[Nightly], None], Changes, str]] = [
    (new, Changes(new=1), "PR"),
    (changed, Changes(changed=1), "PR"),
    (renamed, Changes(renamed=1), ""),
    (gone, Changes(gone=1), ""),
    (copied, Changes(renamed=1), ""),
    (emptied, Changes(changed=1, failed=1), "PR"),
]


@pytest.mark.parametrize(
    ("change", "expected", "steps"), CHANGES, ids=[c[0].__name__ for c in CHANGES]
)
def test_a_change_costs_what_changed(
    nightly: Nightly, change: Callable[[Nightly], None], expected: Changes, steps: str
) -> None:
    nightly.run()
    change(nightly)
    assert nightly.run().changes == expected
    assert nightly.steps == steps
    assert nightly.is_as_fresh()
    assert nightly.run().changes == Changes()


def test_a_renamed_file_keeps_its_rows(nightly: Nightly) -> None:
    nightly.run()
    before = load(nightly.out).tasks
    renamed(nightly)
    nightly.run()
    after = load(nightly.out)
    assert after.tasks.equals(before)
    assert "kế hoạch.txt" in set(after.documents["source_path"])


def test_what_comes_back_is_still_known(nightly: Nightly) -> None:
    nightly.run()
    gone(nightly)
    nightly.run()
    assert len(load(nightly.out).documents) == 5
    nightly.write("plan4.txt", TEXTS[4])
    nightly.run()
    assert nightly.steps == ""
    assert nightly.is_as_fresh()


def test_what_is_gone_for_long_is_forgotten(nightly: Nightly) -> None:
    nightly.run()
    gone(nightly)
    for _ in range(3):
        nightly.run(gone_runs_kept=1)
    with closing(sqlite3.connect(nightly.out / LEDGER_NAME)) as db:
        for table, count in (("documents", 5), ("results", 5), ("units", 5), ("files", 5)):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,), table


MARKS = [
    ("nothing", {}, ""),
    (
        "normalization",
        {"rows": "2"},
        "P" * 6 + "R" * 7,
    ),  # a text is read from its file: that costs nothing
    ("reading", {"reading": "2"}, "P" * 7 + "R" * 7),
    ("what only failures hang on", {"failed": "2"}, ""),
]


@pytest.mark.parametrize(("marks", "steps"), [m[1:] for m in MARKS], ids=[m[0] for m in MARKS])
def test_other_code_redoes_what_it_touches(
    nightly: Nightly, marks: dict[str, str], steps: str
) -> None:
    nightly.write("scan.pdf", "SCAN\nViệc")
    nightly.run()
    before = dataset_bytes(nightly.out)
    nightly.run(marks=fakes.marks(**marks))
    assert nightly.steps == steps
    assert dataset_bytes(nightly.out) == before
    nightly.run(marks=fakes.marks(**marks))
    assert nightly.steps == ""


def test_a_full_run_redoes_all(nightly: Nightly) -> None:
    nightly.write("scan.pdf", "SCAN\nViệc")
    first = nightly.run()
    again = nightly.run(full=True)
    assert (nightly.steps, again.snapshot) == ("P" * 7 + "R" * 7, first.snapshot)


@pytest.mark.parametrize("text", ["", "CRASH", "MISFIT"])
def test_a_poisoned_document_is_tried_again_when_it_or_the_code_changes(
    nightly: Nightly, text: str
) -> None:
    nightly.write("poison.txt", text)
    assert len(nightly.run().failures) == 1
    assert (len(nightly.run().failures), nightly.steps) == (1, "")
    nightly.run(marks=fakes.marks(failed="2"))
    assert nightly.steps == "PR"
    nightly.write("poison.txt", "Việc")
    assert (nightly.run().failures, nightly.steps) == ((), "PR")


def test_a_failure_of_the_machine_is_tried_again(nightly: Nightly) -> None:
    nightly.write("plan.txt", "NO DISK")
    for steps in (7, 1, 1):
        (failure,) = nightly.run().failures
        assert (failure.code, nightly.steps.count("R")) == ("machine_failure", steps)


def test_a_document_that_kills_its_workers_has_a_second_night(nightly: Nightly) -> None:
    nightly.write("deadly.txt", "DIE")
    nightly.run(jobs=2)
    tries = []
    for _ in range(3):
        assert [f.code for f in nightly.run(jobs=2).failures] == ["worker_died"]
        tries.append(nightly.steps.count("R"))
    assert tries == [2, 0, 0]


def test_a_run_that_was_broken_off_is_gone_on_with(nightly: Nightly) -> None:
    class Interrupter(fakes.Watcher):
        def advance(self, *_: object) -> None:
            super().advance(*_)
            if len(self.seen) == 4:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nightly.run(reporter=Interrupter())
    assert not (nightly.out / "tasks.parquet").exists()
    summary = nightly.run()
    assert (summary.processed, summary.unchanged, nightly.steps) == (2, 4, "PPRR")
    assert nightly.is_as_fresh()


@pytest.mark.parametrize("damage", [b"no ledger at all", b"SQLite format 3\0" + b"x" * 5000, b""])
def test_a_damaged_ledger_is_made_anew(nightly: Nightly, damage: bytes) -> None:
    nightly.run()
    before = dataset_bytes(nightly.out)
    (nightly.out / LEDGER_NAME).write_bytes(damage)
    assert nightly.run().processed == 6
    assert dataset_bytes(nightly.out) == before


def test_a_ledger_of_another_version_is_made_anew(nightly: Nightly) -> None:
    nightly.run()
    with closing(sqlite3.connect(nightly.out / LEDGER_NAME)) as db:
        db.execute("PRAGMA user_version = 999")
    assert (nightly.run().processed, nightly.run().processed) == (6, 0)


def test_a_dataset_whose_tables_were_removed_is_written_again(nightly: Nightly) -> None:
    nightly.run()
    before = dataset_bytes(nightly.out)
    (nightly.out / ".current").unlink()
    nightly.run()
    assert (nightly.steps, dataset_bytes(nightly.out)) == ("", before)


def test_names_in_nfd_and_with_line_breaks(nightly: Nightly) -> None:
    parted = unicodedata.normalize("NFD", "kế hoạch.txt")
    for name in (parted, "hai\ndòng.txt"):
        nightly.write(name, name)
    nightly.run()
    documents = load(nightly.out).documents
    assert {parted, "hai\ndòng.txt"} <= {*documents["source_path"]}
    assert {"kế hoạch.txt", "hai\ndòng.txt"} <= {*documents["source_path_nfc"]}
    assert nightly.run().changes == Changes()


def test_the_run_log_tells_every_run(nightly: Nightly) -> None:
    nightly.write("plan0.txt", "CRASH")
    nightly.run()
    with (nightly.out / "run-log.jsonl").open("a") as log:
        log.write('{"torn')
    changed(nightly)
    nightly.run()
    *lines, torn, begin, document, end = (nightly.out / "run-log.jsonl").read_text().splitlines()
    told = [json.loads(line) for line in (*lines, begin, document, end)]
    assert torn == '{"torn'
    assert [t["event"] for t in told] == [
        "begin",
        *["document"] * 6,
        "end",
        "begin",
        "document",
        "end",
    ]
    assert [t["run"] for t in told] == [1] * 8 + [2] * 3
    assert {t.get("code") for t in told[1:7]} == {None, "internal_error"}
    assert (told[-2]["source_path"], told[-2]["tasks"], told[-2]["pages"]) == ("plan2.txt", 1, 1)
    assert told[-1]["changes"]["changed"] == 1
