import atexit
import math
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.scratch import lasting_folder
from pipeline.errors import WorkersLost
from pipeline.workers import pool as workers
from pipeline.workers.pool import Child, LocalProcesses
from tests.places import ROOT


class Square:
    """Kills its worker where the number is negative."""

    def __call__(self, number: int) -> int:
        if number < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.02 if number % 5 == 0 else 0)
        return number * number

    def patience(self, _item: object) -> float:
        return math.inf

    def given_up(self, number: int) -> int:
        return -1


CASES = [
    ("many", list(range(30)), [n * n for n in range(30)]),
    ("nothing", [], []),
    ("a death at the start", [-1, 2, 3], [-1, 4, 9]),
    ("a death at the end", [2, 3, -1], [4, 9, -1]),
    ("deaths side by side", [1, -1, -2, -3, 4], [1, -1, -1, -1, 16]),
    ("deaths far apart", [-1, *range(20), -9, 70], [-1, *(n * n for n in range(20)), -1, 4900]),
]


@pytest.mark.parametrize(("items", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_every_item_has_its_result(items: list[int], expected: list[int]) -> None:
    found = dict(LocalProcesses(2).map(Square(), iter(items)))
    assert [found[item] for item in items] == expected
    assert len(found) == len(items)


class Int:
    def __call__(self, text: str) -> int:
        return int(text)

    def patience(self, _item: object) -> float:
        return math.inf

    def given_up(self, text: str) -> int:
        return -1


def test_a_job_that_raises_takes_its_worker_down() -> None:
    assert dict(LocalProcesses(1).map(Int(), iter(["1", "x", "2"]))) == {"1": 1, "x": -1, "2": 2}


class Unborn:
    def __call__(self, item: int) -> int:
        return item

    def patience(self, _item: object) -> float:
        return math.inf

    def given_up(self, item: int) -> int:
        return -1

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (7,)  # what is unpickled in the worker


def test_workers_that_cannot_begin_end_the_run() -> None:
    with pytest.raises(WorkersLost, match=r"no worker process starts \(exit status 7\)"):
        list(LocalProcesses(2).map(Unborn(), iter([1, 2])))


class Sleeper:
    def __init__(self, patience: float) -> None:
        self.seconds = patience

    def patience(self, _item: float) -> float:
        return self.seconds

    def __call__(self, seconds: float) -> float:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM, signal.SIGTERM})
        time.sleep(seconds)
        return seconds

    def given_up(self, seconds: float) -> float:
        return -1.0


def test_a_worker_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_LOOK", 0.05)
    assert dict(LocalProcesses(1).map(Sleeper(1.0), iter([0.0, 300.0]))) == {0.0: 0.0, 300.0: -1.0}


class Tidy:
    def patience(self, _item: object) -> float:
        return math.inf

    def __call__(self, folder: Path) -> None:
        atexit.register((folder / "at the end").touch)
        try:
            (folder / "begun").touch()
            time.sleep(300 if folder.name == "busy" else 0)
        finally:
            (folder / "tidied").touch()

    def given_up(self, folder: Path) -> None:
        return None


@pytest.mark.parametrize("name", ["busy", "idle"])
def test_a_worker_that_is_dismissed_cleans_up(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    child: Child[Path, None] = Child(Tidy())
    child.give(folder)
    assert wait_for((folder / "begun").exists)
    child.end()
    assert {path.name for path in folder.iterdir()} == {"begun", "tidied", "at the end"}


def children() -> set[int]:
    """The processes that this one has started and that still run."""
    told = [path.read_text() for path in Path(f"/proc/{os.getpid()}/task").glob("*/children")]
    return {int(pid) for pids in told for pid in pids.split()}


def test_workers_end_with_the_iterator() -> None:
    before = children()
    results = LocalProcesses(2).map(Sleeper(300.0), iter([0.0, 300.0, 300.0]))
    next(results)
    pids = children() - before
    results.close()
    assert len(pids) == 2
    assert not any(is_running(pid) for pid in pids)


PARENT = """
import os, pathlib, sys, time
from pipeline.workers.pool import Child, LocalProcesses
from tests.pipeline.workers.test_pool import TellAndSleep
list(LocalProcesses(1).map(TellAndSleep(), iter([sys.argv[1]])))
"""


class TellAndSleep:
    def __call__(self, path: str) -> None:
        Path(path).with_suffix(".new").write_text(str(os.getpid()))
        Path(path).with_suffix(".new").rename(path)
        time.sleep(60)

    def patience(self, _item: object) -> float:
        return math.inf

    def given_up(self, path: str) -> None:
        return None


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for(condition: Callable[[], bool], looks: int = 1200) -> bool:
    """Looks again and again; the looks are counted, for a loaded machine takes its time."""
    for _ in range(looks):
        if condition():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    script, told = tmp_path / "parent.py", tmp_path / "pid"
    script.write_text(PARENT)
    root = str(ROOT)
    parent = subprocess.Popen(
        [sys.executable, script, told], env={**os.environ, "PYTHONPATH": root}
    )
    try:
        assert wait_for(told.exists)
    finally:
        parent.kill()
        parent.wait()
    worker = int(told.read_text())
    assert wait_for(lambda: not is_running(worker))


class Leaver:
    """Makes a folder for passing files, and has no time to clean up at its end."""

    def __call__(self, item: int) -> str:
        folder = lasting_folder("test")
        atexit.register(time.sleep, 60)
        return str(folder)

    def patience(self, _item: int) -> float:
        return math.inf

    def given_up(self, item: int) -> str:
        return ""


def test_what_a_worker_could_not_clean_up_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    ((_, folder),) = LocalProcesses(1).map(Leaver(), iter([1]))
    assert Path(folder).parent == tmp_path
    assert not Path(folder).exists()
