"""Pages as their reader gives them, set line by line."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pdf.file import RawPage
from extractors.pdf.turns import Turn
from extractors.printed import Word
from tests.extractors.layout.set_words import set_line

WIDTH, HEIGHT = 595.0, 842.0
UPRIGHT = Turn(0, WIDTH, HEIGHT)


def raw_page(
    *lines: tuple[str, float, float], number: int = 1, more: Sequence[Word] = ()
) -> RawPage:
    """A page of lines: text, left edge and baseline in points; and further words."""
    words = [word for text, x, base in lines for word in set_line(text, x, base)]
    return RawPage(number, WIDTH, HEIGHT, (*words, *more), turn=UPRIGHT)
