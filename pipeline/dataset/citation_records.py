"""The rows of what a document says beside its own text: the documents that it cites, its footnotes.

They are written as those of `pipeline.dataset.records`, which lists them among the tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from normalizers.codes import CitationRelation
from pipeline.dataset.column_values import OneOf


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRecord:
    """A legal document that a plan cites."""

    document_id: Annotated[str, "The citing document: `documents.document_id`; key with `ordinal`."]
    ordinal: Annotated[int, "Order of the citations within the document, from 0."]
    document_type: Annotated[str | None, "Type of the cited document as printed: Nghị quyết …"] = (
        None
    )
    number: Annotated[str | None, "Its number as printed, e.g. `76/NQ-CP`."] = None
    issued_on: Annotated[date | None, "Its date; null unless day, month and year are printed."] = (
        None
    )
    issuer: Annotated[str | None, "Body that issued it, as printed."] = None
    title: Annotated[str | None, "What it is about, as printed."] = None
    printed: Annotated[str, "The whole citation as printed."]
    cited_key: Annotated[
        str | None,
        "Key of the cited document: number@day, or the name of a law; null where neither is said.",
    ] = None
    is_self: Annotated[bool, "Whether the document cites itself, as its own appendices do."] = False
    page: Annotated[int, "Page of the citation, from 1; that of the footnote which cites it."] = 1
    line: Annotated[int | None, "Source line of the citation, from 1; text inputs only."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageRecord:
    """What a document has to do with one that it cites, and which ingested document that is."""

    document_id: Annotated[str, "The citing document: `documents.document_id`; key with `ordinal`."]
    ordinal: Annotated[int, "The citation: `references.ordinal`."]
    cited_key: Annotated[str, "Key of the cited document: `references.cited_key`."]
    issuer: Annotated[str | None, "Body that issued the cited document, as printed."] = None
    relation: Annotated[
        str,
        "`carries_out` (thực hiện), `based_on` (căn cứ), `amends`, `replaces`, `attached_to` (kèm "
        "theo), or `cites`, where the words before the citation say none of these.",
        OneOf(*CitationRelation),
    ] = CitationRelation.CITES
    matched_document_id: Annotated[
        str | None,
        "The ingested document: `documents.document_id`; null where none or more than one fits.",
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteRecord:
    """A note at the foot of a page, or at the end of a document."""

    document_id: Annotated[str, "The document: `documents.document_id`; key with `ordinal`."]
    ordinal: Annotated[int, "Order of the notes within the document, from 0."]
    mark: Annotated[str | None, "Its mark, bare: `3` for ³, [3] or (3); null where none is seen."]
    text: Annotated[str, "The note as printed, on one line, without its mark."]
    page: Annotated[int, "Page on which it stands, from 1."] = 1
    line: Annotated[int | None, "Its first source line, from 1; text inputs only."] = None
