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
from functools import cache

from normalizers.letters.text import comparison_key, nfc
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.name_words import expand_abbreviations
from normalizers.word_lists import rows

LONGEST_AREA = 300

_NOT_WORD_RE = re.compile(r"[^\w&]+")
_REFORM_KEY = comparison_key("cải cách hành chính")
_OTHER_RE = re.compile(
    r"^(?:(?:về|các|một số|những)\s+)*(?:nhiệm vụ|nội dung|công tác|công việc"
    r"|lĩnh vực|hoạt động|vấn đề"
    r"|mục tiêu|chỉ tiêu|giải pháp)(?:\s+(?:trọng tâm|cụ thể"
    r"|cải cách hành chính))*\s+khác(?:\s+\w+){0,3}$"
)


def _key(text: str) -> str:
    return f" {comparison_key(_NOT_WORD_RE.sub(' ', nfc(text)))} "


@cache
def _phrases(strengths: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all phrases of some strengths; the group's number leads to the area."""
    chosen = _chosen(strengths)
    return re.compile("|".join(f"( {re.escape(_key(row['phrase']).strip())} )" for row in chosen))


@cache
def _areas(strengths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row["area"] for row in _chosen(strengths))


def _chosen(strengths: tuple[str, ...]) -> list[dict[str, str]]:
    return sorted(
        (row for row in rows("areas") if row["strength"] in strengths), key=_longest_first
    )


def is_of_reform(title: str) -> bool:
    """True for the title of a plan of administrative reform."""
    return _REFORM_KEY in _key(expand_abbreviations(title))


def _longest_first(row: dict[str, str]) -> int:
    return -len(row["phrase"])


@TEXT_CACHES.remember(4096)
def area_code(heading: str | None, *, in_reform: bool = True) -> str | None:
    """The code that the words of a heading name, or None.

    Outside plans of administrative reform only words that name an area as such count ("Hoàn thiện
    thể chế"): "Đào tạo cán bộ, công chức" is no civil service in a plan on fisheries.

    >>> area_code("Cải cách TTHC"), area_code("Công tác y tế")
    ('procedures', None)
    """
    if not heading or len(heading) > LONGEST_AREA:
        return None
    key = _key(expand_abbreviations(heading))
    for strengths in (("named", "strong"), ("weak",)) if in_reform else (("named",),):
        found = _phrases(strengths).search(key)
        if found and found.lastindex:
            return _areas(strengths)[found.lastindex - 1]
    if not in_reform:
        return None
    return "other" if _OTHER_RE.fullmatch(nfc(heading).casefold().strip(" .;:")) else None
