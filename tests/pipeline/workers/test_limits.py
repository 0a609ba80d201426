"""Time and memory that one document may take."""

import resource
import signal
import sys
import threading
import time

import pytest

from extractors.errors import MemoryLimit, TimeLimit
from pipeline.workers import limits
from pipeline.workers.limits import document_limits

KINDS = (resource.RLIMIT_AS, resource.RLIMIT_CPU)


def test_time_that_is_used_up() -> None:
    with pytest.raises(TimeLimit, match="within 0 seconds"), document_limits(0.05, 4096):
        time.sleep(60)


def test_memory_that_is_used_up() -> None:
    with pytest.raises(MemoryLimit, match="more than 64 MB"), document_limits(60, 64):
        bytearray(2**40)


def test_another_error_stays_what_it_is() -> None:
    with pytest.raises(KeyError), document_limits(60, 4096):
        raise KeyError("x")


def test_the_limits_of_the_process_come_back() -> None:
    before = [resource.getrlimit(kind) for kind in KINDS], signal.getsignal(signal.SIGALRM)
    with document_limits(60, 4096):
        assert resource.getrlimit(KINDS[0]) != before[0][0]
    assert (
        [resource.getrlimit(kind) for kind in KINDS],
        signal.getsignal(signal.SIGALRM),
    ) == before
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_another_thread_has_no_clock_and_runs_none_the_less() -> None:
    done: list[bool] = []

    def work() -> None:
        with document_limits(60, 4096):
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
    with pytest.raises(TimeLimit), document_limits(1, 4096):
        SlowToGo()
        time.sleep(60)
    assert len(dropped) == 1
