"""What no plan holds is bounded before anything is understood.

Long runs, heaps of marks, endless lines.

    up to 16 characters that repeat   RUN of them stay: "........", "- - - -", "1. 1. 1.", "từ từ"
    combining marks on one letter     MARKS of them stay
    a word without a blank            its first letters stay, with how many there are: a picture
                                      that a web page was saved with is such a word
    a line, or a cell of a table      LONGEST characters, else the document is refused

Every later step looks at a line with patterns, and the time of some grows with the square of a run:
bounded runs keep it in proportion to the line (`tests/test_patterns.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.errors import DocumentTooLarge
from extractors.models import Block, Line, Page, Table

RUN = 300  # characters: a leader of dots over a page has 150
MARKS = 8
LONGEST = 100_000  # the longest paragraph of a plan has some 5,000
SHORT = 2 * RUN  # a shorter line holds nothing to be bounded
PERIODS = range(1, 17)
LONGEST_WORD = 1_000  # an address of the web has some 200, and is no more than 2,000 anywhere
WORD_KEPT = 24
LONG_WORD_RE = re.compile(rf"\S{{{LONGEST_WORD},}}+")
MARKS_RE = re.compile(rf"([\u0300-\u036f]{{{MARKS}}})[\u0300-\u036f]+")


def bounded_pages(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with bounded lines and cells; the same where nothing is long.

    Raises:
        DocumentTooLarge: a line is longer than any line of a plan.
    """
    if not any(
        len(text) > SHORT for page in pages for block in page.blocks for text in _raw(block)
    ):
        return pages
    return tuple(replace(page, blocks=tuple(map(_bounded, page.blocks))) for page in pages)


def squeezed(text: str) -> str:
    """A text of many lines whose runs and heaps of marks are bounded."""
    if len(text) <= SHORT:
        return text
    text = MARKS_RE.sub(r"\1", text)
    for period in PERIODS:
        text = _without_runs(text, period)
    return LONG_WORD_RE.sub(_beginning, text)


def _beginning(word: re.Match[str]) -> str:
    """The beginning of an endless word, with how many letters it has."""
    return f"{word[0][:WORD_KEPT]}… ({len(word[0]):,})"


def check_length(text: str) -> None:
    """Does nothing for a line of a bearable length.

    Raises:
        DocumentTooLarge: it is longer than any line of a plan.
    """
    if len(text) > LONGEST:
        raise DocumentTooLarge(
            f"a line has {len(text):,} characters, the limit is {LONGEST:,}; this is no plan"
        )


def _without_runs(text: str, period: int) -> str:
    """Where a character is the one `period` places before, a run goes on; so many of it stay."""
    parts: list[str] = []
    start = place = 0  # of what is not yet taken; of where a run may begin
    while (probe := place + RUN) < len(text):
        # A run that goes over the probe and is long enough holds the piece before it, too.
        if text[probe] != text[probe - period]:
            place = probe
            continue
        first = last = probe
        while first > start + period and text[first - 1] == text[first - 1 - period]:
            first -= 1
        while last + 1 < len(text) and text[last + 1] == text[last + 1 - period]:
            last += 1
        if last - first > RUN:
            parts.append(text[start : first + RUN])
            start = last + 1
        place = last + 1
    parts.append(text[start:])
    return "".join(parts)


def _raw(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        yield block.raw
    else:
        yield from (cell.raw for row in block.rows for cell in row.cells)


def _bounded(block: Block) -> Block:
    if isinstance(block, Line):
        text = squeezed(block.text)
        check_length(text)
        return replace(block, raw=squeezed(block.raw), text=text)
    return _bounded_table(block)


def _bounded_table(table: Table) -> Table:
    rows = []
    for row in table.rows:
        cells = tuple(
            replace(cell, raw=squeezed(cell.raw), text=squeezed(cell.text)) for cell in row.cells
        )
        for cell in cells:
            check_length(cell.text)
        rows.append(replace(row, cells=cells))
    return replace(table, rows=tuple(rows))
