"""Notes in stars below a table whose cells bear the same stars: "(*) Tính cả năm học sau."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from extractors.models import Block, DropKind, Line, Table

STARRED_RE = re.compile(r"\((?P<starred>\*{1,3})\)")


def find_starred_notes(
    blocks: Sequence[Block], _kinds: Mapping[int, DropKind]
) -> Iterator[tuple[int, DropKind]]:
    """Such notes among the lines between a table and the next."""
    called: list[str] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            called += [cell.text for row in block.rows for cell in row.cells if "(*" in cell.text]
        elif called and index and isinstance(blocks[index - 1], Table):
            below = list(takewhile(lambda one: isinstance(one, Line), blocks[index:]))
            texts = [one.text for one in below if isinstance(one, Line)]
            notes = starred_notes(texts, called)
            yield from ((index + place, DropKind.FOOTNOTE) for place in notes)


def starred_notes(texts: Sequence[str], above: Sequence[str]) -> dict[int, str]:
    """The places of "(*) …", "(**) …" among lines, each with its mark, where one above calls it.

    `above` are texts that stand before all of them. A line in small letters right below goes on.

    >>> starred_notes(["(*) Tính cả năm", "học sau.", "(**) Ước tính."], ["Số lớp (*)"])
    {0: '*', 1: '*'}
    """
    called = {mark["starred"] for text in above for mark in STARRED_RE.finditer(text)}
    found: dict[int, str] = {}
    for place, text in enumerate(texts):
        opening = STARRED_RE.match(text.lstrip())
        if opening and opening["starred"] in called and text.strip() != opening[0].strip():
            found[place] = opening["starred"]
        elif place - 1 in found and text.strip()[:1].islower():
            found[place] = found[place - 1]
        else:
            called |= {mark["starred"] for mark in STARRED_RE.finditer(text)}
    return found
