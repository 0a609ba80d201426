"""What an audit looks at, and the doubts that the file itself raises, whatever its text says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.codes import SignatureState, WarningCode
from extractors.misread.head_and_foot import OwnReading
from extractors.models import BackMatter, DropKind, FrontMatter, Issue, MendedLabel
from extractors.plan.reading import Decision
from extractors.plan.sections import Section
from extractors.plan.task_rows import TaskRow
from normalizers.time.periods import Period
from pipeline.document.unsure_words import has_torn_name, is_doubted_recipient, is_doubtful

LOW_QUALITY = 0.7
# Scans of moderate damage have 0.93 and more (docs/scans.md).
UNSURE_SCAN = 0.85
MOST_NAMED = 20  # pages in a warning


class Evidence(NamedTuple):
    """What the audit looks at."""

    front: FrontMatter
    period: Period | None
    quality: float
    sections: Sequence[Section]
    rows: Sequence[TaskRow]
    decisions: Sequence[Decision]
    text: str
    mended_labels: Sequence[MendedLabel] = ()
    unread_pages: Sequence[int] = ()
    unread_reasons: Sequence[str] = ()
    ocr_confidence: float | None = None  # 0..1; None for what was no scan
    unsure_pages: Sequence[int] = ()  # of a scan, by their numbers
    dropped: frozenset[DropKind] = frozenset()
    signature_state: SignatureState = SignatureState.NONE
    forbids_copying: bool = False
    damage: str | None = None  # what of the file is missing
    back: BackMatter = BackMatter()
    unsure: Sequence[str] = ()  # words that OCR is nowhere sure of
    own: OwnReading = OwnReading(())  # what the document's own print says of head and foot


Issues = Iterator[Issue]


def _unread(evidence: Evidence) -> Issues:
    if evidence.unread_pages:
        pages = ", ".join(map(str, evidence.unread_pages[:MOST_NAMED]))
        reasons = "; ".join(evidence.unread_reasons) or "nothing readable is on them"
        yield Issue(WarningCode.UNREAD_PAGES, f"pages {pages} were not read: {reasons}")


def _damage(evidence: Evidence) -> Issues:
    if evidence.damage is not None:
        yield Issue(WarningCode.DAMAGED_SOURCE, f"the file is damaged: {evidence.damage}")


def _scan(evidence: Evidence) -> Issues:
    """A scan that is hard to read, or some of its pages: a good one may hide a bad one."""
    sure, pages = evidence.ocr_confidence, ", ".join(map(str, evidence.unsure_pages[:MOST_NAMED]))
    if sure is not None and pages:
        yield Issue(
            WarningCode.UNSURE_SCAN,
            f"pages {pages} of the scan are hard to read: OCR is {sure:.0%} sure of all its words",
        )
    elif sure is not None and sure < UNSURE_SCAN:
        yield Issue(
            WarningCode.UNSURE_SCAN,
            f"the scan is hard to read: OCR is {sure:.0%} sure of its words",
        )


def _quality(evidence: Evidence) -> Issues:
    if evidence.quality < LOW_QUALITY:
        yield Issue(
            WarningCode.LOW_QUALITY,
            f"only {evidence.quality:.0%} of the text is well-formed Vietnamese",
        )


def _hidden(evidence: Evidence) -> Issues:
    if DropKind.HIDDEN_TEXT in evidence.dropped:
        yield Issue(WarningCode.HIDDEN_TEXT, "text that nobody sees was left out")


def _signed(evidence: Evidence) -> Issues:
    if evidence.signature_state is SignatureState.BROKEN:
        yield Issue(
            WarningCode.SIGNATURE_BROKEN, "a digital signature does not fit what the file holds"
        )


def _copying(evidence: Evidence) -> Issues:
    if evidence.forbids_copying:
        yield Issue(
            WarningCode.COPYING_FORBIDDEN, "the owner's setting forbids to copy text of the PDF"
        )


def _labels(evidence: Evidence) -> Issues:
    for label in evidence.mended_labels:
        yield Issue(
            WarningCode.MENDED_LABEL,
            f"the heading “{label.printed}” is read as {label.label} by its sequence",
            label.line,
        )


def _number_of_scan(evidence: Evidence) -> Issues:
    """A scan's number that could not be read: it is often written by hand."""
    front = evidence.front
    if evidence.ocr_confidence is not None and front.document_type and not front.number:
        yield Issue(
            WarningCode.NUMBER_UNREAD, "the number of the scanned document could not be read surely"
        )


def _signer_of_scan(evidence: Evidence) -> Issues:
    """The name below an office of a scan that could not be read: seals and signatures cover it.

    They may cover the office, too; then the recipients tell that a foot is printed.
    """
    back = evidence.back
    has_foot = bool(back.signer_title or back.recipients)
    if evidence.ocr_confidence is not None and has_foot and not back.signer_name:
        yield Issue(
            WarningCode.SIGNER_UNREAD,
            "the name of who signed the scanned document could not be read surely",
        )


def _head_of_scan(evidence: Evidence) -> Issues:
    """Issuer and title of a scan that a stamp covers in part."""
    if evidence.ocr_confidence is None:
        return
    front = evidence.front
    named = {
        "issuer": front.issuer,
        "superior_issuer": front.superior_issuer,
        "title": front.title,
    }
    doubted = [name for name, text in named.items() if text and is_doubtful(text, evidence.unsure)]
    if DropKind.UNREAD in evidence.dropped or has_torn_name(evidence.own.names, front):
        doubted = list(dict.fromkeys(("issuer", "superior_issuer", *doubted)))
    if doubted:
        fields = ", ".join(doubted)
        yield Issue(
            WarningCode.HEAD_UNREAD, f"of the scanned head could not be read surely: {fields}"
        )


def _foot_of_scan(evidence: Evidence) -> Issues:
    """Recipients and the office of the signer of a scan."""
    if evidence.ocr_confidence is None:
        return
    doubted = [r for r in evidence.back.recipients if is_doubted_recipient(r, evidence.unsure)]
    fields = ["signer_title"] * bool(evidence.own.unread_offices) + ["recipients"] * bool(doubted)
    if fields:
        named = ", ".join(fields)
        yield Issue(
            WarningCode.FOOT_UNREAD, f"of the scanned foot could not be read surely: {named}"
        )


def _print_of_scan(evidence: Evidence) -> Issues:
    """Words of head and foot that are read as the document prints them elsewhere."""
    for line in evidence.own.mended:
        in_head = f"“{line.read}” in the head of the scan is read as “{line.meant}”"
        in_foot = f"“{line.read}” in the foot of the scan is read as “{line.meant}”"
        yield Issue(WarningCode.MENDED_PRINT, in_head if line.is_head else in_foot, line.line)


CHECKS_OF_FILES = (
    _unread,
    _damage,
    _quality,
    _scan,
    _hidden,
    _signed,
    _copying,
    _labels,
    _number_of_scan,
    _signer_of_scan,
    _head_of_scan,
    _foot_of_scan,
    _print_of_scan,
)
