"""The clause of a deadline that says when, without what is said beside it or comes after it."""

from __future__ import annotations

import re
from functools import cache

from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.kinds import conditions_in
from normalizers.time.mentions import Unit
from normalizers.time.tokens import TokenKind
from normalizers.time.words import any_of, one_of

_LONGEST = 200  # of a longer text the beginning is no completion
_BESIDE = frozenset({TokenKind.FILLER, TokenKind.WORK})


def main_clause(reading: str) -> str:
    """The clause that states the time.

    For instance "Quý III/2026. Bổ sung danh mục (nếu có)" is due in the quarter.

    A clause after a stop or a semicolon counts where it says nothing but a time or a condition.
    """
    completion = _completion(reading)
    stops = [found.start() for found in SENTENCE_END_RE.finditer(completion)]
    if not stops or not mentions_of(completion[: stops[0]], scan(completion[: stops[0]])):
        return completion
    for stop, end in zip(stops, [*stops[1:], len(completion)], strict=True):
        if not _goes_on(completion[stop + 1 : end].strip()):
            return completion[:stop]
    return completion


def without_glosses(reading: str) -> str:
    """The text without what a bracket says of a whole day: "30/6/2026 (quý II) và 31/12/2026".

    As long as it was.
    """
    for gloss in REMARK_RE.finditer(reading):
        if not reading[: gloss.start()].rstrip()[-1:].isdecimal():
            continue
        named = mentions_of(gloss[0], scan(gloss[0]))
        before = mentions_of(reading[: gloss.start()], scan(reading[: gloss.start()]))
        is_coarser = bool(named) and all(m.unit is not Unit.DAY for m in named)
        if is_coarser and before and before[-1].unit is Unit.DAY and before[-1].year:
            blank = " " * len(gloss[0])
            reading = f"{reading[: gloss.start()]}{blank}{reading[gloss.end() :]}"
    return reading


def _goes_on(clause: str) -> bool:
    """The clause opens with a time or a condition, words such as "thực hiện trong" aside."""
    condition = min(conditions_in(clause), default=len(clause))
    last = 0
    for token in scan(clause):
        if CHARACTER_RE.search(clause, last, min(token.begin, condition)):
            return False
        if token.kind not in _BESIDE or token.begin >= condition:
            return True
        last = token.stop
    return not CHARACTER_RE.search(clause, last, condition)


@cache
def _follow_up_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<head>[^.;]*{any_of('finishing')}[^.;]*?[0-9][^.;]*?)(?:\s*,|\s+và)\s+"
        rf"(?:(?:{one_of('before_follow_up')})\s+)?{any_of('follow_up')}"
    )


def _completion(reading: str) -> str:
    """The completion itself, without the upkeep that follows it.

    "Hoàn thành trong quý I năm 2026 và có rà soát, bổ sung (nếu có)" is due in the first quarter.
    """
    if len(reading) > _LONGEST:
        return reading
    match = _follow_up_pattern().match(reading)
    return match["head"] if match else reading
