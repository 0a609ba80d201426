"""Letters → words by place alone, for pages whose file draws them in another order than they stand.

A renderer that takes the Vietnamese letters from a second font draws them after the rest of the
line; some set each tone as a glyph of its own, before its letter, after it or in a second pass.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium

from extractors.pdf.glyph_places import Glyph, GlyphPlaces
from extractors.pdf.words import GLUED_GAP, SPACE_GAP, Placed, word_of
from extractors.printed import Word
from normalizers.letters.private_use import BULLET

SAME_BASE = 0.12  # of the size: raised digits stand higher
SAME_PLACE = 0.08  # of the size: two prints of one letter
TOUCHING = 0.5  # points between baselines that are one
BLANK = 0.25  # of the size: the width of most blanks
NEAR_BASE = 4.0  # points: another print of a line lies no farther off
MARK_REACH = 0.5  # of the size: a mark's baseline may differ so much from its letter's
ON_LETTER = 0.5  # of a spacing accent's width: so much lies over the letter that it belongs to
REACHES_BACK = 0.3  # of a mark's width
# Accents that stand for themselves, as old typesetters print them over a letter.
SPACING_ACCENTS = {
    "`": "\u0300",
    "´": "\u0301",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "˘": "\u0306",
    "^": "\u0302",
    "~": "\u0303",
}
VOWELS = frozenset("aeiouy")  # no other letter bears a tone
SPACING = frozenset("`´ˆ˜˘")


def is_crowded(words: Sequence[Word], text: str) -> bool:
    """True where words may touch or overlap, or accents stand for themselves: a quick look."""
    if not SPACING.isdisjoint(text):
        return True
    for line in _on_baselines(words, NEAR_BASE):
        line.sort(key=_start)
        reach = line[0].x1
        for word in line[1:]:
            if word.x0 - reach < GLUED_GAP * word.size:
                return True
            reach = word.x1
    return False


def _start(word: Word) -> float:
    return word.x0


def _base(word: Word) -> float:
    return word.base


def is_disordered(words: Sequence[Word], text: str) -> bool:
    """True where words of one line touch or overlap, or where accents stand for themselves."""
    if not SPACING.isdisjoint(text):
        return True
    for line in _on_baselines(words, TOUCHING):
        for left, right in pairwise(sorted(line, key=_start)):
            if right.x0 - left.x1 < GLUED_GAP * left.size:
                return True
    return False


def _on_baselines(words: Sequence[Word], apart: float) -> Iterator[list[Word]]:
    line: list[Word] = []
    last = 0.0
    for word in sorted(words, key=_base):
        if line and word.base - last > apart:
            yield line
            line = []
        line.append(word)
        last = word.base
    if line:
        yield line


@dataclass(slots=True)
class _Letter:
    """A letter at its place, and the marks that stand on it."""

    text: str
    place: Glyph
    origin: float  # where the pen stood
    marks: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The letter with its marks as one."""
        return unicodedata.normalize("NFC", self.text + "".join(self.marks))


def read_by_place(placed: Sequence[Placed], text: str, glyphs: GlyphPlaces) -> list[Word]:
    """The words that the letters make by their places, line by line."""
    letters = _letters(placed, text, glyphs)
    blanks = _blanks(text, glyphs)
    words: list[Word] = []
    for line in _lines(letters):
        own = _with_marks(_once(line))
        words += _words(own, [blank for blank in blanks if _beside(blank, own)])
    return words


def _letters(placed: Sequence[Placed], text: str, glyphs: GlyphPlaces) -> list[_Letter]:
    found = []
    for item in placed:
        shown = BULLET if item.word.text == BULLET else text[item.start : item.stop]
        for index, letter in zip(range(item.start, item.stop), shown, strict=False):
            if not letter.isspace():
                found.append(_Letter(letter, glyphs.glyph(index), glyphs.origin(index)))
    return found


def _blanks(text: str, glyphs: GlyphPlaces) -> list[Glyph]:
    """The places of the blanks that the file itself prints."""
    found = []
    for match in re.finditer("[ \u00a0]", text):
        index = match.start()
        if pdfium.FPDFText_IsGenerated(glyphs.textpage, index) == 0:
            found.append(glyphs.glyph(index))
        elif 0 < index < len(text) - 1 and (blank := blank_behind_a_gap(index, glyphs)):
            found.append(blank)
    return found


def blank_behind_a_gap(index: int, glyphs: GlyphPlaces) -> Glyph | None:
    """The blank that the file prints where pdfium says that it made one up; None for none.

    Behind room for a letter of another font pdfium makes up a blank and leaves out one that is
    printed there. Its pen stands apart from what is before it and from what is behind it; that
    of a blank that nobody printed touches one of them.
    """
    pen, before, following = glyphs.origin(index), glyphs.glyph(index - 1), glyphs.glyph(index + 1)
    apart = GLUED_GAP * before.size
    is_level = abs(before.base - following.base) <= SAME_BASE * before.size
    if pen - before.x1 <= apart or not is_level or abs(following.x0 - pen) <= apart:
        return None
    return before._replace(x0=pen, x1=pen + BLANK * before.size)


def _lines(letters: Iterable[_Letter]) -> Iterator[list[_Letter]]:
    """The letters of each baseline from left to right; a mark may stand a little off."""
    lines: list[list[_Letter]] = []
    ordered = sorted(letters, key=lambda letter: (is_mark(letter.text), letter.place.base))
    for letter in ordered:
        reach = MARK_REACH if is_mark(letter.text) else SAME_BASE
        near = lines if is_mark(letter.text) else lines[-1:]
        line = min(near, key=lambda line: _off(letter, line[0]), default=None)
        if line is None or _off(letter, line[0]) > reach * line[0].place.size:
            lines.append([letter])
        else:
            line.append(letter)
    for line in lines:
        yield sorted(line, key=lambda letter: letter.place.x0)


def _off(letter: _Letter, other: _Letter) -> float:
    return abs(letter.place.base - other.place.base)


def is_mark(text: str) -> bool:
    """True for a character that stands on a letter, or that may."""
    return text in SPACING_ACCENTS or unicodedata.combining(text) > 0


def _once(line: Sequence[_Letter]) -> list[_Letter]:
    """The letters without those that are printed again a hair apart."""
    kept: list[_Letter] = []
    for letter in line:
        near = SAME_PLACE * letter.place.size
        if not any(
            letter.text == other.text and abs(letter.place.x0 - other.place.x0) < near
            for other in kept[-4:]
        ):
            kept.append(letter)
    return kept


def _with_marks(line: Sequence[_Letter]) -> list[_Letter]:
    """The letters with the marks on them; an accent that is on no letter stays what it is."""
    letters = [letter for letter in line if not is_mark(letter.text)]
    starts = [letter.place.x0 for letter in letters]
    alone = []
    for mark in line:
        if not is_mark(mark.text):
            continue
        around = bisect_left(starts, mark.place.x0)
        near = [letter for letter in letters[max(0, around - 3) : around + 3] if _bears(letter)]
        best = max(near, key=lambda letter: _fit(mark, letter), default=None)
        if best is not None and _belongs(mark, best):
            best.marks.append(SPACING_ACCENTS.get(mark.text, mark.text))
        else:
            alone.append(mark)
    return sorted([*letters, *alone], key=lambda letter: letter.place.x0)


def _bears(letter: _Letter) -> bool:
    return unicodedata.normalize("NFD", letter.text)[0].casefold() in VOWELS


def _overlap(one: Glyph, other: Glyph) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _fit(mark: _Letter, letter: _Letter) -> tuple[bool, float, float]:
    """How well a mark fits a letter: whether it is set where the letter ends, and lies over it.

    A mark without a width of its own is set at the end of its letter and reaches back over it.
    """
    over = _overlap(mark.place, letter.place)
    width = mark.place.x1 - mark.place.x0
    ends = abs(letter.place.x1 - mark.origin) < SAME_PLACE * letter.place.size
    return (
        ends and over > REACHES_BACK * width,
        round(max(over, 0.0), 2),
        -abs(letter.place.x1 - mark.place.x1),
    )


def _belongs(mark: _Letter, letter: _Letter) -> bool:
    width = mark.place.x1 - mark.place.x0
    if mark.text in SPACING_ACCENTS:
        return _overlap(mark.place, letter.place) >= ON_LETTER * width
    return _overlap(mark.place, letter.place) > -0.2 * letter.place.size


def _beside(blank: Glyph, line: Sequence[_Letter]) -> bool:
    """True for a blank of the line that no letter covers."""
    own = line[0].place
    return abs(blank.base - own.base) <= SAME_BASE * own.size


def _words(line: Sequence[_Letter], blanks: Sequence[Glyph]) -> Iterator[Word]:
    middles = sorted((blank.x0 + blank.x1) / 2 for blank in blanks)
    run: list[_Letter] = []
    for letter in line:
        if run and _is_parted(run[-1].place, letter.place, middles):
            yield _word(run)
            run = []
        run.append(letter)
    if run:
        yield _word(run)


def _is_parted(left: Glyph, right: Glyph, middles: Sequence[float]) -> bool:
    """True where a gap, or a blank that the file prints, parts two letters."""
    if right.x0 - left.x1 > SPACE_GAP * max(left.size, right.size):
        return True
    slack = SAME_PLACE * right.size
    after = bisect_left(middles, left.x1 - slack)
    return after < len(middles) and middles[after] <= right.x0 + slack


def _word(letters: Sequence[_Letter]) -> Word:
    shown = [letter.shown for letter in letters]
    return word_of(shown, [letter.place for letter in letters])
