"""The head and the foot of a scan, read with what the document itself prints elsewhere.

Only lines with a word that was not read surely, or that is none, are looked at, and only what is
doubted in them is read otherwise; the line is unsure from then on, and what was read is named. Of
the names of a head all are mended or none: where one stays unread, the others alone would say that
the upper body issues. A line of which nothing is a word is left out, and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from extractors.lines.markers import opens_item
from extractors.misread.doubted_words import WordDoubts, doubter
from extractors.misread.offices import has_doubted_office, mended_office, mended_reason
from extractors.misread.own_print import OwnPrint, PrintToken, tokens_of
from extractors.misread.pieces import LinePiece, with_readings
from extractors.misread.places import LinePart, PlacedLine, ReadPlaces, places_of
from extractors.misread.readings import LineReader, LineReading
from extractors.models import Block, DropKind, Dropped, Line, MendedPrint, Table, Zone
from extractors.zones.body_kinds import begins_with_body

# Stamps of those who received a document name other bodies.
OF_OTHERS = frozenset({DropKind.STAMP, DropKind.ARRIVAL_STAMP, DropKind.SIGNATURE_STAMP})
LEAST_SURE = 0.5  # of the letters of a line that is one


class OwnReading(NamedTuple):
    """The blocks with their head and foot as the document's own print mends them, and what was.

    `confirmed` are doubted words that the document prints elsewhere as they were read, `names` the
    lines of the head that name bodies, `unread` lines of the foot with an office that is doubted.
    """

    blocks: tuple[Block, ...]
    mended: tuple[MendedPrint, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    confirmed: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    unread_offices: tuple[str, ...] = ()


class _Read(NamedTuple):
    """A line, what it is read as, and the share of its letters that was read surely.

    `begins_surely` where its first word was.
    """

    place: PlacedLine
    reading: LineReading
    sure: float
    begins_surely: bool

    @property
    def is_mended(self) -> bool:
        """True where it is read otherwise than it was."""
        return self.reading.text != self.place.piece.text

    @property
    def is_unread(self) -> bool:
        """True for a name of the head of which hardly a word was read."""
        return self._is_doubted_name and self.sure < LEAST_SURE

    @property
    def is_torn(self) -> bool:
        """True for one that does not tell what kind of body it names, or whether it names one."""
        begins = begins_with_body(self.reading.text)
        return self._is_doubted_name and (self.is_unread or not (begins or self.begins_surely))

    @property
    def _is_doubted_name(self) -> bool:
        is_known = self.is_mended or bool(self.reading.confirmed)
        return self.place.part is LinePart.BODIES and not is_known


def with_own_print(
    blocks: Sequence[Block], zones: Sequence[Zone], dropped: Sequence[Dropped], doubts: WordDoubts
) -> OwnReading:
    """The document with the misread words of its head and foot as it prints them elsewhere."""
    places = places_of(blocks, zones)
    own = OwnPrint(_texts(blocks, dropped))
    reader = LineReader(own, doubter(doubts, own), places.named, places.symbol)
    found = _trusted([_read(place, reader) for place in places.lines], places)
    mended = [read for read in found if read.is_mended]
    unread = [read.place.piece for read in found if read.is_unread]
    readings = [(read.place.piece, read.reading.text) for read in mended]
    made = with_readings(blocks, [*readings, *((piece, "") for piece in unread)])
    return OwnReading(
        tuple(made) if readings or unread else tuple(blocks),
        tuple(map(_named, mended)),
        tuple(_dropped(blocks[piece.block], piece) for piece in unread),
        frozenset(word for read in found for word in read.reading.confirmed),
        tuple(r.reading.text for r in found if r.place.part is LinePart.BODIES and not r.is_unread),
        tuple(r.reading.text for r in found if _is_doubted_office(r, reader)),
    )


def _trusted(found: list[_Read], places: ReadPlaces) -> list[_Read]:
    """The lines, those of the head's bodies as they were where one of them stays unread.

    The last of several may be the line of the number, where no other is.
    """
    names = [read for read in found if read.place.part is LinePart.BODIES]
    torn = [read for read in names if read.is_torn]
    is_of_number = not places.is_numbered and len(names) > 1 and torn == names[-1:]
    if not torn or (is_of_number and torn[0].is_unread):
        return found
    return [
        read._replace(reading=LineReading(read.place.piece.text)) if read in names else read
        for read in found
    ]


def _read(place: PlacedLine, reader: LineReader) -> _Read:
    """What a line is read as: an office of the foot by the list of them, all else by print."""
    text = place.piece.text
    tokens = tokens_of(text)
    doubted = reader.doubted(place, tokens)
    sure = _share([t for t, is_out in zip(tokens, doubted, strict=True) if not is_out], tokens)
    begins = not doubted[:1] or not doubted[0]
    if place.part is not LinePart.FOOT:
        return _Read(place, reader.read(place, text), sure, begins)
    office = mended_office(text, place.above, reader.is_doubted)
    if office is not None or (is_capitals(text) and not opens_item(text)):
        return _Read(place, LineReading(office or text), sure, begins)
    reading = reader.read(place, _with_reason(text, tokens, doubted))
    return _Read(place, reading, sure, begins)


def _share(some: Sequence[PrintToken], tokens: Sequence[PrintToken]) -> float:
    """The share of the letters of a line that stand in some of its words."""
    letters = sum(len(token.core) for token in tokens)
    return sum(len(token.core) for token in some) / letters if letters else 1.0


def _is_doubted_office(read: _Read, reader: LineReader) -> bool:
    """True for "Èt + CHỦ TỊCH": something before an office was not read."""
    is_foot = read.place.part is LinePart.FOOT and not read.is_mended
    return is_foot and has_doubted_office(read.reading.text, reader.is_doubted)


def _with_reason(text: str, tokens: Sequence[PrintToken], doubted: Sequence[bool]) -> str:
    """A recipient with the reason beside it, where a letter of that was misread."""
    for token, is_doubted in zip(tokens, doubted, strict=True):
        reason = mended_reason(token.text) if is_doubted else None
        if reason is not None:
            return text[: token.start] + reason + text[token.stop :]
    return text


def _named(read: _Read) -> MendedPrint:
    piece = read.place.piece
    is_head = read.place.part is not LinePart.FOOT
    return MendedPrint(piece.number, piece.text, read.reading.text, is_head)


def _dropped(block: Block, piece: LinePiece) -> Dropped:
    """A line that could not be read, as it is named."""
    if isinstance(block, Line):
        return Dropped(replace(block, raw=piece.text, text=piece.text), DropKind.UNREAD)
    row = block.rows[piece.row]
    line = Line(piece.text, piece.text, row.page_number, piece.number, row.places, row.confidence)
    return Dropped(line, DropKind.UNREAD)


def _texts(blocks: Sequence[Block], dropped: Sequence[Dropped]) -> Iterator[str]:
    """All that the document prints, line by line, and what runs along its pages."""
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            yield from _cell_texts(block)
    yield from (drop.line.text for drop in dropped if drop.kind not in OF_OTHERS)


def _cell_texts(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.text.split("\n")
