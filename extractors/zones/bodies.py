"""The lines of the left column of a header → the bodies that they name, upper to lower."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain

from extractors.zones.body_kinds import begins_with_body, body_keys, body_words, kind_end
from extractors.zones.letters import is_capitals
from normalizers.letters.text import comparison_key

UNFINISHED_RE = re.compile(r"(?:\bVÀ|\bvà|[-–,&])$")


@cache
def _below_re() -> re.Pattern[str]:
    inside = "".join(rf"(?<!\b{word})" for word in body_words("inside"))
    return re.compile(rf"(?<=\w){inside}\s+(?=(?:{'|'.join(body_words('below'))})\s)")


def join_bodies(lines: Sequence[str]) -> tuple[str, ...]:
    """The bodies that the lines of the left column name, upper to lower.

    "ỦY BAN NHÂN DÂN" + "TỈNH A" is one body, "UBND HUYỆN A" + "PHÒNG GD&ĐT" are two.
    """
    bodies: list[str] = []
    for line in chain.from_iterable(map(_flat_parts, lines)):
        begins = begins_with_body(line)
        if not bodies and not begins:
            continue  # a web page's caption, a stamp
        if begins and bodies and is_capitals(line) and _is_caption(bodies[-1]):
            bodies.pop()
        if begins and (not bodies or not _wants_more(bodies[-1])):
            bodies.append(line)
        else:
            bodies[-1] = f"{bodies[-1]} {line}"
    named = (body.strip(" -–,.*") for body in bodies)
    return tuple({comparison_key(body): body for body in named}.values())


def _is_caption(body: str) -> bool:
    """True for "Công đoàn cơ sở" in small letters over a header in capitals.

    Where a web page files it.
    """
    return not is_capitals(body) and comparison_key(body) in body_keys("bare_kinds")


def _flat_parts(line: str) -> list[str]:
    """Both bodies of a flat cell: "UBND TỈNH A SỞ NỘI VỤ".

    What is split off must leave a body with a name: "HUYỆN ỦY TRƯỜNG LĨNH" is one.
    """
    if not (begins_with_body(line) and line.isupper()):
        return [line]
    parts = _below_re().split(line)
    return [line] if _is_nameless(parts[0]) else parts


def _is_nameless(body: str) -> bool:
    """True for a kind, or kinds in a row, without a name: "HUYỆN ỦY", "BCH ĐOÀN"."""
    end = kind_end(body)
    rest = body[end:].strip()
    return comparison_key(body) in body_keys("kinds") or (
        end > 0 and (not rest or _is_nameless(rest))
    )


def _wants_more(body: str) -> bool:
    """True where a name is cut: "SỞ VĂN HÓA VÀ", "TRƯỜNG", "SỞ TÀI NGUYÊN VÀ MÔI"."""
    if UNFINISHED_RE.search(body) or comparison_key(body) in body_keys("bare_kinds"):
        return True
    return f" {comparison_key(body)}".endswith(_inside_endings())


@cache
def _inside_endings() -> tuple[str, ...]:
    return tuple(f" {word}" for word in body_keys("inside"))
