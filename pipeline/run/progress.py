"""What a person sees while a run goes on: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Protocol

from extractors.errors import ExtractionError
from pipeline.dataset.codes import advice_on
from pipeline.document.outcome import Outcome
from pipeline.language.catalog import said
from pipeline.workers.document_job import Work, sentence

if TYPE_CHECKING:
    from rich.progress import Progress

LOG = logging.getLogger(__name__)
_SECONDS_BETWEEN_LINES = 10.0


class Reporter(Protocol):
    """Is told of every step of a run."""

    def begin(self, total: int) -> None:
        """The run has this many documents to read."""

    def advance(self, work: Work, outcome: Outcome) -> None:
        """One document is done."""

    def end(self) -> None:
        """The run is over, or broken off."""


class Silent:
    """Shows only failures, which go to the log."""

    def begin(self, total: int) -> None:
        """Nothing to show."""

    def advance(self, work: Work, outcome: Outcome) -> None:
        """Logs the failures of the document."""
        log_failure(work, outcome)

    def end(self) -> None:
        """Nothing to show."""


class _Figures:
    """What is counted while a run goes on."""

    def __init__(self) -> None:
        self.total = self.done = self.pages = self.failed = 0
        self.begun = time.monotonic()

    def add(self, outcome: Outcome) -> None:
        self.done += 1
        self.failed += outcome.failure is not None
        if outcome.result is not None:
            self.pages += outcome.result.document.pages

    def render(self) -> str:
        """Pages, speed and failures."""
        seconds = time.monotonic() - self.begun
        speed = self.pages / seconds if seconds > 0 else 0.0
        return said(f"{self.pages} pages, {speed:.1f} a second, {self.failed} failed")

    def time_left(self) -> str:
        """What is left at the speed so far, as minutes and seconds."""
        seconds = (time.monotonic() - self.begun) / max(self.done, 1) * (self.total - self.done)
        return said(f"{seconds // 60:.0f}:{seconds % 60:02.0f} left")


class LogLines:
    """A line now and then, for logs and cron."""

    def __init__(self) -> None:
        """Begins with nothing done."""
        self._figures = _Figures()
        self._next = 0.0

    def begin(self, total: int) -> None:
        """Tells how much there is to do."""
        self._figures.total = total
        self._next = self._figures.begun + _SECONDS_BETWEEN_LINES
        LOG.info("%s", said(f"{total} documents to read"))

    def advance(self, work: Work, outcome: Outcome) -> None:
        """Tells how far the run is, if the last line is a while ago."""
        log_failure(work, outcome)
        figures = self._figures
        figures.add(outcome)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _SECONDS_BETWEEN_LINES
            done = said(f"{figures.done} of {figures.total} documents")
            LOG.info("%s, %s, %s", done, figures.render(), figures.time_left())

    def end(self) -> None:
        """Nothing to show: the summary follows."""


class Bar:
    """A progress bar with documents, pages, speed, time left and failures."""

    def __init__(self) -> None:
        """Begins without a bar; it is drawn when the total is known."""
        self._progress: Progress | None = None
        self._figures = _Figures()

    def begin(self, total: int) -> None:
        """Draws the bar."""
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self._progress = Progress(
            TextColumn(said("documents")),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._progress.add_task(self._figures.render(), total=total)
        self._progress.start()

    def advance(self, work: Work, outcome: Outcome) -> None:
        """Moves the bar."""
        self._figures.add(outcome)
        if self._progress is None:
            return
        if (line := trouble_line(work, outcome)) is not None:
            self._progress.console.print(
                line, markup=False, emoji=False, highlight=False, soft_wrap=True
            )
        self._progress.update(
            self._progress.task_ids[0], advance=1, description=self._figures.render()
        )

    def end(self) -> None:
        """Takes the bar away."""
        if self._progress is not None:
            self._progress.stop()


def reporter(quiet: bool) -> Reporter:
    """The reporter that suits where the error output goes."""
    if quiet:
        return Silent()
    is_shown = sys.stderr is not None and sys.stderr.isatty()
    return Bar() if is_shown else LogLines()


def log_failure(work: Work, outcome: Outcome) -> None:
    """A warning for a document that failed, or that is not wholly read."""
    if (line := trouble_line(work, outcome)) is not None:
        LOG.warning("%s", line)


def trouble_line(work: Work, outcome: Outcome) -> str | None:
    """What was wrong with a document; None for nothing."""
    if outcome.failure is not None:
        message = outcome.failure.message
    elif outcome.unfinished is not None:
        message = said(f"Some of its pages were not read ({outcome.unfinished}).")
    else:
        return None
    again = f" {said('The next run tries it again.')}" if outcome.again else ""
    code = outcome.failure.code if outcome.failure is not None else None
    return failure_line(work.source.source_path, said(message) + again, code)


def failure_line(source_path: str, message: str, code: str | None = None) -> str:
    """What was read, what was wrong and what to do, on one line whatever the file is called."""
    advice = advice_on(code) if code is not None else ""
    return f"{printable(source_path)}: {said(message)} {advice}".rstrip()


def error_line(source_path: str, error: ExtractionError) -> str:
    """The same of a document that is read by itself."""
    return failure_line(source_path, sentence(str(error)), error.code)


def printable(source_path: str) -> str:
    """The name of a file on one line."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in source_path)
