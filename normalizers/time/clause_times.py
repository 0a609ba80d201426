"""A time that stands apart inside prose.

For instance "… Thời gian thực hiện: Quý II/2026.", "… (Tháng 9/2026).".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizers.time.expressions import is_pure, mentions_of, scan
from normalizers.time.mentions import Relation, Token, Unit
from normalizers.time.words import SENTENCE_RE, any_of, phrases_re

MAX_CLAUSE = 90
# A sentence, or a clause after ";", that opens with the word and says nothing but a time.
LABELLED_RE = re.compile(
    r"(?:^|[.;(]\s*|[.;]\s*[-+•*]\s*)(?:thời\s+(?:gian|hạn)|tiến\s+độ)"
    rf"(?:\s+{any_of('time_label_rest')}){{0,2}}"
    r"\s*(?P<colon>:?)\s*"
)
CLAUSE_END_RE = re.compile(r"[;()]|\.(?=\s|$)|$")
# "(Quý II, III/2026)", "(thực hiện thường xuyên)" at the end of the statement.
BRACKET_RE = re.compile(r"\((?P<inside>[^()]{4,80})\)\s*[.;,]?\s*$")
# "trình Chủ tịch … trong quý I/2026.", "lập danh sách vào năm 2026, …" closes its clause.
WITHIN_RE = re.compile(
    r"(?<!\w)(?:trong|vào)\s+(?=(?:quý|tháng|(?:các\s+)?năm)\s*[0-9ivx]|(?:\w+\s+)?thứ\s)"
)
# "dự kiến từ ngày 30/10/2026 đến ngày 03/11/2026", "từ tháng 3 đến tháng 10/2026".
FROM_RE = re.compile(r"(?<!\w)từ\s+(?=(?:(?:ngày|tháng|quý)\s*)?[0-9ivx])")
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
SPAN_UNITS = frozenset({Unit.DAY, Unit.MONTHS})
# "đưa vào hoạt động từ ngày 01/9/2026"
BEGINS_RE = phrases_re("begins_use", behind=r"\s*$")
OPENS_CLAUSE_RE = re.compile(r"[;,.]\s*$")
CLOSES_RE = re.compile(r"\s*(?:[.;)]|$)")
EVENT_RE = re.compile(r"(?:ngay\s+)?sau\s+khi\s(?:[^\s.;,()]+\s){4,20}[^\s.;,()]+(?=[.;]?\s*$)")
COMPLETION_RE = re.compile(r"\s*hoàn\s+thành(?!\w)")
COMMA_RE = re.compile(r",\s")
GOING_ON = frozenset({"continuous", "rate", "every", "quarter_month"})
WORK_RE = phrases_re("work_in_brackets", r"^(?:được\s+)?", r"\s+")


def clause_time(line: str, reading: str) -> str | None:
    """The time that a clause of its own states, as printed; the last if several, or None.

    `reading` is the line's reading form with its citations masked. A label ("Thời gian: …") may
    bring any time, what has no label only whole months and more: "(20/11)" names an anniversary.
    """
    for found in (_labelled, _within, _spanned, _bracketed, _returning, _after_event):
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


def _within(reading: str) -> Iterator[tuple[int, int]]:
    for word in WITHIN_RE.finditer(reading):
        end = min(_clause_end(reading, word.start()), _comma(reading, word.end()))
        before = _sentence_before(reading, word.start())
        clause = reading[word.start() : end]
        if before and not _tells(before) and _is_time(clause) and _is_settled(clause):
            yield word.start(), end


def _tells(before: str) -> bool:
    """The words before tell what was done; "Hoàn thành, báo cáo kết quả trong …" demands it."""
    if COMPLETION_RE.match(before):
        return False
    return bool(
        LOOKS_BACK_RE.search(before) or phrases_re("told", behind=r"(?:\s+\w+)?\s*$").search(before)
    )


def _is_settled(clause: str) -> bool:
    return _has_year(clause) or any(token.kind in GOING_ON for token in scan(clause))


def _comma(reading: str, start: int) -> int:
    found = COMMA_RE.search(reading, start)
    return found.start() if found else len(reading)


def _spanned(reading: str) -> Iterator[tuple[int, int]]:
    """“… từ ngày A đến ngày B” at the end of its clause, days or months."""
    for word in FROM_RE.finditer(reading):
        end = _clause_end(reading, word.start())
        clause = reading[word.start() : end]
        mentions = mentions_of(clause, scan(clause))
        ends = [mention.relation for mention in mentions]
        before = _sentence_before(reading, word.start())
        closed = Relation.UNTIL in ends or any(mention.listed for mention in mentions)
        is_span = ends[:1] == [Relation.FROM] and closed and _is_time(clause)
        dated = {m.unit for m in mentions} <= SPAN_UNITS
        opens = len(mentions) == 1 and BEGINS_RE.search(before) and _is_time(clause)
        if (
            (is_span or (opens and _has_year(clause)))
            and dated
            and not LOOKS_BACK_RE.search(before)
        ):
            yield word.start(), end


def _returning(reading: str) -> Iterator[tuple[int, int]]:
    """“Hằng tháng báo cáo …”, "… định kỳ hằng quý …", "công khai kết quả hằng tháng" at the end.

    "Kế hoạch hằng năm" is a sort of plan, and says how often nothing is done.
    """
    for token in scan(reading):
        if token.kind != "every" or not (token.match["e_list"] or token.match["e_list2"]):
            continue
        before = reading[: token.begin]
        is_regular = token.match[0].startswith("định")
        opens = not before.strip() or bool(OPENS_CLAUSE_RE.search(before))
        closes = bool(CLOSES_RE.match(reading, token.stop))
        is_sort = bool(phrases_re("attributive", behind=r"\s*$").search(before)) and not is_regular
        if not is_sort and (is_regular or opens or closes):
            yield token.begin, token.stop


def _after_event(reading: str) -> Iterator[tuple[int, int]]:
    """“… sau khi Bộ ban hành hướng dẫn” that ends the statement: it hangs on the event."""
    found = EVENT_RE.search(reading)
    if found and found.start() and not LOOKS_BACK_RE.search(reading[: found.start()]):
        yield found.start(), found.end()


def _sentence_before(reading: str, place: int) -> str:
    return SENTENCE_RE.split(reading[:place])[-1]


def _bracketed(reading: str) -> Iterator[tuple[int, int]]:
    bracket = BRACKET_RE.search(reading)
    if bracket is None or bracket.start() == 0:
        return
    start = bracket.start("inside")
    work = WORK_RE.match(bracket["inside"])
    start += work.end() if work else 0
    clause = reading[start : bracket.end("inside")]
    tokens = scan(clause)
    if not is_pure(clause, tokens):
        return
    goes_on = bool(work) and any(token.kind in GOING_ON for token in tokens)
    is_bare = bool(WHEN_RE.match(clause)) and not LOOKS_BACK_RE.search(reading[: bracket.start()])
    if (
        goes_on
        or is_bare
        or (bool(work) and _has_year(clause))
        or (_has_year(clause) and (_units(clause) <= BRACKET_UNITS or RANGE_RE.match(clause)))
    ):
        yield start, bracket.end("inside")


def _clause_end(reading: str, start: int) -> int:
    found = CLAUSE_END_RE.search(reading, start)
    return found.start() if found else len(reading)


def _is_time(clause: str) -> bool:
    tokens = scan(clause)
    return len(clause) <= MAX_CLAUSE and is_pure(clause, tokens) and _names_time(clause, tokens)


def _names_time(clause: str, tokens: Sequence[Token]) -> bool:
    return bool(_units(clause)) or any(token.kind in GOING_ON for token in tokens)


def _units(clause: str) -> frozenset[Unit]:
    return frozenset(m.unit for m in mentions_of(clause, scan(clause)))


def _has_year(clause: str) -> bool:
    mentions = mentions_of(clause, scan(clause))
    return bool(mentions) and any(m.year is not None for m in mentions)
