"""Parts of a head or foot that a page's conversion ran together on one line → a line each.

Hà Lam, ngày 04 tháng 5 năm 2026 QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH KẾ HOẠCH TRỒNG RỪNG SỞ LÂM NGHIỆP
KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu KẾ HOẠCH TRỒNG RỪNG (Kèm theo Quyết định số 5/QĐ-UBND)

A type in capitals begins where place and day, or a signature with its name, end; the authority
that the head names ends a title above the bases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from extractors.lines.formal_lines import is_address, opens_note
from extractors.lines.letters import is_capitals
from extractors.models import Block, Line
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.header_parts import place_in
from extractors.zones.section_openings import is_base
from extractors.zones.signing import is_office, split_name
from extractors.zones.titles import TAIL_RULE_RE, is_unfinished
from extractors.zones.type_lines import named_type
from extractors.zones.views import text_of
from normalizers.citations.document_number import match_number
from normalizers.citations.document_types import type_names
from normalizers.time.issue_dates import find_issue_date

MOST_OFFICE_WORDS = 4  # "PHÓ CHỦ TỊCH THƯỜNG TRỰC" before the body
MOST_BLANKS = 3  # between a title and the bases
LONGEST_LEAD = 200  # letters before a type: number, place and day, or a signature
ENACTING_RE = re.compile(r"(?<=[;,.]) +(?=QUYẾT ĐỊNH:$)")


@cache
def _type_re() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(str.upper, type_names()))})(?!\w)")


def with_parts_apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, each part that stands run in on a line of text as a line of its own."""
    parted: list[Block] = []
    bodies: list[str] = []  # names in capitals that stood on lines of their own
    for place, block in enumerate(blocks):
        text = text_of(block)
        name = TAIL_RULE_RE.sub("", text)
        if isinstance(block, Line) and (pieces := _pieces(text)):
            *rest, title = pieces
            below = (text_of(other) for other in islice(blocks, place + 1, place + 1 + MOST_BLANKS))
            above_bases = is_base(next(filter(None, below), ""))
            pieces = (*rest, *_title_parts(title, bodies if above_bases else ()))
            parted += [replace(block, raw=piece, text=piece) for piece in pieces]
            continue
        parted.append(block)
        if name and is_capitals(name) and begins_with_body(name):
            bodies.append(name)
    return tuple(parted)


def _pieces(text: str) -> tuple[str, ...]:
    """The parts of a line; nothing where it is one alone."""
    if (enacting := ENACTING_RE.search(text)) and is_base(text):
        return (text[: enacting.start()], text[enacting.end() :])
    dated = find_issue_date(text[:LONGEST_LEAD])
    if dated is not None and is_address(behind := text[dated.end :].lstrip()):
        return (text[: dated.end], behind) if _is_placed(text[: dated.end]) else ()
    for found in _type_re().finditer(text, 0, LONGEST_LEAD):
        lead, behind = text[: found.start()].rstrip(), text[found.start() :]
        name = named_type(behind) or found.group()
        title = behind[len(name) :].lstrip(" .")
        if title[:1].islower():  # "…, ngày 05/1/2026 KẾ HOẠCH đã đổi"
            return ()
        if _is_placed(lead) or split_name(lead)[1] is not None or (not lead and _note_at(title)):
            return tuple(filter(None, (lead, name, title)))
    return ()


def _note_at(title: str) -> int:
    """Where "(Kèm theo Quyết định …)" begins behind a title; 0 where it does not."""
    return next((i for i, c in enumerate(title) if c == "(" and opens_note(title[i:])), 0)


def _is_placed(lead: str) -> bool:
    """True for what ends with place and day: "Số: 5/QĐ-UBND Hà Lam, ngày 04 tháng 5 năm 2026"."""
    dated = find_issue_date(lead)
    if dated is None or dated.end != len(lead) or "," not in lead[: dated.start]:
        return False  # "Họp ngày 05/1/2026 …"
    numbered = match_number(lead)
    return place_in(lead[numbered.end :].strip(" ,;") if numbered is not None else lead) is not None


def _title_parts(title: str, bodies: Sequence[str]) -> Iterator[str]:
    """A title, and behind it what it is attached to, or the authority that decides.

    The authority ends with a body of the head ("BỘ TRƯỞNG BỘ TÀI CHÍNH" below "BỘ TÀI CHÍNH"); one
    behind a word that goes on ("… CỦA ỦY BAN NHÂN DÂN XÃ A") belongs to the title.
    """
    if note := _note_at(title):
        yield from (title[:note].rstrip(), title[note:])
        return
    begin = _authority_begin(title, bodies)
    if begin and not is_unfinished(title[:begin].rstrip()):
        yield from (title[:begin].rstrip(), title[begin:])
    elif title:
        yield title


def _authority_begin(title: str, bodies: Sequence[str]) -> int:
    """Where a body of the head begins that ends a title, with the office before it; 0 for none."""
    body = next((name for name in bodies if title.endswith(f" {name}")), None)
    if body is None:
        return 0
    begin = len(title) - len(body)
    words = title[:begin].split()
    offices = (" ".join(words[-count:]) for count in range(1, MOST_OFFICE_WORDS + 1))
    office = max(filter(is_office, offices), key=len, default="")
    return begin - len(office) - 1 if office else begin
