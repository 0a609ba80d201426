"""The text of a page → its words: in the order of the file, by place where that order misleads.

`words` reads in order, `drawn_twice` leaves out what lies on top of other text, `by_place` reads
letter by letter, `turned` reads what runs in another direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.pdf.by_place import is_crowded, is_disordered, read_by_place
from extractors.pdf.drawn_twice import without_copies
from extractors.pdf.fonts import legacy_words, read_fonts
from extractors.pdf.glyph_places import GlyphPlaces
from extractors.pdf.shapes import Bounds
from extractors.pdf.turned import read_aside
from extractors.pdf.turns import Turn
from extractors.pdf.words import Placed, words_in_order
from extractors.printed import Word
from normalizers.codecs.fonts import FontCodec
from normalizers.letters.syllables import quality

# pdfium gives a hyphen at a line's end as one of these.
HYPHENS = {0xFFFE: "-", 0x02: "-", 0xAD: "-", 0x00: " "}
SOFT_HYPHENS = {code: text for code, text in HYPHENS.items() if code != 0xAD}  # "ư" in TCVN3


class TextOnPage(NamedTuple):
    """What pdfium gives of a page's text, and the turn that sets the page upright."""

    textpage: Any
    length: int  # characters
    turn: Turn
    area: Bounds


class PageWords(NamedTuple):
    """The words of a page.

    Where fonts told that they were in legacy encodings, also what they were. `slanting` words
    stand across the page, as a watermark does.
    """

    words: tuple[Word, ...]
    slanting: tuple[Word, ...] = ()
    text: str = ""  # a character for each place of the file's order
    coded: tuple[str, ...] = ()
    decoded: frozenset[str] = frozenset()


def read_words(page: TextOnPage, known: str = "") -> PageWords:
    """The words of a page, those off the page left out.

    `known` is a text that was read before: of a page that goes on with more, that is read alone.
    """
    textpage, count, turn, area = page
    found = legacy_words(textpage.raw, _characters(textpage, count))
    glyphs = GlyphPlaces(textpage.raw, turn)
    text = found.text.translate(SOFT_HYPHENS if found.fonts else HYPHENS)
    whole, text = text, _unknown(text, known)
    placed, aside = words_in_order(text, glyphs)
    if found.fonts:
        fonts = [found.fonts.get(item.run) for item in placed]
        return _decoded([item.word for item in placed], fonts)._replace(text=whole)
    words = tuple(_settled(placed, text, glyphs))
    if not aside:
        return PageWords(words, text=whole)
    beside = read_aside(aside, text, glyphs, area)
    return PageWords((*words, *beside.turned), beside.slanting, whole)


def _unknown(text: str, known: str) -> str:
    """The text with blanks for what is known, where it begins with that."""
    known = known.rstrip()
    return " " * len(known) + text[len(known) :] if known and text.startswith(known) else text


def _settled(placed: Sequence[Placed], text: str, glyphs: GlyphPlaces) -> list[Word]:
    """The words as they stand on the page, whatever the order in which the file draws them."""
    if not is_crowded([item.word for item in placed], text):
        return [item.word for item in placed]
    once = without_copies(placed, text, glyphs)
    in_order = [item.word for item in once]
    if not is_disordered(in_order, text):
        return in_order
    by_place = read_by_place(once, text, glyphs)
    return by_place if _quality(by_place) >= _quality(in_order) else in_order


def _quality(words: Sequence[Word]) -> float:
    return quality(" ".join(word.text for word in words))


def _decoded(words: Sequence[Word], fonts: Sequence[FontCodec | None]) -> PageWords:
    """The words of a page with legacy fonts as they are printed."""
    texts = [word.text for word in words]
    read = read_fonts(texts, [word.base for word in words], fonts)
    changed = {
        font.name for font, old, new in zip(fonts, texts, read, strict=True) if font and old != new
    }
    shown = [text.replace("\u00ad", "-") for text in read]
    made = tuple(word._replace(text=text) for word, text in zip(words, shown, strict=True))
    coded = tuple(texts) if changed else ()
    return PageWords(made, coded=coded, decoded=frozenset(map(str, changed)))


def _characters(textpage: Any, count: int) -> str:
    """The text with one character for each index; pdfium's bulk text may leave some out."""
    if not count:
        return ""
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " " for code in codes
    )
