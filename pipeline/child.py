"""A worker process: it takes a job and then one document after the other over a socket.

The process that started it may die in any way: the socket then ends, and so does the worker.
"""

from __future__ import annotations

import os
import queue
import signal
import threading
from multiprocessing.connection import Connection
from typing import Any

READY = "ready"


def main(handle: int) -> None:
    """Works until the socket ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that hands out the work
    connection = Connection(handle)
    todo: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(connection, todo), daemon=True).start()
    job = todo.get()
    connection.send(READY)
    while True:
        connection.send(job(todo.get()))


def _take(connection: Connection, todo: queue.SimpleQueue[Any]) -> None:
    """Receives what is to be done; the end of the socket is the end of the process."""
    try:
        while True:
            todo.put(connection.recv())
    except (EOFError, OSError):
        os._exit(1)
