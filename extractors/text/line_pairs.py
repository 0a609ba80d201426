"""Each printed line of a text with the one above it, and what the two say of a break between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.endings import is_unfinished
from extractors.lines.joins import opens_paragraph
from extractors.lines.markers import read_marker
from extractors.models import Block, Line

FULL = 0.8  # of the width: proportional type and OCR make the characters of a line vary so much


class LinePair(NamedTuple):
    """A line and the printed one above it.

    `gap` says whether blank lines or a table stand between.
    """

    above: Line | None
    below: Line
    gap: bool
    above_is_first: bool

    @property
    def is_wrapped(self) -> bool:
        """True where the line above surely goes on below.

        It is unfinished, a small letter follows.
        """
        if self.above is None or self.gap:
            return False
        below = self.below.text.lstrip()
        goes_on = below[:1].islower() and read_marker(below) is None
        return goes_on and is_unfinished(self.above.text.rstrip())

    def fills(self, width: int) -> bool:
        """True where the line above comes near that width."""
        return self.above is not None and len(self.above.text.rstrip()) >= FULL * width

    @property
    def is_bare_after_sentence(self) -> bool:
        """True where a sentence ends above, and a capital without a marker begins below."""
        if self.above is None or self.gap or is_unfinished(self.above.text.rstrip()):
            return False
        below = self.below.text.lstrip()
        return below[:1].isupper() and not opens_paragraph(below)


def line_pairs(blocks: Sequence[Block]) -> Iterator[LinePair]:
    """The printed lines in order, each with the one above it; a table parts lines."""
    above: Line | None = None
    gap, is_first = True, True
    for block in blocks:
        if not isinstance(block, Line) or block.is_blank:
            above, gap = (above, True) if isinstance(block, Line) else (None, True)
            continue
        yield LinePair(above, block, gap, is_first)
        is_first = gap or read_marker(block.text) is not None
        above, gap = block, False


def indent_of(line: Line) -> int:
    """How many blanks a line begins with."""
    return len(line.text) - len(line.text.lstrip())
