"""PDF and image files → pages of lines and tables in reading order, every piece with its place."""

from __future__ import annotations

from typing import NamedTuple

from extractors.layout.lay_out import lay_out
from extractors.models import Dropped, Page, Signatures
from extractors.ocr.layer_quality import PageRoute
from extractors.ocr.reader import ScanSettings
from extractors.ocr.routes import RoutedPages, read_image_pages, route_pages
from extractors.pdf.file import PdfLimits, copying_forbidden, read_pages
from extractors.pdf.signatures import read_signatures


class PagedDocument(NamedTuple):
    """What a PDF or an image file gave.

    Its pages, what was dropped, and the way that each page came.
    """

    pages: tuple[Page, ...]
    dropped: tuple[Dropped, ...]
    unread_pages: tuple[int, ...]  # the numbers of the pages without text
    unsure_words: tuple[str, ...]  # words of numbers or names that OCR is unsure of
    decoded: frozenset[str]  # the legacy encodings that fonts told
    routes: tuple[PageRoute, ...]
    signatures: Signatures = Signatures()
    forbids_copying: bool = False  # the owner's setting in a PDF that everybody may open


def read_pdf(data: bytes, limits: PdfLimits, scans: ScanSettings | None = None) -> PagedDocument:
    """The pages of a PDF; paragraphs are whole lines, tables are tables.

    Pages without a good text layer are read by OCR, as `scans` says; None leaves them unread.

    Raises:
        ExtractionError: no PDF, cut off, encrypted, without pages, or beyond the limits.
    """
    pages = list(read_pages(data, limits))
    document = _laid_out(route_pages(data, pages, scans))
    return document._replace(
        signatures=read_signatures(data), forbids_copying=copying_forbidden(data, limits)
    )


def read_image(data: bytes, scans: ScanSettings) -> PagedDocument:
    """The pages of an image file.

    Raises:
        ExtractionError: no image, damaged at its head, or Tesseract is missing.
    """
    return _laid_out(read_image_pages(data, scans))


def _laid_out(routed: RoutedPages) -> PagedDocument:
    return PagedDocument(*lay_out(routed.pages, routed.unread), routed.routes)
