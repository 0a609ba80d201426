"""Lines above "2.1." where no "2." is printed: headings whose own number was lost.

    Hạ tầng mạng
    2.1. Khảo sát các thôn chưa có sóng di động.
    2.2. Lắp đặt điểm truy cập công cộng.

Word counts the numbers of one level by itself, and the author typed those of the level below.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractors.lines.markers import Marker, MarkerKind
from extractors.lines.paragraphs import Flow
from extractors.models import Paragraph
from extractors.plan.nodes import HEADING_KINDS

MOST_WORDS = 30


def lines_without_number(flow: Sequence[Flow], markers: Sequence[Marker | None]) -> frozenset[int]:
    """The first line numbers of such lines."""
    printed: set[tuple[int, ...]] = set()
    found: set[int] = set()
    for place, marker in enumerate(markers):
        if marker is None:
            continue
        if marker.kind in HEADING_KINDS:
            printed.clear()
        if marker.kind is not MarkerKind.NUMBER:
            continue
        above = flow[place - 1] if place and markers[place - 1] is None else None
        if isinstance(above, Paragraph) and _opens_list(marker, printed) and _is_heading(above):
            found.add(above.line_numbers[0])
        printed.add(marker.value)
    return frozenset(found)


def _opens_list(marker: Marker, printed: Collection[tuple[int, ...]]) -> bool:
    """True for "2.1." where no "2." was printed before."""
    *upper, last = marker.value
    return bool(upper) and last == 1 and tuple(upper) not in printed


def _is_heading(above: Paragraph) -> bool:
    line = above.text.rstrip()
    is_open = line[:1].isupper() and line[-1:].isalnum()
    return is_open and len(line.split()) <= MOST_WORDS and ". " not in line
