"""Which of several times in one sentence says when.

"… cấp xã trong quý III/2026, cấp tỉnh trong quý IV/2026" names two of one sort: both count.
"Trước ngày 15/3/2026 các trường rà soát …, dự thi trong tháng 6" opens with the time of its deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from normalizers.time.expressions import mentions_of, scan, times_alone
from normalizers.time.mentions import Mention
from normalizers.time.tokens import RECURRING, TokenKind

MOST_BETWEEN = 5  # words between two times of one sort
STOPS = ".;()"
ENDS = frozenset({TokenKind.BEFORE, TokenKind.UNTIL})
Place = tuple[int, int]


def place_of_times(reading: str, places: Sequence[Place]) -> Place:
    """Where the deadline stands in a reading, of the times at some places, in order.

    The time that opens the statement says when its deed is done, a later one bounds the deed
    ("hoàn thành trước …") or is another's. Else the last counts, from the first of those before
    it that are of its sort and that stand close to it.
    """
    first, last = places[0], places[-1]
    is_first = _opens(reading, first) and (_is_end(reading, first) or not _is_end(reading, last))
    if is_first and _is_of_calendar(reading, first) and not _opens_clause(reading, last):
        return first
    begin = last[0]
    for above, below in reversed(list(pairwise(places))):
        if not _are_of_one_sort(reading, above, below):
            break
        begin = above[0]
    return begin, last[1]


def _opens(reading: str, place: Place) -> bool:
    head = reading[: place[0]]
    tokens = times_alone(head)
    return tokens is not None and all(token.kind in RECURRING for token in tokens)


def _is_of_calendar(reading: str, place: Place) -> bool:
    """False for an event: "Khi có dịch, … báo cáo trong 24 giờ"."""
    text = reading[slice(*place)]
    return bool(mentions_of(text, scan(text))) or _recurs(reading, place)


def _opens_clause(reading: str, place: Place) -> bool:
    """“Trong quý I rà soát; trong quý II hoàn thành …”: a time leads each of two deeds."""
    return reading[: place[0]].rstrip().endswith((";", ","))


def _are_of_one_sort(reading: str, above: Place, below: Place) -> bool:
    between = reading[above[1] : below[0]]
    one, other = _mention(reading, above), _mention(reading, below)
    return (
        one is not None
        and other is not None
        and not any(stop in between for stop in STOPS)
        and 0 < len(between.split()) <= MOST_BETWEEN
        and (one.unit, one.relation) == (other.unit, other.relation)
        and _follows(one, other)
        and not _recurs(reading, above)
    )


def _follows(one: Mention, other: Mention) -> bool:
    """The second is later in the calendar."""
    return (one.year or other.year or 0, one.first) < (other.year or one.year or 0, other.first)


def _is_end(reading: str, place: Place) -> bool:
    return any(token.kind in ENDS for token in scan(reading[slice(*place)]))


def _mention(reading: str, place: Place) -> Mention | None:
    """What a place names of the calendar, where it is one time."""
    text = reading[slice(*place)]
    found = mentions_of(text, scan(text))
    return found[0] if len(found) == 1 else None


def _recurs(reading: str, place: Place) -> bool:
    return any(token.kind in RECURRING for token in scan(reading[slice(*place)]))
