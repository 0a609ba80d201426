"""Documents on a Dask cluster: the same job, the same outcomes, more machines.

A worker of the cluster hands each document to a process of its own, as on one machine: a document
that takes its process down costs no worker of Dask. A worker that is lost with all it had is Dask's
affair: the documents are done again elsewhere.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import Counter
from collections.abc import Generator, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pipeline.document.outcome import Outcome
from pipeline.errors import MissingPackage, WorkersLost
from pipeline.fingerprint import code_mark
from pipeline.workers.document_job import DocumentJob, Work
from pipeline.workers.pool import Child

if TYPE_CHECKING:
    from distributed import Client

CONNECT_SECONDS = 30
_AHEAD = 3  # documents under way for each thread of the cluster
_LOSSES = 3  # of one document's result: more is no chance
_MINE = threading.local()


class Done(NamedTuple):
    """An outcome, and the code that made it."""

    code: str
    outcome: Outcome


class DaskCluster:
    """A Dask cluster, by the address of its scheduler."""

    def __init__(self, address: str) -> None:
        """Nothing is connected before there is work."""
        self.address = address

    def map(self, job: DocumentJob, items: Iterator[Work], /) -> Generator[tuple[Work, Outcome]]:
        """Each document with its outcome, in the order in which they are ready.

        Raises:
            MissingPackage: If Dask is not installed.
            WorkersLost: If the cluster cannot be had, or is not fit for the work.
        """
        client = _connect(self.address)
        try:
            first = next(items, None)
            if first is not None:
                _check_sight(client, first.source.path)
                yield from _Stream(client, job).outcomes(chain([first], items))
        finally:
            client.close()


class _Stream:
    """Documents on their way through a cluster."""

    def __init__(self, client: Client, job: DocumentJob) -> None:
        self.client = client
        self.job = job
        self.under_way: dict[str, Work] = {}
        self.lost: Counter[str] = Counter()  # contents whose results went with workers

    def outcomes(self, items: Iterator[Work]) -> Iterator[tuple[Work, Outcome]]:
        from distributed import CancelledError, KilledWorker, as_completed

        completed = as_completed(self._submit(items, self._room()), loop=self.client.loop)
        for future in completed:
            work = self.under_way.pop(future.key)
            try:
                done = future.result()
            except KilledWorker:  # it took several workers of the cluster down
                done = Done(code_mark(), self.job.given_up(work))
            except (CancelledError, OSError) as exc:  # its result went with a worker
                completed.add(self._again(work, exc))
                continue
            if done.code != code_mark():
                raise WorkersLost(
                    "a Dask worker runs another release of kehoach; install the same everywhere"
                )
            completed.update(self._submit(items, self._room()))
            yield work, done.outcome

    def _again(self, work: Work, exc: BaseException) -> object:
        """Sends a document once more.

        Raises:
            WorkersLost: If it was lost too often, or there is no cluster any more.
        """
        self.lost[work.source.sha256] += 1
        if self.lost[work.source.sha256] > _LOSSES or self.client.status != "running":
            raise WorkersLost(f"the Dask cluster is gone ({exc}); what was done is kept") from exc
        return self._send(work)

    def _room(self) -> int:
        threads = int(sum(self.client.nthreads().values()))
        return _AHEAD * max(1, threads) - len(self.under_way)

    def _submit(self, items: Iterator[Work], count: int) -> list[object]:
        futures: list[object] = []
        for _ in range(count):
            work = next(items, None)
            if work is None:
                break
            futures.append(self._send(work))
        return futures

    def _send(self, work: Work) -> object:
        future = self.client.submit(do_apart, self.job, work, pure=False)
        self.under_way[future.key] = work
        return future


def do_apart(job: DocumentJob, work: Work) -> Done:
    """Does a document in a process of its own; this is what a worker of the cluster calls.

    Raises:
        WorkersLost: If no process can be started.
    """
    for _ in range(2):
        child = _child(job)
        child.give(work)
        outcome = child.wait()
        if outcome is not None:
            return Done(code_mark(), outcome)
        child.end()
        _MINE.child = None
        if not child.is_ready:
            raise WorkersLost(
                f"no process starts on a Dask worker (exit status {child.process.returncode})"
            )
    return Done(code_mark(), job.given_up(work))


def _child(job: DocumentJob) -> Child[Work, Outcome]:
    """The process of this thread; it stays for the next document of the same job."""
    child: Child[Work, Outcome] | None = getattr(_MINE, "child", None)
    if child is not None and child.job != job:
        child.end()
        child = None
    if child is None:
        child = _MINE.child = Child(job)
    return child


def _connect(address: str) -> Client:
    try:
        from distributed import Client
    except ImportError as exc:
        raise MissingPackage("Dask is not installed: pip install 'kehoach[dask]'") from exc
    logging.getLogger("distributed").setLevel(logging.ERROR)
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as exc:
        raise WorkersLost(f"{address}: no Dask scheduler answers there") from exc
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError as exc:
        client.close()
        raise WorkersLost(f"{address}: the Dask cluster has no workers") from exc
    return client


def _sees(path: Path) -> bool:
    return os.access(path, os.R_OK)


def _check_sight(client: Client, path: Path) -> None:
    """Every worker must see the inputs where this machine sees them.

    Raises:
        WorkersLost: If one does not.
    """
    if not _sees(path):
        return  # it fails here and there alike
    for worker, sees in client.run(_sees, path, on_error="return").items():
        if sees is False:  # and no error: of a worker that goes just now
            raise WorkersLost(
                f"{worker}: {path} cannot be read there; the inputs must lie under the same path "
                "on a "
                "file system that all workers share"
            )
