"""The name of the type and the abstract (trích yếu) below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.models import Block, Line
from extractors.zones.letters import bare, is_capitals, is_rule
from extractors.zones.section_openings import (
    is_base,
    is_firm_base,
    is_loose_base,
    is_preamble,
    opens_body,
)
from extractors.zones.signing import is_office
from normalizers.citations.document_types import type_names
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import squeeze

MAX_TITLE_LINES = 8
MAX_TITLE = 600
# A type's name over a longer line is a sentence: "KẾ HOẠCH …" in capitals may run over a title.
MAX_TYPE_LINE = 300


# "BẢN KẾ HOẠCH", "DỰ THẢO KẾ HOẠCH": the word before the type says nothing of it.
DRAFT_RE = re.compile(r"^(?:BẢN|DỰ THẢO)\s+(?=\S)")


class TypeLine(NamedTuple):
    """The type that a line names, and what else the line prints: the abstract's beginning."""

    document_type: str
    rest: str


@cache
def _types_by_bare_name() -> tuple[tuple[str, str], ...]:
    return tuple((bare(name), name) for name in type_names())


def type_line(text: str) -> TypeLine | None:
    """The type that a line in capitals names: "KẾ HOẠCH", "K Ế  H O Ạ C H", "KẾ HOẠCH Cải cách …".

    "Kế hoạch" in small letters only where the line holds nothing else. No "KẾ HOẠCH SỐ 5" of a
    mention, no "QUYẾT ĐỊNH:" (the authority's verb, where a type came before).
    """
    text = DRAFT_RE.sub("", text.strip(" *#_"))
    if len(text) > MAX_TYPE_LINE or not text[:1].isupper():
        return None
    plain = bare(text)
    for name, printed in _types_by_bare_name():
        if plain.startswith(name):
            rest = text[len(name) :]
            if rest.strip(" :.-–") == "":
                return TypeLine(printed, "")
            if (
                text[: len(name)].isupper()
                and not rest[0].isalnum()
                and not NUMBERED_RE.match(rest)
            ):
                return TypeLine(printed, rest.strip(" :-–"))
    spaced = plain.replace(" ", "").strip(":.")
    if len(text) <= 60 and text.isupper() and " " in text:
        for name, printed in _types_by_bare_name():
            if spaced == name.replace(" ", ""):
                return TypeLine(printed, "")
    return None


NUMBERED_RE = re.compile(r"\s*S[ốỐoO][:\s]|\s*[,;]")
# "Quyết định 15/QĐ-UBND năm 2026 về …" over a page cites the document below.
CITED_RE = re.compile(r"\s+\d+[\w-]*/")
# "Kế hoạch cải cách hành chính năm 2026" as a web page prints its title.
MAX_SMALL_TITLE = 250


def small_type_line(text: str) -> TypeLine | None:
    """The type that begins a title in small letters, as web pages print it.

    No citation ("… số …").
    """
    text = text.strip(" *#_")
    if (
        len(text) > MAX_SMALL_TITLE
        or text.endswith((";", ":", ".", ","))
        or re.search(r"\bsố\b", text)
    ):
        return None
    plain = bare(text)
    for name, printed in _types_by_bare_name():
        if (
            plain.startswith(name + " ")
            and text[0].isupper()
            and not CITED_RE.match(plain, len(name))
        ):
            return TypeLine(printed, text[len(name) :].strip(" :-–"))
    return None


ABOUT_RE = re.compile(r"^(?:V/[vV]|Về việc|Về|VỀ VIỆC|VỀ)\b[:.]?\s*\S")
ATTACHED_RE = re.compile(
    r"\s*[(*]*\((?:Ban hành\s+|Kèm\s|Đính\s|Kính\s|Theo\s|Dự thảo|DỰ THẢO).*$", re.IGNORECASE
)
NOT_TITLE_RE = re.compile(
    r"^(?:\((?:Ban|Kèm|Đính|Theo|Dự)|Kính gửi|Số\s*:|S6\s*:|DỰ THẢO|\(DỰ THẢO)", re.IGNORECASE
)
# "1. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "+ Chủ điểm tháng: …", "Năm 2025, tình hình …", "Thứ ba,
# 18/01/2026", "Ngày 18 tháng 7 năm 2026 Ủy ban nhân dân xã đã …".
NEXT_PART_RE = re.compile(
    rf"\d{{1,2}}\s?[.)/]\s*[^\W\d]|[-–+*•]\s?[{CAPITALS}]|Ngày \d|(?:Chủ điểm|CHỦ ĐIỂM)\s?:|Để |Hiện nay\b"
    r"|(?:Năm|Trong năm|Những năm|Trong những năm) [^,]{0,30},\s"
    r"|(?:Ngày cập nhật|Cập nhật(?: lúc)?\s?:|(?:(?:Thứ \w+|Chủ nhật)\W+)?\d{1,2}/\d{1,2}/\d{4}\b)"
)
TAIL_RULE_RE = re.compile(r"[\s_*–—-]{3,}$")


def title_below(blocks: Sequence[Block], start: int, stop: int, rest: str) -> str | None:
    """The abstract below a type line at `start` - 1: its lines, joined.

    It ends at a drawn line, the bases, the preamble, the authority, a heading; and at a blank line,
    unless what follows plainly goes on (small letter, or capitals as before, or bold as before).
    """
    lines: list[str] = [ATTACHED_RE.sub("", rest)] if rest else []
    bold = True
    blank = False
    for index in range(start, stop):
        block = blocks[index]
        if not isinstance(block, Line):
            break
        text = squeeze(plain_text(block.text))
        if not text:
            blank = True
            continue
        if is_rule(text):
            if lines:
                break
            continue
        if _ends_title(text, lines, blank, bold and _is_bold(block.raw)):
            break
        goes_on = bool(lines) and text[0].islower()
        if is_base(text) and not goes_on and (lines or not _names_a_title(blocks, index, stop)):
            break
        bold = bold and _is_bold(block.raw)
        lines.append(TAIL_RULE_RE.sub("", ATTACHED_RE.sub("", text)))
        blank = False
        if len(lines) >= MAX_TITLE_LINES or ATTACHED_RE.search(text):
            break
    title = " ".join(line for line in lines if line).strip(" *_")
    return title if title and len(title) <= MAX_TITLE else None


def _names_a_title(blocks: Sequence[Block], index: int, stop: int) -> bool:
    """True where "Thực hiện Nghị quyết số …" is a title: its paragraph ends without a stop.

    A basis ends in ";", "." or ":"; a title in nothing.
    """
    last = ""
    for block in blocks[index : min(stop, index + MAX_TITLE_LINES)]:
        text = squeeze(plain_text(block.text)) if isinstance(block, Line) else ""
        if not text or is_rule(text) or (last and is_base(text)):
            break
        last = text
    return is_loose_base(squeeze(plain_text(_text(blocks[index])))) and not last.endswith(
        (";", ".", ":", ",")
    )


def _text(block: Block) -> str:
    return block.text if isinstance(block, Line) else ""


def _is_bold(raw: str) -> bool:
    return raw.lstrip(" #").startswith(("**", "__"))


def _ends_title(text: str, lines: list[str], blank: bool, bold: bool) -> bool:
    if (
        NOT_TITLE_RE.match(text)
        or (is_firm_base(text) and not (lines and text[0].islower()))
        or is_preamble(text)
        or opens_body(text)
        or (lines and NEXT_PART_RE.match(text))
        or is_office(text)
    ):
        return True
    if not lines:
        return False
    if is_authority(text) and not is_unfinished(lines[-1]):
        return True
    if blank and type_line(text) is not None:
        return True
    if lines[-1].endswith(".") or len(text) > 250:
        return True
    return blank and not _goes_on(text, lines, bold)


AUTHORITY_RE = re.compile(
    r"^(?:u[yỷủ] ban nhan dan|ubnd|hoi dong nhan dan|ban thuong vu|ban chap hanh|bo truong|thu tuong)\b"
)
UNFINISHED_RE = re.compile(
    r"(?:\b(?:của|về|và|tại|trong|cho|với|theo|trên|CỦA|VỀ|VÀ|TẠI|TRONG|CHO|VỚI|THEO|TRÊN)|[,;–-])$"
)


def is_authority(text: str) -> bool:
    """True for the authority of a decision in capitals: "ỦY BAN NHÂN DÂN XÃ A", "GIÁM ĐỐC SỞ B"."""
    return is_capitals(text) and (is_office(text) or bool(AUTHORITY_RE.match(bare(text))))


def is_unfinished(text: str) -> bool:
    """True where a title's line wants a continuation: it ends in a preposition or a comma."""
    return bool(UNFINISHED_RE.search(text))


def _goes_on(text: str, lines: list[str], bold: bool) -> bool:
    """True where a line behind a blank one continues the title."""
    if text[0].islower() or is_unfinished(lines[-1]):
        return True
    if is_capitals(text) and all(is_capitals(line) for line in lines):
        return True
    return bold and len(text) < 120
