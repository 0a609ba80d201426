"""A table of contents (mục lục): its lines name headings and pages, and are no text of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.models import Block, Line
from normalizers.letters.figures import printed_figure
from normalizers.letters.text import comparison_key, word_key

# "I. MỤC TIÊU ........ 3"; a tab without its dots is an entry only where the heading comes again.
LEADERS = r"[._·]{4,}|(?:[.·_]\s){4,}|…{2,}\.*"
ENTRY_RE = re.compile(rf"^(?P<title>\S.*?)\s*(?:(?P<leaders>{LEADERS})|\t)\s*(?P<page>\d{{1,3}})$")
HEADING = word_key("mục lục")
MIN_ENTRIES = 2
MAX_ENTRY = 300


class _Entry(NamedTuple):
    place: int
    title: str
    page: int
    is_dotted: bool


def contents_lines(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of the lines of a table of contents, with its heading.

    Two entries or more follow each other, their pages do not fall, and they are dotted, or most of
    their headings come again below.
    """
    for run in _runs(blocks):
        if len(run) < MIN_ENTRIES or any(a.page > b.page for a, b in pairwise(run)):
            continue
        if all(entry.is_dotted for entry in run) or _come_again(run, blocks):
            yield from _heading_above(run[0].place, blocks)
            yield from (entry.place for entry in run)


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Entry]]:
    """Entries with nothing but blank lines between them."""
    run: list[_Entry] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and block.is_blank:
            continue
        entry = _entry(index, block.text) if isinstance(block, Line) else None
        if entry is not None:
            run.append(entry)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _entry(index: int, text: str) -> _Entry | None:
    if len(text) > MAX_ENTRY or not text[-1:].isdigit():
        return None
    found = ENTRY_RE.match(text)
    if found is None:
        return None
    is_dotted = found["leaders"] is not None
    return _Entry(index, found["title"], printed_figure(found["page"]), is_dotted)


def _come_again(run: Sequence[_Entry], blocks: Sequence[Block]) -> bool:
    below = {
        comparison_key(block.text).strip(" .:")
        for block in blocks[run[-1].place + 1 :]
        if isinstance(block, Line)
    }
    again = [entry for entry in run if comparison_key(entry.title).strip(" .:") in below]
    return len(again) * 2 > len(run)


def _heading_above(index: int, blocks: Sequence[Block]) -> Iterator[int]:
    """The line "MỤC LỤC" right above the first entry."""
    above = next((i for i in range(index - 1, -1, -1) if not blocks[i].is_blank), None)
    if (
        above is not None
        and isinstance(block := blocks[above], Line)
        and word_key(block.text).strip() == HEADING
    ):
        yield above
