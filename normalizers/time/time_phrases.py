"""The times and the events that stand in a sentence, each with the words that bound it.

"trong vòng 15 ngày kể từ ngày nhận đơn", "từ tháng 6 đến tháng 8", "ngay khi có lệnh": what each of
them means for the sentence is weighed in `adverbial_times`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from normalizers.letters.figures import NUMBER_RE, printed_figure
from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.sentences import SENTENCE_END_RE, STOP_RE
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.expressions import RELATIONS, mentions_of, scan
from normalizers.time.mentions import Mention, Relation, Unit
from normalizers.time.tokens import RECURRING, Token, TokenKind, recurring_units_of
from normalizers.time.words import any_of, phrases_re

FAR = 300  # letters before a time that its clause may have
LONGEST = 140  # letters of a time with its event
COUNTED_HOURS = 24
PHRASE_END_RE = re.compile(rf"{STOP_RE.pattern}|,\s|\s-\s(?![0-9])")
SLASH_RE = re.compile(r"[0-9]\s?[/.-]\s?[0-9]")
# What a deed hangs on follows these.
EVENT_RE = re.compile(any_of("events", "seasons", "at_once"))
FRAME = frozenset(
    {
        TokenKind.BEFORE,
        TokenKind.UNTIL,
        TokenKind.FROM,
        TokenKind.AFTER,
        TokenKind.PART,
        TokenKind.FILLER,
        TokenKind.WORK,
        TokenKind.NEXT_YEAR,
    }
)
DATED = frozenset({Unit.DAY, Unit.MONTHS, Unit.SEMESTER, Unit.SCHOOL_YEAR})


class TimePhrase(NamedTuple):
    """A time in its sentence, `begin` and `stop` in the reading form of the whole text.

    `event` is where an event begins that it is counted from or hangs on, None without one.
    """

    reading: str
    begin: int
    stop: int
    tokens: tuple[Token, ...] = ()
    event: int | None = None

    @property
    def text(self) -> str:
        """The time as it stands in the reading."""
        return self.reading[self.begin : self.stop]

    @property
    def clause(self) -> str:
        """The words of its clause before it."""
        return PHRASE_END_RE.split(self.reading[max(0, self.begin - FAR) : self.begin])[-1]

    @property
    def sentence(self) -> str:
        """The words of its sentence before it."""
        return SENTENCE_END_RE.split(self.reading[: self.begin])[-1]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of its expressions."""
        return frozenset(token.kind for token in self.tokens)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """What of the calendar it names."""
        return mentions_of(self.text, scan(self.text))

    @property
    def ends_statement(self) -> bool:
        """True where nothing but stops follows."""
        return not self.reading[self.stop :].strip(" .;)*_/")

    @property
    def ends_clause(self) -> bool:
        """True where a stop and more text follow."""
        follows = self.reading[self.stop :].lstrip()
        return SENTENCE_END_RE.match(follows) is not None and not self.ends_statement

    @property
    def is_bracketed(self) -> bool:
        """True for "(tháng 8/2026)": it stands alone in brackets."""
        before, follows = self.reading[: self.begin], self.reading[self.stop :]
        return before.rstrip().endswith("(") and follows.lstrip().startswith(")")

    @property
    def ends_bracket(self) -> bool:
        """True for "(02 buổi, trong tháng 8/2026)": it stands last in brackets."""
        return self.reading.startswith(")", self.stop) and not self.is_bracketed

    @property
    def runs_on(self) -> bool:
        """True for "từ ngày A đến ngày B": both ends of a stretch."""
        relations = [mention.relation for mention in self.mentions]
        is_listed = any(mention.listed for mention in self.mentions)
        return Relation.FROM in relations and (Relation.UNTIL in relations or is_listed)

    @property
    def names_year(self) -> bool:
        """True where its year is said, or where it comes back."""
        return self.recurs or any(m.year is not None for m in self.mentions)

    @property
    def recurs(self) -> bool:
        """True where it says how often."""
        return any(map(_recurs, self.tokens))

    @property
    def is_event(self) -> bool:
        """True for an event alone, without a time of its own."""
        return not self.tokens

    @property
    def is_span(self) -> bool:
        """True for "15 ngày", "24 giờ" without a day of the calendar; "8 giờ" is a time of day."""
        return any(map(_is_counted_time, self.tokens)) and not _is_dated(self)


def dated_phrases(reading: str) -> list[TimePhrase]:
    """The times of a text, in order."""
    if phrases_re("time_signs").search(reading) is None and SLASH_RE.search(reading) is None:
        return []  # the scanner is slow, and most statements speak of no time
    return [phrase for run in _runs(reading) if (phrase := _of_run(reading, run)) is not None]


def events(reading: str) -> Iterator[TimePhrase]:
    """What a deed hangs on: "khi kết thúc khóa học", "trước mùa mưa", "ngay sau khi có vốn"."""
    last = 0
    for word in EVENT_RE.finditer(reading):
        stop = _end_of(reading, word.end())
        if word.start() >= last and stop - word.start() <= LONGEST:
            yield TimePhrase(reading, word.start(), stop, event=word.end())
            last = stop


def _runs(reading: str) -> Iterator[Sequence[Token]]:
    """The expressions between which stand no word and no stop, a remark in brackets aside."""
    tokens = scan(reading)
    start = 0
    for number, (above, below) in enumerate(pairwise(tokens), start=1):
        between = REMARK_RE.sub("", reading[above.stop : below.begin])
        if CHARACTER_RE.search(between) or STOP_RE.search(between):
            yield tokens[start:number]
            start = number
    yield tokens[start:]


def _of_run(reading: str, run: Sequence[Token]) -> TimePhrase | None:
    """The time of a run, with the words that bound it and the event that it is counted from."""
    named = [i for i, token in enumerate(run) if token.kind not in FRAME]
    if not named:
        return None
    first = next(i for i, token in enumerate(run) if not _only_joins(token))
    tokens = _from_its_word(run[first : named[-1] + 1])
    phrase = TimePhrase(reading, tokens[0].begin, tokens[-1].stop, tokens)
    bound = phrases_re("within", r"(?:", r"\s*)+$").search(reading, 0, phrase.begin)
    phrase = phrase._replace(begin=bound.start()) if bound else phrase
    return _counted(phrase) if phrase.is_span else phrase if _is_dated(phrase) else None


def _from_its_word(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """“6 tháng đầu năm trong tháng 7” is due in July: the time begins with the word that leads it.

    Where none does, or what goes before names what comes back ("hằng tuần vào chiều thứ Sáu"), it
    is the whole.
    """
    leads = (phrases_re("leads_time"), phrases_re("begins_time"))
    starts = (i for i, t in enumerate(tokens) if any(lead.match(t.match[0]) for lead in leads))
    place = next(starts, 0)
    while place and tokens[place - 1].kind in RELATIONS:
        place -= 1
    ahead = [token for token in tokens[:place] if token.kind not in FRAME]
    return tuple(tokens if any(map(_recurs, ahead)) else tokens[place:])


def _only_joins(token: Token) -> bool:
    joins = token.kind == TokenKind.FILLER and phrases_re("joining").fullmatch(token.match[0])
    return token.kind == TokenKind.WORK or bool(joins)


def _is_dated(phrase: TimePhrase) -> bool:
    return any(map(_recurs, phrase.tokens)) or any(map(_is_placed, phrase.mentions))


def _is_placed(mention: Mention) -> bool:
    """A day, a month, a school year; "trong năm" is any year."""
    return mention.unit in DATED or (mention.unit is Unit.YEAR and mention.year is not None)


def _recurs(token: Token) -> bool:
    """“hằng tháng”, "2 lần/năm"; a bare "định kỳ" says nothing of how often."""
    units = token.kind == TokenKind.EVERY and recurring_units_of(token)
    return bool(units) or (token.kind in RECURRING and token.kind != TokenKind.EVERY)


def _is_counted_time(token: Token) -> bool:
    """“15 ngày”, "24 giờ"; "05 phút" is how long something lasts."""
    if token.kind == TokenKind.CLOCK:
        hours = NUMBER_RE.match(token.match[0])
        return hours is not None and printed_figure(hours[0]) >= COUNTED_HOURS
    lasts = phrases_re("lasting", behind=r"$").search(token.match[0])
    return token.kind == TokenKind.DURATION and lasts is None


def _counted(phrase: TimePhrase) -> TimePhrase:
    """A span of time with what it is counted from: "15 ngày kể từ ngày nhận đơn"."""
    event = phrases_re("counted_from", r"[\s,]*").match(phrase.reading, phrase.stop)
    if event is None:
        return phrase
    return phrase._replace(stop=_end_of(phrase.reading, event.end()), event=phrase.stop)


def _end_of(reading: str, place: int) -> int:
    """Where the words end that begin at a place, before the next comma or stop.

    A remark in brackets within them is passed over: "Luật Phòng, chống ma túy (sửa đổi) có hiệu
    lực".
    """
    last = min(len(reading.rstrip(" ./")), place + LONGEST)
    passed = place
    for end in PHRASE_END_RE.finditer(reading, place, last):
        remark = REMARK_RE.match(reading, end.start())
        if remark is not None and reading[remark.end() + 1 :][:1].isalnum():
            passed = remark.end()
        elif end.start() >= passed and not _name_goes_on(reading, end.start()):
            return end.start()
    return last


def _name_goes_on(reading: str, place: int) -> bool:
    return phrases_re("goes_on", r",\s").match(reading, place) is not None
