"""What was found of several documents together, kept in the ledger by a mark of what it is of.

A memo may be lost or damaged at any time: what it says is then found anew.
"""

from __future__ import annotations

import sqlite3
import zlib

from pipeline.run.seals import digest_of

_LEVEL = 1


class Memos:
    """The memos of a dataset; those that a run does not ask for go at its end."""

    def __init__(self, db: sqlite3.Connection, run: int) -> None:
        """Those of a ledger, asked for by one run."""
        self._db = db
        self._run = run

    def get(self, mark: str) -> bytes | None:
        """What was kept under a mark; None where nothing is, or it is damaged."""
        row = self._db.execute("SELECT text, digest FROM memos WHERE mark = ?", (mark,)).fetchone()
        if row is None or digest_of(row[0]) != row[1]:
            return None
        self._db.execute("UPDATE memos SET run = ? WHERE mark = ?", (self._run, mark))
        return zlib.decompress(row[0])

    def put(self, mark: str, text: bytes) -> None:
        """Keeps something under a mark."""
        packed = zlib.compress(text, _LEVEL)
        row = (mark, self._run, packed, digest_of(packed))
        self._db.execute("INSERT OR REPLACE INTO memos VALUES (?, ?, ?, ?)", row)

    def forget_others(self) -> None:
        """Forgets what this run did not ask for."""
        self._db.execute("DELETE FROM memos WHERE run <> ?", (self._run,))
