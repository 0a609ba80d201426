"""Whether what the ledger holds is what was written: checksums of rows and of pieces of bytes.

A disk gives back other bytes than it was given, once in a long while. SQLite sees that where its
own structure breaks, and not where a name, a hash or a piece of bytes is another than it was.
"""

from __future__ import annotations

import logging
import sqlite3
import zlib
from collections.abc import Sequence
from functools import reduce
from hashlib import blake2b
from operator import xor

from pipeline.errors import LedgerDamaged

LOG = logging.getLogger(__name__)

FILE_COLUMNS = ("path", "size", "mtime_ns", "ctime_ns", "sha256", "problem", "code")
DOCUMENT_COLUMNS = (
    "sha256", "status", "again", "source_format", "reading_mark", "rows_mark", "code", "message",
    "tries", "seconds", "pages", "tasks", "targets", "warnings", "period_start", "period_end",
    "issuer", "digest", "own_key", "own_issuer", "beside",
)  # fmt: skip
_SEALED = {"files": FILE_COLUMNS, "documents": DOCUMENT_COLUMNS}
_UNITS_SEAL = "seals(CAST(unit_id AS BLOB), CAST(record AS BLOB))"
_UNITS = """
SELECT CAST(unit_id AS BLOB), CAST(record AS BLOB) FROM units WHERE sha256 = ? ORDER BY unit_id
"""
# Their pages are looked at as a whole; of the others, each piece is looked at when it is taken.
_SMALL = ("files", "containers", "documents", "published", "runs")


class DamagedRows(Exception):
    """The ledger does not hold the rows of a content as they were kept.

    Its hash is the argument.
    """


def digest_of(data: bytes) -> str:
    """The checksum of a piece of bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def add_seal(db: sqlite3.Connection) -> None:
    """Makes `seal(…)` of a row and `seals(…)` of many, in any order, known to the database."""
    db.create_function("seal", 1, zlib.crc32, deterministic=True)
    db.create_aggregate("seals", -1, _Seals)


class _Seals:
    """The checksums of many rows, one over the other."""

    def __init__(self) -> None:
        self._sum = 0

    def step(self, *values: object) -> None:
        self._sum ^= _seal(*values)

    def finalize(self) -> int:
        return self._sum


def seal_of(columns: Sequence[str]) -> str:
    """The expression for the checksum of these columns; as bytes, for damaged text is no text.

    SQLite joins them: a hundred thousand rows with twenty values each are no work for Python.
    """
    # A zero byte would end the text: paths in containers have them.
    values = ", ".join(f"hex({name})" if name == "path" else name for name in columns)
    return f"seal(CAST(printf('{'%s|' * len(columns)}', {values}) AS BLOB))"


def check_ledger(db: sqlite3.Connection) -> None:
    """Forgets the rows that are not as they were written: what they stood for is read anew.

    Raises:
        LedgerDamaged: If the ledger cannot be mended so.
    """
    for table in _SMALL:
        if db.execute(f"PRAGMA integrity_check({table})").fetchone()[0] != "ok":
            raise LedgerDamaged(f"the ledger is damaged (table {table})")
    for table, columns in _SEALED.items():
        seal = seal_of(columns)
        with db:
            gone = db.execute(f"DELETE FROM {table} WHERE seal IS NOT {seal}").rowcount
        if gone:
            LOG.warning("%d damaged entries of the ledger (%s) are made anew", gone, table)
            _drop_orphans(db)


def damaged_rows(db: sqlite3.Connection) -> list[str]:
    """The contents whose rows are not there as they were kept."""
    known = db.execute("SELECT sha256, digest FROM documents WHERE status = 'done'").fetchall()
    lost = [key for key, digest in known if kept_rows(db, key, digest) is None]
    return list(dict.fromkeys([*lost, *damaged_beside(db)]))


def beside_of(db: sqlite3.Connection, sha256: str) -> int:
    """The checksum of what is kept beside the rows of a content: its units."""
    units = db.execute(f"SELECT {_UNITS_SEAL} FROM units WHERE sha256 = ?", (sha256,)).fetchone()
    return int(units[0] or 0)


def units_of(db: sqlite3.Connection, sha256: str) -> list[tuple[str, str]]:
    """What a content says of units: the id of each, and its record as JSON.

    Raises:
        DamagedRows: It is not there as it was kept.
    """
    rows = db.execute(_UNITS, (sha256,)).fetchall()
    seal = reduce(xor, (_seal(*row) for row in rows), 0)
    known = db.execute("SELECT beside FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
    if known is None or known[0] != seal:
        raise DamagedRows(sha256)
    return [(unit_id.decode(), record.decode()) for unit_id, record in rows]


def damaged_beside(db: sqlite3.Connection) -> list[str]:
    """The contents whose units are not there as they were kept."""
    known = db.execute("SELECT sha256, beside FROM documents WHERE status = 'done'").fetchall()
    return [sha256 for sha256, beside in known if beside_of(db, sha256) != beside]


def kept_rows(db: sqlite3.Connection, sha256: str, digest: str) -> bytes | None:
    """The rows of a content as they were kept; None where they are damaged or missing."""
    row = db.execute("SELECT rows FROM results WHERE sha256 = ?", (sha256,)).fetchone()
    return bytes(row[0]) if row is not None and digest_of(row[0]) == digest else None


def _drop_orphans(db: sqlite3.Connection) -> None:
    """What belongs to documents that are not known, after damage."""
    with db:
        for table in ("results", "readings", "units"):
            db.execute(f"DELETE FROM {table} WHERE sha256 NOT IN (SELECT sha256 FROM documents)")


def _seal(*values: object) -> int:
    return zlib.crc32(repr(values).encode("ascii"))
