"""The words that a document prints, and the runs of them that a misread line may have been.

The words of the line that were read surely must all stand in the run, one after the other; what
lies between them is compared by its letters. So "BÌNH !.ẠC" is "Bình Lạc" where the text names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from extractors.misread.letter_shapes import StrokesKept, likeness
from normalizers.letters.text import comparison_key
from normalizers.letters.words import TOKEN_RE

MOST_FURTHER = 4  # words that a run may have more than were read in one place
MOST_PLACES = 500  # of the rarest sure word of a line, at which runs are looked for
STOPS = ".;:"  # no name and no title goes on behind them
LEAST_ANCHOR = 2  # letters of a word by which runs are looked for


class PrintToken(NamedTuple):
    """A word of a text: what stands between two blanks, and its letters within the edges."""

    text: str
    core: str
    start: int
    stop: int

    @property
    def key(self) -> str:
        """By what it is compared."""
        return comparison_key(self.core)


class DoubtedStretch(NamedTuple):
    """Words of a line that were not read surely, and the words of the run in their place."""

    tokens: range
    words: range


class PrintedRun(NamedTuple):
    """A run of printed words that a line was read from."""

    words: range
    stretches: tuple[DoubtedStretch, ...]
    likeness: StrokesKept


class _Way(NamedTuple):
    """What was found on one side of the word by which a run was looked for."""

    end: int  # the last word of the run on that side
    stretches: tuple[DoubtedStretch, ...]
    likeness: StrokesKept


def tokens_of(text: str) -> list[PrintToken]:
    """The words of a text; what holds neither a letter nor a figure is none.

    >>> [token.core for token in tokens_of("Thể thao – “Hà Lam”;")]
    ['Thể', 'thao', 'Hà', 'Lam']
    """
    found = []
    for match in TOKEN_RE.finditer(text):
        core = _core(match[0])
        if core:
            found.append(PrintToken(match[0], core, *match.span()))
    return found


def _core(token: str) -> str:
    """A token without the signs at its edges."""
    inner = [place for place, letter in enumerate(token) if letter.isalnum()]
    return token[inner[0] : inner[-1] + 1] if inner else ""


class _Words(NamedTuple):
    """The words of a document; of each the number of its text, and of what its stops part."""

    words: list[PrintToken]
    numbers: list[int]
    clauses: list[int]
    texts: list[str]


class OwnPrint:
    """The words that a document prints, in order."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Nothing is counted before it is asked for: most heads are read surely."""
        self._texts = texts

    @cached_property
    def _read(self) -> _Words:
        """All words, where they stand, and the texts."""
        found = _Words([], [], [], list(self._texts))
        clause = 0
        for number, text in enumerate(found.texts):
            clause += 1
            for token in tokens_of(text):
                found.words.append(token)
                found.numbers.append(number)
                found.clauses.append(clause)
                clause += token.text[-1] in STOPS
        return found

    @property
    def words(self) -> list[PrintToken]:
        """All words."""
        return self._read.words

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word.key].append(place)
        return dict(places)

    def times(self, word: str) -> int:
        """How often a word is printed."""
        return len(self._places.get(comparison_key(word), ()))

    def text_of(self, words: range) -> int:
        """The number of the text in which a run stands."""
        return self._read.numbers[words.start]

    def printed(self, words: range) -> str:
        """A run as it is printed, with the signs between its words."""
        if not words:
            return ""
        first, last = self.words[words.start], self.words[words.stop - 1]
        text = self._read.texts[self.text_of(words)]
        begin = first.start + first.text.index(first.core)
        return text[begin : last.start + last.text.index(last.core) + len(last.core)]

    def text_with(self, place: int) -> str:
        """The text in which a word stands."""
        return self._read.texts[self._read.numbers[place]]

    def begins_text(self, place: int) -> bool:
        """True for the first word of a text, or of what a stop parts of it."""
        numbers = self._read.clauses
        return place == 0 or numbers[place] != numbers[place - 1]

    def runs(self, tokens: Sequence[PrintToken], doubted: Sequence[bool]) -> Iterator[PrintedRun]:
        """The runs of printed words from which a line may have been read, the sure words in them.

        Args:
            tokens: the words of the line.
            doubted: of each, whether it was not read surely.
        """
        sure = [
            at
            for at, token in enumerate(tokens)
            if not doubted[at] and len(token.core) >= LEAST_ANCHOR
        ]
        if not sure:
            return
        anchor = min(sure, key=lambda at: (len(self._places.get(tokens[at].key, ())), at))
        for place in islice(self._places.get(tokens[anchor].key, ()), MOST_PLACES):
            left = self._walk(tokens, doubted, (anchor, place), -1)
            right = self._walk(tokens, doubted, (anchor, place), 1) if left else None
            if left is not None and right is not None:
                own = likeness(tokens[anchor].core, tokens[anchor].core)
                stretches = (*reversed(left.stretches), *right.stretches)
                whole = own.plus(left.likeness).plus(right.likeness)
                yield PrintedRun(range(left.end, right.end + 1), stretches, whole)

    def _walk(
        self,
        tokens: Sequence[PrintToken],
        doubted: Sequence[bool],
        begin: tuple[int, int],
        step: int,
    ) -> _Way | None:
        """The words on one side of a sure one; None where a sure word of the line is not there."""
        at, place = begin
        way = _Way(place, (), StrokesKept())
        pending: list[int] = []
        for other in range(at + step, len(tokens) if step > 0 else -1, step):
            if doubted[other]:
                pending.append(other)
                continue
            found = self._next(tokens[other].key, way.end, step, len(pending))
            if found is None:
                return None
            if pending:
                way = self._with(way, tokens, pending, _between(way.end, found))
                pending = []
            own = likeness(tokens[other].core, tokens[other].core)
            way = _Way(found, way.stretches, way.likeness.plus(own))
        return self._ended(way, tokens, pending, step) if pending else way

    def _next(self, key: str, place: int, step: int, pending: int) -> int | None:
        """Where the next sure word stands in the same text; right beside where none is pending."""
        most = pending + MOST_FURTHER if pending else 0
        for further in range(1, most + 2):
            other = place + step * further
            if not self._is_beside(place, other):
                return None
            if self.words[other].key == key and further > bool(pending):
                return other
        return None

    def _is_beside(self, place: int, other: int) -> bool:
        """True for two words of one text that no stop parts."""
        numbers = self._read.clauses
        return 0 <= other < len(numbers) and numbers[other] == numbers[place]

    def _with(
        self, way: _Way, tokens: Sequence[PrintToken], pending: Sequence[int], words: range
    ) -> _Way:
        """The way with one more stretch."""
        span = range(min(pending), max(pending) + 1)
        read = " ".join(tokens[at].text for at in span)
        meant = " ".join(self.words[place].core for place in words)
        stretches = (*way.stretches, DoubtedStretch(span, words))
        return _Way(way.end, stretches, way.likeness.plus(likeness(read, meant)))

    def _ended(
        self, way: _Way, tokens: Sequence[PrintToken], pending: Sequence[int], step: int
    ) -> _Way | None:
        """The way whose last words were not read surely: the run ends where it is likest."""
        found: list[_Way] = []
        for further in range(1, len(pending) + MOST_FURTHER):
            other = way.end + step * further
            if not self._is_beside(way.end, other):
                break
            words = _between(way.end, other + step)
            found.append(self._with(way, tokens, pending, words)._replace(end=other))
        return min(found, key=lambda way: way.likeness.loss, default=None)


def _between(one: int, other: int) -> range:
    """The places between two, in reading order."""
    return range(min(one, other) + 1, max(one, other))
