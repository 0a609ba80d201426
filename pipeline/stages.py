"""One document from its bytes to its rows: the composition, top to bottom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.lines.furniture import Dropped, remove_furniture
from extractors.lines.paragraphs import join_lines, wrap_width
from extractors.models import BackMatter, Block, Cell, FrontMatter, Issue, Line, Page, Zone, ZoneKind
from extractors.plan.reader import read_plan
from extractors.plan.reading import Reading
from extractors.source import Source, read_source, repair_pages
from extractors.tables.joins import join_tables
from extractors.zones.back_matter import read_back_matter
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from normalizers.diacritics.mode import Mode
from normalizers.periods import Period, parse_period
from normalizers.syllables import quality
from normalizers.text import fold
from normalizers.units import resolve_unit
from pipeline.audit import Evidence, audit
from pipeline.citations import references_of
from pipeline.config import Config
from pipeline.normalize import Frame, assignments_of, normalize_sections, normalize_task, units_of
from pipeline.records import DocumentRecord
from pipeline.results import DocumentResult
from pipeline.source_file import SourceFile

SENTENCE_END_RE = re.compile(r"(?<=[.;:])\s+")


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Everything that was read from one document, as printed; `kehoach inspect` shows it."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    zones: tuple[Zone, ...]
    dropped: tuple[Dropped, ...]
    front: FrontMatter
    back: BackMatter
    period: Period | None
    wrap: int | None
    reading: Reading
    issues: tuple[Issue, ...]
    source_format: str
    text_source: str
    repair_steps: frozenset[str]
    quality_before: float
    quality_after: float

    @property
    def has_lines(self) -> bool:
        """True where the numbers of lines are those of the source, as in a plain text."""
        return self.source_format == PLAIN_TEXT


PLAIN_TEXT = "text"
# Steps of repair, the graver first, and what `documents.encoding_repair` calls them.
ENCODING_REPAIRS = (
    ("tcvn3", "tcvn3"),
    ("vni", "vni"),
    ("viqr", "viqr"),
    ("cp1258", "mojibake"),
    ("utf8", "mojibake"),
    ("nfc", "nfc"),
    ("forms", "nfc"),
)
OF_SCANS = ("ocr", "mixed")


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
    return read_source(data, config.max_text_bytes)


def understand(source: Source) -> ReadDocument:
    """The document that the pages hold; nothing of the file is needed for it.

    Raises:
        ExtractionError: nothing is in it; the message says why.
    """
    pages, steps = repair_pages(source.pages)
    is_plain_text = source.source_format == PLAIN_TEXT
    stream = remove_furniture(pages, is_plain_text)
    blocks = join_tables(stream.blocks)
    zones = split_zones(blocks)
    front = _without_unsure_number(read_front_matter(blocks, zones), source.unsure_words)
    back = _without_unsure_name(read_back_matter(blocks, zones), source.unsure_words)
    wrap = wrap_width(blocks) if is_plain_text else None  # elsewhere a line is a paragraph
    reading = read_plan(blocks, zones, wrap)
    text = _text(blocks)
    period = _own_period(front, blocks, zones)
    after = quality(text)
    evidence = Evidence(
        front,
        period,
        after,
        reading.sections,
        reading.rows,
        reading.decisions,
        text,
        source.unread_pages,
        source.unread_reasons,
        source.ocr_confidence,
    )
    return ReadDocument(
        pages=pages,
        blocks=blocks,
        zones=zones,
        dropped=(*source.dropped, *stream.dropped),
        wrap=wrap,
        front=front,
        back=back,
        period=period,
        reading=reading,
        issues=audit(evidence),
        source_format=source.source_format,
        text_source=source.text_source,
        repair_steps=steps | source.mended,
        quality_before=_quality_before(source),
        quality_after=after,
    )


def process_document(data: bytes, source: SourceFile, config: Config) -> DocumentResult:
    """The rows that one document adds to the dataset.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    return rows_of(read_pages(data, config), source)


def rows_of(pages: Source, source: SourceFile) -> DocumentResult:
    """The rows that a document adds to the dataset, from its pages.

    Raises:
        ExtractionError: nothing is in it; the message says why.
    """
    read = understand(pages)
    document = source.document_id
    flag = "ocr_unsure" if read.text_source in OF_SCANS else "repair_unsure"
    frame = Frame(document, read.period, read.has_lines, _certainty(read.blocks), flag)
    tasks = tuple(normalize_task(row, frame, position) for position, row in enumerate(read.reading.rows))
    return DocumentResult(
        document=_document_record(read, source, len(tasks)),
        sections=normalize_sections(read.reading.sections, _last_lines(read.reading), frame),
        tasks=tasks,
        assignments=tuple(record for task in tasks for record in assignments_of(task)),
        units=units_of(tasks, [read.front.issuer] if read.front.issuer else []),
        references=tuple(references_of(read.blocks, read.wrap, frame)),
    )


def _document_record(read: ReadDocument, source: SourceFile, task_count: int) -> DocumentRecord:
    front, back, period = read.front, read.back, read.period
    issuer = resolve_unit(front.issuer) if front.issuer else None
    return DocumentRecord(
        document_id=source.document_id,
        source_path=source.source_path,
        duplicate_paths=source.duplicate_paths,
        source_format=read.source_format,
        sha256=source.sha256,
        bytes=source.size,
        pages=max((page.number for page in read.pages), default=1),
        text_source=read.text_source,
        encoding_repair=encoding_repair(read.repair_steps),
        diacritics_repaired=not read.repair_steps.isdisjoint(Mode),
        quality_before=read.quality_before,
        quality_after=read.quality_after,
        document_type=front.document_type,
        number=front.number,
        symbol=front.symbol,
        issued_on=front.issued_on,
        place=front.place,
        title=front.title,
        issuer=front.issuer,
        issuer_id=issuer.unit_id if issuer else None,
        superior_issuer=front.superior_issuer,
        signer_name=back.signer_name,
        signer_title=back.signer_title,
        recipients=back.recipients,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        task_count=task_count,
        warnings=tuple(dict.fromkeys(issue.code for issue in read.issues)),
    )


def encoding_repair(steps: frozenset[str]) -> str:
    """The encoding that a document was converted from, the value of `documents.encoding_repair`.

    >>> encoding_repair(frozenset({"nfc", "cp1258"})), encoding_repair(frozenset({"forms"}))
    ('mojibake', 'nfc')
    """
    return next((name for step, name in ENCODING_REPAIRS if step in steps), "none")


def _own_period(front: FrontMatter, blocks: Sequence[Block], zones: Sequence[Zone]) -> Period | None:
    """The plan's own period: from its title, else from the heads of the document and of its plan."""
    if front.title and (period := parse_period(front.title)):
        return period
    for zone in zones:
        if zone.kind is not ZoneKind.FRONT:
            continue
        for paragraph in reversed(join_lines(blocks[zone.start : zone.stop], None)):
            text = getattr(paragraph, "text", "")
            # Of a text that lost its marks ("ke hoach … nam 2026.") only the end of a sentence is sure.
            for piece in (text, *SENTENCE_END_RE.split(text)):
                if "ke hoach" in fold(piece) and (period := parse_period(piece)):
                    return period
    return None


def _without_unsure_number(front: FrontMatter, unsure: Sequence[str]) -> FrontMatter:
    """The front matter without a number that OCR is unsure of: most are written by hand."""
    if front.number is None:
        return front
    digits = front.number.partition("/")[0]
    is_unsure = any(front.number in word or word in (digits, f"{digits}/") for word in unsure)
    return replace(front, number=None) if is_unsure else front


def _without_unsure_name(back: BackMatter, unsure: Sequence[str]) -> BackMatter:
    """The back matter without a name of which OCR is unsure of a word: a stamp and a signature cross it."""
    is_unsure = back.signer_name is not None and not set(unsure).isdisjoint(back.signer_name.split())
    return replace(back, signer_name=None) if is_unsure else back


def _quality_before(source: Source) -> float:
    """The quality of what was there before: of the text layers that a scan has, else of the text as read."""
    of_layer = source.text_source in OF_SCANS or bool(source.mended)
    if of_layer and source.layer_quality is not None:
        return source.layer_quality
    return quality(_text([block for page in source.pages for block in page.blocks], raw=True))


def _certainty(blocks: Sequence[Block]) -> dict[int, float]:
    """How sure OCR or the repair is of each line and table row, by number; empty where neither was."""
    known: dict[int, float] = {}
    for block in blocks:
        if isinstance(block, Line):
            if block.confidence is not None:
                known[block.number] = block.confidence
        else:
            known.update(
                (number, row.confidence)
                for row in block.rows
                if row.confidence is not None
                for number in row.line_numbers
            )
    return known


def _last_lines(reading: Reading) -> list[int]:
    """The last source line of each section: that of anything in it or below it; 0 for none."""
    last = [max(section.line_numbers, default=0) for section in reading.sections]
    items = [(row.section, row.line_numbers) for row in reading.rows]
    items += [(decision.section, decision.line_numbers) for decision in reading.decisions]
    for place, numbers in items:
        while place >= 0:
            last[place] = max(last[place], max(numbers, default=0))
            place = reading.sections[place].parent
    return last


def _text(blocks: Sequence[Block], raw: bool = False) -> str:
    """The words of lines and cells, a line each."""
    pieces: list[Line | Cell] = []
    for block in blocks:
        pieces += [block] if isinstance(block, Line) else [cell for row in block.rows for cell in row.cells]
    return "\n".join(piece.raw if raw else piece.text for piece in pieces)
