"""Two columns of their own lines side by side, as in a foot: the right one is read after the left.

Recipients are set in small print beside the office in large print. Read across, their lines are
taken for one line each, and the words of two lines of the left column are mixed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.ocr.engine import OcrWord
from extractors.picture.bit_runs import spans
from extractors.picture.pixels import WHITE, Pixels
from extractors.picture.sheet import LOOK_DPI, Sheet

BETWEEN = 0.3  # inches between the columns at least
FIRST, LAST = 0.25, 0.72  # of the width: where the right column may begin
STEP = 0.1  # inches
LEFT_LINES, RIGHT_LINES = 3, 2  # at least
LEAST_HIGH, MOST_HIGH = 0.04, 0.5  # inches: a line, with its marks
NO_LINE = 0.03  # inches between lines that are parted
APART = 0.025  # inches: feet of lines that are not of one row
LARGER = 1.25  # times as high: print of another size
FULL = 0.1  # of the width is ink in the rows of a line of text
MARGIN = 0.06  # inches round a column


class SideColumn(NamedTuple):
    """A part of a page that is read after all others, in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """How high it is."""
        return self.bottom - self.top


def side_column(sheet: Sheet) -> SideColumn | None:
    """The right column of a page whose lines do not stand on those of the left one."""
    ink = sheet.look.ink > 0
    best = max(_candidates(ink), key=lambda found: found[0], default=None)
    if best is None:
        return None
    _, x, top, bottom = best
    factor, (height, width) = 1 / sheet.to_look, sheet.grey.shape
    return SideColumn(
        round(x * factor), round(top * factor), width, min(height, round(bottom * factor))
    )


def _candidates(ink: NDArray[np.bool_]) -> Iterator[tuple[int, int, int, int]]:
    """How many lines stand beside each other, where the right column begins, its top and foot."""
    half, width = round(BETWEEN * LOOK_DPI / 2), ink.shape[1]
    margin, least = round(MARGIN * LOOK_DPI), LEAST_HIGH * LOOK_DPI * (LEFT_LINES + RIGHT_LINES)
    # Above a foot there are lines; the head of a document, whose title is centred, begins a page.
    above = np.argmax(ink.sum(axis=1) >= FULL * width)
    so_far = np.ascontiguousarray(np.cumsum(ink, axis=1, dtype=np.int32).T)  # ink up to a column
    for x in range(round(FIRST * width), round(LAST * width), max(1, round(STEP * LOOK_DPI))):
        open_rows = so_far[x + half] == so_far[x - half]
        for start, stop in spans(open_rows):
            if stop - start < least or start <= above:
                continue
            left = _lines(so_far[x][start:stop] > 0)
            right = _lines(so_far[-1][start:stop] > so_far[x][start:stop])
            beside = _beside(left, right) if len(left) >= LEFT_LINES else []
            if len(beside) >= RIGHT_LINES and any(_differ(*pair) for pair in beside):
                top, bottom = start + right[0][0] - margin, start + right[-1][1] + margin
                yield len(beside), x, max(start + 1, top), min(stop - 1, bottom)


def _lines(rows: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The lines of a column, from which row to which; without what is cut above or below."""
    found: list[tuple[int, int]] = []
    for start, stop in spans(rows):
        if found and start - found[-1][1] < NO_LINE * LOOK_DPI:
            found[-1] = found[-1][0], stop
        else:
            found.append((start, stop))
    least, most = LEAST_HIGH * LOOK_DPI, MOST_HIGH * LOOK_DPI
    whole = [line for line in found if line[0] > 0 and line[1] < len(rows)]
    return [line for line in whole if least <= line[1] - line[0] <= most]


def _beside(
    left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]]
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(a, b) for a in left for b in right if min(a[1], b[1]) > max(a[0], b[0])]


def _differ(left: tuple[int, int], right: tuple[int, int]) -> bool:
    heights = sorted((left[1] - left[0], right[1] - right[0]))
    return abs(left[1] - right[1]) > APART * LOOK_DPI or heights[1] > LARGER * heights[0]


def with_column_below(page: Pixels, column: SideColumn) -> Pixels:
    """The page with its right column moved below all else."""
    height, width = page.shape
    made = np.full((height + column.height, width), WHITE, np.uint8)
    made[:height] = page
    area = slice(column.top, column.bottom), slice(column.left, column.right)
    made[height:, column.left : column.right] = page[area]
    made[area] = WHITE
    return made


def on_page(word: OcrWord, column: SideColumn, height: int) -> OcrWord:
    """A word of that picture where it stands on the page, which is so high."""
    return word._replace(y=word.y - height + column.top) if word.y >= height else word
