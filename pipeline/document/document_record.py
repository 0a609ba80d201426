"""What is known of a document as a whole → its record in the dataset."""

from __future__ import annotations

from normalizers.diacritics.mode import Mode
from normalizers.repair import LETTERS, SLIPS
from normalizers.units.resolve import Resolver
from pipeline.dataset.records import DocumentRecord
from pipeline.document.head_and_foot import bases_of
from pipeline.document.places import place_codes
from pipeline.document.read_document import ReadDocument
from pipeline.document.source_file import SourceFile, nfc_name

# Steps of repair, the graver first, and what `documents.encoding_repair` calls them.
ENCODING_REPAIRS = (
    ("tcvn3", "tcvn3"),
    ("vni", "vni"),
    ("vps", "vps"),
    ("viqr", "viqr"),
    ("cp1258", "mojibake"),
    ("utf8", "mojibake"),
    ("nfc", "nfc"),
    ("forms", "nfc"),
)


def document_record(
    read: ReadDocument, source: SourceFile, task_count: int, resolver: Resolver
) -> DocumentRecord:
    """The record of a document that has this many rows."""
    front, back, period = read.front, read.back, read.period
    issuer = resolver(front.issuer).unit if front.issuer else None
    codes = place_codes(front, period)
    return DocumentRecord(
        document_id=source.document_id,
        source_path=source.source_path,
        source_path_nfc=nfc_name(source.source_path),
        duplicate_paths=source.duplicate_paths,
        source_format=read.source_format,
        sha256=source.sha256,
        bytes=source.size,
        pages=max((page.number for page in read.pages), default=1),
        text_source=read.text_source,
        encoding_repair=encoding_repair(read.repair_steps),
        diacritics_repaired=not read.repair_steps.isdisjoint((*Mode, LETTERS, SLIPS)),
        quality_before=read.quality_before,
        quality_after=read.quality_after,
        document_type=front.document_type,
        number=front.number,
        symbol=front.symbol,
        issued_on=front.issued_on,
        place=front.place,
        place_code=codes.of_issue,
        issuer_place_code=codes.of_issuer,
        title=front.title,
        issuer=front.issuer,
        issuer_id=issuer.unit_id if issuer else None,
        superior_issuer=front.superior_issuer,
        signer_name=back.signer_name,
        signer_title=back.signer_title,
        signed_at=read.signature.signed_at,
        signed_by=read.signature.signed_by,
        signature_state=read.signature_state.value,
        bases=bases_of(read),
        recipients=back.recipients,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        genre=read.finding.genre,
        genre_evidence=read.finding.evidence,
        bears=read.finding.bearing,
        task_count=task_count,
        warnings=tuple(dict.fromkeys(issue.code for issue in read.issues)),
    )


def encoding_repair(steps: frozenset[str]) -> str:
    """The encoding that a document was converted from, the value of `documents.encoding_repair`.

    >>> encoding_repair(frozenset({"nfc", "cp1258"})), encoding_repair(frozenset({"forms"}))
    ('mojibake', 'nfc')
    """
    return next((name for step, name in ENCODING_REPAIRS if step in steps), "none")
