import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.workers import map_in_processes


def square(number: int) -> int:
    """Kills its worker where the number is negative."""
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.02 if number % 5 == 0 else 0)
    return number * number


def given_up(number: int) -> int:
    return -1


CASES = [
    ("order", list(range(30)), [n * n for n in range(30)]),
    ("nothing", [], []),
    ("a death at the start", [-1, 2, 3], [-1, 4, 9]),
    ("a death at the end", [2, 3, -1], [4, 9, -1]),
    ("deaths side by side", [1, -1, -2, -3, 4], [1, -1, -1, -1, 16]),
    ("deaths far apart", [-1, *range(20), -1, 7], [-1, *(n * n for n in range(20)), -1, 49]),
]


@pytest.mark.parametrize(("items", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_results_come_in_order(items: list[int], expected: list[int]) -> None:
    assert list(map_in_processes(square, given_up, items, 2)) == expected


def test_an_error_is_passed_on() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(map_in_processes(int, int, ["1", "x"], 2))


PARENT = """
import os, pathlib, sys, time
from pipeline.workers import map_in_processes
from tests.pipeline.test_workers import tell_and_sleep
if __name__ == "__main__":
    list(map_in_processes(tell_and_sleep, tell_and_sleep, [sys.argv[1]], 1))
"""


def tell_and_sleep(path: str) -> None:
    Path(path).with_suffix(".new").write_text(str(os.getpid()))
    Path(path).with_suffix(".new").rename(path)
    time.sleep(60)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for(condition: object, seconds: float = 20.0) -> bool:
    assert callable(condition)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    script, told = tmp_path / "parent.py", tmp_path / "pid"
    script.write_text(PARENT)
    root = str(Path(__file__).parents[2])
    parent = subprocess.Popen([sys.executable, script, told], env={**os.environ, "PYTHONPATH": root})
    try:
        assert wait_for(told.exists)
    finally:
        parent.kill()
        parent.wait()
    worker = int(told.read_text())
    assert wait_for(lambda: not is_running(worker))
