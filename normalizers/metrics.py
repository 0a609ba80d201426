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
from functools import cache
from typing import NamedTuple

from normalizers.codes import Direction
from normalizers.letters.figures import NUMBER_RE
from normalizers.letters.text import nfc, squeeze
from normalizers.metric_subjects import NOUN_END_RE, TIME_AHEAD_RE, WORDS, clause_before, subject_of
from normalizers.word_lists import any_case_re, any_of, one_of, phrases, rows

LONGEST_TEXT = 20_000

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,9}(?:[.,]\d{1,3})?"
_AT_LEAST = any_of(WORDS, "at_least") + "|≥|>="
_AT_MOST = any_of(WORDS, "at_most") + "|≤|<="
_MORE = any_of(WORDS, "more_than") + "|>"
_LESS = any_of(WORDS, "less_than") + "|<"
_ABOUT = any_of(WORDS, "about")
_REACH, _CHANGE = any_of(WORDS, "reach"), any_of(WORDS, "change")
_UP = rf"\s*(?:{any_of(WORDS, 'and_more')})"
_DOWN = rf"\s*(?:{any_of(WORDS, 'and_less')})"

_COMPARATOR_RE = (
    rf"(?P<least>{_AT_LEAST})|(?P<most>{_AT_MOST})|(?P<more>{_MORE})|(?P<less>{_LESS})"
    rf"|(?P<about>{_ABOUT})"
)
_TARGET_RE = re.compile(
    rf"(?:{_REACH}|{_CHANGE}|{_AT_LEAST}|{_AT_MOST}|{_MORE}|{_LESS})(?!\w)", re.IGNORECASE
)
# What makes the number before or after it no figure: "Điều 5", "số 12/QĐ", "mức độ 4", "năm 2026".
_NO_FIGURE_BEFORE_RE = any_case_re(phrases(WORDS, "no_figure_after"), behind=r"\s*$")
# "cấp 3", "mức độ 4"; "cấp 2.500 thẻ" counts.
HIGHEST_LEVEL = 12
HIGHEST_SCHOOL = 3
_LEVEL_BEFORE_RE = any_case_re(phrases(WORDS, "no_level_after"), behind=r"\s*$")
GIVING_RE = any_case_re(phrases(WORDS, "giving"), r"(?:^|[.;]\s|\s[-–]\s)\W*", r"\s+$")
_DATE_BEHIND_RE = re.compile(r"[/\d]|\.\d|-\d{2,}|\s*/\s*\d|\s*(?:năm|tháng)\s+\d")
LONGEST_UNIT = 6  # words
_CHANGE_RE = re.compile(
    rf"(?:(?P<up>tăng)|giảm)(?!\s+(?:{any_of(WORDS, 'no_change')})(?!\w))(?:\s+thêm)?(?!\w)\s*",
    re.IGNORECASE,
)
# "thu ngân sách tăng bình quân 11%".
_CHANGE_AT_END_RE = re.compile(
    rf"(?<!\w)(?:(?P<up>tăng)|giảm)(?:\s+(?:{any_of(WORDS, 'on_average')}))*\s*$", re.IGNORECASE
)
# "giảm từ 23 ca xuống 18 ca": the first figure is what was.
_FROM_RE = re.compile(r"(?:giảm|tăng)\s+từ(?!\w)", re.IGNORECASE)
_TO_RE = any_case_re(phrases(WORDS, "turn_rest"), r"[^;,]{0,60}?(?<!\w)", r"\s")
# "giảm còn 5%", "tăng lên 90%", "tăng tỷ lệ … đạt 50%" name the level that is reached.
_LEVEL_RE = any_case_re(phrases(WORDS, "level"), r"(?<!\w)", r"(?!\w)")


@cache
def _metric_re() -> re.Pattern[str]:
    nouns = one_of(sorted((row["noun"] for row in rows("counted_nouns")), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/])(?:(?:{_REACH}|{_CHANGE})\s+){{0,4}}(?:{_COMPARATOR_RE})?\s*"
        rf"(?<![\w.,/-])(?P<low>{_NUMBER})(?P<share_low>\s*[%‰])?"
        rf"(?:\s*(?:-|–|—|đến)\s*(?P<high>{_NUMBER}))?"
        rf"(?:\s*(?P<share>[%‰]|phần (?:trăm|nghìn)(?!\w))|\s+(?P<unit>{nouns})(?!\w))?"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))?",
        re.IGNORECASE,
    )


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


def parse_metrics(text: str, *, is_target: bool = False) -> tuple[Metric, ...]:
    """The figures of a text, in reading order; of a target also counts without words of a target.

    >>> parse_metrics("Mức độ hài lòng đạt từ 95% trở lên")
    (Metric(comparator='>=', value=95.0, unit='%', text='đạt từ 95% trở lên', \
direction=<Direction.AT_LEAST: 'at_least'>, subject='Mức độ hài lòng'),)
    """
    line = squeeze(nfc(text[:LONGEST_TEXT]))
    if NUMBER_RE.search(line) is None:
        return ()
    return tuple(
        metric
        for found in _metric_re().finditer(line)
        for metric in _metrics(line, found, is_target)
    )


def _metrics(line: str, found: re.Match[str], is_target: bool) -> Iterator[Metric]:
    share = found["share"] or found["share_low"]
    noun = "" if share else _counted_noun(line, found)
    unit = _unit_of_share(share) if share else noun
    if not unit or not (share or _is_count(line, found, is_target)) or _is_past(line, found):
        return
    printed = _printed(line, found, noun)
    low, subject = _value(found["low"]), subject_of(line, found)
    if found["high"]:
        for sign, value in ((">=", low), ("<=", _value(found["high"]))):
            yield Metric(sign, value, unit, printed, _direction(sign, line, found), subject)
    else:
        sign = _comparator(found)
        yield Metric(sign, low, unit, printed, _direction(sign, line, found), subject)


def _is_past(line: str, found: re.Match[str]) -> bool:
    """True for the first figure of "giảm từ 23 ca sinh xuống 18 ca sinh"."""
    return bool(_FROM_RE.search(found[0]) and _TO_RE.match(line, found.end()))


def _unit_of_share(printed: str) -> str:
    return "‰" if printed.strip().casefold() in ("‰", "phần nghìn") else "%"


def _printed(line: str, found: re.Match[str], noun: str) -> str:
    """The figure with its comparator, and for a count the noun that it counts."""
    if found["unit"] and not noun:  # a share: what it is of is its subject
        bounded = found["up"] or found["down"]
        return (found[0] if bounded else line[found.start() : found.start("unit")]).strip()
    printed = found[0].strip()
    return printed if found["unit"] or not noun else f"{printed} {noun}"


def _counted_noun(line: str, found: re.Match[str]) -> str:
    """The noun after a figure: a listed one, else its words up to what ends it; "" for none."""
    if found["unit"]:
        return found["unit"]
    words: list[str] = []
    for word in re.split(r"[^\w\s].*", line[found.end() :], maxsplit=1)[0].split()[:LONGEST_UNIT]:
        if word in _no_nouns() or not word.isalpha():
            break
        words.append(word)
    noun = " ".join(words)
    behind = NOUN_END_RE.search(f" {noun} ")
    noun = f" {noun} "[: behind.start()].strip() if behind else noun
    return "" if noun.startswith("thứ") or not line[found.end() :][:1].isspace() else noun


@cache
def _no_nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("no_counted_nouns"))


def _direction(comparator: str, line: str, found: re.Match[str]) -> Direction:
    """A change where the figure is what something grows or shrinks by, else a level."""
    clause = clause_before(line, found)
    own = found[0][: found.start("low") - found.start()]
    ahead = TIME_AHEAD_RE.sub("", clause)
    change = _CHANGE_RE.search(own) or _CHANGE_RE.match(ahead) or _CHANGE_AT_END_RE.search(ahead)
    between = f"{clause} {own}"
    if change and not _LEVEL_RE.search(between):
        return Direction.INCREASE_BY if change["up"] else Direction.DECREASE_BY
    if comparator in (">=", ">"):
        return Direction.AT_LEAST
    return Direction.AT_MOST if comparator in ("<=", "<") else Direction.EQUAL


def _is_count(line: str, found: re.Match[str], is_target: bool) -> bool:
    """A count after a target's words, or any count of a target; no date, number or level."""
    if not is_target and not _TARGET_RE.match(found[0].strip()):
        return False
    if _DATE_BEHIND_RE.match(line, found.end("high" if found["high"] else "low")):
        return False
    before = line[max(0, found.start() - 20) : found.start("low")]
    if found["more"] and found["low"].startswith("0"):
        return False  # "trên 06 tuyến đường": where
    named = _LEVEL_BEFORE_RE.search(before) if _value(found["low"]) <= HIGHEST_LEVEL else None
    gives = named is not None and _gives(line, found)
    return not ((named and not gives) or _NO_FIGURE_BEFORE_RE.search(before))


def _gives(line: str, found: re.Match[str]) -> bool:
    """“Cấp 12 thẻ”, "Cấp 02 thẻ" open a clause that gives so many; "cấp 3" is of schools."""
    is_many = found["low"].startswith("0") or _value(found["low"]) > HIGHEST_SCHOOL
    opens = GIVING_RE.search(line, 0, found.start("low")) is not None
    return is_many and opens and bool(_counted_noun(line, found))


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
