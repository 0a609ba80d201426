"""Pictures of pages drawn for tests, and an engine that answers what was recorded."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from struct import pack
from zlib import compress, crc32

import numpy as np
from PIL import Image, ImageDraw

from extractors.ocr.cache import OcrCache
from extractors.ocr.engine import OcrAnswer, OcrRequest, OcrWord
from extractors.ocr.page import ScannedPage, read_pages
from extractors.ocr.program import PageTimeout
from extractors.picture.pixels import Pixels

WIDTH, HEIGHT, DPI = 1654, 2339, 200


class FakeEngine:
    """Answers each request with the same words, or asks a function."""

    def __init__(
        self, answer: Sequence[OcrWord] | Callable[[OcrRequest], Sequence[OcrWord]] = ()
    ) -> None:
        self.answer = answer
        self.requests: list[OcrRequest] = []
        self.rounds: list[int] = []  # how many pictures were asked together
        self.name = "fake 1"

    def read(self, requests: Sequence[OcrRequest]) -> list[OcrAnswer]:
        self.requests.extend(requests)
        self.rounds.append(len(requests))
        return [self._answer(request) for request in requests]

    def _answer(self, request: OcrRequest) -> OcrAnswer:
        try:
            return tuple(self.answer(request) if callable(self.answer) else self.answer)
        except PageTimeout as error:
            return error


def read_page(pixels: Pixels, dpi: int, engine: FakeEngine, cache: OcrCache) -> ScannedPage:
    """The one page that a picture shows."""
    (page,) = read_pages([(pixels, dpi)], engine, cache)
    assert isinstance(page, ScannedPage)
    return page


def word(text: str, x: int, y: int, line: int = 1, confidence: float = 95.0) -> OcrWord:
    """A word of 26 pixels' height."""
    return OcrWord(text, (1, 1, line), x, y, 14 * len(text), 26, confidence)


def paper(width: int = WIDTH, height: int = HEIGHT) -> Image.Image:
    return Image.new("L", (width, height), 255)


def ruled_page(columns: Sequence[int], rows: Sequence[int], width: int = 3) -> Image.Image:
    """A page with a grid of lines at these places."""
    image = paper()
    draw = ImageDraw.Draw(image)
    for y in rows:
        draw.line((columns[0], y, columns[-1], y), fill=0, width=width)
    for x in columns:
        draw.line((x, rows[0], x, rows[-1]), fill=0, width=width)
    return image


def text_lines(
    image: Image.Image, tops: Sequence[int], left: int = 240, right: int = 1450
) -> Image.Image:
    """Strokes that stand like letters on lines: with feet on the baseline, ragged above."""
    draw = ImageDraw.Draw(image)
    random = np.random.default_rng(7)
    for top in tops:
        x = left + int(random.integers(0, 30))
        while x < right:
            height, width = int(random.choice((18, 18, 18, 27, 33))), int(random.integers(4, 15))
            draw.rectangle((x, top - height, x + width, top), fill=0)
            x += width + int(random.choice((4, 5, 6, 14)))
    return image


def array(image: Image.Image) -> Pixels:
    return np.asarray(image, np.uint8)


def claimed_png(width: int, height: int) -> bytes:
    """A PNG that says it is so large, and holds not one row of it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    head = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = [chunk(b"IHDR", head), chunk(b"IDAT", compress(b"")), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def file_bytes(images: Sequence[Image.Image], kind: str) -> bytes:
    """An image file with all the images; all but TIFF take one."""
    out = io.BytesIO()
    if kind == "TIFF":
        images[0].save(out, kind, save_all=True, append_images=images[1:], dpi=(DPI, DPI))
    else:
        images[0].save(out, kind, dpi=(DPI, DPI))
    return out.getvalue()
