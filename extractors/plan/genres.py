"""What a document is, and what its parts give.

Told by its head first, then by counting what is there.

A plan gives every item of its sections that bear tasks. A report or a letter gives only what it
really assigns; a regulation, a procedure or a form gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from extractors.codes import Bearing, Genre
from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Block, FrontMatter, Line, Table
from extractors.word_lists import any_case_re, tables
from normalizers.letters.text import comparison_key
from normalizers.letters.text_caches import TEXT_CACHES

NOT_WORD_RE = re.compile(r"[^\w,]+")
# "…………", "____": places that somebody fills in.
BLANK_SIGNS = ("…", ".....", "____")  # it holds one of them
BLANK_RE = re.compile(r"…{2,}|\.{5,}|_{4,}|(?:…\s*\.+){2,}")
# "05 ngày làm việc", "03 ngày kể từ ngày nhận": a time of processing, no day of the calendar.
DURATION_RE = re.compile(
    r"\d[\d,]*\s*(?:\([^)]{1,20}\)\s*)?(?:(?:ngày|giờ)\s+làm\s+việc"
    r"|(?:ngày|giờ)\s+(?:kể\s+từ|tính\s+từ|sau\s+khi))",
    re.IGNORECASE,
)
DECISION = "quyết định"
MIN_OPENINGS = 3  # different parts of a procedure
MIN_DURATIONS, DURATIONS = 6, 0.12  # at the least, and the share of the texts
MIN_BLANKS, BLANKS = 5, 0.15
MIN_ARTICLES, ARTICLES = 6, 0.08
MIN_RULES, RULES = 3, 0.03


BEARINGS = {
    Genre.REPORT: Bearing.ASSIGNMENTS,
    Genre.LETTER: Bearing.ASSIGNMENTS,
    Genre.OTHER: Bearing.ASSIGNMENTS,
    Genre.REGULATION: Bearing.NOTHING,
    Genre.FORM: Bearing.NOTHING,
}


class Finding(NamedTuple):
    """What a document is, how its rows come about, and the evidence in a sentence."""

    genre: Genre
    bearing: Bearing
    evidence: str


A_PLAN = Finding(Genre.PLAN, Bearing.SECTIONS, "no type is printed: read as a plan")


class PartCounts(NamedTuple):
    """What a part holds: texts, articles, kinds of openings of a procedure, and so on.

    Rules are texts that name what they stand in, an act that lays down rules: "… tại Điều này".
    """

    texts: int = 0
    articles: int = 0
    openings: int = 0
    durations: int = 0
    blanks: int = 0
    rules: int = 0


def genre_of(front: FrontMatter, blocks: Sequence[Block] = ()) -> Finding:
    """What a document is by its head: its type, and for a decision or a notice its title.

    A decision of which the title is lost or names nothing is what its first article approves.
    """
    printed, title = front.document_type, front.title or ""
    if printed is None:
        return A_PLAN
    genre = genre_named(printed)
    if genre is not None:
        return _finding(genre, f"the head says “{printed}”")
    named = _first_named(title)
    approved = _approved(blocks) if named is None and printed == DECISION else None
    if named is not None:
        phrase, genre = named
        evidence = f"the head says “{printed}”, its title “{phrase}”"
    elif approved is not None:
        phrase, genre = approved
        evidence = f"the head says “{printed}”, its first article “{phrase}”"
    else:
        return _finding(Genre.OTHER, f"the head says “{printed}”, its title names no plan")
    if genre is Genre.PLAN and printed == DECISION:
        return _finding(Genre.DECISION_WITH_PLAN, evidence)
    if genre is Genre.PLAN:
        # It tells the public of a plan: a section bears what its heading or its items say.
        return Finding(Genre.OTHER, Bearing.SECTIONS, evidence)
    return _finding(genre, evidence)


def genre_named(printed: str) -> Genre | None:
    """The genre of a type by its first words: "kế hoạch liên tịch" is a plan.

    A type that no list of types has is what a title that names it is: "thể lệ", "lịch công tác".
    """
    words = comparison_key(printed).split()
    beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    genre = next((_by_type()[name] for name in beginnings if name in _by_type()), None)
    named = _first_named(printed) if genre is None else None
    return named[1] if named is not None else genre


def document_finding(head: Finding, parts: Sequence[Finding]) -> Finding:
    """What the whole document is: what its head says, unless every part is something else.

    A document whose head is lost is what its parts are.
    """
    bearings = {part.bearing for part in parts}
    if head is A_PLAN and bearings == {Bearing.NOTHING}:
        return parts[0]
    given = next((bearing for bearing in Bearing if bearing in bearings), head.bearing)
    return head._replace(bearing=given)


def part_finding(flow: Sequence[Flow], title: str | None) -> Finding | None:
    """What a part is by counting, else by its title; None where neither says anything."""
    counts = count_part(flow)
    if counts.openings >= MIN_OPENINGS:
        evidence = f"{counts.openings} parts of an administrative procedure open in it"
        return _finding(Genre.REGULATION, evidence)
    if _many(counts.durations, counts.texts, MIN_DURATIONS, DURATIONS):
        evidence = f"{counts.durations} of {counts.texts} texts say how long a step takes"
        return _finding(Genre.REGULATION, evidence)
    if _many(counts.blanks, counts.texts, MIN_BLANKS, BLANKS):
        evidence = f"{counts.blanks} of {counts.texts} texts are to be filled in"
        return _finding(Genre.FORM, evidence)
    if _many(counts.articles, counts.texts, MIN_ARTICLES, ARTICLES):
        return _finding(Genre.REGULATION, f"{counts.articles} articles stand in it")
    if _many(counts.rules, counts.texts, MIN_RULES, RULES):
        evidence = f"{counts.rules} of {counts.texts} texts say that they are of an act with rules"
        return _finding(Genre.REGULATION, evidence)
    return _finding_of_title(title or "")


def _finding_of_title(title: str) -> Finding | None:
    key = _key(title)
    opening = max((p for p in _parts() if f"{key} ".startswith(f"{p} ")), key=len, default=None)
    if opening is None:
        return None
    return Finding(Genre.OTHER, _parts()[opening], f"its title opens with “{opening}”")


def count_part(flow: Sequence[Flow]) -> PartCounts:
    """The counts of a part's paragraphs and table cells."""
    texts = articles = durations = blanks = rules = 0
    openings: set[str] = set()
    for text in _texts(flow):
        texts += 1
        marker = read_marker(text)
        articles += marker is not None and marker.kind is MarkerKind.ARTICLE
        durations += DURATION_RE.search(text) is not None
        blanks += _has_blank(text)
        rules += _own_act_re().search(text) is not None
        openings |= _opening(marker.rest if marker else text)
    return PartCounts(texts, articles, len(openings), durations, blanks, rules)


@cache
def _own_act_re() -> re.Pattern[str]:
    """“quy định tại Luật này”, "khoản 2 Điều này"."""
    return any_case_re(tables("genres")["own_acts"]["words"], r"(?<!\w)", r"(?!\w)")


def _has_blank(text: str) -> bool:
    may_have = any(sign in text for sign in BLANK_SIGNS)
    return may_have and BLANK_RE.search(text) is not None


def _texts(flow: Sequence[Flow]) -> Iterator[str]:
    for content in flow:
        if isinstance(content, Table):
            yield from (cell.text for row in content.rows for cell in row.cells if cell.text)
        elif content.text:
            yield content.text


def _opening(text: str) -> set[str]:
    """The opening of a procedure's part that a text begins with, as a set of one or none."""
    key = f"{_key(text[:60])} "
    if not key.startswith(_openings()):
        return set()
    return {phrase for phrase in _openings() if key.startswith(phrase)}


def _many(count: int, texts: int, least: int, share: float) -> bool:
    return count >= least and count >= share * texts


def _finding(genre: Genre, evidence: str) -> Finding:
    return Finding(genre, BEARINGS.get(genre, Bearing.SECTIONS), evidence)


def _first_named(title: str) -> tuple[str, Genre] | None:
    """The first phrase of a title that names what it is about, and the genre that this makes."""
    key = f" {_key(title)} "
    for compound in _compounds():
        key = key.replace(f" {compound} ", " ")  # "xã nông thôn mới kiểu mẫu" is no form
    found = [
        (place, -len(phrase), phrase, genre)
        for phrase, genre in _by_title().items()
        if (place := key.find(f" {phrase} ")) >= 0
    ]
    return (min(found)[2], min(found)[3]) if found else None


def _approved(blocks: Sequence[Block]) -> tuple[str, Genre] | None:
    """What "Điều 1. Phê duyệt Kế hoạch …" names right behind its verb, as `_first_named` does."""
    lines = (f"{line.text} {after}" for line, after in _with_next(blocks))
    markers = filter(None, map(read_marker, lines))
    article = next((m for m in markers if m.kind is MarkerKind.ARTICLE), None)
    if article is None or article.value != (1,):
        return None
    named, key = _first_named(article.rest), f"{_key(article.rest)} "
    is_approved = named and any(key.startswith(f"{verb}{named[0]} ") for verb in _approving())
    return named if is_approved else None


def _with_next(blocks: Sequence[Block]) -> Iterator[tuple[Line, str]]:
    """Each line with the text of the one after it, in which its sentence may go on."""
    for block, after in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Line):
            yield block, after.text if isinstance(after, Line) else ""


@TEXT_CACHES.remember(4096)
def _key(text: str) -> str:
    return comparison_key(NOT_WORD_RE.sub(" ", text)).strip(" ,")


@cache
def _by_type() -> Mapping[str, Genre]:
    return {
        comparison_key(n): Genre(g) for g, names in tables("genres")["types"].items() for n in names
    }


@cache
def _by_title() -> Mapping[str, Genre]:
    return {_key(n): Genre(g) for g, names in tables("genres")["titles"].items() for n in names}


@cache
def _compounds() -> tuple[str, ...]:
    return tuple(map(_key, tables("genres")["compounds"]["words"]))


@cache
def _parts() -> Mapping[str, Bearing]:
    return {_key(n): Bearing(b) for b, names in tables("genres")["parts"].items() for n in names}


@cache
def _approving() -> frozenset[str]:
    return frozenset(f"{_key(words)} " for words in tables("genres")["approving"]["openings"])


@cache
def _openings() -> tuple[str, ...]:
    return tuple(f"{_key(words)} " for words in tables("genres")["procedure"]["openings"])


@cache
def outlook_words(kind: str) -> tuple[str, ...]:
    """The phrases by which a heading says what is "to_come", what is "asked", or what "was"."""
    return tuple(map(_key, tables("genres")["outlook"][kind]))
