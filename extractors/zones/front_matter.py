"""What the head of a document says of itself: type, number, date, place, title, issuer, bases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.formal_lines import is_address, motto_in
from extractors.lines.letters import is_capitals
from extractors.models import Block, FrontMatter, Zone, ZoneKind
from extractors.zones.attachment_notes import (
    agreed_note,
    attachment_notes,
    issuer_in_note,
    note_texts,
)
from extractors.zones.banner import read_banner, with_banner
from extractors.zones.front_paragraphs import front_paragraphs
from extractors.zones.genre_lines import genre_of_head
from extractors.zones.header_block import HeaderBlock, read_header
from extractors.zones.issuers import issuer_in_text, issuer_of_authority
from extractors.zones.joint_issuers import joint_issuer
from extractors.zones.section_openings import is_base, is_firm_base, is_preamble
from extractors.zones.segments import segments_of
from extractors.zones.titles import title_below
from extractors.zones.type_lines import TypeLine, small_type_line, type_line, whole_type
from extractors.zones.views import text_of
from extractors.zones.web_heads import nameless_title, pieces_of, repeated_type, type_at
from extractors.zones.whole_names import is_half_name, whole_name, with_organ
from normalizers.citations.document_number import DocumentNumber, match_number, parse_number
from normalizers.citations.document_types import type_of_symbol
from normalizers.citations.references import LegalCitation

LETTER = "công văn"
NO_NUMBER = DocumentNumber(None, None)


class _Typed(NamedTuple):
    line: TypeLine
    at: int


def read_front_matter(blocks: Sequence[Block], zones: Sequence[Zone]) -> FrontMatter:
    """Every field that the head prints; of a decision with a plan attached, the decision's."""
    front = next((zone for zone in zones if zone.kind is ZoneKind.FRONT), None)
    if front is None:
        return FrontMatter()
    typed = _type_in(blocks, front) or _genre_in(blocks, front)
    nameless = (
        nameless_title(blocks, front.start, _bases_begin(blocks, front)) if typed is None else None
    )
    head_end = nameless[0] if nameless else _bases_begin(blocks, front)
    is_of_page = typed is not None and _is_of_page(blocks, front, typed)
    header = read_header(
        blocks,
        typed.at + 1 if typed and is_of_page else front.start,
        _header_end(blocks, front, typed) if typed and not is_of_page else head_end,
    )
    labelled = read_banner([text_of(block) for block in blocks[front.start : front.stop]])
    header = header._replace(about=header.about or labelled.title)
    number = (
        header.number
        or _number_below(blocks, front, typed)
        or labelled.document_number
        or NO_NUMBER
    )
    typed = typed and typed._replace(line=whole_type(typed.line, number.symbol))
    header = _with_date_below(blocks, zones, front, header)
    issuer, superior = _issuers(blocks, zones, front, typed, header)
    front_matter = FrontMatter(
        document_type=_document_type(typed, number, header, _is_addressed(blocks, front)),
        number=number.number,
        symbol=number.symbol,
        issued_on=header.issued_on,
        place=header.place,
        title=(header.about if is_of_page else None)
        or _title(blocks, front, typed)
        or header.about
        or (nameless[1] if nameless else None),
        issuer=issuer,
        superior_issuer=superior,
    )
    is_lost = not header.bodies and number == NO_NUMBER and header.issued_on is None
    front_matter = with_banner(front_matter, labelled)
    return _completed(front_matter, agreed_note(attachment_notes(blocks, zones)), is_lost)


def _completed(front: FrontMatter, note: LegalCitation | None, is_lost: bool) -> FrontMatter:
    """The front matter with what only the note of an appendix says of the document.

    A head that prints its number is left as it is. `is_lost`: nothing of a head is printed; then
    the type is the note's too: "(Kèm theo Quyết định số …)" below the title of a plan whose
    decision is not there.
    """
    if note is None or note.number is None or front.number is not None:
        return front
    printed = parse_number(note.number) or DocumentNumber(note.number, None)
    is_own = is_lost or note.document_type == front.document_type
    if not is_own or front.symbol not in (None, printed.symbol):
        return front
    return replace(
        front,
        document_type=(note.document_type if is_lost else None) or front.document_type,
        number=printed.number,
        symbol=printed.symbol or front.symbol,
        issued_on=front.issued_on or note.issued_on,
    )


def _type_in(blocks: Sequence[Block], front: Zone) -> _Typed | None:
    """The first line that names a type in capitals.

    Else a web page's "Kế hoạch …" in small letters.
    """
    for index in range(front.start, front.stop):
        text = text_of(blocks[index])
        if text and is_base(text):
            break
        found = type_at(blocks, index, front.stop) if text else None
        if found is not None:
            again = repeated_type(blocks, found[1], front.stop, in_small=False)
            return _Typed(*found) if again is None else _named_at(blocks, again)
    return _small_type_in(blocks, front)


def _genre_in(blocks: Sequence[Block], front: Zone) -> _Typed | None:
    """A genre that no list knows."""
    found = genre_of_head(blocks, front.start, front.stop)
    return _Typed(*found) if found is not None else None


def _header_end(blocks: Sequence[Block], front: Zone, typed: _Typed) -> int:
    """The line with which the type's name begins: of "KẾ" / "HOẠCH" the first."""
    above = next((i for i in range(typed.at - 1, front.start, -1) if text_of(blocks[i])), typed.at)
    torn = type_at(blocks, above, front.stop) if above < typed.at else None
    return above if torn is not None and torn[1] == typed.at else typed.at


def _is_of_page(blocks: Sequence[Block], front: Zone, typed: _Typed) -> bool:
    """True where the type stands in the page's title alone: the header is printed below it."""
    if is_capitals(text_of(blocks[typed.at])):
        return False
    mottos = [i for i in range(front.start, front.stop) if _has_motto(blocks[i])]
    return bool(mottos) and mottos[0] > typed.at


def _has_motto(block: Block) -> bool:
    return any(motto_in(piece) for piece in pieces_of(block))


def _named_at(blocks: Sequence[Block], index: int) -> _Typed | None:
    found = type_line(text_of(blocks[index]))
    return _Typed(found, index) if found is not None else None


def _small_type_in(blocks: Sequence[Block], front: Zone) -> _Typed | None:
    for index in range(front.start, front.stop):
        text = text_of(blocks[index])
        if text and (is_base(text) or is_preamble(text)):
            return None
        found = small_type_line(text) if text else None
        if found is not None:
            again = repeated_type(blocks, index, front.stop, in_small=True)
            return _Typed(found, index) if again is None else _named_at(blocks, again)
    return None


def _bases_begin(blocks: Sequence[Block], front: Zone) -> int:
    places = range(front.start, front.stop)
    return next((i for i in places if _opens_bases(text_of(blocks[i]))), front.stop)


def _opens_bases(text: str) -> bool:
    """False for a title in capitals that reads like a basis: "THỰC HIỆN QUYẾT ĐỊNH SỐ 5 CỦA …"."""
    return is_firm_base(text) or (is_base(text) and not is_capitals(text))


def _number_below(
    blocks: Sequence[Block], front: Zone, typed: _Typed | None
) -> DocumentNumber | None:
    """A number line below the type's name, above the bases."""
    for segment in segments_of(blocks, typed.at + 1 if typed else front.start, front.stop):
        if is_base(segment.text):
            return None
        found = match_number(segment.text)
        if found is not None and found.value.symbol:
            return found.value
    return None


def _with_date_below(
    blocks: Sequence[Block], zones: Sequence[Zone], front: Zone, header: HeaderBlock
) -> HeaderBlock:
    """Schools print place and date above the signature; the header's own wins."""
    if header.place is not None:
        return header
    feet = (zone for zone in zones if zone.kind is ZoneKind.BACK)
    for zone in (front, *feet):
        below = read_header(blocks, zone.start, _bases_begin(blocks, zone))
        if below.place is not None:
            return header._replace(place=below.place, issued_on=below.issued_on)
    return header


def _document_type(
    typed: _Typed | None, number: DocumentNumber, header: HeaderBlock, is_addressed: bool
) -> str | None:
    """The type as named; else as the symbol says.

    A letter has neither, but says what it is about, or whom it is for; other papers that have an
    address print their type above it, so the address alone tells a letter whose header is lost.
    One that says both is a letter whatever its symbol begins with: "5/CT-CS" of a tax office (cục
    thuế) is no directive (chỉ thị).
    """
    if typed is not None:
        return typed.line.document_type
    says_both = bool(header.about) and is_addressed
    is_letter = is_addressed or (bool(number.symbol) and bool(header.about))
    of_symbol = None if says_both else type_of_symbol(number.symbol)
    return of_symbol or (LETTER if is_letter else None)


def _is_addressed(blocks: Sequence[Block], front: Zone) -> bool:
    """True where the head prints "Kính gửi: …"."""
    pieces = (piece for block in blocks[front.start : front.stop] for piece in pieces_of(block))
    return any(is_address(piece) for piece in pieces)


def _title(blocks: Sequence[Block], front: Zone, typed: _Typed | None) -> str | None:
    if typed is None:
        return None
    return title_below(blocks, typed.at + 1, front.stop, typed.line.rest)


def _issuers(
    blocks: Sequence[Block],
    zones: Sequence[Zone],
    front: Zone,
    typed: _Typed | None,
    header: HeaderBlock,
) -> tuple[str | None, str | None]:
    """Issuer and superior: header block, authority of a decision, the preamble, a note's body."""
    if header.bodies:
        bodies = header.bodies
        joint = joint_issuer(bodies, header.number.symbol if header.number else None)
        if joint is not None:
            return joint, None
        *above, body = with_organ(bodies)
        return _whole_issuer(body, blocks, zones, header), above[-1] if above else None
    paragraphs = front_paragraphs(blocks, front)
    lines = [text_of(blocks[i]) for i in range(typed.at + 1 if typed else front.start, front.stop)]
    found = issuer_of_authority(
        [line for line in lines if line], typed.line.document_type if typed else None
    )
    found = found or next(filter(None, map(issuer_in_text, reversed(paragraphs))), None)
    found = found or next(filter(None, map(issuer_in_note, note_texts(blocks, zones))), None)
    return (_whole_issuer(found, blocks, zones, header) if found else None), None


def _whole_issuer(
    issuer: str, blocks: Sequence[Block], zones: Sequence[Zone], header: HeaderBlock
) -> str:
    """The issuer with its place.

    A header or a preamble may print only "ỦY BAN NHÂN DÂN" of it.
    """
    if not is_half_name(issuer):
        return issuer
    texts = [
        text
        for zone in zones
        if zone.kind in (ZoneKind.FRONT, ZoneKind.BACK)
        for text in front_paragraphs(blocks, zone)
        if not is_base(text)
    ]
    return whole_name(issuer, header.place, [*texts, *note_texts(blocks, zones)])
