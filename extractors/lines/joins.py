"""Does a line go on with the one above it? Evidence with weights, for every format.

What the words say is read here; what only the page or the file can say (blank lines, full lines,
indents, columns, emphasis) a reader adds as clues. The clues are summed; above zero the lines are
one paragraph.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extractors.lines.appendix_words import APPENDIX
from extractors.lines.endings import (
    CLOSERS,
    awaits_number,
    ends_document,
    ends_open,
    has_open_bracket,
    is_unfinished,
)
from extractors.lines.formal_lines import motto_in, opens_note, recipients_heading_end
from extractors.lines.join_clues import DECISIVE, WEIGHTS, Clue
from extractors.lines.labels import read_label
from extractors.lines.letters import is_capitals
from extractors.lines.markers import (
    MarkerKind,
    is_lone_marker,
    read_appendix,
    read_marker,
    read_printed_marker,
)
from extractors.lines.statements import is_closing
from extractors.word_lists import any_case_re, any_of, phrases, words_re
from normalizers.citations.document_types import type_names
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.numerals import is_small_roman
from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE
from normalizers.time.dates import are_sortable_days

# "(Chi tiết tại Phụ lục …)", "(Kèm theo Kế hoạch số …)" begin a paragraph of their own.
_TOLD = any_of("sentence_words", "in_appendices", r"\s*")
BRACKET_START_RE = re.compile(rf"\(\s*(?:{_TOLD})\b[^)]*{APPENDIX}", re.IGNORECASE)
# "Căn cứ Luật A …" with a capital: no sentence goes on so.
BASIS_RE = words_re(phrases("sentence_words", "basis_openings"), behind=r"\s")
# "Bước 2: …", "Nhiệm vụ 2: …"
NUMBERED_PART_RE = any_case_re(phrases("sentence_words", "steps"), behind=r"\s+\d{1,2}\s*[.:]\s")
# "100% học sinh tham gia …"; "6 năm 2026." may go on with a time.
SHARE_RE = re.compile(r"\d[\d.,]*\s?%\s")
TITLE_WORDS = 8
STOPS = (".", ";")
# "… có ý kiến như sau:"; behind "bao gồm:" names may go on.
INTRODUCED_RE = any_case_re(phrases("sentence_words", "introducing_ends"), r"\s", r"\s?:$")
HEADINGS = (MarkerKind.ROMAN, MarkerKind.PART, MarkerKind.CAPITAL)
MAX_INTRODUCING_WORDS = 5


class Join(NamedTuple):
    """How surely a line goes on with the one above it, and what says so."""

    score: int
    evidence: tuple[Clue, ...]

    @property
    def holds(self) -> bool:
        """True where the lines are one paragraph."""
        return self.score > 0


def score_join(above: Sequence[str], below: str, clues: Iterable[Clue]) -> Join:
    """Whether `below` goes on with the paragraph of the lines `above`.

    `clues` are what the reader knows of the place; where they decide, the words are not asked.
    """
    evidence = tuple(clues)
    if DECISIVE.isdisjoint(evidence):
        evidence = (*evidence, *_of_words(above, below, frozenset(evidence)))
    return Join(sum(WEIGHTS[clue] for clue in evidence), evidence)


def _of_words(above: Sequence[str], below: str, known: frozenset[Clue]) -> Iterator[Clue]:
    """What the words of two lines say."""
    text, start = above[-1].rstrip(), below.lstrip()
    has_gap = Clue.GAP in known
    if ends_document(text) or recipients_heading_end(start):
        yield Clue.END
        return
    opens = opens_paragraph(start) and not _is_torn_label(text, start)
    yield from _of_markers(above, start, opens, has_gap)
    if is_unfinished(text):
        yield Clue.UNFINISHED
        if {Clue.NO_GAP, Clue.FULL} <= known:
            yield Clue.CUT_OFF
    elif _introduces(start):
        yield Clue.INTRODUCES
    elif Clue.NO_GAP in known and Clue.FULL not in known:
        yield Clue.FINISHED
    if has_open_bracket(text):
        yield Clue.OPEN_BRACKET
        if _closes_bracket(start):
            yield Clue.CLOSES_BRACKET
    if INTRODUCED_RE.search(text) and start[:1].isupper():
        yield Clue.INTRODUCED
    if ends_open(text):
        yield Clue.ENDS_OPEN
    elif start[:1].isupper() and _ends_dated(text):
        yield Clue.ENDS_DATED
    is_small = _starts_small(start, has_gap) and not _counts_below_capitals(text, start)
    if is_small and not (Clue.BREAK in known and _is_share_below_title(above, start)):
        yield Clue.SMALL
    if opens:
        return
    if text.rstrip(CLOSERS).endswith((";", ",")) and start[:1].islower():
        yield Clue.SMALL_AFTER_COMMA
    if has_gap:
        if _is_heading(above):
            yield Clue.HEADING_ABOVE
        return
    if _capitals_go_on(above, start):
        yield Clue.CAPITALS_GO_ON
    if _tears_name(text, start):
        yield Clue.TORN_NAME
    if _ends_with_article(text) and start.casefold().startswith(type_names()):
        yield Clue.PAPER_AWAITED


def _ends_dated(text: str) -> bool:
    """True for "- Báo cáo Phòng Nội vụ trước ngày 30/5/2027": a sentence seldom goes on behind."""
    parts = text.rpartition(" ")[2].split("/")
    return len(parts) == len(("day", "month", "year")) and all(map(str.isdecimal, parts))


def _closes_bracket(start: str) -> bool:
    """True for "Mục III Bản thỏa thuận).", which closes a bracket; that of "a)" is a marker's."""
    marker = read_marker(start)
    before, closed, _ = (marker.rest if marker else start).partition(")")
    return bool(closed) and "(" not in before


def _introduces(start: str) -> bool:
    """True for "Nơi nhận:", "Cụ thể như sau:": a line of its own over what it introduces."""
    is_short = len(start.split()) <= MAX_INTRODUCING_WORDS
    return is_short and start[:1].isupper() and start.rstrip().endswith(":")


def _of_markers(above: Sequence[str], start: str, opens: bool, has_gap: bool) -> Iterator[Clue]:
    """What markers at the beginning of either line say."""
    text = above[-1].rstrip()
    is_alone = is_lone_marker(start)
    if len(above) == 1 and is_lone_marker(text):
        is_other = is_alone or read_marker(start) is not None or read_appendix(start) is not None
        yield Clue.LONE_MARKERS if is_other else Clue.WAITING_MARKER
        return
    if _ends_in_marker(text):
        yield Clue.WAITING_MARKER
        return
    if is_alone and not (awaits_number(text) or _ends_name(text, start)):
        yield Clue.LONE_MARKER
    if opens:
        yield Clue.OPENS
    begins = start[:1].isdigit() or (not opens and _begins_with_roman(start))
    if begins and not has_gap and awaits_number(text) and not _counts_on(above, text, start):
        yield Clue.NUMBER_AWAITED


def _ends_name(text: str, start: str) -> bool:
    """True for the letter of a name that goes on within a sentence: "… ông Lê Văn" / "A."."""
    marker = read_printed_marker(start)
    return marker is not None and marker.kind is MarkerKind.CAPITAL and is_unfinished(text)


def _begins_with_roman(start: str) -> bool:
    word = LETTERS_RE.match(start)
    return word is not None and is_small_roman(word[0])


def _ends_in_marker(text: str) -> bool:
    """True where the next item of a list within the line stands below: "…; b)" / "Đơn vị: …"."""
    *before, last = text.split() or [""]
    return bool(before) and before[-1].endswith(";") and is_lone_marker(last)


@TEXT_CACHES.remember(8192)
def opens_paragraph(start: str) -> bool:
    """True for what begins a paragraph.

    That is a marker, an appendix title, a label, a remark in brackets, a closing, a step, a
    legal basis, the name of the nation in capitals, or days as a program prints them.
    """
    if (
        read_marker(start) is not None
        or read_appendix(start) is not None
        or read_label(start) is not None
    ):
        return True
    if BASIS_RE.match(start) or BRACKET_START_RE.match(start) or NUMBERED_PART_RE.match(start):
        return True
    if are_sortable_days(start) or (start.startswith("(") and opens_note(start)):
        return True
    # A PDF's boxes may come in another order, the head of the document within the text.
    nation = motto_in(start)
    return is_closing(start) or (nation is not None and is_capitals(start[slice(*nation.span())]))


def _is_torn_label(text: str, start: str) -> bool:
    """True for the rest of a label: "Thời" / "hạn hoàn thành: Quý II"."""
    return start[:1].islower() and is_unfinished(text) and read_marker(start) is None


def _ends_with_article(text: str) -> bool:
    """True for "… ; Điều 65", which no sentence ends with where a paper stands below."""
    *_, part, number = ("", "", *text.split())
    return number.isdecimal() and part in phrases("sentence_words", "cited_parts")


def _counts_on(above: Sequence[str], text: str, start: str) -> bool:
    """True where the marker below is no number that a sentence waits for.

    "1.1." stands under "1."; after "số" the number of a document has no stop ("1. Nhận thức số" /
    "1.1. …").
    """
    first, below = read_marker(above[0]), read_marker(start)
    if first is None or below is None or below.kind is not MarkerKind.NUMBER:
        return False
    *parent, last = below.value
    if first.kind is MarkerKind.NUMBER and first.value == tuple(parent) and last == 1:
        return True
    return text.casefold().endswith("số") and below.rest[:1].isupper()


def _tears_name(text: str, start: str) -> bool:
    """A line of any length that ends inside a name known to all, where the next goes on with it."""
    words = text.split()
    return bool(words) and any(
        words[-len(ended) :] == ended
        and start.startswith(rest)
        and not start[len(rest) :][:1].isalnum()
        for ended, rest in _torn_names().get(words[-1], ())
    )


@cache
def _torn_names() -> Mapping[str, tuple[tuple[list[str], str], ...]]:
    """Every tear of the known names, by the last word above it: ("Tổ", "quốc"), "Việt Nam"."""
    tears = defaultdict[str, list[tuple[list[str], str]]](list)
    for name in phrases("sentence_words", "known_names"):
        words = name.split()
        for cut in range(1, len(words)):
            tears[words[cut - 1]].append((words[:cut], " ".join(words[cut:])))
    return {last: tuple(of_word) for last, of_word in tears.items()}


def _capitals_go_on(above: Sequence[str], start: str) -> bool:
    """A heading in capitals wrapped over lines: both parts in capitals.

    II. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM NÂNG CAO
    CHẤT LƯỢNG DẠY VÀ HỌC
    """
    marker = read_marker(above[0])
    if marker is None or marker.kind not in HEADINGS:
        return False
    return is_capitals(above[-1]) and is_capitals(start) and is_unfinished(above[-1])


def _is_heading(above: Sequence[str]) -> bool:
    """A Roman, part or capital-letter heading in capitals is whole at a blank line."""
    marker = read_marker(above[0])
    if marker is None:
        return is_capitals(above[-1])
    return marker.kind in (MarkerKind.ROMAN, MarkerKind.PART) and is_capitals(marker.rest)


def _counts_below_capitals(text: str, start: str) -> bool:
    """“II NỘI DUNG” / "1 Công tác tuyên truyền": a heading in capitals goes on in capitals."""
    return start[:1].isdigit() and is_capitals(text) and not is_capitals(start)


def _starts_small(start: str, has_gap: bool) -> bool:
    """A small letter, or a number that is no marker; after a blank line a number may begin anew.

    "(ATM, POS) để thanh toán" begins small behind its bracket.
    """
    bracket = REMARK_RE.match(start)
    behind = start[bracket.end() :] if bracket else ""
    start = behind if behind.lstrip()[:1].islower() else start
    letter = next((c for c in start if c.isalnum()), "")
    is_number = letter.isdigit() and not re.match(rf"\d+[.)]\s*[{CAPITALS}]", start)
    return letter.islower() or (is_number and not has_gap)


def _is_share_below_title(above: Sequence[str], start: str) -> bool:
    """True for "Về học sinh" alone above "100% học sinh tham gia câu lạc bộ."."""
    (text,) = above if len(above) == 1 else ("",)
    is_title = text[:1].isupper() and len(text.split()) <= TITLE_WORDS and not ends_open(text)
    return is_title and SHARE_RE.match(start) is not None and start.rstrip().endswith(STOPS)
