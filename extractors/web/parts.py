"""Elements of a web page within a text → the lines and tables that they print."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.models import Block, Line, Table, TableRow
from extractors.web.blocks import WebBlocks
from extractors.web.flow import WebFlow
from extractors.web.markup import parse_page


def read_part(lines: Sequence[Line], keeps_lines: bool) -> tuple[Block, ...]:
    """The blocks that lines of a text print whose elements are all closed within them.

    Each line and table row has the numbers of its source lines, up to where the next one begins.
    `keeps_lines`: what the source sets on a line is printed on a line.

    Raises:
        ExtractionError: there is no element in them, or they cannot be read to their end.
    """
    root = parse_page("\n".join(line.text for line in lines))
    last = len(lines)
    read = WebBlocks(WebFlow(keeps_lines), lambda place: min(max(place, 1), last)).read(root)
    blocks = [block for block in read if isinstance(block, Table) or not block.is_blank]
    begins = sorted(set(_places(blocks)))
    return tuple(_in_source(block, lines, begins) for block in blocks)


def _places(blocks: Iterable[Block]) -> Iterator[int]:
    """Where the lines and rows begin, counted from the first line of the part."""
    for block in blocks:
        yield from [block.number] if isinstance(block, Line) else block.line_numbers


def _in_source(block: Block, lines: Sequence[Line], begins: Sequence[int]) -> Block:
    """A block with the numbers and the page that its lines have in the text."""
    if isinstance(block, Line):
        own = _own_lines(block.number, lines, begins)
        numbers = tuple(line.number for line in own)
        page = own[0].page_number
        return replace(block, number=numbers[0], further=numbers[1:], page_number=page)
    return replace(block, rows=tuple(_row_in_source(row, lines, begins) for row in block.rows))


def _row_in_source(row: TableRow, lines: Sequence[Line], begins: Sequence[int]) -> TableRow:
    own = _own_lines(row.line_numbers[0], lines, begins)
    numbers = tuple(line.number for line in own)
    return replace(row, line_numbers=numbers, page_number=own[0].page_number)


def _own_lines(place: int, lines: Sequence[Line], begins: Sequence[int]) -> Sequence[Line]:
    """The lines from the one at a place to the next at which another line or row begins."""
    below = bisect_right(begins, place)
    start = 0 if below == 1 else place - 1  # what opens the part is of its first line
    stop = begins[below] - 1 if below < len(begins) else len(lines)
    first, *rest = lines[start:stop]
    return [first, *(line for line in rest if not line.is_blank)]
