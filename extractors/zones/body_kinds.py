"""The words with which the name of a body begins: "SỞ NỘI VỤ", "Trường Tiểu học …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractors.lines.letters import bare
from extractors.word_lists import any_of, longest_first, phrases, words_re
from normalizers.letters.text import comparison_key, fold

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

    The marks count ("TRƯỞNG" is no "TRƯỜNG"), unless the text has lost them all, or a kind of
    several words some of them: "TONG CỤC …" as OCR reads it.
    """
    head = text[:MAX_KIND]
    if NO_BODY_RE.match(bare(head)):
        return False
    if _kind_re().match(comparison_key(head.replace(":", " "))):  # "TRƯỜNG: THCS HOA MƠ"
        return True
    if bare(head) == head.lower():
        return bool(_bare_kind_re().match(bare(head)))
    return _lost_marks_re().match(comparison_key(head)) is not None


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


@cache
def _lost_marks_re() -> re.Pattern[str]:
    """The kinds of several words, each word with its marks or without any."""
    kinds = (kind for kind in map(comparison_key, body_words("kinds")) if " " in kind)
    patterns = (r"\s".join(map(_with_or_without_marks, kind.split())) for kind in kinds)
    return re.compile(rf"(?:{'|'.join(sorted(patterns, key=len, reverse=True))})(?!\w)")


def _with_or_without_marks(word: str) -> str:
    return f"(?:{re.escape(word)}|{re.escape(fold(word))})"


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return words_re(sorted(words, key=len, reverse=True), behind=r"(?!\w)")
