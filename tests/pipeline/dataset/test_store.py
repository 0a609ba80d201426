import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline import load, load_documents, load_tasks
from pipeline.dataset import store
from pipeline.dataset.hold import hold_dataset
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import to_table
from pipeline.dataset.snapshots import SNAPSHOTS_KEPT, current_snapshot
from pipeline.dataset.store import read_table, read_tables
from pipeline.dataset.table_files import TablePart
from pipeline.errors import DatasetBusy, DatasetNotFound, StoreError
from tests.pipeline.fakes import task


def tables(run: int) -> dict[str, pa.Table]:
    """Two tables that tell which run they are of."""
    return {name: pa.table({"run": [run] * 50}) for name in ("documents", "tasks")}


def write_snapshot(
    out: Path, tables: dict[str, pa.Table], run_id: str, kept: int = SNAPSHOTS_KEPT
) -> Path:
    return store.write_snapshot(out, [TablePart(*table) for table in tables.items()], run_id, kept)


def runs(out: Path) -> set[int]:
    """The runs that the tables of the dataset are of."""
    found = read_tables(out, ("documents", "tasks"))
    return {value for table in found.values() for value in table["run"].to_pylist()}


def snapshots(out: Path) -> list[str]:
    return sorted(path.name for path in (out / ".snapshots").iterdir())


def test_tables_open_as_they_are(tmp_path: Path) -> None:
    write_snapshot(tmp_path, tables(1), "one")
    assert list(pd.read_parquet(tmp_path / "tasks.parquet")["run"]) == [1] * 50
    assert pq.read_table(tmp_path / "documents.parquet").num_rows == 50
    assert read_table(tmp_path, "tasks")["run"].to_pylist() == [1] * 50


def test_all_tables_switch(tmp_path: Path) -> None:
    for run in (1, 2):
        write_snapshot(tmp_path, tables(run), str(run))
        assert runs(tmp_path) == {run}


def test_the_last_snapshots_are_kept_and_can_be_read(tmp_path: Path) -> None:
    for run in range(1, 7):
        write_snapshot(tmp_path, tables(run), f"r{run}")
    assert snapshots(tmp_path) == ["000004-r4", "000005-r5", "000006-r6"]
    assert len(snapshots(tmp_path)) == SNAPSHOTS_KEPT
    assert runs(tmp_path / ".snapshots" / "000004-r4") == {4}


def test_the_same_tables_are_the_same_bytes(tmp_path: Path) -> None:
    one, other = (write_snapshot(tmp_path / name, tables(1), "run") for name in ("one", "other"))
    again = write_snapshot(tmp_path / "one", tables(1), "run")
    for folder in (other, again):
        assert (folder / "tasks.parquet").read_bytes() == (one / "tasks.parquet").read_bytes()


def test_a_moved_or_copied_dataset_can_be_read(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "a", tables(1), "one")
    (tmp_path / "a").rename(tmp_path / "b")
    assert runs(tmp_path / "b") == {1}
    copy = tmp_path / "year=2026"
    copy.mkdir()
    for name in ("documents", "tasks"):
        (copy / f"{name}.parquet").write_bytes((tmp_path / "b" / f"{name}.parquet").read_bytes())
    assert runs(copy) == {1}
    assert read_table(copy, "tasks").column_names == ["run"]


def test_files_of_two_runs_in_one_folder_are_refused(tmp_path: Path) -> None:
    for run, name in ((1, "documents"), (2, "tasks")):
        snapshot = write_snapshot(tmp_path / "a", tables(run), str(run))
        (tmp_path / f"{name}.parquet").write_bytes((snapshot / f"{name}.parquet").read_bytes())
    with pytest.raises(StoreError, match="the tables are of different runs"):
        runs(tmp_path)


def test_no_dataset_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DatasetNotFound, match="there is no dataset here"):
        current_snapshot(tmp_path)


def test_a_missing_or_damaged_table_is_named(tmp_path: Path) -> None:
    snapshot = write_snapshot(tmp_path, tables(1), "one")
    with pytest.raises(StoreError, match=r"units\.parquet is missing"):
        read_table(tmp_path, "units")
    (snapshot / "tasks.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(StoreError, match=r"tasks\.parquet: the table cannot be read"):
        read_table(tmp_path, "tasks")


def test_a_plain_file_in_the_way_of_a_table_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "tasks.parquet").write_text("old")
    write_snapshot(tmp_path, tables(1), "one")
    assert runs(tmp_path) == {1}
    assert (tmp_path / "tasks.parquet").is_symlink()


def test_a_reader_never_sees_two_runs(tmp_path: Path) -> None:
    write_snapshot(tmp_path, tables(0), "0")
    writer = threading.Thread(
        target=lambda: [write_snapshot(tmp_path, tables(i), str(i)) for i in range(60)]
    )
    writer.start()
    seen: set[int] = set()
    while writer.is_alive():
        at_once = runs(tmp_path)
        assert len(at_once) == 1
        seen |= at_once
        assert pd.read_parquet(tmp_path / "tasks.parquet")["run"].nunique() == 1
    writer.join()
    assert len(seen) > 3, "the reader must have read between the writes"
    assert runs(tmp_path) == {59}


# For each line "n folder", a copy of the process writes a second snapshot and kills itself before
# the n-th step that touches the disk; how it ended, and how many steps it took, is printed.
KILLED_WRITER = """
import os, signal, sys
from pathlib import Path
import pyarrow as pa
from pipeline.dataset import store
from pipeline.dataset.table_files import TablePart

steps = last = 0

def counted(step):
    def run(*args, **keywords):
        global steps
        steps += 1
        if steps > last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*args, **keywords)
    return run

os.fsync = counted(os.fsync)
for name in ("mkdir", "rename", "replace", "symlink_to", "open", "unlink"):
    setattr(Path, name, counted(getattr(Path, name)))

def write(out):
    parts = [TablePart(name, pa.table({"run": [2] * 50})) for name in ("documents", "tasks")]
    store.write_snapshot(out, parts, "2")

for line in sys.stdin:
    number, _, place = line.strip().partition(" ")
    last = int(number)
    child = os.fork()
    if not child:
        write(Path(place))
        print(steps, flush=True)
        os._exit(0)
    print("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class KilledWriter:
    """A process whose copies write and are killed."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", KILLED_WRITER]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> "KilledWriter":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def write(self, out: Path, last: int) -> list[str]:
        """What is printed for a copy that is killed before the step after `last`."""
        assert self._process.stdin and self._process.stdout
        print(last, out, file=self._process.stdin, flush=True)
        lines = [self._process.stdout.readline().strip()]
        while not lines[-1].startswith("ended"):
            lines.append(self._process.stdout.readline().strip())
            assert lines[-1], "the process itself ended"
        return lines


def test_a_killed_writer_leaves_a_whole_dataset(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "measure", tables(1), "1")
    with KilledWriter() as writer:
        steps = int(writer.write(tmp_path / "measure", 1000)[0])
        for last in range(steps):
            write_snapshot(tmp_path / str(last), tables(1), "1")
            assert writer.write(tmp_path / str(last), last) == ["ended -9"]
    states = []
    for last in range(steps):
        out = tmp_path / str(last)
        states.append(runs(out))
        write_snapshot(out, tables(3), "3")
        assert runs(out) == {3}
        assert len(snapshots(out)) == len(set(states[-1]) | {1, 3}), (
            "nothing of the killed write is left"
        )
        assert not list(out.glob("*.new")) and not (out / ".current.new").is_symlink()
    switch = states.index({2})
    assert states == [{1}] * switch + [{2}] * (steps - switch)
    assert switch > 5


REASONS = [
    (errno.ENOSPC, "the disk is full; make room and run again"),
    (errno.EROFS, "the disk is read-only; name another folder"),
    (errno.EACCES, "there is no permission to write there; name another folder"),
    (errno.EIO, "Input/output error"),
]


def failing(number: int) -> Callable[..., Any]:
    def fail(*args: object, **keywords: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(("number", "reason"), REASONS)
@pytest.mark.parametrize("step", ["fsync", "ParquetWriter"])
def test_a_disk_that_fails_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, reason: str
) -> None:
    write_snapshot(tmp_path, tables(1), "1")
    with monkeypatch.context() as patch, pytest.raises(StoreError) as caught:
        patch.setattr(os if step == "fsync" else pq, step, failing(number))
        write_snapshot(tmp_path, tables(2), "2")
    assert str(caught.value) == f"{tmp_path}: the dataset cannot be written: {reason}"
    assert runs(tmp_path) == {1}
    assert snapshots(tmp_path) == ["000001-1"]


def test_a_file_where_the_dataset_should_be(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with (
        pytest.raises(StoreError, match="it is a file, not a folder"),
        hold_dataset(tmp_path / "out"),
    ):
        pass


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_no_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="there is no permission"), hold_dataset(tmp_path / "out"):
        pass


def test_one_run_at_a_time(tmp_path: Path) -> None:
    with hold_dataset(tmp_path):
        with pytest.raises(DatasetBusy, match="another run"), hold_dataset(tmp_path):
            pass
        write_snapshot(tmp_path, tables(1), "1")
    with hold_dataset(tmp_path):
        pass


def test_the_dataset_in_a_notebook(tmp_path: Path) -> None:
    rows = {
        name: to_table(name, [task("d", 0, "Rà soát")] if name == "tasks" else [])
        for name in TABLES
    }
    write_snapshot(tmp_path, rows, "1")
    dataset = load(tmp_path)
    assert list(dataset.tasks["task"]) == list(load_tasks(str(tmp_path))["task"]) == ["Rà soát"]
    assert dataset.tasks["deadline_end"].dtype.kind == "M"
    assert list(dataset.tasks["leads"][0]) == ["Phòng Tổng hợp"]
    assert len(load_documents(tmp_path)) == len(dataset.failures) == 0
