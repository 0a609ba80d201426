"""A time that stands apart inside prose.

For instance "… Thời gian thực hiện: Quý II/2026.", "… (Tháng 9/2026).".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizers.letters.sentences import BREAK_RE
from normalizers.letters.text import nfc
from normalizers.time.expressions import mentions_of, scan, times_alone
from normalizers.time.mentions import Unit
from normalizers.time.tokens import RECURRING, Token, TokenKind
from normalizers.time.words import any_of, phrases_re, reading_form

MAX_CLAUSE = 90
# A sentence, or a clause after ";", that opens with the word and says nothing but a time.
LABELLED_RE = re.compile(
    r"(?:^|[.;(]\s*|[.;]\s*[-+•*]\s*)(?:thời\s+(?:gian|hạn)|tiến\s+độ)"
    rf"(?:\s+{any_of('time_label_rest')}){{0,2}}"
    r"\s*(?P<colon>:?)\s*"
)
# "(Quý II, III/2026)", "(thực hiện thường xuyên)" at the end of the statement, or before a place.
BRACKET_RE = re.compile(
    rf"\((?P<inside>[^()]{{4,80}})\)\s*(?:[.;,]?\s*$|(?={any_of('places_behind')}\s))"
)
# What happened within a time is no deadline: "kết quả … trong quý I/2026".
LOOKS_BACK_RE = phrases_re("looks_back")
# A period or a day in brackets mostly tells of the thing named: "Chương trình … (2021 - 2025)",
# "(20/11)".
BRACKET_UNITS = frozenset({Unit.MONTHS, Unit.SEMESTER})
# A span of days is a time to work in: "(từ 15/12/2026 đến 14/02/2027)".
RANGE_RE = re.compile(r"^từ\s+(?:ngày\s+)?\d{1,2}[/.-]\d.*\s(?:đến|tới)\s")
# "(quý II, quý IV)", "(hằng tháng)", "(trước 25/12)", "(cuối học kỳ I)": no year, no day of a
# feast.
WHEN_RE = re.compile(
    r"^(?:(?:quý|tháng)\s+[0-9ivx]|(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)|(?:trước|chậm nhất)\s"
    r"|thứ\s.*(?:hằng|hàng)\s+tuần|(?:đầu|cuối|giữa)\s+(?:học\s+kỳ|năm\s+học|quý|tháng|năm)(?!\w))"
)
COMPLETED_RE = phrases_re("completed", "(?:", r"(?:\s*:)?\s+){1,2}(?=\S)")
GOING_ON = RECURRING | {TokenKind.CONTINUOUS}
WORK_RE = phrases_re("work_in_brackets", r"^(?:được\s+)?", r"\s+")


def clause_time(line: str, reading: str) -> str | None:
    """The time that a clause of its own states, as printed; the last if several, or None.

    `reading` is the line's reading form with its citations masked. A label ("Thời gian: …") may
    bring any time, what has no label only whole months and more: "(20/11)" names an anniversary.
    """
    for found in (_labelled, _bracketed):
        spans = list(found(reading))
        if spans:
            return line[slice(*spans[-1])].strip(" ,;")
    return None


def _labelled(reading: str) -> Iterator[tuple[int, int]]:
    for label in LABELLED_RE.finditer(reading):
        end = _clause_end(reading, label.end())
        clause = reading[label.end() : end]
        if _is_time(clause) and (label["colon"] or _units(clause)):
            yield label.end(), end


def _bracketed(reading: str) -> Iterator[tuple[int, int]]:
    bracket = BRACKET_RE.search(reading)
    if bracket is None or bracket.start() == 0:
        return
    start = bracket.start("inside")
    work = WORK_RE.match(bracket["inside"])
    start += work.end() if work else 0
    clause = reading[start : bracket.end("inside")]
    tokens = times_alone(clause)
    if tokens is None:
        return
    goes_on = bool(work) and any(token.kind in GOING_ON for token in tokens)
    is_bare = bool(WHEN_RE.match(clause) or _is_completion(clause)) and not LOOKS_BACK_RE.search(
        reading[: bracket.start()]
    )
    if (
        goes_on
        or is_bare
        or (bool(work) and _has_year(clause))
        or (_has_year(clause) and (_units(clause) <= BRACKET_UNITS or RANGE_RE.match(clause)))
    ):
        yield start, bracket.end("inside")


def _is_completion(clause: str) -> bool:
    """“(dự kiến hoàn thành 20/8)”: a day by which it is done needs no year."""
    done = phrases_re("completes", r"(?:\w+\s+){0,2}").match(clause) is not None
    return done and Unit.DAY in _units(clause)


def reports(text: str) -> bool:
    """True for "Báo cáo định kỳ trước ngày 25 hằng tháng": a deed that comes back, and when."""
    reading = reading_form(nfc(text))
    comes_back = any(token.kind in RECURRING for token in scan(reading))
    return comes_back and phrases_re("reported", behind=r"\s").match(reading) is not None


def without_completion(time: str) -> str:
    """A time without the word that something is done by it.

    >>> without_completion("hoàn thành: 15/5/2026"), without_completion("xong trước mùa khô")
    ('15/5/2026', 'trước mùa khô')
    """
    found = COMPLETED_RE.match(reading_form(nfc(time)))
    return time[found.end() :] if found else time


def _clause_end(reading: str, start: int) -> int:
    found = BREAK_RE.search(reading, start)
    return found.start() if found else len(reading)


def _is_time(clause: str) -> bool:
    tokens = times_alone(clause) if len(clause) <= MAX_CLAUSE else None
    return tokens is not None and _names_time(clause, tokens)


def _names_time(clause: str, tokens: Sequence[Token]) -> bool:
    return bool(_units(clause)) or any(token.kind in GOING_ON for token in tokens)


def _units(clause: str) -> frozenset[Unit]:
    return frozenset(m.unit for m in mentions_of(clause, scan(clause)))


def _has_year(clause: str) -> bool:
    mentions = mentions_of(clause, scan(clause))
    return bool(mentions) and any(m.year is not None for m in mentions)
