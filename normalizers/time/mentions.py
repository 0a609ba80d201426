"""What one time expression names: a stretch of the calendar, its year perhaps unsaid.

Years are as printed here; `normalizers.time.spans` supplies those that the text leaves to its
context.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from normalizers.letters.figures import NUMBER_RE, printed_figure
from normalizers.letters.numerals import from_roman
from normalizers.time.dates import number_of
from normalizers.time.tokens import Token, TokenKind
from normalizers.word_lists import number_words

_NUMBER_RE = re.compile(r"0[ ]?[1-9]|[0-9]+")
_MONTH_RE = re.compile(rf"{_NUMBER_RE.pattern}|(?<!\w)(?:xii?|ix|x|iv|vi{{0,3}}|i{{1,3}})(?!\w)")
_QUARTER_RE = re.compile(r"(?<!\w)(?:[il1|!v]+|[1-4])(?!\w)")
_RANGE_SIGNS = ("-", "đến", "tới")
_ROMAN_READING = str.maketrans("l1|!", "iiii")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
COUNT_WORDS = {word: number for number, word in enumerate(number_words("number"), start=1)}


class Unit(StrEnum):
    """The grain of a mention."""

    DAY = "day"
    MONTHS = "months"  # any run of whole months: months, quarters, halves of a year
    SEMESTER = "semester"
    YEAR = "year"
    SCHOOL_YEAR = "school_year"
    STAGE = "stage"  # "trong giai đoạn": the plan's own stage
    VAGUE = "vague"  # "trong quý", "cuối tháng": which one is not said


class Relation(StrEnum):
    """How the deadline lies to what is named."""

    IN = "in"
    BEFORE = "before"
    UNTIL = "until"
    FROM = "from"
    AFTER = "after"


class Part(StrEnum):
    """The part of what is named."""

    START = "đầu"
    MIDDLE = "giữa"
    END = "cuối"


class Mention(NamedTuple):
    """A stretch of the calendar that a text names, its year perhaps unsaid.

    `first` and `last` are (month, day); a last day of 31 in a unit of months is the month's end.
    `year` is the year of `first`. A stretch whose `last` lies before its `first` ends a year later.
    """

    begin: int
    stop: int
    unit: Unit
    first: tuple[int, int] = (1, 1)
    last: tuple[int, int] = (12, 31)
    year: int | None = None
    last_year: int | None = None
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    listed: bool = False
    bare: bool = False
    term: bool = False  # "nhiệm kỳ 2025 - 2030": the term of a body, not of a plan
    relation: Relation = Relation.IN
    part: Part | None = None
    shift: int = 0  # "15/01 năm sau": a year later than the plan's

    @property
    def wraps(self) -> bool:
        """True when the stretch runs over the turn of the year."""
        return self.first > self.last


def _year(printed: str | None) -> int | None:
    return printed_figure(printed) if printed else None


def _months(token: Token, numbers: list[int], year: str | None, listed_range: bool) -> Mention:
    """A run of months; the year that is printed after a run over New Year is that of its end."""
    first, last = numbers[0], numbers[-1]
    between = range(first, last + 1) if first <= last else (*range(first, 13), *range(1, last + 1))
    start_year = _year(year)
    if start_year is not None and first > last:
        start_year -= 1
    return Mention(
        token.begin, token.stop, Unit.MONTHS, (first, 1), (last, 31), start_year,
        months=tuple(between) if listed_range else tuple(dict.fromkeys(numbers)),
        listed=len(numbers) > 1,
    )  # fmt: skip


def is_range(listing: str) -> bool:
    """True where a list says from when to when: "3 - 5", "quý II đến quý IV"."""
    return any(sign in listing for sign in _RANGE_SIGNS)


def _read_months(token: Token, listing: str, year: str | None) -> Mention:
    printed = _MONTH_RE.findall(listing)
    numbers = [number_of(n) if n[0].isdigit() else from_roman(n.upper()) or 0 for n in printed]
    return _months(token, numbers, year, is_range(listing))


def _read_quarters(token: Token) -> Mention | None:
    listing = token.match["q_list"]
    printed = _QUARTER_RE.findall(listing)
    numbers = [_QUARTERS.get(q) or _QUARTERS.get(q.translate(_ROMAN_READING)) for q in printed]
    quarters = [n for n in numbers if n]
    if not quarters or len(quarters) < len(numbers):
        return None
    by_range = is_range(listing)
    firsts = [3 * q - 2 for q in quarters]
    mention = _months(token, firsts, token.match["q_year"], by_range)
    last = mention.last[0] + 2
    months = mention.months if by_range else tuple(m + i for m in mention.months for i in range(3))
    months = (*months, last - 1, last) if by_range else months
    return mention._replace(last=(last, 31), months=months)


def _read_days(token: Token) -> Mention | None:
    found = token.match
    days = [number_of(d) for d in _NUMBER_RE.findall(found["d_list"])]
    month = number_of(found["d_month"] or found["d_month_m"] or found["d_month_w"])
    short = found["d_short"]
    year = _year(
        found["d_year"]
        or found["d_year_m"]
        or found["d_year_w"]
        or (f"20{short}" if short else None)
    )
    if days[0] > days[-1]:
        return None
    if is_range(found["d_list"]):
        days = [*range(days[0], days[-1] + 1)]
    bare = not found["d_word"] and not found["d_month_w"] and year is None
    return Mention(
        token.begin, token.stop, Unit.DAY, (month, days[0]), (month, days[-1]), year,
        months=(month,), days=tuple(days), listed=len(days) > 1, bare=bare,
    )  # fmt: skip


def _read_half(token: Token) -> Mention | None:
    found = token.match
    count = found["h_count"]
    size = 6 if not count else COUNT_WORDS.get(count) or number_of(count)
    at_end = (found["h_side"] or found["h_half"]) == "cuối"
    first, last = (13 - size, 12) if at_end else (1, size)
    return _months(token, [first, last], found["h_year"], listed_range=True)


def _read_semester(token: Token) -> Mention:
    """Học kỳ I is September to January, học kỳ II January to May: the widest that schools use."""
    listing = token.match["s_list"]
    second = "2" in listing or re.search(r"[il1|]{2}", listing)
    both = second and re.search(r"(?<![il1|])[il1|](?![il1|])", listing)
    first = (1, 1) if second and not both else (9, 1)
    last = (5, 31) if second else (1, 31)
    return Mention(
        token.begin, token.stop, Unit.SEMESTER, first, last, _year(token.match["s_year"])
    )


def _read_school_year(token: Token) -> Mention | None:
    years = [printed_figure(y) for y in NUMBER_RE.findall(token.match["y_pairs"])]
    if years[0] >= years[-1]:
        return None
    return Mention(
        token.begin,
        token.stop,
        Unit.SCHOOL_YEAR,
        (9, 1),
        (8, 31),
        years[0],
        years[-1],
        listed=len(years) > 2,
    )


def _read_years(token: Token) -> Mention | None:
    years = [printed_figure(y) for y in NUMBER_RE.findall(token.match["n_list"])]
    word = token.match["n_word"] or ""
    return Mention(
        token.begin, token.stop, Unit.YEAR, year=min(years), last_year=max(years),
        listed=len(years) > 1,
        bare=not word, term=word.startswith("nhiệm"),
    )  # fmt: skip


def _read_summer(token: Token) -> Mention:
    return _months(token, [6, 8], token.match["u_year"], listed_range=True)


def _read_undated(token: Token) -> Mention:
    word = " ".join(token.match["x_unit"].split())
    units = {
        "năm": Unit.YEAR,
        "năm học": Unit.SCHOOL_YEAR,
        "giai đoạn": Unit.STAGE,
        "kỳ kế hoạch": Unit.STAGE,
    }
    part = token.match["x_part"]
    relation = Relation.UNTIL if token.match[0].startswith("hết") and not part else Relation.IN
    return Mention(
        token.begin,
        token.stop,
        units.get(word, Unit.VAGUE),
        relation=relation,
        part=Part(part) if part else None,
    )


def read_mention(token: Token) -> Mention | None:
    """The stretch of the calendar that an expression names; None where it names none."""
    found = token.match
    match token.kind:
        case TokenKind.QUARTERS:
            return _read_quarters(token)
        case TokenKind.MONTHS:
            return _read_months(token, found["m_list"], found["m_year"])
        case TokenKind.SHORT_MONTHS:
            return _read_months(token, found["t_list"], found["t_year"])
        case TokenKind.BARE_MONTHS:
            return _read_months(token, found["b_list"], found["b_year"])._replace(bare=True)
        case TokenKind.DAYS:
            return _read_days(token)
        case TokenKind.HALF:
            return _read_half(token)
        case TokenKind.SEMESTER:
            return _read_semester(token)
        case TokenKind.SCHOOL_YEAR:
            return _read_school_year(token)
        case TokenKind.YEARS:
            return _read_years(token)
        case TokenKind.SUMMER:
            return _read_summer(token)
        case TokenKind.UNDATED:
            return _read_undated(token)
    return None
