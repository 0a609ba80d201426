"""A file that was found → its rows in the ledger; a container gives one for each document in it.

A file whose size and times stand is not opened.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

from extractors.codes import FailureCode
from extractors.containers.members import ContainerKind, Member, container_kind, members_of
from pipeline.document.source_file import PARTING, place_key, place_of
from pipeline.fingerprint import container_mark
from pipeline.run.input_files import FileState, FoundFile, explain, shown_name
from pipeline.run.seals import FILE_COLUMNS, seal_of
from pipeline.workers.document_job import sentence

# Two writes within the clock's grain leave the same time: such a young file is hashed once more.
_SETTLED_NS = 2_000_000_000
_PIECE = 1024 * 1024
_SAW = f"""
INSERT INTO files (is_here, name, {", ".join(FILE_COLUMNS)}, seal)
VALUES (TRUE, :name, {", ".join(f":{column}" for column in FILE_COLUMNS)}, NULL)
ON CONFLICT (path) DO UPDATE SET is_here = TRUE, name = excluded.name,
    {", ".join(f"{column} = excluded.{column}" for column in FILE_COLUMNS[1:])}
"""
_SEAL = f"UPDATE files SET seal = {seal_of(FILE_COLUMNS)} WHERE path = :path"
_SEEN = """
DROP TABLE IF EXISTS temp.seen;
DROP TABLE IF EXISTS temp.listed;
DROP TABLE IF EXISTS temp.opened;
CREATE TEMP TABLE seen (path BLOB PRIMARY KEY, name TEXT, size, mtime_ns, ctime_ns) WITHOUT ROWID;
CREATE TEMP TABLE listed (path BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE opened (path BLOB PRIMARY KEY) WITHOUT ROWID;
"""
_IS_KNOWN = """
f.path = s.path AND f.size = s.size AND f.mtime_ns = s.mtime_ns AND f.ctime_ns = s.ctime_ns
AND f.sha256 IS NOT NULL
"""
# A row that stands as it did is not written: in most nights that is all of them.
_STANDS = f"f.is_here AND f.name = s.name AND {_IS_KNOWN}"
_KNOWN = f"""
UPDATE files AS f SET is_here = TRUE, name = s.name FROM seen s WHERE {_IS_KNOWN}
AND NOT ({_STANDS})
"""
_LIST = "INSERT OR IGNORE INTO {} VALUES (?)"
_LIST_SEEN = "INSERT OR IGNORE INTO listed SELECT s.path FROM seen s JOIN files f ON {}"
_BELOW = "path > ? AND path < ? AND sha256 IS NOT NULL"
_KEEP_BELOW = f"UPDATE files SET is_here = TRUE WHERE {_BELOW}"
_LIST_BELOW = f"INSERT OR IGNORE INTO listed SELECT path FROM files WHERE {_BELOW}"
_GONE = "UPDATE {} SET is_here = FALSE WHERE is_here AND path NOT IN (SELECT path FROM {})"
_LISTS = {"files": "listed", "containers": "opened"}
_UNKNOWN = f"SELECT path FROM seen s WHERE NOT EXISTS (SELECT 1 FROM files f WHERE {_IS_KNOWN})"
_KNOWN_CONTAINER = """
SELECT members FROM containers
WHERE path = ? AND size = ? AND mtime_ns = ? AND ctime_ns = ? AND mark = ?
"""
_AFTER_SLASH, _AFTER_PARTING = b"0", b"\x01"  # the bytes after "/" and after the parting


class Noting:
    """Notes files as those that are here, and at its end that no others are."""

    def __init__(self, db: sqlite3.Connection, max_bytes: int) -> None:
        """Notes into a ledger; of files beyond `max_bytes` only archives are opened."""
        self._db = db
        self._max_bytes = max_bytes
        db.executescript(_SEEN)

    def note(self, files: Iterable[FoundFile]) -> None:
        """Notes files, the documents in containers, or what keeps them from being read.

        What is as it was is noted for all of them at once.
        """
        found = [(place_key(file.path), shown_name(file.relative), file) for file in files]
        unknown = self._unknown(found)
        for key, name, file in found:
            if file.state is None:
                problem = f"{file.problem}{self._keep_below(key, file)}"
                self._saw(key, name, problem=problem, code=file.code)
            elif key in unknown and not self._is_known_container(key, name, file.state):
                try:
                    self._open(file, file.state)
                except OSError as exc:
                    self._saw(key, name, problem=explain(exc), code=FailureCode.UNREADABLE_FILE)

    def end(self) -> None:
        """All is noted: what the ledger knows beside it is not here."""
        db = self._db
        for table, listed in _LISTS.items():
            db.execute(_GONE.format(table, listed))

    def _unknown(self, found: Iterable[tuple[bytes, str, FoundFile]]) -> set[bytes]:
        """Notes again the files that are as they were, and gives the keys of the others."""
        db = self._db
        db.execute("DELETE FROM seen")
        db.executemany(
            "INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?, ?)",
            ((key, name, *file.state) for key, name, file in found if file.state is not None),
        )
        count = db.execute("SELECT count(*) FROM seen").fetchone()[0]
        if db.execute(_LIST_SEEN.format(_STANDS)).rowcount == count:
            return set()
        db.execute(_KNOWN)
        db.execute(_LIST_SEEN.format(_IS_KNOWN))
        return {key for (key,) in db.execute(_UNKNOWN)}

    def _open(self, file: FoundFile, state: FileState) -> None:
        """Notes a file by its content."""
        key, name, now = place_key(file.path), shown_name(file.relative), time.time_ns()
        kind = container_kind(Path(file.path)) if state.size else None
        if kind is not None:
            self._note_members(file, kind, now)
        elif state.size > self._max_bytes:
            size, limit = state.size / 2**20, self._max_bytes / 2**20
            problem = f"The file has {size:.0f} MB, the limit is {limit:.0f} MB."
            self._saw(key, name, problem=problem, code=FailureCode.DOCUMENT_TOO_LARGE)
        else:
            sha256, size = hash_of(file.path, state.size)
            is_as_seen = _is_settled(state, now) and size == state.size
            seen = state if is_as_seen else FileState(size, None, None)
            self._saw(key, name, seen, sha256=sha256)

    def _is_known_container(self, key: bytes, name: str, state: FileState) -> bool:
        """Notes again what stands in a container that is as it was, and says whether it is."""
        terms = (key, *state, container_mark())
        container = self._db.execute(_KNOWN_CONTAINER, terms).fetchone()
        if container is None:
            return False
        within = [
            row[0]
            for row in self._db.execute(
                "SELECT path FROM files WHERE path > ? AND path < ?",
                (key + PARTING, key + _AFTER_PARTING),
            )
        ]
        if len(within) != container[0]:  # rows were damaged and forgotten
            return False
        self._db.executemany(
            "UPDATE files SET is_here = TRUE, name = ? WHERE path = ?",
            [("/".join([name, *place_of(path)[1]]), path) for path in within],
        )
        self._db.executemany(_LIST.format("listed"), [(path,) for path in within])
        self._db.execute("UPDATE containers SET is_here = TRUE WHERE path = ?", (key,))
        self._db.execute(_LIST.format("opened"), (key,))
        return True

    def _note_members(self, file: FoundFile, kind: ContainerKind, now: int) -> None:
        key, count, is_whole = place_key(file.path), 0, True
        for member in members_of(Path(file.path), kind):
            self._note_member(file, member)
            count += 1
            is_whole = is_whole and bool(member.names)
        state = file.state
        if is_whole and state is not None and _is_settled(state, now):
            self._db.execute(
                "INSERT OR REPLACE INTO containers VALUES (?, TRUE, ?, ?, ?, ?, ?)",
                (key, *state, container_mark(), count),
            )
            self._db.execute(_LIST.format("opened"), (key,))

    def _note_member(self, file: FoundFile, member: Member) -> None:
        key = place_key(file.path, member.names)
        name = "/".join([shown_name(file.relative), *member.names])
        if isinstance(member.content, bytes):
            state = FileState(len(member.content), None, None)
            self._saw(key, name, state, sha256=hashlib.sha256(member.content).hexdigest())
            return
        error = member.content
        is_ours = (
            error.code != FailureCode.UNREADABLE_FILE
        )  # else the listing makes a sentence of it
        problem = sentence(str(error)) if is_ours else str(error)
        self._saw(key, name, problem=problem, code=error.code)

    def _keep_below(self, key: bytes, file: FoundFile) -> str:
        """What was read of a folder that cannot be listed now stays; says so."""
        if not file.is_folder:
            return ""
        below = (key + b"/", key + _AFTER_SLASH)
        kept = self._db.execute(_KEEP_BELOW, below).rowcount
        self._db.execute(_LIST_BELOW, below)
        return f"; what was known of {kept} files in it is kept" if kept else ""

    def _saw(
        self,
        key: bytes,
        name: str,
        state: FileState | None = None,
        **values: str | None,
    ) -> None:
        row: dict[str, object] = dict.fromkeys(FILE_COLUMNS)
        row |= {"name": name, "path": key}
        row |= {} if state is None else state._asdict()
        row |= values
        self._db.execute(_SAW, row)
        self._db.execute(_LIST.format("listed"), (key,))
        self._db.execute(_SEAL, {"path": key})


def _is_settled(state: FileState, now: int) -> bool:
    return now - max(state.mtime_ns or 0, state.ctime_ns or 0) > _SETTLED_NS


def hash_of(path: str, size: int) -> tuple[str, int]:
    """The hash of a file and the count of bytes that it was made of, one more than told at most.

    A file of no bytes is not opened: those of the system block who reads them.
    """
    digest = hashlib.sha256()
    count = 0
    if size:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as stream:
            while piece := stream.read(min(_PIECE, size + 1 - count)):
                digest.update(piece)
                count += len(piece)
    return digest.hexdigest(), count
