"""The rows of the ledger with people's corrections: no document is read anew for them.

The ledger keeps the rows as the program read them; the corrections are applied to those of the
documents that they are about when the tables are written.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from extractors.codes import LeftOutCode, Severity, TaskKind, WarningCode
from pipeline.corrections.applying import Corrected, Stale, corrected, cut
from pipeline.corrections.correction import Correction
from pipeline.corrections.document_marks import (
    DocumentMark,
    is_same_document,
    mark_of,
    read_mark,
)
from pipeline.corrections.kept import KeptCorrections
from pipeline.corrections.unit_names import NamedRows, with_units
from pipeline.dataset.fragments import fragment_of_rows, rows_of_fragment
from pipeline.dataset.unit_json import from_json
from pipeline.document.ids import DOCUMENT_ID_DIGITS
from pipeline.language.catalog import said
from pipeline.run.corrected_documents import CorrectedDocument, CorrectedRows
from pipeline.run.figures import CorrectionFigures
from pipeline.run.seals import kept_rows

LOG = logging.getLogger(__name__)
Row = dict[str, Any]
_BY_ID = """
SELECT sha256 FROM documents WHERE status = 'done' AND sha256 >= :id AND sha256 < :id || 'g'
AND sha256 IN (SELECT sha256 FROM files WHERE is_here)
"""
_BY_MARK = """
SELECT sha256 FROM documents
WHERE status = 'done' AND sha256 IN (SELECT sha256 FROM files WHERE is_here)
AND (own_key = :key OR own_key IS NULL AND issuer = :issuer) ORDER BY sha256
"""
_DIGEST = "SELECT digest FROM documents WHERE sha256 = ?"
_UNITS = "SELECT record FROM units WHERE sha256 = ? ORDER BY unit_id"


def corrected_rows(db: sqlite3.Connection, kept: KeptCorrections) -> CorrectedRows:
    """Applies the corrections to the rows of the inputs, and names those that find no place."""
    by_document, lost = _dealt_out(db, kept.corrections)
    documents = {
        sha256: found
        for sha256, corrections in sorted(by_document.items())
        if (found := _corrected(db, sha256, corrections)) is not None
    }
    figures = CorrectionFigures(
        applied=sum(found.figures.applied for found in documents.values()),
        stale=(*lost, *(line for found in documents.values() for line in found.figures.stale)),
        unread=kept.problems,
        tasks=sum(found.figures.tasks for found in documents.values()),
        targets=sum(found.figures.targets for found in documents.values()),
    )
    for sentence in (*figures.unread, *figures.stale):
        LOG.warning("%s", said(sentence))
    return CorrectedRows(documents, figures, _mark(documents))


def _mark(documents: Mapping[str, CorrectedDocument]) -> str:
    digest = blake2b(digest_size=8)
    for sha256, found in documents.items():
        digest.update(f"{sha256} {found.mark}".encode())
    return digest.hexdigest() if documents else ""


def _dealt_out(
    db: sqlite3.Connection, corrections: Sequence[Correction]
) -> tuple[dict[str, list[Correction]], list[str]]:
    """The corrections by the document that they are about, and those whose document is not here."""
    found: dict[str, list[Correction]] = {}
    lost: list[str] = []
    known: dict[tuple[str, str], list[str]] = {}
    for correction in corrections:
        key = (correction.document_key, correction.document)
        if key not in known:
            known[key] = _documents(db, *key)
        for sha256 in known[key]:
            found.setdefault(sha256, []).append(correction)
        if not known[key]:
            lost.append(
                f"A correction was not applied: the document of “{cut(correction.statement)}” is "
                "not among the inputs."
            )
    return found, lost


def _documents(db: sqlite3.Connection, key: str, cell: str) -> list[str]:
    """The hash of the document that is meant: by its bytes, else by what its head prints."""
    if len(key) == DOCUMENT_ID_DIGITS:
        found = [row[0] for row in db.execute(_BY_ID, {"id": key})]
        if found:
            return found[:1]
    mark = read_mark(cell)
    if mark is None:
        return []
    near = db.execute(_BY_MARK, {"key": mark.key, "issuer": mark.issuer}).fetchall()
    return [sha256 for (sha256,) in near if _bears(db, sha256, mark)]


def _bears(db: sqlite3.Connection, sha256: str, mark: DocumentMark) -> bool:
    rows = _rows(db, sha256)
    return rows is not None and is_same_document(mark, mark_of(rows["documents"][0]))


def _rows(db: sqlite3.Connection, sha256: str) -> dict[str, list[Row]] | None:
    """The rows as the program read them; None where the ledger is damaged there."""
    fragment = kept_rows(db, sha256, db.execute(_DIGEST, (sha256,)).fetchone()[0])
    return None if fragment is None else rows_of_fragment(fragment)


def _corrected(
    db: sqlite3.Connection, sha256: str, corrections: Sequence[Correction]
) -> CorrectedDocument | None:
    rows = _rows(db, sha256)
    if rows is None:  # writing the tables meets the damage, too, and mends it
        return None
    document = rows["documents"][0]
    found = corrected(rows["tasks"], document, corrections)
    units = tuple(from_json(record) for (record,) in db.execute(_UNITS, (sha256,)))
    named = with_units(NamedRows(found.tasks, tuple(rows["assignments"]), units), document)
    written = {
        "documents": [_document(document, found)],
        "tasks": named.tasks,
        "assignments": named.assignments,
        "warnings": [*rows["warnings"], *_warnings(document, found, len(rows["warnings"]))],
    }
    figures = CorrectionFigures(
        found.applied,
        tuple(stale.sentence for stale in found.stale),
        tasks=_count(found.tasks, TaskKind.TASK) - _count(rows["tasks"], TaskKind.TASK),
        targets=_count(found.tasks, TaskKind.TARGET) - _count(rows["tasks"], TaskKind.TARGET),
    )
    return CorrectedDocument(fragment_of_rows(rows | written), named.units, figures)


def _count(tasks: Iterable[Row], kind: str) -> int:
    return sum(task["kind"] == kind for task in tasks)


def _document(document: Row, found: Corrected) -> Row:
    codes = [WarningCode.STALE_CORRECTION.value] if found.stale else []
    return document | {
        "task_count": len(found.tasks),
        "warnings": list(dict.fromkeys([*document["warnings"], *codes])),
    }


def _warnings(document: Row, found: Corrected, first: int) -> list[Row]:
    rows = [*map(_of_stale, found.stale), *map(_of_rejected, found.rejected)]
    key = document["document_id"]
    return [row | {"document_id": key, "ordinal": first + i} for i, row in enumerate(rows)]


def _of_stale(stale: Stale) -> Row:
    return {
        "code": WarningCode.STALE_CORRECTION.value,
        "severity": Severity.WARNING.value,
        "page": None,
        "line": None,
        "lines": [],
        "sentence": stale.sentence,
        "count": 0,
        "texts": [],
    }


def _of_rejected(task: Row) -> Row:
    """A row that a person rejected: what it states is printed, and in no other table now."""
    first, last = task["line_start"], task["line_end"]
    return {
        "code": LeftOutCode.REJECTED.value,
        "severity": Severity.INFO.value,
        "page": task["places"][0]["page"] if task["places"] else None,
        "line": first,
        "lines": list(range(first, last + 1)) if first and last else [],
        "sentence": f"A person rejected the row {task['task_id']}.",
        "count": 1,
        "texts": [task["task"]],
    }
