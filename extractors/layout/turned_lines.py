"""Turned lines outside of tables: text of the sheet as it is shown, or print up its margin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.layout.printed_lines import PrintedLine
from extractors.models import Box
from extractors.pdf.file import RawPage

STEP = 1.3  # of the size, between lines that are set before the page or after it


class SettledLines(NamedTuple):
    """The lines of a page in reading order, and those that are no text of it."""

    lines: tuple[PrintedLine, ...]
    turned: tuple[PrintedLine, ...] = ()


def settle_turned(lines: Sequence[PrintedLine], page: RawPage) -> SettledLines:
    """The lines of a page; those upright on the sheet go before or after the turned page.

    A table is printed sideways on an upright sheet, and its heading above it is not. Other turned
    lines stand beside the text, as a stamp up the margin does.
    """
    if not any(line.words[0].turn for line in lines):
        return SettledLines(tuple(lines))
    level = [line for line in lines if not line.words[0].turn]
    shown = page.turn.quarters % 4
    heads = [line for line in lines if line.words[0].turn and line.words[0].turn == shown]
    beside = [line for line in lines if line.words[0].turn not in (0, shown)]
    middle = _middle(page)
    above = [line for line in heads if _height_on_sheet(page, line) < middle]
    below = [line for line in heads if _height_on_sheet(page, line) >= middle]
    ordered = [*_moved(above, -STEP * len(above)), *level, *_moved(below, page.height)]
    return SettledLines(tuple(ordered), tuple(beside))


def _moved(lines: Sequence[PrintedLine], base: float) -> list[PrintedLine]:
    """The lines one below the other from a height on."""
    return [
        line._replace(base=base + STEP * index, x0=0.0, x1=line.x1 - line.x0)
        for index, line in enumerate(lines)
    ]


def _height_on_sheet(page: RawPage, line: PrintedLine) -> float:
    return page.on_sheet(line.box).top


def _middle(page: RawPage) -> float:
    """The middle of the page's own words, from the top of the sheet."""
    own = [page.on_sheet(word_box) for word_box in _boxes(page)]
    return sum((box.top + box.bottom) / 2 for box in own) / max(len(own), 1)


def _boxes(page: RawPage) -> list[Box]:
    return [Box(w.x0, w.top, w.x1, w.bottom) for w in page.words if not w.turn]
