"""The rows of a document as they are kept: bytes for the ledger, made where the rows were made.

A worker packs its own rows, so that the process that hands out the work holds bytes alone, however
many rows a document has.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from extractors.codes import TaskKind
from normalizers.citations.relations import citation_key
from pipeline.dataset.records import DocumentRecord
from pipeline.dataset.results import DocumentResult
from pipeline.dataset.unit_json import to_json


class OwnKey(NamedTuple):
    """The key under which other documents cite one, and its issuer as printed."""

    key: str
    issuer: str


class KeptUnit(NamedTuple):
    """What a document says of a unit, as JSON."""

    unit_id: str
    record: str


class PackedRows(NamedTuple):
    """The rows of a document, and what a run wants to know of them without unpacking.

    The names of its files are left out of `fragment`: the files have them.
    """

    document: DocumentRecord
    fragment: bytes
    units: tuple[KeptUnit, ...] = ()
    own_key: OwnKey | None = None
    tasks: int = 0
    targets: int = 0


def pack(result: DocumentResult) -> PackedRows:
    """The rows of a document as they are kept.

    Raises:
        SchemaError: a row does not fit its table.
    """
    from pipeline.dataset.fragments import to_fragment

    unnamed = replace(result.document, source_path="", source_path_nfc="", duplicate_paths=())
    targets = sum(task.kind == TaskKind.TARGET for task in result.tasks)
    return PackedRows(
        result.document,
        to_fragment(replace(result, document=unnamed)),
        tuple(KeptUnit(unit.unit_id, to_json(unit)) for unit in result.units),
        own_key(result.document),
        len(result.tasks) - targets,
        targets,
    )


def own_key(document: DocumentRecord) -> OwnKey | None:
    """The key of a document; None without number or day."""
    if not document.number or not document.issued_on:
        return None
    key = citation_key(document.document_type, document.number, document.issued_on, None)
    return OwnKey(key, document.issuer or "") if key else None
