"""Citations of legal documents in running text, as printed.

"Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh … về …": head (type and number), date,
issuer, title. A head without number is read for laws alone ("Luật Giáo dục năm 2019"). Every
look ahead is bounded, so the time grows with the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from normalizers.citations.document_types import type_names
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import without_blanks
from normalizers.time.issue_dates import match_issue_date
from normalizers.word_lists import any_case_re, longest_first, one_of, words_re

MAX_TAIL = 700
MAX_ISSUER = 120


class LegalCitation(NamedTuple):
    """A cited document; None where the text does not say."""

    document_type: str | None
    number: str | None
    issued_on: date | None
    issuer: str | None
    title: str | None
    printed: str
    start: int = 0  # where it begins in the text


class _Head(NamedTuple):
    document_type: str | None
    number: str | None
    name: str | None  # of a law that is cited by its name
    start: int
    end: int


# "43/2019/QH14", "211/KH-UBND", "19/2023/TT-BGDĐT", "2037/SNV-CCHCTN&VTLT", "3/KH-2TTVH".
_TOKENS = r"[A-ZĐ][\w&.]*(?:(?:\s?[-–/]\s?|[-–]\d{1,3})[A-ZĐ][\w&.]*){0,5}"
_SLASHED = rf"\d{{1,6}}[A-ZĐa-zđ]?\s?/\s?(?:(?:19|20)\d{{2}}\s?/\s?)?{_TOKENS}"
# "03-NQ/TU", "12-CTr/TW" of the Party.
_PARTY = r"\d{1,5}\s?[-–]\s?[A-ZĐ][A-Za-zĐđ]{0,5}\s?/\s?[A-ZĐ][\w]*"
# "Kế hoạch số     /KH-UBND": the number was still to be filled in.
_BLANK = r"[.…_ ]{0,40}/\s?[A-ZĐ][\w&]*[-–][A-ZĐ][\w&.-]*"
NUMBER = rf"(?:{_PARTY}|{_SLASHED})"
# "các Nghị định 130/2005/NĐ-CP ngày …, 117/2013/NĐ-CP": a number alone takes the type before it.
SERIES_RE = re.compile(
    rf"(?<=[,;])\s*(?:và\s+)?(?:số\s*:?\s*)?(?P<number>{NUMBER})|\s+và\s+(?:số\s*:?\s*)?(?P<last>{NUMBER})"
)
ISSUER_RE = re.compile(r"[,\s]*\b(?:của|do)\s+(?=\w)")
ISSUER_END_RE = re.compile(r"[,(:]|\sngày\s")
# A title cut off by the next citation ends in no conjunction.
_BLANKS = r"\s+"
DANGLING_RE = re.compile(r"(?:\s+(?:và|của|tại|theo)|,)$")
YEAR_RE = re.compile(r"[,\s]*(?:năm|\()\s*(?:19|20)\d{2}\)?")
# A sentence ends at a stop before a capital, never inside "TP. Hà …" or "12.5".
STOP_RE = re.compile(
    rf";|\n\s*\n|(?<!\bTP)(?<!\bTp)\.\s+(?=[{CAPITALS}-])|\.?/\.|\.\s*$|[)\]”\"]\s*(?=[.;,]|$)|:\s*$"
)
# "Luật Giáo dục số 43/2019/QH14": the number stands behind the name.
NUMBER_BEHIND_RE = re.compile(rf"[\s,]*số\s*:?\s*(?P<number>{NUMBER})")
# "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B ngày …" is one law: its name holds the
# others.
AMENDING_END_RE = re.compile(r"[\s,]*\b(?:ngày|năm|số)\s*[\d:]|[;.:()\n]")
# "ngày /5/2026", "ngày     tháng 5 năm 2026": no date, but the issuer follows it.
BLANK_DATE_RE = re.compile(
    r"ngày[\s.…_]*(?:\d{1,2})?[\s.…_]*(?:/|tháng)[\s.…_]*(?:\d{1,2})?[\s.…_]*(?:/|năm)\s*(?:\d{4})?"
)


def _words(name: str) -> tuple[str, ...]:
    return longest_first("citations", name)


def _any(words: Iterable[str]) -> str:
    return one_of(words, _BLANKS)


@cache
def _numbered_head_re() -> re.Pattern[str]:
    names = _any((*type_names(), "văn bản"))
    return re.compile(
        rf"\b(?P<type>(?i:{names}))\s+"
        rf"(?:(?i:s[ốôoó])\s*:?\s*(?:(?P<number>{NUMBER})|(?P<blank>{_BLANK}))|(?P<bare>{NUMBER}))"
    )


@cache
def _named_head_re() -> re.Pattern[str]:
    """The type and a name, both with capitals: "Luật Giáo dục", no "pháp luật", no "Luật định"."""
    types = "|".join(
        f"[{w[0].upper()}{w[0]}]{w[1:]}" if " " in w else w.capitalize()
        for w in _words("named_types")
    )
    return re.compile(rf"\b(?P<type>{types})\s+(?=[{CAPITALS}]|sửa đổi|ban hành)")


@cache
def _name_end_re() -> re.Pattern[str]:
    """Where the name of a law ends: a date, a number, a year, a mark, or a word of the sentence."""
    goes_on = _any(_words("name_goes_on"))
    ends = _any(_words("name_ends"))
    return re.compile(
        rf"{AMENDING_END_RE.pattern}|,(?!\s*(?:{goes_on})\b)|\s+(?:{ends})\b",
        re.IGNORECASE,
    )


@cache
def _opener_re() -> re.Pattern[str]:
    return any_case_re(_words("title_openers"), r"(?<!\w)", r"(?!\w)", _BLANKS)


@cache
def _title_type_re() -> re.Pattern[str]:
    """A title that names the type again: "… ngày 19/10/2021 Kế hoạch cải cách …"."""
    return words_re(name.capitalize() for name in type_names())


@cache
def _goes_on_re() -> re.Pattern[str]:
    return any_case_re(_words("title_goes_on"), r"(?<!\w)", r"\s*(?:các\s+)?$", _BLANKS)


@cache
def _next_subject_re() -> re.Pattern[str]:
    """Where the sentence goes on without the citation: ", Trường X xây dựng kế hoạch"."""
    words = _words("next_subjects")
    subjects = _any((*words, *(word.capitalize() for word in words), "UBND"))
    return re.compile(
        rf",\s+(?:nay\s+)?(?=(?:{subjects})\b)(?=[^,;.:]{{2,120}}?\s(?:{_any(_words('next_verbs'))})\b)"
    )


def find_references(text: str) -> tuple[LegalCitation, ...]:
    """Every citation of the text, in its order.

    >>> find_references("Căn cứ Nghị quyết số 3/NQ-HĐND ngày 05/01/2026 của HĐND xã;")[0].issuer
    'HĐND xã'
    """
    heads = _heads(text)
    return tuple(_read(text, heads, index) for index in range(len(heads)))


def _heads(text: str) -> list[_Head]:
    """The heads of all citations: numbered, named, and numbers that continue a series."""
    matches = _numbered_head_re().finditer(text) if "/" in text else ()  # no number is without one
    numbered = [_numbered_head(match) for match in matches]
    laws = (_named_head(text, match) for match in _named_head_re().finditer(text))
    named = [head for head in laws if head is not None]
    heads: list[_Head] = []
    for head in sorted((*numbered, *named), key=lambda h: (h.start, -h.end)):
        if heads and head.start < heads[-1].end:
            continue
        heads.append(head)
    return _with_series(text, heads)


def _numbered_head(match: re.Match[str]) -> _Head:
    printed = match["number"] or match["bare"]
    number = without_blanks(printed).rstrip(".-") if printed else None
    end = match.end() - (len(match[0]) - len(match[0].rstrip(".-")))
    name = " ".join(match["type"].lower().split())
    return _Head(None if name == "văn bản" else name, number, None, match.start(), end)


def _named_head(text: str, match: re.Match[str]) -> _Head | None:
    """A law that is cited by its name, or None where no name follows ("Luật số", "Luật này")."""
    ends = (
        AMENDING_END_RE
        if text[match.end() : match.end() + 7].lower() == "sửa đổi"
        else _name_end_re()
    )
    stop = ends.search(text, match.end(), match.end() + 200)
    end = stop.start() if stop else min(len(text), match.end() + 200)
    name = " ".join(text[match.end() : end].split()).strip(" ,")
    if not name or len(name.split()) > 24:
        return None
    behind = NUMBER_BEHIND_RE.match(text, end)
    number = without_blanks(behind["number"]).rstrip(".-") if behind else None
    return _Head(
        match["type"].lower(), number, name, match.start(), behind.end() if behind else end
    )


def _with_series(text: str, heads: list[_Head]) -> list[_Head]:
    """The heads, and after each the bare numbers that take its type, up to the next head."""
    out: list[_Head] = []
    for index, head in enumerate(heads):
        out.append(head)
        if head.name is not None or head.number is None:
            continue
        limit = heads[index + 1].start if index + 1 < len(heads) else len(text)
        for match in SERIES_RE.finditer(text, head.end, min(limit, head.end + MAX_TAIL)):
            group = "number" if match["number"] else "last"
            number = without_blanks(match[group]).rstrip(".-")
            if _same_kind(number, head.number):
                out.append(
                    _Head(head.document_type, number, None, match.start(group), match.end(group))
                )
    return out


def _same_kind(number: str, other: str) -> bool:
    """True where two numbers bear the same type ("130/2005/NĐ-CP", "117/2013/NĐ-CP")."""
    return _type_letters(number) == _type_letters(other)


def _type_letters(number: str) -> str:
    letters = re.search(r"[^\W\d_]{1,6}", number)
    return letters[0] if letters else ""


def _read(text: str, heads: list[_Head], index: int) -> LegalCitation:
    head = heads[index]
    end = _end_of(text, heads, index)
    own = min(end, heads[index + 1].start) if index + 1 < len(heads) else end
    when, cursor = _date_at(text, head.end, own)
    issuer, cursor = _issuer_at(text, cursor, own)
    if when is None:
        when, cursor = _date_at(text, cursor, own)
    title, stop = _title_at(text, cursor, end)
    printed = " ".join(text[head.start : stop].split()).rstrip(" ,;.")
    name = " ".join(head.name.split()) if head.name else None
    return LegalCitation(
        head.document_type, head.number, when, issuer, name or title, printed, head.start
    )


def _end_of(text: str, heads: list[_Head], index: int) -> int:
    """Where the citation ends at the latest: sentence, ";", or the next citation beside it."""
    head = heads[index]
    limit = min(len(text), head.end + MAX_TAIL)
    stop = STOP_RE.search(text, head.end, limit)
    end = stop.start() if stop else limit
    subject = _next_subject_re().search(text, head.end, end)
    end = subject.start() if subject else end
    for other in range(index + 1, len(heads)):
        following = heads[other]
        if following.start >= end:
            break
        if not _goes_on_re().search(text[max(head.end, following.start - 20) : following.start]):
            return following.start
    return end


def _date_at(text: str, start: int, end: int) -> tuple[date | None, int]:
    """A date right here, after commas; a bare year ("năm 2019") is passed over."""
    cursor = start
    while cursor < end and text[cursor] in ", \n":
        cursor += 1
    found = match_issue_date(text, cursor)
    if found is not None and found.end <= end:
        return found.value, found.end
    blank = BLANK_DATE_RE.match(text, cursor, end)
    if blank is not None:
        return None, blank.end()
    year = YEAR_RE.match(text, start, end)
    return None, year.end() if year else start


def _issuer_at(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The body after "của", up to the word that opens the title, a comma or the end."""
    lead = ISSUER_RE.match(text, start, end)
    if lead is None:
        return None, start
    opener = _opener_re().search(text, lead.end(), end)
    stop = opener.start() if opener else end
    comma = ISSUER_END_RE.search(text, lead.end(), stop)
    stop = comma.start() if comma else stop
    issuer = DANGLING_RE.sub("", " ".join(text[lead.end() : stop].split()).strip(" ,;.-–"))
    # "của cơ quan, đơn vị" names nobody.
    return (issuer, stop) if issuer[:1].isupper() and len(issuer) <= MAX_ISSUER else (None, start)


def _title_at(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The title, if a word that opens one stands here; else None and where the citation ended."""
    cursor = start
    while cursor < end and text[cursor] in ", \n(":
        cursor += 1
    if not (_opener_re().match(text, cursor, end) or _title_type_re().match(text, cursor, end)):
        return None, start
    title = " ".join(text[cursor:end].split()).rstrip(" ,;.:-/")
    title = DANGLING_RE.sub("", title)
    return (title or None), end
