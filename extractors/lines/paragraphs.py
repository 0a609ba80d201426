"""Lines → paragraphs: what page breaks and blank lines tore is one paragraph again.

The readers of all formats give a paragraph as one line where they can tell; what they could not
tell (a sentence over a page break, a heading torn by a blank line) is joined here, by the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.lines.join_clues import Clue
from extractors.lines.joins import score_join
from extractors.lines.torn_words import joined_text
from extractors.models import Block, Line, Paragraph, Table
from normalizers.letters.text import squeeze

Flow = Paragraph | Table

MAX_TORN_GAP = (
    60  # lines (page number, running header, footnotes) that may stand inside a torn sentence
)


@dataclass(slots=True)
class _Open:
    """The paragraph being built."""

    lines: list[Line] = field(default_factory=list)
    gap: int = 0


def join_lines(blocks: Sequence[Block]) -> tuple[Flow, ...]:
    """The paragraphs and tables of a run of blocks, in order; blank lines are gone."""
    flow: list[Flow] = []
    current = _Open()
    for block in blocks:
        if isinstance(block, Table):
            _close(current, flow)
            flow.append(block)
        elif block.is_blank:
            current.gap += 1
        else:
            if current.lines and not _goes_on(current, block):
                _close(current, flow)
            current.lines.append(block)
            current.gap = 0
    _close(current, flow)
    return tuple(flow)


def _goes_on(current: _Open, below: Line) -> bool:
    above = [line.text for line in (current.lines[0], current.lines[-1])[-len(current.lines) :]]
    return score_join(above, below.text, gap_clues(current.gap)).holds


def gap_clues(gap: int) -> tuple[Clue, ...]:
    """What the number of blank lines between two lines says."""
    if gap > MAX_TORN_GAP:
        return (Clue.GAP, Clue.FAR)
    return (Clue.GAP,) if gap else (Clue.BREAK,)


def _close(current: _Open, flow: list[Flow]) -> None:
    if current.lines:
        flow.append(
            Paragraph(
                joined_text(squeeze(line.text) for line in current.lines), tuple(current.lines)
            )
        )
    current.lines, current.gap = [], 0
