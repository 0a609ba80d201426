"""The printed lines of head and foot, and blocks in which some of them are read otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.models import Block, Cell, Line, Table, TableRow
from extractors.repair_pages import UNSURE_WORD

# A piece: what one column prints on one line.
PIECE_RE = re.compile(r"[^\s|]+(?:[ |][^\s|]+)*")


class LinePiece(NamedTuple):
    """What one column prints on one line: where it stands, and its letters."""

    block: int
    row: int
    cell: int
    start: int
    stop: int
    text: str
    number: int  # of its line


def pieces_of(blocks: Sequence[Block], start: int, stop: int) -> Iterator[LinePiece]:
    """The pieces of a run of blocks that OCR read, column after column."""
    for index in range(start, stop):
        block = blocks[index]
        if isinstance(block, Line):
            if block.confidence is not None:
                yield from _pieces(block.text, (index, 0, 0), block.number)
            continue
        for place in range(block.width):
            for at, row in enumerate(block.rows):
                if row.confidence is not None and place < len(row.cells):
                    number = min(row.line_numbers, default=0)
                    yield from _pieces(row.cells[place].text, (index, at, place), number)


def _pieces(text: str, where: tuple[int, int, int], number: int) -> Iterator[LinePiece]:
    for match in PIECE_RE.finditer(text):
        yield LinePiece(*where, *match.span(), match[0], number)


def with_readings(
    blocks: Sequence[Block], readings: Sequence[tuple[LinePiece, str]]
) -> list[Block]:
    """The blocks with pieces as they are read; an empty reading takes the piece out."""
    made = list(blocks)
    by_block: defaultdict[int, list[tuple[LinePiece, str]]] = defaultdict(list)
    for piece, text in readings:
        by_block[piece.block].append((piece, text))
    for index, own in by_block.items():
        made[index] = _with(made[index], own)
    return made


def _with(block: Block, readings: Sequence[tuple[LinePiece, str]]) -> Block:
    if isinstance(block, Line):
        text = _read(block.text, readings)
        return replace(block, text=text, confidence=_unsure(block.confidence))
    rows = tuple(
        _with_row(row, [(piece, text) for piece, text in readings if piece.row == at])
        for at, row in enumerate(block.rows)
    )
    return Table(rows, block.width)


def _with_row(row: TableRow, readings: Sequence[tuple[LinePiece, str]]) -> TableRow:
    if not readings:
        return row
    cells = tuple(
        _with_cell(cell, [(piece, text) for piece, text in readings if piece.cell == place])
        for place, cell in enumerate(row.cells)
    )
    return replace(row, cells=cells, confidence=_unsure(row.confidence))


def _with_cell(cell: Cell, readings: Sequence[tuple[LinePiece, str]]) -> Cell:
    return replace(cell, text=_read(cell.text, readings)) if readings else cell


def _read(text: str, readings: Sequence[tuple[LinePiece, str]]) -> str:
    for piece, read in sorted(readings, key=lambda reading: -reading[0].start):
        text = text[: piece.start] + read + text[piece.stop :]
    return "\n".join(line for line in text.split("\n") if line.strip())


def _unsure(confidence: float | None) -> float | None:
    return None if confidence is None else min(confidence, UNSURE_WORD)
