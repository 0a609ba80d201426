"""When a task is due: "Quý II/2026", "Trước ngày 15/12 hằng năm", "Thường xuyên" as a `Deadline`.

A deadline is read from the table's cell or the label's text as printed; what prose says of time
is found by `leading_time` and `trailing_deadline` and read here too.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Mention, Part, Relation, Token, Unit
from normalizers.time.phrases import leading_time, trailing_deadline
from normalizers.time.recurrence import (
    RECURRING_KINDS,
    is_unit_list,
    recurrence_rule,
    rule_of_units,
)
from normalizers.time.spans import UNKNOWN, Period, Stretch, span, stretches, with_years
from normalizers.time.words import any_of, mask_citations, reading_form

__all__ = ["Deadline", "DeadlineKind", "leading_time", "parse_deadline", "trailing_deadline"]

_LONGEST_CACHED = 200
# "Theo hướng dẫn …", not "tiếp theo", "kèm theo", "theo dõi".
_BY_WORD_RE = re.compile(r"(?<!\w)(?<!tiếp )(?<!kèm )(?<!kéo )theo(?!\w)(?!\s+(?:dõi|định\s+kỳ))")
_AFTER_EVENT_RE = re.compile(
    r"(?<!\w)sau\s+(?!ngày\s*[0-9]|tháng\s*[0-9]|năm\s|quý\s*[iv0-9]|học\s*kỳ\s*[i0-9]|giai\s*đoạn\s*[0-9]"
    r"|đó|này|cuối|đầu|hè)[^\W\d_]"
)
_FROM_EVENT_RE = re.compile(r"(?<!\w)từ\s+(?:ngày|thời\s+điểm|lúc)(?!\s*[0-9])(?!\w)")
_DAY_PART_RE = re.compile(r"(?<!\w)(?:sáng|chiều|tối|trưa|buổi)(?!\w)")
_HOURS_RE = re.compile(r"([0-9]{1,2})\s?(?:giờ|h|g)")
_FOLLOWS_EVENT_RE = re.compile(r"[\s,]*(?:kể|tính|từ|sau|trước|so\s+với)(?!\w)")


class DeadlineKind(StrEnum):
    """What sort of time a deadline states."""

    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    CONDITIONAL = "conditional"
    DURATION = "duration"


class Deadline(NamedTuple):
    """A deadline as printed and what it means; `kind` is None where the text states no time."""

    printed: str
    kind: DeadlineKind | None
    start: date | None
    end: date | None
    recurrence_rule: str | None


class _Meaning(NamedTuple):
    kind: DeadlineKind | None
    dates: Period = UNKNOWN
    rule: str | None = None


class _Reading(NamedTuple):
    """A deadline's text with its expressions."""

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def parse_deadline(
    printed: str, period: Period | None = None, caption_day: date | None = None
) -> Deadline:
    """The deadline that a cell or a label states.

    Precedence, where a text says more than one thing:

    1. Of the words that are no dates (an event it hangs on: conditional; "thường xuyên":
       continuous; "hằng năm": recurring; "05 ngày": duration) the one that stands first decides,
       over any date: "Thường xuyên, hằng năm" is continuous, "Hằng năm, theo hướng dẫn"
       recurring, "Năm 2025 (khi có yêu cầu)" conditional. The dates that are stated beside it
       are kept.
    2. "Theo …" behind a day is no condition: "Trước ngày 15/12/2026 theo quy định" is a date.
       A duration counts only where no date stands, or where it runs from that date.
    3. What is to be done after a completion is no part of its deadline: "Hoàn thành trong năm
       2026 và vận hành thường xuyên" is the period 2026.
    4. Among dates the stretch runs from the first start to the last end; "trước", "đến", "chậm
       nhất" and "cuối" state an end alone.

    Args:
        printed: the text; it is kept, squeezed to one line.
        period: the plan's own period, which settles years that the text leaves unsaid.
        caption_day: the day of a schedule whose rows state hours only.
    """
    line = squeeze(printed)
    read = _meaning if len(line) <= _LONGEST_CACHED else _meaning.__wrapped__
    kind, dates, rule = read(line, period, caption_day)
    return Deadline(line, kind, dates.start, dates.end, rule)


@lru_cache(maxsize=16384)
def _meaning(line: str, period: Period | None, caption_day: date | None) -> _Meaning:
    text = nfc(line)
    reading = _head_clause(mask_citations(text, reading_form(text)))
    tokens = scan(reading)
    read = _Reading(reading, tokens, mentions_of(reading, tokens))
    window = period or _year_of(caption_day)
    if is_unit_list(reading):
        return _Meaning(DeadlineKind.RECURRING, UNKNOWN, rule_of_units(reading))
    word = _word_kind(read)
    if word is not None:
        return _by_word(word, read, window)
    if read.mentions:
        return _by_dates(read, window)
    return _by_hour(read, caption_day)


def _year_of(day: date | None) -> Period:
    return Period(date(day.year, 1, 1), date(day.year, 12, 31)) if day else UNKNOWN


@cache
def _follow_up_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<head>[^.;]*(?<!\w)(?:hoàn thành|(?:thực hiện|triển khai|ban hành) trong|xong|chậm nhất)(?!\w)"
        r"[^.;]*?[0-9][^.;]*?)"
        r"(?:\s*,|\s+và)\s+(?:có\s+|tiếp tục\s+|tổ chức\s+|thường xuyên\s+)?" + any_of("follow_up")
    )


def _head_clause(reading: str) -> str:
    """The completion itself, without the upkeep that follows it.

    "Hoàn thành trong quý I năm 2026 và có rà soát, bổ sung (nếu có)" is due in the first quarter.
    """
    if len(reading) > _LONGEST_CACHED:
        return reading
    match = _follow_up_pattern().match(reading)
    return match["head"] if match else reading


@cache
def _event_pattern() -> re.Pattern[str]:
    return re.compile(any_of("conditional"))


def _condition_at(read: _Reading) -> int | None:
    """Where the text first hangs on an event or on another's word; None where it does not."""
    text = read.text
    taken = [
        (t.begin, t.stop)
        for t in read.tokens
        if t.kind in (*RECURRING_KINDS, "open_end", "continuous")
    ]
    days = [m.stop for m in read.mentions if m.unit is Unit.DAY]
    first_day = min(days, default=len(text) + 1)
    places = [
        m.start()
        for p in (_event_pattern(), _AFTER_EVENT_RE, _FROM_EVENT_RE)
        for m in p.finditer(text)
    ]
    places += [m.start() for m in _BY_WORD_RE.finditer(text) if m.start() < first_day]
    inside = {p for begin, stop in taken for p in range(begin, stop)}
    return min((p for p in places if p not in inside), default=None)


def _is_duration(read: _Reading, token: Token, recurs: bool) -> bool:
    if token.kind == "clock":  # "trong vòng 24 giờ"; "8 giờ" is a time of day
        hours = _HOURS_RE.fullmatch(token.match[0].strip())
        before = read.text[max(0, token.begin - 12) : token.begin]
        spans = hours and (
            int(hours[1]) >= 24 or "trong" in before or "quá" in before or "≤" in before
        )
        return bool(spans) and not read.mentions
    if token.kind != "duration":
        return False
    return bool(_FOLLOWS_EVENT_RE.match(read.text, token.stop)) or not (read.mentions or recurs)


def _first_word(read: _Reading) -> tuple[int, DeadlineKind] | None:
    """The first expression that is no date, and its kind."""
    recurs = any(token.kind in RECURRING_KINDS for token in read.tokens)
    for token in read.tokens:
        if token.kind == "continuous":
            return token.begin, DeadlineKind.CONTINUOUS
        if token.kind in RECURRING_KINDS:
            return token.begin, DeadlineKind.RECURRING
        if _is_duration(read, token, recurs):
            return token.begin, DeadlineKind.DURATION
    return None


def _word_kind(read: _Reading) -> DeadlineKind | None:
    """The kind that a word decides, whatever dates stand beside it; the first word wins."""
    first, condition = _first_word(read), _condition_at(read)
    if condition is not None and (first is None or condition <= first[0]):
        return DeadlineKind.CONDITIONAL
    return first[1] if first else None


def _by_word(kind: DeadlineKind, read: _Reading, window: Period) -> _Meaning:
    dated = with_years(read.mentions, UNKNOWN)
    kept = [m for m in dated if m.year is not None or _is_stated(kind, m)]
    if kind is DeadlineKind.CONDITIONAL:
        condition = _condition_at(read)
        kept = [m for m in kept if not _is_of_the_event(condition, m)]
    dates = span(stretches(kept, window), _is_open_ended(read)) if kept else UNKNOWN
    if kind is DeadlineKind.DURATION:
        return _Meaning(
            kind,
            Period(dates.start if kept[0].relation is Relation.FROM else None, None)
            if kept
            else UNKNOWN,
        )
    rule = recurrence_rule(read.tokens, read.mentions) if kind is DeadlineKind.RECURRING else None
    return _Meaning(kind, dates, rule)


def _is_stated(kind: DeadlineKind, mention: Mention) -> bool:
    """A month without a year dates a condition, not a recurrence; "trong năm" dates neither."""
    dated = mention.unit in (Unit.DAY, Unit.MONTHS, Unit.SEMESTER)
    return dated and kind in (DeadlineKind.CONDITIONAL, DeadlineKind.CONTINUOUS)


def _is_of_the_event(condition: int | None, mention: Mention) -> bool:
    """The day of the event itself: "Sau khi có Thông báo ngày 05/3/2026" is due on no day."""
    behind = condition is not None and condition < mention.begin
    return behind and mention.unit is Unit.DAY and mention.relation is Relation.IN


def _is_open_ended(read: _Reading) -> bool:
    return any(token.kind == "open_end" for token in read.tokens)


def _by_dates(read: _Reading, window: Period) -> _Meaning:
    placed = stretches(read.mentions, window)
    dates = span(placed, _is_open_ended(read))
    if _is_open_ended(read):
        return _Meaning(DeadlineKind.PERIOD, dates)
    if all(s.mention.relation in (Relation.BEFORE, Relation.UNTIL) for s in placed):
        return _Meaning(DeadlineKind.DATE, Period(None, dates.end))
    if len(placed) == 1 and _is_one_day(placed[0]):
        return _Meaning(DeadlineKind.DATE, dates)
    return _Meaning(DeadlineKind.PERIOD, dates)


def _is_one_day(stretch: Stretch) -> bool:
    """One day, or the end of something: "Cuối năm 2026" is due by its last day."""
    mention = stretch.mention
    if mention.relation is not Relation.IN:
        return False
    return mention.part is Part.END or (mention.unit is Unit.DAY and not mention.listed)


def _by_hour(read: _Reading, caption_day: date | None) -> _Meaning:
    """A text without a date: the hour of a schedule's row, a week or a stage that is not dated."""
    kinds = {token.kind for token in read.tokens}
    if caption_day and ("clock" in kinds or _DAY_PART_RE.search(read.text)):
        return _Meaning(DeadlineKind.DATE, Period(caption_day, caption_day))
    if "clock" in kinds:
        return _Meaning(None)
    if "day_only" in kinds:
        return _Meaning(DeadlineKind.DATE)
    staged = any(t.kind == "phase" and t.match[0].startswith("giai") for t in read.tokens)
    if kinds & {"week", "open_end", "next_year"} or staged:
        return _Meaning(DeadlineKind.PERIOD)
    return _Meaning(None)
