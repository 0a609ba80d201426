"""What the head of a document says of itself: type, number, date, place, title, issuer, bases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.models import Block, FrontMatter, Line, Zone, ZoneKind
from extractors.zones.header_block import HeaderBlock, read_header
from extractors.zones.issuers import issuer_in_note, issuer_in_text, issuer_of_authority
from extractors.zones.letters import is_rule
from extractors.zones.section_openings import is_base, is_preamble
from extractors.zones.segments import segments_of
from extractors.zones.title_block import (
    TypeLine,
    is_authority,
    small_type_line,
    title_below,
    type_line,
)
from extractors.zones.web_heads import nameless_title, repeated_type, type_at
from normalizers.citations.document_number import DocumentNumber, match_number
from normalizers.citations.document_types import type_of_symbol
from normalizers.letters.text import comparison_key, squeeze

# How many blocks of an appendix may stand above its "(Kèm theo … của …)".
NOTE_BLOCKS = 12
NAMELESS_BODIES = frozenset(map(comparison_key, ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân")))


class _Typed(NamedTuple):
    line: TypeLine
    at: int


def read_front_matter(blocks: Sequence[Block], zones: Sequence[Zone]) -> FrontMatter:
    """Every field that the head prints; of a decision with a plan attached, the decision's."""
    front = next((zone for zone in zones if zone.kind is ZoneKind.FRONT), None)
    if front is None:
        return FrontMatter()
    typed = _type_in(blocks, front)
    nameless = (
        nameless_title(blocks, front.start, _bases_begin(blocks, front)) if typed is None else None
    )
    head_end = nameless[0] if nameless else _bases_begin(blocks, front)
    header = read_header(
        blocks, front.start, _header_end(blocks, front, typed) if typed else head_end
    )
    number = header.number or _number_below(blocks, front, typed) or DocumentNumber(None, None)
    header = _with_date_below(blocks, zones, front, header)
    issuer, superior = _issuers(blocks, zones, front, typed, header)
    return FrontMatter(
        document_type=_document_type(typed, number, header),
        number=number.number,
        symbol=number.symbol,
        issued_on=header.issued_on,
        place=header.place,
        title=_title(blocks, front, typed) or header.about or (nameless[1] if nameless else None),
        issuer=issuer,
        superior_issuer=superior,
    )


def read_bases(blocks: Sequence[Block], zones: Sequence[Zone]) -> tuple[str, ...]:
    """The paragraphs of the legal bases, each on one line."""
    paragraphs = [
        text for zone in zones if zone.kind is ZoneKind.FRONT for text in _paragraphs(blocks, zone)
    ]
    return tuple(
        text for text in paragraphs if is_base(text) and not _is_listed_title(text, paragraphs)
    )


def _is_listed_title(text: str, paragraphs: Sequence[str]) -> bool:
    """True for "Thực hiện Nghị quyết số …" right below the type's name: the title."""
    index = paragraphs.index(text)
    return (
        index > 0
        and type_line(paragraphs[index - 1]) is not None
        and not text.endswith((";", ".", ":", ","))
    )


def _text(block: Block) -> str:
    return squeeze(plain_text(block.text)) if isinstance(block, Line) else ""


def _type_in(blocks: Sequence[Block], front: Zone) -> _Typed | None:
    """The first line that names a type in capitals, else a web page's "Kế hoạch …" in small letters."""
    for index in range(front.start, front.stop):
        text = _text(blocks[index])
        if text and is_base(text):
            break
        found = type_at(blocks, index, front.stop) if text else None
        if found is not None:
            again = repeated_type(blocks, found[1], front.stop, in_small=False)
            return _Typed(*found) if again is None else _named_at(blocks, again)
    return _small_type_in(blocks, front)


def _header_end(blocks: Sequence[Block], front: Zone, typed: _Typed) -> int:
    """The line with which the type's name begins: of "KẾ" / "HOẠCH" the first."""
    above = next((i for i in range(typed.at - 1, front.start, -1) if _text(blocks[i])), typed.at)
    torn = type_at(blocks, above, front.stop) if above < typed.at else None
    return above if torn is not None and torn[1] == typed.at else typed.at


def _named_at(blocks: Sequence[Block], index: int) -> _Typed | None:
    found = type_line(_text(blocks[index]))
    return _Typed(found, index) if found is not None else None


def _small_type_in(blocks: Sequence[Block], front: Zone) -> _Typed | None:
    for index in range(front.start, front.stop):
        text = _text(blocks[index])
        if text and (is_base(text) or is_preamble(text)):
            return None
        found = small_type_line(text) if text else None
        if found is not None:
            again = repeated_type(blocks, index, front.stop, in_small=True)
            return _Typed(found, index) if again is None else _named_at(blocks, again)
    return None


def _bases_begin(blocks: Sequence[Block], front: Zone) -> int:
    return next(
        (i for i in range(front.start, front.stop) if is_base(_text(blocks[i]))), front.stop
    )


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


def _document_type(typed: _Typed | None, number: DocumentNumber, header: HeaderBlock) -> str | None:
    """The type as named; else as the symbol says.

    A letter has neither, but says what it is about.
    """
    if typed is not None:
        return typed.line.document_type
    return type_of_symbol(number.symbol) or ("công văn" if header.about and number.symbol else None)


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
    """Issuer and superior: header block, authority of a decision, the preamble, an attachment's note."""
    paragraphs = _paragraphs(blocks, front)
    if header.bodies and (named := _named_in_text(header.bodies[-1], paragraphs)) is not None:
        return named, None
    if header.bodies:
        return header.bodies[-1], header.bodies[-2] if len(header.bodies) > 1 else None
    lines = [_text(blocks[i]) for i in range(typed.at + 1 if typed else front.start, front.stop)]
    found = issuer_of_authority([line for line in lines if line])
    found = found or next(filter(None, map(issuer_in_text, reversed(paragraphs))), None)
    return found or _issuer_of_note(blocks, zones), None


def _named_in_text(body: str, paragraphs: Sequence[str]) -> str | None:
    """The name in the preamble where a web page's header kept but "ỦY BAN NHÂN DÂN" of it."""
    if comparison_key(body) not in NAMELESS_BODIES:
        return None
    found = next(filter(None, map(issuer_in_text, reversed(paragraphs))), None)
    return found if found and comparison_key(found).startswith(f"{comparison_key(body)} ") else None


def _issuer_of_note(blocks: Sequence[Block], zones: Sequence[Zone]) -> str | None:
    for zone in zones:
        if zone.kind in (ZoneKind.FRONT, ZoneKind.APPENDIX):
            stop = (
                zone.stop
                if zone.kind is ZoneKind.FRONT
                else min(zone.stop, zone.start + NOTE_BLOCKS)
            )
            text = " ".join(filter(None, (_text(block) for block in blocks[zone.start : stop])))
            found = issuer_in_note(text[:4000])
            if found is not None:
                return found
    return None


ITEM_RE = re.compile(r"^[-–+•]\s")


def _paragraphs(blocks: Sequence[Block], zone: Zone) -> list[str]:
    """The printed paragraphs of a zone: wrapped lines joined, also over a blank line of a page break."""
    paragraphs: list[str] = []
    blank = True
    for block in blocks[zone.start : zone.stop]:
        text = _text(block)
        if not text or is_rule(text):
            blank = True
            continue
        if paragraphs and not _begins_paragraph(text, paragraphs[-1], blank):
            paragraphs[-1] = f"{paragraphs[-1]} {text}"
        else:
            paragraphs.append(text)
        blank = False
    return paragraphs


def _begins_paragraph(text: str, above: str, blank: bool) -> bool:
    """True unless the line goes on with the one above: a small letter, or no end of sentence there."""
    if is_base(text) and not above.endswith(","):
        return text[0].isupper() or bool(ITEM_RE.match(text))
    if (
        ITEM_RE.match(text)
        or type_line(above) is not None
        or type_line(text) is not None
        or is_authority(above)
    ):
        return True
    if text[0].islower():
        return False
    return blank or above.endswith((";", ":", "."))
