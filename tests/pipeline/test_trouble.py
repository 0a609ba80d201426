"""Disks, folders and files that make trouble: each is one clear line, and nothing is damaged."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import load
from pipeline.errors import StoreError
from pipeline.run.batch import run_batch
from pipeline.run.figures import RunSummary
from pipeline.run.ledger import LEDGER_NAME
from tests.pipeline import fakes
from tests.pipeline.run.test_batch import batch, dataset_bytes, plans

NOBODY = 65534


def run_without_power(inputs: Path, out: Path) -> RunSummary:
    """A run as a user who may not read and write everywhere."""
    if os.getuid() != 0:
        return run_batch([inputs], out, batch())
    with tempfile.TemporaryDirectory() as warm:  # what is loaded late is loaded by root
        run_batch([plans(Path(warm, "in"), "Việc", "")], Path(warm, "out"), batch())
    os.seteuid(NOBODY)
    try:
        return run_batch([inputs], out, batch())
    finally:
        os.seteuid(0)


def give(path: Path, mode: int) -> None:
    """Makes the other user the owner, with these rights."""
    path.chmod(mode)
    if os.getuid() == 0:
        os.chown(path, NOBODY, NOBODY)


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if os.getuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_an_output_that_may_not_be_written(place: Path) -> None:
    plans(place / "in", "Việc")
    (place / "out").mkdir()
    give(place / "out", 0o555)
    with pytest.raises(
        StoreError, match="there is no permission to write there; name another folder"
    ):
        run_without_power(place / "in", place / "out")


def test_a_ledger_that_may_not_be_written(place: Path) -> None:
    run_without_power(plans(place / "in", "Việc"), place / "out")
    before = dataset_bytes(place / "out")
    (place / "out" / LEDGER_NAME).chmod(0o444)
    with pytest.raises(
        StoreError, match=r"\.ledger\.sqlite: the dataset cannot be written: there is no"
    ):
        run_without_power(place / "in", place / "out")
    assert dataset_bytes(place / "out") == before


def test_inputs_that_may_not_be_read(place: Path) -> None:
    inputs = plans(place / "in", "Việc", "Việc khác")
    plans(inputs / "locked", "Việc nữa")
    give(inputs / "plan1.txt", 0)
    give(inputs / "locked", 0)
    summary = run_without_power(inputs, place / "out")
    assert summary.documents == 1
    assert [(f.source_path, f.message) for f in summary.failures] == [
        ("locked", "The input cannot be read: the folder cannot be listed (no permission)."),
        ("plan1.txt", "The input cannot be read: permission denied."),
    ]
    give(inputs / "plan1.txt", 0o644)
    give(inputs / "locked", 0o755)
    assert run_without_power(inputs, place / "out").documents == 3


@pytest.mark.parametrize("spare", [0, 8, 40, 100], ids=lambda spare: f"{spare} kB left")
def test_a_disk_that_fills_up(tmp_path: Path, small_disk: Path, spare: int) -> None:
    """Whatever is written last: the ledger, the log or the tables."""
    out = small_disk / "out"
    run_batch([plans(tmp_path / "in", "Việc")], out, batch())
    before = dataset_bytes(out)
    plans(tmp_path / "in", *(os.urandom(400).hex() for _ in range(300)))
    free = shutil.disk_usage(small_disk).free // 1024
    (small_disk / "ballast").write_bytes(bytes(max(0, free - spare) * 1024))
    with pytest.raises(StoreError, match="the disk is full"):
        run_batch([tmp_path / "in"], out, batch())
    assert dataset_bytes(out) == before
    assert len(load(out).documents) == 1
    (small_disk / "ballast").unlink()
    subprocess.run(["mount", "-o", "remount,size=8m", str(small_disk)], check=True)
    assert run_batch([tmp_path / "in"], out, batch()).documents == 300
    run_batch([tmp_path / "in"], tmp_path / "fresh", batch())
    assert dataset_bytes(out) == dataset_bytes(tmp_path / "fresh")


def test_a_file_that_changed_while_it_was_read_is_read_by_the_next_run(tmp_path: Path) -> None:
    inputs = plans(tmp_path / "in", "Việc")

    class Meddler(fakes.Watcher):
        def begin(self, total: int) -> None:
            (inputs / "plan0.txt").write_text("Việc khác")

    (failure,) = run_batch([inputs], tmp_path / "out", batch(reporter=Meddler())).failures
    assert (
        failure.message == "The file was changed while it was read; run again when it is complete."
    )
    summary = run_batch([inputs], tmp_path / "out", batch())
    assert (summary.failures, list(load(tmp_path / "out").tasks["task"])) == ((), ["Việc khác"])


def test_copies_of_a_bad_file_fail_each(tmp_path: Path) -> None:
    inputs = plans(tmp_path / "in", "", "", "CRASH", "CRASH", "Việc", "Việc")
    summary = run_batch([inputs], tmp_path / "out", batch())
    assert [f.source_path for f in summary.failures] == [f"plan{i}.txt" for i in range(4)]
    assert [f.code for f in summary.failures] == ["empty_document"] * 2 + ["internal_error"] * 2
    assert (summary.documents, summary.duplicates) == (1, 1)


def test_links_that_go_round_are_walked_once(tmp_path: Path) -> None:
    inputs = plans(tmp_path / "in", "Việc")
    plans(inputs / "a" / "b", "Việc khác")
    (inputs / "a" / "b" / "up").symlink_to(inputs, target_is_directory=True)
    (inputs / "self").symlink_to("self")
    summary = run_batch([inputs], tmp_path / "out", batch())
    assert (summary.documents, [f.source_path for f in summary.failures]) == (2, ["self"])


def test_a_folder_that_cannot_be_listed_keeps_what_was_known_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = plans(tmp_path / "in", "Việc")
    plans(inputs / "share", *(f"Việc {number}" for number in range(4)))
    run_batch([inputs], tmp_path / "out", batch())
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("share"):
            raise OSError(116, "Stale file handle")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (inputs / "plan0.txt").unlink()
    summary = run_batch([inputs], tmp_path / "out", batch())
    assert (summary.documents, [f.message for f in summary.failures]) == (
        4,
        [
            "The input cannot be read: the folder cannot be listed (stale file handle); "
            "what was known of 4 files in it is kept."
        ],
    )
    monkeypatch.undo()
    shutil.rmtree(inputs / "share")
    assert run_batch([inputs], tmp_path / "out", batch(allow_empty=True)).documents == 0


@pytest.mark.parametrize(
    "name", [".ledger.sqlite", "run-log.jsonl", ".snapshots", ".lock", ".ledger.sqlite-wal"]
)
@pytest.mark.parametrize("kind", ["a link", "another kind"])
def test_what_leads_out_of_the_dataset_is_refused_by_name(
    tmp_path: Path, name: str, kind: str
) -> None:
    inputs, out, outside = plans(tmp_path / "in", "Việc"), tmp_path / "out", tmp_path / "outside"
    out.mkdir()
    plans(outside, "not ours")
    if kind == "a link":
        (out / name).symlink_to(outside if name == ".snapshots" else outside / "plan0.txt")
    elif name == ".snapshots":
        (out / name).write_text("")
    else:
        (out / name).mkdir()
    with pytest.raises(StoreError, match=rf"{name}: it is .*; .*remove it"):
        run_batch([inputs], out, batch())
    assert (outside / "plan0.txt").read_text() == "not ours"
    assert [path.name for path in outside.iterdir()] == ["plan0.txt"]


def newest(out: Path) -> Path:
    return max((out / ".snapshots").iterdir())


@pytest.mark.parametrize("table", ["tasks", "units"])
@pytest.mark.parametrize("damage", ["cut", "flipped", "gone", "empty"])
def test_a_damaged_table_is_written_anew_by_a_run_with_nothing_changed(
    tmp_path: Path, table: str, damage: str
) -> None:
    inputs, out = plans(tmp_path / "in", "Việc", "Việc khác"), tmp_path / "out"
    run_batch([inputs], out, batch())
    right, path = dataset_bytes(out), newest(out) / f"{table}.parquet"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    match damage:
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case "flipped":
            path.write_bytes(data)
        case "empty":
            path.write_bytes(b"")
        case "gone":
            path.unlink()
    assert run_batch([inputs], out, batch()).failures == ()
    assert dataset_bytes(out) == right


def test_a_lost_link_costs_no_snapshot(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for number in range(3):
        run_batch([plans(tmp_path / "in", f"Việc {number}")], out, batch())
    kept = sorted(path.name for path in (out / ".snapshots").iterdir())
    (out / ".current").unlink()
    assert list(load(out).tasks["task"]) == ["Việc 2"], "the newest snapshot is found"
    run_batch([tmp_path / "in"], out, batch())
    assert sorted(path.name for path in (out / ".snapshots").iterdir()) == kept
    (out / ".current").unlink()
    run_batch([plans(tmp_path / "in", "Việc 3")], out, batch())
    names = sorted(path.name[:6] for path in (out / ".snapshots").iterdir())
    assert names == ["000002", "000003", "000004"]


def test_a_current_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    inputs, out = plans(tmp_path / "in", "Việc"), tmp_path / "out"
    run_batch([inputs], out, batch())
    (out / ".current").unlink()
    (out / ".current").symlink_to(tmp_path)
    run_batch([inputs], out, batch())
    assert (out / ".current").readlink() == Path(".snapshots") / newest(out).name


@pytest.mark.parametrize("kept", ["all", "tables alone"])
def test_a_dataset_that_was_copied_without_links_is_run_again(tmp_path: Path, kept: str) -> None:
    inputs, out, copy = plans(tmp_path / "in", "Việc"), tmp_path / "out", tmp_path / "copy"
    run_batch([inputs], out, batch())
    shutil.copytree(out, copy, symlinks=False)
    if kept != "all":
        for path in copy.glob(".*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert dataset_bytes(copy) == dataset_bytes(out)
    assert len(load(copy).tasks) == 1
    plans(inputs, "Việc", "Việc mới")
    for dataset in (copy, out):
        assert run_batch([inputs], dataset, batch()).documents == 2
    assert dataset_bytes(copy) == dataset_bytes(out)
