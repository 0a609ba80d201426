import gc
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractors.containers.members import Member, members_of
from pipeline import load
from pipeline.dataset import table_files
from pipeline.dataset.hold import hold_dataset
from pipeline.dataset.records import TABLES
from pipeline.dataset.snapshots import current_snapshot
from pipeline.document.config import Config
from pipeline.document.ids import content_hash, document_id
from pipeline.document.outcome import Outcome
from pipeline.errors import DatasetBusy, PlacesOverlap
from pipeline.run.batch import Batch, run_batch
from pipeline.run.figures import Changes, RunSummary
from pipeline.workers.document_job import DocumentJob, Work
from pipeline.workers.pool import LocalProcesses
from tests.extractors.containers.container_files import archive, letter
from tests.pipeline import fakes


def batch(jobs: int = 0, config: Config | None = None, **changes: Any) -> Batch:
    """A batch of the fake steps; without jobs, in this process."""
    return Batch(
        job=DocumentJob(config or Config(), fakes.NAME),
        executor=LocalProcesses(jobs) if jobs else fakes.Inline(),
        **({"marks": fakes.marks()} | changes),
    )


def plans(folder: Path, *texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"plan{number}.txt").write_text(text)
    return folder


def run(tmp_path: Path, texts: Sequence[str], jobs: int = 0, **changes: Any) -> RunSummary:
    return run_batch([plans(tmp_path / "in", *texts)], tmp_path / "out", batch(jobs, **changes))


def dataset_bytes(out: Path) -> dict[str, bytes]:
    return {name: (out / f"{name}.parquet").read_bytes() for name in TABLES}


GOOD = [f"Việc {i}\nViệc {i} nữa" for i in range(12)]


def test_tables_and_figures(tmp_path: Path) -> None:
    summary = run(tmp_path, [*GOOD, GOOD[0]])
    assert (summary.documents, summary.duplicates, summary.tasks, summary.targets) == (12, 1, 24, 0)
    assert summary.warnings == {"fake_warning": 12}
    assert summary.failures == ()
    assert summary.snapshot == current_snapshot(tmp_path / "out")
    dataset = load(tmp_path / "out")
    assert len(dataset.documents) == 12
    assert list(dataset.units["task_count"]) == [24]
    assert len(dataset.assignments) == 24
    assert sorted(map(len, dataset.documents["duplicate_paths"]))[-1] == 1


def test_rows_are_in_the_order_of_documents_and_reading(tmp_path: Path) -> None:
    run(tmp_path, ["\n".join(f"{plan}-{line}" for line in range(12)) for plan in range(5)])
    tasks = load(tmp_path / "out").tasks
    order = list(zip(tasks["document_id"], tasks["position"], strict=True))
    assert order == sorted(order)


def test_an_empty_folder_gives_empty_tables(tmp_path: Path) -> None:
    summary = run(tmp_path, [])
    assert (summary.documents, summary.failures) == (0, ())
    assert set(dataset_bytes(tmp_path / "out")) == set(TABLES)
    assert len(load(tmp_path / "out").tasks) == 0


FAILURES = [
    ("an empty document", "", "empty_document", "Nothing is printed in it."),
    ("a mistake of ours", "CRASH", "internal_error",
     "The document could not be processed (ZeroDivisionError: of the fake); --debug shows where."),
    ("rows that break the schema", "MISFIT\n", "internal_error",
     "The rows of the document do not fit the dataset: tasks.kind: 'nonsense' is not "
     "one of task, target."),
    ("a file beyond the limit", "x" * 3000, "document_too_large", "The file has 0 MB, the limit is "
                                                                  "0 "
                                                                  "MB."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "message"), [f[1:] for f in FAILURES], ids=[f[0] for f in FAILURES]
)
@pytest.mark.parametrize("jobs", [0, 2])
def test_a_document_fails_alone(
    tmp_path: Path, text: str, code: str, message: str, jobs: int
) -> None:
    folder = plans(tmp_path / "in", "Việc tốt", text, "Việc khác", text)
    summary = run_batch([folder], tmp_path / "out", batch(jobs, Config(max_bytes=2000)))
    assert summary.documents == 2
    assert [(f.source_path, f.code, f.message) for f in summary.failures] == [
        (name, code, message) for name in ("plan1.txt", "plan3.txt")
    ]
    dataset = load(tmp_path / "out")
    assert list(dataset.failures["source_path"]) == ["plan1.txt", "plan3.txt"]
    assert len(dataset.tasks) == 2


def test_processes_give_the_same_bytes(tmp_path: Path) -> None:
    texts = [*GOOD, "", "CRASH", "MISFIT"]
    folder = plans(tmp_path / "in", *texts)
    for jobs in (0, 3):
        run_batch([folder], tmp_path / f"out{jobs}", batch(jobs))
    assert dataset_bytes(tmp_path / "out0") == dataset_bytes(tmp_path / "out3")


def test_a_worker_that_dies_costs_its_document(tmp_path: Path) -> None:
    summary = run(tmp_path, [*GOOD, "DIE\nfirst", "DIE\nsecond"], jobs=2)
    assert summary.documents == len(GOOD)
    assert [f.code for f in summary.failures] == ["worker_died"] * 2


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    summary = run(tmp_path, [*GOOD, "DIE ONCE"], jobs=2)
    assert (summary.documents, summary.failures) == (len(GOOD) + 1, ())


def test_a_file_that_changes_while_it_is_read_is_a_failure(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", "Việc")

    class Meddler(Recorder):
        def begin(self, total: int) -> None:
            (folder / "plan0.txt").write_text("Việc khác")

    summary = run_batch([folder], tmp_path / "out", batch(reporter=Meddler()))
    assert [f.code for f in summary.failures] == ["unreadable_file"]
    assert "was changed while it was read" in summary.failures[0].message


def test_a_file_that_goes_away_is_a_failure(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", "Việc")

    class Meddler(Recorder):
        def begin(self, total: int) -> None:
            (folder / "plan0.txt").unlink()

    (failure,) = run_batch([folder], tmp_path / "out", batch(reporter=Meddler())).failures
    assert failure.message == "The file cannot be read: No such file or directory."


class Recorder:
    """Keeps what a reporter is told."""

    def __init__(self) -> None:
        self.calls: list[object] = []

    def begin(self, total: int) -> None:
        self.calls.append(total)

    def advance(self, work: Work, outcome: Outcome) -> None:
        self.calls.append(work.source.source_path)

    def end(self) -> None:
        self.calls.append("end")


def test_every_document_is_reported(tmp_path: Path) -> None:
    recorder = Recorder()
    run_batch([plans(tmp_path / "in", *GOOD)], tmp_path / "out", batch(reporter=recorder))
    first, *names, last = recorder.calls
    assert (first, last) == (12, "end")
    assert sorted(map(str, names)) == sorted(f"plan{i}.txt" for i in range(12))


@pytest.mark.parametrize("jobs", [0, 2])
def test_an_interrupted_run_leaves_the_dataset(tmp_path: Path, jobs: int) -> None:
    run(tmp_path, GOOD[:1])
    before = dataset_bytes(tmp_path / "out")

    class Interrupter(Recorder):
        def advance(self, work: Work, outcome: Outcome) -> None:
            raise KeyboardInterrupt

    interrupter = Interrupter()
    with pytest.raises(KeyboardInterrupt):
        run_batch(
            [plans(tmp_path / "in", *GOOD)], tmp_path / "out", batch(jobs, reporter=interrupter)
        )
    assert interrupter.calls[-1] == "end"
    assert dataset_bytes(tmp_path / "out") == before


def test_a_dataset_inside_the_input_folder_is_refused(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", *GOOD)
    before = sorted(folder.iterdir())
    for out in (folder / "out", folder):
        with pytest.raises(PlacesOverlap):
            run_batch([folder], out, batch())
    assert sorted(folder.iterdir()) == before


def test_documents_in_archives_and_letters(tmp_path: Path) -> None:
    folder = plans(tmp_path / "in", "Việc 1")
    inner = archive({"hai.txt": "Việc 2".encode(), "KH/ba.txt": "Việc 3".encode()})
    (folder / "goi.zip").write_bytes(archive({"trong.zip": inner, "mot.txt": "Việc 1".encode()}))
    (folder / "thu.eml").write_bytes(letter({"bon.txt": "Việc 4".encode()}).as_bytes())
    (folder / "trong.eml").write_bytes(letter().as_bytes())
    for processed in (4, 0):
        summary = run_batch([folder], tmp_path / "out", batch())
        assert (summary.documents, summary.processed) == (4, processed)
        assert [(f.source_path, f.code) for f in summary.failures] == [
            ("trong.eml", "empty_document")
        ]
    documents = load(tmp_path / "out").documents
    assert {*documents["source_path"]} == {
        "goi.zip/mot.txt",
        "goi.zip/trong.zip/hai.txt",
        "goi.zip/trong.zip/KH/ba.txt",
        "thu.eml/bon.txt",
    }
    ids = {row.source_path: row.document_id for row in documents.itertuples()}
    assert ids["goi.zip/mot.txt"] == document_id(content_hash("Việc 1".encode()))


def test_an_archive_that_stands_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.run.noting._SETTLED_NS", -1)
    folder = plans(tmp_path / "in")
    (folder / "goi.zip").write_bytes(archive({"a.txt": "Việc 1".encode()}))
    run_batch([folder], tmp_path / "out", batch())
    opened: list[object] = []

    def members(*arguments: object) -> Iterator[Member]:
        opened.append(arguments)
        return members_of(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("pipeline.run.noting.members_of", members)
    run_batch([folder], tmp_path / "out", batch())
    assert not opened
    (folder / "goi.zip").write_bytes(archive({"b.txt": "Việc 2".encode()}))
    summary = run_batch([folder], tmp_path / "out", batch())
    assert (len(opened), summary.documents, summary.changes) == (1, 1, Changes(new=1, gone=1))


def test_two_runs_on_one_dataset(tmp_path: Path) -> None:
    with hold_dataset(tmp_path / "out"), pytest.raises(DatasetBusy):
        run(tmp_path, GOOD)


def test_the_traceback_is_for_debugging(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        run(tmp_path, ["CRASH"])
    levels = {record.levelno for record in caplog.records if "Traceback" in record.getMessage()}
    assert levels == {logging.DEBUG}


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("step", ["write", "_finish_piece"])
def test_nothing_uses_the_ledger_when_an_interrupted_run_has_closed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    run(tmp_path, ["Việc"])
    before = dataset_bytes(tmp_path / "out")
    ignored: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", ignored.append)
    with monkeypatch.context() as patched:
        patched.setattr(table_files._File, step, _interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path, ["Việc khác"])
    gc.collect()
    assert ignored == []
    assert dataset_bytes(tmp_path / "out") == before
    assert run(tmp_path, ["Việc khác"]).changes == Changes(0, 1, 0, 0, 0)
