"""How wide a word is by its letters: official print is set in Times-like faces, all of one width.

An engine may be sure of letters that the print has no room for, or of too few: "I" for a whole
"NNT", "DI11" for "DTTT", "ĐMST" with a letter twice. Nothing in the text tells; the box of the word
does. In scans of offices 99 words of 100 are within a sixth of an em of what their letters say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from statistics import median

from extractors.ocr.engine import OcrWord
from normalizers.resource_files import csv_rows

HORN, HORN_ADDS = "\u031b", 0.12  # the mark, and ems that a face may add for it
BEARINGS = 0.06  # ems beside the outer letters that are no ink
LONG = 1.2  # ems: shorter words tell no scale
LEAST_WORDS, LEAST_OF_PAGE = 3, 12  # of a line, and of a page, that tell its face
# Ems, and share of the word, by which a box may be narrower than its letters, and wider. The least
# letter that is lost in an abbreviation is half an em wide; pairs of letters ("TW.") move closer,
# and the box of a letter alone is often cut.
NARROWER, WIDER = (0.25, 0.06), (0.35, 0.04)
# Of the usual scale of a page and of what a line of few words has itself, whichever it is.
SLACK = 0.97, 1.03
# Words, and share of a page's: where more misfit, the face is another one.
MOST_MISFITS, MOST_SHARE = 2, 0.05

Line = tuple[int, int, int]


class LineScales:
    """How many pixels an em is in each line of a page."""

    def __init__(self, words: Sequence[OcrWord]) -> None:
        """Measures the words of a page."""
        lines: dict[Line, list[float]] = {}
        for word in words:
            lines.setdefault(word.line, []).extend(_ems(word))
        self._of_lines = {
            line: (median(found), len(found)) for line, found in lines.items() if found
        }
        known = [scale for scale, count in self._of_lines.values() if count >= LEAST_WORDS]
        tells = sum(map(len, lines.values())) >= LEAST_OF_PAGE and known
        self._usual = median(known) if tells else None
        misfits = sum(
            self.misfit(word.line, word.text, width)
            for word, width in zip(words, own_widths(words), strict=True)
        )
        if misfits > max(MOST_MISFITS, MOST_SHARE * len(words)):
            self._usual = None

    def misfit(self, line: Line, text: str, pixels: int) -> bool:
        """True where a word of a line is too wide or too narrow for its letters.

        False where that cannot be told: of signs alone, of pages with few words or another face.
        """
        width = advance(text)
        if width is None or self._usual is None:
            return False
        own, count = self._of_lines.get(line, (self._usual, 0))
        near = sorted((own, self._usual))
        scales = [own] if count >= LEAST_WORDS else [near[0] * SLACK[0], near[1] * SLACK[1]]
        excesses = [pixels / scale + BEARINGS - width for scale in scales]
        least, share = NARROWER
        most, share_of_most = WIDER
        room = most + share_of_most * width + HORN_ADDS * _horns(text)
        is_narrower = width > LONG and max(excesses) < -least - share * width
        return is_narrower or min(excesses) > room


def own_widths(words: Sequence[OcrWord]) -> Iterator[int]:
    """How wide the words of a page are, up to where the next one on the line begins.

    The box of a word may reach over the next one, which has a box of its own.
    """
    for i, word in enumerate(words):
        after = [other.x for other in words[i + 1 : i + 2] if other.line == word.line]
        yield min(word.width, *(x - word.x for x in after if x > word.x), word.width)


def _ems(word: OcrWord) -> Iterator[float]:
    """Pixels an em by one word, where it is long enough to say."""
    width = advance(word.text)
    if width is not None and width > LONG and not _horns(word.text):
        yield word.width / (width - BEARINGS)


@cache
def advance(text: str) -> float | None:
    """Ems; None for a text with a letter of which the width is not known, or without any letter.

    >>> advance("UBND"), advance("…")
    (2.833, None)
    """
    bases = [unicodedata.normalize("NFD", letter)[0] for letter in text]
    if not any(map(str.isalnum, bases)) or not all(base in _widths() for base in bases):
        return None
    return round(sum(_widths()[base] for base in bases), 3)


@cache
def _widths() -> dict[str, float]:
    """Ems; a mark adds nothing to its letter, but a horn may."""
    listed = csv_rows("extractors.resources", "letter_widths")
    return {row["letter"]: float(row["advance"]) / 1000 for row in listed}


def _horns(text: str) -> int:
    return unicodedata.normalize("NFD", text).count(HORN)
