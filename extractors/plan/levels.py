"""At which level a new marker stands: how many of the open nodes it leaves open.

The level of a marker is told by the sequence, not by its style alone: a marker of a style that is
open goes on with that list, a new style opens one below, and default ranks (Roman over number
over letter over dash over plus) decide what a new style closes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.markers import BULLETS, Marker, MarkerKind
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import introduces
from extractors.models import Table
from extractors.plan.nodes import Node

RANKS = {
    MarkerKind.PART: 1.0,
    MarkerKind.CAPITAL: 2.0,
    MarkerKind.ARTICLE: 2.5,
    MarkerKind.ROMAN: 3.0,
    MarkerKind.SUBPART: 3.5,
    MarkerKind.NUMBER: 4.0,
    MarkerKind.NUMBER_PAREN: 4.5,
    MarkerKind.LETTER: 5.0,
    MarkerKind.PAREN: 6.0,
    MarkerKind.PAREN_LETTER: 6.5,
    MarkerKind.STAR: 7.0,
    MarkerKind.DASH: 8.0,
    MarkerKind.DOT: 8.5,
    MarkerKind.PLUS: 9.0,
}
LETTERED = frozenset({MarkerKind.LETTER, MarkerKind.PAREN, MarkerKind.PAREN_LETTER, *BULLETS})
TAB = 4  # blanks
STEP = 2  # blanks: a bullet so much farther in stands under one of its own style
LEAD_IN_RANK = 6.9  # a paragraph that introduces bullets ("… các nội dung sau:")
TITLE_RANK = 0.0  # a title without a marker: no marker closes it


class OpenNode(NamedTuple):
    """What counts of an open node: its style and number, whether a colon ends it, its indent."""

    kind: MarkerKind | None
    value: tuple[int, ...] = ()
    has_colon: bool = False
    is_lead_in: bool = False
    indent: int = 0

    @property
    def rank(self) -> float:
        """How deep the node stands by its style alone; larger is deeper."""
        if self.kind is not None:
            return RANKS[self.kind]
        return LEAD_IN_RANK if self.is_lead_in else TITLE_RANK


Opened = Sequence[OpenNode]


def open_node(node: Node) -> OpenNode:
    """What counts of a node that is open."""
    return OpenNode(
        node.kind,
        node.marker.value if node.marker else (),
        has_colon=node.text.rstrip().endswith(":"),
        is_lead_in=node.kind is None and not node.is_plain_title and introduces(node.text),
        indent=indent_of(node.content),
    )


def indent_of(content: Flow) -> int:
    """How many blanks the first line begins with, where the file has its blanks."""
    if isinstance(content, Table):
        return 0
    text = content.lines[0].text.expandtabs(TAB)
    return len(text) - len(text.lstrip())


def place(marker: Marker, opened: Opened, indent: int = 0) -> int:
    """How many of the open nodes, outermost first, a new marker leaves open.

    It stands in the last. The indent of a bullet tells its level among those of its own style.
    """
    if marker.kind is MarkerKind.NUMBER:
        return _place_number(marker, opened)
    if marker.kind in BULLETS:
        return _place_bullet(marker, opened, indent)
    last = _last(opened, marker.kind)
    if last is not None:
        return _place_letter(marker, opened, last) if marker.kind is MarkerKind.LETTER else last
    if marker.kind is MarkerKind.NUMBER_PAREN and marker.value == (1,):
        return _above(opened, RANKS[MarkerKind.PAREN])  # "1)" opens a list under "1." or "a."
    return _above(opened, RANKS[marker.kind])


def _place_letter(marker: Marker, opened: Opened, last: int) -> int:
    """What a letter closes: "a1)" stands under "a)", and "b)" after "a2)" beside "a)"."""
    if len(marker.value) > len(opened[last].value):
        return last + 1
    while last and len(opened[last].value) > len(marker.value):
        if opened[last - 1].kind is not MarkerKind.LETTER:
            break
        last -= 1
    return last


def _place_number(marker: Marker, opened: Opened) -> int:
    """Put "1.2." under "1."; beside another number ("2.2." after "1.")."""
    depth = len(marker.value)
    numbers = [at for at, node in enumerate(opened) if node.kind is MarkerKind.NUMBER]
    for at in reversed(numbers):
        value = opened[at].value
        if depth > 1 and value == marker.value[:-1]:
            return at + 1
        if len(value) == depth and value[:-1] == marker.value[:-1]:
            return len(opened) if _restarts_below(marker, opened, at) else at
    return numbers[0] if numbers else _above(opened, RANKS[MarkerKind.NUMBER])


def _restarts_below(marker: Marker, opened: Opened, at: int) -> bool:
    """A "1." after "3. … a) …:" opens a list under the letter; it does not repeat the first."""
    if marker.value[-1] != 1 or opened[at].value[-1] < 2:
        return False
    return opened[-1].has_colon and opened[-1].kind in LETTERED


def _place_bullet(marker: Marker, opened: Opened, indent: int) -> int:
    """A bullet goes on with its list; a new kind of bullet opens one under the item above.

    "* Về thể chế:" after dashes is a heading of dashes unless the dash above introduces it. So is
    "- Tổ Một:" of dashes that are set farther in.
    """
    last = _last(opened, marker.kind)
    if last is not None:
        beside = (at for at, node in enumerate(opened) if node.kind is marker.kind)
        level = next((at for at in beside if opened[at].indent + STEP > indent), None)
        return level if level is not None else last + opened[last].has_colon
    if opened and opened[-1].kind in BULLETS and not opened[-1].has_colon:
        return _above(opened, RANKS[marker.kind])
    return len(opened)


def _last(opened: Opened, kind: MarkerKind) -> int | None:
    """The place of the innermost open node of a style, or None."""
    return next((at for at in reversed(range(len(opened))) if opened[at].kind is kind), None)


def _above(opened: Opened, rank: float) -> int:
    """How many open nodes are left when every one at or below a rank is closed from the inside."""
    count = len(opened)
    while count and opened[count - 1].rank >= rank:
        count -= 1
    return count
