"""How wide a word is by its letters: official print is set in Times-like faces, all of one width.

An engine may be sure of letters that the print has no room for, or of too few: "I" for a whole
"NNT", "DI11" for "DTTT", "ĐMST" with a letter twice. Nothing in the text tells; the box of the word
does. In scans of offices 99 words of 100 are within a sixth of an em of what their letters say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from statistics import median

from extractors.ocr.engine import OcrWord

# Advances of the faces, in ems; a mark adds nothing to its letter, but a horn may.
ADVANCES = {
    0.25: ".,",
    0.278: "ijlt/:;",
    0.333: "-fIr()[]!",
    0.389: "sJ",
    0.444: "acez?“”",
    0.5: "bdđghknopquvxy0123456789–$",
    0.556: "PFS",
    0.611: "ELTZ",
    0.667: "BCR",
    0.722: "ADĐGHKNOQUVXYw",
    0.778: "m&",
    0.889: "M",
    0.944: "W",
}
HORNS, HORN = "ơưƠƯ", 0.12  # ems that a face may add for one
BEARINGS = 0.06  # ems beside the outer letters that are no ink
LONG = 1.2  # ems: shorter words tell no scale
LEAST_WORDS, LEAST_OF_PAGE = 3, 12  # of a line, and of a page, that tell its face
# Ems, and share of the word, by which a box may be narrower than its letters, and wider. The least
# letter that is lost in an abbreviation is half an em wide; pairs of letters ("TW.") move closer,
# and the box of a letter alone is often cut.
NARROWER, WIDER = (0.25, 0.06), (0.35, 0.04)
SCALES = 0.9, 1.1  # of the usual one: lines of one or two words
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
        self._of_lines: Mapping[Line, float] = {
            line: median(found) for line, found in lines.items() if len(found) >= LEAST_WORDS
        }
        tells = sum(map(len, lines.values())) >= LEAST_OF_PAGE and self._of_lines
        self._usual = median(self._of_lines.values()) if tells else None
        misfits = sum(
            self.misfit(word.line, word.text, width)
            for word, (_, width) in zip(words, own_places(words), strict=True)
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
        own = self._of_lines.get(line)
        scales = (own,) if own else (SCALES[0] * self._usual, SCALES[1] * self._usual)
        excesses = [pixels / scale + BEARINGS - width for scale in scales]
        least, share = NARROWER
        most, share_of_most = WIDER
        is_narrower = width > LONG and max(excesses) < -least - share * width
        return is_narrower or min(excesses) > most + share_of_most * width + HORN * _horns(text)


def own_places(words: Sequence[OcrWord]) -> Iterator[tuple[int, int]]:
    """Where the words of a page begin, and how wide they are, without what boxes share.

    The box of a word may reach over the next one, which has a box of its own.
    """
    for i, word in enumerate(words):
        left, right = word.x, word.x + word.width
        for other in words[max(0, i - 1) : i + 2]:
            if other.line == word.line and other.x > word.x:
                right = min(right, max(left + 1, other.x))
            elif other.line == word.line and other.x < word.x:
                left = max(left, min(right - 1, other.x + other.width))
        yield left, right - left


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
    return {letter: width for width, letters in ADVANCES.items() for letter in letters}


def _horns(text: str) -> int:
    return sum(_base(letter) in HORNS for letter in text)


@cache
def _base(letter: str) -> str:
    """The letter without its tone."""
    marks = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(c for c in marks if not _is_tone(c)))


def _is_tone(mark: str) -> bool:
    return mark in "\u0300\u0301\u0303\u0309\u0323"
