"""Which lines are read with the document's own print: names and title of its head, its foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import (
    is_address,
    is_filing_note,
    motto_in,
    opens_number,
    recipients_heading_end,
)
from extractors.misread.pieces import LinePiece, pieces_of
from extractors.models import Block, Zone, ZoneKind
from extractors.zones.header_parts import HeaderPart, part_of
from extractors.zones.section_openings import is_base, is_preamble
from extractors.zones.type_lines import type_line
from normalizers.citations.document_number import match_number

NO_NAMES = (HeaderPart.PLACE_AND_DATE, HeaderPart.DATE, HeaderPart.STAMP, HeaderPart.ABOUT)
OWN_NUMBER_RE = re.compile(r"\d/[A-ZĐ]{2}")
MOST_HEAD, MOST_NAMES, MOST_FOOT = 40, 10, 80  # pieces


class LinePart(Enum):
    """What a line is part of."""

    BODIES = auto()  # the names beside nation and motto
    TITLE = auto()
    FOOT = auto()


class PlacedLine(NamedTuple):
    """A line, what it is part of, whether it is the first of that, and the line above it."""

    piece: LinePiece
    part: LinePart
    is_first: bool
    above: str = ""


class ReadPlaces(NamedTuple):
    """The lines to be read, the type that the head names, and what it has of a number."""

    lines: tuple[PlacedLine, ...]
    named: str = ""
    is_numbered: bool = False
    symbol: str | None = None  # whose initials: "SNV" of "KH-SNV"


def places_of(blocks: Sequence[Block], zones: Sequence[Zone]) -> ReadPlaces:
    """The lines of the first head and of all feet that OCR read."""
    front = next((zone for zone in zones if zone.kind is ZoneKind.FRONT), None)
    head = _head(blocks, front) if front is not None else ReadPlaces(())
    feet = [
        piece
        for zone in zones
        if zone.kind is ZoneKind.BACK
        for piece in pieces_of(blocks, zone.start, zone.stop)
    ]
    return head._replace(lines=(*head.lines, *_foot(feet[:MOST_FOOT])))


def _head(blocks: Sequence[Block], front: Zone) -> ReadPlaces:
    named, is_numbered, symbol = "", False, None
    lines: list[PlacedLine] = []
    for piece in list(pieces_of(blocks, front.start, front.stop))[:MOST_HEAD]:
        if is_base(piece.text) or is_preamble(piece.text) or is_address(piece.text):
            break
        found = None if named else type_line(piece.text)
        if found is not None:
            named = found.document_type
        elif motto_in(piece.text) is not None:
            continue
        elif _is_of_number(piece.text):
            is_numbered = is_numbered or not named
            numbered = match_number(piece.text)
            symbol = symbol or (numbered.value.symbol if numbered else None)
        elif part_of(piece.text) not in NO_NAMES and not is_rule(piece.text):
            part = LinePart.TITLE if named else LinePart.BODIES
            own = [line for line in lines if line.part is part]
            above = own[-1].piece.text if own else ""
            if part is LinePart.TITLE or (piece.cell == 0 and len(own) < MOST_NAMES):
                lines.append(PlacedLine(piece, part, not own, above))
    whose = symbol.rpartition("-")[2] if symbol else None
    return ReadPlaces(tuple(lines), named, is_numbered, whose)


def _is_of_number(text: str) -> bool:
    """True for the line of the number, and what a stamp left of it: "®ỏ: 27/KH-UBND"."""
    is_number = opens_number(text) or match_number(text) is not None
    return is_number or OWN_NUMBER_RE.search(text) is not None


def _foot(pieces: Sequence[LinePiece]) -> Iterator[PlacedLine]:
    above = ""
    for piece in pieces:
        if not (is_filing_note(piece.text) or recipients_heading_end(piece.text)):
            yield PlacedLine(piece, LinePart.FOOT, False, above)
        above = piece.text
