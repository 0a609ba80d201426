"""Figures that a target states: comparator, value, unit, and the words they were read from.

| words | comparator |
| --- | --- |
| tối thiểu, ít nhất, không dưới, "… trở lên" | >= |
| tối đa, không quá, không vượt quá, "… trở xuống", ≤ | <= |
| trên, hơn, vượt, > | > |
| dưới, nhỏ hơn, < | < |
| khoảng, gần, xấp xỉ | ~ |
| đạt, 100 % …, giảm, tăng, none | = |

A range ("95 - 98%") is two figures, >= its lower and <= its upper end. A share (%) always counts;
other quantities only behind words of a target (tối thiểu, đạt, phấn đấu, có …). Dates, numbers of
documents, articles, levels ("mức độ 4") and years are none. The text keeps "giảm", "tăng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.word_lists import rows

LONGEST_TEXT = 20_000

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:[.,]\d{1,3})?"
_AT_LEAST = r"tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ|≥|>="
_AT_MOST = r"tối đa|nhiều nhất|không quá|không vượt quá|chậm nhất|không cao hơn|≤|<="
_MORE = r"trên|hơn|vượt|cao hơn|>"
_LESS = r"dưới|thấp hơn|nhỏ hơn|<"
_ABOUT = r"khoảng|gần|xấp xỉ"
_REACH = r"đạt|phấn đấu|có|tỷ lệ|tỉ lệ|là|bằng|ở mức|mức"
_CHANGE = r"giảm|tăng|tăng thêm|giảm thêm"
_UP = r"\s*(?:trở lên|trở đi)"
_DOWN = r"\s*trở xuống"

_COMPARATOR_RE = (
    rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<more>{_MORE})|(?P<less>{_LESS})"
    rf"|(?P<about>{_ABOUT})"
)
_TARGET_RE = re.compile(
    rf"(?:{_REACH}|{_CHANGE}|{_AT_LEAST}|{_AT_MOST}|{_MORE}|{_LESS})(?!\w)", re.IGNORECASE
)
# What makes the number before or behind it no figure: "Điều 5", "số 12/QĐ", "mức độ 4", "năm 2026".
_NO_FIGURE_BEFORE_RE = re.compile(
    r"(?:số|điều|khoản|điểm|mục|phụ lục|biểu|mẫu|ngày|tháng|năm|quý|cấp|cấp độ|mức độ|mức|lớp|khối|tổ|đề án"
    r"|giai đoạn|nhiệm kỳ|chương|phần|bước|vùng|hạng|loại|iso|khóa|kỳ|tuần)\s*$",
    re.IGNORECASE,
)
_DATE_BEHIND_RE = re.compile(r"[/\d]|\.\d|-\d{2,}|\s*/\s*\d|\s*(?:năm|tháng)\s+\d")


@cache
def _metric_re() -> re.Pattern[str]:
    nouns = "|".join(sorted((row["noun"] for row in rows("counted_nouns")), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/])(?:(?:{_REACH}|{_CHANGE})\s+){{0,4}}(?:{_COMPARATOR_RE})?\s*"
        rf"(?<![\w.,/-])(?P<low>{_NUMBER})(?P<share_low>\s*%)?"
        rf"(?:\s*(?:-|–|—|đến)\s*(?P<high>{_NUMBER}))?"
        rf"(?:\s*(?P<share>%|phần trăm(?!\w))|\s+(?P<unit>{nouns})(?!\w))?"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?",
        re.IGNORECASE,
    )


class Metric(NamedTuple):
    """One figure: comparator (=, >=, <=, >, <, ~), value, unit ("%" or the counted noun), words."""

    comparator: str
    value: float
    unit: str
    text: str


def parse_metrics(text: str) -> tuple[Metric, ...]:
    """The figures of a target, in reading order.

    >>> parse_metrics("Mức độ hài lòng đạt từ 95% trở lên")
    (Metric(comparator='>=', value=95.0, unit='%', text='đạt từ 95% trở lên'),)
    """
    line = squeeze(nfc(text[:LONGEST_TEXT]))
    return tuple(
        metric for found in _metric_re().finditer(line) for metric in _metrics(line, found)
    )


def _metrics(line: str, found: re.Match[str]) -> Iterator[Metric]:
    unit = "%" if found["share"] or found["share_low"] else (found["unit"] or "")
    if not unit or not _is_figure(line, found, unit):
        return
    printed = found[0].strip()
    low = _value(found["low"])
    if found["high"]:
        yield Metric(">=", low, unit, printed)
        yield Metric("<=", _value(found["high"]), unit, printed)
    else:
        yield Metric(_comparator(found), low, unit, printed)


def _is_figure(line: str, found: re.Match[str], unit: str) -> bool:
    """A share is a figure; a count is one behind a target's words, no date, number or level."""
    if unit == "%":
        return True
    if not _TARGET_RE.match(found[0].strip()) or _DATE_BEHIND_RE.match(line, found.end()):
        return False
    return not _NO_FIGURE_BEFORE_RE.search(line[max(0, found.start() - 20) : found.start("low")])


def _comparator(found: re.Match[str]) -> str:
    if found["up"] or found["least"]:
        return ">="
    if found["down"] or found["most"]:
        return "<="
    if found["more"]:
        return ">"
    if found["less"]:
        return "<"
    return "~" if found["about"] else "="


def _value(number: str) -> float:
    """Vietnamese figures: "98,5" is 98.5, "1.200" is 1200; a point before 1-2 digits is decimal."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        return float(number.replace(".", "").replace(",", "."))
    return float(number.replace(",", "."))
