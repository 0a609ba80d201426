"""The lines of print beside a stamp, and the letters that its outline runs through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, blobs, boxes, grown
from extractors.picture.pixels import Pixels

LEAST, MOST = 0.04, 0.2  # inches: the height of a letter with its marks
WIDEST = 1.0  # inches: letters that touch
APART = 0.13  # inches between the letters of a line, and to where it goes under a stamp
FEW, SHORT = 3, 0.25  # letters, inches: less is no line of print
MARKS, TAILS = 0.05, 0.05  # inches above and below the letters of a line
REACH, MOST_BROAD = 0.06, 1.3  # inches from a letter to its mark, and times as broad is a mark
HIGHEST, BROADEST = 0.25, 0.6  # inches: a letter with its marks, few letters that touch


class PrintLine(NamedTuple):
    """A line of print outside of the seal, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def print_lines(outside: Pixels, dpi: int) -> list[PrintLine]:
    """The lines of print in a part of a page."""
    least, most, widest = (round(size * dpi) for size in (LEAST, MOST, WIDEST))
    letters = [box for box in boxes(outside) if least <= box.height <= most and box.width <= widest]
    runs: list[list[Blob]] = []
    for letter in sorted(letters, key=lambda box: box.x):
        before = [run for run in runs if _follows(run[-1], letter, round(APART * dpi))]
        if before:
            before[-1].append(letter)
        else:
            runs.append([letter])
    lines = [_line(run, outside, dpi) for run in runs if len(run) >= FEW]
    return [line for line in lines if line.right - line.left >= round(SHORT * dpi)]


def _follows(before: Blob, letter: Blob, apart: int) -> bool:
    shared = min(before.y + before.height, letter.y + letter.height) - max(before.y, letter.y)
    gap = letter.x - before.x - before.width
    return gap <= apart and shared >= 0.5 * min(before.height, letter.height)


def _line(run: Sequence[Blob], ink: Pixels, dpi: int) -> PrintLine:
    top = min(box.y for box in run) - round(MARKS * dpi)
    bottom = round(float(np.median([box.y + box.height for box in run]))) + round(TAILS * dpi)
    return PrintLine(
        run[0].x, max(0, top), max(box.x + box.width for box in run), min(bottom, len(ink))
    )


def are_marks(blobs_: Sequence[Blob], letters: Sequence[Blob], dpi: int) -> NDArray[np.bool_]:
    """Which blobs stand right above or below a letter, and are smaller than it."""
    left, top, width, height, _ = np.array([*blobs_, (0, 0, 0, 0, 0)], np.float64).T
    middle, bottom = left + width / 2, top + height
    found = np.zeros(len(left), np.bool_)
    for letter in letters:
        is_over = (middle >= letter.x) & (middle <= letter.x + letter.width)
        apart = np.maximum(letter.y - bottom, top - letter.y - letter.height)
        is_smaller = (height < letter.height) & (width <= MOST_BROAD * letter.width)
        found |= is_over & (apart <= REACH * dpi) & is_smaller
    return found[:-1]


def reaching_in(ink: Pixels, inside: NDArray[np.bool_], dpi: int) -> NDArray[np.bool_]:
    """The letters that the outline of a stamp runs through; what is its own is out of the ink."""
    labels, found = blobs(ink)
    beyond = np.bincount(labels[~inside], minlength=len(found) + 1) > 0
    most = round(HIGHEST * dpi), round(BROADEST * dpi)
    is_letter = [False, *(box.height <= most[0] and box.width <= most[1] for box in found)]
    letters = np.where((beyond & is_letter)[labels], ink, 0).astype(np.uint8)
    return np.asarray(grown(letters, 3, 3) > 0)
