"""Pictures of pages → raw pages, several at once.

The same words and rules that a PDF page gives.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from extractors.errors import Cause, MissingTool
from extractors.layout.printed_lines import group_lines
from extractors.models import Box, DropKind
from extractors.ocr.cache import OcrCache, cache_folder
from extractors.ocr.engine import PAGE_SECONDS, OcrEngine, Tesseract
from extractors.ocr.page import ScannedPage, read_pages
from extractors.ocr.program import NoAnswer
from extractors.ocr.slots import core_count, core_slot, free_slots
from extractors.pdf.file import LeftOut, RawPage
from extractors.pdf.tilts import Tilt
from extractors.picture.render import Picture, Pictures, Refused

TOGETHER = 6  # pages are read by one process of the engine, which loads its model once
MOST_BYTES = 32_000_000  # of the pictures of these: four grey pages at 300 dpi, but one in colour


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """How scans are read; `threads` at once, at most a page's time each."""

    engine: OcrEngine = field(default_factory=Tesseract)
    cache: OcrCache = field(default_factory=lambda: OcrCache(cache_folder()))
    threads: int = field(default_factory=core_count)


def scan_settings(patience: float) -> ScanSettings:
    """The settings with so many times the usual time for a page."""
    return ScanSettings(engine=Tesseract(patience * PAGE_SECONDS))


class ReadScan(NamedTuple):
    """A page that was read, how sure its words are (0..1), and where its pictures stand."""

    page: RawPage
    confidence: float | None
    places: tuple[Box, ...] = ()


class FailedScan(NamedTuple):
    """A page that was not read, and why; one that failed for the machine's sake is tried again."""

    number: int
    reason: str
    cause: Cause = Cause.DOCUMENT


def read_scans(pictures: Pictures, settings: ScanSettings) -> Iterator[ReadScan | FailedScan]:
    """The pages that pictures show, in their order.

    Raises:
        MissingTool: the engine is not installed.
    """
    waiting: deque[Future[list[ReadScan | FailedScan]]] = deque()
    pool = ThreadPoolExecutor(settings.threads, "scan")
    # Where other documents keep the cores busy, this one gains nothing by being parted.
    size = fair_share(pictures.pages, max(1, free_slots(settings.threads)))
    try:
        while share := list(_taken(pictures.each, size)):
            waiting.append(pool.submit(_read, share, settings))
            if len(waiting) > settings.threads:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def fair_share(pages: int, threads: int) -> int:
    """How many pages are read together, so that every thread has as many of them.

    >>> fair_share(3, 1), fair_share(5, 1), fair_share(5, 2), fair_share(1, 2), fair_share(19, 2)
    (3, 5, 3, 1, 5)
    """
    rounds = math.ceil(pages / (TOGETHER * threads))
    return math.ceil(pages / (rounds * threads)) if pages else 1


def _taken(each: Iterator[Picture | Refused], pages: int) -> Iterator[Picture | Refused]:
    """So many of the pictures, fewer of large ones."""
    size = 0
    for picture in islice(each, pages):
        yield picture
        size += picture.pixels.nbytes if isinstance(picture, Picture) else 0
        if size > MOST_BYTES:
            return


def _read(
    pictures: Sequence[Picture | Refused], settings: ScanSettings
) -> list[ReadScan | FailedScan]:
    readable = [picture for picture in pictures if isinstance(picture, Picture)]
    with core_slot(settings.threads):
        pages = iter(
            read_pages([(p.pixels, p.dpi) for p in readable], settings.engine, settings.cache)
        )
    return [
        _scan(picture, next(pages) if isinstance(picture, Picture) else None)
        for picture in pictures
    ]


def _scan(picture: Picture | Refused, page: ScannedPage | NoAnswer | None) -> ReadScan | FailedScan:
    if isinstance(picture, Refused):
        return FailedScan(picture.number, picture.reason, picture.cause)
    if not isinstance(page, ScannedPage):
        return FailedScan(picture.number, str(page), page.cause if page else Cause.MACHINE)
    read = raw_page(picture.number, page)
    if picture.times != 1.0:
        turn = Tilt(page.quarters, page.width, page.height, page.degrees, page.keystone)
        read = read._replace(turn=turn._replace(times=picture.times))
    return ReadScan(read, page.confidence, picture.places)


def raw_page(number: int, page: ScannedPage) -> RawPage:
    """The page as the readers after it take it."""
    turn = Tilt(page.quarters, page.width, page.height, page.degrees, page.keystone)
    said = tuple(
        LeftOut(DropKind.STAMP, line.words) for words in page.stamps for line in group_lines(words)
    )
    return RawPage(
        number, page.width, page.height, page.words, page.rules, 1.0, turn, left_out=said
    )


def unread_because(numbers: Sequence[int], error: MissingTool) -> list[FailedScan]:
    """All of these pages unread for want of a tool."""
    return [FailedScan(number, str(error), Cause.TOOL) for number in numbers]
