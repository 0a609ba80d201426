"""What is printed on a page, whichever program found it: words with their boxes, ruling lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

RAISED_SIZE = 0.8  # of the letters beside it: a reference to a footnote is smaller
RAISED_BY = 0.12
# Of the size: the box of a line of Times, whatever the font says of itself.
ASCENT, DESCENT = 0.89, 0.22
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Word(NamedTuple):
    """A word as printed: its box, its baseline, the size of its font.

    `confidence` (0..1) is how sure OCR is of it, `turn` the clockwise quarter turns that set it
    upright on the page.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    confidence: float | None = None
    turn: int = 0


class RulingLine(NamedTuple):
    """A ruling line: where it lies across (`at`), and where it runs from and to."""

    at: float
    start: float
    stop: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.stop - self.start


class RulingLines(NamedTuple):
    """The horizontal and the vertical ruling lines of a page."""

    across: tuple[RulingLine, ...]
    down: tuple[RulingLine, ...]


def is_raised(size: float, base: float, beside: float, line: float) -> bool:
    """True for what is smaller and stands higher than what it stands beside."""
    return size < RAISED_SIZE * beside and RAISED_BY * beside < line - base < beside


def count_letters(words: Iterable[Word]) -> int:
    """How many characters some words have."""
    return sum(len(word.text) for word in words)
