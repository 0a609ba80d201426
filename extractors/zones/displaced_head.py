"""A head that stands in the midst of the text: a PDF's boxes of text in another order.

Programs that take the text of a PDF in the order of its file give the boxes of the head behind the
lines of the first page. The text then begins with its bases, and bodies, nation, motto, number
and day stand inside a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.formal_lines import is_address, motto_in
from extractors.lines.letters import is_capitals
from extractors.lines.markers import opens_item
from extractors.models import Block
from extractors.zones.section_openings import is_base
from extractors.zones.type_lines import type_line
from extractors.zones.views import View, printed_above, view
from normalizers.citations.document_number import match_number

LEAST_ABOVE = 3  # printed blocks of text above the head
MOST_ABOVE = 80  # of a first page
BODIES = 3  # lines of bodies above the motto
LONGEST = 30  # blocks of a head, with the address of a letter


def with_head_first(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with a displaced head at their beginning; all others as they are."""
    first = next((seen for seen in map(view, blocks) if not seen.is_blank), None)
    if first is None or not is_base(first.text):
        return tuple(blocks)
    run = _head_inside([view(block) for block in blocks[: MOST_ABOVE + LONGEST]])
    if not run:
        return tuple(blocks)
    return (*blocks[run.start : run.stop], *blocks[: run.start], *blocks[run.stop :])


def _head_inside(views: Sequence[View]) -> range:
    """Where the head stands in a text that begins without one."""
    printed = [index for index, seen in enumerate(views) if not seen.is_blank]
    mottos = [index for index in printed if _has_motto(views[index])]
    if not mottos:
        return range(0)
    first, last = mottos[0], mottos[-1]
    begin = first
    for _ in range(BODIES):
        above = printed_above(views, begin)
        if above is None or above < begin - 1 or not is_capitals(views[above].text):
            break
        begin = above
    stop = _head_stop(views, last)
    has_number = any(match_number(p) for seen in views[begin:stop] for p in seen.pieces)
    is_inside = LEAST_ABOVE <= printed.index(begin) <= MOST_ABOVE and stop - begin <= LONGEST
    return range(begin, stop) if has_number and is_inside else range(0)


def _has_motto(seen: View) -> bool:
    return any(motto_in(piece) for piece in (seen.text, *seen.pieces))


def _head_stop(views: Sequence[View], motto: int) -> int:
    """Behind the last line of the head: number, day, subject, type and title, or the addressees.

    A blank line ends it below its number; the names below "Kính gửi:" are items.
    """
    has_number = has_address = False
    for index in range(motto + 1, len(views)):
        seen = views[index]
        if seen.is_blank and has_number and not _goes_on(views, index, has_address):
            return index
        has_number = has_number or any(match_number(piece) for piece in seen.pieces)
        has_address = has_address or is_address(seen.text)
        if has_address and not (is_address(seen.text) or opens_item(seen.text)):
            return index
    return len(views)


def _goes_on(views: Sequence[View], blank: int, has_address: bool) -> bool:
    """Whether the head goes on below a blank line, with its address or its title."""
    below = next((seen for seen in views[blank + 1 :] if not seen.is_blank), None)
    if below is None:
        return False
    is_title = type_line(below.text) is not None or is_capitals(below.text)
    is_addressed = is_address(below.text)
    return is_title or is_addressed or (has_address and bool(opens_item(below.text)))
