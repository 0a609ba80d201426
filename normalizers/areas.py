"""The code of a reform area, from the words of its heading as printed.

Of several areas the one that is named first counts ("Về tổ chức bộ máy và nguồn nhân lực" is
`apparatus`), strong words before weak ones, and:

| words | code | why |
| --- | --- | --- |
| "chỉ đạo … về cải cách thủ tục …" | direction | the first strong words |
| "cán bộ, công chức … bộ máy" | civil_service | the first strong words |
| "nhiệm vụ khác", "nội dung khác" | other | only where no area is named |
| "cải cách hành chính" alone | None | all areas |
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from normalizers.codes import ReformArea
from normalizers.letters.text import comparison_key, nfc
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.name_words import expand_abbreviations
from normalizers.word_lists import any_of, rows

LONGEST_AREA = 300

_NOT_WORD_RE = re.compile(r"[^\w&]+")
_REFORM_KEY = comparison_key("cải cách hành chính")
_OTHER_RE = re.compile(
    rf"^(?:(?:{any_of('unit_words', 'other_before')})\s+)*"
    rf"(?:{any_of('unit_words', 'other_nouns')})"
    rf"(?:\s+(?:{any_of('unit_words', 'other_rest')}))*\s+khác(?:\s+\w+){{0,3}}$"
)


def _key(text: str) -> str:
    return f" {comparison_key(_NOT_WORD_RE.sub(' ', nfc(text)))} "


@cache
def _phrases(strengths: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The keys of all phrases of some strengths, the longest phrase first, and their areas."""
    chosen = (row for row in rows("areas") if row["strength"] in strengths)
    return tuple((_key(row["phrase"]), row["area"]) for row in sorted(chosen, key=_longest_first))


class Reform(StrEnum):
    """What a plan has to do with administrative reform."""

    WHOLE = "whole"  # it is a plan of reform: any heading may be an area
    PART = "part"  # it is another plan: only headings that name an area outright are one


def reform_of(title: str) -> Reform:
    """What the title of a plan says of reform.

    >>> reform_of("Cải cách hành chính năm 2026"), reform_of("Phát triển thủy sản")
    (<Reform.WHOLE: 'whole'>, <Reform.PART: 'part'>)
    """
    return Reform.WHOLE if _REFORM_KEY in _key(expand_abbreviations(title)) else Reform.PART


def _first_area(key: str, strengths: tuple[str, ...]) -> str | None:
    """The area whose words are named first in a key."""
    phrases = _phrases(strengths)
    places = [
        (place, order)
        for order, (phrase, _) in enumerate(phrases)
        if (place := key.find(phrase)) >= 0
    ]
    return phrases[min(places)[1]][1] if places else None


def _longest_first(row: dict[str, str]) -> int:
    return -len(row["phrase"])


@TEXT_CACHES.remember(4096)
def area_code(heading: str | None, reform: Reform = Reform.WHOLE) -> str | None:
    """The code that the words of a heading name, or None.

    Outside plans of reform only words that name an area as such count ("Hoàn thiện thể chế"): "Đào
    tạo cán bộ, công chức" is no civil service there.

    >>> area_code("Cải cách TTHC"), area_code("Công tác y tế")
    ('procedures', None)
    """
    if not heading or len(heading) > LONGEST_AREA:
        return None
    key = _key(expand_abbreviations(heading))
    if reform is Reform.PART:
        return _first_area(key, ("named",))
    if area := _first_area(key, ("named", "strong")) or _first_area(key, ("weak",)):
        return area
    is_other = _OTHER_RE.fullmatch(nfc(heading).casefold().strip(" .;:"))
    return ReformArea.OTHER.value if is_other else None
