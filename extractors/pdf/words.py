"""The characters of a page → words with their boxes; spaces by the gap, whatever the fonts.

The text comes in one call; of a word only the first and the last character are asked for their
boxes, each character only where the word is too wide or its digits may be raised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.pdf.glyph_places import Glyph, GlyphPlaces
from extractors.pdf.glyphs import clean_word, is_symbol_letter
from extractors.printed import ASCENT, DESCENT, SUPERSCRIPTS, Word, is_raised
from normalizers.letters.private_use import BULLET
from normalizers.letters.words import TOKEN_RE

GLUED_GAP = 0.06  # of the size: no space is narrower
SPACE_GAP = 0.17  # of the size: no letters of one word are so far apart
MAX_SYLLABLE = 8
WIDE = 0.85  # of the size: the mean width of a character without gaps
# "huyện1", "2025)2,", "1Kế": digits that may be raised.
MAY_BE_RAISED_RE = re.compile(r"[^\W_][^\w\s]*\d{1,2}\W*$|\d{3,}\W*$|^\d{1,2}[^\W\d_]")
FIRST_MARK = "\u0300"


class Placed(NamedTuple):
    """A word, the characters of the page that it is made of, and where their run begins."""

    word: Word
    start: int
    stop: int
    run: int  # the first character after a blank: its font tells the encoding


Span = tuple[int, int]


def words_in_order(text: str, glyphs: GlyphPlaces) -> tuple[list[Placed], list[Span]]:
    """The words in the order of the file; those that run in another direction as spans."""
    words: list[Placed] = []
    aside: list[Span] = []
    turn = glyphs.turn
    for placed in _words(text, glyphs, aside):
        word = placed.word
        if word.x1 < 0 or word.x0 > turn.width or word.bottom < 0 or word.top > turn.height:
            continue
        last = words[-1] if words else None
        if last is not None and _is_glued(last.word, word):
            joined = _joined(last.word, word)
            words[-1] = Placed(joined, last.start, placed.stop, last.run)
        elif last is None or not _is_twice(last.word, word):
            words.append(placed)
    return words, aside


def _words(text: str, glyphs: GlyphPlaces, aside: list[Span]) -> Iterator[Placed]:
    span, in_run = glyphs.span, glyphs.in_run
    for match in TOKEN_RE.finditer(text):
        start, stop = match.span()
        letters = match[0]
        x0, x1, base, size = in_run(start)
        if not glyphs.runs_level():
            aside.append((start, stop))
            continue
        if stop - start > 1:
            last, x1 = span(_last_letter(letters, start, stop))
            if last < x0 or _needs_a_look(letters, x1 - x0, size):
                yield from _looked_at(letters, start, glyphs)
                continue
        elif is_symbol_letter(letters, glyphs.textpage, start):
            letters = BULLET
        top, bottom = base - ASCENT * size, base + DESCENT * size
        word = Word(clean_word(letters), x0, top, x1, bottom, base, size)
        yield Placed(word, start, stop, start)


def _last_letter(letters: str, start: int, stop: int) -> int:
    """The last character that is no mark: the box of a mark may reach over the next word."""
    if letters[-1] >= FIRST_MARK:
        while stop - start > 1 and unicodedata.combining(letters[stop - start - 1]):
            stop -= 1
    return stop - 1


def _needs_a_look(word: str, width: float, size: float) -> bool:
    """A word that may hold a gap or raised digits: too wide, too long, digits after letters."""
    if word.isalpha():
        return len(word) > MAX_SYLLABLE or width > WIDE * size * len(word)
    return width > WIDE * size * len(word) or MAY_BE_RAISED_RE.search(word) is not None


def _looked_at(word: str, start: int, glyphs: GlyphPlaces) -> Iterator[Placed]:
    """The words within a word, character by character: parted at gaps, raised digits marked."""
    places = [glyphs.glyph(start + offset) for offset in range(len(word))]
    begin = 0
    for end in range(1, len(word) + 1):
        if end == len(word) or _is_gap(places[end - 1], places[end], word[end]):
            part = word_of(word[begin:end], places[begin:end])
            yield Placed(part, start + begin, start + end, start)
            begin = end


def word_of(letters: Sequence[str], places: Sequence[Glyph]) -> Word:
    """The word that letters make at their places; raised digits as such."""
    main = max(places, key=lambda place: place.size)
    size, base = main.size, main.base
    shown = "".join(
        letter.translate(SUPERSCRIPTS) if is_raised(place.size, place.base, size, base) else letter
        for letter, place in zip(letters, places, strict=True)
    )
    x0, x1 = min(place.x0 for place in places), max(place.x1 for place in places)
    return Word(clean_word(shown), x0, base - ASCENT * size, x1, base + DESCENT * size, base, size)


def _is_gap(left: Glyph, right: Glyph, letter: str) -> bool:
    """A space that no character prints, or the start of another line."""
    if unicodedata.combining(letter):
        return False
    size = max(left.size, right.size)
    if abs(right.base - left.base) > 0.7 * size:
        return True
    return right.x0 - left.x1 > SPACE_GAP * size or right.x1 < left.x0 - size


def _is_glued(left: Word, right: Word) -> bool:
    """Two pieces of one word.

    Nothing between them, or a mark of its own that belongs to the left.
    """
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
