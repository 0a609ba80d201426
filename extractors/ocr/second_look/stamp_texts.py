"""Stamps that were taken off the page.

What those in frames say is read by itself; words are doubted of which a part may have gone along.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import takewhile

from extractors.ocr.engine import BLOCK_MODE, OcrRequest, OcrWord
from extractors.ocr.second_look.stacked_copies import stacked
from extractors.picture.frames import Stamp
from extractors.picture.lost_ink import LOOKED_AT, has_lost_ink
from extractors.picture.masks import Blob
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet

UNDER_STAMP = 55.0  # of 100: how sure figures are at most that a stamp covers
BROAD = 0.7  # of the height of a word: no digit is wider
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


def doubted_under(
    words: Sequence[OcrWord], covers: Sequence[Blob], taken: Pixels, sheet: Sheet
) -> list[OcrWord]:
    """The words of a page; those are unsure of which a stamp that was taken off may hide a part.

    * Figures below a stamp of the tone of print: what is left of an 8 reads like a 3.
    * Figures with a gap where ink was taken off, whatever the stamp. A seal in colour takes the 7
      of "742/QĐ-UBND" along, and what is left reads like a number: but between "Số:" and it there
      is room for a digit, and ink was there.
    * Other words with such a gap beside a stamp of the tone of print: "ạch" of "Kế hoạch".

    Args:
        words: of the page.
        covers: where stamps of the tone of print were, in its pixels.
        taken: 255 where ink was taken off, as large as `sheet.look`.
        sheet: the page without stamps.
    """
    if not covers and not taken.any():
        return list(words)
    return [
        word._replace(confidence=min(word.confidence, UNDER_STAMP))
        if _may_be_cut(word, covers, taken, sheet)
        else word
        for word in words
    ]


def _may_be_cut(word: OcrWord, covers: Sequence[Blob], taken: Pixels, sheet: Sheet) -> bool:
    has_figures = _figures(word) > 0
    if has_figures and any(_covers(cover, word) for cover in covers):
        return True
    is_asked = has_figures or any(_is_beside(cover, word) for cover in covers)
    return is_asked and _has_lost(word, taken, sheet)


def _has_lost(word: OcrWord, taken: Pixels, sheet: Sheet) -> bool:
    """True where the word or its figures have a gap, beside them or inside, in which ink was."""
    letter = min(word.width / len(word.text), BROAD * word.height)
    width = round(letter * _figures(word)) or word.width
    box = Blob(word.x, word.y, width, word.height, 0)
    return has_lost_ink(sheet, taken, box, letter)


def _figures(word: OcrWord) -> int:
    """With how many figures a word begins: "27/KH-UBND"."""
    return len(list(takewhile(str.isdigit, word.text)))


def _covers(cover: Blob, word: OcrWord) -> bool:
    """True where the cover reaches the figures with which a word begins."""
    right = word.x + word.width * _figures(word) / len(word.text)
    return _is_level(cover, word) and cover.x < right and word.x < cover.x + cover.width


def _is_beside(cover: Blob, word: OcrWord) -> bool:
    """True where the cover reaches a word, or what stands right beside it."""
    near = LOOKED_AT * word.width / len(word.text)
    reaches = cover.x < word.x + word.width + near and word.x - near < cover.x + cover.width
    return _is_level(cover, word) and reaches


def _is_level(cover: Blob, word: OcrWord) -> bool:
    return cover.y < word.y + word.height and word.y < cover.y + cover.height
