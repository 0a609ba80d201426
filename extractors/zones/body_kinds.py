"""The words with which the name of a body begins: "SỞ NỘI VỤ", "Trường Tiểu học …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.word_lists import any_of, longest_first, phrases, words_re
from extractors.zones.letters import bare
from normalizers.letters.text import comparison_key

# No kind is longer; what follows it says nothing of it.
MAX_KIND = 60

# "PHÒNG, CHỐNG DỊCH BỆNH", "BAN HÀNH KẾ HOẠCH", "SỞ HỮU TRÍ TUỆ" begin like bodies, and are none.
NO_BODY_RE = words_re(
    phrases("zones", "no_bodies"), rf"(?!{any_of('zones', 'bodies_all_the_same')})", r"\b"
)


@cache
def body_words(name: str) -> tuple[str, ...]:
    """A list of the resource, the longest word first."""
    return longest_first("bodies", name)


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
    return words_re(sorted(words, key=len, reverse=True), behind=r"(?!\w)")
