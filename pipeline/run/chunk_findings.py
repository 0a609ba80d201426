"""What the documents of a chunk say together: what they cite, and the units that they name.

Both are kept for the next night. What many chunks say of units is kept, too, added up: a document
that changes has one chunk added anew, and a sixteenth of the others looked at.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from pipeline.dataset.unit_json import to_json
from pipeline.run.corrected_documents import CorrectedRows
from pipeline.run.memos import Memos
from pipeline.run.row_order import Chunk
from pipeline.run.seals import digest_of, units_of
from pipeline.run.unit_records import UnitSums

ENDS_ONE_OF = 16  # chunks of so many end a group of them, by the first digits of their mark
MOST_CHUNKS = 64  # in a group
_DIGITS = 4


def kept_citations(memos: Memos, chunk: Chunk) -> tuple[str, ...] | None:
    """The keys that the documents of a chunk cite, as an earlier run found them."""
    text = memos.get(_cited(chunk))
    return None if text is None else tuple(json.loads(text))


def citations(memos: Memos, chunk: Chunk, lineage: pa.Table) -> tuple[str, ...]:
    """The same of the rows of that table; they are kept."""
    found = sorted({key for key in lineage["cited_key"].to_pylist() if key is not None})
    memos.put(_cited(chunk), json.dumps(found, ensure_ascii=False).encode())
    return tuple(found)


def units_of_chunks(
    db: sqlite3.Connection, memos: Memos, chunks: Iterable[Chunk], corrected: CorrectedRows
) -> UnitSums:
    """What the documents of all chunks say of units.

    Raises:
        DamagedRows: The units of a document are not in the ledger as they were kept.
    """
    sums = UnitSums()
    for group in _groups(chunks):
        marks = [_units(chunk) for chunk in group]
        whole = digest_of(" ".join(marks).encode())
        found = _kept_units(memos, whole) if len(group) > 1 else None
        if found is None:
            found = UnitSums()
            for chunk in group:
                found.add(_units_of_chunk(db, memos, chunk, corrected))
            if len(group) > 1:
                _keep_units(memos, whole, found)
        memos.ask(marks)
        sums.add(found)
    return sums


def _groups(chunks: Iterable[Chunk]) -> Iterator[Sequence[Chunk]]:
    """Chunks in groups that stay what they are where a chunk comes or goes."""
    held: list[Chunk] = []
    for chunk in chunks:
        held.append(chunk)
        is_end = int(digest_of(chunk.rows.encode())[:_DIGITS], 16) % ENDS_ONE_OF == 0
        if is_end or len(held) >= MOST_CHUNKS:
            yield held
            held = []
    if held:
        yield held


def _cited(chunk: Chunk) -> str:
    return f"cited {chunk.rows}"


def _units(chunk: Chunk) -> str:
    return f"units {chunk.rows}"


def _kept_units(memos: Memos, mark: str) -> UnitSums | None:
    text = memos.get(mark)
    return None if text is None else UnitSums.of_values(json.loads(text))


def _keep_units(memos: Memos, mark: str, units: UnitSums) -> None:
    memos.put(mark, json.dumps(units.to_values(), ensure_ascii=False).encode())


def _units_of_chunk(
    db: sqlite3.Connection, memos: Memos, chunk: Chunk, corrected: CorrectedRows
) -> UnitSums:
    found = _kept_units(memos, _units(chunk))
    if found is None:
        found = _found_units(db, chunk.contents, corrected)
        _keep_units(memos, _units(chunk), found)
    return found


def _found_units(
    db: sqlite3.Connection, contents: Iterable[str], corrected: CorrectedRows
) -> UnitSums:
    """What documents say of units, those that people corrected as they are now."""
    sums = UnitSums()
    for sha256 in contents:
        if sha256 in corrected.documents:
            units = corrected.documents[sha256].units
            records = [(unit.unit_id, to_json(unit)) for unit in units]
        else:
            records = units_of(db, sha256)
        for unit_id, record in records:
            sums.add_record(unit_id, sha256, record)
    return sums
