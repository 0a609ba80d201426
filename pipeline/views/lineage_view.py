"""Which plan carries out which: the tree of the documents of a dataset, `kehoach lineage`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from normalizers.codes import CitationRelation
from pipeline.dataset.store import read_tables
from pipeline.language.catalog import said

# The nearer relation first: of several to one document, this is the one that is shown.
NEAREST = (
    CitationRelation.CARRIES_OUT,
    CitationRelation.ATTACHED_TO,
    CitationRelation.AMENDS,
    CitationRelation.REPLACES,
    CitationRelation.BASED_ON,
    CitationRelation.CITES,
)
DEEPEST = 20
Row = dict[str, Any]


class Link(NamedTuple):
    """A document below the one that it carries out, is based on, amends or cites."""

    document_id: str
    relation: str


class Lineage(NamedTuple):
    """The documents by id, what stands below each, and citations of what was not ingested."""

    documents: Mapping[str, Row]
    below: Mapping[str, list[Link]]
    absent: Mapping[str, list[Row]]


def read_lineage(directory: Path) -> Lineage:
    """The lineage of a dataset.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
    """
    tables = read_tables(directory, ("documents", "lineage"))
    documents = {row["document_id"]: row for row in tables["documents"].to_pylist()}
    nearest: dict[tuple[str, str], str] = {}
    absent: dict[str, list[Row]] = defaultdict(list)
    for row in tables["lineage"].to_pylist():
        above = row["matched_document_id"]
        if above is None:
            absent[row["document_id"]].append(row)
        elif above != row["document_id"]:
            key = (row["document_id"], above)
            nearest[key] = min(
                nearest.get(key, row["relation"]), row["relation"], key=NEAREST.index
            )
    below: dict[str, list[Link]] = defaultdict(list)
    for (document, above), relation in sorted(nearest.items()):
        below[above].append(Link(document, relation))
    return Lineage(documents, below, absent)


def render_lineage(lineage: Lineage) -> str:
    """The tree as text: what carries out a document stands below it."""
    linked = {link.document_id for links in lineage.below.values() for link in links}
    roots = [name for name in lineage.documents if name not in linked]
    lines = [line for root in roots for line in _branch(lineage, Link(root, ""), 0, frozenset())]
    return "\n".join(lines)


def _branch(lineage: Lineage, link: Link, depth: int, above: frozenset[str]) -> Iterator[str]:
    relation = f"{said(link.relation)}: " if link.relation else ""
    yield f"{'  ' * depth}{relation}{_named(lineage.documents[link.document_id])}"
    if depth >= DEEPEST or link.document_id in above:
        return
    for row in lineage.absent.get(link.document_id, ()) if depth == 0 else ():
        if row["relation"] == CitationRelation.CARRIES_OUT:
            key = row["cited_key"]
            yield f"    {said(f'carries out {key}, which is not in the dataset')}"
    for child in lineage.below.get(link.document_id, ()):
        yield from _branch(lineage, child, depth + 1, above | {link.document_id})


def _named(document: Row) -> str:
    parts = (document["number"], document["issuer"], document["title"])
    return " · ".join(part for part in parts if part) or str(document["source_path"])
