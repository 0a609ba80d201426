"""What changed since the dataset was written last, and what a run comes to.

Figures of the ledger.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from pipeline.run.figures import Changes, CorrectionFigures, RunSummary
from pipeline.run.row_order import failures

_NOW = """
DROP TABLE IF EXISTS temp.now;
CREATE TEMP TABLE now (name TEXT PRIMARY KEY, sha256 TEXT, failed INTEGER NOT NULL) WITHOUT ROWID;
"""
_FILL = """
INSERT INTO now SELECT f.name, f.sha256, f.sha256 IS NULL OR d.status <> 'done'
FROM files f LEFT JOIN documents d USING (sha256) WHERE f.run = ?
"""
_COUNTS = {
    "new": """
        SELECT count(*) FROM now n WHERE name NOT IN (SELECT name FROM published)
        AND (sha256 IS NULL OR sha256 NOT IN (SELECT sha256 FROM published WHERE sha256 IS NOT \
NULL))""",
    "renamed": """
        SELECT count(*) FROM now n WHERE name NOT IN (SELECT name FROM published)
        AND sha256 IN (SELECT sha256 FROM published WHERE sha256 IS NOT NULL)""",
    "changed": "SELECT count(*) FROM now n JOIN published p USING (name) WHERE n.sha256 IS NOT "
    "p.sha256",
    "gone": """
        SELECT count(*) FROM published p WHERE name NOT IN (SELECT name FROM now)
        AND (sha256 IS NULL OR sha256 NOT IN (SELECT sha256 FROM now WHERE sha256 IS NOT NULL))""",
    "failed": """
        SELECT count(*) FROM now n LEFT JOIN published p USING (name)
        WHERE n.failed AND NOT (ifnull(p.failed, 0) AND n.sha256 IS p.sha256)""",
}
_TOTALS = """
SELECT count(*), ifnull(sum(pages), 0), ifnull(sum(tasks), 0), ifnull(sum(targets), 0) FROM \
documents
WHERE status = 'done' AND sha256 IN (SELECT sha256 FROM files WHERE run = ?)
"""
_WARNINGS = """
SELECT d.warnings, min(f.name) AS first FROM documents d JOIN files f USING (sha256)
WHERE d.status = 'done' AND d.warnings <> '' AND f.run = ? GROUP BY d.sha256 ORDER BY first
"""
FIRST_FILES = 3  # that are named with a code of warnings


class RunFigures(NamedTuple):
    """What the ledger cannot tell of a run."""

    snapshot: Path
    processed: int
    seconds: float
    corrections: CorrectionFigures = CorrectionFigures()


def changes_since(db: sqlite3.Connection, run: int) -> Changes:
    """How the inputs of a run differ from those of the dataset that was written last."""
    db.executescript(_NOW)
    with db:
        db.execute(_FILL, (run,))
        return Changes(
            **{name: int(db.execute(query).fetchone()[0]) for name, query in _COUNTS.items()}
        )


def publish(db: sqlite3.Connection, run: int, gone_runs_kept: int) -> None:
    """Notes the inputs of a run as those of the dataset, and forgets what is gone for long.

    What `changes_since` found for this run is what is noted.
    """
    with db:
        db.execute("DELETE FROM published")
        db.execute("INSERT INTO published SELECT name, sha256, failed FROM now")
        db.execute("DELETE FROM files WHERE run <> ?", (run,))
        db.execute("DELETE FROM containers WHERE run <> ?", (run,))
        old = "SELECT sha256 FROM documents WHERE run < ?"
        for table in ("results", "readings", "units"):
            db.execute(f"DELETE FROM {table} WHERE sha256 IN ({old})", (run - gone_runs_kept,))
        db.execute("DELETE FROM documents WHERE run < ?", (run - gone_runs_kept,))


def summarize(
    db: sqlite3.Connection, run: int, figures: RunFigures, changes: Changes
) -> RunSummary:
    """The figures of a finished run."""
    documents, pages, tasks, targets = db.execute(_TOTALS, (run,)).fetchone()
    files, contents = db.execute(
        "SELECT count(*), count(DISTINCT sha256) FROM files f JOIN documents d USING (sha256)"
        " WHERE f.run = ? AND d.status = 'done'",
        (run,),
    ).fetchone()
    known = db.execute("SELECT count(DISTINCT sha256) FROM files WHERE run = ?", (run,)).fetchone()[
        0
    ]
    warnings: Counter[str] = Counter()
    warned: dict[str, list[str]] = {}
    for codes, name in db.execute(_WARNINGS, (run,)):
        for code in dict.fromkeys(codes.split()):
            warnings[code] += 1
            if warnings[code] <= FIRST_FILES:
                warned.setdefault(code, []).append(name)
    return RunSummary(
        snapshot=figures.snapshot,
        documents=documents,
        duplicates=files - contents,
        pages=pages,
        tasks=tasks + figures.corrections.tasks,
        targets=targets + figures.corrections.targets,
        processed=figures.processed,
        unchanged=known - figures.processed,
        failures=tuple(failures(db, run)),
        again=_again(db, run),
        warnings=dict(sorted(warnings.items())),
        warned={code: tuple(names) for code, names in sorted(warned.items())},
        changes=changes,
        corrections=figures.corrections,
        seconds=figures.seconds,
    )


def _again(db: sqlite3.Connection, run: int) -> int:
    query = (
        "SELECT count(*) FROM documents WHERE again AND sha256 IN (SELECT sha256 FROM "
        "files WHERE run = ?)"
    )
    return int(db.execute(query, (run,)).fetchone()[0])
