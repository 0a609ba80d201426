"""Documents in worker processes: one that dies costs the document it had in hand, no other.

That document is done once more; if its worker dies again, it is given up. Results come as they are
ready, so that a slow document holds up none.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Generator, Iterator
from multiprocessing.connection import Connection, wait
from typing import Generic, Protocol, TypeVar

from extractors.scratch import sweep
from pipeline.errors import WorkersLost
from pipeline.workers.child import GRACE, READY

Item = TypeVar("Item")
Result = TypeVar("Result")
Item_contra = TypeVar("Item_contra", contravariant=True)
Result_co = TypeVar("Result_co", covariant=True)

_AHEAD = 2  # documents that a worker has: one in hand, one to go on with at once
_STILLBORN = 3  # workers in a row that ended before they began: then none will
_LOOK = 5.0  # seconds between two looks at the clocks of silent workers


class Job(Protocol[Item_contra, Result_co]):
    """What is done with every item; it is pickled, so it is made of what modules define.

    A worker that is silent for so many seconds of `patience` over one item is ended.
    """

    def patience(self, item: Item_contra, /) -> float:
        """Seconds."""

    def __call__(self, item: Item_contra, /) -> Result_co:
        """Does one item."""

    def given_up(self, item: Item_contra, /) -> Result_co:
        """The result of an item whose worker died twice."""


class Child(Generic[Item, Result]):
    """A worker process and what it was given to do."""

    def __init__(self, job: Job[Item, Result]) -> None:
        """Starts the process; it is ready when its first message comes."""
        self.job = job
        ours, theirs = socket.socketpair()
        places = f"import sys; sys.path[:] = {sys.path!r}"
        program = f"{places}; from pipeline.workers.child import main; main({theirs.fileno()})"
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-c", program],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=2,
            )
        self.connection = Connection(ours.detach())
        self.given: deque[Item] = deque()
        self.is_ready = False
        self.heard = time.monotonic()
        self._send(job)

    def give(self, item: Item) -> None:
        """Sends an item; that the process died will show when the answer is read."""
        if not self.given:
            self.heard = time.monotonic()
        self.given.append(item)
        self._send(item)

    def answer(self) -> tuple[Item, Result] | None:
        """The next item that is done, with its result; None where the message was that it is ready.

        Raises:
            EOFError: If the process died.
            OSError: If it died.
        """
        message = self.connection.recv()
        self.heard = time.monotonic()
        if message == READY:
            self.is_ready = True
            return None
        return self.given.popleft(), message

    def wait(self) -> Result | None:
        """The result of the one item that was given; None where the process died over it."""
        try:
            while self.connection.poll(self._patience() if self.is_ready else None):
                done = self.answer()
                if done is not None:
                    return done[1]
        except (EOFError, OSError):
            return None
        return None

    def is_silent(self) -> bool:
        """True where nothing was heard for longer than the item in hand may take."""
        waits = self.is_ready and bool(self.given)
        return waits and time.monotonic() - self.heard > self._patience()

    def _patience(self) -> float:
        return self.job.patience(self.given[0])

    def dismiss(self) -> None:
        """Tells the process to end; it cleans up behind what it has in hand."""
        self.connection.close()

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self.dismiss()
        try:
            self.process.wait(2 * GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _send(self, message: object) -> None:
        try:
            self.connection.send(message)
        except (BrokenPipeError, ConnectionResetError):
            return


class LocalProcesses:
    """Worker processes on this machine."""

    def __init__(self, jobs: int) -> None:
        """As many processes as `jobs` says."""
        self.jobs = jobs

    def map(self, job: Job[Item, Result], items: Iterator[Item]) -> Generator[tuple[Item, Result]]:
        """The items with the results of `job`, in the order in which they are ready.

        Raises:
            WorkersLost: If no worker process can be started.
        """
        crew = _Crew(job, items, self.jobs)
        try:
            yield from crew.work()
        finally:
            crew.end()


class _Crew(Generic[Item, Result]):
    """The processes of one `map`."""

    def __init__(self, job: Job[Item, Result], items: Iterator[Item], jobs: int) -> None:
        self.job = job
        self.items = items
        self.jobs = jobs
        self.again: deque[Item] = deque()
        self.tried: list[Item] = []  # items whose worker died once
        self.children: list[Child[Item, Result]] = []
        self.stillborn = 0

    def work(self) -> Iterator[tuple[Item, Result]]:
        while self._hand_out():
            ready = wait([child.connection for child in self.children], _LOOK)
            for child in [child for child in self.children if child.connection in ready]:
                done = self._hear(child)
                if done is not None:
                    yield done
            self._end_the_silent()

    def end(self) -> None:
        for child in self.children:
            child.dismiss()
        for child in self.children:
            child.end()
        sweep()  # a worker that had no time to clean up is gone now

    def _hand_out(self) -> bool:
        """Gives every worker as much as it may have.

        False when there is nothing more to wait for.
        """
        for depth in range(1, _AHEAD + 1):
            for place in range(self.jobs):
                child = self.children[place] if place < len(self.children) else None
                if child is not None and len(child.given) >= depth:
                    continue
                item = self._next()
                if item is None:
                    break
                if child is None:
                    child = Child(self.job)
                    self.children.append(child)
                child.give(item)
        return any(child.given for child in self.children)

    def _next(self) -> Item | None:
        return self.again.popleft() if self.again else next(self.items, None)

    def _hear(self, child: Child[Item, Result]) -> tuple[Item, Result] | None:
        try:
            done = child.answer()
        except (EOFError, OSError):
            return self._bury(child)
        self.stillborn = 0
        if done is not None and done[0] in self.tried:
            self.tried.remove(done[0])
        return done

    def _bury(self, child: Child[Item, Result]) -> tuple[Item, Result] | None:
        """A worker died: what it had goes to others; what it had in hand has one more try."""
        self.children.remove(child)
        child.end()
        sweep()
        if not child.is_ready:
            self.stillborn += 1
            if self.stillborn >= _STILLBORN:
                raise WorkersLost(
                    f"no worker process starts (exit status {child.process.returncode})"
                )
            self.again.extendleft(reversed(child.given))
            return None
        lost = None
        if child.given:
            suspect = child.given.popleft()
            if suspect in self.tried:
                self.tried.remove(suspect)
                lost = suspect, self.job.given_up(suspect)
            else:
                self.tried.append(suspect)
                child.given.appendleft(suspect)
        self.again.extendleft(reversed(child.given))
        return lost

    def _end_the_silent(self) -> None:
        for child in self.children:
            if child.is_silent():
                child.process.kill()
