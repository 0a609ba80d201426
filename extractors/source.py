"""Bytes → pages: the format is known by content, and every format gives the same pages."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extractors.errors import EmptyDocument, UnreadableFile, UnsupportedFormat
from extractors.lines.furniture import DropKind, Dropped
from extractors.lines.misread_markers import mend_markers, without_specks
from extractors.models import Block, Cell, Line, Page, Table, TableRow
from extractors.scan.image_formats import is_image
from extractors.text.source import read_text
from extractors.word.office_formats import CONVERTIBLE, ZIP, OfficeFormat, office_format
from normalizers.repair import Repair, repair_all

if TYPE_CHECKING:
    from extractors.page_source import PdfDocument

PDF_MARK, PDF_MARK_WITHIN = b"%PDF-", 1024  # readers accept bytes of a mail gateway before the mark


class Source(NamedTuple):
    """What a file gave before anything was understood.

    `dropped` holds what the reader itself took out (page numbers, stamps, footnotes); `unread_pages`
    the pages of which nothing could be read, with the reasons. `layer_quality` (0..1) is that of the
    text layers of a PDF, or of a plain text before it was mended, `ocr_confidence` (0..1) how sure OCR
    is; None where there is no such thing. `unsure_words` are words of a scan, of numbers or names, that OCR
    is unsure of. `mended` names what the reader itself mended: encodings told by the names of fonts, the
    letters of a plain text.
    """

    pages: tuple[Page, ...]
    source_format: str  # text, pdf, docx, doc, odt, rtf, image
    text_source: str  # plain, text_layer, ocr, mixed
    dropped: tuple[Dropped, ...] = ()
    unread_pages: tuple[int, ...] = ()
    unread_reasons: tuple[str, ...] = ()
    layer_quality: float | None = None
    ocr_confidence: float | None = None
    unsure_words: tuple[str, ...] = ()
    mended: frozenset[str] = frozenset()


class RepairedPages(NamedTuple):
    """Pages after repair, and the names of the steps that changed anything."""

    pages: tuple[Page, ...]
    steps: frozenset[str]


def read_source(data: bytes, max_text_bytes: int) -> Source:
    """The pages of a file, whatever its name says.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    if PDF_MARK in data[:PDF_MARK_WITHIN]:
        return _read_pdf(data)
    if is_image(data):
        return _read_image(data)
    office = office_format(data)
    if office is not None:
        return _read_office(data, office)
    if data.startswith(ZIP):
        raise UnreadableFile("the file is a broken zip archive, or one that holds no document")
    text = read_text(data, max_text_bytes)
    return Source(text.pages, "text", "plain", layer_quality=text.quality_before, mended=text.mended)


def _read_pdf(data: bytes) -> Source:
    from extractors.page_source import read_pdf
    from extractors.pdf.file import PdfLimits
    from extractors.scan.reader import ScanSettings

    return _of_pages(read_pdf(data, PdfLimits(), ScanSettings()), "pdf")


def _read_image(data: bytes) -> Source:
    from extractors.page_source import read_image
    from extractors.scan.reader import ScanSettings

    return _of_pages(read_image(data, ScanSettings()), "image")


def _of_pages(document: PdfDocument, source_format: str) -> Source:
    """A document of pages with places.

    Raises:
        EmptyDocument: no page could be read; the message gives the reasons.
    """
    from extractors.scan.triage import document_source

    reasons = tuple(dict.fromkeys(route.reason for route in document.routes if route.reason))
    if not any(page.blocks for page in document.pages):
        raise EmptyDocument("; ".join(reasons) or "nothing is printed on its pages")
    return Source(
        document.pages,
        source_format,
        document_source(document.routes).value,
        document.dropped,
        document.unread_pages,
        reasons,
        _mean(route.quality_before for route in document.routes),
        _mean(route.confidence for route in document.routes),
        document.unsure_words,
        document.decoded,
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 4) if known else None


def _read_office(data: bytes, office: OfficeFormat) -> Source:
    from extractors.word.office_converter import convert_to_docx
    from extractors.word.source import read_word

    suffix = CONVERTIBLE.get(office)
    if suffix is None and office is not OfficeFormat.DOCX:
        raise UnsupportedFormat(f"the content is {office}, which is not read")
    document = read_word(convert_to_docx(data, suffix) if suffix else data)
    notes = tuple(Dropped(line, DropKind.FOOTNOTE) for line in document.footnotes)
    name = suffix.removeprefix(".") if suffix else "docx"
    return Source(document.pages, name, "plain", notes, mended=document.decoded)


def repair_pages(pages: tuple[Page, ...]) -> RepairedPages:
    """Repair every line and every cell, each with the others to help; what was given stays in `raw`."""
    items = [item for page in pages for block in page.blocks for item in _items(block)]
    mended = repair_all([item.text for item, _ in items], is_ocr=[is_ocr for _, is_ocr in items])
    steps = frozenset(step for item in mended for step in item.steps)
    texts = iter(mended)
    repaired = [tuple(_with_texts(block, texts) for block in page.blocks) for page in pages]
    blocks = iter(_with_markers([block for group in repaired for block in group]))
    return RepairedPages(
        tuple(replace(page, blocks=tuple(islice(blocks, len(page.blocks)))) for page in pages), steps
    )


def _with_markers(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, the markers of lines that OCR read by their sequence."""
    read = [(i, b) for i, b in enumerate(blocks) if isinstance(b, Line) and b.confidence is not None]
    mended = list(blocks)
    for (i, line), text in zip(read, mend_markers([line.text for _, line in read]), strict=True):
        mended[i] = replace(line, text=text)
    return mended


def _items(block: Block) -> Iterator[tuple[Line | Cell, bool]]:
    """A line, or the cells of a table, in reading order, each with whether OCR read it."""
    if isinstance(block, Line):
        yield block, block.confidence is not None
    else:
        yield from ((cell, row.confidence is not None) for row in block.rows for cell in row.cells)


def _with_texts(block: Block, texts: Iterator[Repair]) -> Block:
    """A block with its repaired texts, and with how sure they are where marks had to be found."""
    if isinstance(block, Line):
        mended = next(texts)
        return replace(block, text=mended.text, confidence=_confidence(block.confidence, [mended]))
    return Table(tuple(_with_cells(row, texts) for row in block.rows), block.width)


def _with_cells(row: TableRow, texts: Iterator[Repair]) -> TableRow:
    mended = [next(texts) for _ in row.cells]
    is_read = row.confidence is not None
    cells = tuple(
        replace(cell, text=without_specks(item.text) if is_read else item.text)
        for cell, item in zip(row.cells, mended, strict=True)
    )
    return replace(row, cells=cells, confidence=_confidence(row.confidence, mended))


def _confidence(of_ocr: float | None, mended: Sequence[Repair]) -> float | None:
    """How sure a line or a table row is: that of OCR, else that of its repair; None where neither was."""
    if of_ocr is not None or not any(item.has_new_marks for item in mended):
        return of_ocr
    return round(math.prod(item.confidence for item in mended), 4)


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
