"""The words with which the name of a body begins: "SỞ NỘI VỤ", "Trường Tiểu học …"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from extractors.zones.letters import bare
from normalizers.letters.text import comparison_key

# No kind is longer; what follows it says nothing of it.
MAX_KIND = 60

# "PHÒNG, CHỐNG DỊCH BỆNH", "BAN HÀNH KẾ HOẠCH", "SỞ HỮU TRÍ TUỆ" begin like bodies, and are none.
NO_BODY_RE = re.compile(
    r"(?:phong,? (?:chong|chay|ngua|tranh)|ban (?:hanh(?! chinh)|giao)|so (?:huu|ket)"
    r"|hoi (?:nhap|thi|thao|nghi)|to chuc|bao (?:cao|dam|ve|ton)|truong hop|doan ket"
    r"|nha nuoc|thanh tra,)\b"
)


@cache
def body_words(name: str) -> tuple[str, ...]:
    """A list of the resource, the longest word first."""
    text = files("extractors.resources").joinpath("bodies.toml").read_text(encoding="utf-8")
    return tuple(sorted(tomllib.loads(text)[name], key=len, reverse=True))


@cache
def body_keys(name: str) -> frozenset[str]:
    """The comparison keys of a list of the resource."""
    return frozenset(map(comparison_key, body_words(name)))


def begins_with_body(text: str) -> bool:
    """True where the text begins with the kind of a body: "SỞ NỘI VỤ", "Trường Tiểu học …".

    The marks count ("TRƯỞNG" is no "TRƯỜNG"), unless the text has lost them all.
    """
    head = text[:MAX_KIND]
    if NO_BODY_RE.match(bare(head)):
        return False
    if _kind_re().match(comparison_key(head.replace(":", " "))):  # "TRƯỜNG: THCS HOA MƠ"
        return True
    return bare(head) == head.lower() and bool(_bare_kind_re().match(bare(head)))


def kind_end(text: str) -> int:
    """Where the longest kind of a body ends with which the text begins; 0 where there is none.

    >>> "ỦY BAN NHÂN DÂN TỈNH A"[: kind_end("ỦY BAN NHÂN DÂN TỈNH A")]
    'ỦY BAN NHÂN DÂN'
    """
    found = _bare_kind_re().match(bare(text[:MAX_KIND]))
    return found.end() if found and begins_with_body(text) else 0


@cache
def _kind_re() -> re.Pattern[str]:
    return _any_of(map(comparison_key, body_words("kinds")))


@cache
def _bare_kind_re() -> re.Pattern[str]:
    return _any_of(map(bare, body_words("kinds")))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
