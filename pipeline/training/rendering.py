"""Clean lines printed, damaged and read by Tesseract: pairs of what was read and what was printed.

The same seed gives the same pages. A page is read with the English model, which is the damage that
the mode `ocr` repairs; every fourth page is read with the Vietnamese model as well, for `light`.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extractors.ocr.engine import BLOCK_MODE, OcrRequest, OcrWord, Tesseract
from extractors.ocr.program import NoAnswer
from pipeline.training.corpora import Corpus, paragraphs, settings
from pipeline.training.pairs import Pair

FONTS = Path("/usr/share/fonts/truetype")
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
STYLE_WEIGHTS = (62, 18, 16, 4)
# File names by style, and how often a face is taken: the plans are set in one like Times.
FACES = {
    "liberation2/LiberationSerif-{}.ttf": 68,
    "freefont/FreeSerif{}.ttf": 16,
    "liberation2/LiberationSans-{}.ttf": 8,
    "dejavu/DejaVuSerif{}.ttf": 8,
}
STYLE_NAMES = {
    "freefont/FreeSerif{}.ttf": ("", "Bold", "Italic", "BoldItalic"),
    "dejavu/DejaVuSerif{}.ttf": ("", "-Bold", "-Italic", "-BoldItalic"),
}
RESOLUTIONS, RESOLUTION_WEIGHTS = (150, 170, 200, 250, 300), (20, 15, 35, 20, 10)
SIZES = (11, 12, 13, 13, 14, 14, 14)  # points
A4 = (8.27, 11.69)  # inches
MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, MARGIN_FOOT = 0.9, 0.6, 0.6, 0.7
CAPITALS_SHARE, TITLE_SHARE = 0.10, 0.04
LONGEST_HEADING = 140
VIETNAMESE_EVERY = 4
MOST_TOKENS_APART = 3


class RenderedLine(NamedTuple):
    """A line and the middle of its height in pixels from the top of the page."""

    text: str
    middle: float


def render_pairs(corpora: Sequence[Corpus], pages: int, seed: int) -> Iterator[Pair]:
    """Pairs of so many pages.

    Raises:
        MissingTool: Tesseract is not installed.
    """
    draw = random.Random(seed)
    lines = _Lines(corpora, draw)
    readers = {language: Tesseract(language=language) for language in ("eng", "vie")}
    for number in range(pages):
        dpi = draw.choices(RESOLUTIONS, RESOLUTION_WEIGHTS)[0]
        image, printed = _print_page(lines, dpi, draw)
        damaged = _damage(image, dpi, draw)
        for language in ("eng", "vie") if number % VIETNAMESE_EVERY == 0 else ("eng",):
            (words,) = readers[language].read([OcrRequest(damaged, dpi, BLOCK_MODE)])
            if not isinstance(words, NoAnswer):
                yield from (
                    Pair(language, read, line.text) for read, line in matched(words, printed)
                )


class _Lines:
    """Paragraphs of the corpora at random, some in capitals."""

    def __init__(self, corpora: Sequence[Corpus], draw: random.Random) -> None:
        """Reads the corpora that are rendered."""
        shares = settings()["rendered"]
        chosen = [corpus for corpus in corpora if corpus.name in shares]
        self._weights = [shares[corpus.name] for corpus in chosen]
        self._paragraphs = [
            [text for text in paragraphs(corpus) if len(text) > 8] for corpus in chosen
        ]
        self._draw = draw

    def take(self) -> str:
        """A paragraph."""
        source = self._draw.choices(self._paragraphs, self._weights)[0]
        text = " ".join(self._draw.choice(source).split())
        kind = self._draw.random()
        if kind < CAPITALS_SHARE:
            return text[:LONGEST_HEADING].upper()
        return text[: 2 * LONGEST_HEADING].title() if kind < CAPITALS_SHARE + TITLE_SHARE else text


def _print_page(
    lines: _Lines, dpi: int, draw: random.Random
) -> tuple[Image.Image, list[RenderedLine]]:
    width, height = (round(inches * dpi) for inches in A4)
    image = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(image)
    size = round(draw.choice(SIZES) * dpi / 72)
    left, column = round(MARGIN_LEFT * dpi), width - round((MARGIN_LEFT + MARGIN_RIGHT) * dpi)
    top, leading = MARGIN_TOP * dpi, draw.uniform(1.3, 1.6)
    printed: list[RenderedLine] = []
    while top < height - MARGIN_FOOT * dpi:
        font = ImageFont.truetype(_face(draw), size)
        wrapped = wrap(lines.take(), font, column)
        start = draw.randint(0, max(0, len(wrapped) - 4))
        for text in wrapped[start : start + draw.randint(2, 7)]:
            if top >= height - MARGIN_FOOT * dpi:
                break
            pen.text((left, round(top)), text, font=font, fill=draw.choice((0, 0, 20, 50)))
            printed.append(RenderedLine(text, top + size * 0.6))
            top += size * leading
        top += size * 0.3
    return image, printed


def _face(draw: random.Random) -> str:
    face = draw.choices(list(FACES), list(FACES.values()))[0]
    style = draw.choices(range(len(STYLES)), STYLE_WEIGHTS)[0]
    return str(FONTS / face.format(STYLE_NAMES.get(face, STYLES)[style]))


def wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A paragraph as lines of at most so many pixels."""
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _damage(image: Image.Image, dpi: int, draw: random.Random) -> NDArray[np.uint8]:
    """The page as a scanner might give it.

    As it is, noisy, blurred, in two colours, as JPEG, askew.
    """
    kinds = ("clean", "noise", "blur", "bits", "jpeg", "askew")
    kind = draw.choices(kinds, (30, 12, 12, 22, 10, 14))[0]
    if kind in ("blur", "askew"):
        image = image.filter(ImageFilter.GaussianBlur(draw.uniform(0.4, 1.0) * dpi / 200))
    if kind in ("noise", "askew"):
        image = _with_noise(image, draw)
    if kind == "askew":
        image = image.rotate(
            draw.uniform(-0.4, 0.4), fillcolor=255, resample=Image.Resampling.BICUBIC
        )
    if kind == "jpeg":
        kept = io.BytesIO()
        image.save(kept, "JPEG", quality=draw.randint(35, 75))
        image = Image.open(kept).convert("L")
    if kind == "bits" or (kind == "askew" and draw.random() < 0.3):
        blurred = image.filter(ImageFilter.GaussianBlur(draw.uniform(0.2, 0.7) * dpi / 200))
        return np.where(np.asarray(blurred) > draw.randint(110, 190), 255, 0).astype(np.uint8)
    return np.asarray(image).astype(np.uint8)


def _with_noise(image: Image.Image, draw: random.Random) -> Image.Image:
    noise = np.random.default_rng(draw.getrandbits(32)).normal(
        0, draw.uniform(5, 25), image.size[::-1]
    )
    return Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))


def matched(
    words: Sequence[OcrWord], printed: Sequence[RenderedLine]
) -> Iterator[tuple[str, RenderedLine]]:
    """Lines read with the lines printed at their height, where the match is beyond doubt."""
    rows: dict[tuple[int, int, int], list[OcrWord]] = {}
    for word in words:
        rows.setdefault(word.line, []).append(word)
    for line in printed:
        at = [row for row in rows.values() if _top(row) <= line.middle <= _foot(row)]
        if len(at) != 1:
            continue
        read = " ".join(word.text for word in at[0])
        apart = abs(len(read.split()) - len(line.text.split()))
        if apart <= MOST_TOKENS_APART and 0.7 < len(read) / len(line.text) < 1.4:
            yield read, line


def _top(row: Sequence[OcrWord]) -> int:
    return min(word.y for word in row)


def _foot(row: Sequence[OcrWord]) -> int:
    return max(word.y + word.height for word in row)
