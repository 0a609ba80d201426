"""When a task is due: "Quý II/2026", "Trước ngày 15/12 hằng năm", "Thường xuyên" as a `Deadline`.

A deadline is read from the table's cell or the label's text as printed; what prose says of time
is found by `leading_time` and `trailing_deadline` and read here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from normalizers.codes import DeadlineKind
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.clause_times import without_completion
from normalizers.time.expressions import mentions_of, scan, times_alone
from normalizers.time.kinds import Reading, condition_at, word_kind
from normalizers.time.main_clause import main_clause, without_glosses
from normalizers.time.mentions import Mention, Part, Relation, Unit
from normalizers.time.phrases import leading_time, opening_time, trailing_deadline
from normalizers.time.recurrence import is_unit_list, recurrence_rule, rule_of_units
from normalizers.time.several_days import several_days
from normalizers.time.spans import UNKNOWN, Period, Stretch, span, stretches, with_years
from normalizers.time.tokens import TokenKind
from normalizers.time.unread import has_unread_time
from normalizers.time.words import mask_citations, phrases_re, reading_form

__all__ = [
    "Deadline", "DeadlineKind", "day_in", "leading_time", "names_day", "opening_time",
    "parse_deadline", "trailing_deadline",
]  # fmt: skip

LONGEST_TIME = 400  # letters of a text that is a time and nothing else
# A text of these alone is no time that something is due.
_DATES_NOTHING = frozenset({TokenKind.FILLER, TokenKind.WORK, TokenKind.CLOCK, TokenKind.DURATION})
_DAY_PART_RE = phrases_re("parts_of_day")


class Deadline(NamedTuple):
    """A deadline as printed and what it means.

    `kind` is None where the text states no time, or one that was not understood to its last word.
    `dates` are the days of a deadline that has several ("30/6 và 31/12"), which are no stretch.
    """

    printed: str
    kind: DeadlineKind | None
    start: date | None
    end: date | None
    recurrence_rule: str | None
    dates: tuple[date, ...] = ()


class _Meaning(NamedTuple):
    kind: DeadlineKind | None
    dates: Period = UNKNOWN
    rule: str | None = None
    days: tuple[date, ...] = ()


# What an event is said by is no time: "kể từ ngày kết thúc bước 2".
_OF_EVENTS = (DeadlineKind.CONDITIONAL, DeadlineKind.DURATION)


def parse_deadline(
    printed: str,
    period: Period | None = None,
    caption_day: date | None = None,
    *,
    is_due: bool = False,
) -> Deadline:
    """The deadline that a cell or a label states.

    Precedence, where a text says more than one thing:

    1. Of the words that are no dates (an event it hangs on: conditional; "thường xuyên":
       continuous; "hằng năm": recurring; "05 ngày": duration) the one that stands first decides,
       over any date: "Thường xuyên, hằng năm" is continuous, "Hằng năm, theo hướng dẫn"
       recurring, "Năm 2025 (khi có yêu cầu)" conditional. The dates that are stated beside it
       are kept.
    2. "Theo …" after a day is no condition: "Trước ngày 15/12/2026 theo quy định" is a date.
       A duration counts only where no date stands, or where it runs from that date.
    3. What is to be done after a completion is no part of its deadline: "Hoàn thành trong năm
       2026 và vận hành thường xuyên" is the period 2026.
    4. Among dates the stretch runs from the first start to the last end; "trước", "đến", "chậm
       nhất" and "cuối" state an end alone. Days that stand apart are several, and no stretch.
    5. A text that holds a time which was not understood means nothing: "Quý I-IH/2026" is not
       the first quarter.

    Args:
        printed: the text; it is kept, squeezed to one line.
        period: the plan's own period, which settles years that the text leaves unsaid.
        caption_day: the day of a schedule whose rows state hours only.
        is_due: the text stands under "hạn", "hoàn thành" or "trước": a bare day is its end alone.
            So it is behind "hoàn thành" in the text.
    """
    line = squeeze(printed)
    kind, dates, rule, days = _meaning(line, period, caption_day)
    is_due = is_due or without_completion(line.lstrip("(")) != line.lstrip("(")
    if is_due and kind is DeadlineKind.DATE:
        dates = Period(None, dates.end)
    return Deadline(line, kind, dates.start, dates.end, rule, days)


def says_due(label: str) -> bool:
    """True for a heading or a label that says by when: "Thời hạn", "Ngày hoàn thành".

    >>> says_due("Thời hạn nộp"), says_due("Thời gian tổ chức")
    (True, False)
    """
    return bool(phrases_re("due").search(reading_form(nfc(label))))


def opens_due(statement: str) -> bool:
    """True for "Hạn cuối nộp hồ sơ": the day beside it is the end of a time."""
    opening = reading_form(nfc(statement[:LONGEST_TIME]))
    return phrases_re("due_openings", r"\W*").match(opening) is not None


@TEXT_CACHES.remember(8192)
def is_time(text: str) -> bool:
    """True for a text that is a time and nothing else, a mark or two aside.

    >>> is_time("THÁNG 2"), is_time("Giai đoạn 2026 - 2027"), is_time("Nhiệm vụ năm 2026")
    (True, True, False)
    """
    if len(text) > LONGEST_TIME:  # asked of each rest of a long line
        return False
    line = squeeze(nfc(text))
    reading = mask_citations(line, reading_form(line))
    tokens = times_alone(reading) or ()
    dates_it = any(token.kind not in _DATES_NOTHING for token in tokens)
    return dates_it and parse_deadline(line).kind is not None


def names_day(text: str) -> bool:
    """True for a text that is one day of the calendar, said in words, and nothing else.

    >>> names_day("NGÀY 1: THỨ HAI, NGÀY 24/8/2026"), names_day("Ngày 1"), names_day("Tháng 8/2026")
    (True, False, False)
    """
    line = squeeze(nfc(text))
    reading = mask_citations(line, reading_form(line))
    tokens = times_alone(reading)
    if tokens is None or day_in(text) is None:
        return False
    said = {token.kind for token in tokens} & {TokenKind.DAY_ONLY, TokenKind.WEEKDAY}
    return bool(said) or not mentions_of(reading, tokens)[0].bare


def day_in(text: str) -> str | None:
    """The only day of the calendar that a text names, as printed; None where it names several.

    >>> day_in("2. Ngày thứ hai: thứ Sáu, ngày 07/8/2026 (tại phòng máy)")
    'ngày 07/8/2026'
    >>> day_in("Từ ngày 07/8 đến ngày 09/8/2026") is None
    True
    """
    line = squeeze(nfc(text))
    reading = mask_citations(line, reading_form(line))
    days = [m for m in mentions_of(reading, scan(reading)) if m.unit is Unit.DAY]
    if len(days) != 1 or days[0].first != days[0].last or days[0].relation is not Relation.IN:
        return None
    return line[days[0].begin : days[0].stop]


@TEXT_CACHES.remember(16384)
def _meaning(line: str, period: Period | None, caption_day: date | None) -> _Meaning:
    text = nfc(line)
    reading = main_clause(without_glosses(mask_citations(text, reading_form(text))))
    tokens = scan(reading)
    read = Reading(reading, tokens, mentions_of(reading, tokens))
    window = period or _year_of(caption_day)
    if is_unit_list(reading):
        return _Meaning(DeadlineKind.RECURRING, UNKNOWN, rule_of_units(reading))
    word = word_kind(read)
    if word not in _OF_EVENTS and has_unread_time(read):
        return _Meaning(None)
    if word is not None:
        return _by_word(word, read, window)
    if read.mentions:
        return _by_dates(read, window)
    return _by_hour(read, caption_day)


def _year_of(day: date | None) -> Period:
    return Period(date(day.year, 1, 1), date(day.year, 12, 31)) if day else UNKNOWN


def _by_word(kind: DeadlineKind, read: Reading, window: Period) -> _Meaning:
    dated = with_years(read.mentions, UNKNOWN)
    rule = recurrence_rule(read.tokens, read.mentions) if kind is DeadlineKind.RECURRING else None
    kept = [m for m in dated if m.year is not None or _is_stated(kind, m) or _bounds(rule, m)]
    if kind is DeadlineKind.CONDITIONAL:
        condition = condition_at(read)
        kept = [m for m in kept if not _is_of_the_event(condition, m)]
    dates = span(stretches(kept, window), _is_open_ended(read)) if kept else UNKNOWN
    if kind is DeadlineKind.DURATION:
        return _Meaning(
            kind,
            Period(dates.start if kept[0].relation is Relation.FROM else None, None)
            if kept
            else UNKNOWN,
        )
    return _Meaning(kind, dates, rule)


def _bounds(rule: str | None, mention: Mention) -> bool:
    """“hằng ngày từ 20/5 đến 30/5”: between which days of the plan's year something comes back."""
    is_end = mention.relation in (Relation.FROM, Relation.UNTIL)
    is_finer = rule is not None and not rule.startswith("FREQ=YEARLY")
    return is_end and is_finer and mention.unit in (Unit.DAY, Unit.MONTHS)


def _is_stated(kind: DeadlineKind, mention: Mention) -> bool:
    """A month without a year dates a condition, not a recurrence; "trong năm" dates neither."""
    dated = mention.unit in (Unit.DAY, Unit.MONTHS, Unit.SEMESTER)
    return dated and kind in (DeadlineKind.CONDITIONAL, DeadlineKind.CONTINUOUS)


def _is_of_the_event(condition: int | None, mention: Mention) -> bool:
    """The day of the event itself: "Sau khi có Thông báo ngày 05/3/2026" is due on no day."""
    behind = condition is not None and condition < mention.begin
    return behind and mention.unit is Unit.DAY and mention.relation is Relation.IN


def _is_open_ended(read: Reading) -> bool:
    return any(token.kind == TokenKind.OPEN_END for token in read.tokens)


def _by_dates(read: Reading, window: Period) -> _Meaning:
    placed = _without_echoes(stretches(read.mentions, window))
    if days := several_days(read.text, placed):
        return _Meaning(DeadlineKind.DATE, Period(None, days[-1]), days=days)
    dates = span(placed, _is_open_ended(read))
    if _is_open_ended(read):
        return _Meaning(DeadlineKind.PERIOD, dates)
    if all(s.mention.relation in (Relation.BEFORE, Relation.UNTIL) for s in placed):
        return _Meaning(DeadlineKind.DATE, Period(None, dates.end))
    if len(placed) == 1 and _is_one_day(placed[0]):
        return _Meaning(DeadlineKind.DATE, dates)
    return _Meaning(DeadlineKind.PERIOD, dates)


def _without_echoes(placed: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The stretches without those that a second language says again, its words unread.

    "Trước ngày 31/08/2026 Before 31/08/2026" is one end.
    """
    return tuple(
        stretch
        for at, stretch in enumerate(placed)
        if stretch.mention.relation is not Relation.IN
        or all(_days(stretch) != _days(above) for above in placed[:at])
    )


def _days(stretch: Stretch) -> tuple[object, ...]:
    mention = stretch.mention
    return mention.unit, mention.first, mention.last, mention.year, mention.part


def _is_one_day(stretch: Stretch) -> bool:
    """One day, or the end of something: "Cuối năm 2026" is due by its last day."""
    mention = stretch.mention
    if mention.relation is not Relation.IN:
        return False
    return mention.part is Part.END or (mention.unit is Unit.DAY and not mention.listed)


def _by_hour(read: Reading, caption_day: date | None) -> _Meaning:
    """A text without a date: the hour of a schedule's row, a week or a stage that is not dated."""
    kinds = {token.kind for token in read.tokens}
    if caption_day and (TokenKind.CLOCK in kinds or _DAY_PART_RE.search(read.text)):
        return _Meaning(DeadlineKind.DATE, Period(caption_day, caption_day))
    if TokenKind.CLOCK in kinds:
        return _Meaning(None)
    if TokenKind.DAY_ONLY in kinds:
        return _Meaning(DeadlineKind.DATE)
    staged = any(t.kind == TokenKind.PHASE and t.match[0].startswith("giai") for t in read.tokens)
    if kinds & {TokenKind.WEEK, TokenKind.OPEN_END, TokenKind.NEXT_YEAR} or staged:
        return _Meaning(DeadlineKind.PERIOD)
    return _Meaning(None)
