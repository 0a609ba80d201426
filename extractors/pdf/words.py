"""The characters of a page → words with their boxes; spaces by the gap, whatever the fonts.

The text comes in one call; of a word only the first and the last character are asked for their
boxes, each character only where the word is too wide or its digits may be raised.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.pdf.fonts import legacy_words, read_fonts
from extractors.pdf.glyphs import BULLET, clean_word, is_symbol_letter
from extractors.pdf.turns import Turn
from normalizers.codecs.fonts import FontCodec

WORD_RE = re.compile(r"\S+")
# pdfium gives a hyphen at a line's end as one of these.
HYPHENS = {0xFFFE: "-", 0x02: "-", 0xAD: "-", 0x00: " "}
SOFT_HYPHENS = {code: text for code, text in HYPHENS.items() if code != 0xAD}  # "ư" in TCVN3
GLUED_GAP = 0.06  # of the size: no space is narrower
SPACE_GAP = 0.17  # of the size: no letters of one word are so far apart
MAX_SYLLABLE = 8
RAISED_SIZE = 0.8  # of the letters beside it: a reference to a footnote is smaller
RAISED_BY = 0.12
ASCENT, DESCENT = (
    0.89,
    0.22,
)  # of the size: the box of a line of Times, whatever the font says of itself
WIDE = 0.85  # of the size: the mean width of a character without gaps
# "huyện1", "2025)2,", "1Kế": digits that may be raised.
MAY_BE_RAISED_RE = re.compile(r"[^\W_][^\w\s]*\d{1,2}\W*$|\d{3,}\W*$|^\d{1,2}[^\W\d_]")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SAMPLE = 24


class Word(NamedTuple):
    """A word as printed: its box, its baseline, the size of its font.

    0..1 how sure OCR is of it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    confidence: float | None = None


class _Glyph(NamedTuple):
    """A character: where its advance begins and ends, its baseline, the size of its font."""

    x0: float
    x1: float
    base: float
    size: float


class _Glyphs:
    """The places of a page's characters, each asked for when it is needed."""

    def __init__(self, textpage: Any, turn: Turn) -> None:
        self.textpage, self.turn = textpage, turn
        self._area, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._area_ref, self._matrix_ref = ctypes.byref(self._area), ctypes.byref(self._matrix)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_ref, self._y_ref = ctypes.byref(self._x), ctypes.byref(self._y)
        self._upright = turn.quarters == 0
        self._floor = turn.height + turn.bottom

    def span(self, index: int) -> tuple[float, float]:
        """Where the character begins and ends on its line."""
        pdfium.FPDFText_GetLooseCharBox(self.textpage, index, self._area_ref)
        area, turn = self._area, self.turn
        if self._upright:
            return area.left - turn.left, area.right - turn.left
        box = turn.box(area.left, area.bottom, area.right, area.top)
        return box.x0, box.x1

    def base(self, index: int) -> float:
        """The baseline of the character, from the top of the page."""
        pdfium.FPDFText_GetCharOrigin(self.textpage, index, self._x_ref, self._y_ref)
        if self._upright:
            return self._floor - self._y.value
        return self.turn.point(self._x.value, self._y.value)[1]

    def size(self, index: int) -> float:
        """The size of the character's font in points, scaled as the page scales it."""
        nominal: float = pdfium.FPDFText_GetFontSize(self.textpage, index)
        if not pdfium.FPDFText_GetMatrix(self.textpage, index, self._matrix_ref):
            return nominal or 1.0
        matrix = self._matrix
        return nominal * math.hypot(matrix.c, matrix.d) or 1.0

    def glyph(self, index: int) -> _Glyph:
        """All of it."""
        return _Glyph(*self.span(index), self.base(index), self.size(index))


def text_turn(textpage: Any, count: int) -> int | None:
    """The clockwise quarter turns that set the text of the file upright.

    None where there is no text.

    A landscape page is often printed sideways on an upright sheet, with or without /Rotate.
    """
    step = max(1, count // SAMPLE)
    quarters = Counter(
        -round(pdfium.FPDFText_GetCharAngle(textpage, index) / 1.5707963) % 4
        for index in range(0, count, step)
        if not chr(pdfium.FPDFText_GetUnicode(textpage, index)).isspace()
    )
    return quarters.most_common(1)[0][0] if quarters else None


class PageWords(NamedTuple):
    """The words of a page.

    Where fonts told that they were in legacy encodings, also what they were.
    """

    words: tuple[Word, ...]
    coded: tuple[str, ...] = ()
    decoded: frozenset[str] = frozenset()


def read_words(textpage: Any, count: int, turn: Turn) -> PageWords:
    """The words of a page in the order of the file, those off the page left out."""
    found = legacy_words(textpage.raw, _characters(textpage, count))
    glyphs = _Glyphs(textpage.raw, turn)
    words: list[Word] = []
    fonts: list[FontCodec | None] = []
    for start, word in _words(
        found.text.translate(SOFT_HYPHENS if found.fonts else HYPHENS), glyphs
    ):
        if word.x1 < 0 or word.x0 > turn.width or word.bottom < 0 or word.top > turn.height:
            continue
        if words and _is_glued(words[-1], word):
            words[-1] = _joined(words[-1], word)
        elif not (words and _is_twice(words[-1], word)):
            words.append(word)
            fonts.append(found.fonts.get(start))
    return _decoded(words, fonts) if found.fonts else PageWords(tuple(words))


def _decoded(words: Sequence[Word], fonts: Sequence[FontCodec | None]) -> PageWords:
    """The words of a page with legacy fonts as they are printed."""
    texts = [word.text for word in words]
    read = read_fonts(texts, [word.base for word in words], fonts)
    changed = {
        font.name for font, old, new in zip(fonts, texts, read, strict=True) if font and old != new
    }
    shown = [text.replace("\u00ad", "-") for text in read]
    made = tuple(word._replace(text=text) for word, text in zip(words, shown, strict=True))
    return PageWords(made, tuple(texts) if changed else (), frozenset(map(str, changed)))


def _characters(textpage: Any, count: int) -> str:
    """The text with one character for each index; pdfium's bulk text may leave some out."""
    if not count:
        return ""
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " " for code in codes
    )


def _words(text: str, glyphs: _Glyphs) -> Iterator[tuple[int, Word]]:
    """The words, each with the place at which what no blank parts begins."""
    span, base_of, size_of = glyphs.span, glyphs.base, glyphs.size
    for match in WORD_RE.finditer(text):
        start, stop = match.span()
        word = match[0]
        (x0, x1), base, size = span(start), base_of(start), size_of(start)
        if stop - start > 1:
            last, x1 = span(stop - 1)
            if last < x0 or _needs_a_look(word, x1 - x0, size):
                yield from ((start, part) for part in _looked_at(word, start, glyphs))
                continue
        elif is_symbol_letter(word, glyphs.textpage, start):
            word = BULLET
        yield (
            start,
            Word(clean_word(word), x0, base - ASCENT * size, x1, base + DESCENT * size, base, size),
        )


def _needs_a_look(word: str, width: float, size: float) -> bool:
    """A word that may hold a gap or raised digits: too wide, too long, digits behind letters."""
    if word.isalpha():
        return len(word) > MAX_SYLLABLE or width > WIDE * size * len(word)
    return width > WIDE * size * len(word) or MAY_BE_RAISED_RE.search(word) is not None


def _looked_at(word: str, start: int, glyphs: _Glyphs) -> Iterator[Word]:
    """The words within a word, character by character: parted at gaps, raised digits marked."""
    places = [glyphs.glyph(start + offset) for offset in range(len(word))]
    begin = 0
    for end in range(1, len(word) + 1):
        if end == len(word) or _is_gap(places[end - 1], places[end], word[end]):
            yield _part(word[begin:end], places[begin:end])
            begin = end


def _part(letters: str, places: Sequence[_Glyph]) -> Word:
    main = max(places, key=lambda place: place.size)
    size, base = main.size, main.base
    shown = "".join(
        letter.translate(SUPERSCRIPTS) if is_raised(place.size, place.base, size, base) else letter
        for letter, place in zip(letters, places, strict=True)
    )
    x0, x1 = min(place.x0 for place in places), max(place.x1 for place in places)
    return Word(clean_word(shown), x0, base - ASCENT * size, x1, base + DESCENT * size, base, size)


def _is_gap(left: _Glyph, right: _Glyph, letter: str) -> bool:
    """A space that no character prints, or the start of another line."""
    if unicodedata.combining(letter):
        return False
    size = max(left.size, right.size)
    if abs(right.base - left.base) > 0.7 * size:
        return True
    return right.x0 - left.x1 > SPACE_GAP * size or right.x1 < left.x0 - size


def is_raised(size: float, base: float, beside: float, line: float) -> bool:
    """True for what is smaller and stands higher than what it stands beside."""
    return size < RAISED_SIZE * beside and RAISED_BY * beside < line - base < beside


def _is_glued(left: Word, right: Word) -> bool:
    """Two pieces of one word: nothing between them, or a mark of its own that belongs to the left."""
    if (
        abs(left.base - right.base) > 0.02 * left.size
        or abs(left.size - right.size) > 0.25 * left.size
    ):
        return False
    gap = right.x0 - left.x1
    if unicodedata.combining(right.text[:1] or " "):
        return gap < left.size
    return -0.3 * left.size < gap < GLUED_GAP * left.size and not _is_twice(left, right)


def _is_twice(left: Word, right: Word) -> bool:
    """The same word printed twice, a hair apart, to look bold."""
    return (
        left.text == right.text and abs(left.x0 - right.x0) < 1 and abs(left.base - right.base) < 1
    )


def _joined(left: Word, right: Word) -> Word:
    text = unicodedata.normalize("NFC", left.text + right.text)
    top, bottom = min(left.top, right.top), max(left.bottom, right.bottom)
    return Word(
        text, min(left.x0, right.x0), top, max(left.x1, right.x1), bottom, left.base, left.size
    )
