"""Numbered headings that end in a full stop, told from numbered statements by their list.

    2.1. Bước 1: Thành lập Ban Chỉ đạo.
    Ủy ban nhân dân xã thành lập Ban Chỉ đạo …
    2.2. Bước 2: Kiểm tra hiện trạng.
    Ban Chỉ đạo tổ chức kiểm tra …

One such item alone says nothing; where most items of a list are short and each is followed by a
paragraph of its own, they are headings.

"Phân công nhiệm vụ:" over names is a label of what stands above it; over sentences that say who
does what it is the heading of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extractors.lines.label_words import LabelRole, LabelWords
from extractors.lines.labels import label_block
from extractors.lines.markers import Marker, MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import (
    is_closing,
    is_lead_in,
    is_pointer,
    is_statement,
    starts_with_verb,
)
from extractors.models import Paragraph
from extractors.plan.section_roles import BEARING, heading_role
from extractors.plan.shares import are_enough
from normalizers.units.subjects import subject_units

MAX_HEADING_WORDS = 28
MIN_ITEMS = 2
SHARE, HALF = 0.6, 0.5


def run_in_headings(flow: Sequence[Flow], words: LabelWords | None = None) -> frozenset[int]:
    """The first line numbers of the numbered items that are headings by their list."""
    found: set[int] = set()
    for items in _lists(flow):
        followed = [place for place in items if _is_followed(flow, place, words)]
        if len(items) >= MIN_ITEMS and len(followed) >= SHARE * len(items):
            found.update(flow[place].line_numbers[0] for place in followed)
    return frozenset(found)


def duty_headings(flow: Sequence[Flow], words: LabelWords) -> frozenset[int]:
    """The first line numbers of what looks like a label without a value, and heads duties."""
    return frozenset(
        content.line_numbers[0]
        for place, content in enumerate(flow)
        if isinstance(content, Paragraph)
        and _may_head_duties(content.text, words)
        and are_enough(_is_duty, below := _items_below(flow, place), HALF * len(below))
    )


def _may_head_duties(text: str, words: LabelWords) -> bool:
    marker = read_marker(text)
    labels = label_block(marker.rest if marker else text, words) if is_lead_in(text) else ()
    is_empty = len(labels) == 1 and not labels[0].value and labels[0].role is LabelRole.LEAD
    return is_empty and heading_role(labels[0].printed) in BEARING


def _items_below(flow: Sequence[Flow], place: int) -> list[str]:
    """The items right below a line, of another style or depth than its own."""
    own = _style(flow[place])
    below = takewhile(lambda content: _style(content) not in (None, own), flow[place + 1 :])
    markers = [read_marker(content.text) for content in below if isinstance(content, Paragraph)]
    return [marker.rest for marker in markers if marker is not None]


def _style(content: Flow) -> tuple[MarkerKind, int] | None:
    marker = read_marker(content.text) if isinstance(content, Paragraph) else None
    return (marker.kind, len(marker.value)) if marker is not None else None


def _is_duty(text: str) -> bool:
    """A sentence that says who does what, or what is to be done."""
    return is_statement(text) and (bool(subject_units(text)) or starts_with_verb(text))


def _lists(flow: Sequence[Flow]) -> Iterator[list[int]]:
    """The places of the items of each numbered list: same style and depth, numbers that go up."""
    open_lists: dict[tuple[MarkerKind, int], tuple[Marker, list[int]]] = {}
    for place, content in enumerate(flow):
        marker = read_marker(content.text) if isinstance(content, Paragraph) else None
        if marker is None or marker.kind not in (MarkerKind.NUMBER, MarkerKind.LETTER):
            continue
        key = (marker.kind, len(marker.value))
        last = open_lists.get(key)
        if (
            last is not None
            and last[0].value[:-1] == marker.value[:-1]
            and last[0].value < marker.value
        ):
            last[1].append(place)
            open_lists[key] = (marker, last[1])
            continue
        if last is not None:
            yield last[1]
        open_lists[key] = (marker, [place])
    for _, items in open_lists.values():
        yield items


def _is_followed(flow: Sequence[Flow], place: int, words: LabelWords | None) -> bool:
    """A short item with a paragraph of plain text right after it."""
    item = flow[place]
    below = flow[place + 1] if place + 1 < len(flow) else None
    if not isinstance(item, Paragraph) or not isinstance(below, Paragraph):
        return False
    if len(item.text.split()) > MAX_HEADING_WORDS or read_marker(below.text) is not None:
        return False
    return not (
        label_block(below.text, words)
        or is_lead_in(below.text)
        or is_closing(below.text)
        or is_pointer(below.text)
    )
