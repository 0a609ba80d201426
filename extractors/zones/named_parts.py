"""Parts of a text that are named and not numbered: "Mục tiêu:", "GIẢI PHÁP", "**Tổ chức**".

One such line may be a field of the head or a part of the title. Several are the parts of the body:
each is set apart by a colon, in bold or in capitals, and says what sections bear.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.lines.letters import is_capitals
from extractors.lines.markers import read_marker
from extractors.models import Block, Line
from extractors.word_lists import tables
from extractors.zones.section_openings import introducing_word, is_base
from extractors.zones.views import View
from normalizers.letters.text import word_key

LEAST, LEAST_INTRODUCING = 3, 2
MOST_WORDS = 8


def first_named_part(
    blocks: Sequence[Block], views: Sequence[View], start: int, stop: int
) -> int | None:
    """The first of several lines below the bases that name a part: "Mục tiêu: …", "GIẢI PHÁP"."""
    based = next((i + 1 for i in range(start, stop) if is_base(views[i].text)), start)
    found: list[int] = []
    introducing = 0
    for index in range(based, stop):
        text = views[index].text
        introduces = introducing_word(text.partition(":")[0]) is not None
        if introduces or _names_part(blocks[index], text):
            found.append(index)
            introducing += introduces
        if len(found) >= LEAST or introducing >= LEAST_INTRODUCING:
            return found[0]
    return None


def _names_part(block: Block, text: str) -> bool:
    """True for a few words set apart that open as headings of sections do."""
    is_short = bool(text) and len(text.split()) <= MOST_WORDS and text[0].isupper()
    if not is_short or not isinstance(block, Line) or read_marker(text) is not None:
        return False
    is_apart = text.endswith(":") or block.is_bold or is_capitals(text)
    return is_apart and f"{word_key(text)} ".startswith(_openings())


@cache
def _openings() -> tuple[str, ...]:
    """The words with which the headings of sections open, whatever these bear."""
    lists = tables("section_roles").values()
    kinds = ("strong", "opening", "whole")
    words = {word for role in lists for kind in kinds for word in role.get(kind, ())}
    return tuple(f"{word_key(word)} " for word in words)
