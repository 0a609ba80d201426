"""A time inside a sentence that says when its deed is done, told by evidence with weights.

"… trong 06 tháng đầu năm", "… mỗi tháng một lần" and "… khi kết thúc khóa học" say when; "… kế
hoạch vốn năm 2025" and "… khi đi xe máy" say what. The word that leads a time, what it names, where
it stands in its clause and what stands before it are weighed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from normalizers.letters.figures import NUMBER_RE
from normalizers.time.event_times import before_comma, happens, is_short_event, opens_clause
from normalizers.time.mentions import Unit
from normalizers.time.several_times import place_of_times
from normalizers.time.time_phrases import TimePhrase, dated_phrases, events
from normalizers.time.tokens import DAYS, TokenKind
from normalizers.time.words import any_of, phrases_re

ENOUGH = 3.0
LONGEST_TEXT = 4000  # letters; a longer text is no statement
FEW_RE = re.compile(r"(?<![\w.,])[0-9]{1,2}(?:\s[^\W\d]+){1,2}\s*$")
NAME = r"(?:\s\w+){1,5}\s"  # "thủ tướng chính phủ"
QUOTES = '“”"'
_EACH, _EACH_SPAN = {TokenKind.EVERY}, {TokenKind.EVERY, TokenKind.DURATION}
PARTS = frozenset({TokenKind.PART, TokenKind.UNDATED})
BESIDE_DAYS = frozenset({TokenKind.FILLER, TokenKind.WEEKDAY, TokenKind.CLOCK})


class TimeEvidence(NamedTuple):
    """One sort of evidence that a time says when: its weight, and whether it holds."""

    name: str
    weight: float
    holds: Callable[[TimePhrase], bool]


def adverbial_time(reading: str) -> tuple[int, int] | None:
    """Where the time stands that says when; None where none is sure enough."""
    found = [(p.begin, p.stop) for p in time_phrases(reading) if sureness(p) >= ENOUGH]
    return place_of_times(reading, found) if found else None


def adverbial_date(reading: str) -> tuple[int, int] | None:
    """As `adverbial_time`, of what the calendar names alone: no event, and nothing that recurs."""
    found = [p for p in time_phrases(reading) if _names_date(p) and sureness(p) >= ENOUGH]
    return (found[-1].begin, found[-1].stop) if found else None


def _names_date(phrase: TimePhrase) -> bool:
    return phrase.event is None and bool(phrase.tokens) and not phrase.recurs


def sureness(phrase: TimePhrase) -> float:
    """How sure it is that a time says when the deed of its sentence is done."""
    return sum(evidence.weight for evidence in EVIDENCE if evidence.holds(phrase))


def time_phrases(reading: str) -> list[TimePhrase]:
    """The times of a text and the events that it hangs on, in order.

    A time inside an event that says when is a part of it ("trước khi vào năm học 2026 - 2027").
    """
    if len(reading) > LONGEST_TEXT:
        return []
    dated = dated_phrases(reading)
    counted = {place for phrase in dated for place in range(phrase.begin, phrase.stop)}
    others = [event for event in events(reading) if event.begin not in counted]
    told = {p for e in others if sureness(e) >= ENOUGH for p in range(e.begin, e.stop)}
    own = [phrase for phrase in dated if phrase.begin not in told]
    return sorted((*own, *others), key=lambda phrase: phrase.begin)


def _opens_with(name: str) -> Callable[[TimePhrase], bool]:
    return lambda phrase: phrases_re(name).match(phrase.text) is not None


def _directly_after(name: str) -> Callable[[TimePhrase], bool]:
    return lambda phrase: phrases_re(name, behind=r"\W*$").search(phrase.clause) is not None


def _opens_part(phrase: TimePhrase) -> bool:
    return bool(phrase.tokens) and phrase.tokens[0].kind in PARTS


def _counts_working_days(phrase: TimePhrase) -> bool:
    return phrases_re("working_days").search(phrase.text) is not None


def _before_aside(phrase: TimePhrase) -> bool:
    if phrase.kinds <= {TokenKind.EVERY, TokenKind.CONTINUOUS}:
        return False  # "dự toán hằng năm của cơ quan"
    return phrases_re("aside", r"\s+").match(phrase.reading, phrase.stop) is not None


def _before_place(phrase: TimePhrase) -> bool:
    """“họp hằng tháng tại các thôn”, "thi ngày 09/6/2026 tại hội trường"."""
    follows = phrases_re("places_behind", r"\s+").match(phrase.reading, phrase.stop)
    return follows is not None and (phrase.kinds == _EACH or _is_a_day(phrase))


def _has_duty(phrase: TimePhrase) -> bool:
    return phrases_re("obligation").search(phrase.clause) is not None


def _is_led(phrase: TimePhrase) -> bool:
    return not phrase.is_event and phrases_re("leads_time").match(phrase.text) is not None


def _is_a_day(phrase: TimePhrase) -> bool:
    """“ngày 09/6/2026”, "tối thứ Ba ngày 09/6/2026", "chiều 09/6/2026"."""
    if not any(m.unit is Unit.DAY and m.year is not None for m in phrase.mentions):
        return False
    days = next((token for token in phrase.tokens if token.kind not in BESIDE_DAYS), None)
    if days is None or days.kind != TokenKind.DAYS:
        return False
    return days.match["d_word"] is not None or days is not phrase.tokens[0]


def _counts_each(phrase: TimePhrase) -> bool:
    """“mỗi tuần 02 buổi”: a number follows how often."""
    follows = phrase.reading[phrase.stop :].lstrip()
    counts = NUMBER_RE.match(follows) or phrases_re("numbers").match(follows)
    is_counted = bool(counts) if phrase.kinds == _EACH else phrase.kinds == _EACH_SPAN
    return is_counted and phrases_re("each").match(phrase.text) is not None


def _is_total(phrase: TimePhrase) -> bool:
    """“04 cuộc trong năm” is a sum, "04 lần mỗi năm" comes back."""
    within = phrases_re("inside").search(phrase.text)
    return TokenKind.RATE in phrase.kinds and within is not None and within.start() > 0


def _names_day_again(phrase: TimePhrase) -> bool:
    """“thứ Sáu hằng tuần”, "ngày 25 hằng tháng": which day comes back."""
    return TokenKind.EVERY in phrase.kinds and bool(phrase.kinds & DAYS)


def _of_a_programme(phrase: TimePhrase) -> bool:
    """“Đề án giảm nghèo giai đoạn 2026 - 2030”: the time is a part of a name.

    Behind whose plan it is ("kế hoạch của các tổ hằng tháng") what comes back is none.
    """
    if _is_led(phrase) or phrase.is_event or phrase.event is not None:
        return False
    words = phrase.sentence if _is_own_clause(phrase) else phrase.clause
    programme = phrases_re("programme").search(words)
    if programme is None:
        return False
    return not phrase.recurs or phrases_re("owners").search(words, programme.end()) is None


def _is_own_clause(phrase: TimePhrase) -> bool:
    """“…, giai đoạn 2026 - 2027.”: nothing else stands between two stops."""
    closes = phrase.ends_statement or phrase.ends_clause
    return closes and phrase.reading[: phrase.begin].rstrip().endswith((";", ","))


def _tells_sort(phrase: TimePhrase) -> bool:
    """“dự toán năm 2026”, "chỉ tiêu hằng năm": the time says which one."""
    says_when = (
        _is_led(phrase) or happens(phrase) or phrases_re("says_when").match(phrase.text) is not None
    )
    return not says_when and _directly_after("attributive")(phrase)


def _looks_back(phrase: TimePhrase) -> bool:
    if phrase.event is not None or phrase.recurs or _is_due_by(phrase):
        return False
    return phrases_re("looks_back").search(phrase.clause) is not None


def _is_due_by(phrase: TimePhrase) -> bool:
    """“trước tháng 4/2027”, "chậm nhất ngày 5/6": what was done in a time is told otherwise."""
    return phrase.tokens[0].kind in (TokenKind.BEFORE, TokenKind.UNTIL)


def _is_told(phrase: TimePhrase) -> bool:
    """“đã ban hành tháng 4”; "trình Sở Mẫu ban hành trong tháng 4" is yet to be done."""
    if phrase.is_event or phrase.recurs:
        return False
    if phrases_re("submits", behind=rf"{NAME}{any_of('told')}\W*$").search(phrase.clause):
        return False
    return _directly_after("told")(phrase) or _directly_after("no_deadline_before")(phrase)


def _is_compared(phrase: TimePhrase) -> bool:
    says_when = _is_led(phrase) or phrase.recurs or phrase.is_event
    return not says_when and _directly_after("compared")(phrase)


def _completes(phrase: TimePhrase) -> bool:
    sentence = phrase.sentence
    return phrases_re("completes", r"\W*").match(sentence) is not None


def _before_bound(phrase: TimePhrase) -> bool:
    return (
        phrases_re("no_deadline_after", r"[\s,(]*").match(phrase.reading, phrase.stop) is not None
    )


def _so_much_each(phrase: TimePhrase) -> bool:
    """“cấp 20.000 cây giống mỗi năm”: a number before it, and none after it."""
    is_each = phrase.kinds == _EACH and phrases_re("each").match(phrase.text) is not None
    if FEW_RE.search(phrase.clause):
        return False  # "phát 02 số mỗi tháng"
    counts = NUMBER_RE.search(phrase.sentence)
    return is_each and counts is not None and not _counts_each(phrase)


def _is_labelled(phrase: TimePhrase) -> bool:
    """“…, thời gian: Quý II/2026”: a label stands before it."""
    return (
        phrases_re("time_labels", behind=r"\s*:?\s*$").search(phrase.reading, 0, phrase.begin)
        is not None
    )


def _bounds(phrase: TimePhrase) -> bool:
    clause = phrase.clause
    return phrases_re("bounded", rf"\W*(?:{any_of('quantities')}\s+)?").match(clause) is not None


def _is_quoted(phrase: TimePhrase) -> bool:
    before = phrase.reading[: phrase.begin]
    return sum(before.count(mark) for mark in QUOTES) % 2 == 1


def _from_nothing(phrase: TimePhrase) -> bool:
    """“trong 60 phút”, "học 5 ngày": how long something lasts."""
    return bool(phrase.tokens) and phrase.event is None and phrase.is_span


def _counts_from(phrase: TimePhrase) -> bool:
    return bool(phrase.tokens) and phrase.event is not None


EVIDENCE: tuple[TimeEvidence, ...] = (
    TimeEvidence("a word of time leads it", 2.0, _is_led),
    TimeEvidence("a label of time stands before it", 2.5, _is_labelled),
    TimeEvidence("it bounds a span", 2.5, _opens_with("within")),
    TimeEvidence("it runs from one end to the other", 1.0, lambda phrase: phrase.runs_on),
    TimeEvidence("it begins with a day", 1.0, _opens_with("begins_time")),
    TimeEvidence("it says how many times", 2.0, lambda phrase: TokenKind.RATE in phrase.kinds),
    TimeEvidence("it says how many within a time", -1.5, _is_total),
    TimeEvidence("it says how often", 1.5, lambda phrase: TokenKind.EVERY in phrase.kinds),
    TimeEvidence("it says that it comes back", 1.0, _opens_with("regular")),
    TimeEvidence("it names the day that comes back", 1.0, _names_day_again),
    TimeEvidence("it speaks of each one", -1.5, _opens_with("each_one")),
    TimeEvidence("a number follows how often", 2.0, _counts_each),
    TimeEvidence("it names a part of a time", 1.0, _opens_part),
    TimeEvidence("it is a whole day", 1.0, _is_a_day),
    TimeEvidence("it is counted from an event", 2.0, _counts_from),
    TimeEvidence("it says how long, and from nothing", -1.5, _from_nothing),
    TimeEvidence("it counts working days", 1.0, _counts_working_days),
    TimeEvidence("it hangs on what happens", 2.0, happens),
    TimeEvidence("it follows at once", 1.0, _opens_with("at_once")),
    TimeEvidence("its event is a word or two", -1.0, is_short_event),
    TimeEvidence("it ends the statement", 1.5, lambda phrase: phrase.ends_statement),
    TimeEvidence("it ends a clause", 1.0, lambda phrase: phrase.ends_clause),
    TimeEvidence("it is a clause of its own", 1.5, _is_own_clause),
    TimeEvidence("a comma follows", 0.5, before_comma),
    TimeEvidence("a place or a ground follows", 0.5, _before_aside),
    TimeEvidence("a place follows how often, or a day", 1.0, _before_place),
    TimeEvidence("a bracket ends with it", 0.5, lambda phrase: phrase.ends_bracket),
    TimeEvidence("it opens a clause", 1.0, opens_clause),
    TimeEvidence("it names its year, or comes back", 0.5, lambda phrase: phrase.names_year),
    TimeEvidence("its clause names a duty", 0.5, _has_duty),
    TimeEvidence("it is part of a name", -3.0, _of_a_programme),
    TimeEvidence("it says which one", -2.0, _tells_sort),
    TimeEvidence("it is in quotation marks", -3.0, _is_quoted),
    TimeEvidence("something is compared with it", -3.0, _is_compared),
    TimeEvidence("it stands alone in brackets", -2.0, lambda phrase: phrase.is_bracketed),
    TimeEvidence("its sentence asks for completion", 2.0, _completes),
    TimeEvidence("the clause tells what was", -2.0, _looks_back),
    TimeEvidence("the words before tell what was", -3.0, _is_told),
    TimeEvidence("so much comes each time", -1.5, _so_much_each),
    TimeEvidence("what follows bounds something by it", -3.0, _before_bound),
    TimeEvidence("it bounds what the clause speaks of", -2.0, _bounds),
)
