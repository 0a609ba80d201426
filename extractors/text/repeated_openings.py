"""The document's own name that a collection sets before each of its parts.

Quyết định 435/QĐ-UBND năm 2026. Điều 1.
Quyết định 435/QĐ-UBND năm 2026. KẾ HOẠCH. II. NHIỆM VỤ

Texts that were cut into pieces for a search keep with each piece the names of what it stood in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.lines.markers import read_marker
from extractors.models import Line
from normalizers.citations.document_types import type_names

MIN_LINES = 3  # that open with the name


@cache
def _name_re() -> re.Pattern[str]:
    """A type with its number up to the stop: "Quyết định 435/QĐ-UBND năm 2026."."""
    types = "|".join(type_names())
    number = r"(?:\w\w\s)?\d+[^\s.]*/[^\s.]+"
    return re.compile(rf"(?:{types})\s{number}[^.]{{0,60}}\.\s+", re.IGNORECASE)


def without_repeated_openings(lines: Sequence[Line]) -> list[Line]:
    """The lines without the document's name before them, where three open with it."""
    openings = [found[0] if (found := _name_re().match(line.text)) else "" for line in lines]
    counts = Counter(filter(None, openings))
    return [
        replace(line, text=_without_part(line.text[len(opening) :]))
        if counts[opening] >= MIN_LINES
        else line
        for line, opening in zip(lines, openings, strict=True)
    ]


def _without_part(text: str) -> str:
    """The text without the name of its part, a type in capitals: "KẾ HOẠCH. II. NHIỆM VỤ"."""
    part, _, behind = text.partition(". ")
    is_part = part.isupper() and part.lower() in type_names()
    return behind.lstrip() if is_part and read_marker(behind.lstrip()) is not None else text
