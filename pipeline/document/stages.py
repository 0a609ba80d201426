"""One document from its bytes to its rows: the composition, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.codes import RowFlag
from extractors.lines.furniture import remove_furniture
from extractors.misread.doubted_words import WordDoubts
from extractors.misread.head_and_foot import OwnReading, with_own_print
from extractors.models import BackMatter, Block, Dropped, FrontMatter, Zone
from extractors.plan.genres import document_finding, genre_of
from extractors.plan.reader import read_plan
from extractors.plan.reading import PlanRows
from extractors.read_file import Source, read_source
from extractors.repair_pages import repair_pages
from extractors.tables.joins import join_tables
from extractors.zones.arrival_stamps import without_arrival_stamps
from extractors.zones.back_matter import read_back_matter
from extractors.zones.banner import with_banner, with_signer
from extractors.zones.displaced_head import with_head_first
from extractors.zones.early_recipients import with_recipients_last
from extractors.zones.front_matter import read_front_matter
from extractors.zones.page_around import without_page_around
from extractors.zones.run_in_head import with_head_parted
from extractors.zones.run_in_parts import with_parts_apart
from extractors.zones.split import split_zones
from normalizers.areas import reform_of
from normalizers.letters.syllables import quality
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.dated_days import dated_days
from pipeline.dataset.results import DocumentResult
from pipeline.document.audit import audit
from pipeline.document.citations import citations_of
from pipeline.document.collector import collector_at_rest
from pipeline.document.config import Config
from pipeline.document.document_record import document_record
from pipeline.document.file_doubts import Evidence
from pipeline.document.footnotes import footnote_records, footnotes_of, without_note_marks
from pipeline.document.no_document import check_is_document
from pipeline.document.normalize import (
    DocumentContext,
    certainty_of_headings,
    normalize_sections,
    normalize_task,
)
from pipeline.document.notices import warnings_of
from pipeline.document.own_period import begins_on, own_period
from pipeline.document.read_document import ReadDocument
from pipeline.document.signing import signing_of
from pipeline.document.source_file import SourceFile
from pipeline.document.texts import OF_SCANS, certainty, letters_of, quality_before, text_of
from pipeline.document.units import assignments_of, resolver_of, units_of, with_unit_ids
from pipeline.document.unsure_words import without_unsure_name, without_unsure_number
from pipeline.document.worlds import day_of


def read_document(data: bytes, config: Config) -> ReadDocument:
    """Read a document: pages, repair, furniture, zones, front and back matter, sections and rows.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    return understand(read_pages(data, config))


def read_pages(data: bytes, config: Config) -> Source:
    """The costly part: the pages of a file, from which `understand` makes all the rest.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    return read_source(data, config.max_text_bytes, config.patience)


def understand(source: Source) -> ReadDocument:
    """The document that the pages hold; nothing of the file is needed for it.

    Raises:
        ExtractionError: nothing is in it; the message says why.
    """
    TEXT_CACHES.note(letters_of(source.pages))
    pages, steps, labels, doubted = repair_pages(source.pages)
    stream = remove_furniture(pages)
    inner = without_page_around(join_tables(stream.blocks))
    unstamped = without_arrival_stamps(inner.blocks)
    dropped = (*source.dropped, *stream.dropped, *inner.dropped, *unstamped.dropped)
    footnotes = tuple(footnotes_of(dropped))
    blocks = without_note_marks(unstamped.blocks, footnotes)
    blocks = with_recipients_last(with_head_parted(with_head_first(with_parts_apart(blocks))))
    zones = split_zones(blocks)
    own = _own_reading(source, blocks, zones, dropped, doubted)
    blocks, dropped = own.blocks, (*dropped, *own.dropped)
    front, back = _front_and_back(source, own, zones)
    front, back = with_banner(front, inner.banner), with_signer(back, inner.banner)
    finding = genre_of(front, blocks)
    period = own_period(front, blocks, zones)
    reading = read_plan(blocks, zones, finding, begins_on(front, period))
    text = text_of(blocks)
    after = quality(text)
    check_is_document(front, after, source.text_source)
    found = (reading.sections, reading.rows, reading.decisions)
    evidence = Evidence(front, period, after, *found, text, labels, back=back, own=own)
    return ReadDocument(
        pages=pages,
        blocks=blocks,
        zones=zones,
        dropped=dropped,
        front=front,
        back=back,
        period=period,
        reading=reading,
        finding=document_finding(finding, reading.findings),
        issues=audit(_of_file(evidence, source, dropped)),
        source_format=source.source_format,
        text_source=source.text_source,
        repair_steps=steps | source.mended,
        quality_before=quality_before(source),
        quality_after=after,
        footnotes=footnotes,
        signature=signing_of(source.signatures.each, back.signer_name, dropped),
        signature_state=source.signatures.state,
    )


def _own_reading(
    source: Source,
    blocks: tuple[Block, ...],
    zones: Sequence[Zone],
    dropped: Sequence[Dropped],
    doubted: frozenset[str],
) -> OwnReading:
    """Head and foot of a scan, read with what the document prints elsewhere; else as they are."""
    if source.ocr_confidence is None:
        return OwnReading(blocks)
    return with_own_print(
        blocks, zones, dropped, WordDoubts(frozenset(source.unsure_words), doubted)
    )


def _front_and_back(
    source: Source, own: OwnReading, zones: Sequence[Zone]
) -> tuple[FrontMatter, BackMatter]:
    """What head and foot say, without numbers and names that OCR is unsure of."""
    is_scan, unsure = source.ocr_confidence is not None, _unsure(source, own)
    front, back = read_front_matter(own.blocks, zones), read_back_matter(own.blocks, zones)
    front = without_unsure_number(front, source.unsure_words, is_scan)
    return front, without_unsure_name(back, unsure, is_scan)


def _unsure(source: Source, own: OwnReading) -> tuple[str, ...]:
    """The words that OCR is unsure of, and that are not printed elsewhere as they were read."""
    return tuple(word for word in source.unsure_words if word not in own.confirmed)


def _of_file(evidence: Evidence, source: Source, dropped: Iterable[Dropped]) -> Evidence:
    """The evidence with what the file itself says."""
    return evidence._replace(
        unread_pages=source.unread_pages,
        unread_reasons=source.unread_reasons,
        ocr_confidence=source.ocr_confidence,
        unsure_pages=source.unsure_pages,
        dropped=frozenset(drop.kind for drop in dropped),
        signature_state=source.signatures.state,
        forbids_copying=source.forbids_copying,
        damage=source.damage,
        unsure=_unsure(source, evidence.own),
    )


def process_document(data: bytes, source: SourceFile, config: Config) -> DocumentResult:
    """The rows that one document adds to the dataset.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    return rows_of(read_pages(data, config), source)


@collector_at_rest()
def rows_of(pages: Source, source: SourceFile) -> DocumentResult:
    """The rows that a document adds to the dataset, from its pages.

    Raises:
        ExtractionError: nothing is in it; the message says why.
    """
    read = understand(pages)
    document = source.document_id
    flag = RowFlag.OCR_UNSURE if read.text_source in OF_SCANS else RowFlag.REPAIR_UNSURE
    sureness = certainty(read.blocks)
    context = DocumentContext(
        document,
        read.period,
        read.has_lines,
        sureness,
        flag,
        reform_of(_titles(read)),
        certainty_of_headings(read.reading.sections, sureness),
        read.front.issued_on,
        dated_days(
            text for row in read.reading.rows for text in (row.deadline, row.within) if text
        ),
        read.front.document_type is not None,
    )
    printed = [normalize_task(row, context, place) for place, row in enumerate(read.reading.rows)]
    resolver = resolver_of(printed, read, document)
    tasks = tuple(with_unit_ids(task, resolver) for task in printed)
    citations = tuple(citations_of(read, context))
    return DocumentResult(
        document=document_record(read, source, len(tasks), resolver),
        sections=normalize_sections(read.reading.sections, _last_lines(read.reading), context),
        tasks=tasks,
        assignments=tuple(record for task in tasks for record in assignments_of(task, resolver)),
        units=units_of(tasks, read.front.issuer, day_of(read), resolver),
        references=tuple(cited.reference for cited in citations),
        lineage=tuple(cited.lineage for cited in citations if cited.lineage),
        footnotes=tuple(footnote_records(read.footnotes, context)),
        warnings=warnings_of(read, document),
    )


def _titles(read: ReadDocument) -> str:
    """The title of the document; of one without a title those of its sections."""
    return read.front.title or "; ".join(section.title for section in read.reading.sections)


def _last_lines(reading: PlanRows) -> list[int]:
    """The last source line of each section: that of anything in it or below it; 0 for none."""
    last = [max(section.line_numbers, default=0) for section in reading.sections]
    items = [(row.section, row.line_numbers) for row in reading.rows]
    items += [(decision.section, decision.line_numbers) for decision in reading.decisions]
    for place, numbers in items:
        while place >= 0:
            last[place] = max(last[place], max(numbers, default=0))
            place = reading.sections[place].parent
    return last
