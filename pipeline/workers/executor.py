"""What can carry out a job: processes of this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Protocol

from pipeline.document.outcome import Outcome
from pipeline.workers.document_job import DocumentJob, Work


class Executor(Protocol):
    """Carries out a job for many documents; the outcomes do not depend on who does it."""

    def map(self, job: DocumentJob, items: Iterator[Work], /) -> Generator[tuple[Work, Outcome]]:
        """Each document with its outcome, in the order in which they are ready.

        What is still to be done when the iterator is closed is dropped.

        Raises:
            RunError: If nothing can be done any more.
        """
