"""Stamps that were taken off the page.

What those in frames say is read by itself; figures under one that had the tone of print are
doubted.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import takewhile

from extractors.ocr.engine import BLOCK_MODE, OcrRequest, OcrWord
from extractors.ocr.second_look.stacked_copies import stacked
from extractors.picture.frames import Stamp
from extractors.picture.pixels import Blob

UNDER_STAMP = 55.0  # of 100: how sure figures are at most that a stamp covers
SURE = 40.0  # of 100: how sure a word of a stamp is at least; a pen fills in its lines


def read_stamps(
    stamps: Sequence[Stamp], dpi: int, factor: float
) -> Generator[OcrRequest, Sequence[OcrWord], list[list[OcrWord]]]:
    """The words of each stamp as they stand on the page.

    Asks for one picture of them all; for none where there is no stamp.
    """
    if not stamps:
        return []
    stack = stacked([stamp.pixels for stamp in stamps], [factor], dpi)
    found = yield OcrRequest(stack.pixels, round(dpi * factor), BLOCK_MODE)
    said: list[list[OcrWord]] = [[] for _ in stamps]
    for copy in stack.copies:
        stamp = stamps[copy.part]
        said[copy.part] = [
            word._replace(
                x=stamp.left + round((word.x - stack.margin) / factor),
                y=stamp.top + round((word.y - copy.top) / factor),
                width=max(1, round(word.width / factor)),
                height=max(1, round(word.height / factor)),
            )
            for word in found
            if copy.holds(word) and word.confidence >= SURE
        ]
    return said


def doubted_under(words: Sequence[OcrWord], covers: Sequence[Blob]) -> list[OcrWord]:
    """The words of a page; those are unsure whose figures lie where a stamp was taken out."""
    return [
        word._replace(confidence=min(word.confidence, UNDER_STAMP))
        if any(_covers(cover, word) for cover in covers)
        else word
        for word in words
    ]


def _covers(cover: Blob, word: OcrWord) -> bool:
    """True where the cover reaches the figures with which a word begins: "27/KH-UBND"."""
    figures = len(list(takewhile(str.isdigit, word.text)))
    right = word.x + word.width * figures / max(1, len(word.text))
    is_level = cover.y < word.y + word.height and word.y < cover.y + cover.height
    return bool(figures) and is_level and cover.x < right and word.x < cover.x + cover.width
