"""Words → printed lines: what stands on one baseline, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.models import Box
from extractors.printed import DESCENT, SUPERSCRIPTS, Word, is_raised

SAME_BASE = 0.25  # of the size: bold, italic and small print on one line differ by less


class PrintedLine(NamedTuple):
    """Words on one baseline."""

    words: tuple[Word, ...]
    text: str
    x0: float
    x1: float
    base: float
    size: float

    @property
    def box(self) -> Box:
        """The rectangle around the words."""
        return box_around(self.words)


def group_lines(words: Iterable[Word]) -> list[PrintedLine]:
    """The lines from top to bottom; raised references stay on the line that they stand in.

    Words that are turned make lines in their own direction, after the others.
    """
    words = tuple(words)
    level = [word for word in words if not word.turn]
    lines = _level_lines(level)
    if len(level) == len(words):
        return lines
    for turn in sorted({word.turn for word in words} - {0}):
        lines += _turned_lines([word for word in words if word.turn == turn])
    return lines


def _turned_lines(words: Sequence[Word]) -> Iterator[PrintedLine]:
    """The lines of words that one turn sets upright; the words keep their boxes on the page."""
    own = {_upright(word): word for word in words}
    for line in _level_lines(own):
        yield line._replace(words=tuple(own[word] for word in line.words))


def _upright(word: Word) -> Word:
    """The word in coordinates in which it is upright; their origin means nothing."""
    x0, top, x1, bottom = word.x0, word.top, word.x1, word.bottom
    if word.turn == 1:
        x0, top, x1, bottom = -bottom, x0, -top, x1
    elif word.turn == 2:
        x0, top, x1, bottom = -x1, -bottom, -x0, -top
    elif word.turn == 3:
        x0, top, x1, bottom = top, -x1, bottom, -x0
    return Word(word.text, x0, top, x1, bottom, bottom - DESCENT * word.size, word.size)


def _level_lines(words: Iterable[Word]) -> list[PrintedLine]:
    groups: list[list[Word]] = []
    for run in sorted(_runs(words), key=lambda run: run[0].base):
        group = next((g for g in reversed(groups[-3:]) if _on_one_line(g[0], run[0])), None)
        if group is None:
            groups.append(list(run))
        else:
            group += run
    return [printed_line(group) for group in _with_references(groups)]


def _runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on one baseline, as the file gives them."""
    run: list[Word] = []
    for word in words:
        if run and (word.base != run[-1].base or word.x0 < run[-1].x0):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _on_one_line(one: Word, other: Word) -> bool:
    return abs(one.base - other.base) <= SAME_BASE * min(one.size, other.size)


def _with_references(groups: list[list[Word]]) -> list[list[Word]]:
    """The lines, those that hold but raised digits put into the line below their foot."""
    kept: list[list[Word]] = []
    for index, group in enumerate(groups):
        below = groups[index + 1] if index + 1 < len(groups) else None
        if below is not None and all(_is_reference(word, below) for word in group):
            below += group
        else:
            kept.append(group)
    return kept


def _is_reference(word: Word, line: Sequence[Word]) -> bool:
    """True for raised digits that stand right after or before a word of the line."""
    if not word.text.strip("[]()").isdigit() or len(word.text) > 4:
        return False
    return any(
        is_raised(word.size, word.base, other.size, other.base)
        and -1 < max(word.x0 - other.x1, other.x0 - word.x1) < 0.5 * other.size
        for other in line
    )


def printed_line(words: Iterable[Word]) -> PrintedLine:
    """A line of words, put in order."""
    ordered = tuple(sorted(words, key=lambda word: word.x0))
    base, size = _main(ordered)
    x1 = max(word.x1 for word in ordered)
    return PrintedLine(ordered, _text(ordered, base, size), ordered[0].x0, x1, base, size)


def line_in_order(words: Sequence[Word]) -> PrintedLine:
    """Words that make no level line, as the file orders them."""
    first, box = words[0], box_around(words)
    text = " ".join(word.text for word in words)
    return PrintedLine(tuple(words), text, box.x0, box.x1, first.base, first.size)


def _main(words: Sequence[Word]) -> tuple[float, float]:
    """The baseline and the size of most of the line's letters."""
    if all(word.size == words[0].size and word.base == words[0].base for word in words):
        return words[0].base, words[0].size
    lengths: dict[tuple[float, float], int] = {}
    for word in words:
        key = (word.base, word.size)
        lengths[key] = lengths.get(key, 0) + len(word.text)
    return max(lengths, key=lambda key: lengths[key])


def _text(words: Sequence[Word], base: float, size: float) -> str:
    text = ""
    for word in words:
        if is_raised(word.size, word.base, size, base) and word.text.isdigit():
            text += word.text.translate(SUPERSCRIPTS)
        else:
            text += f" {word.text}" if text else word.text
    return text


def segments(line: PrintedLine, gap: float) -> list[PrintedLine]:
    """The pieces of a line that gaps of at least `gap` points part."""
    words = line.words
    cuts = [index for index, width in enumerate(gaps_of(line), 1) if width >= gap]
    if not cuts:
        return [line]
    return [printed_line(words[a:b]) for a, b in pairwise([0, *cuts, len(words)])]


def gaps_of(line: PrintedLine) -> Iterator[float]:
    """How far each word but the first begins to the right of all before it, in points."""
    first, *others = line.words
    reach = first.x1
    for word in others:
        yield word.x0 - reach
        if word.x1 > reach:
            reach = word.x1


def box_around(words: Sequence[Word]) -> Box:
    """The rectangle around words."""
    return Box(
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
