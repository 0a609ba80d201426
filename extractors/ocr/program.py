"""The program Tesseract: whether it is installed, what it says of itself, and how it fails."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from hashlib import blake2b
from pathlib import Path

from extractors.errors import Cause, MissingTool

PROGRAM = "tesseract"
QUICK = 20.0  # seconds: for what the program says about itself
DATA_FOLDER = 'languages in "'  # stands before its path, another quotation mark behind it
INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie"
LANGUAGE = "vie"
DIGIT_LANGUAGE = "eng"  # lone digits: its model reads "2.2" where the Vietnamese one reads "202"


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


def missing() -> MissingTool:
    """What to say where the program is not installed."""
    return MissingTool(f"Tesseract reads scans and is not installed: {INSTALL}")


def too_slow(seconds: float) -> PageTimeout:
    """What to say of a page that took longer."""
    return PageTimeout(f"Tesseract took more than {seconds:.0f} seconds")


def no_answer(status: int, said: str) -> NoAnswer:
    """Why a program that ended with a status other than 0 gave no answer; a signal is below 0."""
    if status < 0:
        return EngineEnded(
            f"Tesseract was ended by the system (signal {-status}); "
            "it may want more memory than there is"
        )
    reason = " ".join(said.split())[-200:] or "no reason given"
    return EngineRefused(f"Tesseract cannot read the picture ({reason})")


def _printed(*arguments: str) -> str:
    """What the program says about itself.

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
            timeout=QUICK,
            check=False,
        )
    except FileNotFoundError as error:
        raise missing() from error
    except subprocess.TimeoutExpired as error:
        raise too_slow(QUICK) from error
    if done.returncode:
        raise no_answer(done.returncode, done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode("utf-8", "replace")


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
        return _printed(option)
    except NoAnswer as error:
        raise MissingTool(f"Tesseract is installed and does not run: {error}") from error


@cache
def data_mark() -> str:
    """A digest of the trained data: other data read other words, whatever they are called."""
    folder = _said("--list-langs").partition(DATA_FOLDER)[2].partition('"')[0]
    digest = blake2b(digest_size=8)
    for language in (LANGUAGE, DIGIT_LANGUAGE):
        path = Path(folder, f"{language}.traineddata")
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
