"""The legal documents that a document cites → records of the dataset."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.lines.paragraphs import join_lines
from extractors.models import Paragraph
from normalizers.citations.references import find_references
from pipeline.dataset.citation_records import ReferenceRecord
from pipeline.document.normalize import Frame
from pipeline.document.read_document import ReadDocument


def references_of(read: ReadDocument, frame: Frame) -> Iterator[ReferenceRecord]:
    """Each legal document that the text or a footnote cites, at its first citation."""
    seen: set[tuple[object, ...]] = set()
    ordinal = 0
    for text, page, line in _texts(read):
        for cited in find_references(text):
            key = (cited.document_type, cited.number or cited.title, cited.issued_on)
            if key in seen:
                continue
            seen.add(key)
            yield ReferenceRecord(
                document_id=frame.document,
                ordinal=ordinal,
                document_type=cited.document_type,
                number=cited.number,
                issued_on=cited.issued_on,
                issuer=cited.issuer,
                title=cited.title,
                printed=cited.printed,
                page=page,
                line=line if frame.has_lines else None,
            )
            ordinal += 1


def _texts(read: ReadDocument) -> Iterator[tuple[str, int, int]]:
    """The paragraphs, then the footnotes, each with its page and its line."""
    for content in join_lines(read.blocks):
        if isinstance(content, Paragraph):
            yield content.text, content.lines[0].page_number, min(content.line_numbers)
    for note in read.footnotes:
        yield note.text, note.page, note.line
