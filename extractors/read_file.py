"""Bytes → pages: the format is known by content, and every format gives the same pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractors.codes import FailureCode, SourceFormat, TextSource
from extractors.errors import (
    Cause,
    EmptyDocument,
    ExtractionError,
    UnsupportedFormat,
)
from extractors.known_formats import refuse_other_formats
from extractors.long_lines import bounded_pages
from extractors.models import Cell, DropKind, Dropped, Line, Page, Signatures
from extractors.picture.image_formats import is_image
from extractors.text.reader import read_text
from extractors.web.archive import is_web_archive
from extractors.web.charset import is_web_page
from extractors.word.office_formats import CONVERTIBLE, ZIP, OfficeFormat, office_format

if TYPE_CHECKING:
    from extractors.ocr.layer_quality import PageRoute
    from extractors.paged_documents import PagedDocument

HARD_TO_READ = 0.7  # how sure OCR is of its words; a page of a faint copy stands at 0.8
PDF_MARK, PDF_MARK_WITHIN = b"%PDF-", 1024  # readers accept bytes of a mail gateway before the mark


class Source(NamedTuple):
    """What a file gave before anything was understood.

    `dropped` holds what the reader itself took out (page numbers, stamps, footnotes);
    `unread_pages` the pages of which nothing could be read, with the reasons. `layer_quality`
    (0..1) is that of the text layers of a PDF, or of a plain text before it was mended,
    `ocr_confidence` (0..1) how sure OCR is; None where there is no such thing. `unsure_pages` and
    `unsure_words` (of numbers or names) are those of a scan that OCR is unsure of. `mended` names
    what the reader itself mended: encodings told by the names of fonts, the letters of a plain
    text. `unfinished` is the code of what kept a page from being read this night alone (time,
    memory, a program).
    `forbids_copying` is the owner's setting in a PDF that everybody may open.
    `damage` says what of the file is missing.
    """

    pages: tuple[Page, ...]
    source_format: SourceFormat
    text_source: TextSource
    dropped: tuple[Dropped, ...] = ()
    unread_pages: tuple[int, ...] = ()
    unread_reasons: tuple[str, ...] = ()
    layer_quality: float | None = None
    ocr_confidence: float | None = None
    unsure_pages: tuple[int, ...] = ()
    unsure_words: tuple[str, ...] = ()
    mended: frozenset[str] = frozenset()
    unfinished: FailureCode | None = None
    signatures: Signatures = Signatures()
    forbids_copying: bool = False
    damage: str | None = None


def read_source(data: bytes, max_text_bytes: int, patience: float = 1.0) -> Source:
    """The pages of a file, whatever its name says.

    `patience`: how many times the usual time a page of a scan or a conversion may take.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    source = _source(data, max_text_bytes, patience)
    return source._replace(pages=bounded_pages(source.pages))


def _source(data: bytes, max_text_bytes: int, patience: float) -> Source:
    if PDF_MARK in data[:PDF_MARK_WITHIN]:
        return _read_pdf(data, patience)
    if is_image(data):
        return _read_image(data, patience)
    office = office_format(data)
    if office is not None:
        return _read_office(data, office, patience)
    if is_web_page(data) or is_web_archive(data):
        return _read_web_page(data, max_text_bytes)
    refuse_other_formats(data)
    text = read_text(data, max_text_bytes)
    return Source(
        text.pages,
        SourceFormat.TEXT,
        TextSource.PLAIN,
        text.dropped,
        layer_quality=text.quality_before,
        mended=text.mended,
    )


def _read_pdf(data: bytes, patience: float) -> Source:
    from extractors.ocr.reader import scan_settings
    from extractors.paged_documents import read_pdf
    from extractors.pdf.file import PdfLimits
    from extractors.pdf.soundness import damage_of

    source = _of_pages(read_pdf(data, PdfLimits(), scan_settings(patience)), SourceFormat.PDF)
    damage = damage_of(data)
    return source._replace(damage=str(damage) if damage else None)


def _read_image(data: bytes, patience: float) -> Source:
    from extractors.ocr.reader import scan_settings
    from extractors.paged_documents import read_image

    return _of_pages(read_image(data, scan_settings(patience)), SourceFormat.IMAGE)


def _of_pages(document: PagedDocument, source_format: SourceFormat) -> Source:
    """A document of pages with places.

    Raises:
        EmptyDocument: no page could be read; the message gives the reasons.
    """
    from extractors.ocr.layer_quality import document_source

    reasons = tuple(dict.fromkeys(route.reason for route in document.routes if route.reason))
    if not any(page.blocks for page in document.pages):
        raise _why_empty(document.routes, reasons)
    return Source(
        document.pages,
        source_format,
        document_source(document.routes),
        document.dropped,
        document.unread_pages,
        reasons,
        _mean(route.quality_before for route in document.routes),
        _mean(route.confidence for route in document.routes),
        tuple(route.number for route in document.routes if _is_unsure(route)),
        document.unsure_words,
        document.decoded,
        unfinished=cause.error.code if (cause := _passing(document.routes)) else None,
        signatures=document.signatures,
        forbids_copying=document.forbids_copying,
    )


def _why_empty(routes: Sequence[PageRoute], reasons: Sequence[str]) -> ExtractionError:
    """What to say of a document without text: that nothing is printed, or why it was not read."""
    if not reasons:
        return EmptyDocument("nothing is printed on its pages")
    return (_passing(routes) or Cause.DOCUMENT).error("; ".join(reasons))


def _passing(routes: Sequence[PageRoute]) -> Cause | None:
    """What kept a page from being read this night alone."""
    return next((route.cause for route in routes if not route.cause.is_lasting), None)


def _is_unsure(route: PageRoute) -> bool:
    return route.confidence is not None and route.confidence < HARD_TO_READ


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None


def _read_web_page(data: bytes, max_bytes: int) -> Source:
    from extractors.web.reader import read_web_page

    return Source(read_web_page(data, max_bytes), SourceFormat.HTML, TextSource.PLAIN)


def _read_office(data: bytes, office: OfficeFormat, patience: float) -> Source:
    if office is OfficeFormat.WORKBOOK and data.startswith(ZIP):
        from extractors.workbook.reader import read_workbook

        return Source(read_workbook(data), SourceFormat.XLSX, TextSource.PLAIN)
    from extractors.word.office_converter import MARKS_LOST, TIME_LIMIT, convert_to_docx
    from extractors.word.reader import read_word

    suffix = CONVERTIBLE.get(office)
    if suffix is None and office is not OfficeFormat.DOCX:
        raise UnsupportedFormat(f"the content is {office}, which is not read; save it as PDF")
    if suffix:
        data = convert_to_docx(data, suffix, patience * TIME_LIMIT)
    document = read_word(data, marks_lost=suffix in MARKS_LOST)
    notes = tuple(Dropped(line, DropKind.FOOTNOTE) for line in document.footnotes)
    known = SourceFormat(suffix.removeprefix(".")) if suffix else SourceFormat.DOCX
    return Source(document.pages, known, TextSource.PLAIN, notes, mended=document.decoded)


def page_text(page: Page, raw: bool = False) -> str:
    """The text of a page, a line each; the cells of a table row are parted by tabs."""

    def shown(item: Line | Cell) -> str:
        return (item.raw if raw else item.text).replace("\n", " ")

    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines.append(shown(block))
        else:
            lines += ["\t".join(map(shown, row.cells)) for row in block.rows]
    return "\n".join(lines)
