"""What comes back: "hằng quý", "6 tháng/lần", "ngày 20 hằng tháng" as an RFC 5545 rule.

A rule is given only where it says what the text says. "3 lần/năm" is every fourth month, but
"2 lần/tháng" names no days that a rule could name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from normalizers.letters.figures import NUMBER_RE, printed_figure
from normalizers.time.dates import number_of
from normalizers.time.mentions import COUNT_WORDS, Mention, Unit, is_range
from normalizers.time.patterns import UNIT_LIST
from normalizers.time.tokens import RECURRING, Token, TokenKind, recurring_units_of
from normalizers.time.words import one_of

_MONTHS_IN = {"năm": 12, "năm học": 12, "quý": 3, "tháng": 1, "học kỳ": 6}
_COUNTED_RE = re.compile(
    rf"(?:([0-9]{{1,2}}|{one_of('counts')})\s*)?({one_of('recurring_units')})(?!\w)"
)
_LIST_RE = re.compile(rf"\W*(?:(?:{one_of('reported')})\s+)?(?:{UNIT_LIST})\W*")
_WEEKDAYS = {"hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA",
             "2": "MO", "3": "TU", "4": "WE", "5": "TH", "6": "FR", "7": "SA"}  # fmt: skip
_QUARTER_MONTHS = {"cuối": "3,6,9,12", "ba": "3,6,9,12", "3": "3,6,9,12",
                   "đầu": "1,4,7,10", "nhất": "1,4,7,10",
                   "giữa": "2,5,8,11", "hai": "2,5,8,11", "2": "2,5,8,11"}  # fmt: skip


def _count(printed: str | None) -> int:
    return 1 if not printed else COUNT_WORDS.get(printed) or printed_figure(printed)


def _base(months: int) -> str:
    if months % 12 == 0:
        years = months // 12
        return "FREQ=YEARLY" + (f";INTERVAL={years}" if years > 1 else "")
    return "FREQ=MONTHLY" + (f";INTERVAL={months}" if months > 1 else "")


def rule_of_units(listing: str) -> str | None:
    """The rule of the finest unit of a list, which the coarser ones fall in with.

    >>> rule_of_units("6 tháng, năm"), rule_of_units("tuần, tháng, quý"), rule_of_units("hai tuần")
    ('FREQ=MONTHLY;INTERVAL=6', 'FREQ=WEEKLY', 'FREQ=WEEKLY;INTERVAL=2')
    """
    counted = [(" ".join(unit.split()), _count(n)) for n, unit in _COUNTED_RE.findall(listing)]
    for unit, frequency in (("giờ", "HOURLY"), ("ngày", "DAILY"), ("tuần", "WEEKLY")):
        intervals = [n for found, n in counted if found == unit]
        if intervals:
            return f"FREQ={frequency}" + (
                f";INTERVAL={min(intervals)}" if min(intervals) > 1 else ""
            )
    if not counted or any(unit == "học kỳ" for unit, _ in counted):
        return None  # a semester is no fixed number of months
    months = [_MONTHS_IN[unit] * n for unit, n in counted if n > 0]
    return _base(min(months)) if months else None


def rule_of_rate(times: int, span: int, unit: str) -> str | None:
    """The rule of "N lần / M units": twice a year is every sixth month.

    >>> rule_of_rate(2, 1, "năm"), rule_of_rate(1, 6, "tháng"), rule_of_rate(2, 1, "tháng")
    ('FREQ=MONTHLY;INTERVAL=6', 'FREQ=MONTHLY;INTERVAL=6', None)
    """
    if times < 1 or span < 1:
        return None
    if times == 1:
        return rule_of_units(f"{span} {unit}")
    months = _MONTHS_IN.get(unit, 0) * span
    if unit == "học kỳ" or not months or months % times:
        return None
    return _base(months // times)


def _rule_of(token: Token) -> str | None:
    found = token.match
    if token.kind == TokenKind.QUARTER_MONTH:
        place = found["k_place"].split()[-1]
        months = _QUARTER_MONTHS.get(place)
        return f"FREQ=YEARLY;BYMONTH={months}" if months else None
    if token.kind == TokenKind.RATE:
        unit = " ".join((found["r_unit"] or found["r_unit2"]).split())
        times = found["r_times"] or found["r_times2"] or found["r_times3"]
        return rule_of_rate(_count(times), _count(found["r_span"] or found["r_span2"]), unit)
    return rule_of_units(f"{found['e_lead'] or ''} {recurring_units_of(token)}")


def is_unit_list(reading: str) -> bool:
    """True for a cell that only lists terms of reporting: "Tháng, quý, 6 tháng, năm"."""
    return bool(_LIST_RE.fullmatch(reading)) and len(_COUNTED_RE.findall(reading)) > 1


def _joined(numbers: Iterable[int]) -> str:
    return ",".join(str(n) for n in sorted(set(numbers)))


def _listed_days(listing: str) -> list[int]:
    """The days of a list; those of a range ("25-28") with all that lie between."""
    days = [number_of(day) for day in NUMBER_RE.findall(listing)]
    if len(days) == 2 and days[0] < days[1] and is_range(listing):
        return [*range(days[0], days[1] + 1)]
    return days


def _by_parts(rule: str, mentions: Sequence[Mention], tokens: Sequence[Token]) -> str:
    """The rule narrowed to the months, days and weekdays that stand with it."""
    months = [m for mention in mentions for m in mention.months]
    if rule == "FREQ=YEARLY" and months and len(set(months)) < 12:
        rule += f";BYMONTH={_joined(months)}"
        # "15/6 và 30/11": months times days would name days that were not printed
        days = {mention.days for mention in mentions}
        if all(mention.days for mention in mentions) and (len(days) == 1 or len(mentions) == 1):
            return rule + f";BYMONTHDAY={_joined(d for m in mentions for d in m.days)}"
    elif not months and (rule.startswith("FREQ=MONTHLY") or "BYMONTH=" in rule):
        days_only = [
            day
            for t in tokens
            if t.kind == TokenKind.DAY_ONLY
            for day in _listed_days(t.match["o_list"])
        ]
        return rule + (f";BYMONTHDAY={_joined(days_only)}" if days_only else "")
    elif rule == "FREQ=WEEKLY":
        named = [
            _WEEKDAYS.get(t.match["w_day"] or "", "SU")
            for t in tokens
            if t.kind == TokenKind.WEEKDAY
        ]
        return rule + (f";BYDAY={','.join(dict.fromkeys(named))}" if named else "")
    return rule


def recurrence_rule(tokens: Sequence[Token], mentions: Sequence[Mention]) -> str | None:
    """The rule that the recurring expressions of a text state together, or None.

    "Ngày 25 của tháng cuối quý" is the 25th of March, June, September and December.
    """
    rules = [(t, _rule_of(t)) for t in tokens if t.kind in RECURRING]
    stated = [rule for _, rule in rules if rule]
    if not stated:
        return None
    by_quarter = [rule for token, rule in rules if token.kind == TokenKind.QUARTER_MONTH and rule]
    rule = by_quarter[0] if by_quarter else _finest(stated)
    yearless = [m for m in mentions if m.year is None and m.unit in (Unit.DAY, Unit.MONTHS)]
    return _by_parts(rule, yearless, tokens)


def _finest(rules: Sequence[str]) -> str:
    order = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")

    def grain(rule: str) -> tuple[int, int]:
        interval = re.search(r"INTERVAL=([0-9]+)", rule)
        return order.index(rule.removeprefix("FREQ=").split(";")[0]), printed_figure(
            interval[1]
        ) if interval else 1

    return min(rules, key=grain)
