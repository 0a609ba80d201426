"""Days that stand apart ("30/6 và 31/12") are several days; days in a row are one stretch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from normalizers.time.dates import make_date
from normalizers.time.mentions import Relation, Unit, is_range
from normalizers.time.spans import UP_TO, Stretch, end_of

_ONE_DAY = timedelta(days=1)
_DAYWISE = (Relation.IN, *UP_TO)


def several_days(text: str, placed: Sequence[Stretch]) -> tuple[date, ...]:
    """The days that a deadline lists, in order; empty where it states one day or a stretch.

    A dash or "đến" between two days makes a stretch of them, and so do days that follow each
    other ("ngày 03 và 04 tháng 6"). The ends of several years or quarters ("đến năm 2026 và đến
    năm 2030") are such days too.
    """
    mentions = [stretch.mention for stretch in placed]
    is_ends = len(mentions) > 1 and all(m.relation in UP_TO for m in mentions)
    if not is_ends and any(m.unit is not Unit.DAY or m.relation not in _DAYWISE for m in mentions):
        return ()
    if not is_ends and any(is_range(text[a.stop : b.begin]) for a, b in pairwise(mentions)):
        return ()
    days = sorted({day for stretch in placed for day in _days(stretch)})
    is_row = all(b - a == _ONE_DAY for a, b in pairwise(days))
    return tuple(days) if len(days) > 1 and not is_row else ()


def _days(stretch: Stretch) -> list[date]:
    mention = stretch.mention
    if mention.year is None:
        return []
    if mention.unit is not Unit.DAY:
        return [end] if (end := end_of(stretch)) else []
    found = (make_date(mention.year, mention.first[0], day) for day in mention.days)
    return [day for day in found if day]
