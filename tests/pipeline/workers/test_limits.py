"""Time and memory that one document may take."""

import resource
import signal
import subprocess
import sys
import threading
import time

import pytest

from extractors.errors import MemoryLimit, TimeLimit
from pipeline.workers import limits
from pipeline.workers.limits import DocumentLimits
from tests.places import ROOT

KINDS = (resource.RLIMIT_AS, resource.RLIMIT_CPU)


def test_time_that_is_used_up() -> None:
    with pytest.raises(TimeLimit, match="within 0 seconds"), DocumentLimits(0.05, 4096):
        time.sleep(60)


def test_memory_that_is_used_up() -> None:
    with pytest.raises(MemoryLimit, match="more than 64 MB"), DocumentLimits(60, 64):
        bytearray(2**40)


def test_another_error_stays_what_it_is() -> None:
    with pytest.raises(KeyError), DocumentLimits(60, 4096):
        raise KeyError("x")


def test_the_limits_of_the_process_come_back() -> None:
    before = [resource.getrlimit(kind) for kind in KINDS]
    with DocumentLimits(60, 4096):
        assert resource.getrlimit(KINDS[0]) != before[0]
    assert [resource.getrlimit(kind) for kind in KINDS] == before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_the_kernel_leaves_a_second_at_least() -> None:
    """Read in another thread, which has no clock that rings before."""
    left: list[float] = []

    def work() -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        with DocumentLimits(0.05, 4096):
            limit = resource.getrlimit(resource.RLIMIT_CPU)[0]
        left.append(limit - used.ru_utime - used.ru_stime)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert left[0] >= 1


RINGING = """
import resource, signal
from contextlib import suppress
from extractors.errors import TimeLimit
from pipeline.workers.limits import KINDS, DocumentLimits

before = [resource.getrlimit(kind) for kind in KINDS]
for seconds in [1e-6, 1e-5, 1e-4] * 50:
    with suppress(TimeLimit), DocumentLimits(seconds, 4096):
        sum(range(2000))
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0
assert [resource.getrlimit(kind) for kind in KINDS] == before
"""


def test_a_clock_that_rings_at_once_leaves_no_limit_behind() -> None:
    """It may ring while the limits are set and put back."""
    done = subprocess.run([sys.executable, "-c", RINGING], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_ring_that_comes_late_ends_nothing() -> None:
    with DocumentLimits(60, 4096):
        pass
    signal.raise_signal(signal.SIGALRM)


def test_another_thread_has_no_clock_and_runs_none_the_less() -> None:
    done: list[bool] = []

    def work() -> None:
        with DocumentLimits(60, 4096):
            done.append(signal.getitimer(signal.ITIMER_REAL)[0] == 0)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


class SlowToGo:
    """What takes long to free: errors that are raised meanwhile are dropped."""

    def __del__(self) -> None:
        time.sleep(60)


def test_the_clock_rings_again_where_nobody_heard_it(monkeypatch: pytest.MonkeyPatch) -> None:
    dropped: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", dropped.append)
    monkeypatch.setattr(limits, "AGAIN", 0.2)
    with pytest.raises(TimeLimit), DocumentLimits(1, 4096):
        SlowToGo()
        time.sleep(60)
    assert len(dropped) == 1
