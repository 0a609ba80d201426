"""The vocabulary of time, and a reading of a text that patterns can rely on.

`reading_form` keeps every offset: what a pattern finds in it can be cut from the printed text.
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE
from normalizers.time.dates import DAY, MONTH, SORTABLE, YEAR
from normalizers.word_lists import LISTS, rows
from normalizers.word_lists import one_of as alternatives_of

_RESOURCE = "deadline_words"
# "–", "—", "−", "‐", "‑" are one dash, and so are arrows from one day to another; "⁄" and "∕" one
# slash; line ends and hard spaces one space.
_SAME_SIGN = str.maketrans(
    dict.fromkeys("–—−‐‑‒―→⇒➔", "-")
    | dict.fromkeys("⁄∕／", "/")
    | {"§": "8"}  # what a scan makes of the figure
    | dict.fromkeys("\n\r\t\u00a0\u2007\u202f\u3000\x0b\x0c", " ")
)
_SIGNS = frozenset(map(chr, _SAME_SIGN))
# "30-6" is a day: no month has so high a number. "9-10" may be two months.
_DASHED_DAY_RE = re.compile(
    r"(?<![\w/.-])(1[3-9]|2[0-9]|3[01])-(0?[1-9]|1[0-2])(?![\w/-]|[.,][0-9])"
)
# "2026-04-15", as programs print a day; both are as long.
_SORTABLE_DAY_RE = re.compile(rf"{SORTABLE}(?![.,][0-9])")

_CITED_DATE = (
    rf"(?:,?\s*(?:của\s+[^,.;\d]{{1,60}}\s*,?\s*)?(?:ký\s+|ban\s+hành\s+)?"
    rf"(?:(?i:ngày)\s*{DAY}(?:\s?[/.\-–]\s?{MONTH}\s?[/.\-–]\s?{YEAR}"
    rf"|\s*(?i:tháng)\s*{MONTH}\s*(?i:năm)\s*{YEAR})|(?i:năm)\s+{YEAR}))"
)
# In a reading: "ngày 05/3/2026", "ngày 5 tháng 3 năm 2026".
_WHOLE_DAY = rf"ngày\s*{DAY}\s*(?:[/.-]\s*{MONTH}\s*[/.-]|tháng\s*{MONTH}\s*năm)\s*{YEAR}"


@cache
def words(*names: str) -> tuple[str, ...]:
    """The phrases of these lists of the resource, longest first."""
    listed = (phrase for name in names for phrase in LISTS.tables(_RESOURCE)["phrases"][name])
    return tuple(sorted(listed, key=len, reverse=True))


@cache
def mapping(name: str) -> tuple[tuple[str, str], ...]:
    """The pairs of a table of the resource."""
    return tuple(LISTS.tables(_RESOURCE)[name].items())


def one_of(*names: str) -> str:
    """The alternatives of a pattern for any phrase of these lists, longest first."""
    return alternatives_of(words(*names), r"\s+")


@cache
def any_of(*names: str) -> str:
    """A pattern for any phrase of these lists, longest first, not inside a word."""
    return rf"(?<!\w)(?:{one_of(*names)})(?!\w)"


@cache
def phrases_re(name: str, before: str = "", behind: str = "") -> re.Pattern[str]:
    """The pattern of a list's phrases between two others."""
    return re.compile(f"{before}{any_of(name)}{behind}")


@cache
def _cited_number_re() -> re.Pattern[str]:
    """The number of a cited document with its date.

    "Quyết định số 12/2025/QĐ-UBND", "57-NQ/TW" hold one; "Tháng 3/NĂM 2026" none.
    """
    no_symbols = "|".join(word.upper() for word in words("no_symbols"))
    number = (
        r"(?<![\w/])(?:[0-9]+[a-z]?[ ]?/[ ]?(?:[0-9]{4}[ ]?/[ ]?)?|[0-9]+-(?=[A-ZĐ]+/)|/[ ]?)"
        rf"(?!{no_symbols}|VÀ\b)[A-ZĐ]{{2,}}[\wĐđ&.]*(?:[-/–][ ]?[\wĐđ&.]+)*"
    )
    return re.compile(f"{number}{_CITED_DATE}?")


@cache
def _bare_number_re() -> re.Pattern[str]:
    """In a reading: a number without letters, which its type and its day tell.

    "Nghị quyết 57, ngày 22/12/2025".
    """
    types = alternatives_of(row["name"] for row in rows("document_types"))
    return re.compile(rf"(?<!\w)(?:{types})\s(?:{any_of('numbered')}\s)?\d{{1,5}}{_CITED_DATE}")


@TEXT_CACHES.remember(8192)
def reading_form(text: str) -> str:
    """The text in lower case with one dash, one space, one spelling; as long as it was.

    >>> reading_form("Qúy I – Quí II/2026")
    'quý i - quý ii/2026'
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" becomes two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not _SIGNS.isdisjoint(lowered):
        lowered = lowered.translate(_SAME_SIGN)
    if "-" in lowered:
        lowered = _SORTABLE_DAY_RE.sub(r"\g<day_s>/\g<month_s>/\g<year_s>", lowered)
        lowered = _DASHED_DAY_RE.sub(r"\1/\2", lowered)
    for printed, read in mapping("spellings"):
        if printed in lowered:
            lowered = lowered.replace(printed, read)
    return _restore_marks(lowered) if lowered.isascii() else lowered


def _restore_marks(lowered: str) -> str:
    """The words of time in a text that lost every mark: "Quy I nam 2026" is "quý i năm 2026".

    Only a text without any Vietnamese letter is such a text; then "quy" is no other word.
    """
    for bare, marked in mapping("unmarked_phrases"):
        if bare in lowered:
            lowered = lowered.replace(bare, marked)
    known = dict(mapping("unmarked_words"))
    return LETTERS_RE.sub(lambda m: known.get(m[0], m[0]), lowered)


@cache
def _law_pattern() -> re.Pattern[str]:
    stop = "|".join(words("not_in_law_name"))
    name = rf"(?:\s+(?!(?:{stop})\b)[^\W\d_]+,?){{0,12}}"
    return re.compile(
        rf"(?<!\w)(?<!pháp )(?<!kỷ )(?:{one_of('laws')}){name}\s+(?:năm\s+{YEAR}|{_WHOLE_DAY})"
    )


@cache
def _instruction_pattern() -> re.Pattern[str]:
    """The day on which somebody said what is now done, with what leads to it.

    "theo chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp ngày 05/3/2026"; a bound opens a time of its
    own: "theo yêu cầu của Sở trước ngày 05/3/2026".
    """
    unbound = "".join(rf"(?<!{word})" for word in words("bounds_of_days"))
    return re.compile(
        rf"{any_of('following')}\s+(?:\w+\s+)?{any_of('instructions')}"
        rf"[^.;:,()\d]{{0,120}}?{unbound}\s{_WHOLE_DAY}"
    )


def mask_citations(text: str, reading: str) -> str:
    """The reading with the numbers, dates and years of cited documents blotted out by "z".

    "Theo Kế hoạch số 15/KH-UBND ngày 05/3/2025" states no date of its own, nor does "Luật Trẻ em
    năm 2016" or what is done "theo chỉ đạo của Sở tại cuộc họp ngày 05/3/2025". `text` is the same
    text with its capitals: the symbol of a number is in capitals.
    """

    def blot(match: re.Match[str]) -> str:
        return "z" * len(match[0])

    if "luật" in reading or "pháp" in reading:
        reading = _law_pattern().sub(blot, reading)
    if phrases_re("instructions").search(reading):
        reading = _instruction_pattern().sub(blot, reading)
    reading = _bare_number_re().sub(blot, reading)
    if "/" not in reading and "-" not in reading:
        return reading
    pieces, last = [], 0
    for match in _cited_number_re().finditer(text):
        pieces += [reading[last : match.start()], blot(match)]
        last = match.end()
    return "".join(pieces) + reading[last:]
