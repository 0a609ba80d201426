"""Where prose states a time: in front of a statement ("Đến năm 2027: …") or in its last clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizers.letters.sentences import SENTENCE_END_RE, STOP_RE
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.adverbial_times import adverbial_time
from normalizers.time.clause_times import clause_time
from normalizers.time.dates import DAY, MONTH, YEAR
from normalizers.time.expressions import RELATIONS, mentions_of, scan, times_alone
from normalizers.time.mentions import Mention, Relation, Unit
from normalizers.time.patterns import SHORT_DUE
from normalizers.time.recurring_days import names_no_year, recurrence_beside, with_recurrence
from normalizers.time.several_times import place_of_times
from normalizers.time.tokens import RECURRING, Token, TokenKind
from normalizers.time.words import (
    mask_citations,
    one_of,
    phrases_re,
    reading_form,
)

_LONGEST_LEAD = 90
_LONGEST_PHRASE = 120
_CONTEXT = 110  # how far back an obligation may stand before "trước ngày"
_MARKUP = " *_-–"
# "Năm 2026, năm đầu thực hiện …", "Năm 2025, là năm …": the year is spoken of, nothing is due.
_SPOKEN_OF_RE = re.compile(rf"\W*(?:là(?!\w)|năm\s+(?:{one_of('year_spoken_of')}))")
_TOLD_RE = phrases_re("told_of")
_ISSUED_RE = re.compile(rf"(?<!\w)(?:{one_of('issued')})\s[^.;]{{0,60}}z{{6}}")
_LEADING_MENTIONS = {
    TokenKind.QUARTERS,
    TokenKind.MONTHS,
    TokenKind.SHORT_MONTHS,
    TokenKind.DAYS,
    TokenKind.HALF,
    TokenKind.SEMESTER,
    TokenKind.SCHOOL_YEAR,
    TokenKind.YEARS,
    TokenKind.UNDATED,
    TokenKind.SUMMER,
}
_NO_LEAD = {
    TokenKind.WORK,
    TokenKind.DURATION,
    TokenKind.CLOCK,
    TokenKind.WEEK,
    TokenKind.DAY_ONLY,
    TokenKind.WEEKDAY,
}
_IN_PHRASE = {
    *_LEADING_MENTIONS,
    *RECURRING,
    TokenKind.BARE_MONTHS,
    *RELATIONS,
    TokenKind.PART,
    TokenKind.FILLER,
    TokenKind.DAY_ONLY,
    TokenKind.OPEN_END,
    TokenKind.CLOCK,
    TokenKind.WEEKDAY,
}
_FRAME = {
    *RELATIONS,
    TokenKind.PART,
    TokenKind.FILLER,
    TokenKind.CLOCK,
    TokenKind.WEEKDAY,
    TokenKind.WORK,
}

_COMPLETION = (
    r"(?P<sure>hoàn\s+(?:thành|tất)(?:\s+(?:dứt\s+điểm|xong|việc))?\s+(?:chậm\s+nhất\s+)?"
    r"(?=trước|trong|đến|chậm)|xong\s+(?=trước|trong))"
)
_LATEST = (
    r"(?P<latest>(?:(?:chậm|muộn)\s+nhất|hạn\s+(?:chót|cuối))\s+"
    rf"(?:(?:là|vào|trong|trước|đến)\s+)*(?=ngày|tháng|quý|năm|hết|[0-9])|{SHORT_DUE})"
)
_LABEL = (
    r"(?P<label>(?:thời\s+(?:hạn|gian)\s+hoàn\s+thành|thời\s+hạn(?:\s+thực\s+hiện)?|hạn\s+hoàn\s+thành)"
    r"\s*:\s*)"
)
_HOUR = r"(?:[0-9]{1,2}\s?(?:h|giờ|g)\s?[0-9]{0,2}\s*(?:phút\s*)?,?\s*)?"
_BEFORE_DAY = (
    rf"(?P<before_day>(?:trước|(?<!nhận )(?<!cấp )vào)\s+(?={_HOUR}ngày\s*[0-9])"
    rf"|trước\s+(?={_HOUR}{DAY}\s?/\s?{MONTH}\s?/\s?{YEAR}(?![0-9])))"
)
_BOUNDED_RE = re.compile(rf"[\s,(]*(?:{one_of('no_deadline_after')})")
_LEAD_RE = re.compile(rf"(?<!\w)(?:{_COMPLETION}|{_LATEST}|{_LABEL}|{_BEFORE_DAY})")
_CLOSERS = ("", ".", ";", ",", ")")  # behind a time that closes its clause


@TEXT_CACHES.remember(4096)
def leading_time(text: str) -> tuple[str, str] | None:
    """The time that leads a statement, and the statement; None where none does.

    The lead must be set off by a colon or a comma and be nothing but time.

    >>> leading_time("Đến năm 2027: 100% hồ sơ được số hóa")
    ('Đến năm 2027', '100% hồ sơ được số hóa')
    >>> leading_time("Năm 2025 là năm cuối của nhiệm kỳ") is None
    True
    """
    line = squeeze(nfc(text[: 4 * _LONGEST_LEAD]))
    reading = mask_citations(line, reading_form(line))
    best: tuple[str, str] | None = None
    for place in (at for at, sign in enumerate(reading[:_LONGEST_LEAD]) if sign in ":,"):
        head, behind = reading[:place], reading[place + 1 :]
        by_colon = reading[place] == ":"
        if by_colon and head.endswith(")") and not _is_lead(head, by_colon):
            head = head.rpartition("(")[0].rstrip()  # "năm 2027 (03 lớp)"
        if not _is_lead(head, by_colon):
            if best or len(head) > _LONGEST_LEAD // 2:
                break
            continue
        if by_colon or _is_due(head, behind):
            best = line[: len(head)].strip(_MARKUP), _rest(text, line, place + 1)
        if by_colon:
            break
    return best


def opening_time(text: str) -> str | None:
    """The time of the calendar with which a text opens, whatever goes on; None where none does.

    >>> opening_time("Đợt 2: Từ ngày 23/02/2026 đến ngày 14/3/2026 gồm các việc:")
    'Đợt 2: Từ ngày 23/02/2026 đến ngày 14/3/2026'
    """
    line = squeeze(nfc(text))
    reading = mask_citations(line, reading_form(line))
    taken: list[Token] = []
    for token in scan(reading):
        last = taken[-1].stop if taken else 0
        if CHARACTER_RE.search(reading, last, token.begin):
            break
        taken.append(token)
    while taken and (taken[-1].kind is TokenKind.WORK or not _frames_match(taken)):
        taken.pop()
    if not taken:
        return None
    head = reading[: taken[-1].stop]
    dated = any(_is_dated(token, mentions_of(head, tuple(taken))) for token in taken)
    return line[: len(head)].strip(_MARKUP) if dated else None


def _is_due(head: str, behind: str) -> bool:
    """False where the clause after the comma only tells of what happened then.

    "Ngày 14/7, Sở … đã công bố kết quả"; "Ngày 30/6/2025, Chính phủ ban hành Nghị định số …".
    "Đến năm 2027, 100% hồ sơ đã được số hóa" is a target none the less.
    """
    if not CHARACTER_RE.search(behind) or _SPOKEN_OF_RE.match(behind):
        return False
    mentions = mentions_of(head, scan(head))
    if not all(m.relation is Relation.IN for m in mentions):
        return True
    tells = _TOLD_RE.search(behind, 0, 120)
    return not tells and not (
        any(m.unit is Unit.DAY for m in mentions) and _ISSUED_RE.search(behind, 0, 200)
    )


def _rest(text: str, line: str, offset: int) -> str:
    """The statement after the lead; of a long text only its beginning was read."""
    if len(text) <= 4 * _LONGEST_LEAD:
        return line[offset:].strip(_MARKUP)
    whole = squeeze(nfc(text))
    return whole[offset:].strip(_MARKUP)


def _is_lead(head: str, by_colon: bool) -> bool:
    """True for a head that is time alone.

    "15/3: …" may be a score and "2026, …" a number, so a comma wants a word with its year.
    """
    tokens = times_alone(head)
    if not tokens:
        return False
    refused = {t.kind for t in tokens} & _NO_LEAD
    # "Tuần 1 (từ 05/9 đến 10/9): …" says which week it is, "Tuần 1: …" does not.
    if refused and not (refused == {TokenKind.WEEK} and by_colon and mentions_of(head, tokens)):
        return False
    if tokens[0].kind == TokenKind.FILLER and not any(t.kind in _LEADING_MENTIONS for t in tokens):
        return False
    mentions = mentions_of(head, tokens)
    if any(m.unit is Unit.VAGUE for m in mentions) or not _frames_match(tokens):
        return False
    recurs = any(t.kind in RECURRING for t in tokens)
    continuous = by_colon and any(t.kind == TokenKind.CONTINUOUS for t in tokens)
    named = any(not m.bare or (by_colon and m.year) or len(tokens) > 1 for m in mentions)
    return named or recurs or continuous


def _frames_match(tokens: Sequence[Token]) -> bool:
    """A lead ends in a time, not in a word that wants one after it ("Năm 2026 và")."""
    return tokens[-1].kind not in {*RELATIONS, TokenKind.PART, TokenKind.FILLER}


@TEXT_CACHES.remember(4096)
def trailing_deadline(text: str) -> str | None:
    """The deadline that a statement states in certain words, as printed.

    Only "hoàn thành trước …", "chậm nhất …", "thời hạn: …", "hạn D", "trước ngày D" after a duty
    and a time that stands apart (`clause_times`) count, never that of a citation. A day that comes
    back is given with the word for it: "hằng năm; trước ngày 15 tháng 12".

    >>> trailing_deadline("Các tổ nộp báo cáo về Văn phòng trước ngày 20/12/2025.")
    'trước ngày 20/12/2025'
    """
    line = squeeze(nfc(text))
    reading = mask_citations(line, reading_form(line))
    return _in_sure_words(line, reading) or clause_time(line, reading) or _adverbial(line, reading)


def _in_sure_words(line: str, reading: str) -> str | None:
    """What is said in certain words: of several times the one that `place_of_times` chooses."""
    places, again = list[tuple[int, int]](), dict[int, tuple[int, int]]()
    for lead in _LEAD_RE.finditer(reading):
        if places and lead.start() < places[-1][1]:
            continue
        repeated = recurrence_beside(reading, lead.start())
        stop = _phrase_end(reading, lead.end(), in_recurrence=repeated is not None)
        if stop is None or _BOUNDED_RE.match(reading, stop):
            continue
        recurs = any(token.kind in RECURRING for token in scan(reading[lead.end() : stop]))
        if not recurs and _is_past(reading, lead, stop):
            continue
        start = lead.end() if lead["label"] else lead.start()
        is_open = reading.count("(", start, stop) > reading.count(")", start, stop)
        stop += is_open and reading[stop : stop + 1] == ")"
        places.append((start, stop))
        if repeated and not recurs and names_no_year(reading[start:stop]):
            again[stop] = repeated
    if not places:
        return None
    place = place_of_times(reading, places)
    if repeated := again.get(place[1]):
        return with_recurrence(line, repeated, place)
    return line[slice(*place)].strip(" ,;")


def _adverbial(line: str, reading: str) -> str | None:
    place = adverbial_time(reading)
    return line[slice(*place)].strip(" ,;") if place else None


def _is_past(reading: str, lead: re.Match[str], stop: int) -> bool:
    """True where the words before tell of the past or of a case of law, or no duty stands there.

    A day that closes its clause needs no known word of duty, unless the clause speaks of people or
    things that the day bounds ("người nghỉ hưu trước ngày …").
    """
    before = SENTENCE_END_RE.split(reading[max(0, lead.start() - _CONTEXT) : lead.start()])[-1]
    if lead["label"]:
        return False
    if lead["sure"] or lead["latest"]:
        return bool(phrases_re("over", behind=r"\s*$").search(before))
    if phrases_re("no_deadline_before", behind=r"(?:\s+\w+){0,2}\s*,?\s*$").search(before):
        return True
    closes = reading[stop:].lstrip()[:1] in _CLOSERS and not phrases_re(
        "bounded", r"\W*(?:(?:các|những)\s+)?"
    ).match(before)
    opens = not before.strip() and lead.start() == 0
    return not (phrases_re("obligation").search(before) or closes or opens)


def _phrase_end(reading: str, begin: int, *, in_recurrence: bool) -> int | None:
    """Where the time phrase that begins there ends.

    None where no dated or recurring time stands.
    """
    window = reading[begin : begin + _LONGEST_PHRASE]
    end, dated, last = 0, False, 0
    for token in scan(window):
        between = window[last : token.begin]
        if CHARACTER_RE.search(between) or STOP_RE.search(between):
            break
        if token.kind not in (_IN_PHRASE if dated else {*_IN_PHRASE, TokenKind.WORK}):
            break
        last = token.stop
        if token.kind not in _FRAME:
            end = token.stop
            dated = dated or (in_recurrence and token.kind == TokenKind.DAY_ONLY)
            dated = dated or _is_dated(
                token, mentions_of(window[: token.stop], scan(window[: token.stop]))
            )
    return begin + end if dated else None


def _is_dated(token: Token, mentions: Sequence[Mention]) -> bool:
    return token.kind in RECURRING or any(
        m.unit is not Unit.VAGUE and (m.year is not None or m.unit is Unit.DAY) for m in mentions
    )
