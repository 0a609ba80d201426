"""The bytes of a PDF → its pages as words, ruling lines and pictures, by pypdfium2.

Nothing is rendered.

Coordinates are points from the top left of the page as it is read: a page turned by /Rotate, or
set sideways on an upright sheet, is turned upright first (`Turn` leads back to the sheet).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.errors import DocumentTooLarge, EncryptedFile, UnreadableFile
from extractors.models import Box, DropKind
from extractors.pdf.glyph_places import text_turn
from extractors.pdf.page_words import read_words
from extractors.pdf.rules import Rules, read_rules
from extractors.pdf.tilts import Tilt
from extractors.pdf.turns import Turn
from extractors.pdf.words import Word

TAIL = 4096  # bytes in which the end mark of a whole PDF stands
MAY_EXTRACT = 1 << 4  # bit 5 of the permissions: copy text


@dataclass(frozen=True, slots=True)
class PdfLimits:
    """Beyond these a document or a page is not read."""

    max_pages: int = 2000
    max_objects: int = 60_000  # a page beyond it is left unread
    max_page_characters: int = 120_000  # a page beyond it is left unread
    max_characters: int = 5_000_000


class LeftOut(NamedTuple):
    """Words of a page that are no text of it, and why."""

    kind: DropKind
    words: tuple[Word, ...]


class RawPage(NamedTuple):
    """What stands on a page; `skipped` where it is beyond the limits or broken."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: Rules = Rules((), ())
    picture_share: float = 0.0  # of the page that its largest picture covers
    turn: Turn | Tilt = Turn(0, 0.0, 0.0)
    skipped: bool = False
    coded: tuple[
        str, ...
    ] = ()  # the words as the file has them, where legacy fonts said what they are
    decoded: frozenset[str] = frozenset()  # the legacy encodings of those fonts
    left_out: tuple[LeftOut, ...] = ()

    def on_sheet(self, box: Box) -> Box:
        """The box on the page as it is shown, rounded to a tenth of a point."""
        return self.turn.back(box)


def read_pages(data: bytes, limits: PdfLimits) -> Iterator[RawPage]:
    """The pages of a PDF, one at a time; each is closed before the next.

    Raises:
        ExtractionError: no PDF, cut off, encrypted, without pages, or beyond the limits.
    """
    document = _open(data)
    try:
        _check(document, limits)
        left = limits.max_characters
        for index in range(len(document)):
            page, count = _read_page(document, index, limits)
            left -= count
            if left < 0:
                raise DocumentTooLarge(
                    f"the PDF holds more than {limits.max_characters:,} characters"
                )
            yield page
    finally:
        document.close()


def _open(data: bytes) -> pypdfium2.PdfDocument:
    if b"%PDF-" not in data[:TAIL]:
        raise UnreadableFile("this is no PDF: its first bytes say so")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedFile("the PDF needs a password") from error
        raise UnreadableFile(f"the PDF is damaged: {error}") from error
    if b"%%EOF" not in data.rstrip(b"\0\r\n\t ")[-TAIL:]:
        document.close()
        raise UnreadableFile("the PDF is cut off: its end is missing")
    return document


def _check(document: pypdfium2.PdfDocument, limits: PdfLimits) -> None:
    pages = len(document)
    if pages < 1:
        raise UnreadableFile("the PDF has no pages")
    if pages > limits.max_pages:
        raise DocumentTooLarge(f"the PDF has {pages} pages; the limit is {limits.max_pages}")
    encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0
    if encrypted and not pdfium.FPDF_GetDocPermissions(document) & MAY_EXTRACT:
        raise EncryptedFile("the PDF is encrypted and forbids taking its text")


def _read_page(
    document: pypdfium2.PdfDocument, index: int, limits: PdfLimits
) -> tuple[RawPage, int]:
    """A page and its count of characters; a broken page is skipped, the others are still read."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return RawPage(index + 1, 0, 0, skipped=True), 0
    try:
        width, height = page.get_size()
        if pdfium.FPDFPage_CountObjects(page) > limits.max_objects:
            return RawPage(index + 1, width, height, skipped=True), 0
        return _contents(page, index + 1, limits)
    except pypdfium2.PdfiumError:
        return RawPage(index + 1, 0, 0, skipped=True), 0
    finally:
        page.close()


def _contents(page: Any, number: int, limits: PdfLimits) -> tuple[RawPage, int]:
    area = _area(page)
    shown = Turn.of_page(pdfium.FPDFPage_GetRotation(page), area)
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count > limits.max_page_characters:
            return RawPage(number, shown.width, shown.height, skipped=True), 0
        quarters = text_turn(textpage.raw, count)
        upright = shown if quarters is None else Turn.of_page(quarters, area)
        found = read_words(textpage, count, upright, area)
    finally:
        textpage.close()
    rules, picture_share = read_rules(page.raw, upright, limits.max_objects)
    back = Turn((shown.quarters - upright.quarters) % 4, upright.width, upright.height)
    read = RawPage(number, upright.width, upright.height, found.words, rules, picture_share, back)
    left_out = (LeftOut(DropKind.WATERMARK, found.slanting),) if found.slanting else ()
    return read._replace(coded=found.coded, decoded=found.decoded, left_out=left_out), count


def _area(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the page in the coordinates of the file."""
    area = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(area))
    return area.left, area.bottom, area.right, area.top
