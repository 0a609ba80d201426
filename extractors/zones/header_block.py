"""The two-column header: bodies at the left, nation and motto at the right, number, place and date.

It comes as a table, as lines with a wide gap, as plain lines column after column, or with both
columns glued by one space. Motto and rules are taken out; what is left is told by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from extractors.models import Block
from extractors.zones.issuers import begins_with_body, body_words
from extractors.zones.section_openings import is_base, roman_number
from extractors.zones.segments import Segment, bare, is_capitals, is_rule, segments_of
from extractors.zones.signing import is_office
from normalizers.citations.document_number import DocumentNumber, match_number
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import comparison_key, squeeze
from normalizers.time.issue_dates import find_issue_date, is_issue_date

MAX_DATE_LINE = 110
# Bodies stand above, or in a linear reading right below, number and date; never far down the text.
BELOW_ANCHOR = 4
ITEM_RE = re.compile(r"^(?:[-–+•]|\w{1,3}[.)])\s")

# Letter by letter without marks; "CONG HOA XA HQI …", "Déc 1ap" are readings of scans.
MOTTO_RE = re.compile(
    r"c[o0]ng\s?h[o0]a\s?x[a4]\s?h[a-z0-9]i\s?ch[a-z]\s?ngh[a-z]{1,2}\s?vi[a-z]t\s?n[a-z]m"
    r"|d[o0e]c\s?[l1i][a-z]p\W{1,5}t[a-z]\s?d[o0]\W{1,5}h[a-z]nh\s?ph[a-z]{1,5}"
    r"|dang\s?cong\s?san\s?viet\s?nam"
)
RULES_RE = re.compile(r"[-–—_=*~]{3,}")
ABOUT_RE = re.compile(r"^\(?(?:V\s?/\s?v|Về việc)\b[:.]?\s*", re.IGNORECASE)
# "X, ngày …", "TP. X , ngày", "X, ngà y 08"; with month and year, or the gaps left for them.
PLACE_RE = re.compile(
    r"^(?P<place>[^;:/]{2,60}?)\s*[,.]?\s*\b(?:nga\s?y|nay)\b(?=.{0,24}?(?:tha\s?ng|/|\d[.-]\d))"
)
# "… có hiệu lực kể từ ngày ký./." is no place.
SIGNING_DAY_RE = re.compile(r"\s+k[yi]\b")

# "Số: 22KH-UBND", "Số 22 KH - TV": a number without its slash names no body.
NUMBER_LINE_RE = re.compile(r"^S[ốôóoòõọỐÔÓO]\s?(?:[:.]|\d)")


class HeaderBlock(NamedTuple):
    """What a header block prints; `bodies` from the upper to the lower."""

    bodies: tuple[str, ...]
    number: DocumentNumber | None
    issued_on: date | None
    place: str | None
    about: str | None


def read_header(blocks: Sequence[Block], start: int, stop: int) -> HeaderBlock:
    """The header block in a run of blocks, usually all above the type's name."""
    bodies: list[tuple[int, str]] = []
    number: DocumentNumber | None = None
    place, issued_on, lone_date, about = None, None, None, None
    above = ""
    anchor, about_at = -1, -1  # the last line that only a header prints, the last line of "V/v …"
    has_motto = any(MOTTO_RE.search(bare(seg.text)) for seg in segments_of(blocks, start, stop))
    for index, (text, column) in enumerate(_without_motto(segments_of(blocks, start, stop))):
        numbered = match_number(text)
        if numbered is not None:
            number, anchor = number or numbered.value, index
            text = text[numbered.end :].strip(" ,;")
        found_place = None if is_base(text) else _place_in(text)
        if found_place is not None:
            place, anchor = place or torn_place(above, found_place), index
            issued_on = issued_on or _date_in(text)
        elif is_issue_date(text):
            lone_date, anchor = lone_date or _date_in(text), index
        elif ABOUT_RE.match(text) and about is None:
            about, about_at = text, index
        elif (
            about
            and column == 0
            and index == about_at + 1
            and text[:1].islower()
            and not ITEM_RE.match(text)
        ):
            about, about_at = f"{about} {text}", index
        elif not numbered and column == 0 and _may_name_body(text, has_motto):
            bodies.append((index, f"{above} {text}" if _is_torn_kind(above, text) else text))
        above = text
    near = [text for index, text in bodies if anchor < 0 or index <= anchor + BELOW_ANCHOR]
    # A date on its own line may be the day on which a web page was printed.
    return HeaderBlock(join_bodies(near), number, issued_on or lone_date, place, about)


def _without_motto(segments: Iterable[Segment]) -> Iterator[tuple[str, int]]:
    """The segments without motto and drawn lines; what stands right of a motto is its own piece."""
    for segment in segments:
        text = squeeze(RULES_RE.sub("  ", segment.text))
        cursor = 0
        for match in MOTTO_RE.finditer(bare(text)):
            yield from _piece(text[cursor : match.start()], segment.column)
            cursor = match.end()
        yield from _piece(text[cursor:], segment.column)


def _piece(text: str, column: int) -> Iterator[tuple[str, int]]:
    text = text.strip(" *|")
    if text and not is_rule(text):
        yield text, column


def _place_in(text: str) -> str | None:
    """The place before "ngày … tháng …" in a short line; "" where none is printed."""
    if len(text) > MAX_DATE_LINE:
        return None
    match = PLACE_RE.match(bare(text))
    if match is None or not text[:1].isupper() or SIGNING_DAY_RE.match(bare(text), match.end()):
        return None
    return text[: match.end("place")].strip(" ,.") or None


# "Thành phố Hà" / "Lam, ngày 08 …": a narrow column wraps the name of a place.
TORN_PLACE_RE = re.compile(
    r"(?:Thành phố|TP\.?|Tp\.?|Tỉnh|Huyện|Quận|Thị xã|Thị trấn|Xã|Phường|Đặc khu)"
    rf"(?:\s(?:-\s)?[{CAPITALS}][^\W\d_]*){{0,3}}"
)

SYLLABLE_RE = re.compile(rf"[{CAPITALS}][^\W\d_A-Z]{{1,6}}")  # "Hà" / "Lam, ngày …"


def torn_place(above: str, place: str) -> str:
    """The place with the words that a wrap left on the line above, which bears nothing else."""
    is_torn = (
        bool(TORN_PLACE_RE.fullmatch(above)) and len(place.split()) <= 2 and not is_capitals(above)
    )
    is_torn = is_torn or bool(SYLLABLE_RE.fullmatch(above) and SYLLABLE_RE.fullmatch(place))
    return f"{above} {place}" if is_torn else place


def _date_in(text: str) -> date | None:
    found = find_issue_date(text)
    return found.value if found else None


@cache
def _stamps() -> frozenset[str]:
    return frozenset(comparison_key(word) for word in body_words("stamps"))


def _may_name_body(text: str, has_motto: bool) -> bool:
    """True for a line of the left column: capitals; small letters only beside a motto."""
    if comparison_key(text.strip("() .")) in _stamps() or len(text) > 120 or ITEM_RE.match(text):
        return False
    if is_office(text) or roman_number(text) is not None or NUMBER_LINE_RE.match(text):
        return False
    return is_capitals(text) or (
        has_motto and begins_with_body(text) and not text.endswith((".", ";", ":"))
    )


def _is_torn_kind(above: str, text: str) -> bool:
    """True for "ỦY" over "BAN NHÂN DÂN TỈNH A": the two make a kind that the second is not."""
    return (
        above.isupper()
        and above.isalpha()
        and comparison_key(f"{above} {text}").startswith(TORN_KINDS)
    )


TORN_KINDS = tuple(
    map(comparison_key, ("ủy ban", "hội đồng nhân dân", "thủ tướng", "tổng cục", "bộ trưởng"))
)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(comparison_key(word) for word in body_words("kinds"))


@cache
def _bare_kinds() -> frozenset[str]:
    return frozenset(comparison_key(word) for word in body_words("bare_kinds"))


@cache
def _below_re() -> re.Pattern[str]:
    inside = "".join(rf"(?<!\b{word})" for word in body_words("inside"))
    return re.compile(rf"(?<=\w){inside}\s+(?=(?:{'|'.join(body_words('below'))})\s)")


UNFINISHED_RE = re.compile(r"(?:\bVÀ|\bvà|[-–,&])$")


def join_bodies(lines: Sequence[str]) -> tuple[str, ...]:
    """The bodies that the lines of the left column name, upper to lower.

    "ỦY BAN NHÂN DÂN" + "TỈNH A" is one body, "UBND HUYỆN A" + "PHÒNG GD&ĐT" are two.
    """
    bodies: list[str] = []
    for line in chain.from_iterable(map(_flat_parts, lines)):
        begins = begins_with_body(line)
        if not bodies and not begins:
            continue  # a web page's caption, a stamp
        if begins and bodies and is_capitals(line) and _is_caption(bodies[-1]):
            bodies.pop()
        if begins and (not bodies or not _wants_more(bodies[-1])):
            bodies.append(line)
        else:
            bodies[-1] = f"{bodies[-1]} {line}"
    unique = dict.fromkeys(body.strip(" -–,.*") for body in bodies)
    return tuple(unique)


def _is_caption(body: str) -> bool:
    """True for "Công đoàn cơ sở" in small letters over a header in capitals: where a web page files it."""
    return not is_capitals(body) and comparison_key(body) in _bare_kinds()


def _flat_parts(line: str) -> list[str]:
    """Both bodies of a flat cell: "UBND TỈNH A SỞ NỘI VỤ".

    What is split off must leave a body with a name: "HUYỆN ỦY TRƯỜNG LĨNH" is one.
    """
    if not (begins_with_body(line) and line.isupper()):
        return [line]
    parts = _below_re().split(line)
    return [line] if comparison_key(parts[0]) in _kinds() else parts


def _wants_more(body: str) -> bool:
    """True where a name is cut: it ends in "VÀ" or a hyphen, or is but its kind ("TRƯỜNG")."""
    return bool(UNFINISHED_RE.search(body)) or comparison_key(body) in _bare_kinds()
