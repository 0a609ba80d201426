"""Texts that stand side by side on paper and were read straight across: which words are whose.

    8 | Boi duong ngoai ngu cho nhan vien     Tram Y te      Thang 10
    tiep xuc voi khach                        xa             hang nam

An engine that sees one column reads each printed line as one, and loses most of the gaps. Every
line is cut so that each column goes on with what it said above: the language model tells how well
the words of a piece follow those of its column, and how well a column may end. Several ways to cut
are kept from line to line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.lexicon import Lexicon
from normalizers.diacritics.model import RepairModel, shipped_model
from normalizers.diacritics.ngrams import NO_NODE, LanguageModel, step
from normalizers.diacritics.pieces import PUNCTUATION, SILENT, START, UNKNOWN, WORD, split_token

WAYS = 14  # kept from line to line
WAYS_OF_LINE = 12  # kept of one line after one way above
ORDER = 3  # words of the column that the language model looks back on
# Nats:
CAPITAL, SMALL = 1.0, -4.0  # a text begins with a capital or a digit, or does not
CAPITAL_INSIDE = -0.5  # a piece goes on with a capital
OVER_BAR = -4.0  # a piece that a bar between two columns cuts
LATE = -1.5  # a column begins a line later than it might
MISFIT, MOST_MISFIT, SLACK = 1.0, 8.0, 2  # a letter too many or too few for the width, letters
END = 2.5  # the likelihood of a full stop says too little of the end of a cell, which has none


class ReadAcross(NamedTuple):
    """A line as it was read: its words, and the places of the bars between them."""

    words: tuple[str, ...]
    bars: frozenset[int]


class Strand(NamedTuple):
    """A column: what it costs (nats) to be empty, and what a finished text of it is worth.

    `width` is how many letters a line of it holds; 0 where that is not known.
    """

    if_empty: float
    worth: Callable[[str], float]
    width: int = 0


class Cut(NamedTuple):
    """How likely (nats) it is, and for each line where each column begins in it, and the end."""

    score: float
    places: tuple[tuple[int, ...], ...]


class _Way(NamedTuple):
    score: float
    tails: tuple[tuple[int, ...], ...]  # the last ids of each column
    states: tuple[int, ...]  # NOT_BEGUN, OPEN, ENDED
    lengths: tuple[int, ...]  # letters of the last piece of each column
    places: tuple[tuple[int, ...], ...]


NOT_BEGUN, OPEN, ENDED = range(3)


@numba.njit(cache=True)
def _gains(model: LanguageModel, rows: NDArray[np.int64], found: NDArray[np.float64]) -> None:
    """The log probability of each of the last ORDER words of each row after those before it."""
    for r in range(rows.shape[0]):
        node1, node2, node3 = np.int64(NO_NODE), np.int64(NO_NODE), np.int64(NO_NODE)
        for j in range(rows.shape[1]):
            word = rows[r, j]
            if word < 0:
                continue
            if word == START:
                node1, node2, node3 = word, np.int64(NO_NODE), np.int64(NO_NODE)
                continue
            score, next2, next3 = step(model, node1, node2, node3, word)
            if j >= ORDER:
                found[r, j - ORDER] = score
            node1, node2, node3 = word, np.int64(next2), np.int64(next3)


def cut_across(
    lines: Sequence[ReadAcross], columns: Sequence[Strand], model: RepairModel | None = None
) -> Cut | None:
    """The likeliest cut of the lines of one row; None where there is none."""
    model = model or shipped_model()
    count = len(columns)
    ways = [_Way(0.0, ((START,),) * count, (NOT_BEGUN,) * count, (0,) * count, ())]
    worth = _Worth(columns)
    for n, line in enumerate(lines, 1):
        reader = _LineReader(line, model)
        found = [new for way in ways for new in reader.ways(way, columns)]
        ways = nlargest(WAYS, found, key=lambda way: way.score + worth.of(lines[:n], way))
    finished = [_finished(way, lines, worth, model.language) for way in ways]
    return max(finished, default=None)


class _Worth:
    """What the texts of the columns are worth; each text is weighed once."""

    def __init__(self, columns: Sequence[Strand]) -> None:
        self._columns = columns
        self._known: dict[tuple[int, str], float] = {}

    def of(self, lines: Sequence[ReadAcross], way: _Way) -> float:
        """What the texts so far are worth, as if they ended here."""
        return sum(
            column.if_empty if state == NOT_BEGUN else self._of_text(c, lines, way)
            for c, (column, state) in enumerate(zip(self._columns, way.states, strict=True))
        )

    def _of_text(self, c: int, lines: Sequence[ReadAcross], way: _Way) -> float:
        text = text_of(lines, Cut(0.0, way.places), c)
        if (c, text) not in self._known:
            self._known[c, text] = self._columns[c].worth(text)
        return self._known[c, text]


def text_of(lines: Sequence[ReadAcross], cut: Cut, column: int) -> str:
    """The text of one column."""
    pieces = (
        line.words[places[column] : places[column + 1]]
        for line, places in zip(lines, cut.places, strict=True)
    )
    return " ".join(word for piece in pieces for word in piece)


def _finished(
    way: _Way, lines: Sequence[ReadAcross], worth: _Worth, language: LanguageModel
) -> Cut:
    open_tails = (tail for tail, state in zip(way.tails, way.states, strict=True) if state == OPEN)
    score = way.score + worth.of(lines, way) + sum(_end(language, tail) for tail in open_tails)
    return Cut(score, way.places)


def _end(language: LanguageModel, tail: tuple[int, ...]) -> float:
    rows = np.full((1, 2 * ORDER), -1, np.int64)
    rows[0, ORDER - len(tail) : ORDER] = tail
    rows[0, ORDER] = PUNCTUATION["."]
    found = np.zeros((1, ORDER))
    _gains(language, rows, found)
    return min(0.0, END + float(found[0, 0]))


class _LineReader:
    """The ways to cut one line."""

    def __init__(self, line: ReadAcross, model: RepairModel) -> None:
        self._line = line
        self._language = model.language
        ids = [_ids(word, model.lexicon) for word in line.words]
        self._starts = [0]
        for own in ids:
            self._starts.append(self._starts[-1] + len(own))
        self._ids = [i for own in ids for i in own]
        self._inside = self._inside_sums()
        self._opens = [word[:1].isupper() or word[:1].isdigit() for word in line.words]

    def _inside_sums(self) -> list[float]:
        """Sums of the log probabilities of each word after the three before it on the line."""
        size = len(self._ids)
        rows = np.full((size, 2 * ORDER), -1, np.int64)
        for j, word in enumerate(self._ids):
            before = self._ids[max(0, j - ORDER) : j]
            rows[j, ORDER - len(before) : ORDER] = before
            rows[j, ORDER] = word
        found = np.zeros((size, ORDER))
        _gains(self._language, rows, found)
        return [0.0, *map(float, np.cumsum(found[:, 0]))]

    def ways(self, way: _Way, columns: Sequence[Strand]) -> Iterator[_Way]:
        """The likeliest ways to go on with the line."""
        count = len(self._line.words)
        first = self._first_gains(way)
        best: list[list[tuple[float, tuple[int, ...]]]] = [[] for _ in range(count + 1)]
        best[0] = [(way.score, (0,))]
        for c in range(len(columns)):
            after: list[list[tuple[float, tuple[int, ...]]]] = [[] for _ in range(count + 1)]
            for begin in range(count + 1):
                for score, places in best[begin]:
                    for end in range(begin, count + 1):
                        gain = self._gain(way, c, first, begin, end)
                        if gain is not None:
                            gain -= self._misfit(way, c, columns[c].width, begin, end)
                            after[end].append((score + gain, (*places, end)))
            best = [nlargest(WAYS_OF_LINE, row) for row in after]
        for score, places in best[count]:
            yield self._gone_on(way, score, places)

    def _first_gains(self, way: _Way) -> list[list[list[float]]]:
        """For each column and each word the gains of the first words of a piece from there."""
        rows = np.full((len(way.tails), len(self._line.words), 2 * ORDER), -1, np.int64)
        for c, tail in enumerate(way.tails):
            for t, place in enumerate(self._starts[:-1]):
                rows[c, t, ORDER - len(tail) : ORDER] = tail
                own = self._ids[place : place + ORDER]
                rows[c, t, ORDER : ORDER + len(own)] = own
        found = np.zeros((rows.shape[0] * rows.shape[1], ORDER))
        _gains(self._language, rows.reshape(-1, 2 * ORDER), found)
        sums = np.cumsum(found, axis=1).reshape(rows.shape[0], rows.shape[1], ORDER)
        gains: list[list[list[float]]] = sums.tolist()
        return gains

    def _gain(
        self, way: _Way, c: int, first: list[list[list[float]]], begin: int, end: int
    ) -> float | None:
        state = way.states[c]
        if begin == end:
            if state == OPEN:
                return _end(self._language, way.tails[c])
            return LATE if state == NOT_BEGUN and way.places else 0.0
        if state == ENDED:
            return None
        a, e = self._starts[begin], self._starts[end]
        gain = first[c][begin][min(ORDER, e - a) - 1] if e > a else 0.0
        if e - a > ORDER:
            gain += self._inside[e] - self._inside[a + ORDER]
        gain += OVER_BAR * sum(begin < bar < end for bar in self._line.bars)
        if state == NOT_BEGUN:
            return gain + (CAPITAL if self._opens[begin] else SMALL)
        return gain + CAPITAL_INSIDE * self._opens[begin]

    def _length(self, begin: int, end: int) -> int:
        return sum(map(len, self._line.words[begin:end])) + max(0, end - begin - 1)

    def _misfit(self, way: _Way, c: int, width: int, begin: int, end: int) -> float:
        """Nats against a piece that is too long, or one that had room on the line above."""
        if not width or begin == end:
            return 0.0
        over = self._length(begin, end) - width - SLACK
        left = 0
        if way.states[c] == OPEN:
            left = width - SLACK - way.lengths[c] - 1 - len(self._line.words[begin])
        return min(MOST_MISFIT, MISFIT * (max(0, over) + max(0, left)))

    def _gone_on(self, way: _Way, score: float, places: tuple[int, ...]) -> _Way:
        tails, states, lengths = list(way.tails), list(way.states), list(way.lengths)
        for c in range(len(tails)):
            begin, end = self._starts[places[c]], self._starts[places[c + 1]]
            if places[c] == places[c + 1]:
                states[c] = ENDED if states[c] == OPEN else states[c]
            else:
                states[c] = OPEN
                lengths[c] = self._length(places[c], places[c + 1])
                tails[c] = (*tails[c], *self._ids[begin:end])[-ORDER:]
        return _Way(score, tuple(tails), tuple(states), tuple(lengths), (*way.places, places))


def _ids(word: str, lexicon: Lexicon) -> list[int]:
    found = []
    for piece in split_token(word):
        if piece.kind == WORD:
            index = lexicon.id_of(piece.text)
            found.append(UNKNOWN if index is None else index)
        elif piece.kind != SILENT:
            found.append(piece.kind)
    return found
