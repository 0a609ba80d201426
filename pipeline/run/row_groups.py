"""The tables of the dataset from the ledger, chunk by chunk, row group by row group.

Documents stand in the order of their period, then their issuer, then their id; the rows of the
other tables in the order of their documents, then as they are read. The tasks of a chunk of some
hundred documents are dealt out to row groups by their area; within a row group they stand in the
order of reading again. So the statistics of a row group bound the period, the issuer, the deadlines
and the area, and a filter skips what it does not want. A dataset of up to `TASKS_IN_GROUP` tasks is
one row group in the order of reading, but where it has many documents.

What a chunk gives hangs on its documents, on those that they cite or repeat, and on what people
decided. All of that is in its mark: a chunk whose mark the former snapshot has is not made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa

from pipeline.dataset.arrays import arrow_array
from pipeline.dataset.fragments import TABLES_OF_DOCUMENTS, Fragments, SourceNames
from pipeline.dataset.records import SCHEMA_VERSION
from pipeline.dataset.schema import schema, to_table
from pipeline.dataset.table_files import KeptPiece, TablePart
from pipeline.document.ids import document_id
from pipeline.document.source_file import nfc_name
from pipeline.run.chunk_findings import citations, kept_citations, units_of_chunks
from pipeline.run.corrected_documents import NOTHING_CORRECTED, CorrectedRows
from pipeline.run.decided_tables import with_decisions
from pipeline.run.lineage import OwnKeys, meant, with_matches
from pipeline.run.listing import names_of
from pipeline.run.memos import Memos
from pipeline.run.row_order import Chunk, failures
from pipeline.run.same_plans import same_plans, with_same_plans
from pipeline.run.seals import DamagedRows, digest_of, kept_rows
from pipeline.run.unit_records import UnitSums
from pipeline.run.unit_registry import Registry

TASKS_IN_GROUP = 8_192
DOCUMENTS_IN_GROUP = 1_024
_ROWS_AT_ONCE = 8_192
# How pieces are made: raised where the same documents give other bytes than before.
_FORM = f"1 {SCHEMA_VERSION} {pa.__version__}"

NO_REGISTRY = Registry()


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided: of units, and in single rows."""

    registry: Registry = NO_REGISTRY
    corrected: CorrectedRows = NOTHING_CORRECTED


NOTHING_DECIDED = Decided()


def row_groups(
    db: sqlite3.Connection,
    chunks: Sequence[Chunk],
    decided: Decided = NOTHING_DECIDED,
    former: Collection[str] = (),
) -> Iterator[TablePart | KeptPiece]:
    """The parts of all tables; every table has one part at least.

    What people decided of units in the registry is applied, and the rows that they corrected stand
    for those of the ledger. A piece of a mark that is in `former` is not made, and kept. What is
    found on the way is put into the ledger; the transaction is the caller's, who outlives an
    interruption.

    Raises:
        DamagedRows: If the rows of a document are not there as they were kept.
    """
    making = _Making(db, decided)
    for chunk in chunks:
        yield from making.piece(chunk, former)
    if not chunks:
        yield from (
            TablePart(name, pa.Table.from_batches([], schema(name))) for name in TABLES_OF_DOCUMENTS
        )
    units = units_of_chunks(db, making.memos, chunks, decided.corrected)
    yield from _of_units(units, decided.registry)
    yield TablePart("failures", to_table("failures", failures(db)))
    making.memos.forget_others()


class _Making:
    """Makes the pieces of a run."""

    def __init__(self, db: sqlite3.Connection, decided: Decided) -> None:
        self.memos = Memos(db)
        self._db = db
        self._decided = decided
        self._same: Mapping[str, str] = same_plans(db, self.memos)

    def piece(self, chunk: Chunk, former: Collection[str]) -> Iterator[TablePart | KeptPiece]:
        """The parts of a chunk, or that it is kept."""
        gathered: Fragments | None = None
        cited = kept_citations(self.memos, chunk)
        if cited is None:
            gathered = self._gathered(chunk)
            cited = citations(self.memos, chunk, gathered.table("lineage"))
        own = meant(self._db, cited)
        mark = self._mark(chunk, own)
        if mark in former:
            yield KeptPiece(mark)
            return
        gathered = gathered or self._gathered(chunk)
        for name in TABLES_OF_DOCUMENTS:
            for group in _groups(name, self._told(name, gathered.table(name), own)):
                yield TablePart(name, group, mark)

    def _mark(self, chunk: Chunk, own: OwnKeys) -> str:
        """The name of all that the tables of a chunk hang on."""
        same = [
            (key, self._same[key]) for key in map(document_id, chunk.contents) if key in self._same
        ]
        hangs_on = (chunk.rows, chunk.names, self._decided.registry.mark, same)
        return digest_of(ascii((_FORM, *hangs_on, [*own.items()])).encode())

    def _gathered(self, chunk: Chunk) -> Fragments:
        """The rows of the documents of a chunk."""
        corrected = self._decided.corrected.documents
        gathered = Fragments()
        for sha256 in chunk.contents:
            fragment = self._fragment(sha256)
            if sha256 in corrected:
                fragment = corrected[sha256].fragment
            first, *copies = names_of(self._db, sha256)
            gathered.add(fragment, SourceNames(first, nfc_name(first), tuple(copies)))
        return gathered

    def _fragment(self, sha256: str) -> bytes:
        row = self._db.execute(
            "SELECT digest FROM documents WHERE sha256 = ?", (sha256,)
        ).fetchone()
        fragment = kept_rows(self._db, sha256, row[0])
        if fragment is None:
            raise DamagedRows(sha256)
        return fragment

    def _told(self, name: str, table: pa.Table, own: OwnKeys) -> pa.Table:
        """A table with what other documents and people say."""
        if name == "lineage":
            table = with_matches(table, own)
        if name == "documents" and self._same:
            table = with_same_plans(table, self._same)
        return with_decisions(name, table, self._decided.registry)


def _groups(name: str, table: pa.Table) -> Iterable[pa.Table]:
    """The row groups of what was gathered: many where a filter may skip some."""
    if name == "tasks":
        return _by_area(table)
    if name == "documents":
        starts = range(0, max(1, table.num_rows), DOCUMENTS_IN_GROUP)
        return (table.slice(start, DOCUMENTS_IN_GROUP) for start in starts)
    return (table,)


def _by_area(tasks: pa.Table) -> Iterator[pa.Table]:
    """Tasks dealt out to row groups by their area; in each as they were."""
    if tasks.num_rows <= TASKS_IN_GROUP:
        yield tasks
        return
    import pyarrow.compute as pc  # takes as long as two plans, and only a large dataset needs it

    numbers = pa.chunked_array([arrow_array(range(tasks.num_rows), pa.int64())])
    rows = pa.table([tasks["area"], numbers], names=["area", "row"])
    order = rows.sort_by([("area", "ascending"), ("row", "ascending")])["row"]
    for start in range(0, len(order), TASKS_IN_GROUP):
        group = order.slice(start, TASKS_IN_GROUP)
        yield tasks.take(group.take(pc.sort_indices(group))).combine_chunks()


def _of_units(sums: UnitSums, registry: Registry) -> Iterator[TablePart]:
    """The units, each once: one that people joined to another takes all spellings and counts."""
    units = (registry.decided(record) for record in sums.records(registry.of))
    is_begun = False
    while some := tuple(islice(units, _ROWS_AT_ONCE)):
        is_begun = True
        yield TablePart("units", to_table("units", some))
    if not is_begun:
        yield TablePart("units", pa.Table.from_batches([], schema("units")))
