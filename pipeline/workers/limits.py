"""Time and memory that one document may take: what goes beyond is its own failure."""

from __future__ import annotations

import math
import resource
import signal
import threading
from pathlib import Path
from types import FrameType, TracebackType
from typing import ClassVar

from extractors.errors import MemoryLimit, TimeLimit

AGAIN = 5.0  # seconds to the next ring: Python drops an error that comes while it frees an object
KINDS = resource.RLIMIT_AS, resource.RLIMIT_CPU
TICKS = 1.1  # times the CPU that a process has used, as its limit may see it
CPU_GRACE = 2.0  # of the time limit: then the kernel ends a worker that no signal handler reaches


class DocumentLimits:
    """Bounds what happens inside; the limits of the process are put back after it.

    The clock runs in the main thread only, where signals arrive. Foreign code that hangs, where no
    handler runs, is ended by the kernel at twice the time of CPU, and its process with it.

    No generator: a clock that rings while one is left would leave its limits behind. The handler of
    the clock stays with the process, and does nothing outside: a ring may come late.
    """

    running: ClassVar[DocumentLimits | None] = None

    def __init__(self, seconds: float, megabytes: int) -> None:
        """Nothing is bounded yet."""
        self._seconds, self._megabytes = seconds, megabytes
        self._has_clock = threading.current_thread() is threading.main_thread()
        self._before = [(kind, resource.getrlimit(kind)) for kind in KINDS]

    def __enter__(self) -> None:
        """Set the limits, and last the clock."""
        for kind, limit in zip(KINDS, _limits(self._seconds, self._megabytes), strict=True):
            _set_soft(kind, limit)
        if self._has_clock:
            signal.signal(signal.SIGALRM, DocumentLimits._ring)
            DocumentLimits.running = self
            signal.setitimer(signal.ITIMER_REAL, self._seconds, AGAIN)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the clock first, then put the limits back.

        Raises:
            ExtractionError: the memory was used up.
        """
        if self._has_clock:
            DocumentLimits.running = None
            signal.setitimer(signal.ITIMER_REAL, 0)
        for of_kind, limits in self._before:
            resource.setrlimit(of_kind, limits)
        if isinstance(error, MemoryError):
            message = f"The document wants more than {self._megabytes} MB of memory."
            raise MemoryLimit(message) from error

    @staticmethod
    def _ring(_signal: int, frame: FrameType | None) -> None:
        """End what runs; not what sets the limits or puts them back, which ends by itself."""
        limits, code = DocumentLimits.running, frame.f_code if frame else None
        if limits is not None and code not in OWN:
            raise TimeLimit(f"The document was not read within {limits._seconds:.0f} seconds.")


OWN = (DocumentLimits.__enter__.__code__, DocumentLimits.__exit__.__code__)


def _limits(seconds: float, megabytes: int) -> tuple[int, int]:
    """The limits of `KINDS`: address space beyond what the process has, CPU beyond its own."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    # The kernel counts whole seconds: one more, or a moment may be all that is left of this one.
    # On a busy machine it counts ticks beyond what it tells: processes of a minute were ended.
    cpu = math.ceil(used * TICKS + seconds * CPU_GRACE) + 1
    return _address_space() + megabytes * 1024 * 1024, cpu


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def _set_soft(kind: int, value: int) -> None:
    """Set the soft limit of a kind, as far as it and the hard one let it."""
    soft, hard = resource.getrlimit(kind)
    ceiling = [limit for limit in (value, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(kind, (min(ceiling), hard))
