"""Scans → pages: image files, and the pages of a PDF whose text layer is not enough.

What OCR gives takes the way of every PDF page: lines, columns, paragraphs, tables, places.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.errors import MissingTool
from extractors.models import Box
from extractors.ocr.layer_quality import (
    Defect,
    PageRoute,
    PageSource,
    garbled_beside,
    layer_quality,
    page_defect,
)
from extractors.ocr.pictured_tables import pictured_tables
from extractors.ocr.reader import FailedScan, ReadScan, ScanSettings, read_scans, unread_because
from extractors.pdf.file import RawPage
from extractors.pdf.second_reader import SecondReader
from extractors.picture.image_files import open_pictures
from extractors.picture.render import render_pages
from extractors.printed import RulingLines, Word
from normalizers.letters.syllables import quality

BETTER = 0.02  # OCR must beat a layer by more: the layer has no doubts about its letters
WORSE = 0.1  # by less it may be worse where it brings a table that the layer has not
KEEPS_LAYER = frozenset({Defect.BAD_LAYER, Defect.PASTED_SCAN, Defect.PICTURED_TABLE})


class RoutedPages(NamedTuple):
    """Pages to be laid out, and the way that each came."""

    pages: tuple[RawPage, ...]
    routes: tuple[PageRoute, ...]

    @property
    def unread(self) -> tuple[int, ...]:
        """The numbers of the pages without text."""
        return tuple(r.number for r in self.routes if r.text_source is PageSource.UNREAD)


def read_image_pages(data: bytes, settings: ScanSettings) -> RoutedPages:
    """The pages of an image file.

    Raises:
        ExtractionError: no image, damaged at its head, or Tesseract is missing.
    """
    pages: list[RawPage] = []
    routes: list[PageRoute] = []
    for scan in read_scans(open_pictures(data), settings):
        page, route = _routed(scan, None, None)
        pages.append(page)
        routes.append(route)
    return RoutedPages(tuple(pages), tuple(routes))


def route_pages(
    data: bytes, pages: Sequence[RawPage], settings: ScanSettings | None
) -> RoutedPages:
    """The pages of a PDF, those without a good text layer read by OCR.

    None for the settings reads none.

    Where Tesseract is missing, a PDF that has pages with text gives these, the others stay unread.

    Raises:
        MissingTool: Tesseract is missing and no page has text.
    """
    defects = {page.number: defect for page in pages if (defect := page_defect(page)) is not None}
    defects |= dict.fromkeys(garbled_beside(pages, defects), Defect.BAD_LAYER)
    pages = _with_pictured_tables(data, pages, defects) if settings is not None else pages
    scans = _read(data, defects, settings)
    if (
        scans
        and all(isinstance(scan, FailedScan) for scan in scans.values())
        and settings is not None
    ):
        _check_engine(settings, [page for page in pages if page.number not in defects])
    found = [_of_page(page, defects.get(page.number), scans.get(page.number)) for page in pages]
    reader = SecondReader(data)
    found = [_read_again(page, route, reader) for page, route in found]
    return RoutedPages(tuple(page for page, _ in found), tuple(route for _, route in found))


def _read_again(page: RawPage, route: PageRoute, reader: SecondReader) -> tuple[RawPage, PageRoute]:
    """A page of text, as the second reader has it where that is better."""
    if route.text_source is not PageSource.TEXT_LAYER or route.quality_after is None:
        return page, route
    found = reader.better(page, route.quality_after)
    if found is None:
        return page, route
    words, after = found
    return page._replace(words=words), route._replace(quality_after=after)


def _with_pictured_tables(
    data: bytes, pages: Sequence[RawPage], defects: dict[int, Defect]
) -> Sequence[RawPage]:
    """The pages with the rules of the tables that their pictures show.

    A defect where these lie askew.
    """
    layered = [page for page in pages if defects.get(page.number) in (None, Defect.PASTED_SCAN)]
    rules: dict[int, RulingLines] = {}
    for table in pictured_tables(data, layered):
        if table.rules is not None:
            rules[table.number] = table.rules
            defects.pop(table.number, None)
        else:
            defects[table.number] = Defect.PICTURED_TABLE
    return [page._replace(rules=rules.get(page.number, page.rules)) for page in pages]


def _read(
    data: bytes, defects: dict[int, Defect], settings: ScanSettings | None
) -> dict[int, ReadScan | FailedScan]:
    numbers = sorted(defects)
    if settings is None or not numbers:
        return {}
    try:
        found = list(read_scans(render_pages(data, numbers), settings))
    except MissingTool as error:
        found = list(unread_because(numbers, error))
    return {scan.page.number if isinstance(scan, ReadScan) else scan.number: scan for scan in found}


def _check_engine(settings: ScanSettings, readable: Sequence[RawPage]) -> None:
    if not any(page.words for page in readable):
        _ = settings.engine.name  # raises what is missing


def _of_page(
    page: RawPage, defect: Defect | None, scan: ReadScan | FailedScan | None
) -> tuple[RawPage, PageRoute]:
    if page.skipped:
        return page, PageRoute(
            page.number, PageSource.UNREAD, reason="the page is beyond the limits or broken"
        )
    if defect is None or (scan is None and defect in KEEPS_LAYER):
        after = layer_quality(page.words)
        before = quality(" ".join(page.coded)) if page.coded else after
        return page, PageRoute(page.number, PageSource.TEXT_LAYER, before, after, defect=defect)
    if scan is None:
        return page, PageRoute(page.number, PageSource.UNREAD, defect=defect, reason="no OCR")
    return _routed(scan, page, defect)


def _routed(
    scan: ReadScan | FailedScan, page: RawPage | None, defect: Defect | None
) -> tuple[RawPage, PageRoute]:
    """A scanned page against its layer, where it has one."""
    layer = page.words if page is not None and defect is not Defect.STAMP_ONLY else ()
    before = layer_quality(layer) if layer else None
    keeps_layer = page is not None and defect in KEEPS_LAYER
    if isinstance(scan, FailedScan):
        if page is not None and keeps_layer:
            route = PageRoute(
                page.number,
                PageSource.TEXT_LAYER,
                before,
                before,
                defect=defect,
                reason=scan.reason,
                cause=scan.cause,
            )
            return page, route
        empty = page or RawPage(scan.number, 0, 0, skipped=True)
        route = PageRoute(scan.number, PageSource.UNREAD, before, defect=defect, reason=scan.reason)
        return empty, route._replace(cause=scan.cause)
    number = scan.page.number
    after = layer_quality(scan.page.words)
    if page is not None and defect is Defect.PASTED_SCAN:
        return _mixed(page, scan, before)
    gain = -WORSE if defect is Defect.PICTURED_TABLE else BETTER
    if page is not None and keeps_layer and after <= (before or 0.0) + gain:
        return page, PageRoute(number, PageSource.TEXT_LAYER, before, before, defect=defect)
    route = PageRoute(number, PageSource.OCR, before, after, scan.confidence, defect)
    return scan.page, route


def _mixed(page: RawPage, scan: ReadScan, before: float | None) -> tuple[RawPage, PageRoute]:
    """The layer's words, and those that OCR read in the pictures where the layer has none."""
    new = tuple(
        word
        for word in scan.page.words
        if _inside(word, scan.places) and not _covered(word, page.words)
    )
    if not new or scan.page.on_sheet(Box(0, 0, 1, 1)) != page.on_sheet(Box(0, 0, 1, 1)):
        return page, PageRoute(page.number, PageSource.TEXT_LAYER, before, before)
    words = (*page.words, *new)
    both = page._replace(words=words)
    route = PageRoute(
        page.number,
        PageSource.MIXED,
        before,
        layer_quality(words),
        scan.confidence,
        Defect.PASTED_SCAN,
    )
    return both, route


def _inside(word: Word, places: Sequence[Box]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(box.x0 <= x <= box.x1 and box.top <= y <= box.bottom for box in places)


def _covered(word: Word, words: Sequence[Word]) -> bool:
    return any(
        other.x0 < word.x1
        and word.x0 < other.x1
        and other.top < word.base
        and word.top < other.base
        for other in words
    )
