"""By when a target is to be reached.

The time in the heading of targets, and in a target's sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.adverbial_times import adverbial_date
from normalizers.time.expressions import RELATIONS, mentions_of, scan
from normalizers.time.mentions import Mention, Relation, Unit
from normalizers.time.time_phrases import PHRASE_END_RE
from normalizers.time.tokens import Token, TokenKind
from normalizers.time.words import (
    mask_citations,
    phrases_re,
    reading_form,
)

_ENDS = frozenset({Relation.UNTIL, Relation.BEFORE})
_LEADS = frozenset({*RELATIONS, TokenKind.FILLER, TokenKind.PART})
_FOLLOWS = frozenset({TokenKind.OPEN_END})
_LONGEST = 1200
_LONGEST_RUN_IN = 60  # "Chỉ tiêu 2:", "Mục tiêu cụ thể thứ nhất:"


class _Time(NamedTuple):
    """A time with its words, where they begin and end in the text."""

    begin: int
    stop: int
    mention: Mention


def time_of_targets(heading: str) -> str | None:
    """The time that a heading sets for the targets below it, as printed, or None.

    Of several the first that is no prospect counts, a prospect where it stands alone. What is no
    end ("năm 2026", "giai đoạn 2021 - 2025") counts right after the words for targets alone: it
    may be the plan's own year, or the stage of a programme that the heading names.

    >>> time_of_targets("Mục tiêu cụ thể đến năm 2030, tầm nhìn đến năm 2045")
    'đến năm 2030'
    >>> time_of_targets("Chỉ tiêu năm 2026"), time_of_targets("Phân công chỉ tiêu của xã năm 2026")
    ('năm 2026', None)
    """
    line, reading = _read(heading)
    times = [t for t in _times(reading) if _is_end(t) or _opens(reading, t)]
    own = [t for t in times if not _is_prospect(reading, t)] or times
    return line[own[0].begin : own[0].stop] if own else None


def time_of_target(statement: str) -> str | None:
    """The time that a target's own sentence states, as printed, or None.

    It opens the sentence ("Phấn đấu đến năm 2030 đạt 80%"), after a label too ("Chỉ tiêu 2: Đến
    năm 2025 …"), or stands in it as "vào năm 2026", "đến năm 2030". A year that something is
    compared with, or that a document or a programme bears, is none. Several times that are all
    stated so ("60% vào năm 2026 và 80% vào năm 2030") are joined with "; ".

    >>> time_of_target("Phấn đấu đến năm 2030 đạt 80%")
    'đến năm 2030'
    >>> time_of_target("Giảm 10% số vụ so với năm 2025") is None
    True
    """
    line, reading = _read(statement[:_LONGEST])
    times = _times(reading)
    opening = next((t for t in times if _opens(reading, t)), None)
    if opening is not None:
        return line[opening.begin : opening.stop]
    stated = [t for t in times if _is_stated(reading, t) and not _of_a_programme(reading, t)]
    if stated:
        return "; ".join(dict.fromkeys(line[t.begin : t.stop] for t in stated))
    place = adverbial_date(reading)
    which = {t.begin for t in times if _says_which_stage(reading, t)}
    return line[slice(*place)].strip(" ,;") if place and place[0] not in which else None


def _read(text: str) -> tuple[str, str]:
    line = squeeze(nfc(text))
    return line, mask_citations(line, reading_form(line))


def _times(reading: str) -> list[_Time]:
    tokens = scan(reading)
    return [
        _with_its_words(reading, mention, tokens)
        for mention in mentions_of(reading, tokens)
        if _is_whole(mention)
    ]


def _is_end(time: _Time) -> bool:
    return time.mention.relation in _ENDS


def _is_whole(mention: Mention) -> bool:
    """A time that names its year: "Quý I" of a target may be of any."""
    return mention.year is not None and (not mention.bare or mention.relation is not Relation.IN)


def _with_its_words(reading: str, mention: Mention, tokens: Sequence[Token]) -> _Time:
    """The mention with "đến hết" before it and "trở đi" after it."""
    place = next(i for i, token in enumerate(tokens) if token.begin >= mention.begin)
    begin, stop = mention.begin, mention.stop
    for token in reversed(tokens[:place]):
        if token.kind not in _LEADS or CHARACTER_RE.search(reading, token.stop, begin):
            break
        begin = token.begin
    for token in tokens[place + 1 : place + 2]:
        if token.kind in _FOLLOWS and not CHARACTER_RE.search(reading, stop, token.begin):
            stop = token.stop
    return _Time(begin, stop, mention)


def _is_prospect(reading: str, time: _Time) -> bool:
    return bool(phrases_re("prospect", behind=r"\W*$").search(reading[: time.begin]))


def _of_a_programme(reading: str, time: _Time) -> bool:
    """The time belongs to a programme named before it: "Đề án giảm nghèo giai đoạn 2021 - 2025"."""
    before = PHRASE_END_RE.split(reading[: time.begin])[-1]
    return bool(phrases_re("programme").search(before))


def _opens(reading: str, time: _Time) -> bool:
    """Nothing stands before it, a short label and words of striving aside."""
    head, colon, behind = reading[: time.begin].rpartition(":")
    is_run_in = len(head) <= _LONGEST_RUN_IN and not any(stop in head for stop in ".;")
    before = behind if colon and is_run_in else reading[: time.begin]
    return (
        bool(phrases_re("striving", r"\W*(?:", r"\W*)*").fullmatch(before))
        and time.mention.unit is not Unit.DAY
    )


def _is_stated(reading: str, time: _Time) -> bool:
    """True where the sentence says by when, and compares nothing with the time.

    It says "đến", "trước", "vào" or "trong".
    """
    words = reading[time.begin : time.mention.begin].split()
    said = _is_end(time) or bool({"vào", "trong"} & set(words))
    return said and not (
        phrases_re("compared", behind=r"\W*$").search(reading[: time.begin])
        or _says_which_stage(reading, time)
    )


def _says_which_stage(reading: str, time: _Time) -> bool:
    """True for "giai đoạn trước năm 2025": which stage it is; "giai đoạn đến năm 2030" is due."""
    is_before = time.mention.relation is Relation.BEFORE
    return (
        is_before and phrases_re("stages", behind=r"\W*$").search(reading[: time.begin]) is not None
    )
