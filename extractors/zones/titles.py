"""The abstract (trích yếu) below the name of the type: which lines are the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule, without_rule_behind
from extractors.lines.endings import awaits_number
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markup import plain_text
from extractors.models import Block, Line
from extractors.word_lists import any_of, phrases
from extractors.zones.authorities import is_authority, is_small_authority
from extractors.zones.banner import PAGE_DATE, is_of_page
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.section_openings import (
    is_base,
    is_firm_base,
    is_loose_base,
    is_preamble,
    opens_body,
)
from extractors.zones.signing import is_office
from extractors.zones.type_lines import type_line
from extractors.zones.views import text_of
from normalizers.citations.document_number import parse_number
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.item_signs import DASHES
from normalizers.letters.sentences import NEXT_SENTENCE_RE
from normalizers.letters.text import squeeze

# Titles in capitals may be long: a circular names all that it changes.
MAX_TITLE_LINES, MAX_CAPITAL_LINES = 8, 16
MAX_TITLE = 1000
# A longer line is a sentence; a bold line after a blank one that goes on with a title is shorter.
MAX_LINE, MAX_BOLD_LINE = 250, 120

ATTACHED_RE = re.compile(
    rf"\s*[(*]*\((?:(?:{any_of('head_words', 'bracketed_openings')})\s"
    rf"|{any_of('head_words', 'draft_marks')}).*$",
    re.IGNORECASE,
)
NOT_TITLE_RE = re.compile(rf"^(?:{any_of('head_words', 'no_titles')}|S[ố6]\s*:)", re.IGNORECASE)
# "1. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "+ Chủ điểm tháng: …", "Năm 2025, tình hình …", "Thứ ba,
# 18/01/2026", "Ngày 18 tháng 7 năm 2026 Ủy ban nhân dân xã đã …".
NEXT_PART_RE = re.compile(
    rf"\d{{1,2}}\s?[.)/]\s*[^\W\d]|[{DASHES}]\s?[{CAPITALS}]|Ngày \d"
    rf"|(?:{any_of('head_words', 'part_labels')})\s?:|(?:{any_of('head_words', 'first_words')})\b"
    rf"|(?:{any_of('head_words', 'year_openings')}) [^,]{{0,30}},\s"
    rf"|(?:{any_of('head_words', 'updated_at')}"
    rf"|(?:{any_of('head_words', 'updated_with_colon')})\s?:|{PAGE_DATE}\b)"
)
# "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 5/2006/QĐ-TTg NGÀY …" stands between type and title in old heads.
OWN_NUMBER_RE = re.compile(r"(?:cua\b.*\s)?so\s?:?\s\d")
# "Mã hiệu: QT-05", "Đơn vị: Trường A": a label of four words at most, and its value; "Năm học:
# 2026 - 2027" goes on with a title.
FIELD_RE = re.compile(rf"[{CAPITALS}]\w*(?: \w+){{0,3}}\s?:\s(?=[^\W\d])")
STOPS = (".", ":", ";")
_OPEN_ENDS = phrases("sentence_words", "unfinished_titles")
UNFINISHED = frozenset({*_OPEN_ENDS, *map(str.upper, _OPEN_ENDS)})
OPEN_SIGNS = (",", ";", "–", "-")


class State(StrEnum):
    """Where the reading of a title stands."""

    EMPTY = "empty"  # no line of the title was seen
    OPEN = "open"  # the line above belongs to the title
    PARTED = "parted"  # a blank line stands below the title's last line
    CLOSED = "closed"  # nothing more belongs to it


class _Title(NamedTuple):
    """The title so far; `end` is the block after the last one that it took a line of."""

    state: State
    end: int
    lines: tuple[str, ...] = ()
    is_bold: bool = True  # all lines so far are


class _Below(NamedTuple):
    """A printed line below the type's name, with what stands below it."""

    text: str
    is_bold: bool
    above_basis: bool  # the next printed line opens a legal basis
    names_title: bool  # "Thực hiện Nghị quyết số …" that ends without a stop
    following: str  # the next printed line
    sentence: str  # the line with the wrapped ones that go on with it


def title_below(blocks: Sequence[Block], start: int, stop: int, rest: str) -> str | None:
    """The abstract below a type line at `start` - 1: its lines, joined.

    `rest` is what the type line itself prints of it.
    """
    lines = _read_title(blocks, start, stop, rest).lines
    joined = " ".join(line for line in lines if line).strip(" *_")
    return joined if joined and len(joined) <= MAX_TITLE else None


def title_end(blocks: Sequence[Block], start: int, stop: int, rest: str) -> int:
    """The block after the title; `start` where the type line has none below it."""
    return _read_title(blocks, start, stop, rest).end


def _read_title(blocks: Sequence[Block], start: int, stop: int, rest: str) -> _Title:
    first = (ATTACHED_RE.sub("", rest),) if rest else ()
    title = _Title(State.OPEN if first else State.EMPTY, start, first)
    for index in range(start, stop):
        block = blocks[index]
        if title.state is State.CLOSED or not isinstance(block, Line):
            break
        printed = _printed_lines(block)
        for count, text in enumerate(printed, 1):
            title = _with_text(title, blocks, index, stop, (text, *printed[count:]))
    return title


def _with_text(
    title: _Title, blocks: Sequence[Block], index: int, stop: int, printed: Sequence[str]
) -> _Title:
    """The title after one more line of the page, the first of `printed`."""
    text = printed[0]
    if title.state is State.CLOSED:
        return title
    if title.state is State.EMPTY and _is_own_number(text):
        return title
    if not text or is_rule(text):
        return title._replace(state=_after_nothing(title.state, is_blank=not text))
    taken = _with_line(title, _below(blocks, index, stop, printed))
    return taken._replace(end=index + 1) if len(taken.lines) > len(title.lines) else taken


def _is_own_number(text: str) -> bool:
    return is_capitals(text) and bool(OWN_NUMBER_RE.match(bare(text)))


def _printed_lines(block: Line) -> list[str]:
    """The lines of a block as they are printed: a title may have been joined with what follows."""
    whole = text_of(block)
    printed = [squeeze(plain_text(line)) for line in block.raw.split("\n")]
    is_joined = len(printed) > 1 and " ".join(printed) == whole
    return printed if is_joined else [whole]


def _after_nothing(state: State, is_blank: bool) -> State:
    """The state after a blank line or a drawn one.

    A blank line may stand within a title; a drawn one ends it.
    """
    if state is State.EMPTY:
        return state
    return State.PARTED if is_blank else State.CLOSED


def _with_line(title: _Title, below: _Below) -> _Title:
    """The title with the line, or closed by it."""
    if _ends(title, below):
        return title._replace(state=State.CLOSED)
    line = without_rule_behind(ATTACHED_RE.sub("", below.text))
    lines = (*title.lines, line)
    most = MAX_CAPITAL_LINES if all(map(is_capitals, lines)) else MAX_TITLE_LINES
    is_full = len(lines) >= most or bool(ATTACHED_RE.search(below.text))
    state = State.CLOSED if is_full else State.OPEN
    return _Title(state, title.end, lines, title.is_bold and below.is_bold)


def _ends(title: _Title, below: _Below) -> bool:
    """True for a line that belongs to no title, or not to this one any more."""
    text = below.text
    goes_on = bool(title.lines) and text[0].islower()
    # "… CHỈ THỊ SỐ 5/CT-TTG CỦA" over "THỦ TƯỚNG CHÍNH PHỦ VỀ …": the line above wants the office.
    hangs = bool(title.lines) and is_unfinished(title.lines[-1])
    if NOT_TITLE_RE.match(text) or is_preamble(text) or opens_body(text):
        return True
    if is_office(text) and not hangs:
        return True
    if is_firm_base(text) and not goes_on:
        return True
    if is_base(text) and not goes_on and (title.lines or not below.names_title):
        return True
    return bool(title.lines) and (_opens_torn_base(below) or _ends_after(title, below))


def _opens_torn_base(below: _Below) -> bool:
    """True for "Thực hiện Chỉ" over "thị số 8/CT-SM …": a line break tears the basis."""
    return below.text[0].isupper() and not is_capitals(below.text) and is_base(below.sentence)


def _ends_after(title: _Title, below: _Below) -> bool:
    """True for a line that ends a title of which a line was seen."""
    text, last = below.text, title.lines[-1]
    if text == title.lines[0]:
        return True  # a web page prints its title twice
    is_part = NEXT_PART_RE.match(text) and not _is_awaited_number(last, text)
    if is_part or NEXT_SENTENCE_RE.search(text) or is_of_page(text):
        return True
    if not is_unfinished(last) and (_is_sentence_or_field(text) or _is_torn_sentence(below)):
        return True
    if last.endswith(".") or len(text) > MAX_LINE:
        return True
    is_decider = is_authority(text) and not below.following[:1].islower()
    if not is_unfinished(last) and (is_decider or _is_body_above_bases(below)):
        return True
    if title.state is not State.PARTED:
        return False
    return type_line(text) is not None or not _goes_on(title, below)


def _is_awaited_number(last: str, text: str) -> bool:
    """True for "27/NQ-CP NGÀY …" below "… NGHỊ QUYẾT SỐ": a document's number, no next part."""
    return awaits_number(last) and parse_number(text.split()[0]) is not None


def _is_sentence_or_field(text: str) -> bool:
    """True for "Trân trọng kính mời …." and "Mã hiệu: QT-05": a title has no stop, and no label."""
    if not text[0].isupper():
        return False
    return text.endswith(STOPS) or bool(FIELD_RE.match(text))


def _is_torn_sentence(below: _Below) -> bool:
    """True for "Hội nghị … họp" over "ngày 5/1/2026 đã thảo luận …:": a line break tears it."""
    is_torn = below.text[0].isupper() and not is_capitals(below.text)
    return is_torn and below.sentence.endswith(STOPS)


def _is_body_above_bases(below: _Below) -> bool:
    """True for "CHÍNH PHỦ" right above "Căn cứ …": who decides, and no part of the title."""
    if not (below.above_basis and begins_with_body(below.text)):
        return False
    return is_capitals(below.text) or is_small_authority(below.text)


def _goes_on(title: _Title, below: _Below) -> bool:
    """True where a line below a blank one continues the title.

    Small letter, brackets, capitals or bold as before.
    """
    is_aside = below.text.startswith("(") and below.text.endswith(")")  # "(Giai đoạn 2026 - 2030)"
    if below.text[0].islower() or is_unfinished(title.lines[-1]) or is_aside:
        return True
    if is_capitals(below.text) and all(map(is_capitals, title.lines)):
        return True
    return title.is_bold and below.is_bold and len(below.text) < MAX_BOLD_LINE


def _below(blocks: Sequence[Block], index: int, stop: int, printed: Sequence[str]) -> _Below:
    block = blocks[index]
    last = min(stop, index + 1 + MAX_TITLE_LINES)
    lines = [*printed, *(text_of(other) for other in blocks[index + 1 : last])]
    following = next(filter(None, lines[1:]), "")
    return _Below(
        text=lines[0],
        is_bold=isinstance(block, Line) and _is_bold(block.raw),
        above_basis=is_base(following),
        names_title=_names_a_title(blocks, index, stop),
        following=following,
        sentence=_sentence(lines),
    )


def _sentence(lines: Sequence[str]) -> str:
    """The first line with those that go on with it in small letters or figures, up to a stop."""
    said = [lines[0]]
    for line in lines[1:]:
        if not line or line[0].isupper() or not line[0].isalnum() or said[-1].endswith(STOPS):
            break
        said.append(line)
    return " ".join(said)


def _names_a_title(blocks: Sequence[Block], index: int, stop: int) -> bool:
    """True where "Thực hiện Nghị quyết số …" is a title: its paragraph ends without a stop.

    A basis ends in ";", "." or ":"; a title in nothing.
    """
    if not is_loose_base(text_of(blocks[index])):
        return False
    last = ""
    for block in blocks[index : min(stop, index + MAX_TITLE_LINES)]:
        text = text_of(block)
        if not text or is_rule(text) or (last and is_base(text)):
            break
        last = text
    return not last.endswith((";", ".", ":", ","))


def _is_bold(raw: str) -> bool:
    return raw.lstrip(" #").startswith(("**", "__"))


def is_unfinished(text: str) -> bool:
    """True where a title's line wants a continuation: it ends in a preposition or a comma."""
    return text.endswith(OPEN_SIGNS) or text.rpartition(" ")[2] in UNFINISHED
