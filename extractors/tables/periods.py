"""Headings that name a month, a quarter, a week or a year: "Quý I", "T3", "2027"."""

from __future__ import annotations

import re

from extractors.word_lists import any_case_re, any_of, phrases

PERIOD_RE = re.compile(
    rf"(?:{any_of('sentence_words', 'period_units')}|t(?=\s?\d))\s?"
    r"(?:[ivx]{1,4}|\d{1,2}|20\d\d)(?:\s?[/-]\s?20\d\d)?|20\d\d",
    re.IGNORECASE,
)
# "3", "IV/2026", "1, 2": times whose unit the heading says.
_NUMBER = r"(?:[IVX]{1,4}|\d{1,2})"
UNIT_NUMBERS_RE = re.compile(rf"{_NUMBER}(?:\s?[,;&+-]\s?{_NUMBER})*(?P<year>\s?/\s?20\d\d)?")
UNIT_RE = any_case_re(phrases("sentence_words", "numbered_periods"), r"\b", r"\b")


def period_of(text: str, group: str = "") -> str | None:
    """The period that a heading names, a bare number by the heading above it.

    None where it names none.

    >>> period_of("Quý I"), period_of("3", "Thời gian (tháng)"), period_of("T3"), period_of("3")
    ('Quý I', 'Tháng 3', 'Tháng 3', None)
    """
    if PERIOD_RE.fullmatch(text):
        number = text[1:].lstrip()
        return f"Tháng {number}" if text[0] in "tT" and number[:1].isdecimal() else text
    unit = UNIT_RE.search(group)
    if unit is not None and UNIT_NUMBERS_RE.fullmatch(text):
        return f"{unit[0].capitalize()} {text}"
    return None
