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

# Of the files of a run those that are not as they were published, and the names that are no more.
_TABLES = """
DROP TABLE IF EXISTS temp.other;
DROP TABLE IF EXISTS temp.lost;
CREATE TEMP TABLE other (name TEXT PRIMARY KEY, sha256 TEXT, failed INTEGER, known INTEGER,
    old TEXT, old_failed INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE lost (name TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID;
"""
_OTHER = """
INSERT INTO other
SELECT f.name, f.sha256, f.sha256 IS NULL OR f.sha256 IN
        (SELECT sha256 FROM documents WHERE status <> 'done') AS fails,
    p.name IS NOT NULL, p.sha256, p.failed
FROM files f LEFT JOIN published p USING (name)
WHERE f.is_here AND (p.name IS NULL OR p.sha256 IS NOT f.sha256 OR p.failed IS NOT fails)
"""
_COUNT_LOST = """
SELECT (SELECT count(*) FROM published) - (SELECT count(*) FROM files WHERE is_here)
    + (SELECT count(*) FROM other WHERE NOT known)
"""
_LOST = """
INSERT INTO lost SELECT name, sha256 FROM published
WHERE name NOT IN (SELECT name FROM files WHERE is_here)
"""
_IS_HERE = "EXISTS (SELECT 1 FROM files f WHERE f.sha256 = {} AND f.is_here)"
_WAS_THERE = (
    "sha256 IS NOT NULL AND sha256 IN (SELECT sha256 FROM published WHERE sha256 IS NOT NULL)"
)
_COUNTS = {
    "new": f"SELECT count(*) FROM other WHERE NOT known AND NOT ({_WAS_THERE})",
    "renamed": f"SELECT count(*) FROM other WHERE NOT known AND {_WAS_THERE}",
    "changed": "SELECT count(*) FROM other WHERE known AND sha256 IS NOT old",
    "gone": f"SELECT count(*) FROM lost l WHERE NOT {_IS_HERE.format('l.sha256')}",
    "failed": """
        SELECT count(*) FROM other WHERE failed AND NOT (ifnull(old_failed, 0) AND sha256 IS old)
        """,
}
# A content that was there the last time and is there no more was there in the run before.
_GONE = f"""
UPDATE documents SET run = :run - 1 WHERE sha256 IN (
    SELECT old FROM (SELECT old FROM other UNION SELECT sha256 FROM lost)
    WHERE old IS NOT NULL AND NOT {_IS_HERE.format("old")})
"""
_GONE_FOR_LONG = """
SELECT sha256 FROM documents d
WHERE run < ? AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = d.sha256)
"""
# What is published has the files of this run and no others.
_TOTALS = """
SELECT count(*), ifnull(sum(pages), 0), ifnull(sum(tasks), 0), ifnull(sum(targets), 0),
    ifnull(sum(again), 0), ifnull(sum(files), 0)
FROM (SELECT sha256, count(*) AS files FROM files WHERE sha256 IS NOT NULL GROUP BY sha256)
JOIN documents d USING (sha256) WHERE d.status = 'done'
"""
# The warnings of documents, alike ones together: how many documents, and the first names of them.
_WARNINGS = """
SELECT warnings, alike, first FROM
    (SELECT warnings, first, count(*) OVER (PARTITION BY warnings) AS alike,
        row_number() OVER (PARTITION BY warnings ORDER BY first) AS place FROM
        (SELECT d.warnings, min(f.name) AS first FROM files f JOIN documents d USING (sha256)
         WHERE d.status = 'done' AND d.warnings <> '' GROUP BY d.sha256))
WHERE place <= ?
"""
FIRST_FILES = 3  # that are named with a code of warnings


class RunFigures(NamedTuple):
    """What the ledger cannot tell of a run."""

    snapshot: Path
    processed: int
    seconds: float
    corrections: CorrectionFigures = CorrectionFigures()


def changes_since(db: sqlite3.Connection) -> Changes:
    """How the inputs differ from those of the dataset that was written last."""
    db.executescript(_TABLES)
    with db:
        db.execute(_OTHER)
        if db.execute(_COUNT_LOST).fetchone()[0]:
            db.execute(_LOST)
        counts = {name: db.execute(query).fetchone()[0] for name, query in _COUNTS.items()}
        return Changes(**counts)


def publish(db: sqlite3.Connection, run: int, gone_runs_kept: int) -> None:
    """Notes the inputs of a run as those of the dataset, and forgets what is gone for long.

    What `changes_since` found for this run is what is noted.
    """
    with db:
        db.execute(_GONE, {"run": run})
        db.execute("DELETE FROM published WHERE name IN (SELECT name FROM lost)")
        db.execute("INSERT OR REPLACE INTO published SELECT name, sha256, failed FROM other")
        db.execute("DELETE FROM files WHERE NOT is_here")
        db.execute("DELETE FROM containers WHERE NOT is_here")
        old = db.execute(_GONE_FOR_LONG, (run - gone_runs_kept,)).fetchall()
        for table in ("results", "readings", "units", "documents"):
            db.executemany(f"DELETE FROM {table} WHERE sha256 = ?", old)


def summarize(db: sqlite3.Connection, figures: RunFigures, changes: Changes) -> RunSummary:
    """The figures of a finished run whose inputs are published."""
    documents, pages, tasks, targets, again, files = db.execute(_TOTALS).fetchone()
    known = "SELECT count(DISTINCT sha256) FROM files"
    failing = """
        SELECT count(*) FROM documents d WHERE again AND status <> 'done'
        AND EXISTS (SELECT 1 FROM files f WHERE f.sha256 = d.sha256)"""
    warnings, warned = _warnings(db)
    return RunSummary(
        snapshot=figures.snapshot,
        documents=documents,
        duplicates=files - documents,
        pages=pages,
        tasks=tasks + figures.corrections.tasks,
        targets=targets + figures.corrections.targets,
        processed=figures.processed,
        unchanged=db.execute(known).fetchone()[0] - figures.processed,
        failures=tuple(failures(db)),
        again=again + db.execute(failing).fetchone()[0],
        warnings=warnings,
        warned=warned,
        changes=changes,
        corrections=figures.corrections,
        seconds=figures.seconds,
    )


def _warnings(db: sqlite3.Connection) -> tuple[dict[str, int], dict[str, tuple[str, ...]]]:
    """How many documents have each warning, and the names of the first of them."""
    counts: dict[tuple[str, str], int] = {}
    named: dict[str, list[str]] = {}
    for codes, alike, name in db.execute(_WARNINGS, (FIRST_FILES,)):
        for code in dict.fromkeys(codes.split()):
            counts[code, codes] = alike
            named.setdefault(code, []).append(name)
    warnings: Counter[str] = Counter()
    for (code, _), alike in counts.items():
        warnings[code] += alike
    warned = {code: tuple(sorted(names)[:FIRST_FILES]) for code, names in sorted(named.items())}
    return dict(sorted(warnings.items())), warned
