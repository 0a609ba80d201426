"""What was found of several documents together, kept in the ledger by a mark of what it is of.

A memo may be lost or damaged at any time: what it says is then found anew.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable

from pipeline.run.seals import digest_of

_LEVEL = 1


class Memos:
    """The memos of a dataset; those that a run does not ask for go at its end."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Those of a ledger, asked for by one run."""
        self._db = db
        self._asked: set[str] = set()

    def get(self, mark: str) -> bytes | None:
        """What was kept under a mark; None where nothing is, or it is damaged."""
        row = self._db.execute("SELECT text, digest FROM memos WHERE mark = ?", (mark,)).fetchone()
        if row is None or digest_of(row[0]) != row[1]:
            return None
        self._asked.add(mark)
        return zlib.decompress(row[0])

    def ask(self, marks: Iterable[str]) -> None:
        """Asks for memos without a look at them: they are not forgotten."""
        self._asked.update(marks)

    def put(self, mark: str, text: bytes) -> None:
        """Keeps something under a mark."""
        self._asked.add(mark)
        packed = zlib.compress(text, _LEVEL)
        row = (mark, packed, digest_of(packed))
        self._db.execute("INSERT OR REPLACE INTO memos VALUES (?, ?, ?)", row)

    def forget_others(self) -> None:
        """Forgets what this run did not ask for."""
        known = {mark for (mark,) in self._db.execute("SELECT mark FROM memos")}
        others = ((mark,) for mark in known - self._asked)
        self._db.executemany("DELETE FROM memos WHERE mark = ?", others)
