"""Words set on a page for tests of layout: fonts of 10 points, letters of 5 points."""

from __future__ import annotations

from extractors.printed import Word

LETTER, SIZE = 5.0, 10.0  # points


def set_line(text: str, x: float, base: float, space: float = LETTER / 2) -> list[Word]:
    """The words of a line that begins at `x` points and stands on the baseline `base`."""
    words = []
    for part in text.split(" "):
        width = LETTER * len(part)
        words.append(Word(part, x, base - 8.0, x + width, base + 2.0, base, SIZE))
        x += width + space
    return words
