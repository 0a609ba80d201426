"""What the documents of a chunk say together: the units that they name, and what they cite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import pyarrow as pa

from pipeline.dataset.unit_json import to_json
from pipeline.run.corrected_documents import CorrectedRows
from pipeline.run.memos import Memos
from pipeline.run.row_order import Chunk
from pipeline.run.seals import units_of
from pipeline.run.unit_records import UnitSums


class ChunkFindings(NamedTuple):
    """The keys that the documents of a chunk cite, and what they say of units."""

    cited: tuple[str, ...]
    units: UnitSums


def kept_findings(memos: Memos, chunk: Chunk) -> ChunkFindings | None:
    """What was found of a chunk by an earlier run."""
    text = memos.get(chunk.rows)
    if text is None:
        return None
    cited, units = json.loads(text)
    return ChunkFindings(tuple(cited), UnitSums.of_values(units))


def keep_findings(memos: Memos, chunk: Chunk, found: ChunkFindings) -> None:
    """Keeps what was found of a chunk."""
    text = json.dumps([found.cited, found.units.to_values()], ensure_ascii=False)
    memos.put(chunk.rows, text.encode())


def find(
    db: sqlite3.Connection, chunk: Chunk, lineage: pa.Table, corrected: CorrectedRows
) -> ChunkFindings:
    """What the documents of a chunk say, `lineage` being their rows of that table.

    Raises:
        DamagedRows: The units of a document are not in the ledger as they were kept.
    """
    cited = {key for key in lineage["cited_key"].to_pylist() if key is not None}
    return ChunkFindings(tuple(sorted(cited)), _units(db, chunk.contents, corrected))


def _units(db: sqlite3.Connection, contents: Iterable[str], corrected: CorrectedRows) -> UnitSums:
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
