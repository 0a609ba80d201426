"""The bytes of a PDF → its pages as words, ruling lines and pictures, by pypdfium2.

Nothing is rendered.

Coordinates are points from the top left of the page as it is read: a page turned by /Rotate, or
set sideways on an upright sheet, is turned upright first (`Turn` leads back to the sheet).
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.errors import DocumentTooLarge, UnreadableFile
from extractors.models import Box, DropKind
from extractors.pdf.annotations import Annotations, TypedText, flatten, has_annotations
from extractors.pdf.glyph_places import text_turn
from extractors.pdf.hidden import without_hidden
from extractors.pdf.opening import forbids_copying, is_xfa, open_pdf
from extractors.pdf.page_words import TextOnPage, read_words
from extractors.pdf.rules import read_drawn
from extractors.pdf.shapes import read_shapes
from extractors.pdf.tilts import Tilt
from extractors.pdf.turns import Turn
from extractors.printed import ASCENT, DESCENT, RulingLines, Word

LETTER, LINE_STEP, PADDING = 0.5, 1.2, 0.15  # of the size, of notes that nothing draws
WAIT = ("please", "wait")  # what a form says that only the program of its maker lays out


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


class Annotated(NamedTuple):
    """Where the visible annotations of a page stand, and the words that they add to it."""

    boxes: tuple[Box, ...] = ()
    words: tuple[Word, ...] = ()


class RawPage(NamedTuple):
    """What stands on a page; `skipped` where it is beyond the limits or broken."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: RulingLines = RulingLines((), ())
    picture_share: float = 0.0  # of the page that its largest picture covers
    turn: Turn | Tilt = Turn(0, 0.0, 0.0)
    skipped: bool = False
    coded: tuple[
        str, ...
    ] = ()  # the words as the file has them, where legacy fonts said what they are
    decoded: frozenset[str] = frozenset()  # the legacy encodings of those fonts
    left_out: tuple[LeftOut, ...] = ()
    annotated: Annotated = Annotated()

    def on_sheet(self, box: Box) -> Box:
        """The box on the page as it is shown, rounded to a tenth of a point."""
        return self.turn.back(box)


def read_pages(data: bytes, limits: PdfLimits) -> Iterator[RawPage]:
    """The pages of a PDF, one at a time; each is closed before the next.

    Raises:
        ExtractionError: no PDF, cut off, encrypted, without pages, or beyond the limits.
    """
    document = open_pdf(data, limits.max_pages)
    try:
        left = limits.max_characters
        for index in range(len(document)):
            page, text = _read_page(document, index, limits)
            if is_xfa(document) and _asks_to_wait(page):
                raise UnreadableFile("the PDF is an XFA form without pages: print it to a PDF")
            left -= len(text)
            if left < 0:
                raise DocumentTooLarge(
                    f"the PDF holds more than {limits.max_characters:,} characters"
                )
            yield page
    finally:
        document.close()


def copying_forbidden(data: bytes, limits: PdfLimits) -> bool:
    """Whether the owner of a PDF that opens without a password forbids to copy its text."""
    if b"/Encrypt" not in data:
        return False
    document = open_pdf(data, limits.max_pages)
    forbidden = forbids_copying(document)
    document.close()
    return forbidden


def _asks_to_wait(page: RawPage) -> bool:
    return tuple(word.text.casefold().strip(".… ") for word in page.words[:2]) == WAIT


def _read_page(
    document: pypdfium2.PdfDocument, index: int, limits: PdfLimits
) -> tuple[RawPage, str]:
    """A page and its characters; a broken page is skipped, the others are still read."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return RawPage(index + 1, 0, 0, skipped=True), ""
    try:
        width, height = page.get_size()
        if pdfium.FPDFPage_CountObjects(page) > limits.max_objects:
            return RawPage(index + 1, width, height, skipped=True), ""
        read, text = _contents(page, index + 1, limits)
        found = flatten(page) if has_annotations(page) else Annotations()
    except pypdfium2.PdfiumError:
        return RawPage(index + 1, 0, 0, skipped=True), ""
    finally:
        page.close()
    if found.bounds and not read.skipped:
        return _with_annotations((read, text), document, found, limits), text
    return read, text


def _with_annotations(
    bare: tuple[RawPage, str],
    document: pypdfium2.PdfDocument,
    found: Annotations,
    limits: PdfLimits,
) -> RawPage:
    """The page with what its annotations print, and which of its words that is."""
    own, text = bare
    page = document[own.number - 1]
    try:
        more, whole = _contents(page, own.number, limits, text)
        area = _area(page)
        shown = pdfium.FPDFPage_GetRotation(page)
    finally:
        page.close()
    upright = Turn.of_page((shown - own.turn.quarters) % 4, area)
    typed = tuple(word for note in found.typed for word in _typed_words(note, upright))
    added = (*more.words, *typed)
    words = (*own.words, *added) if whole.startswith(text.rstrip()) else added
    boxes = tuple(upright.box(*bounds) for bounds in found.bounds)
    rules, share = more.rules, more.picture_share
    return own._replace(
        words=words, rules=rules, picture_share=share, annotated=Annotated(boxes, added)
    )


def _typed_words(typed: TypedText, turn: Turn) -> Iterator[Word]:
    """The words of a note that nothing draws, a line each of its lines, from its top left on."""
    box = turn.box(*typed.bounds)
    for row, line in enumerate(typed.text.splitlines()):
        base = (
            box.top
            + (row + 1) * min(LINE_STEP * typed.size, box.bottom - box.top)
            - (PADDING * typed.size)
        )
        x = box.x0 + PADDING * typed.size
        for text in line.split():
            width = LETTER * typed.size * len(text)
            top, bottom = base - ASCENT * typed.size, base + DESCENT * typed.size
            yield Word(text, x, top, x + width, bottom, base, typed.size)
            x += width + LETTER * typed.size


def _contents(page: Any, number: int, limits: PdfLimits, known: str = "") -> tuple[RawPage, str]:
    """What stands on a page, without the text that is known already; and all its characters."""
    area = _area(page)
    shown = Turn.of_page(pdfium.FPDFPage_GetRotation(page), area)
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count > limits.max_page_characters:
            return RawPage(number, shown.width, shown.height, skipped=True), ""
        quarters = text_turn(textpage.raw, count)
        upright = shown if quarters is None else Turn.of_page(quarters, area)
        found = read_words(TextOnPage(textpage, count, upright, area), known)
    finally:
        textpage.close()
    shapes = read_shapes(page.raw, limits.max_objects)
    drawn = read_drawn(shapes, upright)
    seen = without_hidden(found.words, shapes, drawn, upright)
    back = Turn((shown.quarters - upright.quarters) % 4, upright.width, upright.height)
    read = RawPage(number, upright.width, upright.height, seen.words, drawn.rules)
    return read._replace(
        picture_share=drawn.picture_share,
        turn=back,
        coded=found.coded,
        decoded=found.decoded,
        left_out=tuple(_left_out(found.slanting, seen.hidden)),
    ), found.text


def _left_out(slanting: Sequence[Word], hidden: Sequence[Word]) -> Iterator[LeftOut]:
    if slanting:
        yield LeftOut(DropKind.WATERMARK, tuple(slanting))
    if hidden:
        yield LeftOut(DropKind.HIDDEN_TEXT, tuple(hidden))


def _area(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the page in the coordinates of the file."""
    area = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(area))
    return area.left, area.bottom, area.right, area.top
