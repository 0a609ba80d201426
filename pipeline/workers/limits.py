"""Time and memory that one document may take: what goes beyond is its own failure."""

from __future__ import annotations

import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from extractors.errors import MemoryLimit, TimeLimit

AGAIN = 5.0  # seconds to the next ring: Python drops an error that comes while it frees an object
CPU_GRACE = 2.0  # of the time limit: then the kernel ends a worker that no signal handler reaches


@contextmanager
def document_limits(seconds: float, megabytes: int) -> Iterator[None]:
    """Bound what happens inside; the limits of the process are restored after it.

    The clock runs in the main thread only, where signals arrive. Foreign code that hangs, where no
    handler runs, is ended by the kernel at twice the time of CPU, and its process with it.

    Raises:
        ExtractionError: the time or the memory was used up.
    """
    with ExitStack() as stack:
        if threading.current_thread() is threading.main_thread():
            stack.enter_context(_alarm(seconds))
        stack.enter_context(_memory(megabytes))
        stack.enter_context(_cpu(seconds * CPU_GRACE))
        try:
            yield
        except MemoryError as error:
            message = f"The document wants more than {megabytes} MB of memory."
            raise MemoryLimit(message) from error


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise TimeLimit(f"The document was not read within {seconds:.0f} seconds.")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    """Address space beyond what the process has already, as far as the hard limit lets it."""
    limit = _address_space() + megabytes * 1024 * 1024
    with _soft_limit(resource.RLIMIT_AS, limit):
        yield


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


@contextmanager
def _cpu(seconds: float) -> Iterator[None]:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    with _soft_limit(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + seconds) + 1):
        yield


@contextmanager
def _soft_limit(kind: int, value: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(kind)
    ceiling = [limit for limit in (value, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(kind, (min(ceiling), hard))
    try:
        yield
    finally:
        resource.setrlimit(kind, (soft, hard))
