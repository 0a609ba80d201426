"""What a run has to do, and what became of it: the contents of the ledger."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from extractors.codes import FailureCode
from pipeline.document.outcome import Failure, Outcome
from pipeline.document.packed_rows import PackedRows
from pipeline.document.source_file import SourceFile, place_of
from pipeline.fingerprint import FAILED, Fingerprints
from pipeline.run.seals import DOCUMENT_COLUMNS, beside_of, digest_of, seal_of
from pipeline.workers.document_job import Work

LOG = logging.getLogger(__name__)

# What wanted more than there was gets more from night to night; then it rests like what is damaged.
# A process that is killed from outside says little of its document: a second night shows.
NIGHTS: Mapping[str, int] = {
    FailureCode.WORKER_DIED: 2,
    FailureCode.TIME_LIMIT: 3,
    FailureCode.MEMORY_LIMIT: 3,
}

_TABLES = """
DROP TABLE IF EXISTS temp.todo;
DROP TABLE IF EXISTS temp.marks;
CREATE TEMP TABLE todo (place INTEGER PRIMARY KEY, sha256, name, path, size, rows_only, tries);
CREATE TEMP TABLE marks (source_format TEXT PRIMARY KEY, reading_mark TEXT);
"""
_TODO = """
INSERT INTO todo (sha256, name, path, size, rows_only, tries)
SELECT f.sha256, MIN(f.name), f.path, f.size,
       d.status = 'done' AND NOT d.again AND NOT :full AND d.reading_mark = m.reading_mark,
       ifnull(d.tries, 0)
FROM files f
LEFT JOIN documents d USING (sha256)
LEFT JOIN marks m ON m.source_format = ifnull(d.source_format, :failed)
WHERE f.is_here AND f.sha256 IS NOT NULL AND (
    :full OR d.sha256 IS NULL OR d.again
    OR d.rows_mark <> :rows_mark OR d.reading_mark IS NOT m.reading_mark)
GROUP BY f.sha256 ORDER BY f.size DESC, f.sha256
"""
_KEEP = f"""
INSERT OR REPLACE INTO documents (run, {", ".join(DOCUMENT_COLUMNS)}, seal)
VALUES (:run, {", ".join(f":{column}" for column in DOCUMENT_COLUMNS)}, NULL)
"""
_SEAL = f"UPDATE documents SET seal = {seal_of(DOCUMENT_COLUMNS)} WHERE sha256 = :sha256"


def plan_work(db: sqlite3.Connection, marks: Fingerprints, full: bool) -> int:
    """Finds out which contents are to be done, the largest first, and gives their number."""
    db.executescript(_TABLES)
    with db:
        db.executemany("INSERT INTO marks VALUES (?, ?)", [*marks.reading.items()])
        terms = {"full": full, "rows_mark": marks.rows, "failed": FAILED}
        db.execute(_TODO, terms)
    return int(db.execute("SELECT count(*) FROM todo").fetchone()[0])


def planned_work(db: sqlite3.Connection) -> Iterator[Work]:
    """The documents to do, one after another.

    What was read of them is taken along where it serves.
    """
    place = 0
    while True:
        row = db.execute(
            "SELECT place, sha256, name, path, size, rows_only, tries FROM todo"
            " WHERE place > ? ORDER BY place LIMIT 1",
            (place,),
        ).fetchone()
        if row is None:
            return
        place, sha256, name, path, size, rows_only, tries = row
        kept = kept_reading(db, sha256) if rows_only else None
        file, members = place_of(path)
        yield Work(SourceFile(file, name, sha256, size, members=members), kept, tries)


def kept_reading(db: sqlite3.Connection, sha256: str) -> bytes | None:
    """What was read from a content; None where nothing is kept, or it is damaged."""
    row = db.execute("SELECT pages, digest FROM readings WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return None
    pages, digest = row
    if digest_of(pages) != digest:
        LOG.warning("what was read from %s is damaged in the ledger; it is read anew", sha256[:12])
        return None
    return bytes(pages)


def forget(db: sqlite3.Connection, contents: Iterable[str]) -> None:
    """Forgets what is known of contents: the next plan of work has them as new ones."""
    with db:
        for table in ("documents", "results", "readings", "units"):
            db.executemany(f"DELETE FROM {table} WHERE sha256 = ?", [(key,) for key in contents])


class Keeper:
    """Keeps what became of the documents of a run; each is kept for good at once."""

    def __init__(self, db: sqlite3.Connection, run: int, marks: Fingerprints) -> None:
        """Keeps under these marks."""
        self._db = db
        self._run = run
        self._marks = marks

    def keep(self, work: Work, outcome: Outcome) -> Outcome:
        """Keeps an outcome and gives it back, with whether the next run tries again."""
        sha256 = work.source.sha256
        with self._db:
            if outcome.result is not None:
                self._keep_rows(sha256, outcome, outcome.result)
            if outcome.failure is not None:
                self._keep_failure(sha256, outcome, outcome.failure)
            if outcome.reading is not None:
                self._db.execute(
                    "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
                    (sha256, outcome.reading, digest_of(outcome.reading)),
                )
        return outcome._replace(again=self._is_tried_again(sha256))

    def _keep_rows(self, sha256: str, outcome: Outcome, rows: PackedRows) -> None:
        document = rows.document
        self._forget_rows(sha256)
        self._db.execute("INSERT INTO results VALUES (?, ?)", (sha256, rows.fragment))
        self._db.executemany(
            "INSERT INTO units VALUES (?, ?, ?)",
            [(unit.unit_id, sha256, unit.record) for unit in rows.units],
        )
        values = {
            "source_format": document.source_format,
            "pages": document.pages,
            "tasks": rows.tasks,
            "targets": rows.targets,
            "warnings": " ".join(document.warnings),
            "period_start": document.period_start and document.period_start.isoformat(),
            "period_end": document.period_end and document.period_end.isoformat(),
            "issuer": document.issuer_id or document.issuer,
            "digest": digest_of(rows.fragment),
            "own_key": rows.own_key and rows.own_key.key,
            "own_issuer": rows.own_key and rows.own_key.issuer,
            "beside": beside_of(self._db, sha256),
        }
        if outcome.unfinished is not None:
            values |= self._once_more(sha256, outcome.unfinished)
        self._keep_document(sha256, outcome, "done", values)

    def _keep_failure(self, sha256: str, outcome: Outcome, failure: Failure) -> None:
        self._forget_rows(sha256)
        self._db.execute("DELETE FROM readings WHERE sha256 = ?", (sha256,))
        values: dict[str, object] = {"code": failure.code, "message": failure.message}
        if not failure.is_lasting:
            values |= self._once_more(sha256, failure.code)
        self._keep_document(sha256, outcome, "failed", values)

    def _once_more(self, sha256: str, code: str) -> dict[str, object]:
        """That a night was to blame: the next one tries again, unless nights enough were spent."""
        row = self._db.execute("SELECT tries FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        tries = (int(row[0]) if row else 0) + 1
        return {"code": code, "tries": tries, "again": tries < NIGHTS.get(code, tries + 1)}

    def _is_tried_again(self, sha256: str) -> bool:
        row = self._db.execute("SELECT again FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return bool(row and row[0])

    def _keep_document(
        self, sha256: str, outcome: Outcome, status: str, values: dict[str, object]
    ) -> None:
        source_format = values.get("source_format") or FAILED
        always = {
            "sha256": sha256,
            "run": self._run,
            "status": status,
            "again": False,
            "reading_mark": self._marks.reading[str(source_format)],
            "rows_mark": self._marks.rows,
            "tries": 0,
            "seconds": outcome.seconds,
        }
        self._db.execute(_KEEP, {**dict.fromkeys(DOCUMENT_COLUMNS), **always, **values})
        self._db.execute(_SEAL, {"sha256": sha256})

    def _forget_rows(self, sha256: str) -> None:
        for table in ("results", "units"):
            self._db.execute(f"DELETE FROM {table} WHERE sha256 = ?", (sha256,))
