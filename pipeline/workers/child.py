"""A worker process: it takes a job and then one document after the other over a socket.

The process that started it may end in any way: the socket then ends, and so does the worker, which
cleans up behind what it had in hand if that does not take long.
"""

from __future__ import annotations

import gc
import os
import queue
import signal
import sys
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any, NoReturn

READY = "ready"
OBJECTS = 50_000  # new ones until cycles are looked for: of the first, all stay
GRACE = 2.0  # seconds that a worker has to clean up


def main(handle: int) -> None:
    """Works until the socket ends."""
    gc.set_threshold(OBJECTS)
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is for the process that hands out the work
    signal.signal(signal.SIGTERM, _stop)
    connection = Connection(handle)
    todo: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(connection, todo), daemon=True).start()
    from pipeline.dataset.spare_arrow import spare_arrow

    spare_arrow()
    job = todo.get()
    connection.send(READY)
    while True:
        connection.send(job(todo.get()))


def _take(connection: Connection, todo: queue.SimpleQueue[Any]) -> None:
    """Receives what is to be done; the end of the socket is the end of the process."""
    try:
        with suppress(EOFError, OSError):
            while True:
                todo.put(connection.recv())
    finally:  # what cannot be unpacked is the end, too: nobody would wait for its answer in vain
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE)
        os._exit(1)


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Leaves the main thread by way of all that it has to clean up."""
    sys.exit(1)
