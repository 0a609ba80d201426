"""Tesseract: the picture of a page → words with their boxes and how sure they are."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, Protocol

from extractors.errors import MissingTool
from extractors.scan_pixels import Pixels, portable

LANGUAGE = "vie"
DIGIT_LANGUAGE = "eng"  # lone digits: its model reads "2.2" where the Vietnamese one reads "202"
INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie"
COLUMN_MODE, BLOCK_MODE = 4, 6  # Tesseract's page segmentation modes: one column, one block
WORD_LEVEL = "5"
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


class OcrEngine(Protocol):
    """What reads pictures; `name` says which, its version and language."""

    @property
    def name(self) -> str:
        """Part of the key of what is kept."""

    def read(self, request: OcrRequest) -> tuple[OcrWord, ...]:
        """The words of a picture.

        Raises:
            PageTimeout: it took too long.
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
            MissingTool: Tesseract or its Vietnamese data are missing; the message says what installs them.
        """
        return f"tesseract {tesseract_version()} {self.language}"

    def read(self, request: OcrRequest) -> tuple[OcrWord, ...]:
        """The words of a picture."""
        import pytesseract

        os.environ["OMP_THREAD_LIMIT"] = "1"
        options = f"--psm {request.mode} --dpi {request.dpi}"
        language = self.language
        if request.characters:
            options += f" -c tessedit_char_whitelist={request.characters}"
            language = DIGIT_LANGUAGE if DIGIT_LANGUAGE in installed_languages() else LANGUAGE
        with tempfile.NamedTemporaryFile(prefix="kehoach-page-", suffix=".pgm") as file:
            file.write(portable(request.pixels))
            file.flush()
            try:
                table = pytesseract.image_to_data(file.name, language, options, timeout=self.seconds)
            except pytesseract.TesseractNotFoundError as error:
                raise MissingTool(f"Tesseract reads scans and is not installed: {INSTALL}") from error
            except pytesseract.TesseractError:
                return ()  # a picture that it cannot make sense of
            except RuntimeError as error:
                raise PageTimeout(f"Tesseract took more than {self.seconds:.0f} seconds") from error
        return tuple(parse_words(str(table)))


def parse_words(table: str) -> Iterator[OcrWord]:
    """The words of Tesseract's table, a line each, the fields parted by tabs."""
    for row in table.splitlines():
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != WORD_LEVEL or not fields[11].strip():
            continue
        block, paragraph, line = map(int, fields[2:5])
        x, y, width, height = map(int, fields[6:10])
        yield OcrWord(
            clean(fields[11].strip()), (block, paragraph, line), x, y, width, height, float(fields[10])
        )


def clean(text: str) -> str:
    """A word without what Tesseract adds of its own.

    >>> clean("318/QĐÐ-SNV"), clean("-_"), clean("a)_"), clean("___")
    ('318/QĐ-SNV', '-', 'a)', '___')
    """
    return DOUBLED_RE.sub("Đ", text.strip("_") or text)


@cache
def tesseract_version() -> str:
    """Its version.

    Raises:
        MissingTool: Tesseract or its Vietnamese data are missing; the message says what installs them.
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
