"""Bullets that a page sets on a line of their own, above the text of their items.

    •
    Rà soát thủ tục hành chính;
    •
    Đề nghị Sở Tài chính …

A dash alone may be an empty cell or a range as well, so a text must do it several times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markers import BULLETS, read_marker
from extractors.models import Block, Line

MIN_BULLETS = 3
PROBE = "Text"  # what a bullet may stand before


class _Item(NamedTuple):
    """A bullet alone on its line, and the place of the line that it belongs to."""

    sign: str
    text: int


def join_lone_bullets(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each lone bullet on the line of its text."""
    items = {place: item for place in range(len(blocks)) if (item := _item(blocks, place))}
    counts = Counter(item.sign for item in items.values())
    usual = {sign for sign, count in counts.items() if count >= MIN_BULLETS}
    held = {place: item for place, item in items.items() if item.sign in usual}
    return list(_joined(blocks, held))


def _joined(blocks: Sequence[Block], items: dict[int, _Item]) -> Iterator[Block]:
    skipped = {i for place, item in items.items() for i in range(place, item.text)}
    bullets = {item.text: blocks[place] for place, item in items.items()}
    for i, block in enumerate(blocks):
        bullet = bullets.get(i)
        if isinstance(bullet, Line) and isinstance(block, Line):
            yield replace(
                bullet,
                raw=f"{bullet.raw}\n{block.raw}",
                text=f"{bullet.text.strip()} {block.text.strip()}",
                further=(*bullet.further, *block.line_numbers),
                is_bold=block.is_bold,
            )
        elif i not in skipped:
            yield block


def _item(blocks: Sequence[Block], place: int) -> _Item | None:
    """The bullet alone at a place, if the next line that is printed is no item of its own."""
    block = blocks[place]
    if not isinstance(block, Line) or not is_lone_bullet(block.text):
        return None
    below = place + 1
    while below < len(blocks) and blocks[below].is_blank:
        below += 1
    text = blocks[below] if below < len(blocks) else None
    if not isinstance(text, Line) or is_lone_bullet(text.text) or opens_small(text.text):
        return None
    marker = read_marker(text.text)
    return (
        None if marker is not None and marker.kind in BULLETS else _Item(block.text.strip(), below)
    )


def is_lone_bullet(text: str) -> bool:
    """True for a sign that would be a bullet before a text.

    >>> is_lone_bullet("•"), is_lone_bullet(" o "), is_lone_bullet("a"), is_lone_bullet("--")
    (True, True, False, False)
    """
    sign = text.strip()
    if len(sign) != 1:
        return False
    marker = read_marker(f"{sign} {PROBE}")
    return marker is not None and marker.kind in BULLETS


def opens_small(text: str) -> bool:
    """True for a line that goes on with a sentence."""
    return text.strip()[:1].islower()
