"""Parts of a head or foot that a page's conversion ran together on one line → a line each.

Hà Lam, ngày 04 tháng 5 năm 2026 QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH TRỒNG RỪNG SỞ LÂM NGHIỆP
KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu KẾ HOẠCH TRỒNG RỪNG (Kèm theo Quyết định số 5/QĐ-UBND)

A type in capitals begins where place and day, or a signature with its name, end; what begins in
small letters behind a title in capitals is prose; the authority that the head names ends a title
above the bases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extractors.lines.drawn_lines import RULE_RE, without_rule_behind
from extractors.lines.formal_lines import is_address, opens_note, opens_number
from extractors.lines.letters import is_capitals
from extractors.models import Block, Line
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.header_parts import place_in
from extractors.zones.section_openings import is_base
from extractors.zones.signing import is_office, split_name
from extractors.zones.titles import is_unfinished
from extractors.zones.type_lines import named_type
from extractors.zones.views import text_of
from normalizers.citations.document_number import match_number, parse_number
from normalizers.citations.document_types import type_names
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.words import TOKEN_RE
from normalizers.time.issue_dates import find_issue_date

MOST_OFFICE_WORDS = 4  # "PHÓ CHỦ TỊCH THƯỜNG TRỰC" before the body
LEAST_BODY_WORDS = 3  # of a body that is cut behind an office
LEAST_TITLE_WORDS, LEAST_PROSE_WORDS = 3, 8  # in capitals, and behind them
MOST_BODY_WORDS = 24  # of bodies before a number
MOST_BLANKS = 3  # between a title and the bases
LONGEST_LEAD = 400  # letters before a type: number, subject, place and day, or a signature
# "… do Sở A ban hành. SỞ A -------": the page's own title, and the first body.
BODY_BEGIN_RE = re.compile(rf"(?<=[^\W\dA-Z]{{2}}\.) (?=[{CAPITALS}]{{2}})")
CUE_RE = re.compile(rf"[{CAPITALS}]{{2}}\S*\s+[{CAPITALS}]|:")  # a line without is one alone
# "… Luật BHYT Hà Lam": the name of a place right before its day.
PLACE_RE = re.compile(rf"(?<= )(?:[{CAPITALS}][^\W\d_A-Z]+ ?){{1,4}}$")
MARKS = " .,;:/()*_–-"  # behind a day


@cache
def _type_re() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(str.upper, type_names()))})(?!\w)")


@cache
def _enacting_re() -> re.Pattern[str]:
    """The word of who decides behind the last basis: ", QUYẾT ĐỊNH:"."""
    return re.compile(rf"(?<=[;,.]) +(?={_type_re().pattern}:$)")


def with_parts_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each part that stands run in on a line of text as a line of its own."""
    parted: list[Block] = []
    bodies: list[str] = []  # names in capitals that stood on lines of their own
    for place, block in enumerate(blocks):
        if not isinstance(block, Line) or CUE_RE.search(block.text) is None:
            parted.append(block)
            continue
        pieces = tuple(_pieces(text_of(block)))
        if len(pieces) > 1:
            *rest, title = pieces
            below = (text_of(other) for other in islice(blocks, place + 1, place + 1 + MOST_BLANKS))
            is_above_bases = is_base(next(filter(None, below), ""))
            if is_above_bases and (at := _authority_begin(title, bodies)):
                pieces = (*rest, title[:at].rstrip(), title[at:])
            parted += [replace(block, raw=piece, text=piece) for piece in pieces]
        else:
            parted.append(block)
        names = (without_rule_behind(piece) for piece in pieces if piece[:2].isupper())
        bodies += [name for name in names if is_capitals(name) and begins_with_body(name)]
    return tuple(parted)


def _pieces(text: str) -> Iterator[str]:
    """The parts of a line from left to right; the line itself where it is one alone."""
    if end := _page_title_end(text):
        yield text[:end]
        text = text[end:].lstrip()
    if end := _body_end(text):
        yield without_rule_behind(text[:end].rstrip(" *"))
        text = text[end:].lstrip()
    if (enacting := _enacting_re().search(text)) and is_base(text):
        yield from (text[: enacting.start()], text[enacting.end() :])
        return
    if end := _day_end(text):
        yield from _lead_parts(text[:end])
        text = text[end:].lstrip()
        yield from (text,) if is_address(text) else _title_parts(text)
    elif end := _signature_end(text):
        yield text[:end]
        yield from _title_parts(text[end:].lstrip())
    else:
        yield from _title_parts(text) if _type_re().match(text) and _note_at(text) else (text,)


def _page_title_end(text: str) -> int:
    """Where the page's own title ends before a body: "… ban hành. SỞ A ----"; 0 for none."""
    found = BODY_BEGIN_RE.search(text, 0, LONGEST_LEAD)
    if found is None:
        return 0
    name = RULE_RE.split(text[found.end() :])[0]
    return found.start() if is_capitals(name) and begins_with_body(name) else 0


def _body_end(text: str) -> int:
    """Where a body in capitals ends before a number, or before place and day; 0 for none.

    "ĐẢNG BỘ TỈNH A HUYỆN ỦY B * Số 5-KH/HU", "HUYỆN ỦY B Hà Lam, ngày 04 tháng 5 năm 2026".
    """
    words = list(islice(TOKEN_RE.finditer(text), MOST_BODY_WORDS))
    if not words or not words[0].group().isupper() or not begins_with_body(text):
        return 0
    for word in words[1:]:
        behind = text[word.start() :]
        if opens_number(behind) or (not word.group().isupper() and _is_placed(behind)):
            return word.start() if is_capitals(text[: word.start()]) else 0
    return 0


def _day_end(text: str) -> int:
    """Where place and day end before a type in capitals or the address of a letter; 0 for none."""
    dated = find_issue_date(text[:LONGEST_LEAD])
    if dated is not None and is_address(text[dated.end :].lstrip()):
        return dated.end if _is_placed(text[: dated.end]) else 0
    found = _type_re().search(text, 0, LONGEST_LEAD)
    if found is None or not _begins_with_type(text[found.start() :]):
        return 0
    lead = text[: found.start()].rstrip()
    return len(lead) if lead and _is_placed(lead) else 0


def _begins_with_type(text: str) -> bool:
    """True for a type in capitals, and no "…, ngày 05/1/2026 KẾ HOẠCH đã đổi"."""
    found = _type_re().match(text)
    return found is not None and not text[found.end() :].lstrip(" .")[:1].islower()


def _is_placed(lead: str) -> bool:
    """True for what ends with place and day, a number or a subject before them."""
    *_, placed = (lead, *_lead_parts(lead))
    return placed.rstrip(MARKS)[-4:].isdecimal() and place_in(placed) is not None


def _lead_parts(lead: str) -> Iterator[str]:
    """Number and subject, and place and day: "Số: 5/SYT-VP V/v trực Tết", "Hà Lam, ngày …"."""
    dated = find_issue_date(lead)
    before = lead[: dated.start].rstrip(" ,") if dated is not None else ""
    place = PLACE_RE.search(before)
    numbered = match_number(lead) is not None or parse_number(lead.split()[0]) is not None
    begin = place.start() if place is not None and numbered else 0
    yield from filter(None, (lead[:begin].rstrip(), lead[begin:]))


def _signature_end(text: str) -> int:
    """Where a signature with its name ends before a type in capitals; 0 for none."""
    for found in _type_re().finditer(text, 0, LONGEST_LEAD):
        lead = text[: found.start()].rstrip()
        if lead and _begins_with_type(text[found.start() :]) and split_name(lead)[1] is not None:
            return len(lead)
    return 0


def _title_parts(text: str) -> Iterator[str]:
    """The type, its title, and behind it what it is attached to, or prose that begins there."""
    found = _type_re().match(text)
    name = named_type(text) or (found.group() if found is not None else "")
    title = text[len(name) :].lstrip(" .")
    end = _note_at(title) or _capitals_end(title)
    yield from filter(None, (name, title[:end].rstrip(), title[end:]))


def _note_at(title: str) -> int:
    """Where "(Kèm theo Quyết định …)" begins behind a title; 0 where it does not."""
    return next((i for i, c in enumerate(title) if c == "(" and opens_note(title[i:])), 0)


def _capitals_end(title: str) -> int:
    """Where prose begins behind a title in capitals; the title's end where none does.

    Of "5/CT-TTg" and "TP." small letters say nothing.
    """
    words = [word for word in TOKEN_RE.finditer(title) if word.group().isalpha()]
    small = next((i for i, word in enumerate(words) if not word.group().isupper()), len(words))
    behind = sum(not word.group().isupper() for word in words)
    is_prose = small >= LEAST_TITLE_WORDS and behind >= LEAST_PROSE_WORDS
    return words[small].start() if is_prose and words[small].group()[0].isupper() else len(title)


def _authority_begin(title: str, bodies: Sequence[str]) -> int:
    """Where the authority begins that ends a title; 0 for none.

    It ends with a body of the head ("BỘ TRƯỞNG BỘ TÀI CHÍNH" below "BỘ TÀI CHÍNH"), of which the
    last words may be left out behind an office. One behind a word that goes on ("… CỦA ỦY BAN NHÂN
    DÂN XÃ A") belongs to the title.
    """
    for body in bodies:
        words = body.split()
        for count in range(len(words), min(LEAST_BODY_WORDS, len(words)) - 1, -1):
            name = " ".join(words[:count])
            if not title.endswith(f" {name}"):
                continue
            begin = len(title) - len(name)
            before = title[:begin].split()
            offices = (" ".join(before[-n:]) for n in range(1, MOST_OFFICE_WORDS + 1))
            office = max(filter(is_office, offices), key=len, default="")
            begin -= len(office) + 1 if office else 0
            is_whole = bool(office) or count == len(words)
            return begin if is_whole and not is_unfinished(title[:begin].rstrip()) else 0
    return 0
