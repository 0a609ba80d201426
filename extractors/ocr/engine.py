"""Tesseract: pictures of pages → words with their boxes and how sure they are."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from extractors.errors import MissingTool
from extractors.picture.pixels import Pixels, bitmap_file

LANGUAGE = "vie"
DIGIT_LANGUAGE = "eng"  # lone digits: its model reads "2.2" where the Vietnamese one reads "202"
INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie"
COLUMN_MODE, BLOCK_MODE = 4, 6  # Tesseract's page segmentation modes: one column, one block
PAGE_LEVEL, WORD_LEVEL = "1", "5"
# Before a letter (".trường", "'Tổng"), at the end ("phận,'"), behind an ampersand ("GD&:ĐT"), alone
# ("'").
SPECKS_RE = re.compile(
    r"^[.,:;'`‘ˆ^~·]+(?=[^\W\d_])|(?<=[\w.,;:)])['`‘ˆ^~·]+$|(?<=&)[.:,'](?=\w)|^['`‘ˆ^]+$"
)
DOUBLED_RE = re.compile("[ĐÐ]{2}|Ð")  # no word has Đ twice; Ð (ETH) poses as Đ


class PageTimeout(Exception):
    """Tesseract did not end in time."""


class OcrWord(NamedTuple):
    """A word as Tesseract gives it: its line, its box in pixels, 0..100 how sure it is."""

    text: str
    line: tuple[int, int, int]
    x: int
    y: int
    width: int
    height: int
    confidence: float


class OcrRequest(NamedTuple):
    """A picture to be read: how it is set, and the characters that may stand in it."""

    pixels: Pixels
    dpi: int
    mode: int = COLUMN_MODE
    characters: str = ""  # no others are read, by the model that knows digits best


OcrAnswer = tuple[OcrWord, ...] | PageTimeout


class OcrEngine(Protocol):
    """What reads pictures; `name` says which, its version and language."""

    @property
    def name(self) -> str:
        """Part of the key of what is kept."""

    def read(self, requests: Sequence[OcrRequest]) -> list[OcrAnswer]:
        """The words of each picture, or that it took too long.

        Raises:
            MissingTool: the engine is not installed.
        """


class Tesseract:
    """Tesseract with its Vietnamese data, one thread each, bounded in time."""

    def __init__(self, seconds: float = 60.0, language: str = LANGUAGE) -> None:
        """Give up a page after so many seconds."""
        self.seconds = seconds
        self.language = language

    @property
    def name(self) -> str:
        """Program, version, language.

        Raises:
            MissingTool: Tesseract or its Vietnamese data are missing; the message says what
            installs them.
        """
        return f"tesseract {tesseract_version()} {self.language}"

    def read(self, requests: Sequence[OcrRequest]) -> list[OcrAnswer]:
        """The words of each picture; those that are set alike are given to one process.

        A process takes 50 ms to load its model, a twelfth of what a page takes.
        """
        alike: dict[tuple[int, str], list[int]] = {}
        for index, request in enumerate(requests):
            alike.setdefault((request.mode, request.characters), []).append(index)
        answers: dict[int, OcrAnswer] = {}
        for indexes in alike.values():
            answers.update(
                zip(indexes, self._read_alike([requests[i] for i in indexes]), strict=True)
            )
        return [answers[index] for index in range(len(requests))]

    def _read_alike(self, requests: Sequence[OcrRequest]) -> list[OcrAnswer]:
        """All in the time of one page.

        Where that fails each by itself, so that one spoils no other.
        """
        try:
            pages = parse_pages(self._table(requests))
        except (PageTimeout, _Unreadable) as error:
            if len(requests) == 1:
                return [error if isinstance(error, PageTimeout) else ()]
        else:
            if len(pages) == len(requests):
                return list(pages)
        return [answer for request in requests for answer in self._read_alike([request])]

    def _table(self, requests: Sequence[OcrRequest]) -> str:
        import pytesseract

        os.environ["OMP_THREAD_LIMIT"] = "1"
        first = requests[0]
        options, language = f"--psm {first.mode}", self.language
        if first.characters:
            options += f" -c tessedit_char_whitelist={first.characters}"
            language = DIGIT_LANGUAGE if DIGIT_LANGUAGE in installed_languages() else LANGUAGE
        with tempfile.TemporaryDirectory(prefix="kehoach-pages-") as folder:
            pictures = [Path(folder, f"{number}.bmp") for number in range(len(requests))]
            for path, request in zip(pictures, requests, strict=True):
                path.write_bytes(bitmap_file(request.pixels, request.dpi))
            listed = Path(folder, "pictures.txt")
            listed.write_text("".join(f"{path}\n" for path in pictures), "utf-8")
            try:
                return str(
                    pytesseract.image_to_data(str(listed), language, options, timeout=self.seconds)
                )
            except pytesseract.TesseractNotFoundError as error:
                raise MissingTool(
                    f"Tesseract reads scans and is not installed: {INSTALL}"
                ) from error
            except pytesseract.TesseractError as error:
                raise _Unreadable from error
            except RuntimeError as error:
                raise PageTimeout(f"Tesseract took more than {self.seconds:.0f} seconds") from error


class _Unreadable(Exception):
    """A picture that Tesseract cannot make sense of."""


def parse_pages(table: str) -> list[tuple[OcrWord, ...]]:
    """The words of each page of Tesseract's table, a line each, the fields parted by tabs."""
    pages: list[list[OcrWord]] = []
    for row in table.splitlines():
        fields = row.split("\t")
        if fields[0] == PAGE_LEVEL:
            pages.append([])
        if len(fields) < 12 or fields[0] != WORD_LEVEL or not fields[11].strip():
            continue
        block, paragraph, line = map(int, fields[2:5])
        x, y, width, height = map(int, fields[6:10])
        if text := clean(fields[11].strip()):
            pages[-1].append(
                OcrWord(text, (block, paragraph, line), x, y, width, height, float(fields[10]))
            )
    return [tuple(words) for words in pages]


def clean(text: str) -> str:
    """A word without what Tesseract adds of its own, and without specks that it took for stops.

    >>> clean("318/QĐÐ-SNV"), clean("-_"), clean("a)_"), clean("___")
    ('318/QĐ-SNV', '-', 'a)', '___')
    >>> clean(".trường"), clean("phận,'"), clean("GD&:ĐT"), clean("1⁄2026"), clean("’90"), clean("'")
    ('trường', 'phận,', 'GD&ĐT', '1/2026', '’90', '')
    """
    text = DOUBLED_RE.sub("Đ", text.strip("_") or text).replace("⁄", "/")
    return SPECKS_RE.sub("", text)


@cache
def tesseract_version() -> str:
    """Its version.

    Raises:
        MissingTool: Tesseract or its Vietnamese data are missing; the message says what installs
        them.
    """
    import pytesseract

    try:
        version = str(pytesseract.get_tesseract_version())
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise MissingTool(f"Tesseract reads scans and is not installed: {INSTALL}") from error
    if LANGUAGE not in installed_languages():
        raise MissingTool(f"Tesseract's Vietnamese data are not installed: {INSTALL}")
    return version


@cache
def installed_languages() -> frozenset[str]:
    """The languages that Tesseract has data for; empty where it is missing."""
    import pytesseract

    try:
        return frozenset(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError, SystemExit):
        return frozenset()


def has_tesseract() -> bool:
    """True where scans can be read."""
    try:
        return bool(tesseract_version())
    except MissingTool:
        return False
