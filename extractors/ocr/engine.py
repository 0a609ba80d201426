"""Tesseract: pictures of pages → words with their boxes and how sure they are."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, Protocol

from extractors.errors import Cause, MissingTool
from extractors.picture.pixels import Pixels, bitmap_file
from extractors.scratch import passing_folder

LANGUAGE = "vie"
DIGIT_LANGUAGE = "eng"  # lone digits: its model reads "2.2" where the Vietnamese one reads "202"
PROGRAM = "tesseract"
PAGE_SECONDS = 60.0
QUICK = 20.0  # seconds: for what the program says about itself
DATA_FOLDER_RE = re.compile(r'languages in "([^"]+)"')
INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie"
COLUMN_MODE, BLOCK_MODE = 4, 6  # Tesseract's page segmentation modes: one column, one block
PAGE_LEVEL, WORD_LEVEL = "1", "5"
# Before a letter (".trường", "'Tổng"), at the end ("phận,'"), behind an ampersand ("GD&:ĐT"), alone
# ("'").
SPECKS_RE = re.compile(
    r"^[.,:;'`‘ˆ^~·]+(?=[^\W\d_])|(?<=[\w.,;:)])['`‘ˆ^~·]+$|(?<=&)[.:,'](?=\w)|^['`‘ˆ^]+$"
)
DOUBLED_RE = re.compile("[ĐÐ]{2}|Ð")  # no word has Đ twice; Ð (ETH) poses as Đ


class NoAnswer(Exception):
    """The engine gave no result for a picture; the message says why."""

    cause = Cause.MACHINE


class PageTimeout(NoAnswer):
    """Tesseract did not end in time."""

    cause = Cause.TIME


class EngineEnded(NoAnswer):
    """Tesseract did not end by itself: the system ended it, or a fault of its own."""


class EngineRefused(NoAnswer):
    """Tesseract ended by itself and gave no table of words."""

    cause = Cause.DOCUMENT


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
            run_tesseract(
                [str(listed), str(table.with_suffix("")), *self._options(requests[0])], self.seconds
            )
            return table.read_text("utf-8") if table.exists() else ""

    def _options(self, request: OcrRequest) -> list[str]:
        language = self.language
        options = ["-c", "tessedit_create_tsv=1", "--psm", str(request.mode)]
        if request.characters:
            options += ["-c", f"tessedit_char_whitelist={request.characters}"]
            language = DIGIT_LANGUAGE if DIGIT_LANGUAGE in installed_languages() else LANGUAGE
        return ["-l", language, *options]


def run_tesseract(arguments: Sequence[str], seconds: float) -> str:
    """What the program prints.

    Raises:
        NoAnswer: it did not end by itself with success, or not in time.
        MissingTool: it is not installed.
    """
    try:
        done = subprocess.run(
            [PROGRAM, *arguments],
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except FileNotFoundError as error:
        raise MissingTool(f"Tesseract reads scans and is not installed: {INSTALL}") from error
    except subprocess.TimeoutExpired as error:
        raise PageTimeout(f"Tesseract took more than {seconds:.0f} seconds") from error
    if done.returncode < 0:
        raise EngineEnded(
            f"Tesseract was ended by the system (signal {-done.returncode}); "
            "it may want more memory than there is"
        )
    if done.returncode:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[-200:]
        raise EngineRefused(f"Tesseract cannot read the picture ({said or 'no reason given'})")
    return done.stdout.decode("utf-8", "replace")


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
        MissingTool: Tesseract or its Vietnamese data are missing, or it does not run; the message
        says what installs them.
    """
    first = _said("--version").split("\n", 1)[0]
    if LANGUAGE not in installed_languages():
        raise MissingTool(f"Tesseract's Vietnamese data are not installed: {INSTALL}")
    return first.removeprefix("tesseract").strip()


def installed_languages() -> frozenset[str]:
    """The languages that Tesseract has data for; empty where it is missing."""
    try:
        return frozenset(line.strip() for line in _said("--list-langs").splitlines()[1:])
    except MissingTool:
        return frozenset()


@cache
def _said(option: str) -> str:
    """What Tesseract says about itself; only an answer is remembered."""
    try:
        return run_tesseract([option], QUICK)
    except NoAnswer as error:
        raise MissingTool(f"Tesseract is installed and does not run: {error}") from error


@cache
def data_mark() -> str:
    """A digest of the trained data: other data read other words, whatever they are called."""
    told = DATA_FOLDER_RE.search(_said("--list-langs"))
    digest = blake2b(digest_size=8)
    for language in (LANGUAGE, DIGIT_LANGUAGE):
        path = Path(told[1] if told else "", f"{language}.traineddata")
        if path.is_file():
            digest.update(path.read_bytes())
        digest.update(language.encode())
    return digest.hexdigest()


def has_tesseract() -> bool:
    """True where scans can be read."""
    try:
        return bool(tesseract_version())
    except MissingTool:
        return False
