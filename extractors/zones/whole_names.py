"""Half a name made whole: "Ủy ban nhân dân tỉnh" is the committee of a province that has a name.

The name stands in the signature, the title, the preamble, or before the date of issue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from extractors.lines.formal_lines import motto_in
from extractors.lines.letters import is_capitals
from extractors.word_lists import one_of, words_re
from extractors.zones.body_kinds import body_keys, body_words
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import comparison_key

_WORD = rf"[{CAPITALS}][^\W\d_]*"
# "Hà Lam", "Bà Lụa - Vũng Chùa": the name that follows the word of a level.
_NAME = rf"{_WORD}(?:(?:\s|\s?[-–]\s?){_WORD}){{0,4}}"
NO_WORD = r"(?<!\w)"  # a word begins here
NAME_RE = re.compile(_NAME)


@cache
def _half_name_re() -> re.Pattern[str]:
    """A council or committee, and at most the word of its level."""
    kinds = map(comparison_key, body_words("nameless"))
    levels = one_of(map(comparison_key, body_words("levels")))
    return words_re(kinds, "(?P<kind>", rf")(?: (?P<level>{levels}))?")


@cache
def _named_level_re() -> re.Pattern[str]:
    levels = one_of(body_words("levels"))
    return re.compile(rf"{NO_WORD}(?P<level>(?i:{levels}))\s+(?P<name>{_NAME})")


@cache
def _whole_name_re() -> re.Pattern[str]:
    kinds = one_of(body_words("nameless"))
    return re.compile(rf"(?<!\w)(?i:{kinds})\s+{_named_level_re().pattern.removeprefix(NO_WORD)}")


def with_organ(bodies: Sequence[str]) -> Sequence[str]:
    """The bodies of a header, an organ alone below its body named with it.

    "HỘI MẪU XÃ A" / "BAN THƯỜNG TRỰC" is one body: "BAN THƯỜNG TRỰC HỘI MẪU XÃ A".
    """
    if len(bodies) < 2 or comparison_key(bodies[-1]) not in body_keys("organs"):
        return bodies
    return (*bodies[:-2], f"{bodies[-1]} {bodies[-2]}")


def is_half_name(body: str) -> bool:
    """True for "UBND tỉnh", "ỦY BAN NHÂN DÂN": no place is named."""
    return bool(_half_name_re().fullmatch(comparison_key(body)))


def whole_name(body: str, place: str | None, texts: Sequence[str]) -> str:
    """The body with the name of its place: as a text prints it whole, else put together.

    The body stays as it is where nothing says the name, or where the level does not fit.
    """
    half = _half_name_re().fullmatch(comparison_key(body))
    if half is None:
        return body
    level = half["level"]
    whole = Counter(name for text in texts for name in _whole_names(text, half["kind"], level))
    if whole:
        return whole.most_common(1)[0][0]
    if level is None:
        return body
    named = Counter(name for text in texts for name in _places(text, level))
    name = named.most_common(1)[0][0] if named else _name_of(place, level)
    if name is None:
        return body
    return f"{body} {name.upper() if is_capitals(body) else name}"


def _whole_names(text: str, kind: str, level: str | None) -> list[str]:
    """The bodies of the kind and the level that a text in small letters names with their place."""
    if is_capitals(text) or motto_in(text):
        return []
    found = (match[0] for match in _whole_name_re().finditer(text))
    return [name for name in found if _begins_so(name, kind, level)]


def _begins_so(name: str, kind: str, level: str | None) -> bool:
    key = comparison_key(name)
    return key.startswith(f"{kind} {level} " if level else f"{kind} ")


def _places(text: str, level: str) -> list[str]:
    """The names of the places of the level in a text in small letters.

    For instance "trên địa bàn tỉnh Hà Lam".
    """
    if is_capitals(text) or motto_in(text):
        return []  # "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" names no commune
    found = _named_level_re().finditer(text)
    return [match["name"] for match in found if comparison_key(match["level"]) == level]


def _name_of(place: str | None, level: str) -> str | None:
    """The name in a place of issue, where it is printed without a level or with the same one."""
    if place is None:
        return None
    match = _named_level_re().fullmatch(place)
    if match is None:
        return place if NAME_RE.fullmatch(place) else None
    return match["name"] if comparison_key(match["level"]) == level else None
