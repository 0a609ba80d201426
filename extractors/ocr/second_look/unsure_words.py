"""A second look at unsure words, and at print that was left out: read anew in two other sizes.

Half of the words that are read wrongly are among the one in two hundred that Tesseract is least
sure of, and in another size, with the words beside them, most of them are read rightly. So are
words that are too wide or too narrow for their letters. A new reading stands only where it is sure
and where no reading says again what was read first, or where it alone has the width of the print.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

from extractors.ocr.engine import BLOCK_MODE, OcrRequest, OcrWord
from extractors.ocr.second_look.letter_widths import LineScales, own_widths
from extractors.ocr.second_look.stacked_copies import Copy, stacked
from extractors.ocr.second_look.unread_print import Area, unread_print
from extractors.picture.sheet import Sheet

UNSURE = 75.0  # of 100: one word in two hundred, half of those that are wrong
SURE = 88.0  # of 100: "nhũng" became "những" with 86
CONTRADICTED = 70.0  # of 100: another reading that is so sure says something else
OTHER_DIGITS = 60.0  # of 100: a number that two readings give differently; no row hides it
HEARD = 40.0  # of 100: a reading that is less sure contradicts nothing
MISFIT = 50.0  # of 100: a word that has another width than its letters, and no better reading
UNCONTRADICTED = 80.0  # of 100: sure enough where no other reading is heard, or another says so
# A capital, and three strokes and more that may be each a T.
STROKES_RE, ONE = re.compile(r"(?<=[A-ZĐ])[1IlL!|]{3,}"), "1"
SIZES = (0.85, 1.3)  # of that in which the page was read
BESIDE = 2  # words before and after: without them it lacks its context
AROUND = 3  # pixels
LEFT_OUT, LEAST_LETTERS = 800_000, 2  # the line of a word left out; a lone letter may be dust
MOST, MOST_OF_ALL = (
    40,
    0.4,
)  # doubts, and of the words: a page that has more is no better in another size


class _Doubt(NamedTuple):
    """What is to be read anew: words of one line by their places, none of them for print left out.

    The box holds their neighbors, too; `start` and `stop` are where they themselves begin and end.
    """

    at: tuple[int, ...]
    line: tuple[int, int, int]
    start: int
    stop: int
    box: Area


class _Reading(NamedTuple):
    """What a copy says in the place of a doubt."""

    doubt: int
    words: tuple[OcrWord, ...]

    @property
    def text(self) -> str:
        """The words with blanks between."""
        return " ".join(word.text for word in self.words)

    @property
    def confidence(self) -> float:
        """That of the least sure word, 0 for none."""
        return min((word.confidence for word in self.words), default=0.0)


def look_closer(
    words: Sequence[OcrWord], sheet: Sheet, factor: float
) -> Generator[OcrRequest, Sequence[OcrWord], list[OcrWord]]:
    """The words of a page, the unsure ones read anew and those left out added.

    Asks for their picture.

    Args:
        words: as they stand on the page, the words of a line in a row.
        sheet: the page.
        factor: the size in which it was read.
    """
    scales = LineScales(words)
    doubts = list(_doubts(words, scales))
    if len(doubts) > MOST or sum(len(doubt.at) for doubt in doubts) > MOST_OF_ALL * len(words):
        return list(words)
    doubts += [
        _Doubt((), (LEFT_OUT, number, 0), gap.left, gap.right, gap)
        for number, gap in enumerate(unread_print(sheet, words))
    ]
    if not doubts:
        return list(words)
    parts = [sheet.grey[box.top : box.bottom, box.left : box.right] for _, _, _, _, box in doubts]
    stack = stacked(parts, [size * factor for size in SIZES], sheet.dpi)
    found = yield OcrRequest(stack.pixels, round(sheet.dpi * factor), BLOCK_MODE)
    readings = [_reading(copy, doubts[copy.part], found, stack.margin) for copy in stack.copies]
    return _mended(words, doubts, readings, scales)


def _doubts(words: Sequence[OcrWord], scales: LineScales) -> Iterator[_Doubt]:
    """The runs of unsure words, each with its neighbors on the line."""
    start = 0
    widths = list(own_widths(words))
    unsure = [
        _is_unsure(word) or scales.misfit(word.line, word.text, width)
        for word, width in zip(words, widths, strict=True)
    ]
    while start < len(words):
        stop, line = start + 1, words[start].line
        if unsure[start]:
            while stop < len(words) and words[stop].line == line and unsure[stop]:
                stop += 1
            around = [w for w in words[max(0, start - BESIDE) : stop + BESIDE] if w.line == line]
            box = Area(
                max(0, min(w.x for w in around) - AROUND),
                max(0, min(w.y for w in around) - AROUND),
                max(w.x + w.width for w in around) + AROUND,
                max(w.y + w.height for w in around) + AROUND,
            )
            end = words[stop - 1].x + widths[stop - 1]
            yield _Doubt(tuple(range(start, stop)), line, words[start].x, end, box)
        start = stop


def _is_unsure(word: OcrWord) -> bool:
    is_unsure = word.confidence < UNSURE and any(letter.isalnum() for letter in word.text)
    return is_unsure or like_ones(word.text)


def like_ones(text: str) -> bool:
    """True where capitals go on in strokes, one of them a figure: what is left of "TTT".

    >>> [like_ones(text) for text in ("SGD-CL111", "DI11", "KH-TTVH", "QL14", "lớp 11A1", "XIII")]
    [True, True, False, False, False, False]
    """
    return any(ONE in run for run in STROKES_RE.findall(text))


def _reading(copy: Copy, doubt: _Doubt, found: Sequence[OcrWord], margin: int) -> _Reading:
    """The words of a copy that stand where the doubt is, as words of the page."""
    inside: list[OcrWord] = []
    for word in found:
        placed = word._replace(
            line=doubt.line,
            x=round((word.x - margin) / copy.size) + doubt.box.left,
            y=round((word.y - copy.top) / copy.size) + doubt.box.top,
            width=max(1, round(word.width / copy.size)),
            height=max(1, round(word.height / copy.size)),
        )
        if copy.holds(word) and doubt.start <= placed.x + placed.width / 2 <= doubt.stop:
            inside.append(placed)
    return _Reading(copy.part, tuple(inside))


def _mended(
    words: Sequence[OcrWord],
    doubts: Sequence[_Doubt],
    readings: Sequence[_Reading],
    scales: LineScales,
) -> list[OcrWord]:
    """The words with the readings that stand; words left out come last."""
    new: dict[int, tuple[OcrWord, ...]] = {}
    added: list[OcrWord] = []
    for number, doubt in enumerate(doubts):
        before = _Reading(number, tuple(words[index] for index in doubt.at))
        own = [reading for reading in readings if reading.doubt == number]
        fitting = [
            reading
            for reading in (before, *own)
            if reading.text
            and not scales.misfit(doubt.line, reading.text, doubt.stop - doubt.start)
        ]
        if not doubt.at or before in fitting:
            chosen = _chosen(before, own)
        else:
            chosen = _fitting(before, own, fitting)
        chosen = _with_doubted_digits(chosen, [before, *own])
        if any(map(like_ones, chosen.text.split())):
            chosen = _at_most(chosen, OTHER_DIGITS)
        if not doubt.at:
            added += chosen.words if _is_a_word(chosen.text) else ()
        else:
            new |= dict.fromkeys(doubt.at, ()) | {doubt.at[0]: chosen.words}
    return [*(kept for index, word in enumerate(words) for kept in new.get(index, (word,))), *added]


def _is_a_word(text: str) -> bool:
    return sum(letter.isalnum() for letter in text) >= LEAST_LETTERS


def _with_doubted_digits(chosen: _Reading, readings: Sequence[_Reading]) -> _Reading:
    """The reading, its numbers unsure where another reading has other digits."""
    said = {_digits(reading.text) for reading in readings if reading.confidence >= HEARD}
    if not said - {_digits(chosen.text), ""}:
        return chosen
    return chosen._replace(
        words=tuple(
            word._replace(confidence=min(word.confidence, OTHER_DIGITS))
            if _digits(word.text)
            else word
            for word in chosen.words
        )
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _chosen(before: _Reading, readings: Sequence[_Reading]) -> _Reading:
    """The reading that stands; where it is the first one, as sure as the one that says it again."""
    again = max((r.confidence for r in readings if r.text == before.text), default=None)
    if again is not None and not _is_a_word(before.text):
        return before  # "I" for a lone "1" is read so again
    if again is not None:
        return before._replace(
            words=tuple(
                word._replace(confidence=max(word.confidence, again)) for word in before.words
            )
        )
    best = max(readings, key=lambda reading: reading.confidence)
    if len(best.text) == 1 and best.text.isalpha():
        return before  # "B" for a lone "5"
    others = [reading for reading in readings if reading.text != best.text]
    heard = max((reading.confidence for reading in (before, *others)), default=0.0)
    is_sure = best.confidence >= (SURE if heard >= HEARD else UNCONTRADICTED)
    if not is_sure or any(reading.confidence >= CONTRADICTED for reading in others):
        return before
    return best


def _fitting(
    before: _Reading, readings: Sequence[_Reading], fitting: Sequence[_Reading]
) -> _Reading:
    """The surest of the readings that have the width of the print, in place of one that has not.

    Where none has, the first one stands, but unsure; where it is read so again, it stands: a
    signature that touches a name makes it wide.
    """
    best = max(fitting, key=lambda reading: reading.confidence, default=before)
    if best.confidence >= HEARD and best is not before:
        return best
    if any(reading.text == before.text for reading in readings):
        return before
    return _at_most(before, MISFIT)


def _at_most(reading: _Reading, confidence: float) -> _Reading:
    words = (word._replace(confidence=min(word.confidence, confidence)) for word in reading.words)
    return reading._replace(words=tuple(words))
