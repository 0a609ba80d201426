"""The same plan in two formats: a signed PDF beside the Word file that it was made from.

Two documents of one issuer with the same number and day are one plan where most of what the shorter
one states stands in the other, too. An appendix that names its plan's number states other things.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import pyarrow as pa

from extractors.codes import SourceFormat
from normalizers.letters.text import comparison_key
from normalizers.units.name_words import expand_abbreviations, words_of
from pipeline.dataset.arrays import arrow_array
from pipeline.dataset.fragments import Fragments, SourceNames
from pipeline.document.ids import document_id
from pipeline.run.memos import Memos
from pipeline.run.seals import digest_of, kept_rows

# The first of these that is there stands for the plan: what was typed before what was recognized.
SURER_FIRST: tuple[str, ...] = (
    SourceFormat.DOCX,
    SourceFormat.ODT,
    SourceFormat.RTF,
    SourceFormat.DOC,
    SourceFormat.HTML,
    SourceFormat.XLSX,
    SourceFormat.TEXT,
    SourceFormat.PDF,
    SourceFormat.IMAGE,
)
SHARED = 0.5  # of the statements of the shorter document
_OF_ONE_KEY = """
SELECT own_key, own_issuer, sha256, digest, source_format FROM documents d
WHERE own_key IN (SELECT own_key FROM documents WHERE own_key IS NOT NULL
                  GROUP BY own_key HAVING count(*) > 1)
AND status = 'done' AND EXISTS (SELECT 1 FROM files f WHERE f.sha256 = d.sha256 AND f.is_here)
ORDER BY own_key, sha256
"""
_MEMO = "same plans"


class Candidate(NamedTuple):
    """A document that bears the number and day of another one."""

    sha256: str
    issuer: tuple[str, ...]
    source_format: str
    statements: frozenset[str]


def same_plans(db: sqlite3.Connection, memos: Memos) -> dict[str, str]:
    """Id of each document that repeats another → id of that one.

    Documents of one number and day are compared once, and again when one of them changes.
    """
    known: dict[str, dict[str, str]] = json.loads(memos.get(_MEMO) or b"{}")
    found: dict[str, dict[str, str]] = {}
    rows = db.execute(_OF_ONE_KEY).fetchall()
    for _, group in groupby(rows, key=itemgetter(0)):
        alike = [row[1:] for row in group]
        if len(alike) < 2:
            continue
        mark = digest_of(ascii(alike).encode())
        found[mark] = known[mark] if mark in known else _compared(db, alike)
    if found != known:
        memos.put(_MEMO, json.dumps(found).encode())
    return {key: first for same in found.values() for key, first in same.items()}


def _compared(db: sqlite3.Connection, alike: Iterable[Sequence[str]]) -> dict[str, str]:
    return same_of(sorted((_candidate(db, *row) for row in alike), key=_surer_first))


def same_of(candidates: Iterable[Candidate]) -> dict[str, str]:
    """What repeats what among documents of one number and day, the surer ones first."""
    firsts: list[Candidate] = []
    found: dict[str, str] = {}
    for candidate in candidates:
        first = next((known for known in firsts if is_same_plan(known, candidate)), None)
        if first is None:
            firsts.append(candidate)
        else:
            found[document_id(candidate.sha256)] = document_id(first.sha256)
    return found


def is_same_plan(one: Candidate, other: Candidate) -> bool:
    """True for one issuer, and most of the statements of the shorter document in the other."""
    fewer = min(len(one.statements), len(other.statements))
    shared = len(one.statements & other.statements)
    return (
        bool(one.issuer) and one.issuer == other.issuer and fewer > 0 and shared >= SHARED * fewer
    )


def _candidate(
    db: sqlite3.Connection, issuer: str, sha256: str, digest: str, source_format: str
) -> Candidate:
    fragment = kept_rows(db, sha256, digest)
    statements: list[str] = []
    if fragment is not None:
        gathered = Fragments()
        gathered.add(fragment, SourceNames("", "", ()))
        statements = [str(text) for text in gathered.table("tasks")["task"].to_pylist()]
    keys = frozenset(comparison_key(text) for text in statements)
    return Candidate(sha256, tuple(words_of(expand_abbreviations(issuer))), source_format, keys)


def _surer_first(candidate: Candidate) -> tuple[int, str]:
    known = candidate.source_format in SURER_FIRST
    place = SURER_FIRST.index(candidate.source_format) if known else len(SURER_FIRST)
    return place, candidate.sha256


def with_same_plans(documents: pa.Table, same: Mapping[str, str]) -> pa.Table:
    """The documents, each with the one that it repeats."""
    table = documents
    place = table.schema.get_field_index("same_plan_as")
    values = [same.get(str(key)) for key in table["document_id"].to_pylist()]
    return table.set_column(place, table.schema.field(place), arrow_array(values, pa.string()))
