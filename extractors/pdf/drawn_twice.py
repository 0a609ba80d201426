"""Text that lies on top of other text: printed again to look bold, or a second layer of OCR.

Words are compared by place, letter by letter, so that letters which a second font prints into
the holes of a line are no copies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.pdf.by_place import is_mark
from extractors.pdf.glyph_places import Glyph, GlyphPlaces
from extractors.pdf.words import Placed
from extractors.printed import Word
from normalizers.letters.syllables import quality

SAME_LINE = 0.35  # of the size, between baselines
OVERLAP = 0.3  # of the narrower word: with less, two words are neighbours
COPIED = 0.5  # of a word's letters lie on letters of another word
BETTER = 0.05  # of quality: the second layer is the one to keep
MANY = 20  # words: fewer do not tell which layer is better
NEAR = 12  # words on the same line that may begin to the left


def without_copies(placed: Sequence[Placed], text: str, glyphs: GlyphPlaces) -> list[Placed]:
    """The words without those that lie on words drawn before; of two layers the better one."""
    covers: dict[int, set[int]] = {}
    letters = _Letters(placed, text, glyphs)
    for first, later in _overlapping(placed):
        if _lies_on(letters.of(later), letters.of(first), placed[first].word):
            covers.setdefault(later, set()).add(first)
    if not covers:
        return list(placed)
    gone = _layer(covers)
    below = set().union(*covers.values()) - gone
    if len(gone) >= MANY and _quality(placed, gone) > _quality(placed, below) + BETTER:
        gone = below
    return [item for index, item in enumerate(placed) if index not in gone]


def _overlapping(placed: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """The pairs of words that stand over each other, the one drawn first in front."""
    order = sorted(range(len(placed)), key=lambda index: placed[index].word.x0)
    lines: dict[int, list[int]] = {}
    for index in order:
        word = placed[index].word
        row = round(word.base / 4)
        for other in (i for near in (row - 1, row, row + 1) for i in lines.get(near, ())[-NEAR:]):
            if _is_over(placed[other].word, word):
                yield min(other, index), max(other, index)
        lines.setdefault(row, []).append(index)


def _is_over(one: Word, other: Word) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    if shared <= 0 or abs(one.base - other.base) > SAME_LINE * max(one.size, other.size):
        return False
    return shared > OVERLAP * min(one.x1 - one.x0, other.x1 - other.x0)


def _lies_on(above: Sequence[Glyph], below: Sequence[Glyph], first: Word) -> bool:
    """True where most letters of a later word lie on letters of the first, which stands below."""
    inner = [place for place in above if first.x0 <= (place.x0 + place.x1) / 2 <= first.x1]
    if not inner or not below:
        return False
    hits = sum(1 for place in inner if any(_covers(other, place) for other in below))
    return hits >= COPIED * len(above)


class _Letters:
    """The letters of words, each looked for once: a page may draw a word a thousand times."""

    def __init__(self, placed: Sequence[Placed], text: str, glyphs: GlyphPlaces) -> None:
        self._placed, self._text, self._glyphs = placed, text, glyphs
        self._known: dict[int, list[Glyph]] = {}

    def of(self, index: int) -> list[Glyph]:
        """Those of a word, without marks."""
        if index not in self._known:
            item = self._placed[index]
            letters = (i for i in range(item.start, item.stop) if not is_mark(self._text[i]))
            self._known[index] = [self._glyphs.glyph(i) for i in letters]
        return self._known[index]


def _covers(below: Glyph, above: Glyph) -> bool:
    """True where the middle of either letter is well within the other."""
    shared = min(below.x1, above.x1) - max(below.x0, above.x0)
    return shared > 0.5 * min(below.x1 - below.x0, above.x1 - above.x0)


def _layer(covers: dict[int, set[int]]) -> set[int]:
    """The words that lie on words which stay."""
    gone: set[int] = set()
    for later in sorted(covers):
        if covers[later] - gone:
            gone.add(later)
    return gone


def _quality(placed: Sequence[Placed], indexes: set[int]) -> float:
    return quality(" ".join(placed[index].word.text for index in sorted(indexes)))
