"""The inputs of a run, in the ledger: each path with the hash of its content.

A file whose size and times stand is not opened. Memory does not grow with the number of files.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from pipeline.dataset.records import FailureRecord
from pipeline.document.source_file import SourceFile
from pipeline.run.input_files import (
    UNREADABLE,
    FileState,
    FoundFile,
    display_name,
    explain,
    find_files,
)
from pipeline.run.seals import FILE_COLUMNS, seal_of

# Two writes within the clock's grain leave the same time: such a young file is hashed once more.
_SETTLED_NS = 2_000_000_000
_AT_ONCE = 1000
_PIECE = 1024 * 1024
TOO_LARGE = "document_too_large"
_SAW = """
INSERT INTO files (path, run, name, size, mtime_ns, ctime_ns, sha256, problem, code, seal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
ON CONFLICT (path) DO UPDATE SET run = excluded.run, name = excluded.name, size = excluded.size,
    mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns,
    sha256 = excluded.sha256, problem = excluded.problem, code = excluded.code
"""
_SEAL = f"UPDATE files SET seal = {seal_of(FILE_COLUMNS)} WHERE path = ?"


class Listing(NamedTuple):
    """What is listed: the paths named, without the folder of the dataset."""

    paths: Sequence[Path]
    exclude: Path | None = None
    follow_links: bool = False
    max_bytes: int = 2**40  # a larger file is not even hashed


def list_inputs(db: sqlite3.Connection, run: int, listing: Listing) -> None:
    """Notes every file under the paths named as seen by this run.

    Raises:
        InputNotFound: If one of the paths does not exist.
    """
    found = find_files(listing.paths, listing.exclude, listing.follow_links)
    while some := list(islice(found, _AT_ONCE)):
        with db:
            for file in some:
                _note(db, run, file, listing.max_bytes)
    with db:
        _part_equal_names(db, run)


def listed_files(db: sqlite3.Connection, run: int) -> Iterator[SourceFile]:
    """Each content among the inputs, by its hash: the first path by name, the others as duplicates."""
    contents = db.execute(
        "SELECT sha256, MIN(name), path, size FROM files WHERE run = ? AND sha256 IS NOT NULL"
        " GROUP BY sha256 ORDER BY sha256",
        (run,),
    )
    for sha256, name, path, size in contents:
        copies = names_of(db, run, sha256)[1:]
        yield SourceFile(Path(os.fsdecode(path)), name, sha256, size, copies)


def listed_failures(db: sqlite3.Connection, run: int) -> Iterator[FailureRecord]:
    """What could not be read, by name."""
    query = "SELECT name, problem, code FROM files WHERE run = ? AND sha256 IS NULL ORDER BY name"
    for name, problem, code in db.execute(query, (run,)):
        message = f"The input cannot be read: {problem}." if code == UNREADABLE else problem
        yield FailureRecord(source_path=name, code=code, message=message)


def names_of(db: sqlite3.Connection, run: int, sha256: str) -> tuple[str, ...]:
    """The names of the files with this content, in order."""
    rows = db.execute(
        "SELECT name FROM files WHERE sha256 = ? AND run = ? ORDER BY name", (sha256, run)
    )
    return tuple(name for (name,) in rows)


def _note(db: sqlite3.Connection, run: int, file: FoundFile, max_bytes: int) -> None:
    path, name, state = os.fsencode(file.path), display_name(file.relative), file.state
    if state is None or state.size > max_bytes:
        _saw(db, run, _unread(db, run, file, max_bytes), (name, None))
        return
    known = db.execute(
        "UPDATE files SET run = ?, name = ?"
        " WHERE path = ? AND size = ? AND mtime_ns = ? AND ctime_ns = ? AND sha256 IS NOT NULL",
        (run, name, path, *state),
    )
    if known.rowcount:
        return
    now = time.time_ns()
    try:
        sha256, size = hash_of(file.path, state.size)
    except OSError as exc:
        _saw(db, run, file._replace(problem=explain(exc), state=None), (name, None))
        return
    is_settled = (
        now - max(state.mtime_ns or 0, state.ctime_ns or 0) > _SETTLED_NS and size == state.size
    )
    seen = state._replace(size=size) if is_settled else FileState(size, None, None)
    _saw(db, run, file._replace(state=seen), (name, sha256))


def _unread(db: sqlite3.Connection, run: int, file: FoundFile, max_bytes: int) -> FoundFile:
    """A file that is not opened, with the reason.

    What is below a folder that cannot be listed tonight stays as it was the last night.
    """
    if file.state is not None:
        size, limit = file.state.size / 2**20, max_bytes / 2**20
        problem = f"The file has {size:.0f} MB, the limit is {limit:.0f} MB."
        return file._replace(problem=problem, code=TOO_LARGE, state=None)
    if not file.is_folder:
        return file
    below = os.fsencode(file.path) + b"/"
    kept = db.execute(
        "UPDATE files SET run = ? WHERE path >= ? AND path < ? AND sha256 IS NOT NULL",
        (run, below, below[:-1] + b"0"),  # 0 comes after /
    ).rowcount
    if not kept:
        return file
    return file._replace(problem=f"{file.problem}; what was known of {kept} files in it is kept")


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


def _saw(db: sqlite3.Connection, run: int, file: FoundFile, named: tuple[str, str | None]) -> None:
    """Notes a file with its name and the hash of its content."""
    path, (name, sha256) = os.fsencode(file.path), named
    code = file.code if file.problem else None
    state = file.state or (None, None, None)
    db.execute(_SAW, (path, run, name, *state, sha256, file.problem, code))
    db.execute(_SEAL, (path,))


def _part_equal_names(db: sqlite3.Connection, run: int) -> None:
    """Two names that differ in Unicode form alone stay apart: all but the NFC one are written as escapes."""
    shared = db.execute(
        "SELECT name, path FROM files WHERE run = :run AND name IN ("
        "  SELECT name FROM files WHERE run = :run GROUP BY name HAVING count(*) > 1)"
        " ORDER BY name",
        {"run": run},
    ).fetchall()
    for name, rows in groupby(shared, itemgetter(0)):
        paths = sorted(
            (path for _, path in rows), key=lambda path: (not _ends_as(path, name), path)
        )
        for path in paths[1:]:
            depth = name.count("/") + 1
            relative = "/".join(os.fsdecode(path).split("/")[-depth:])
            other = (ascii(relative)[1:-1], path)
            db.execute("UPDATE files SET name = ? WHERE path = ?", other)


def _ends_as(path: bytes, name: str) -> bool:
    return path.endswith(name.encode("utf-8", "surrogateescape"))
