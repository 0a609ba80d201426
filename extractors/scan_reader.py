"""Pictures of pages → raw pages, several at once: the same words and rules that a PDF page gives."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.errors import MissingTool
from extractors.models import Box
from extractors.ocr_cache import OcrCache, cache_folder
from extractors.ocr_engine import OcrEngine, PageTimeout, Tesseract
from extractors.ocr_slots import core_count, core_slot
from extractors.pdf_file import RawPage
from extractors.scan_page import ScannedPage, read_page
from extractors.scan_render import Picture, Refused
from extractors.scan_turns import Tilt

AHEAD = 1  # pictures that wait for a free thread


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """How scans are read; `threads` at once, at most a page's time each."""

    engine: OcrEngine = field(default_factory=Tesseract)
    cache: OcrCache = field(default_factory=lambda: OcrCache(cache_folder()))
    threads: int = field(default_factory=core_count)


class ReadScan(NamedTuple):
    """A page that was read, how sure its words are (0..1), and where its pictures stand."""

    page: RawPage
    confidence: float | None
    places: tuple[Box, ...] = ()


class FailedScan(NamedTuple):
    """A page that was not read, and why."""

    number: int
    reason: str


def read_scans(
    pictures: Iterable[Picture | Refused], settings: ScanSettings
) -> Iterator[ReadScan | FailedScan]:
    """The pages that pictures show, in their order.

    Raises:
        MissingTool: the engine is not installed.
    """
    waiting: deque[Future[ReadScan | FailedScan]] = deque()
    pool = ThreadPoolExecutor(settings.threads, "scan")
    try:
        for picture in pictures:
            waiting.append(pool.submit(_read, picture, settings))
            if len(waiting) >= settings.threads + AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _read(picture: Picture | Refused, settings: ScanSettings) -> ReadScan | FailedScan:
    if isinstance(picture, Refused):
        return FailedScan(picture.number, picture.reason)
    try:
        with core_slot(settings.threads):
            page = read_page(picture.pixels, picture.dpi, settings.engine, settings.cache)
    except PageTimeout as error:
        return FailedScan(picture.number, str(error))
    return ReadScan(raw_page(picture.number, page), page.confidence, picture.places)


def raw_page(number: int, page: ScannedPage) -> RawPage:
    """The page as the readers behind it take it."""
    turn = Tilt(page.quarters, page.width, page.height, page.degrees, page.keystone)
    return RawPage(number, page.width, page.height, page.words, page.rules, 1.0, turn)


def unread_because(numbers: Sequence[int], error: MissingTool) -> list[FailedScan]:
    """All of these pages unread for want of a tool."""
    return [FailedScan(number, str(error)) for number in numbers]
