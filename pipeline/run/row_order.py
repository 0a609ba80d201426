"""In which order the dataset holds what the ledger knows, in chunks, and the mark of it all.

Where a chunk ends is told by the hash of its last document, not by a count from the beginning: a
document that comes or goes changes its own chunk, and the others stay what they were.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from pipeline.dataset.notice_records import FailureRecord
from pipeline.dataset.records import SCHEMA_VERSION
from pipeline.run.listing import listed_failures

LEAST_DOCUMENTS, MOST_DOCUMENTS = 256, 2_048  # in a chunk
MOST_TASKS = 65_536
ENDS_ONE_OF = 256  # documents of so many end a chunk, by the first digits of their hash
_DIGITS = 6

_DOCUMENTS = """
SELECT d.sha256, d.digest, d.tasks + d.targets, f.name
FROM documents d JOIN files f ON f.sha256 = d.sha256 AND f.is_here
WHERE d.status = 'done'
ORDER BY period_start IS NULL, period_start, period_end, issuer, d.sha256, f.name
"""
_FAILED = """
SELECT f.name, f.sha256, f.size, d.code, d.message
FROM documents d CROSS JOIN files f ON f.sha256 = d.sha256 AND f.is_here
WHERE d.status <> 'done' ORDER BY f.name
"""


class Chunk(NamedTuple):
    """Documents that stand one after the other in the dataset, by their hashes.

    `rows` is the mark of their rows, `names` that of the names of their files.
    """

    contents: tuple[str, ...]
    rows: str
    names: str


class _Listed(NamedTuple):
    """A document as the ledger knows it: hash, digest of its rows, tasks, names of its files."""

    sha256: str
    digest: str
    tasks: int
    names: tuple[str, ...]


def chunks(db: sqlite3.Connection, corrected: Mapping[str, str] | None = None) -> list[Chunk]:
    """The documents of the inputs in the order of the dataset: by period, then issuer, then hash.

    `corrected` holds marks of the documents that people corrected, by their hash.
    """
    held: list[_Listed] = []
    found: list[Chunk] = []
    tasks = 0
    for document in _documents(db):
        held.append(document)
        tasks += document.tasks
        if _is_end(len(held), tasks, document.sha256):
            found.append(_chunk(held, corrected or {}))
            held, tasks = [], 0
    return [*found, _chunk(held, corrected or {})] if held else found


def content_mark(db: sqlite3.Connection, chunks: Iterable[Chunk], decisions: str = "") -> str:
    """A name for the dataset that these inputs give: the same for the same tables.

    `decisions` is the mark of what people decided of units.
    """
    digest = blake2b((SCHEMA_VERSION + decisions).encode(), digest_size=8)
    for chunk in chunks:
        digest.update(f"{chunk.rows} {chunk.names} ".encode())
    for failure in failures(db):
        digest.update(ascii((failure.source_path, failure.code, failure.message)).encode())
    return digest.hexdigest()


def failures(db: sqlite3.Connection) -> list[FailureRecord]:
    """The inputs that could not be ingested, by name."""
    found = [*listed_failures(db)]
    for name, sha256, size, code, message in db.execute(_FAILED):
        found.append(
            FailureRecord(source_path=name, sha256=sha256, bytes=size, code=code, message=message)
        )
    return sorted(found, key=lambda failure: failure.source_path)


def _documents(db: sqlite3.Connection) -> Iterator[_Listed]:
    rows = db.execute(_DOCUMENTS)
    first = rows.fetchone()
    while first is not None:
        sha256, digest, tasks, name = first
        names: tuple[str, ...] = (name,)
        while (first := rows.fetchone()) is not None and first[0] == sha256:
            names += (first[3],)
        yield _Listed(sha256, digest, tasks, names)


def _is_end(documents: int, tasks: int, last: str) -> bool:
    """True where a chunk of so many documents and tasks ends with the last of them, by its hash."""
    if documents >= MOST_DOCUMENTS or tasks >= MOST_TASKS:
        return True
    return documents >= LEAST_DOCUMENTS and int(last[:_DIGITS], 16) % ENDS_ONE_OF == 0


def _chunk(held: Sequence[_Listed], corrected: Mapping[str, str]) -> Chunk:
    rows = "".join(
        f"{document.sha256} {document.digest} {corrected.get(document.sha256, '')} "
        for document in held
    )
    names = "".join(ascii(document.names) for document in held)
    return Chunk(tuple(document.sha256 for document in held), _mark(rows), _mark(names))


def _mark(text: str) -> str:
    return blake2b(text.encode(), digest_size=16).hexdigest()
