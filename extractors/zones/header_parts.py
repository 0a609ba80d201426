"""What one piece of a header block is: motto, number, place and date, subject, stamp or body.

`PARTS` is the table: the first rule that holds names the piece. Each rule carries pieces that it
must take and pieces that it must leave; the tests try them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from extractors.lines.formal_lines import motto_in, opens_number
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import opens_item, read_marker
from extractors.zones.body_kinds import begins_with_body, body_keys, kind_end
from extractors.zones.section_openings import founds_group, is_base, roman_number
from extractors.zones.signing import is_office
from normalizers.citations.document_number import parse_number
from normalizers.letters.text import comparison_key
from normalizers.time.issue_dates import is_issue_date

MAX_DATE_LINE = 110
MAX_BODY_LINE = 120

STOPS = (".", "!", ";", ",", ":")
ABOUT_RE = re.compile(r"^\(?(?:V\s?/\s?v|Về việc)\b[:.]?\s*", re.IGNORECASE)
# "X, ngày …", "TP. X , ngày", "X, ngà y 08"; with month and year, or the gaps left for them; a
# day that a pen wrote may touch the word ("X, ngàycŸ0 tháng 10").
PLACE_RE = re.compile(
    r"^(?P<place>[^;:/]{2,60}?)\s*[,.]?\s*+\b(?:nga\s?y|nay)"
    r"(?:\b|(?=\S{1,4}\s+thang\b))(?=.{0,24}?(?:tha\s?ng|/|\d[.-]\d))"
)
NEXT_DAY = " ngay "


class HeaderPart(StrEnum):
    """What a piece of a header block is."""

    PLACE_AND_DATE = "place_and_date"
    DATE = "date"
    ABOUT = "about"
    STAMP = "stamp"
    BODY = "body"
    SMALL_BODY = "small_body"  # a body in small letters, which only a header with a motto has
    OTHER = "other"


class HeaderRule(NamedTuple):
    """A part of a header block, how it is known, and pieces that are such parts and are not."""

    part: HeaderPart
    holds: Callable[[str], bool]
    specimens: tuple[str, ...]
    counter_specimens: tuple[str, ...]


def prints_motto(text: str) -> bool:
    """True for a line of nation and motto, also beside bodies; not for a sentence that names them.

    "7. Vì nước Cộng hòa xã hội chủ nghĩa Việt Nam giàu mạnh!" is an item of slogans.
    """
    found = motto_in(text)
    return found is not None and not _is_in_sentence(text, found.start(), found.end())


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a name in small letters goes on in small letters, or stands in an item, or ends one.

    Right of the motto stands nothing, or a number or a place.
    """
    if is_capitals(text[start:end]):
        return False
    before, behind = text[:start].rsplit(maxsplit=1)[-1:], text[end:].strip()
    ends = bool(before) and before[0].islower() and text.rstrip().endswith(STOPS)
    return opens_item(text) or behind[:1].islower() or ends


def place_in(text: str) -> str | None:
    """The place before "ngày … tháng …" in a short line; None where none is printed.

    "Lịch trực từ ngày 02/3/2026 đến ngày 08/3/2026" has two days and no place.
    """
    if len(text) > MAX_DATE_LINE:
        return None
    match = PLACE_RE.match(bare(text))
    if match is None or not text[:1].isupper():
        return None
    behind = bare(text)[match.end() :]
    if NEXT_DAY in behind or behind.startswith((" ky", " ki")):
        return None  # "… có hiệu lực kể từ ngày ký./."
    return text[: match.end("place")].strip(" ,.") or None


def _is_place_and_date(text: str) -> bool:
    return not is_base(text) and place_in(text) is not None


def _is_stamp(text: str) -> bool:
    return comparison_key(text.strip("() .")) in body_keys("stamps")


def _may_name_body(text: str) -> bool:
    """True for a short line that is no item, no office, no numbered heading and no number.

    "THỦ TƯỚNG CHÍNH PHỦ" is an office, and a body.
    """
    if len(text) > MAX_BODY_LINE or read_marker(text) or opens_number(text):
        return False
    if _ends_in_number(text) and not founds_group(text):
        return False
    is_body = not is_office(text) or kind_end(text) == len(text)
    return is_body and roman_number(text) is None


def _ends_in_number(text: str) -> bool:
    """True for "ỏ: 27/KH-UBND" below a stamp: what ends in a number with its symbol."""
    last = text.rpartition(" ")[2]
    return "/" in last and "-" in last and parse_number(last) is not None


def _is_body(text: str) -> bool:
    return _may_name_body(text) and is_capitals(text)


def _is_small_body(text: str) -> bool:
    return (
        _may_name_body(text) and begins_with_body(text) and not text.endswith((".", ";", ":", ","))
    )


PARTS: tuple[HeaderRule, ...] = (
    HeaderRule(
        HeaderPart.PLACE_AND_DATE,
        _is_place_and_date,
        (
            "Hà Lam, ngày 05 tháng 01 năm 2026",
            "TP. Hà Lam , ngày 5/1/2026",
            "Hà Lam, ngày    tháng 01 năm 2026",
            "Ha Lam, ngay 05 thang 01 nam 2026",
            "Hà Lam, ngàycŸ5 tháng 01 năm 2026",
        ),
        (
            "Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026",
            "Quyết định này có hiệu lực kể từ ngày ký",
            "ngày 05 tháng 01 năm 2026",
            "Phòng Ngày mới",
        ),
    ),
    HeaderRule(
        HeaderPart.DATE,
        is_issue_date,
        ("ngày 05 tháng 01 năm 2026", "(ngày 5/1/2026)"),
        ("ngày ký", "tháng 01 năm 2026", "ngày 31 tháng 01"),
    ),
    HeaderRule(
        HeaderPart.ABOUT,
        lambda text: bool(ABOUT_RE.match(text)),
        ("V/v cải cách hành chính năm 2026", "(V/v: tổ chức hội thi)", "Về việc tổ chức hội thi"),
        ("Về tổ chức hội thi", "VÀ TỔ CHỨC HỘI THI"),
    ),
    HeaderRule(
        HeaderPart.STAMP,
        _is_stamp,
        ("DỰ THẢO", "(Dự thảo)", "HỎA TỐC"),
        ("DỰ THẢO KẾ HOẠCH", "HỎA TỐC A"),
    ),
    HeaderRule(
        HeaderPart.BODY,
        _is_body,
        (
            "UBND XÃ HÀ LAM",
            "TRƯỜNG THCS HOA MƠ",
            "PHÒNG GD&ĐT",
            "THÀNH PHỐ HÀ LAM",
            "THỦ TƯỚNG CHÍNH PHỦ",
            "THEO QUYẾT ĐỊNH SỐ 5/QĐ-SYT",
        ),
        (
            "ỏ: 27/KH-UBND",
            "GIÁM ĐỐC SỞ NỘI VỤ",
            "I. MỤC ĐÍCH",
            "Số 22 KH - TV",
            "Trường THCS Hoa Mơ",
            "- SỞ Y TẾ",
        ),
    ),
    HeaderRule(
        HeaderPart.SMALL_BODY,
        _is_small_body,
        ("Trường THCS Hoa Mơ", "Ủy ban nhân dân xã Hà Lam"),
        ("Trường THCS Hoa Mơ.", "Phòng, chống thiên tai", "Kế hoạch năm", "Trưởng ban"),
    ),
)


def part_of(text: str) -> HeaderPart:
    """The part that a piece of a header block is; OTHER where no rule of the table holds."""
    return next((rule.part for rule in PARTS if rule.holds(text)), HeaderPart.OTHER)
