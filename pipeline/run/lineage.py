"""Which ingested document a citation means.

Number and day must be equal, and the issuer may not differ.

Numbers are given anew each year by every body, so number and day alone are shared by many. The
issuer as cited ("UBND tỉnh") says the beginning of the one that issued ("ỦY BAN NHÂN DÂN TỈNH AN
BÌNH"). Of several documents that fit, none is taken.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

import pyarrow as pa

from normalizers.units.name_words import expand_abbreviations, words_of
from pipeline.document.ids import document_id

Part = tuple[str, pa.Table]
_KNOWN = """
SELECT o.sha256, o.issuer FROM own_keys o WHERE o.key = :key
AND EXISTS (SELECT 1 FROM files f WHERE f.sha256 = o.sha256 AND f.run = :run)
"""


def with_matches(parts: Iterable[Part], db: sqlite3.Connection, run: int) -> Iterator[Part]:
    """The parts, the rows of `lineage` with the document of this run that each citation means."""
    for name, table in parts:
        yield name, _matched(table, db, run) if name == "lineage" else table


def _matched(table: pa.Table, db: sqlite3.Connection, run: int) -> pa.Table:
    place = table.schema.get_field_index("matched_document_id")
    rows = zip(*(table[name].to_pylist() for name in ("cited_key", "issuer")), strict=True)
    found = [_document_of(db, run, key, issuer) for key, issuer in rows]
    return table.set_column(place, table.schema.field(place), pa.array(found, pa.string()))


def _document_of(
    db: sqlite3.Connection, run: int, key: str | None, issuer: str | None
) -> str | None:
    if key is None or "@" not in key:  # without the day a number is everybody's
        return None
    known = db.execute(_KNOWN, {"key": key, "run": run})
    fits = [sha256 for sha256, own in known if may_be_issuer(issuer, own)]
    return document_id(fits[0]) if len(fits) == 1 else None


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
