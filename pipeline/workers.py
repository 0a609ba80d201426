"""Documents in worker processes, results in the order of the inputs.

A worker that dies (segmentation fault, out of memory, kill) takes the whole pool with it, and
which document it had in hand cannot be told. So the documents that were under way are done again
one by one; the one that kills its worker once more is given up, and the others go on.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # documents under way for each worker: enough that none waits for a slow neighbour


def map_in_processes(
    do: Callable[[Item], Result], give_up: Callable[[Item], Result], items: Sequence[Item], jobs: int
) -> Iterator[Result]:
    """The results of `do` for the items, in their order, from `jobs` processes.

    Args:
        do: Function of a module, or an instance of one of its classes, that can be pickled.
        give_up: Makes the result of an item whose worker died twice.
        items: What to work on.
        jobs: Number of processes.
    """
    waiting = iter(items)
    while (item := next(waiting, None)) is not None:
        under_way: deque[tuple[Item, Future[Result]]] = deque()
        waiting = chain([item], waiting)
        try:
            yield from _until_a_worker_dies(do, waiting, jobs, under_way)
        except BrokenProcessPool:
            yield from _one_by_one(do, give_up, under_way)


def _until_a_worker_dies(
    do: Callable[[Item], Result],
    waiting: Iterator[Item],
    jobs: int,
    under_way: deque[tuple[Item, Future[Result]]],
) -> Iterator[Result]:
    """Results in order; at a death, `under_way` holds the items without a result yet.

    Raises:
        BrokenProcessPool: If a worker died.
    """
    pool = _pool(jobs)
    try:
        while True:
            for item in islice(waiting, jobs * _AHEAD - len(under_way)):
                under_way.append((item, Future()))  # kept even where the pool refuses it
                under_way[-1] = (item, pool.submit(do, item))
            if not under_way:
                return
            result = under_way[0][1].result()
            under_way.popleft()
            yield result
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(
    do: Callable[[Item], Result],
    give_up: Callable[[Item], Result],
    under_way: Iterable[tuple[Item, Future[Result]]],
) -> Iterator[Result]:
    """Results of items that were under way when a worker died; each alone in its process."""
    pool = _pool(1)
    try:
        for item, future in under_way:
            if future.done() and not future.cancelled() and future.exception() is None:
                yield future.result()
                continue
            try:
                yield pool.submit(do, item).result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(1)
                yield give_up(item)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn": a fork would copy the threads' locks of pyarrow and of the progress bar.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _begin_worker)


def _begin_worker() -> None:
    """A worker leaves Ctrl-C to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
