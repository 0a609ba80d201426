"""What a person sees while a run goes on: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Protocol

from pipeline.results import Outcome
from pipeline.sources import SourceFile

if TYPE_CHECKING:
    from rich.progress import Progress

LOG = logging.getLogger(__name__)
_SECONDS_BETWEEN_LINES = 10.0


class Reporter(Protocol):
    """Is told of every step of a run."""

    def begin(self, total: int) -> None:
        """The run has this many documents to read."""

    def advance(self, source: SourceFile, outcome: Outcome) -> None:
        """One document is done."""

    def end(self) -> None:
        """The run is over, or broken off."""


class Silent:
    """Shows nothing but failures, which go to the log."""

    def begin(self, total: int) -> None:
        """Nothing to show."""

    def advance(self, source: SourceFile, outcome: Outcome) -> None:
        """Logs the failures of the document."""
        log_failures(outcome)

    def end(self) -> None:
        """Nothing to show."""


class LogLines:
    """A line now and then, for logs and cron."""

    def __init__(self) -> None:
        """Begins with nothing done."""
        self._total = self._done = self._failed = 0
        self._next = 0.0

    def begin(self, total: int) -> None:
        """Tells how much there is to do."""
        self._total = total
        self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
        LOG.info("%d documents to read", total)

    def advance(self, source: SourceFile, outcome: Outcome) -> None:
        """Tells how far the run is, if the last line is a while ago."""
        log_failures(outcome)
        self._done += 1
        self._failed += bool(outcome.failures)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
            LOG.info("%d of %d documents, %d failed", self._done, self._total, self._failed)

    def end(self) -> None:
        """Nothing to show: the summary follows."""


class Bar:
    """A progress bar with documents, pages, speed, time left and failures."""

    def __init__(self) -> None:
        """Begins without a bar; it is drawn when the total is known."""
        self._progress: Progress | None = None
        self._pages = self._failed = 0
        self._begun = 0.0

    def begin(self, total: int) -> None:
        """Draws the bar."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("documents"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._progress.add_task(self._figures(), total=total)
        self._begun = time.monotonic()
        self._progress.start()

    def advance(self, source: SourceFile, outcome: Outcome) -> None:
        """Moves the bar."""
        if outcome.result is not None:
            self._pages += outcome.result.document.pages
        self._failed += bool(outcome.failures)
        if self._progress is not None:
            for failure in outcome.failures:
                line = failure_line(failure.source_path, failure.message)
                self._progress.console.print(line, markup=False, emoji=False, highlight=False, soft_wrap=True)
            self._progress.update(self._progress.task_ids[0], advance=1, description=self._figures())

    def end(self) -> None:
        """Takes the bar away."""
        if self._progress is not None:
            self._progress.stop()

    def _figures(self) -> str:
        seconds = time.monotonic() - self._begun
        speed = self._pages / seconds if self._begun and seconds > 0 else 0.0
        return f"{self._pages} pages, {speed:.0f} a second, {self._failed} failed"


def reporter(quiet: bool) -> Reporter:
    """The reporter that suits where the error output goes."""
    if quiet:
        return Silent()
    return Bar() if sys.stderr.isatty() else LogLines()


def log_failures(outcome: Outcome) -> None:
    """A warning for each input that failed."""
    for failure in outcome.failures:
        LOG.warning("%s", failure_line(failure.source_path, failure.message))


def failure_line(source_path: str, message: str) -> str:
    """What was read and what was wrong, on one line whatever the file is called."""
    name = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in source_path)
    return f"{name}: {message}"
