"""The legal documents that a document cites → records of the dataset."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractors.lines.paragraphs import join_lines
from extractors.models import Paragraph
from normalizers.citations.references import LegalCitation, find_references
from normalizers.citations.relations import citation_key, relation_of
from normalizers.codes import CitationRelation
from pipeline.dataset.citation_records import LineageRecord, ReferenceRecord
from pipeline.document.normalize import DocumentContext
from pipeline.document.read_document import ReadDocument


class CitationPlace(NamedTuple):
    """Where a citation stands: its document, its order there, its page and its source line."""

    document: str
    ordinal: int
    page: int
    line: int | None


class Citation(NamedTuple):
    """A citation, and what the document has to do with the one cited.

    None for itself, and keyless.
    """

    reference: ReferenceRecord
    lineage: LineageRecord | None


def citations_of(read: ReadDocument, context: DocumentContext) -> Iterator[Citation]:
    """Each legal document that the text or a footnote cites, at its first citation."""
    seen: set[tuple[object, ...]] = set()
    for text, page, line in _texts(read):
        relation = CitationRelation.CITES
        for cited in find_references(text):
            relation = relation_of(text[: cited.start], relation)
            key = (cited.document_type, cited.number or cited.title, cited.issued_on)
            if key not in seen:
                place = CitationPlace(
                    context.document, len(seen), page, line if context.has_lines else None
                )
                yield _citation(cited, relation, read, place)
                seen.add(key)


def _citation(
    cited: LegalCitation, relation: CitationRelation, read: ReadDocument, place: CitationPlace
) -> Citation:
    key = citation_key(cited.document_type, cited.number, cited.issued_on, cited.title)
    is_self = _is_self(cited, read)
    reference = ReferenceRecord(
        document_id=place.document,
        ordinal=place.ordinal,
        document_type=cited.document_type,
        number=cited.number,
        issued_on=cited.issued_on,
        issuer=cited.issuer,
        title=cited.title,
        printed=cited.printed,
        cited_key=key,
        is_self=is_self,
        page=place.page,
        line=place.line,
    )
    if key is None or is_self:
        return Citation(reference, None)
    lineage = LineageRecord(
        document_id=place.document,
        ordinal=place.ordinal,
        cited_key=key,
        issuer=cited.issuer,
        relation=relation,
    )
    return Citation(reference, lineage)


def _is_self(cited: LegalCitation, read: ReadDocument) -> bool:
    """True for the document's own number, on its own day where the citation says one."""
    own = read.front
    if cited.number is None or own.number is None:
        return False
    same_day = None in (cited.issued_on, own.issued_on) or cited.issued_on == own.issued_on
    return same_day and cited.number.casefold() == own.number.casefold()


def _texts(read: ReadDocument) -> Iterator[tuple[str, int, int]]:
    """The paragraphs, then the footnotes, each with its page and its line."""
    for content in join_lines(read.blocks):
        if isinstance(content, Paragraph):
            yield content.text, content.lines[0].page_number, min(content.line_numbers)
    for note in read.footnotes:
        yield note.text, note.page, note.line
