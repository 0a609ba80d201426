"""Bytes → pages: the format is known by content, and every format gives the same pages."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from extractors.errors import EmptyDocument, UnreadableFile, UnsupportedFormat
from extractors.furniture import DropKind, Dropped
from extractors.models import Block, Cell, Line, Page, Table
from extractors.office_formats import CONVERTIBLE, ZIP, OfficeFormat, office_format
from extractors.text_source import read_text
from normalizers.repair import repair

PDF_MARK, PDF_MARK_WITHIN = b"%PDF-", 1024  # readers accept bytes of a mail gateway before the mark


class Source(NamedTuple):
    """What a file gave before anything was understood.

    `dropped` holds what the reader itself took out (page numbers, stamps, footnotes); `unread_pages`
    the pages without a text layer.
    """

    pages: tuple[Page, ...]
    source_format: str  # text, pdf, docx, doc, odt, rtf
    text_source: str  # plain, text_layer
    dropped: tuple[Dropped, ...] = ()
    unread_pages: tuple[int, ...] = ()


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
    office = office_format(data)
    if office is not None:
        return _read_office(data, office)
    if data.startswith(ZIP):
        raise UnreadableFile("the file is a broken zip archive, or one that holds no document")
    return Source(read_text(data, max_text_bytes).pages, "text", "plain")


def _read_pdf(data: bytes) -> Source:
    from extractors.pdf_file import PdfLimits
    from extractors.pdf_source import read_pdf

    document = read_pdf(data, PdfLimits())
    if not document.pages:
        raise EmptyDocument("no page of the PDF has a text layer (scans are not read yet)")
    return Source(document.pages, "pdf", "text_layer", document.dropped, document.unread_pages)


def _read_office(data: bytes, office: OfficeFormat) -> Source:
    from extractors.office_converter import convert_to_docx
    from extractors.word_source import read_word

    suffix = CONVERTIBLE.get(office)
    if suffix is None and office is not OfficeFormat.DOCX:
        raise UnsupportedFormat(f"the content is {office}, which is not read")
    document = read_word(convert_to_docx(data, suffix) if suffix else data)
    notes = tuple(Dropped(line, DropKind.FOOTNOTE) for line in document.footnotes)
    name = suffix.removeprefix(".") if suffix else "docx"
    return Source(document.pages, name, "plain", notes)


def repair_pages(pages: tuple[Page, ...]) -> RepairedPages:
    """Repair every line and every cell; what was given stays in `raw`."""
    steps: set[str] = set()

    def mend(text: str) -> str:
        mended = repair(text)
        steps.update(mended.steps)
        return mended.text

    def mend_block(block: Block) -> Block:
        if isinstance(block, Line):
            return replace(block, text=mend(block.text))
        rows = tuple(
            replace(row, cells=tuple(replace(cell, text=mend(cell.text)) for cell in row.cells))
            for row in block.rows
        )
        return Table(rows, block.width)

    mended = tuple(replace(page, blocks=tuple(map(mend_block, page.blocks))) for page in pages)
    return RepairedPages(mended, frozenset(steps))


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
