"""The tables of the dataset from the ledger, row group by row group.

Documents stand in the order of their period, then their issuer, then their id; the rows of the
other tables in the order of their documents, then as they are read. The tasks of some 2,000
documents at a time are dealt out to row groups by their area; within a row group they stand in the
order of reading again. So the statistics of a row group bound the period, the issuer, the deadlines
and the area, and a filter skips what it does not want. A dataset of up to `TASKS_IN_GROUP` tasks is
one row group in the order of reading.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, islice
from operator import itemgetter

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.dataset.fragments import TABLES_OF_DOCUMENTS, Fragments, SourceNames
from pipeline.dataset.schema import schema, to_table
from pipeline.dataset.unit_json import from_json, to_json
from pipeline.dataset.unit_records import UnitRecord
from pipeline.document.source_file import nfc_name
from pipeline.run.corrected import NOTHING_CORRECTED, CorrectedRows
from pipeline.run.decided_tables import with_decisions
from pipeline.run.lineage import with_matches
from pipeline.run.listing import names_of
from pipeline.run.row_order import documents_in_order, failures
from pipeline.run.same_plans import with_same_plans
from pipeline.run.seals import damaged_beside, kept_rows
from pipeline.run.unit_records import merged
from pipeline.run.unit_registry import Registry

TASKS_IN_GROUP = 8_192
TASKS_AT_ONCE = 8 * TASKS_IN_GROUP
DOCUMENTS_AT_ONCE = 8_192
DOCUMENTS_IN_GROUP = 1_024
_ROWS_AT_ONCE = 8_192

Part = tuple[str, pa.Table]
NO_REGISTRY = Registry()

_CORRECTED_UNITS = """
DROP TABLE IF EXISTS temp.corrected;
DROP TABLE IF EXISTS temp.corrected_units;
CREATE TEMP TABLE corrected (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE corrected_units (unit_id TEXT, sha256 TEXT, record TEXT);
"""
_UNITS = """
SELECT unit_id, record FROM (
    SELECT * FROM units WHERE sha256 NOT IN (SELECT sha256 FROM temp.corrected)
    UNION ALL SELECT * FROM temp.corrected_units)
WHERE sha256 IN (
    SELECT f.sha256 FROM files f JOIN documents d USING (sha256) WHERE f.run = :run AND d.status \
= 'done')
ORDER BY unit_id, sha256
"""


class DamagedRows(Exception):
    """The ledger does not hold the rows of a content as they were kept.

    Its hash is the argument.
    """


def row_groups(
    db: sqlite3.Connection,
    run: int,
    registry: Registry = NO_REGISTRY,
    corrected: CorrectedRows = NOTHING_CORRECTED,
) -> Iterator[Part]:
    """The parts of all tables; every table has one part at least.

    What people decided of units in the registry is applied, and the rows that they corrected stand
    for those of the ledger.

    Raises:
        DamagedRows: If the rows of a document are not there as they were kept.
    """
    _keep_corrected_units(db, corrected)
    fragments = _of_documents(db, run, corrected)
    for damaged in damaged_beside(db):
        raise DamagedRows(damaged)
    of_documents = with_same_plans(with_matches(fragments, db, run), db, run)
    yield from with_decisions(of_documents, registry)
    yield from _of_units(db, run, registry)
    yield "failures", to_table("failures", failures(db, run))


def _keep_corrected_units(db: sqlite3.Connection, corrected: CorrectedRows) -> None:
    """Notes the units of the corrected documents; they stand for those that the ledger keeps."""
    db.executescript(_CORRECTED_UNITS)
    for sha256, found in corrected.documents.items():
        db.execute("INSERT INTO temp.corrected VALUES (?)", (sha256,))
        rows = [(unit.unit_id, sha256, to_json(unit)) for unit in found.units]
        db.executemany("INSERT INTO temp.corrected_units VALUES (?, ?, ?)", rows)


def _of_documents(db: sqlite3.Connection, run: int, corrected: CorrectedRows) -> Iterator[Part]:
    gathered = Fragments()
    is_begun = False
    for sha256, digest in documents_in_order(db, run):
        fragment = kept_rows(db, sha256, digest)
        if fragment is None:
            raise DamagedRows(sha256)
        if sha256 in corrected.documents:
            fragment = corrected.documents[sha256].fragment
        first, *copies = names_of(db, run, sha256)
        gathered.add(fragment, SourceNames(first, nfc_name(first), tuple(copies)))
        if gathered.task_count >= TASKS_AT_ONCE or len(gathered) >= DOCUMENTS_AT_ONCE:
            yield from _parts(gathered)
            gathered, is_begun = Fragments(), True
    if len(gathered) or not is_begun:
        yield from _parts(gathered)


def _parts(gathered: Fragments) -> Iterator[Part]:
    for name in TABLES_OF_DOCUMENTS:
        for group in _groups(name, gathered.table(name)):
            yield name, group


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
    numbers = pa.chunked_array([pa.array(range(tasks.num_rows))])
    rows = pa.table([tasks["area"], numbers], names=["area", "row"])
    order = rows.sort_by([("area", "ascending"), ("row", "ascending")])["row"]
    for start in range(0, len(order), TASKS_IN_GROUP):
        group = order.slice(start, TASKS_IN_GROUP)
        yield tasks.take(group.take(pc.sort_indices(group))).combine_chunks()


def _of_units(db: sqlite3.Connection, run: int, registry: Registry) -> Iterator[Part]:
    if registry.target:
        yield "units", to_table("units", _decided_units(db, run, registry))
        return
    rows = groupby(db.execute(_UNITS, {"run": run}), key=itemgetter(0))
    units = (
        registry.decided(merged([from_json(record) for _, record in group])) for _, group in rows
    )
    is_begun = False
    while part := tuple(islice(units, _ROWS_AT_ONCE)):
        is_begun = True
        yield "units", to_table("units", part)
    if not is_begun:
        yield "units", schema("units").empty_table()


def _decided_units(db: sqlite3.Connection, run: int, registry: Registry) -> list[UnitRecord]:
    """The units where people joined some; a joined unit takes all spellings and counts."""
    joined: dict[str, list[UnitRecord]] = {}
    for unit_id, record in db.execute(_UNITS, {"run": run}):
        target = registry.of(unit_id)
        joined.setdefault(target, []).append(replace(from_json(record), unit_id=target))
    return [registry.decided(merged(joined[unit_id])) for unit_id in sorted(joined)]
