"""The ledger of a dataset: what is known of every input and every content, in one SQLite file.

It lies beside the tables, hidden, and is held by one run at a time (`store.hold_dataset`). All of
it can be made anew from the inputs: a ledger that is damaged (`seals`) or of another version is set
aside.

    files      a path of the inputs: how the file looked, the hash of its content
    containers an archive or a letter that was opened: how its file looked
    documents  a content: how its processing went, by which code, what it came to
    results    the rows that a content gives, as columns (`pipeline.dataset.fragments`)
    readings   what was read from a content that is costly to read
    (`pipeline.document.reading_codec`) units      the canonical units that a content names
    memos      what was found of several documents together
    published  the files of the dataset that was written last
    runs       begin and end of each run
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.dataset.hold import explained
from pipeline.errors import LedgerDamaged, StoreError
from pipeline.run.seals import add_seal

LOG = logging.getLogger(__name__)
LEDGER_NAME = ".ledger.sqlite"
LEDGER_VERSION = 7

SCHEMA = """
CREATE TABLE files (
    path BLOB PRIMARY KEY,          -- absolute, as the file system has it; in a container: its
                                    -- path and the names within, zero bytes between
    is_here INTEGER NOT NULL,       -- 1: among the inputs as they were listed last
    name TEXT NOT NULL,             -- as the dataset names it
    size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,
    sha256 TEXT,                    -- null: not read, `problem` says why
    problem TEXT, code TEXT,
    seal INTEGER                    -- checksum of all but is_here and name, which every run may set
) WITHOUT ROWID;
CREATE INDEX files_by_content ON files (sha256, name);
CREATE TABLE containers (
    path BLOB PRIMARY KEY,
    is_here INTEGER NOT NULL,
    size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,
    mark TEXT NOT NULL,             -- of the code that opened it
    members INTEGER NOT NULL        -- rows of `files` that it gave
) WITHOUT ROWID;
CREATE TABLE documents (
    sha256 TEXT PRIMARY KEY,
    run INTEGER NOT NULL,           -- the last run among whose inputs it was
    status TEXT NOT NULL,           -- done or failed
    again INTEGER NOT NULL,         -- 1: the next run tries it again, for the night was to blame
    source_format TEXT,             -- null where it failed
    reading_mark TEXT NOT NULL, rows_mark TEXT NOT NULL,
    code TEXT, message TEXT,        -- of the failure; a code alone: of pages that were not read
    tries INTEGER NOT NULL,         -- nights in a row that were to blame
    seconds REAL NOT NULL,          -- that the last processing took
    pages INTEGER, tasks INTEGER, targets INTEGER,
    warnings TEXT,                  -- codes, a space between
    period_start TEXT, period_end TEXT, issuer TEXT,
    digest TEXT,                    -- of the rows
    own_key TEXT, own_issuer TEXT,  -- the key under which others cite it, its issuer as printed
    beside INTEGER,                 -- checksum of its units
    seal INTEGER                    -- checksum of all but run
) WITHOUT ROWID;
CREATE TABLE results (sha256 TEXT PRIMARY KEY, rows BLOB NOT NULL);
CREATE TABLE readings (sha256 TEXT PRIMARY KEY, pages BLOB NOT NULL, digest TEXT NOT NULL);
CREATE TABLE units (
    unit_id TEXT NOT NULL, sha256 TEXT NOT NULL,
    record TEXT NOT NULL,           -- what the content says of the unit, as JSON
    PRIMARY KEY (unit_id, sha256)
) WITHOUT ROWID;
CREATE TABLE memos (
    mark TEXT PRIMARY KEY,          -- of what it is about
    text BLOB NOT NULL, digest TEXT NOT NULL
);
CREATE INDEX units_by_content ON units (sha256);
CREATE TABLE published (name TEXT PRIMARY KEY, sha256 TEXT, failed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE runs (number INTEGER PRIMARY KEY AUTOINCREMENT, begun TEXT NOT NULL, ended TEXT, \
run_id TEXT);
"""

# Older ledgers of this version lack them.
_INDEXES = """
CREATE INDEX IF NOT EXISTS documents_by_key ON documents (own_key) WHERE own_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS documents_failed ON documents (sha256) WHERE status <> 'done';
"""
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and run again",
    sqlite3.SQLITE_READONLY: "it is read-only; name another folder",
    sqlite3.SQLITE_CANTOPEN: "there is no permission to write there; name another folder",
    sqlite3.SQLITE_PERM: "there is no permission to write there; name another folder",
    sqlite3.SQLITE_IOERR: "the disk is full or fails; make room and run again",
}
_REASONS |= dict.fromkeys(
    (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED),
    "another program has it open; close that and run again",
)
# Where the system says otherwise, it is the file's own head that forbids it: damage.
_FORBIDDEN = {
    _REASONS[code]
    for code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
}


@contextmanager
def open_ledger(out: Path) -> Iterator[sqlite3.Connection]:
    """The ledger of the dataset in a folder; the caller holds the dataset.

    Every statement is its own transaction unless it stands in a `with` of the connection. What is
    committed outlives a killed process.

    Raises:
        StoreError: If it cannot be read or written.
    """
    path = out / LEDGER_NAME
    with explained(path):
        path.open("ab").close()  # SQLite's own word for a file without permission is a failing disk
    try:
        db = _opened(path)
        try:
            yield db
        finally:
            db.close()
    except sqlite3.Error as exc:
        reason = _REASONS.get(_primary_code(exc))
        if reason is None or (reason in _FORBIDDEN and _may_write(path)):
            raise LedgerDamaged(f"{path}: the ledger is damaged: {exc}") from exc
        raise StoreError(f"{path}: the ledger cannot be written: {reason}") from exc


def set_aside(out: Path) -> None:
    """Puts a damaged ledger out of the way; the next one begins empty.

    The caller holds the dataset, and the ledger is closed.
    """
    path = out / LEDGER_NAME
    LOG.warning("%s: the ledger is damaged; it is set aside and everything is read anew", path)
    with explained(path):
        _set_aside(path)


def _opened(path: Path) -> sqlite3.Connection:
    """A ledger of this version; any other is set aside."""
    db = _connect(path)
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, LEDGER_VERSION):
        LOG.warning("%s: the ledger is of another version; everything is read anew", path)
        db.close()
        _set_aside(path)
        db = _connect(path)
        version = 0
    if version == 0:
        db.executescript(f"BEGIN; {SCHEMA} PRAGMA user_version = {LEDGER_VERSION}; COMMIT;")
    db.executescript(_INDEXES)
    return db


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=10.0)
    add_seal(db)
    try:
        # Exclusive: no shared memory beside the file, which network file systems do not have.
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("PRAGMA journal_mode = WAL")
        db.execute(
            "PRAGMA synchronous = NORMAL"
        )  # a killed process loses nothing, a power cut the last moments
        db.execute("PRAGMA cache_size = -16000")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except UnicodeDecodeError as exc:  # SQLite names the damaged statement, which is no text
        db.close()
        raise LedgerDamaged(f"{path}: the ledger is damaged: {exc}") from exc
    except sqlite3.Error:
        db.close()
        raise
    return db


def _set_aside(path: Path) -> None:
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    path.replace(path.with_name(f"{path.name}.damaged"))


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def _primary_code(exc: sqlite3.Error) -> int:
    """The error's code without what SQLite adds in higher bits; -1 where there is none."""
    code = getattr(exc, "sqlite_errorcode", None)
    return -1 if code is None else int(code) & 0xFF
