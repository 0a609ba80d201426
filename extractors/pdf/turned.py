"""Words that run in another direction than the page.

Headings set upright in a table, watermarks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractors.models import Box
from extractors.pdf.glyph_places import GlyphPlaces
from extractors.pdf.shapes import Bounds
from extractors.pdf.turns import Turn
from extractors.pdf.words import Span, words_in_order
from extractors.printed import Word

MIDDLE = 0.3  # of the size: the middle of small letters above the baseline


class Aside(NamedTuple):
    """The words that are turned by quarters, and the slanting ones.

    Their boxes are those on the page.
    """

    turned: tuple[Word, ...] = ()
    slanting: tuple[Word, ...] = ()


def read_aside(spans: Sequence[Span], text: str, glyphs: GlyphPlaces, area: Bounds) -> Aside:
    """The words of spans of characters that do not run along the lines of the page."""
    by_turn: dict[int | None, list[Span]] = {}
    for span in spans:
        by_turn.setdefault(glyphs.quarters(span[0]), []).append(span)
    slanting = tuple(_slanting_word(span, text, glyphs) for span in by_turn.pop(None, []))
    turned: list[Word] = []
    for quarters, own in by_turn.items():
        if quarters is not None:
            upright = GlyphPlaces(glyphs.textpage, Turn.of_page(quarters, area))
            placed, _ = words_in_order(_only(text, own), upright)
            turned += (_on_page(item.word, upright.turn, glyphs.turn) for item in placed)
    return Aside(tuple(turned), slanting)


def _only(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks for all but some spans."""
    letters = [" "] * len(text)
    for start, stop in spans:
        letters[start:stop] = text[start:stop]
    return "".join(letters)


def _on_page(word: Word, own: Turn, page: Turn) -> Word:
    """A word read on a page that was turned for it, with its box on the page as it is read."""
    back = Turn((page.quarters - own.quarters) % 4, own.width, own.height)
    box = back.back(Box(word.x0, word.top, word.x1, word.bottom))
    base = (box.top + box.bottom) / 2 + MIDDLE * word.size
    turn = (own.quarters - page.quarters) % 4
    return Word(word.text, *box, base, word.size, turn=turn)


def _slanting_word(span: Span, text: str, glyphs: GlyphPlaces) -> Word:
    places = [glyphs.glyph(index) for index in range(*span)]
    size = places[0].size
    x0, x1 = min(place.x0 for place in places), max(place.x1 for place in places)
    top = min(place.base for place in places) - size
    bottom = max(place.base for place in places)
    return Word(text[slice(*span)], x0, top, x1, bottom, bottom, size)
