"""One expression of a text, and which kind of expression it is."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class TokenKind(StrEnum):
    """What an expression of time says; the value names its group in the one pattern."""

    RATE = "rate"  # "03 lần/năm"
    QUARTER_MONTH = "quarter_month"  # "tháng cuối quý"
    SCHOOL_YEAR = "school_year"
    HALF = "half"
    SEMESTER = "semester"
    QUARTERS = "quarters"
    SHORT_MONTHS = "short_months"  # "T9/2026"
    DAYS = "days"
    MONTHS = "months"
    BARE_MONTHS = "bare_months"
    CLOCK = "clock"
    EVERY = "every"  # "hằng tháng"
    NEXT_YEAR = "next_year"
    OPEN_END = "open_end"  # "và các năm tiếp theo"
    PHASE = "phase"  # "đợt 2"
    WEEK = "week"
    YEARS = "years"
    UNDATED = "undated"  # "trong quý": which one is not said
    SUMMER = "summer"
    PART = "part"  # "đầu", "giữa", "cuối"
    DAY_ONLY = "day_only"  # "ngày 15"
    DURATION = "duration"
    BEFORE = "before"
    UNTIL = "until"
    FROM = "from"
    AFTER = "after"
    WEEKDAY = "weekday"
    CONTINUOUS = "continuous"
    WORK = "work"  # "thực hiện", "hoàn thành"
    FILLER = "filler"


# What comes back, and what says on which days.
RECURRING = frozenset({TokenKind.RATE, TokenKind.EVERY, TokenKind.QUARTER_MONTH})
DAYS = frozenset({TokenKind.WEEKDAY, TokenKind.DAY_ONLY, TokenKind.DAYS, TokenKind.MONTHS})


class Token(NamedTuple):
    """One expression of the text."""

    kind: TokenKind
    match: re.Match[str]

    @property
    def begin(self) -> int:
        """Where it begins."""
        return self.match.start()

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.match.end()


_UNITS_OF_EVERY = ("e_list", "e_list2", "e_list3", "e_next")


def recurring_units_of(token: Token) -> str:
    """The units in which something comes back: "quý" of "hằng quý", "" of a bare "định kỳ"."""
    return next(filter(None, map(token.match.group, _UNITS_OF_EVERY)), "")
