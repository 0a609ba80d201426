"""Mentions of time put on the calendar: the years they leave unsaid, and the stretch they span.

A year that a text leaves unsaid comes from the same text ("từ ngày 01/3 đến ngày 15/4/2026"), else
from the plan's own period where that leaves one choice, else it stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from normalizers.time.dates import make_date, month_end
from normalizers.time.mentions import Mention, Part, Relation, Unit

_ONE_YEAR = timedelta(days=366)
_YEARLESS_UNITS = (Unit.DAY, Unit.MONTHS, Unit.SEMESTER)
UP_TO = (Relation.BEFORE, Relation.UNTIL)
_LAST_DAY = 31
_LONGEST_FRAME = 2  # months: "4-5/2027; 30/04-03/05"; a quarter says more than its last day


class Period(NamedTuple):
    """A stretch of the calendar, both ends inclusive; None where an end is not said."""

    start: date | None
    end: date | None


UNKNOWN = Period(None, None)


class Stretch(NamedTuple):
    """A mention with its place on the calendar."""

    mention: Mention
    start: date | None
    end: date | None


def bounds(mention: Mention) -> Period:
    """The first and last day of a mention that has its year; both None where it has not."""
    if mention.year is None:
        return UNKNOWN
    last_year = mention.last_year or mention.year + mention.wraps
    start = make_date(mention.year, *mention.first)
    is_day = mention.unit is Unit.DAY and not _runs_to_month_end(mention)
    end = make_date(last_year, *mention.last) if is_day else month_end(last_year, mention.last[0])
    return Period(start, end) if start and end and start <= end else UNKNOWN


def _runs_to_month_end(mention: Mention) -> bool:
    """The last weeks of a month end with it, be its last day the 31st or not."""
    return len(mention.days) > 1 and mention.days[-1] == _LAST_DAY and mention.first != mention.last


def _needs_year(mention: Mention) -> bool:
    return mention.year is None and mention.unit in _YEARLESS_UNITS


def place(mention: Mention, window: Period) -> Mention:
    """The mention in the one year in which it begins inside the window, unchanged if there is none.

    In the school year from September 2025 "tháng 10" is 2025 and "tháng 3" is 2026. In a plan of
    2026 every month is of 2026, but "học kỳ I" may be that of either school year.
    """
    start, end = window
    if start is None or end is None or end - start > _ONE_YEAR:
        return mention
    fits = []
    for year in range(start.year, end.year + 1):
        begins = make_date(year, *mention.first)
        if begins and start <= begins <= end:
            fits.append(year)
    if mention.unit is Unit.SEMESTER and start.year == end.year:
        return mention
    if mention.shift:  # "năm sau" is told from a calendar year, not from a school year
        fits = [start.year] if start.year == end.year else []
    if not fits and start.year == end.year:
        fits = [start.year]
    return mention._replace(year=fits[0] + mention.shift) if len(fits) == 1 else mention


def _is_context(mention: Mention) -> bool:
    """True for a mention that only dates another: "Học kỳ I, năm học 2025-2026"."""
    return (
        mention.unit in (Unit.YEAR, Unit.SCHOOL_YEAR)
        and mention.year is not None
        and not mention.listed
        and mention.relation is Relation.IN
        and mention.part is None
    )


def _window_of(mention: Mention) -> Period:
    return bounds(mention) if mention.unit is Unit.SCHOOL_YEAR else _year_window(mention.year)


def _year_window(year: int | None) -> Period:
    return UNKNOWN if year is None else Period(date(year, 1, 1), date(year, 12, 31))


def _as_school_year(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """Two joined years beside a semester are a school year: "Học kỳ 2 (2025-2026)"."""
    pair = (
        mention.unit is Unit.YEAR
        and mention.year is not None
        and mention.last_year == mention.year + 1
    )
    if not pair or not any(m.unit is Unit.SEMESTER and m.year is None for m in mentions):
        return mention
    return mention._replace(unit=Unit.SCHOOL_YEAR, first=(9, 1), last=(8, 31), listed=False)


def _by_context(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions dated by the year that stands with them, and that year no longer a mention."""
    mentions = [_as_school_year(m, mentions) for m in mentions]
    contexts = [m for m in mentions if _is_context(m)]
    if len(contexts) != 1 or not any(_needs_year(m) for m in mentions):
        return list(mentions)
    context = contexts[0]
    window = _window_of(context)
    dated = [_in_context(m, context, window) if _needs_year(m) else m for m in mentions]
    return [m for m in dated if m is not context]


def _in_context(mention: Mention, context: Mention, window: Period) -> Mention:
    if context.unit is Unit.YEAR:  # "học kỳ I năm 2025" begins in that year
        return mention._replace(year=context.year)
    return place(mention, window)


def _from_the_later(mentions: list[Mention]) -> list[Mention]:
    """The year of the later goes to the earlier: "từ ngày 01/3 đến ngày 15/4/2026"."""
    later: Mention | None = None
    filled: list[Mention] = []
    for mention in reversed(mentions):
        if _needs_year(mention) and later is not None and later.year is not None:
            runs_over = (
                not mention.shift and later.unit in _YEARLESS_UNITS and mention.first > later.first
            )
            mention = mention._replace(year=later.year - runs_over)
        later = mention
        filled.append(mention)
    return filled[::-1]


def _from_the_earlier(mentions: list[Mention]) -> list[Mention]:
    """What follows a dated month without a year of its own is the next such.

    For instance "tháng 9/2025 đến tháng 5".
    """
    earlier: Mention | None = None
    filled: list[Mention] = []
    for mention in mentions:
        if _needs_year(mention) and earlier is not None and earlier.year is not None:
            runs_over = mention.shift or (
                earlier.unit in _YEARLESS_UNITS and mention.first < earlier.first
            )
            mention = mention._replace(year=earlier.year + runs_over)
        earlier = mention
        filled.append(mention)
    return filled


def with_years(mentions: Sequence[Mention], window: Period) -> list[Mention]:
    """The mentions with every year that the text or the plan's period settles."""
    filled = _from_the_earlier(_from_the_later(_by_context(mentions)))
    undated = [m for m in filled if _needs_year(m)]
    if len(undated) < 2 or len(undated) < len(filled):
        return [place(m, window) if _needs_year(m) else m for m in filled]
    # "Tháng 10 đến tháng 3": the last is placed, the others lie before it
    placed = [place(m, window) for m in filled]
    ordered = all(a.year is not None and a.year == b.year for a, b in pairwise(placed))
    if ordered and window.start is not None and placed[-1].first < placed[0].first:
        return _from_the_earlier([placed[0], *filled[1:]])
    return placed


def _own_stretch(mention: Mention, window: Period) -> Period:
    """The bounds of a mention, those of the plan's period for "cả năm" or "trong giai đoạn"."""
    if mention.year is not None:
        return bounds(mention)
    start, end = window
    if start is None or end is None:
        return UNKNOWN
    if mention.unit is Unit.STAGE:
        return window
    if mention.unit is Unit.YEAR and start.year == end.year:
        return _year_window(start.year)
    if mention.unit is Unit.YEAR and end - start <= _ONE_YEAR:
        return window if mention.part is None else UNKNOWN
    if (
        mention.unit is Unit.SCHOOL_YEAR
        and (start.month, end.month) == (9, 8)
        and end.year == start.year + 1
    ):
        return window
    return UNKNOWN


def stretches(mentions: Sequence[Mention], window: Period) -> list[Stretch]:
    """Every mention with its place on the calendar."""
    mentions = _without_frames(mentions)
    return [Stretch(m, *_own_stretch(m, window)) for m in with_years(mentions, window)]


def _without_frames(mentions: Sequence[Mention]) -> list[Mention]:
    """A month right before days of its own only dates them: "9/2026; 05/09", "Tháng 9 (ngày 05/9)".

    Calendars have a column of months and one of days.
    """
    kept: list[Mention] = []
    for mention in mentions:
        frame = kept[-1] if kept else None
        if frame is not None and _frames(frame, mention):
            kept.pop()
            mention = mention._replace(year=mention.year or frame.year)
        kept.append(mention)
    return kept


def _frames(frame: Mention, mention: Mention) -> bool:
    return (
        frame.unit is Unit.MONTHS
        and mention.unit is Unit.DAY
        and frame.relation is Relation.IN
        and frame.part is None
        and mention.relation not in UP_TO
        and len(frame.months) <= _LONGEST_FRAME
        and mention.first[0] in frame.months
        and mention.year in (None, frame.year)
    )


def _start_of(stretch: Stretch) -> date | None:
    """Where the work begins; "từ giữa năm" and "cuối năm" do not say their first day.

    "Đầu năm 2026" and "giữa năm 2026" name no days: they lie somewhere in the year, which is given.
    """
    mention = stretch.mention
    if mention.relation is Relation.AFTER:
        return stretch.end + timedelta(days=1) if stretch.end and stretch.end < date.max else None
    open_part = mention.part is Part.END or (mention.part and mention.relation is Relation.FROM)
    return None if open_part and mention.part is not Part.START else stretch.start


def end_of(stretch: Stretch) -> date | None:
    """By when the work is done.

    "Trước ngày D" ends on D, "trước quý III" on the day before the quarter. "Đến giữa năm 2026"
    does not say its last day.
    """
    mention = stretch.mention
    if mention.part in (Part.START, Part.MIDDLE) and mention.relation in UP_TO:
        return None
    if (
        mention.relation is Relation.BEFORE
        and mention.unit is not Unit.DAY
        and mention.part is None
    ):
        return stretch.start - timedelta(days=1) if stretch.start else None
    return stretch.end


def _is_open(stretch: Stretch) -> bool:
    mention = stretch.mention
    if mention.relation is Relation.AFTER:
        return True
    return mention.relation is Relation.FROM and not mention.listed


def span(placed: Sequence[Stretch], open_end: bool) -> Period:
    """From the first start to the last end of the stretches.

    No end where the text leaves it open.
    """
    starts = [s for s in placed if s.mention.relation not in UP_TO]
    ends = [s for s in placed if s.mention.relation in UP_TO]
    closers = ends or [s for s in placed if not _is_open(s)]
    start_days = [_start_of(s) for s in starts]
    end_days = [end_of(s) for s in closers]
    begins_with_end = placed[0].mention.relation in UP_TO
    start = (
        None
        if begins_with_end or None in start_days
        else min((d for d in start_days if d), default=None)
    )
    still_open = open_end or (any(_is_open(s) for s in placed) and not ends)
    end = None if still_open or None in end_days else max((d for d in end_days if d), default=None)
    return Period(start, end) if not (start and end and start > end) else UNKNOWN
