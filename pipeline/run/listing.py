"""The inputs of a run, in the ledger: each file, and each document in a container, with its hash.

Memory does not grow with the number of files.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from itertools import groupby, islice
from pathlib import Path
from typing import NamedTuple

from extractors.codes import FailureCode
from pipeline.dataset.notice_records import FailureRecord
from pipeline.document.source_file import SourceFile, place_of
from pipeline.errors import EmptiedInput
from pipeline.run.input_files import FoundFile, find_files
from pipeline.run.noting import Noting

_AT_ONCE = 4_000
_NAMED_ALIKE = """
SELECT name, path FROM files WHERE is_here AND name IN
    (SELECT name FROM files WHERE is_here GROUP BY name HAVING count(*) > 1)
ORDER BY name, path
"""
# Of what was read below a folder: what is here now, and what was.
_BELOW = """
SELECT count(*) FILTER (WHERE is_here), count(*) FILTER (WHERE NOT is_here) FROM files
WHERE path > :first AND path < :last AND sha256 IS NOT NULL
"""


class Listing(NamedTuple):
    """What is listed, and what is taken for an input."""

    paths: Sequence[Path]
    follow_links: bool = False  # also links that lead out of the inputs
    allow_empty: bool = False  # a folder that held documents may hold none
    max_bytes: int = 2**40  # a larger file is not even hashed


def list_inputs(db: sqlite3.Connection, listing: Listing) -> None:
    """Notes every file under the paths named as here, and no other.

    Raises:
        InputNotFound: If one of the paths does not exist.
        EmptiedInput: If a folder held documents the last time and holds none now.
    """
    found = find_files(listing.paths, listing.follow_links)
    Noting(db, listing.max_bytes).note(_ahead(found))
    with db:
        _part_equal_names(db)
    if not listing.allow_empty:
        for path in listing.paths:
            _check_not_emptied(db, path)


def _ahead(found: Iterator[FoundFile]) -> Iterator[list[FoundFile]]:
    """Files by the thousand: the disk is asked for the next ones while these are noted."""
    with ThreadPoolExecutor(1) as walker:
        following = walker.submit(lambda: list(islice(found, _AT_ONCE)))
        while some := following.result():
            following = walker.submit(lambda: list(islice(found, _AT_ONCE)))
            yield some


def listed_files(db: sqlite3.Connection) -> Iterator[SourceFile]:
    """Each content among the inputs, by its hash.

    The first path by name, the others as duplicates.
    """
    contents = db.execute(
        "SELECT sha256, MIN(name), path, size FROM files WHERE is_here AND sha256 IS NOT NULL"
        " GROUP BY sha256 ORDER BY sha256"
    )
    for sha256, name, path, size in contents:
        copies = names_of(db, sha256)[1:]
        file, members = place_of(path)
        yield SourceFile(file, name, sha256, size, copies, members)


def listed_failures(db: sqlite3.Connection) -> Iterator[FailureRecord]:
    """What could not be read, by name."""
    for name, code, problem in db.execute(
        "SELECT name, code, problem FROM files WHERE is_here AND sha256 IS NULL ORDER BY name"
    ):
        message = (
            f"The input cannot be read: {problem}."
            if code == FailureCode.UNREADABLE_FILE
            else problem
        )
        yield FailureRecord(source_path=name, code=code, message=message)


def names_of(db: sqlite3.Connection, sha256: str) -> tuple[str, ...]:
    """The names of the files with this content, in order."""
    rows = db.execute(
        "SELECT name FROM files WHERE sha256 = ? AND is_here ORDER BY name", (sha256,)
    )
    return tuple(name for (name,) in rows)


def _part_equal_names(db: sqlite3.Connection) -> None:
    """Files that would be named alike stay apart: all but the first bear a mark of their place."""
    for _, rows in groupby(db.execute(_NAMED_ALIKE).fetchall(), lambda row: row[0]):
        for name, path in [*rows][1:]:
            mark = blake2b(path, digest_size=4).hexdigest()
            db.execute("UPDATE files SET name = ? WHERE path = ?", (f"{name} ({mark})", path))


def _check_not_emptied(db: sqlite3.Connection, path: Path) -> None:
    """A folder whose disk is not mounted is an empty folder: its documents are not given up."""
    if not path.is_dir():
        return
    folder = os.fsencode(os.path.abspath(path)).rstrip(b"/")  # noqa: PTH100 (keeps links)
    terms = {"first": folder + b"/", "last": folder + b"0"}
    now, before = db.execute(_BELOW, terms).fetchone()
    if before and not now:
        raise EmptiedInput(
            f"{path}: the folder holds no document now, and held {before:,} the last time; "
            "is its disk mounted? --allow-empty takes it as it is"
        )
