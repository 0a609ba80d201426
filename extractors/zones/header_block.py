"""The two-column header: bodies at the left, nation and motto at the right, number, place and date.

It comes as a table, as lines with a wide gap, as plain lines column after column, or with both
columns glued by one space. Motto, drawn lines and number are cut out; what is left is named by the
table in `header_parts`, and the pieces of each kind are put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from extractors.lines.drawn_lines import RULE_RE, is_rule
from extractors.lines.endings import ends_open
from extractors.lines.formal_lines import MOTTO_RE, is_address, motto_in, opens_number
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import read_marker
from extractors.models import Block
from extractors.zones.bodies import join_bodies
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.header_parts import HeaderPart, part_of, place_in
from extractors.zones.section_openings import founds_group
from extractors.zones.segments import Segment, segments_of
from extractors.zones.type_lines import named_type
from normalizers.citations.document_number import DocumentNumber, match_number
from normalizers.citations.document_types import type_of_symbol
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import squeeze
from normalizers.time.issue_dates import find_issue_date

MAX_ABOUT = 6  # lines of a subject
# Bodies stand above, or in a linear reading right below, number and date; never far down the text.
BELOW_ANCHOR = 4
# A site's banner may stand above the header: bodies stand at most so many printed lines above the
# motto, or so many rows of its table.
LINES_ABOVE_MOTTO, ROWS_ABOVE_MOTTO = 8, 2


# "Số: 4451 CT-KK Hà Lam, ngày …": place and day behind a number that lost its slash.
PLACED_RE = re.compile(
    rf"(?<=\s)(?:[{CAPITALS}][^\W\d_A-Z]{{1,7}}\s){{0,3}}[{CAPITALS}][^\W\d_A-Z]{{1,7}}\s?,\s?ng[àa]y\b"
)


class HeaderBlock(NamedTuple):
    """What a header block prints; `bodies` from the upper to the lower."""

    bodies: tuple[str, ...]
    number: DocumentNumber | None
    issued_on: date | None
    place: str | None
    about: str | None


class _Piece(NamedTuple):
    """What one column prints between motto, drawn lines and number; `number` stood before it.

    `printed` is both.
    """

    text: str
    part: HeaderPart
    column: int
    row: int
    number: DocumentNumber | None = None
    printed: str = ""

    @property
    def is_anchor(self) -> bool:
        """True for what only a header prints."""
        return self.number is not None or self.part in (HeaderPart.PLACE_AND_DATE, HeaderPart.DATE)


def read_header(blocks: Sequence[Block], start: int, stop: int) -> HeaderBlock:
    """The header block in a run of blocks, usually all above the type's name."""
    segments = list(segments_of(blocks, start, stop))
    mottos = [segment for segment in segments if motto_in(segment.text)]
    pieces = _with_founded([piece for segment in segments for piece in _pieces(segment)])
    placed = next((p.text for p in pieces if p.part is HeaderPart.PLACE_AND_DATE), None)
    dates = [p.text for p in pieces if p.part is HeaderPart.PLACE_AND_DATE and _date_in(p.text)]
    # A date on its own line may be the day on which a web page was printed: the placed one wins.
    dates += [p.text for p in pieces if p.part is HeaderPart.DATE]
    subject = _subject(pieces)
    others = [piece for i, piece in enumerate(pieces) if i not in subject]
    bodies = join_bodies(_body_lines(others, mottos)) or _beside_mottos(others, mottos)
    bodies = bodies or _unknown_body(others)
    number = next((p.number for p in pieces if p.number is not None), None)
    if not (bodies or number or mottos):  # "NGÀY 14/9" over what happens then is of no head
        dates = [text for text in dates if not text.isupper()]
    return HeaderBlock(
        bodies=bodies,
        number=number,
        issued_on=_date_in(dates[0]) if dates else None,
        place=place_in(placed) if placed is not None else None,
        about=" ".join(pieces[i].printed for i in subject) or None,
    )


def _with_founded(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces with the name of a group that a decision founded whole: its number is no head's.

    "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 5/QĐ-SYT" above the group's own "Số: 7/KH-ĐKT".
    """
    whole: list[_Piece] = []
    last: dict[int, int] = {}  # the place of the last piece of each column
    for piece in pieces:
        above = last.get(piece.column)
        number = piece.printed.removesuffix(piece.text).strip(" ,;") if piece.number else ""
        name = f"{whole[above].text} {number}" if above is not None and number else ""
        if above is not None and founds_group(name[max(name.upper().rfind("THEO "), 0) :]):
            whole[above] = whole[above]._replace(text=name, printed=name)
            if piece.text:
                whole.append(piece._replace(number=None, printed=piece.text))
            continue
        last[piece.column] = len(whole)
        whole.append(piece)
    return whole


def _pieces(segment: Segment) -> Iterator[_Piece]:
    """The pieces of a segment without motto and drawn lines.

    What stands right of one is its own.
    """
    text = squeeze(RULE_RE.sub("  ", segment.text))
    cursor = 0
    for match in MOTTO_RE.finditer(bare(text)):
        yield from _piece(text[cursor : match.start()].rstrip(" -–—"), segment)
        cursor = match.end()
    yield from _piece(text[cursor:], segment)


def _piece(text: str, segment: Segment) -> Iterator[_Piece]:
    text = text.strip(" *|").lstrip(" ,;")  # "Số: 12/KH-UBND, Hà Lam, ngày 5 tháng 1"
    if not text or is_rule(text):
        return
    dated = find_issue_date(text)
    behind = text[dated.end :].lstrip() if dated else ""
    if dated and opens_number(behind) and match_number(behind):
        yield from _piece(text[: dated.end], segment)
        text = behind  # "Hà Lam, ngày 5 tháng 1 năm 2026 Số: 12/KH-UBND" of a copy in one column
    text = text[_name_end(text) :]
    numbered = match_number(text)
    rest = text[numbered.end :].strip(" ,;") if numbered is not None else text
    placed = PLACED_RE.search(rest) if numbered is None and opens_number(text) else None
    rest = rest[placed.start() :] if placed else rest
    part = part_of(rest) if rest else HeaderPart.OTHER
    if numbered is not None and part in (HeaderPart.BODY, HeaderPart.SMALL_BODY):
        part = HeaderPart.OTHER  # the rest of a symbol with blanks
    number = numbered.value if numbered is not None else None
    yield _Piece(rest, part, segment.column, segment.row, number, text)


def _name_end(text: str) -> int:
    """Where the type's name ends before its number: "Nghị quyết số: 11-NQ/SM Hà Lam, ngày …".

    0 where the symbol is of another type, or more than place and day follows: a citation.
    """
    name = named_type(text)
    number = text[len(name or "") :].lstrip()
    numbered = match_number(number) if name else None
    if name is None or numbered is None or type_of_symbol(numbered.value.symbol) != name.lower():
        return 0
    rest = number[numbered.end :].strip(" ,;")
    return len(text) - len(number) if not rest or place_in(rest) else 0


def _date_in(text: str) -> date | None:
    found = find_issue_date(text)
    return found.value if found else None


def _subject(pieces: Sequence[_Piece]) -> range:
    """The pieces of the subject of a letter: "V/v …", with the lines that go on below it.

    They begin with a small letter; above the address of the letter also with a capital, and so may
    a last one of capitals, with its stop: "V/v quản lý thuế đối với lĩnh vực" / "TMĐT.". Below
    the document's own number "số 5-KH/TU" cites another, and below its bodies "UBND xã giao" above
    the address names none.
    """
    first = next((i for i, piece in enumerate(pieces) if piece.part is HeaderPart.ABOUT), None)
    if first is None:
        return range(0)
    is_numbered = any(piece.number is not None for piece in pieces[:first])
    is_headed = any(p.part is HeaderPart.BODY and p.column == 0 for p in pieces[:first])
    below = pieces[first + 1 : first + 1 + MAX_ABOUT]
    address = next((i for i, piece in enumerate(below) if is_address(piece.text)), 0)
    count = 0
    for index, piece in enumerate(below[:address] if address else below):
        ends = piece.text.endswith(".") and is_capitals(piece.text)
        goes_on = piece.printed[:1].islower() or index < address or ends
        is_cited = is_numbered and piece.number is not None and piece.printed[0].islower()
        is_named = is_headed and index < address and piece.part is HeaderPart.SMALL_BODY
        may_be = is_cited or is_named or _may_be_subject(piece)
        if piece.column != 0 or not goes_on or not may_be:
            break
        count += 1
    return range(first, first + 1 + count)


def _may_be_subject(piece: _Piece) -> bool:
    """True for words of no other part of a header; "GTGT" in capitals names no body.

    Nor does what begins small: "V/v tăng cường" / "thanh tra, kiểm tra thuế".
    """
    is_words = piece.part is HeaderPart.OTHER or (
        piece.part in (HeaderPart.BODY, HeaderPart.SMALL_BODY)
        and (piece.text[:1].islower() or not begins_with_body(piece.text))
    )
    return is_words and piece.number is None and read_marker(piece.text) is None


def _body_lines(pieces: Sequence[_Piece], mottos: Sequence[Segment]) -> list[str]:
    """The lines of the column that names bodies, near motto, number and date.

    Small letters count only beside a motto. Below number or day a name may begin; none goes on
    there that is whole above: "PHÊ DUYỆT" / "TỔNG GIÁM ĐỐC" is a box for who approves.
    """
    parts = (HeaderPart.BODY, HeaderPart.SMALL_BODY) if mottos else (HeaderPart.BODY,)
    anchors = [i for i, piece in enumerate(pieces) if piece.is_anchor]
    last = anchors[-1] + BELOW_ANCHOR if anchors else len(pieces)
    first_row = min(map(_first_row, mottos), default=0)
    head = [piece for piece in pieces[: last + 1] if piece.row >= first_row]
    near = [piece for piece in head if piece.part in parts]
    column = next((p.column for p in near if begins_with_body(p.text)), 0)
    return _whole_names([p for p in head if p.column == column], parts)


def _whole_names(pieces: Sequence[_Piece], parts: Sequence[HeaderPart]) -> list[str]:
    """The names of a column, without what an anchor parts from the one above it."""
    lines: list[str] = []
    is_parted = False
    for piece in pieces:
        if piece.is_anchor:
            is_parted = bool(lines)
        elif piece.part in parts:
            if is_parted and not (begins_with_body(piece.text) or ends_open(lines[-1])):
                continue
            lines.append(piece.text)
            is_parted = False
    return lines


def _beside_mottos(pieces: Sequence[_Piece], mottos: Sequence[Segment]) -> tuple[str, ...]:
    """The names in capitals on the lines of nation and motto, where no line names a kind of body.

    "BO KHO BẠC CỘNG HÒA …" / "TONG KHO Độc lập …" as a scan was read: the place tells.
    """
    rows = {motto.row for motto in mottos if not motto.in_table}
    beside = [p for p in pieces if p.part is HeaderPart.BODY and p.column == 0 and p.row in rows]
    return tuple(piece.text for piece in beside) if len(beside) <= len(rows) else ()


def _unknown_body(pieces: Sequence[_Piece]) -> tuple[str, ...]:
    """The name in capitals right above number and day, where no line names a kind of body."""
    number = next((i for i, piece in enumerate(pieces) if piece.number is not None), 0)
    is_dated = any(piece.part is HeaderPart.PLACE_AND_DATE for piece in pieces)
    above = pieces[number - 1] if number and is_dated else None
    if above is None or above.part is not HeaderPart.BODY:
        return ()
    is_alone = sum(piece.part is HeaderPart.BODY for piece in pieces[:number]) == 1
    return (above.text,) if is_alone and len(above.text.split()) > 1 else ()


def _first_row(motto: Segment) -> int:
    """The first row that may name a body beside or above the motto."""
    return motto.row - (ROWS_ABOVE_MOTTO if motto.in_table else LINES_ABOVE_MOTTO)
