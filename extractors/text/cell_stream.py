"""Lines with each pipe that ends a cell on a line of its own, as `pipe_cells` reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.models import Line

MAX_CELL_LINES = 80


def is_lone_pipe(text: str) -> bool:
    """True for a line that holds only "|"."""
    return text.strip() == "|"


class CellText(NamedTuple):
    """What some lines print as one: its text, its first line, the line after its last."""

    text: str
    start: int
    stop: int


def part_of(lines: Sequence[Line], start: int, stop: int) -> CellText:
    """The lines from one to another as one text."""
    return CellText(" ".join(line.text.strip() for line in lines[start:stop]), start, stop)


class CellStream(NamedTuple):
    """Lines with each pipe that ends a cell on a line of its own.

    `read_lone_pipe_table` reads them so.

    `starts[i]` is where the pieces of source line `i` begin, `owners[j]` the source line of piece
    `j`.
    """

    pieces: list[Line]
    starts: list[int]
    owners: list[int]


def cell_stream(lines: Sequence[Line]) -> CellStream:
    """Parts "TT | Nội dung |" and, inside a table, "1 | Xây dựng kho": the cell goes on below."""
    stream = CellStream([], [], [])
    inside = 0  # how many lines more a cell may go on
    for index, line in enumerate(lines):
        stream.starts.append(len(stream.pieces))
        raw = line.raw.strip()
        ends = raw.endswith("|") and not raw.startswith("|")
        texts = [line.raw]
        if "|" in raw and (ends or (inside and " | " in raw and not raw.startswith("|"))):
            parted = [piece for cell in raw.split("|") for piece in (cell.strip(), "|")][:-1]
            texts = [text for text in parted if text]
        inside = MAX_CELL_LINES if raw.endswith("|") else max(inside - 1, 0)
        pieces = (
            [line] if len(texts) == 1 else [replace(line, raw=t, text=plain_text(t)) for t in texts]
        )
        stream.pieces.extend(pieces)
        stream.owners.extend([index] * len(pieces))
    return stream
