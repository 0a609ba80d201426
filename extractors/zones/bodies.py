"""The lines of the left column of a header → the bodies that they name, upper to lower."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, zip_longest

from extractors.lines.endings import ends_open
from extractors.lines.letters import is_capitals
from extractors.zones.body_kinds import begins_with_body, body_keys, body_words, kind_end
from normalizers.letters.text import comparison_key


@cache
def _below_re() -> re.Pattern[str]:
    """The blank before a level that begins a body of its own: "UBND TỈNH A | SỞ B".

    None within a word: no blank in "MÔI TRƯỜNG".
    """
    levels = "|".join(_begins_at(word) for word in body_words("below"))
    return re.compile(rf"(?<=\w)\s+(?:{levels})")


def _begins_at(level: str) -> str:
    """The level as a pattern that is no second half of a word: PHÒNG, but not of "QUỐC PHÒNG"."""
    halves = (first for first, second in _word_halves() if second == level)
    return "".join(rf"(?<!\b{first}\s)" for first in halves) + rf"(?={level}\s)"


@cache
def _word_halves() -> tuple[tuple[str, str], ...]:
    """The words of which the second half reads like a kind, as both halves."""
    return tuple(
        (word[: blank.start()], word[blank.end() :])
        for word in body_words("inside")
        for blank in re.finditer(" ", word)
        if begins_with_body(word[blank.end() :])
    )


def join_bodies(lines: Sequence[str]) -> tuple[str, ...]:
    """The bodies that the lines of the left column name, upper to lower.

    "ỦY BAN NHÂN DÂN" + "TỈNH A" is one body, "UBND HUYỆN A" + "PHÒNG GD&ĐT" are two.
    """
    bodies: list[str] = []
    flat = list(chain.from_iterable(map(_flat_parts, lines)))
    for line, below in zip_longest(flat, flat[1:], fillvalue=""):
        begins = begins_with_body(line)
        if not bodies and not begins:
            continue  # a web page's caption, a stamp
        if begins and bodies and is_capitals(line) and _is_caption(bodies[-1]):
            bodies.pop()
        goes_on = bool(bodies) and (_wants_more(bodies[-1], line) or _is_tail(line, below))
        if begins and not goes_on:
            bodies.append(line)
        elif _is_title_of(bodies[-1], line):
            break
        else:
            bodies[-1] = f"{bodies[-1]} {line}"
    named = (body.strip(" -–,.*") for body in bodies)
    return tuple({comparison_key(body): body for body in named}.values())


def _is_title_of(body: str, line: str) -> bool:
    """True for "NỘI QUY CHỢ HÒA LỘC" below "BAN QUẢN LÝ CHỢ HÒA LỘC".

    No name says its end twice.
    """
    end = comparison_key(body).split()[-2:]
    return len(end) > 1 and comparison_key(line).split()[-2:] == end


def _is_caption(body: str) -> bool:
    """True for "Công đoàn cơ sở" in small letters over a header in capitals.

    Where a web page files it.
    """
    return not is_capitals(body) and comparison_key(body) in body_keys("bare_kinds")


def _flat_parts(line: str) -> list[str]:
    """Both bodies of a flat cell: "UBND TỈNH A SỞ NỘI VỤ".

    Each part must be a body with a name: "HUYỆN ỦY TRƯỜNG LĨNH" is one.
    """
    if not (begins_with_body(line) and line.isupper()):
        return [line]
    named: list[str] = []
    for part in _below_re().split(line):
        if named and (is_nameless(part) or is_nameless(named[-1])):
            named[-1] = f"{named[-1]} {part}"  # "UBND THÀNH PHỐ HẢI" | "PHÒNG"
        else:
            named.append(part)
    return named


def is_nameless(body: str) -> bool:
    """True for a kind, or kinds in a row, without a name: "HUYỆN ỦY", "BCH ĐOÀN"."""
    end = kind_end(body)
    rest = body[end:].strip()
    return comparison_key(body) in body_keys("kinds") or (
        end > 0 and (not rest or is_nameless(rest))
    )


def _is_tail(line: str, below: str) -> bool:
    """True for a lone word of a kind that nothing goes on with: it ends the name above.

    "UBND THÀNH PHỐ HẢI" / "PHÒNG"; no "PHÒNG" / "KINH TẾ".
    """
    is_lone = " " not in line and comparison_key(line) in body_keys("bare_kinds")
    return is_lone and (not below or begins_with_body(below))


def _wants_more(body: str, below: str) -> bool:
    """True where a name is cut above the line: "SỞ VĂN HÓA VÀ", "TRƯỜNG".

    "SỞ TÀI NGUYÊN VÀ MÔI" / "TRƯỜNG" too, but no "UBND THÀNH PHỐ HÀ NỘI" / "SỞ Y TẾ".
    """
    if ends_open(body) or body.endswith("&") or comparison_key(body) in body_keys("bare_kinds"):
        return True
    above, line = f" {comparison_key(body)}", f"{comparison_key(below)} "
    return any(
        above.endswith(f" {comparison_key(first)}")
        and line.startswith(f"{comparison_key(second)} ")
        for first, second in _word_halves()
    )
