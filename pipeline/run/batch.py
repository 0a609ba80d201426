"""A run: what is new or changed is done, and one dataset is written.

One document is kept apart from the next.

Every outcome is in the ledger as soon as it is there, so a run that is killed is gone on with by
the next. The tables are written from the ledger when all is done, and only if they would differ.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from extractors.ocr.cache import keep_within
from extractors.scratch import sweep
from pipeline.corrections.correction import FILE_NAME
from pipeline.dataset.hold import hold_dataset
from pipeline.dataset.snapshots import SNAPSHOTS_KEPT, snapshot_of
from pipeline.errors import LedgerDamaged, RunError
from pipeline.fingerprint import Fingerprints
from pipeline.run.changes import RunFigures, changes_since, publish, summarize
from pipeline.run.corrected_documents import NOTHING_CORRECTED, CorrectedRows
from pipeline.run.figures import RunSummary
from pipeline.run.input_files import check_places
from pipeline.run.ledger import open_ledger, set_aside
from pipeline.run.listing import Listing, list_inputs, listed_failures
from pipeline.run.progress import Reporter, Silent, failure_line
from pipeline.run.row_order import Chunk, chunks, content_mark
from pipeline.run.run_log import RunLog, open_run_log
from pipeline.run.seals import DamagedRows, check_ledger, damaged_rows
from pipeline.run.spare_memory import load_writers
from pipeline.run.unit_registry import Registry
from pipeline.run.work import Keeper, forget, plan_work, planned_work
from pipeline.workers.document_job import DocumentJob
from pipeline.workers.executor import Executor

if TYPE_CHECKING:
    from pipeline.corrections.kept import KeptCorrections

LOG = logging.getLogger(__name__)
_ROUNDS = 2  # of writing: damaged rows are made anew once

CACHE = ".cache"  # in the dataset: what OCR read, where the user has no home to keep it in


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """How the documents of a run are done."""

    job: DocumentJob
    executor: Executor
    marks: Fingerprints
    full: bool = False  # do again what is known
    follow_links: bool = False  # also those that lead out of the inputs
    allow_empty: bool = False  # an input folder that held documents may hold none
    reporter: Reporter = field(default_factory=Silent)
    registry: Registry = field(default_factory=Registry)  # what people decided of units
    snapshots_kept: int = SNAPSHOTS_KEPT
    gone_runs_kept: int = 30
    is_program: bool = False  # the process does nothing else: its Arrow needs no numpy, no pandas


def run_batch(inputs: Sequence[Path], out: Path, batch: Batch) -> RunSummary:
    """Brings the dataset up to the files and folders named.

    Args:
        inputs: Files and folders.
        out: Folder of the dataset.
        batch: What to do with each document, and who does it.

    Raises:
        InputNotFound: If an input does not exist.
        PlacesOverlap: If inputs and output lie in each other.
        EmptiedInput: If an input folder held documents the last time and holds none now.
        WorkersLost: If no worker can be had.
        StoreError: If the dataset cannot be written or another run holds it.
    """
    begun = time.monotonic()
    check_places(inputs, out)
    with hold_dataset(out):
        sweep()
        keep_within(out / CACHE)
        try:
            return _one_run(inputs, out, batch, begun)
        except LedgerDamaged:
            set_aside(out)
            return _one_run(inputs, out, batch, begun)


def _one_run(inputs: Sequence[Path], out: Path, batch: Batch, begun: float) -> RunSummary:
    with open_ledger(out) as db:
        check_ledger(db)
        run = _begin(db)
        with open_run_log(out, run) as log:
            try:
                return _Run(db, run, batch, log).work(inputs, out, begun)
            except (RunError, KeyboardInterrupt) as exc:
                log.break_off(str(exc) or "interrupted")
                raise


def _begin(db: sqlite3.Connection) -> int:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with db:
        db.execute("DELETE FROM runs WHERE number < (SELECT max(number) FROM runs) - 1000")
        return int(db.execute("INSERT INTO runs (begun) VALUES (?)", (now,)).lastrowid or 0)


def _corrections(out: Path) -> KeptCorrections | None:
    """What people corrected; None without a file, for what reads it takes 0.3 s to come."""
    if not os.path.lexists(out / FILE_NAME):
        return None
    from pipeline.corrections.kept import read_corrections

    kept = read_corrections(out)
    return kept if any(kept) else None


class _Run:
    """One run on an open ledger."""

    def __init__(self, db: sqlite3.Connection, run: int, batch: Batch, log: RunLog) -> None:
        self.db = db
        self.run = run
        self.batch = batch
        self.log = log
        self.done = 0
        self.named: set[str] = set()  # the failures that were logged as they came

    def work(self, inputs: Sequence[Path], out: Path, begun: float) -> RunSummary:
        config, rules = self.batch.job.config, self.batch
        _corrections(out)  # what cannot be understood is said before the work
        listing = Listing(inputs, rules.follow_links, rules.allow_empty, config.max_bytes)
        list_inputs(self.db, listing)
        for failure in listed_failures(self.db):
            LOG.warning("%s", failure_line(failure.source_path, failure.message, failure.code))
        to_do = self._plan(self.batch.full)
        self.log.begin([str(path) for path in inputs], to_do)
        self._do(to_do)
        changes = changes_since(self.db)
        snapshot, corrected = self._write(out, _corrections(out))
        publish(self.db, self.run, self.batch.gone_runs_kept)
        seconds = time.monotonic() - begun
        figures = RunFigures(snapshot, self.done, seconds, corrected.figures)
        summary = summarize(self.db, figures, changes)
        self._name_known_failures(summary)
        self.log.end(summary)
        return summary

    def _name_known_failures(self, summary: RunSummary) -> None:
        """Names what failed before and was not tried tonight: nobody reads last week's log."""
        for failure in summary.failures:
            if failure.sha256 is not None and failure.source_path not in self.named:
                line = failure_line(failure.source_path, failure.message, failure.code)
                LOG.warning("%s", line)

    def _plan(self, full: bool) -> int:
        return plan_work(self.db, self.batch.marks, full)

    def _do(self, to_do: int) -> None:
        self.done += to_do
        if not to_do:
            return
        keeper = Keeper(self.db, self.run, self.batch.marks)
        reporter = self.batch.reporter
        reporter.begin(to_do)
        if self.batch.is_program:
            Thread(target=load_writers).start()  # while the workers begin
        try:
            with closing(
                self.batch.executor.map(self.batch.job, planned_work(self.db))
            ) as outcomes:
                for work, outcome in outcomes:
                    kept = keeper.keep(work, outcome)
                    self.log.document(work, kept)
                    if kept.failure is not None and kept.failure.trace:
                        LOG.debug("%s\n%s", work.source.path, kept.failure.trace)
                    if kept.failure is not None:
                        self.named.add(work.source.source_path)
                    reporter.advance(work, kept)
        finally:
            reporter.end()

    def _write(self, out: Path, kept: KeptCorrections | None) -> tuple[Path, CorrectedRows]:
        """The snapshot of what is known now; the one that is there where nothing differs."""
        for _ in range(_ROUNDS):
            corrected = NOTHING_CORRECTED
            if kept is not None:
                from pipeline.run.corrected import corrected_rows

                corrected = corrected_rows(self.db, kept)
            parts = chunks(self.db, corrected.marks)
            decisions = self.batch.registry.mark + corrected.mark
            mark = content_mark(self.db, parts, decisions)
            current = snapshot_of(out, mark)
            if current is not None:
                return current, corrected
            try:
                return self._written(out, mark, parts, corrected), corrected
            except DamagedRows:
                self._mend_rows()
        raise LedgerDamaged(f"{out}: the rows of documents in the ledger are damaged")

    def _written(
        self, out: Path, mark: str, parts: Sequence[Chunk], corrected: CorrectedRows
    ) -> Path:
        if self.batch.is_program:
            load_writers()
        from pipeline.dataset.store import NOTHING_FORMER, former_tables, write_snapshot
        from pipeline.run.row_groups import Decided, row_groups

        former = NOTHING_FORMER if self.batch.full else former_tables(out)
        decided = Decided(self.batch.registry, corrected)
        with self.db:
            rows = row_groups(self.db, parts, decided, former.pieces())
            return write_snapshot(out, rows, mark, self.batch.snapshots_kept, former)

    def _mend_rows(self) -> None:
        """Reads the documents anew whose rows in the ledger are damaged."""
        damaged = damaged_rows(self.db)
        LOG.warning("the rows of %d documents are damaged in the ledger; read anew", len(damaged))
        forget(self.db, damaged)
        self._do(self._plan(full=False))
