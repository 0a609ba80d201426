"""Which ingested document a citation means.

Number and day must be equal, and the issuer may not differ.

Numbers are given anew each year by every body, so number and day alone are shared by many. The
issuer as cited ("UBND tỉnh") says the beginning of the one that issued ("ỦY BAN NHÂN DÂN TỈNH AN
BÌNH"). Of several documents that fit, none is taken.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import pyarrow as pa

from normalizers.units.name_words import expand_abbreviations, words_of
from pipeline.dataset.arrays import arrow_array
from pipeline.document.ids import document_id

_OWNERS = """
SELECT own_key, sha256, own_issuer FROM json_each(:cited) cited
CROSS JOIN documents ON own_key = cited.value
WHERE status = 'done'
AND EXISTS (SELECT 1 FROM files f WHERE f.sha256 = documents.sha256 AND f.is_here)
ORDER BY own_key, sha256
"""


class Owner(NamedTuple):
    """An ingested document that bears a key, by its hash, and its issuer as printed."""

    sha256: str
    issuer: str


OwnKeys = Mapping[str, tuple[Owner, ...]]


def meant(db: sqlite3.Connection, cited: Iterable[str]) -> OwnKeys:
    """Of keys that are cited, those that documents of the inputs bear, with these."""
    terms = {"cited": json.dumps([*dict.fromkeys(cited)])}
    rows = groupby(db.execute(_OWNERS, terms), key=itemgetter(0))
    return {key: tuple(Owner(*row[1:]) for row in group) for key, group in rows}


def with_matches(lineage: pa.Table, own: OwnKeys) -> pa.Table:
    """The rows of `lineage`, each with the document that it means."""
    place = lineage.schema.get_field_index("matched_document_id")
    rows = zip(*(lineage[name].to_pylist() for name in ("cited_key", "issuer")), strict=True)
    found = [_document_of(own, key, issuer) for key, issuer in rows]
    return lineage.set_column(place, lineage.schema.field(place), arrow_array(found, pa.string()))


def _document_of(own: OwnKeys, key: str | None, issuer: str | None) -> str | None:
    if key is None or "@" not in key:  # without the day a number is everybody's
        return None
    fits = [owner for owner in own.get(key, ()) if may_be_issuer(issuer, owner.issuer)]
    return document_id(fits[0].sha256) if len(fits) == 1 else None


def may_be_issuer(cited: str | None, own: str) -> bool:
    """True where a body as cited may be the one that issued: one name begins with the other.

    >>> (may_be_issuer("UBND tỉnh", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
    ...  may_be_issuer("Sở Y tế", "SỞ NỘI VỤ"))
    (True, False)
    """
    if not cited or not own:
        return True
    one, other = (words_of(expand_abbreviations(name)) for name in (cited, own))
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
