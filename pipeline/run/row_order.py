"""In which order the dataset holds what the ledger knows, and the mark of it all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import blake2b

from pipeline.dataset.notice_records import FailureRecord
from pipeline.dataset.records import SCHEMA_VERSION
from pipeline.run.listing import listed_failures

_DOCUMENTS = """
SELECT sha256, digest FROM documents
WHERE status = 'done' AND sha256 IN (SELECT sha256 FROM files WHERE run = :run)
ORDER BY period_start IS NULL, period_start, period_end, issuer, sha256
"""
_FAILED = """
SELECT f.name, f.sha256, f.size, d.code, d.message FROM files f JOIN documents d USING (sha256)
WHERE f.run = :run AND d.status <> 'done' ORDER BY f.name
"""


def documents_in_order(db: sqlite3.Connection, run: int) -> Iterator[tuple[str, str]]:
    """Hash and digest of the rows of each document: by period, then issuer, then hash."""
    yield from db.execute(_DOCUMENTS, {"run": run})


def content_mark(db: sqlite3.Connection, run: int, decisions: str = "") -> str:
    """A name for the dataset that these inputs give: the same for the same tables.

    `decisions` is the mark of what people decided of units.
    """
    digest = blake2b((SCHEMA_VERSION + decisions).encode(), digest_size=8)
    for sha256, rows in documents_in_order(db, run):
        digest.update(ascii((sha256, rows)).encode())
    for row in db.execute(
        "SELECT name, sha256 FROM files WHERE run = ? AND sha256 IS NOT NULL ORDER BY name", (run,)
    ):
        digest.update(ascii(row).encode())
    for failure in failures(db, run):
        digest.update(ascii((failure.source_path, failure.code, failure.message)).encode())
    return digest.hexdigest()


def failures(db: sqlite3.Connection, run: int) -> list[FailureRecord]:
    """The inputs that could not be ingested, by name."""
    found = [*listed_failures(db, run)]
    for name, sha256, size, code, message in db.execute(_FAILED, {"run": run}):
        found.append(
            FailureRecord(source_path=name, sha256=sha256, bytes=size, code=code, message=message)
        )
    return sorted(found, key=lambda failure: failure.source_path)
