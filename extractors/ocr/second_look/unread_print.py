"""Print that was not read: letters, and dashes before a line, that lie in no word's box.

Tesseract leaves out words, most often one that stands alone on a line: the last of a paragraph, a
line of a narrow cell. It leaves out the dash that makes a line an item. What is nowhere cannot be
mended later, so it is looked for in the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.ocr.engine import OcrWord
from extractors.picture.masks import Blob, boxes
from extractors.picture.sheet import LOOK_DPI, Sheet

LEAST, MOST = 0.055, 0.2  # inches: the height of letters of 9 to 16 points
WIDEST = 1.0  # inches: letters that touch
APART = 0.12  # inches: between the letters of a line
COVERED = 0.15  # of a letter's box: it was read
MARKS = 0.06  # inches: how far marks reach above and below
SHORTEST = 0.1  # inches: two letters; one alone is as often dust
TOO_MANY, MOST_GAPS = 300, 8  # letters, runs: a picture, a stamp, handwriting
FLAT, SHORT, LONG = (
    0.03,
    0.03,
    0.11,
)  # inches: the height, and the least and the greatest width of a dash
NEAR, FAR = 0.03, 0.22  # inches between a dash and its line
ABOVE, BELOW = 0.3, 0.9  # of the height of the first word: where a dash stands
SEEN = 80.0  # of 100: how sure a dash is


class Area(NamedTuple):
    """A part of a page, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def unread_print(sheet: Sheet, words: Sequence[OcrWord]) -> list[Area]:
    """The runs of letters outside the words of a page without rules.

    None where there are too many.
    """
    letters = [blob for blob in _unread(sheet, words) if _is_letter(blob)]
    if len(letters) > TOO_MANY:
        return []
    gaps = [
        _around(run, 1 / sheet.to_look)
        for run in _runs(letters)
        if _width(run) >= SHORTEST * LOOK_DPI
    ]
    return gaps if len(gaps) <= MOST_GAPS else []


def with_dashes(sheet: Sheet, words: Sequence[OcrWord]) -> list[OcrWord]:
    """The words of a page, with the dashes before lines that were left out."""
    dashes = [blob for blob in _unread(sheet, words) if _is_dash(blob)]
    factor, out = 1 / sheet.to_look, list[OcrWord]()
    seen: set[tuple[int, int, int]] = set()
    for word in words:
        before = next((dash for dash in dashes if _stands_before(dash, word, factor)), None)
        if before is not None and word.line not in seen and word.text[0].isalnum():
            x, y, width, height = (round(size * factor) for size in before[:4])
            out.append(OcrWord("-", word.line, x, y, max(1, width), max(1, height), SEEN))
        seen.add(word.line)
        out.append(word)
    return out


def _unread(sheet: Sheet, words: Sequence[OcrWord]) -> list[Blob]:
    """The groups of dark pixels that no word covers, in a picture of `LOOK_DPI`."""
    factor, ink = sheet.to_look, sheet.look.ink.copy()
    covered = np.zeros(ink.shape, np.bool_)
    for word in words:
        left, top = int(word.x * factor), int(word.y * factor)
        right, bottom = (
            int((word.x + word.width) * factor) + 1,
            int((word.y + word.height) * factor) + 1,
        )
        covered[top:bottom, left:right] = True
    ink[covered] = 0
    return [blob for blob in boxes(ink) if not _is_read(blob, covered)]


def _is_dash(blob: Blob) -> bool:
    return blob.height <= FLAT * LOOK_DPI and SHORT * LOOK_DPI <= blob.width <= LONG * LOOK_DPI


def _stands_before(dash: Blob, word: OcrWord, factor: float) -> bool:
    gap = word.x / factor - dash.x - dash.width
    height = (dash.y + dash.height / 2) * factor - word.y
    return NEAR <= gap / LOOK_DPI <= FAR and ABOVE * word.height <= height <= BELOW * word.height


def _is_letter(blob: Blob) -> bool:
    return LEAST * LOOK_DPI <= blob.height <= MOST * LOOK_DPI and blob.width <= WIDEST * LOOK_DPI


def _is_read(blob: Blob, covered: NDArray[np.bool_]) -> bool:
    """What sticks out of a word's box is its own."""
    y, x = max(0, blob.y - 1), max(0, blob.x - 1)
    box = covered[y : blob.y + blob.height + 1, x : blob.x + blob.width + 1]
    return float(box.mean()) > COVERED


def _runs(letters: Sequence[Blob]) -> list[list[Blob]]:
    """The letters that stand beside each other on a line."""
    runs: list[list[Blob]] = []
    for letter in sorted(letters, key=lambda blob: blob.x):
        beside = [run for run in runs if _follows(run[-1], letter)]
        if beside:
            beside[-1].append(letter)
        else:
            runs.append([letter])
    return runs


def _follows(before: Blob, letter: Blob) -> bool:
    shared = min(before.y + before.height, letter.y + letter.height) - max(before.y, letter.y)
    gap = letter.x - before.x - before.width
    return gap <= APART * LOOK_DPI and shared >= 0.5 * min(before.height, letter.height)


def _width(run: Sequence[Blob]) -> int:
    return max(blob.x + blob.width for blob in run) - run[0].x


def _around(run: Sequence[Blob], scale: float) -> Area:
    """The run with the marks above and below it, in pixels of the page."""
    marks = MARKS * LOOK_DPI
    return Area(
        max(0, round((run[0].x - marks / 2) * scale)),
        max(0, round((min(blob.y for blob in run) - marks) * scale)),
        round((max(blob.x + blob.width for blob in run) + marks / 2) * scale),
        round((max(blob.y + blob.height for blob in run) + marks) * scale),
    )
