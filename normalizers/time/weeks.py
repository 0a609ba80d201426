"""Weeks of a month: "tuần 2 tháng 5" is the 8th to the 14th of May."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from normalizers.letters.figures import figure
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.mentions import Mention, Unit
from normalizers.time.tokens import Token, TokenKind
from normalizers.time.words import one_of
from normalizers.word_lists import number_words

_NAMED_WEEKS = {word: week for week, word in enumerate(number_words("ordinal"), start=1)}
_NAMED_WEEKS["đầu"] = 1
_MEMBER_RE = re.compile(f"[0-9]+|{one_of('named_weeks')}")
_WEEKS_OF_MONTH = 5
_OPENINGS = ("(", ":", "-", "–")
_LAST_DAY = 31  # stands for the month's end


def in_weeks(
    reading: str, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The mentions, a month that stands beside its weeks narrowed to them.

    The n-th week is the n-th seven days, the fifth what is left; the last one ("tuần cuối tháng
    5") begins on the 22nd, since plans count four. A week of the school year ("tuần 12") is none.
    Where the days of the week are printed in brackets behind it, these count.
    """
    weeks = [token for token in tokens if token.kind == TokenKind.WEEK]
    led = [token.begin for token in tokens if token.kind == TokenKind.FROM]
    return tuple(
        mention
        if after and _spells_out(reading, mention, after, led)
        else _narrowed(reading, mention, weeks)
        for mention, after in pairwise((*mentions, None))
        if mention is not None
    )


def _spells_out(reading: str, month: Mention, days: Mention, led: Sequence[int]) -> bool:
    """“tuần 2 tháng 5 (từ 05/5 đến 10/5)”: days of that month right behind it, set apart."""
    if days.unit is not Unit.DAY or days.first[0] not in month.months:
        return False
    start = next((begin for begin in led if month.stop <= begin < days.begin), days.begin)
    return reading[month.stop : start].strip() in _OPENINGS


def _narrowed(reading: str, mention: Mention, weeks: Sequence[Token]) -> Mention:
    beside = next((week for week in weeks if _touch(reading, week, mention)), None)
    days = _days(beside) if beside else None
    if days is None or mention.unit is not Unit.MONTHS or len(mention.months) != 1:
        return mention
    month = mention.months[0]
    return mention._replace(
        unit=Unit.DAY,
        first=(month, days[0]),
        last=(month, days[1]),
        days=tuple(range(days[0], days[1] + 1)),
        listed=True,
    )


def _touch(reading: str, week: Token, mention: Mention) -> bool:
    between = (
        reading[week.stop : mention.begin]
        if week.stop <= mention.begin
        else reading[mention.stop : week.begin]
    )
    return not CHARACTER_RE.search(between)


def _days(week: Token) -> tuple[int, int] | None:
    """The first and the last day of the weeks that a token lists.

    None where they are the weeks of no month.
    """
    printed = _MEMBER_RE.findall(week.match[0])
    numbers = [_number(word) for word in printed]
    if not numbers or not all(1 <= number <= _WEEKS_OF_MONTH for number in numbers):
        return None
    first, last = min(numbers), max(numbers)
    is_to_the_end = last == _WEEKS_OF_MONTH or "cuối" in printed
    return 7 * first - 6, _LAST_DAY if is_to_the_end else 7 * last


def _number(word: str) -> int:
    if (number := figure(word)) is not None:
        return number
    return _NAMED_WEEKS.get(word, 4)
