"""Fields that are known as a whole, each with the kind before it one name.

"Văn phòng đăng ký đất đai chỉnh lý sổ" and "Ban Bồi thường, giải phóng mặt bằng" hold words that
are deeds elsewhere. The fields are `resources/name_domains.csv` and `name_fields.csv`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normalizers.letters.text import comparison_key
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import TOKEN_RE
from normalizers.units.joints import last_piece
from normalizers.units.openings import OFFICES, OPEN_CLASSES, NameStart, name_start
from normalizers.word_lists import rows

KIND_WORDS = (1, 2, 3)  # "Ban", "Trung tâm", "Mặt trận Tổ quốc"
STOPS = ",;:."
NAMED_SO = OPEN_CLASSES | OFFICES  # "Ban coi thi", "nhân viên y tế"


class FieldSpan(NamedTuple):
    """Where the words of a field stand in a text."""

    begin: int
    end: int


@TEXT_CACHES.remember(8192)
def field_spans(text: str) -> tuple[FieldSpan, ...]:
    """The fields of a text that stand right behind a kind, in the order in which they stand.

    >>> text = "Văn phòng đăng ký đất đai lập sổ, Sở Y tế lập sổ"
    >>> [text[span.begin : span.end] for span in field_spans(text)]
    ['đăng ký đất đai', 'Y tế']
    """
    return tuple(_spans(text))


def is_inside_field(text: str, begin: int) -> bool:
    """True for a place of a text where a field goes on or begins: no deed begins there.

    >>> text = "Ban Giải phóng mặt bằng rà soát sổ"
    >>> is_inside_field(text, text.index("mặt")), is_inside_field(text, text.index("rà"))
    (True, False)
    """
    return any(span.begin <= begin < span.end for span in field_spans(text))


def ends_in_field(name: str) -> bool:
    """True for a name whose last words are a field behind its kind: "Giám đốc Sở Y tế"."""
    return any(span.end == len(name) for span in field_spans(name))


def _spans(text: str) -> Iterator[FieldSpan]:
    words = list(TOKEN_RE.finditer(text))
    keys = [comparison_key(word[0].rstrip(STOPS)) for word in words]
    done = 0
    for at in range(1, len(words)):
        if at < done or keys[at] not in _fields():
            continue
        count = next((len(f) for f in _fields()[keys[at]] if keys[at : at + len(f)] == list(f)), 0)
        is_deed = words[at][0][0].islower() and " ".join(keys[at : at + count]) in _deeds()
        if count and not is_deed and _is_behind_kind(text[: words[at].start()], words[at][0]):
            done = at + count
            last = words[done - 1]
            yield FieldSpan(words[at].start(), last.start() + len(last[0].rstrip(STOPS)))


@cache
def _fields() -> dict[str, list[tuple[str, ...]]]:
    """The words of each field by the first of them, the longest first."""
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    domains = (row["domain"] for row in rows("name_domains"))
    for field in (*domains, *(row["field"] for row in rows("name_fields"))):
        words = tuple(comparison_key(word.rstrip(STOPS)) for word in field.split())
        by_first[words[0]].append(words)
    return {first: sorted(fields, key=len, reverse=True) for first, fields in by_first.items()}


@cache
def _deeds() -> frozenset[str]:
    """The fields that are a deed by themselves: "Tổ xây dựng phương án"."""
    return frozenset(comparison_key(row["expression"]) for row in rows("predicates"))


def _is_behind_kind(before: str, word: str) -> bool:
    """True where nothing but a kind stands before a field.

    In small letters it may be a deed, but for the kinds that are named so: "Ban coi thi".
    """
    piece = last_piece(before.rstrip()).split()
    kinds = (name_start(" ".join(piece[-count:])) for count in KIND_WORDS if count <= len(piece))
    return any(kind is not None and _takes(kind, word) for kind in kinds)


def _takes(kind: NameStart, word: str) -> bool:
    if kind.rest or word[0].isupper():
        return not kind.rest
    return kind.start_class in NAMED_SO and not kind.is_many
