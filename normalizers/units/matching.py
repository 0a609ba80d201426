"""Which of the known names does a printed name mean? Exact, then by alias, then a bounded guess.

The kind is compared exactly and the rest with a plain ratio ("Sở Tài chính" is near "Bộ Tài
chính", and no token ratio tells "UBND tỉnh" from "Văn phòng UBND tỉnh"). A guess needs a threshold
and a margin over the runner-up; without the margin it is ambiguous, never first-of-many.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from rapidfuzz import fuzz

from normalizers.letters.text import comparison_key
from normalizers.units.lists import strip_remark
from normalizers.units.openings import name_start
from normalizers.units.resolve import unit_key

THRESHOLD = 88.0  # "tài chinh" against "tài chính" has 91.7; "tài chính" - "tài nguyên" far below
MARGIN = 6.0
SHORTEST_FUZZY = 5  # a slip in fewer letters is another word: "thuế", "thu"


class MatchMethod(StrEnum):
    """How a match was found."""

    EXACT = "exact"
    ALIAS = "alias"
    FUZZY = "fuzzy"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


class Match(NamedTuple):
    """The name that was meant, how it was found, and how near it is (0..100)."""

    name: str | None
    method: MatchMethod
    score: float


NO_MATCH = Match(None, MatchMethod.NONE, 0.0)


def match_unit(
    printed: str, known: Iterable[str], aliases: Mapping[str, str] | None = None
) -> Match:
    """The known name that a printed one means.

    Args:
        printed: the name as printed.
        known: the canonical names.
        aliases: other spellings → canonical name; general abbreviations need no alias.
    """
    names = tuple(dict.fromkeys(known))
    key = comparison_key(strip_remark(printed))
    for name in names:
        if comparison_key(name) == key:
            return Match(name, MatchMethod.EXACT, 100.0)
    for alias, name in (aliases or {}).items():
        if unit_key(alias) == unit_key(printed):
            return Match(name, MatchMethod.ALIAS, 100.0)
    for name in names:
        if unit_key(name) == unit_key(printed):
            return Match(name, MatchMethod.ALIAS, 100.0)
    return _nearest(printed, names)


def _nearest(printed: str, names: tuple[str, ...]) -> Match:
    kind, rest = _kind_and_rest(printed)
    if kind is None or len(rest) < SHORTEST_FUZZY:
        return NO_MATCH
    scored = []
    for name in names:
        other_kind, other_rest = _kind_and_rest(name)
        # A digit is never a slip: "Tổ 1" and "Tổ 2" are two.
        if other_kind == kind and _digits(other_rest) == _digits(rest):
            scored.append((fuzz.ratio(rest, other_rest), name))
    scored.sort(reverse=True)
    if not scored or scored[0][0] < THRESHOLD:
        return NO_MATCH
    if len(scored) > 1 and scored[0][0] - scored[1][0] < MARGIN:
        return Match(None, MatchMethod.AMBIGUOUS, scored[0][0])
    return Match(scored[0][1], MatchMethod.FUZZY, scored[0][0])


def _kind_and_rest(name: str) -> tuple[str | None, str]:
    start = name_start(strip_remark(name))
    return (start.kind, unit_key(start.rest)) if start else (None, unit_key(name))


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
