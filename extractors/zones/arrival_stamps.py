"""The stamp of the office that received a document, where its words stand among those of the head.

"ĐẾN" / "Số: 1998" / "Ngày: 15/01": a word alone in capitals, a number without a symbol, a day
without a place. None of them alone says anything; close to each other no head prints them. The
office that received it stands above the word; it is told from the issuer, which stands above the
document's own number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Flag, auto
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import is_address, motto_in
from extractors.lines.letters import bare, bare_words, is_capitals
from extractors.models import Block, Cell, DropKind, Dropped, Line
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.section_openings import is_firm_base, roman_number
from extractors.zones.type_lines import type_line
from normalizers.citations.document_number import match_number
from normalizers.letters.text import squeeze

HEAD_PIECES = 60  # within which a stamp is looked for
NEAR = 5  # printed pieces of a stamp are no farther apart
MOST_LABELS, MOST_NAMES = 3, 3  # lines below a stamp, and of the office above its word
MOST_COLUMNS = 3
HEAD_NAMES = 6  # pieces below a stamp among which the document's own bodies are looked for
LONGEST = 60  # letters of a piece of a stamp
EDGES = " .,:;-*_"
PIECE_RE = re.compile(r"[^\s|*#]+(?:[ *][^\s|*#]+)*")
ARRIVAL_RE = re.compile(rf"(?:{'|'.join(bare_words('head_words', 'arrivals'))})(?!\w)")
# "so: 1998", "so den 1998", "so: ......", "so: 1998/2026".
NUMBER_RE = re.compile(r"so(?: den| cv)?(?: ?[:.][ \d.…_]*+| \d++)(?:/\d{2,4}\b)?")
# "ngay: 15/01/2026", "ngay den: 15 thang 01", "ngay ..../..../2026"; a colon, or a day in figures.
DAY_RE = re.compile(
    r"ngay(?: den)?(?: ?:[ \d.…_/-]*+| [\d.…]{1,6} ?[/.-] ?[\d.…]{1,6}(?:[/.-] ?\d{2,4})?)"
    r"(?:thang[ \d.…_]*+)?(?:nam[ \d.…_]*+)?"
)
MOST_OF_LABEL = 6  # words
# "Chuyển: Hiệu trưởng", "Lưu hồ sơ số: …": what is filled in below.


class _Says(Flag):
    """What a piece of a stamp says; one may say all."""

    NOTHING = 0
    ARRIVAL = auto()
    NUMBER = auto()
    DAY = auto()


WHOLE = _Says.ARRIVAL | _Says.NUMBER | _Says.DAY


class _Piece(NamedTuple):
    """What one column prints on one line: its block, row and cell there, and its letters."""

    line: int  # without those that are drawn
    block: int
    row: int
    cell: int
    start: int
    stop: int
    text: str


class Unstamped(NamedTuple):
    """The blocks without stamps of arrival, and what those say."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]


def without_arrival_stamps(blocks: Sequence[Block]) -> Unstamped:
    """The document without the stamp of the office that received it."""
    pieces = list(_head_pieces(blocks))
    stamp = _stamp(pieces)
    if not stamp:
        return Unstamped(tuple(blocks), ())
    gone = [pieces[at] for at in sorted(stamp)]
    made = list(blocks)
    for index in {piece.block for piece in gone}:
        own = [piece for piece in gone if piece.block == index]
        made[index] = _without(made[index], own)
    return Unstamped(tuple(made), tuple(_dropped(blocks, gone)))


def _head_pieces(blocks: Sequence[Block]) -> Iterator[_Piece]:
    """The pieces of the head, up to its bases or to the first heading."""
    count = line = 0
    for index, block in enumerate(blocks):
        found = [piece for piece in _pieces(block, line, index) if not is_rule(piece.text)]
        for piece in found:
            if is_firm_base(piece.text) or roman_number(piece.text) is not None:
                return
            yield piece
        count += len(found)
        line += bool(found) or (isinstance(block, Line) and block.is_blank)
        if count >= HEAD_PIECES:
            return


def _pieces(block: Block, line: int, index: int) -> Iterator[_Piece]:
    """The pieces of a line, or of a table so narrow as a head; a stamp has no more columns."""
    if isinstance(block, Line):
        texts = [(0, 0, block.text)]
    else:
        rows = enumerate(block.rows) if block.width <= MOST_COLUMNS else ()
        texts = [(r, c, cell.text) for r, row in rows for c, cell in enumerate(row.cells)]
    for row, place, text in texts:
        for match in PIECE_RE.finditer(text):
            yield _Piece(line, index, row, place, *match.span(), squeeze(match[0]))


def _stamp(pieces: Sequence[_Piece]) -> set[int]:
    """The places of the pieces of a stamp; none where one of its three words is nowhere near."""
    said = [_says(piece.text) for piece in pieces]
    for at, what in enumerate(said):
        if _Says.ARRIVAL not in what:
            continue
        found, near = {at}, sorted(range(len(said)), key=lambda other: (abs(other - at), other))
        for other in near:
            if abs(other - at) <= NEAR and said[other] & ~what:
                found.add(other)
                what |= said[other]
        if what == WHOLE:
            found |= set(_labels(pieces, max(found)))
            return found | set(_office(pieces, min(found), max(found)))
    return set()


def _says(text: str) -> _Says:
    """What a piece says, where it says nothing but words of a stamp."""
    text = text.lstrip(EDGES)
    rest, says = bare(text) if len(text) <= LONGEST else "", _Says.NOTHING
    arrival = ARRIVAL_RE.match(rest)
    if arrival is not None and is_capitals(text[: arrival.end()]):
        rest, says = rest[arrival.end() :].lstrip(EDGES), _Says.ARRIVAL
    for pattern, what in ((NUMBER_RE, _Says.NUMBER), (DAY_RE, _Says.DAY)):
        found = pattern.match(rest)
        if found is not None:
            if what is _Says.DAY and is_capitals(text) and ":" not in found[0]:
                return _Says.NOTHING  # "ĐẾN NGÀY 30/6/2026" in a title
            rest, says = rest[found.end() :].lstrip(EDGES), says | what
            says |= _Says.ARRIVAL if " den" in found[0] else _Says.NOTHING
    return _Says.NOTHING if rest.strip(EDGES) else says


def _is_label(text: str) -> bool:
    """True for "Chuyển:", "Số và ký hiệu hồ sơ:": a few words of letters and a colon."""
    head, colon, _ = text.partition(":")
    words = head.split()
    return bool(colon) and 0 < len(words) <= MOST_OF_LABEL and all(map(str.isalpha, words))


def _labels(pieces: Sequence[_Piece], last: int) -> Iterator[int]:
    """The lines to be filled in that stand right below a stamp."""
    for at in range(last + 1, min(len(pieces), last + 1 + MOST_LABELS)):
        text = pieces[at].text
        if not _is_label(text) or is_address(text) or _has_symbol(text):
            return
        yield at


def _has_symbol(text: str) -> bool:
    """True for the document's own number."""
    found = match_number(text)
    return found is not None and bool(found.value.symbol)


def _office(pieces: Sequence[_Piece], first: int, last: int) -> range:
    """The names in capitals right above a stamp that are those of the office that received it.

    They stand below the document's own number, or above all else where its bodies come below.
    """
    start = first
    while start and first - start < MOST_NAMES and _is_name_above(pieces, start - 1):
        start -= 1
    number = next((at for at in range(start) if _has_symbol(pieces[at].text)), None)
    if number is not None:
        is_told = any(begins_with_body(piece.text) for piece in pieces[:number])
    else:
        below = pieces[last + 1 : last + 1 + HEAD_NAMES]
        bodies = [piece for piece in below if _is_name(piece.text) and begins_with_body(piece.text)]
        is_told = start == 0 and len(bodies) > 1
    return range(start, first) if is_told else range(0)


def _is_name_above(pieces: Sequence[_Piece], at: int) -> bool:
    """A name in capitals with no blank line between it and the piece below it."""
    is_next = pieces[at + 1].line - pieces[at].line <= 1
    return is_next and _is_name(pieces[at].text)


def _is_name(text: str) -> bool:
    is_motto = motto_in(text) is not None
    return is_capitals(text) and not is_motto and type_line(text) is None and not _has_symbol(text)


def _without(block: Block, gone: Sequence[_Piece]) -> Block:
    """The block with blanks in the place of some pieces."""
    if isinstance(block, Line):
        text = _blanked(block.text, gone)
        return replace(block, text=text, raw=text)
    rows = []
    for at, row in enumerate(block.rows):
        cells = [
            _cell_without(cell, [piece for piece in gone if (piece.row, piece.cell) == (at, place)])
            for place, cell in enumerate(row.cells)
        ]
        if any(cell.text for cell in cells) or not any(cell.text for cell in row.cells):
            rows.append(replace(row, cells=tuple(cells)))
    if rows:
        return replace(block, rows=tuple(rows))
    first = block.rows[0]
    return Line("", "", first.page_number, min(first.line_numbers, default=0))


def _cell_without(cell: Cell, gone: Sequence[_Piece]) -> Cell:
    if not gone:
        return cell
    text = "\n".join(line.strip() for line in _blanked(cell.text, gone).split("\n") if line.strip())
    return replace(cell, text=text, raw=text)


def _blanked(text: str, gone: Sequence[_Piece]) -> str:
    letters = list(text)
    for piece in gone:
        letters[piece.start : piece.stop] = " " * (piece.stop - piece.start)
    made = "".join(letters)
    return made if made.strip(" *#|") else ""


def _dropped(blocks: Sequence[Block], gone: Sequence[_Piece]) -> Iterator[Dropped]:
    """What the stamp says, a line for each of its pieces."""
    for piece in gone:
        block = blocks[piece.block]
        if isinstance(block, Line):
            line = replace(block, raw=piece.text, text=piece.text)
        else:
            row = block.rows[piece.row]
            first, *further = row.line_numbers or (0,)
            line = Line(
                piece.text, piece.text, row.page_number, first, row.places, None, tuple(further)
            )
        yield Dropped(line, DropKind.ARRIVAL_STAMP)
