"""As many pages are read at once as there are cores, whatever the number of processes that read.

A slot is a file under a lock of the system; the lock goes with the process that holds it.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAUSE = 0.02  # seconds between two looks for a free slot


def core_count() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def core_slot(count: int) -> Iterator[None]:
    """Hold one of `count` slots of this user on this machine.

    Without a folder for them, none is asked.
    """
    folder = _folder()
    if folder is None:
        yield
        return
    handle = _taken(folder, count)
    try:
        yield
    finally:
        os.close(handle)


def free_slots(count: int) -> int:
    """How many of `count` slots nobody holds just now."""
    folder = _folder()
    if folder is None:
        return count
    handles = [handle for number in range(count) if (handle := _try(folder, number)) is not None]
    for handle in handles:
        os.close(handle)
    return len(handles)


def _folder() -> Path | None:
    folder = Path(tempfile.gettempdir()) / f"kehoach-slots-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return (
            folder if folder.stat().st_uid == os.getuid() and os.access(folder, os.W_OK) else None
        )
    except OSError:
        return None


def _taken(folder: Path, count: int) -> int:
    while True:
        for number in range(max(1, count)):
            if (handle := _try(folder, number)) is not None:
                return handle
        time.sleep(PAUSE)


def _try(folder: Path, number: int) -> int | None:
    """The lock of a slot, None where another holds it."""
    handle = os.open(folder / str(number), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return handle
    except BlockingIOError:
        os.close(handle)
        return None
