"""A deed with a capital behind a name, where a lost line break glued the two together.

"Giao Sở Tài chính Khẩn trương tham mưu …" charges "Sở Tài chính". "Văn phòng Đăng ký đất đai" and
"Phòng Kế hoạch Tổng hợp" are names: there the verb stands behind a bare kind, or the name is not
complete without it and another deed follows.
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.letters.sentences import STOP_RE
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.complete_names import is_complete, listed_words
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.openings import (
    OFFICES,
    OPEN_CLASSES,
    NameStart,
    StartClass,
    is_abbreviation,
    name_start,
)
from normalizers.units.predicates import (
    SUBJECT_LIMIT,
    PredicateClass,
    classes_of_predicates,
    strong_predicate_start,
)
from normalizers.word_lists import any_of, one_of, phrases

KINDS = OFFICES | OPEN_CLASSES | {StartClass.WHOLE}
KIND_WORDS = range(1, 4)
AHEAD = 60  # letters in which another deed may follow


@cache
def _deed_re() -> re.Pattern[str]:
    deeds = (f"{deed[0].upper()}{deed[1:]}" for deed in _deeds())
    listed = one_of(sorted(deeds, key=len, reverse=True))
    return re.compile(rf"(?<=[^\W_]\s)(?:{listed})(?!\w)(?=,?\s+(?:[^\W\d_]|\d))")


@cache
def _deeds() -> dict[str, PredicateClass]:
    used = (PredicateClass.STRONG, PredicateClass.WEAK)
    return {deed: of for deed, of in classes_of_predicates().items() if of in used}


@cache
def _place_re() -> re.Pattern[str]:
    """“UBND xã Tân An”: a level and its name end what they stand in."""
    return re.compile(rf"(?:{any_of('unit_words', 'level_ends')})(?:\s[A-ZĐÀ-Ỹ]\w*)+$")


@TEXT_CACHES.remember(8192)
def with_small_deed(statement: str) -> str:
    """A statement that opens with a name, its deed in small letters, as long as it was.

    >>> with_small_deed("Sở Tài chính Khẩn trương tham mưu bố trí kinh phí")
    'Sở Tài chính khẩn trương tham mưu bố trí kinh phí'
    >>> with_small_deed("Văn phòng Đăng ký đất đai cập nhật dữ liệu")
    'Văn phòng Đăng ký đất đai cập nhật dữ liệu'
    """
    for found in _deed_re().finditer(statement, 0, SUBJECT_LIMIT):
        head = statement[: found.start()].rstrip()
        if STOP_RE.search(head):
            return statement
        if _is_deed(head, found, statement):
            at = found.start()
            return f"{statement[:at]}{statement[at].lower()}{statement[at + 1 :]}"
    return statement


def _is_deed(head: str, found: re.Match[str], statement: str) -> bool:
    ahead = statement[found.end() : found.end() + AHEAD].lstrip(" ,")
    if ahead[:1].isupper() and name_start(ahead) is None:
        return False  # a name goes on: "Công ty TNHH **Tư vấn** Trắc đạc"
    before, above = ["", *head.split()][-2:]
    if " " not in found[0] and before in listed_words("level_ends") and above[0].isupper():
        return False  # "Công an xã Tân **Lập** rà soát": few places have names of one syllable
    if not above[-1].isalnum() or above in listed_words("no_ends"):
        return False
    last = _last_kind(head)
    if last is not None:
        return last.start_class in OFFICES
    deed = found[0].lower()
    if _needs_no_more(head):
        return True
    if _deeds()[deed] is not PredicateClass.STRONG:
        return False
    is_never_name = deed in phrases("unit_words", "never_names")
    is_only_deed = strong_predicate_start(f" {ahead}") is None and " " in deed
    return is_never_name or (is_only_deed and head.split()[-1][0].islower())


def _last_kind(head: str) -> NameStart | None:
    """The kind that ends a text without a name of its own: "Chi nhánh **Văn phòng**"."""
    words = PIECE_END_RE.split(head)[-1].split()
    for count in KIND_WORDS:
        start = name_start(" ".join(words[-count:]))
        is_kind = start is not None and start.start_class in KINDS and not start.rest
        if start is not None and is_kind and not start.is_many and _is_printed_so(words, count):
            return start
    return None


def _is_printed_so(words: list[str], count: int) -> bool:
    """“Văn phòng” has its capital, "Trưởng **ban**" needs none, "Xã **hội**" is no kind."""
    is_team = " ".join(words[-count:]) in phrases("unit_words", "teams")
    return words[-count][0].isupper() or is_team or count == len(words)


def _needs_no_more(head: str) -> bool:
    """The name, or the one inside it, is complete: "Giám đốc **Sở Xây dựng**", "Công an tỉnh"."""
    if _place_re().search(head) or is_abbreviation(head.split()[-1]):
        return True
    words = head.split()
    names = (" ".join(words[first:]) for first in range(len(words)))
    starts = [(name, start) for name in names if (start := name_start(name)) is not None]
    fields = phrases("unit_words", "field_kinds")
    is_of_field = any(start.kind in fields and start.has_proper_rest for _, start in starts)
    return is_of_field or any(is_complete(name) for name, _ in starts)
