"""Tesseract: pictures of pages → words with their boxes and how sure they are."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, Protocol, cast

import extractors.ocr.program as program
from extractors.ocr.program import (
    DIGIT_LANGUAGE,
    LANGUAGE,
    EngineRefused,
    NoAnswer,
    PageTimeout,
    data_mark,
    installed_languages,
    missing,
    no_answer,
    tesseract_version,
    too_slow,
)
from extractors.picture.pixels import Pixels, bitmap_file
from extractors.scratch import passing_folder

PANDAS, WRAPPER = "pandas", ("pytesseract", "pytesseract.pytesseract")
PAGE_SECONDS = 60.0
COLUMN_MODE, BLOCK_MODE = 4, 6  # Tesseract's page segmentation modes: one column, one block
PAGE_LEVEL, WORD_LEVEL = "1", "5"
# Before a letter (".trường", "'Tổng"), at the end ("phận,'"), after an ampersand ("GD&:ĐT"), alone
# ("'").
SPECKS_RE = re.compile(
    r"^[.,:;'`‘ˆ^~·]+(?=[^\W\d_])|(?<=[\w.,;:)])['`‘ˆ^~·]+$|(?<=&)[.:,'](?=\w)|^['`‘ˆ^]+$"
)
POSING_RE = re.compile("[ĐÐ]*Ð[ĐÐ]*")  # Ð (ETH) poses as Đ, also beside the letter itself


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


OcrAnswer = tuple[OcrWord, ...] | NoAnswer


class OcrEngine(Protocol):
    """What reads pictures; `name` says which, its version and language."""

    @property
    def name(self) -> str:
        """Part of the key of what is kept."""

    def read(self, requests: Sequence[OcrRequest]) -> list[OcrAnswer]:
        """The words of each picture, or why there are none to be had.

        Raises:
            MissingTool: the engine is not installed.
        """


class Tesseract:
    """Tesseract with its Vietnamese data, one thread each, bounded in time."""

    def __init__(self, seconds: float = PAGE_SECONDS, language: str = LANGUAGE) -> None:
        """Give up a page after so many seconds."""
        self.seconds = seconds
        self.language = language

    @property
    def name(self) -> str:
        """Program, version, language, trained data.

        Raises:
            MissingTool: Tesseract or its Vietnamese data are missing; the message says what
            installs them.
        """
        return f"tesseract {tesseract_version()} {self.language} {data_mark()}"

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
            return list(self._pages(requests))
        except NoAnswer:
            return [self._read_alone(request) for request in requests]

    def _read_alone(self, request: OcrRequest) -> OcrAnswer:
        """One picture; an engine that fails for another reason than time has a second try."""
        try:
            return self._pages([request])[0]
        except PageTimeout as error:
            return error
        except NoAnswer:
            try:
                return self._pages([request])[0]
            except NoAnswer as error:
                return error

    def _pages(self, requests: Sequence[OcrRequest]) -> list[tuple[OcrWord, ...]]:
        pages = parse_pages(self._table(requests))
        if len(pages) != len(requests):
            raise EngineRefused("Tesseract gave no answer for the picture")
        return pages

    def _table(self, requests: Sequence[OcrRequest]) -> str:
        with passing_folder("pages") as folder:
            pictures = [folder / f"{number}.bmp" for number in range(len(requests))]
            for path, request in zip(pictures, requests, strict=True):
                path.write_bytes(bitmap_file(request.pixels, request.dpi))
            listed, table = folder / "pictures.txt", folder / "table.tsv"
            listed.write_text("".join(f"{path}\n" for path in pictures), "utf-8")
            self._recognise(listed, table.with_suffix(""), requests[0])
            return table.read_text("utf-8") if table.exists() else ""

    def _recognise(self, listed: Path, base: Path, request: OcrRequest) -> None:
        """Write what the program reads to a table beside the pictures, through pytesseract.

        Raises:
            NoAnswer: it did not end by itself with success, or not in time.
            MissingTool: it is not installed.
        """
        pytesseract = wrapper()
        os.environ["OMP_THREAD_LIMIT"] = "1"
        pytesseract.tesseract_cmd = program.PROGRAM
        language, options = self._set_as(request)
        try:
            pytesseract.run_tesseract(
                str(listed), str(base), "tsv", language, shlex.join(options), timeout=self.seconds
            )
        except pytesseract.TesseractNotFoundError as error:
            raise missing() from error
        except pytesseract.TesseractError as error:
            raise no_answer(error.status, error.message) from error
        except RuntimeError as error:
            raise too_slow(self.seconds) from error

    def _set_as(self, request: OcrRequest) -> tuple[str, list[str]]:
        """The language and the options of a request."""
        options = ["-c", "tessedit_create_tsv=1", "--psm", str(request.mode)]
        if not request.characters:
            return self.language, options
        has_digits = DIGIT_LANGUAGE in installed_languages()
        whitelist = ["-c", f"tessedit_char_whitelist={request.characters}"]
        return DIGIT_LANGUAGE if has_digits else LANGUAGE, [*options, *whitelist]


@cache
def wrapper() -> Any:
    """The module pytesseract, loaded without pandas, of which it would make tables for others.

    Who imports pytesseract in this process gets one of its own, with pandas.
    """
    new = {PANDAS, *WRAPPER} - sys.modules.keys()
    hidden = cast(dict[str, ModuleType | None], sys.modules)
    if PANDAS in new:
        hidden[PANDAS] = None  # as if it were not installed
    try:
        return import_module(WRAPPER[-1])
    finally:
        for name in new:
            sys.modules.pop(name, None)


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

    >>> clean("318/QĐÐ-SNV"), clean("21-KH/ĐĐTN"), clean("-_"), clean("a)_"), clean("___")
    ('318/QĐ-SNV', '21-KH/ĐĐTN', '-', 'a)', '___')
    >>> (clean(".trường"), clean("phận,'"), clean("GD&:ĐT"), clean("1⁄2026"), clean("’90"),
    ...  clean("'"))
    ('trường', 'phận,', 'GD&ĐT', '1/2026', '’90', '')
    """
    text = POSING_RE.sub("Đ", text.strip("_") or text).replace("⁄", "/")
    return SPECKS_RE.sub("", text)
