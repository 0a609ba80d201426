"""What a run has to do, and what became of it: the contents of the ledger."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from pipeline.dataset.results import DocumentResult
from pipeline.document.outcome import Failure, Outcome
from pipeline.document.source_file import SourceFile
from pipeline.errors import SchemaError
from pipeline.fingerprint import FAILED, Fingerprints
from pipeline.workers.document_job import Work

WORKER_DIED = "worker_died"
# A process that is killed from outside says little of its document: a second night shows.
RUNS_TO_DIE_IN = 2

_TABLES = """
DROP TABLE IF EXISTS temp.todo;
DROP TABLE IF EXISTS temp.marks;
CREATE TEMP TABLE todo (place INTEGER PRIMARY KEY, sha256, name, path, size, rows_only);
CREATE TEMP TABLE marks (source_format TEXT PRIMARY KEY, reading_mark TEXT);
"""
_TODO = """
INSERT INTO todo (sha256, name, path, size, rows_only)
SELECT f.sha256, MIN(f.name), f.path, f.size,
       d.status = 'done' AND NOT :full AND d.reading_mark = m.reading_mark
FROM files f
LEFT JOIN documents d USING (sha256)
LEFT JOIN marks m ON m.source_format = ifnull(d.source_format, :failed)
WHERE f.run = :run AND f.sha256 IS NOT NULL AND (
    :full OR d.sha256 IS NULL OR d.status = 'retry'
    OR d.rows_mark <> :rows_mark OR d.reading_mark IS NOT m.reading_mark)
GROUP BY f.sha256 ORDER BY f.size DESC, f.sha256
"""
_KEEP = """
INSERT OR REPLACE INTO documents VALUES (
    :sha256, :run, :status, :source_format, :reading_mark, :rows_mark, :code, :message, :deaths, :seconds,
    :pages, :tasks, :targets, :warnings, :period_start, :period_end, :issuer, :digest)
"""


def plan_work(db: sqlite3.Connection, run: int, marks: Fingerprints, full: bool) -> int:
    """Finds out which contents are to be done, the largest first, and gives their number."""
    db.executescript(_TABLES)
    with db:
        db.executemany("INSERT INTO marks VALUES (?, ?)", [*marks.reading.items()])
        terms = {"run": run, "full": full, "rows_mark": marks.rows, "failed": FAILED}
        db.execute(_TODO, terms)
        db.execute(
            "UPDATE documents SET run = :run WHERE sha256 IN (SELECT sha256 FROM files WHERE run = :run)",
            {"run": run},
        )
    return int(db.execute("SELECT count(*) FROM todo").fetchone()[0])


def planned_work(db: sqlite3.Connection) -> Iterator[Work]:
    """The documents to do, one after another.

    What was read of them is taken along where it serves.
    """
    place = 0
    while True:
        row = db.execute(
            "SELECT place, sha256, name, path, size, rows_only FROM todo"
            " WHERE place > ? ORDER BY place LIMIT 1",
            (place,),
        ).fetchone()
        if row is None:
            return
        place, sha256, name, path, size, rows_only = row
        kept = None
        if rows_only:
            kept = db.execute("SELECT pages FROM readings WHERE sha256 = ?", (sha256,)).fetchone()
        yield Work(
            SourceFile(Path(os.fsdecode(path)), name, sha256, size), kept[0] if kept else None
        )


class Keeper:
    """Keeps what became of the documents of a run; each is kept for good at once."""

    def __init__(self, db: sqlite3.Connection, run: int, marks: Fingerprints) -> None:
        """Keeps under these marks."""
        self._db = db
        self._run = run
        self._marks = marks

    def keep(self, work: Work, outcome: Outcome) -> Outcome:
        """Keeps an outcome and gives it back: rows that do not fit the dataset are a failure."""
        sha256 = work.source.sha256
        with self._db:
            if outcome.result is not None:
                try:
                    self._keep_rows(sha256, outcome, outcome.result)
                except SchemaError as exc:
                    message = f"The rows of the document do not fit the dataset: {exc}."
                    outcome = Outcome(
                        failure=Failure("internal_error", message), seconds=outcome.seconds
                    )
            if outcome.failure is not None:
                self._keep_failure(sha256, outcome, outcome.failure)
            if outcome.reading is not None:
                self._db.execute(
                    "INSERT OR REPLACE INTO readings VALUES (?, ?)", (sha256, outcome.reading)
                )
        return outcome

    def _keep_rows(self, sha256: str, outcome: Outcome, result: DocumentResult) -> None:
        from pipeline.dataset.fragments import to_fragment

        document = replace(
            result.document, source_path="", duplicate_paths=()
        )  # the files have the names
        fragment = to_fragment(replace(result, document=document))
        self._forget_rows(sha256)
        self._db.execute("INSERT INTO results VALUES (?, ?)", (sha256, fragment))
        self._db.executemany(
            "INSERT INTO units VALUES (?, ?, ?, ?, ?, ?)",
            [(u.unit_id, sha256, u.name, u.kind, u.level, u.task_count) for u in result.units],
        )
        targets = sum(task.kind == "target" for task in result.tasks)
        values = {
            "source_format": document.source_format,
            "pages": document.pages,
            "tasks": len(result.tasks) - targets,
            "targets": targets,
            "warnings": " ".join(document.warnings),
            "period_start": document.period_start and document.period_start.isoformat(),
            "period_end": document.period_end and document.period_end.isoformat(),
            "issuer": document.issuer_id or document.issuer,
            "digest": blake2b(fragment, digest_size=16).hexdigest(),
        }
        self._keep_document(sha256, outcome, "done", values)

    def _keep_failure(self, sha256: str, outcome: Outcome, failure: Failure) -> None:
        deaths = self._deaths(sha256) + 1 if failure.code == WORKER_DIED else 0
        is_lasting = failure.is_lasting and (
            failure.code != WORKER_DIED or deaths >= RUNS_TO_DIE_IN
        )
        self._forget_rows(sha256)
        self._db.execute("DELETE FROM readings WHERE sha256 = ?", (sha256,))
        values = {"code": failure.code, "message": failure.message, "deaths": deaths}
        self._keep_document(sha256, outcome, "failed" if is_lasting else "retry", values)

    def _keep_document(
        self, sha256: str, outcome: Outcome, status: str, values: dict[str, object]
    ) -> None:
        empty = dict.fromkeys(
            ("source_format", "code", "message", "pages", "tasks", "targets", "warnings",
             "period_start", "period_end", "issuer", "digest")
        )  # fmt: skip
        source_format = values.get("source_format") or FAILED
        always = {
            "sha256": sha256,
            "run": self._run,
            "status": status,
            "reading_mark": self._marks.reading[str(source_format)],
            "rows_mark": self._marks.rows,
            "deaths": 0,
            "seconds": outcome.seconds,
        }
        self._db.execute(_KEEP, {**empty, **always, **values})

    def _deaths(self, sha256: str) -> int:
        row = self._db.execute(
            "SELECT deaths FROM documents WHERE sha256 = ?", (sha256,)
        ).fetchone()
        return int(row[0]) if row else 0

    def _forget_rows(self, sha256: str) -> None:
        for table in ("results", "units"):
            self._db.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))
