"""A file that was found → its rows in the ledger; a container gives one for each document in it.

A file whose size and times stand is not opened.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

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
DROP TABLE IF EXISTS temp.opened;
CREATE TEMP TABLE seen (path BLOB PRIMARY KEY, name TEXT, size, mtime_ns, ctime_ns,
    is_noted NOT NULL DEFAULT FALSE) WITHOUT ROWID;
CREATE TEMP TABLE opened (path BLOB PRIMARY KEY) WITHOUT ROWID;
"""
_SEE = """
INSERT OR REPLACE INTO seen (path, name, size, mtime_ns, ctime_ns) VALUES (?, ?, ?, ?, ?)
"""
_SEE_NOTED = "INSERT OR REPLACE INTO seen (path, is_noted) VALUES (?, TRUE)"
# What does not stand as it did, by path: in most nights that is next to nothing.
_OTHERS = """
SELECT s.path, s.name, s.size, s.mtime_ns, s.ctime_ns, f.path IS NOT NULL
FROM seen s LEFT JOIN files f ON f.path = s.path AND f.size = s.size
    AND f.mtime_ns = s.mtime_ns AND f.ctime_ns = s.ctime_ns AND f.sha256 IS NOT NULL
WHERE NOT s.is_noted AND (f.path IS NULL OR NOT f.is_here OR f.name <> s.name)
    AND s.path > ? ORDER BY s.path LIMIT ?
"""
_STANDS = "UPDATE files SET is_here = TRUE, name = ? WHERE path = ?"
_BELOW = "path > ? AND path < ? AND sha256 IS NOT NULL"
_KEEP_BELOW = f"UPDATE files SET is_here = TRUE WHERE {_BELOW}"
_SEE_BELOW = (
    f"INSERT OR REPLACE INTO seen (path, is_noted) SELECT path, TRUE FROM files WHERE {_BELOW}"
)
_COUNT_GONE = "SELECT (SELECT count(*) FROM files WHERE is_here) - (SELECT count(*) FROM seen)"
_GONE = "UPDATE {} SET is_here = FALSE WHERE is_here AND path NOT IN (SELECT path FROM {})"
_AT_ONCE = 4_000
_KNOWN_CONTAINER = """
SELECT members FROM containers
WHERE path = ? AND size = ? AND mtime_ns = ? AND ctime_ns = ? AND mark = ?
"""
_AFTER_SLASH, _AFTER_PARTING = b"0", b"\x01"  # the bytes after "/" and after the parting


class _Other(NamedTuple):
    """A file that does not stand as it did: its key, its name and how it looks now."""

    key: bytes
    name: str
    size: int
    mtime_ns: int
    ctime_ns: int
    is_known: bool  # its content is; it was not here, or bore another name

    @property
    def path(self) -> str:
        """Its path as the file system has it."""
        return os.fsdecode(self.key)

    @property
    def state(self) -> FileState:
        """How it looks now."""
        return FileState(self.size, self.mtime_ns, self.ctime_ns)


class Noting:
    """Notes files as those that are here, and no others."""

    def __init__(self, db: sqlite3.Connection, max_bytes: int) -> None:
        """Notes into a ledger; of files beyond `max_bytes` only archives are opened."""
        self._db = db
        self._max_bytes = max_bytes
        db.executescript(_SEEN)

    def note(self, batches: Iterable[Sequence[FoundFile]]) -> None:
        """Notes files, the documents in containers, or what keeps them from being read.

        What is as it was is not written at all. Each batch is kept for good at once.
        """
        for files in batches:
            with self._db:
                self._see(files)
        last = b""
        while others := self._others(last):
            last = others[-1].key
            with self._db:
                for other in others:
                    self._note(other)
        with self._db:
            self._forget_the_gone()

    def _see(self, files: Iterable[FoundFile]) -> None:
        named = ((place_key(file.path), shown_name(file.relative), file) for file in files)
        seen: list[tuple[bytes, str, int, int | None, int | None]] = []
        for key, name, file in named:
            if file.state is not None:
                seen.append((key, name, *file.state))
            else:
                problem = f"{file.problem}{self._keep_below(key, file)}"
                self._saw(key, name, problem=problem, code=file.code)
        self._db.executemany(_SEE, seen)

    def _others(self, last: bytes) -> list[_Other]:
        return [_Other(*row) for row in self._db.execute(_OTHERS, (last, _AT_ONCE))]

    def _note(self, other: _Other) -> None:
        if other.is_known:
            self._db.execute(_STANDS, (other.name, other.key))
            return
        if self._is_known_container(other):
            return
        try:
            self._open(other)
        except OSError as exc:
            problem = explain(exc)
            self._saw(other.key, other.name, problem=problem, code=FailureCode.UNREADABLE_FILE)

    def _forget_the_gone(self) -> None:
        """What the ledger knows beside what was seen is not here."""
        if self._db.execute(_COUNT_GONE).fetchone()[0]:
            self._db.execute(_GONE.format("files", "seen"))
        self._db.execute(_GONE.format("containers", "opened"))

    def _open(self, other: _Other) -> None:
        """Notes a file by its content."""
        path, state, now = other.path, other.state, time.time_ns()
        kind = container_kind(Path(path)) if state.size else None
        if kind is not None:
            self._note_members(other, kind, now)
        elif state.size > self._max_bytes:
            size, limit = state.size / 2**20, self._max_bytes / 2**20
            problem = f"The file has {size:.0f} MB, the limit is {limit:.0f} MB."
            self._saw(other.key, other.name, problem=problem, code=FailureCode.DOCUMENT_TOO_LARGE)
        else:
            sha256, size = hash_of(path, state.size)
            is_as_seen = _is_settled(state, now) and size == state.size
            seen = state if is_as_seen else FileState(size, None, None)
            self._saw(other.key, other.name, seen, sha256=sha256)

    def _is_known_container(self, other: _Other) -> bool:
        """Notes again what stands in a container that is as it was, and says whether it is."""
        terms = (other.key, *other.state, container_mark())
        container = self._db.execute(_KNOWN_CONTAINER, terms).fetchone()
        if container is None:
            return False
        within = [
            row[0]
            for row in self._db.execute(
                "SELECT path FROM files WHERE path > ? AND path < ?",
                (other.key + PARTING, other.key + _AFTER_PARTING),
            )
        ]
        if len(within) != container[0]:  # rows were damaged and forgotten
            return False
        named = [("/".join([other.name, *place_of(path)[1]]), path) for path in within]
        self._db.executemany(_STANDS, named)
        self._db.executemany(_SEE_NOTED, [(path,) for path in within])
        self._db.execute("UPDATE containers SET is_here = TRUE WHERE path = ?", (other.key,))
        self._is_container(other.key)
        return True

    def _note_members(self, other: _Other, kind: ContainerKind, now: int) -> None:
        count, is_whole = 0, True
        for member in members_of(Path(other.path), kind):
            self._note_member(other, member)
            count += 1
            is_whole = is_whole and bool(member.names)
        self._is_container(other.key)
        if is_whole and _is_settled(other.state, now):
            self._db.execute(
                "INSERT OR REPLACE INTO containers VALUES (?, TRUE, ?, ?, ?, ?, ?)",
                (other.key, *other.state, container_mark(), count),
            )

    def _is_container(self, key: bytes) -> None:
        """A container is no document itself, but where a problem stands under its own name."""
        self._db.execute("DELETE FROM seen WHERE path = ? AND NOT is_noted", (key,))
        self._db.execute("INSERT OR IGNORE INTO opened VALUES (?)", (key,))

    def _note_member(self, other: _Other, member: Member) -> None:
        key = place_key(other.path, member.names)
        name = "/".join([other.name, *member.names])
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
        self._db.execute(_SEE_BELOW, below)
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
        self._db.execute(_SEE_NOTED, (key,))
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
