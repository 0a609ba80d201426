"""The legal documents that a document cites → records of the dataset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.lines.paragraphs import join_lines
from extractors.models import Block
from normalizers.citations.references import find_references
from pipeline.dataset.records import ReferenceRecord
from pipeline.document.normalize import Frame


def references_of(blocks: Sequence[Block], frame: Frame) -> Iterator[ReferenceRecord]:
    """Each legal document that the text cites, at its first citation."""
    seen: set[tuple[object, ...]] = set()
    ordinal = 0
    for content in join_lines(blocks):
        text = getattr(content, "text", None)
        if text is None:
            continue
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
                line=min(content.line_numbers) if frame.has_lines else None,
            )
            ordinal += 1
