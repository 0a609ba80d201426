"""The joints of a list of names, and the piece of a name that stands right before one."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from normalizers.units.openings import NameStart, name_start
from normalizers.word_lists import any_case_re, phrases

COLLECTIVE_RE = any_case_re(phrases("unit_words", "collective"), r"\b", r"\b")
LEVEL_RE = any_case_re(phrases("unit_words", "levels"), r"\b", r"\b")
# "phòng, chống" is one verb.
PIECE_END_RE = re.compile(r"[,;](?!\s*chống\b)\s*|\s(?:và|&)\s+")


class Joint(StrEnum):
    """What stands between two pieces of a list."""

    SEMICOLON = "semicolon"
    COMMA = "comma"
    AND = "and"
    STOP = "stop"


Rule = Callable[[str, Joint, str, NameStart | None], bool | None]


def last_piece(name: str) -> str:
    """The piece of a name after its last comma or "và"."""
    return PIECE_END_RE.split(name)[-1]


def last_start(name: str) -> NameStart | None:
    """How the last piece of a name begins."""
    return name_start(last_piece(name))
