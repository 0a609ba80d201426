"""Words with boxes of pixels → words with a baseline and a size in points.

Tesseract's boxes fit the ink. How far the ink of a word reaches above and below the baseline its
letters say (Times-like faces, as everywhere in official print), so its box gives size and baseline;
the words of a line agree on one of each.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from statistics import median
from typing import NamedTuple

from extractors.printed import ASCENT, DESCENT, Word

# Heights above the baseline and depths below it, of the size.
X_HEIGHT, ASCENDER, CAPITAL, DIGIT = 0.46, 0.68, 0.66, 0.67
MARK, SECOND_MARK, CAPITAL_MARK, CAPITAL_SECOND = 0.68, 0.84, 0.87, 0.98
TALL = "bdfhklđ"
DESCENDER, DOT_BELOW, COMMA, BRACKET, SLASH = 0.215, 0.20, 0.14, 0.20, 0.01
DEPTHS = {
    **dict.fromkeys("gjpqy", DESCENDER),
    **dict.fromkeys(",;", COMMA),
    **dict.fromkeys("()[]", BRACKET),
}
DEPTHS |= {"Q": 0.18, "/": SLASH}
FLAT = frozenset("-–—_.…,'\"“”‘’·•+=*~:;")
MIN_HEIGHT = 0.35  # of the size: of flatter ink the size cannot be told
STEPS, FEW_STEPS = 0.06, 0.15  # sizes of lines so close are one; that of few lines and one of many
BULLETS = frozenset("-–—+*•~")  # "~" is what a short dash is read as
UNSURE_MARK, UNSURE_BULLET, UNSURE_WORD = 0.8, 0.25, 0.3  # 0..1
SPECK = 1.6, 2.5  # points wide and high: a stop is as large, but stands at a word
FLAT_MARK = 2.0  # points: a wave so flat is a dash
DASH_WIDTH, DASH_APART = (2.5, 16.0), 0.8  # points: how wide a dash is, how far from its words
HALF_HEIGHT = 0.3, 0.85  # of the height that both words share, from above
SURE_BESIDE = 0.8  # 0..1: words that have a dash between them
MIN_SIZE, MAX_SIZE = 4.0, 60.0
SAME_SHAPE = frozenset("COSUVWXZ")  # a capital is the small letter, only larger
BY_HAND, HAND_CONFIDENCE = 1.2, 0.5  # times as high as print; 0..1
MANY_LETTERS = 60  # a size that so many have is one of the page


class ReadWord(NamedTuple):
    """A word in points, its printed line, and 0..1 how sure it is."""

    text: str
    line: int
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


class Extent(NamedTuple):
    """How far the ink of a text reaches above and below its baseline, of the size."""

    above: float
    below: float

    @property
    def height(self) -> float:
        """All of it."""
        return self.above + self.below


def extent(text: str) -> Extent | None:
    """The extent of a text by its letters; None where dashes and dots alone tell nothing."""
    tops = [_above(letter) for letter in text if letter not in FLAT]
    if not tops:
        return None
    return Extent(max(tops), max(map(_below, text)))


@cache
def _above(letter: str) -> float:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    over = [mark for mark in marks if unicodedata.combining(mark) == 230]
    if base.isupper():
        return (CAPITAL, CAPITAL_MARK, CAPITAL_SECOND)[min(len(over), 2)]
    if base.isdigit():
        return DIGIT
    if base in TALL or base in "()[]/|&%!?":
        return max(ASCENDER, SECOND_MARK if over and base in TALL else 0)
    if base == "t":
        return 0.58
    if base in "ij" and not over:
        return ASCENDER
    return (X_HEIGHT, MARK, SECOND_MARK)[min(len(over), 2)]


@cache
def _below(letter: str) -> float:
    base, *marks = list(unicodedata.normalize("NFD", letter))
    dot = any(unicodedata.combining(mark) == 220 for mark in marks)
    return max(DEPTHS.get(base, 0.0), DOT_BELOW if dot else 0.0)


def without_dust(words: Iterable[ReadWord]) -> list[ReadWord]:
    """The words without what specks were read as.

    Unsure marks, and lines of nothing but unsure letters.

    >>> without_dust([ReadWord("~", 1, 80.0, 100.0, 83.0, 101.1, 0.9)])[0].text
    '-'
    """
    lines: dict[int, list[ReadWord]] = {}
    for word in words:
        if not _is_dot(word):
            lines.setdefault(word.line, []).append(_with_dash(word))
    kept = (
        [word for i, word in enumerate(line) if not _is_speck(word) or _is_dash_between(line, i)]
        for line in lines.values()
    )
    return [word for line in kept if line and not _is_dust(line) for word in line]


def _with_dash(word: ReadWord) -> ReadWord:
    """The dash of a list that was read as a wave."""
    return (
        word._replace(text="-") if word.text == "~" and word.bottom - word.top < FLAT_MARK else word
    )


def _is_dot(word: ReadWord) -> bool:
    return word.x1 - word.x0 < SPECK[0] and word.bottom - word.top < SPECK[1]


def _is_speck(word: ReadWord) -> bool:
    if any(letter.isalnum() for letter in word.text):
        return False
    return word.confidence < (UNSURE_BULLET if word.text in BULLETS else UNSURE_MARK)


def _is_dash_between(line: Sequence[ReadWord], i: int) -> bool:
    """True for what has the shape and the place of a dash between two words: "Lê Mẫu – Phó ban".

    The engine is least sure of a mark that stands alone; nothing else that is printed is so flat,
    at half the height of the words beside it, and apart from both.
    """
    if not 0 < i < len(line) - 1 or line[i].text not in BULLETS:
        return False
    before, dash, after = line[i - 1 : i + 2]
    if min(before.confidence, after.confidence) < SURE_BESIDE:
        return False
    top = max(before.top, after.top)
    bottom = min(before.bottom, after.bottom)
    middle = ((dash.top + dash.bottom) / 2 - top) / max(bottom - top, 1.0)
    return (
        dash.bottom - dash.top < FLAT_MARK
        and DASH_WIDTH[0] <= dash.x1 - dash.x0 <= DASH_WIDTH[1]
        and HALF_HEIGHT[0] <= middle <= HALF_HEIGHT[1]
        and min(dash.x0 - before.x1, after.x0 - dash.x1) >= DASH_APART
    )


def _is_dust(line: Sequence[ReadWord]) -> bool:
    """Words that are hardly sure, all of them; one or two with a digit may be an ordinal."""
    if len(line) <= 2 and any(letter.isdigit() for word in line for letter in word.text):
        return False
    return max(word.confidence for word in line) < UNSURE_WORD


def typeset(words: Iterable[ReadWord]) -> tuple[Word, ...]:
    """The words with the size and the baseline of their line."""
    lines: dict[int, list[ReadWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    sizes = {number: _line_size(line) for number, line in lines.items()}
    usual = _usual(sizes, lines)
    for number in [
        number
        for number, size in sizes.items()
        if size is not None and _is_small(lines[number], usual)
    ]:
        lines[number] = [word._replace(text=word.text.lower()) for word in lines[number]]
        sizes[number] = _line_size(lines[number])
    settled = {number: _settled(size, usual) for number, size in sizes.items()}
    for number, line in lines.items():
        lines[number] = [_doubted_if_by_hand(word, settled[number]) for word in line]
    return tuple(word for number, line in lines.items() for word in _placed(line, settled[number]))


def _doubted_if_by_hand(word: ReadWord, size: float) -> ReadWord:
    """Figures that are higher than the print of their line.

    A pen wrote them, and none is read surely.
    """
    reach = extent(word.text) if any(map(str.isdigit, word.text)) else None
    if reach is None or word.bottom - word.top < BY_HAND * size * reach.height:
        return word
    return word._replace(confidence=min(word.confidence, HAND_CONFIDENCE))


def _line_size(line: Sequence[ReadWord]) -> float | None:
    found: list[float] = []
    for word in line:
        reach = extent(word.text)
        if reach is not None and reach.height >= MIN_HEIGHT:
            found += [(word.bottom - word.top) / reach.height] * len(word.text)
    return min(max(median(found), MIN_SIZE), MAX_SIZE) if found else None


def _is_small(line: Sequence[ReadWord], usual: Sequence[tuple[float, int]]) -> bool:
    """A line of nothing but small letters that was read as capitals: "SƠ SỐ.", "Cơ SỞ.".

    The letters look alike in both cases; as capitals they would have a size that is none of the
    page's.
    """
    text = "".join(word.text for word in line)
    letters = [letter for letter in text if letter.isalpha()]
    bases = {unicodedata.normalize("NFD", letter)[0].upper() for letter in letters}
    if not bases or not bases <= SAME_SHAPE or text == text.lower():
        return False
    large, small = (
        _line_size(line),
        _line_size([word._replace(text=word.text.lower()) for word in line]),
    )
    known = [size for size, letters in usual if letters >= MANY_LETTERS]
    return _is_near(small, known, 2 * STEPS) and not _is_near(large, known, 2 * STEPS)


def _is_near(size: float | None, known: Sequence[float], within: float = STEPS) -> bool:
    return size is not None and any(abs(size - other) <= within * other for other in known)


def _usual(
    sizes: dict[int, float | None], lines: dict[int, list[ReadWord]]
) -> list[tuple[float, int]]:
    """The sizes that the lines of a page share, the most frequent first, with their letters."""
    counts: Counter[float] = Counter()
    for number, size in sizes.items():
        if size is not None:
            counts[round(size * 4) / 4] += sum(len(word.text) for word in lines[number])
    groups: list[tuple[float, int]] = []
    for size, count in counts.most_common():
        if all(abs(size - other) > STEPS * other for other, _ in groups):
            groups.append((size, count))
    return groups


def _settled(size: float | None, usual: Sequence[tuple[float, int]]) -> float:
    """The size of a line as its page shares it: the reading of a short line is off by a twentieth.

    A size that hardly a line has is off by more: "Kế hoạch khi cần thiết." measures 12.5 of 14.5.
    """
    if size is None:
        return usual[0][0] if usual else 13.0
    shared = [other for other, letters in usual if letters >= MANY_LETTERS]
    own = next(((other, letters) for other, letters in usual if _is_near(size, [other])), (size, 0))
    if own[1] >= MANY_LETTERS:
        return own[0]
    return next((other for other in shared if _is_near(size, [other], FEW_STEPS)), own[0])


def _placed(line: Sequence[ReadWord], size: float) -> list[Word]:
    """The words of a line on one baseline: level, as the page was set upright before."""
    feet = [
        word.bottom - reach.below * size
        for word in line
        if (reach := extent(word.text)) is not None
    ]
    base = median(feet) if feet else max(word.bottom for word in line)
    top, bottom = base - ASCENT * size, base + DESCENT * size
    return [Word(w.text, w.x0, top, w.x1, bottom, base, size, w.confidence) for w in line]
