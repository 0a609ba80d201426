"""Items that say when, over or before what happens then."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.plan.nodes import Outline
from extractors.plan.sections import DONE_RE, opening_day
from normalizers.time.deadlines import is_time

MIN_TIMES = 2


def is_calendar(leaves: Sequence[str]) -> bool:
    """Two times and more, each over what happens in it, and nothing that was done."""
    times = sum(is_time(text.strip(" .:")) for text in leaves)
    was_done = any(DONE_RE.search(text) for text in leaves)
    return MIN_TIMES <= times <= len(leaves) - times and not was_done


def opens_with_time(text: str) -> bool:
    """True for "15/11: Họp phụ huynh", "Quý II/2026: thực tập tại xưởng"."""
    head, colon, rest = text.partition(":")
    is_dated = bool(colon and rest.strip()) and is_time(head.strip()) and not DONE_RE.search(rest)
    return is_dated or opening_day(text) is not None


def is_headed_by_times(outline: Outline, said: Sequence[str]) -> bool:
    """True where times head all that is listed: "Thứ Hai (09/3):" over "- Tổ A: Họp chuyên đề."."""
    over = [outline.nodes[i].text for i in outline.below(-1) if outline.below(i)]
    times = sum(is_time(text.strip(" .:")) for text in over)
    return MIN_TIMES <= times == len(over) and not any(map(DONE_RE.search, said))
