"""Figures that a target or a task states: comparator, value, unit, direction, what is measured.

| words | comparator |
| --- | --- |
| tối thiểu, ít nhất, không dưới, "… trở lên" | >= |
| tối đa, không quá, không vượt quá, "… trở xuống", ≤ | <= |
| trên, hơn, vượt, > | > |
| dưới, nhỏ hơn, < | < |
| khoảng, gần, xấp xỉ | ~ |
| đạt, 100 % …, giảm, tăng, none | = |

A range ("95 - 98%") is two figures, >= its lower and <= its upper end. A share (%) always counts;
other quantities only after words of a target (tối thiểu, đạt, phấn đấu, có …), whatever noun they
count ("15 trạm"). Dates, numbers of documents, articles, levels ("mức độ 4") and years are none.

The direction says whether a level is to be reached or a change: "giảm ít nhất 50%" is decrease_by,
"giảm còn 5%" is a level. The subject is what stands before the figure in its clause ("Tỷ lệ hồ sơ
trực tuyến"), else what it counts ("100% hồ sơ được số hóa": hồ sơ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.word_lists import any_of, rows

LONGEST_TEXT = 20_000

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:[.,]\d{1,3})?"
_WORDS = "metric_words"
_AT_LEAST = any_of(_WORDS, "at_least") + "|≥|>="
_AT_MOST = any_of(_WORDS, "at_most") + "|≤|<="
_MORE = any_of(_WORDS, "more_than") + "|>"
_LESS = any_of(_WORDS, "less_than") + "|<"
_ABOUT = any_of(_WORDS, "about")
_REACH, _CHANGE = any_of(_WORDS, "reach"), any_of(_WORDS, "change")
_UP = rf"\s*(?:{any_of(_WORDS, 'and_more')})"
_DOWN = rf"\s*(?:{any_of(_WORDS, 'and_less')})"

_COMPARATOR_RE = (
    rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<more>{_MORE})|(?P<less>{_LESS})"
    rf"|(?P<about>{_ABOUT})"
)
_TARGET_RE = re.compile(
    rf"(?:{_REACH}|{_CHANGE}|{_AT_LEAST}|{_AT_MOST}|{_MORE}|{_LESS})(?!\w)", re.IGNORECASE
)
# What makes the number before or after it no figure: "Điều 5", "số 12/QĐ", "mức độ 4", "năm 2026".
_NO_FIGURE_BEFORE_RE = re.compile(rf"(?:{any_of(_WORDS, 'no_figure_after')})\s*$", re.IGNORECASE)
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


LONGEST_SUBJECT = 14  # words after a figure
_EDGES = " :–-+*•“”\"'"
_NOUN_RE = re.compile(r"\s+([^\W\d_]+)(?!\w)(?!\s+thứ)")
_CHANGE_RE = re.compile(r"(?:(?P<up>tăng)|giảm)(?:\s+thêm)?(?!\w)\s*", re.IGNORECASE)
# "giảm còn 5%", "tăng lên 90%" name the level that is reached.
_LEVEL_AFTER_RE = re.compile(r"(?:xuống\s+)?(?:còn|lên|đạt)(?!\w)", re.IGNORECASE)
_CLAUSE_RE = re.compile(r"[;:,](?:\s|$)|\.(?:\s|$)|\s(?:và|trong đó)\s")
# "cấp chữ ký số cho 100% giáo viên": what the figure counts stands after it.
_GIVEN_RE = re.compile(rf"(?<!\w)(?:{any_of(_WORDS, 'given_to')})\s*$", re.IGNORECASE)
# "tỷ lệ hộ nghèo giảm còn", "kinh tế số chiếm": the words between what is measured and its figure.
_TURN_RE = re.compile(
    rf"(?:\s|^)(?:{any_of(_WORDS, 'turn')})(?:\s+(?:{any_of(_WORDS, 'turn_rest')}))*\s*$",
    re.IGNORECASE,
)
_STRIVING_RE = re.compile(
    rf"^\s*(?:(?:{any_of(_WORDS, 'striving')}|đến năm \d{{4}}|năm \d{{4}})\W*)+", re.IGNORECASE
)
_VERB_RE = re.compile(rf"\s(?:{any_of(_WORDS, 'done')})\s")


class Direction(StrEnum):
    """Whether a figure is a level to reach or a change, and to which side."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    INCREASE_BY = "increase_by"
    DECREASE_BY = "decrease_by"
    EQUAL = "equal"


class Metric(NamedTuple):
    """One figure: comparator (=, >=, <=, >, <, ~), value, unit ("%" or the counted noun), words.

    `direction` is a level or a change; `subject` is what is measured, None where nothing says so.
    """

    comparator: str
    value: float
    unit: str
    text: str
    direction: Direction = Direction.EQUAL
    subject: str | None = None


def parse_metrics(text: str) -> tuple[Metric, ...]:
    """The figures of a target, in reading order.

    >>> parse_metrics("Mức độ hài lòng đạt từ 95% trở lên")
    (Metric(comparator='>=', value=95.0, unit='%', text='đạt từ 95% trở lên', \
direction=<Direction.AT_LEAST: 'at_least'>, subject='Mức độ hài lòng'),)
    """
    line = squeeze(nfc(text[:LONGEST_TEXT]))
    return tuple(
        metric for found in _metric_re().finditer(line) for metric in _metrics(line, found)
    )


def _metrics(line: str, found: re.Match[str]) -> Iterator[Metric]:
    share = found["share"] or found["share_low"]
    noun = found["unit"] or ("" if share else _counted_noun(line, found.end()))
    unit = "%" if share else noun
    if not unit or not _is_figure(line, found, unit):
        return
    printed = found[0].strip() if share or found["unit"] else f"{found[0].strip()} {noun}"
    low, subject = _value(found["low"]), _subject(line, found)
    if found["high"]:
        for sign, value in ((">=", low), ("<=", _value(found["high"]))):
            yield Metric(sign, value, unit, printed, _direction(sign, printed), subject)
    else:
        sign = _comparator(found)
        yield Metric(sign, low, unit, printed, _direction(sign, printed), subject)


def _counted_noun(line: str, place: int) -> str:
    """The noun right after a figure, whatever it is; "" for a word that counts nothing."""
    found = _NOUN_RE.match(line, place)
    return found[1] if found and found[1] not in _no_nouns() else ""


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("no_counted_nouns"))


def _direction(comparator: str, printed: str) -> Direction:
    """A change where the figure is what something grows or shrinks by, else a level."""
    change = _CHANGE_RE.match(printed)
    if change and not _LEVEL_AFTER_RE.match(printed, change.end()):
        return Direction.INCREASE_BY if change["up"] else Direction.DECREASE_BY
    if comparator in (">=", ">"):
        return Direction.AT_LEAST
    return Direction.AT_MOST if comparator in ("<=", "<") else Direction.EQUAL


def _subject(line: str, found: re.Match[str]) -> str | None:
    """What is measured.

    Of a share the clause before it, else the nouns after it up to their verb.
    """
    behind = _CLAUSE_RE.split(line[found.end("high" if found["high"] else "low") :], maxsplit=1)[0]
    counted = _VERB_RE.split(f" {behind.strip('% ')} ", maxsplit=1)[0].strip(_EDGES)
    nouns = " ".join(counted.split()[:LONGEST_SUBJECT])
    before = _CLAUSE_RE.split(line[: found.start()])[-1]
    is_object = bool(_GIVEN_RE.search(before)) or not (found["share"] or found["share_low"])
    before = _TURN_RE.sub("", _STRIVING_RE.sub("", before)).strip(_EDGES)
    return (nouns or before if is_object else before or nouns) or None


def _is_figure(line: str, found: re.Match[str], unit: str) -> bool:
    """A share is a figure; a count is one after a target's words, no date, number or level."""
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
