"""The inputs of a run, in the ledger: each path with the hash of its content.

A file whose size and times stand is not opened. Memory does not grow with the number of files.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from pipeline.dataset.records import FailureRecord
from pipeline.document.source_file import SourceFile
from pipeline.run.input_files import FoundFile, display_name, explain, find_files
from pipeline.run.seals import FILE_COLUMNS, seal_of

# Two writes within the clock's grain leave the same time: such a young file is hashed once more.
_SETTLED_NS = 2_000_000_000
_AT_ONCE = 1000
_SAW = """
INSERT INTO files (path, run, name, size, mtime_ns, ctime_ns, sha256, problem, seal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)
ON CONFLICT (path) DO UPDATE SET run = excluded.run, name = excluded.name, size = excluded.size,
    mtime_ns = excluded.mtime_ns, ctime_ns = excluded.ctime_ns,
    sha256 = excluded.sha256, problem = excluded.problem
"""
_SEAL = f"UPDATE files SET seal = {seal_of(FILE_COLUMNS)} WHERE path = ?"


def list_inputs(
    db: sqlite3.Connection, run: int, paths: Sequence[Path], exclude: Path | None
) -> None:
    """Notes every file under the paths named as seen by this run.

    Raises:
        InputNotFound: If one of the paths does not exist.
    """
    found = find_files(paths, exclude)
    while some := list(islice(found, _AT_ONCE)):
        with db:
            for file in some:
                _note(db, run, file)
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
    for name, problem in db.execute(
        "SELECT name, problem FROM files WHERE run = ? AND sha256 IS NULL ORDER BY name", (run,)
    ):
        yield unreadable(name, problem)


def unreadable(name: str, problem: str) -> FailureRecord:
    """The failure of an input of which not even the bytes could be had."""
    return FailureRecord(
        source_path=name, code="unreadable_file", message=f"The input cannot be read: {problem}."
    )


def names_of(db: sqlite3.Connection, run: int, sha256: str) -> tuple[str, ...]:
    """The names of the files with this content, in order."""
    rows = db.execute(
        "SELECT name FROM files WHERE sha256 = ? AND run = ? ORDER BY name", (sha256, run)
    )
    return tuple(name for (name,) in rows)


def _note(db: sqlite3.Connection, run: int, file: FoundFile) -> None:
    path, name = os.fsencode(file.path), display_name(file.relative)
    if file.state is None:
        _saw(db, (path, run, name, None, None, None, None, file.problem))
        return
    known = db.execute(
        "UPDATE files SET run = ?, name = ?"
        " WHERE path = ? AND size = ? AND mtime_ns = ? AND ctime_ns = ? AND sha256 IS NOT NULL",
        (run, name, path, *file.state),
    )
    if known.rowcount:
        return
    now = time.time_ns()
    try:
        with open(file.path, "rb") as stream:  # noqa: PTH123
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            size = stream.tell()
    except OSError as exc:
        _saw(db, (path, run, name, None, None, None, None, explain(exc)))
        return
    state = file.state
    is_settled = now - max(state.mtime_ns, state.ctime_ns) > _SETTLED_NS and size == state.size
    mtime, ctime = (state.mtime_ns, state.ctime_ns) if is_settled else (None, None)
    _saw(db, (path, run, name, size, mtime, ctime, sha256, None))


def _saw(db: sqlite3.Connection, values: tuple[object, ...]) -> None:
    db.execute(_SAW, values)
    db.execute(_SEAL, values[:1])


def _part_equal_names(db: sqlite3.Connection, run: int) -> None:
    """Two names that differ in Unicode form alone stay apart: all but the NFC one are written as escapes."""
    shared = db.execute(
        "SELECT name FROM files WHERE run = ? GROUP BY name HAVING count(*) > 1", (run,)
    ).fetchall()
    for (name,) in shared:
        rows = db.execute(
            "SELECT path FROM files WHERE run = ? AND name = ?", (run, name)
        ).fetchall()
        paths = sorted(
            (path for (path,) in rows), key=lambda path: (not _ends_as(path, name), path)
        )
        for path in paths[1:]:
            depth = name.count("/") + 1
            relative = "/".join(os.fsdecode(path).split("/")[-depth:])
            other = (ascii(relative)[1:-1], path)
            db.execute("UPDATE files SET name = ? WHERE path = ?", other)


def _ends_as(path: bytes, name: str) -> bool:
    return path.endswith(name.encode("utf-8", "surrogateescape"))
