"""Tables whose cells stand one a line with a pipe between, the heads above a rule of markdown.

So converters of web pages write them:

    **TT** | **Hoạt động** | **Chủ trì**      each cell and each pipe on a line of its own
    ---|---|---
    1 | Rà soát quy chế | Văn phòng

No pipe ends a row: the rule says how many cells it has. The last paragraph before the next pipe is
the first cell of the next row, what stands before that belongs to the last cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.markers import is_ordinal
from extractors.lines.markup import plain_text
from extractors.models import Cell, Line, Table, TableRow
from extractors.text.cell_stream import CellText, is_lone_pipe, part_of
from extractors.text.delimited_rows import is_markdown_rule

LONGEST_HEAD = 200  # lines
LEAST_WIDTH = 2


class RuledTable(NamedTuple):
    """A table, and the line after it."""

    table: Table
    stop: int


def read_ruled_cells(lines: Sequence[Line], start: int) -> RuledTable | None:
    """The table whose first heading begins on the line `start`; None where none begins there."""
    if lines[start].is_blank or is_lone_pipe(lines[start].raw):
        return None
    head: list[CellText] = []
    for part in _parts(lines, start, start + LONGEST_HEAD):
        if is_markdown_rule(part.text) and head:
            width = part.text.strip().strip("|").count("|") + 1
            return _read(lines, head, part.stop, width) if _is_head(head, width) else None
        if len(head) % 2 != is_lone_pipe(part.text):
            return None
        head.append(part)
    return None


def _parts(lines: Sequence[Line], start: int, stop: int) -> Iterator[CellText]:
    """Paragraphs, pipes alone and rules of the lines [start, stop); blank lines part paragraphs."""
    begin: int | None = None
    stop = min(stop, len(lines))
    for index in range(start, stop):
        text = lines[index].raw
        is_apart = is_lone_pipe(text) or is_markdown_rule(text)
        if begin is not None and (is_apart or lines[index].is_blank):
            yield part_of(lines, begin, index)
            begin = None
        if is_apart:
            yield CellText(text, index, index + 1)
        elif not lines[index].is_blank and begin is None:
            begin = index
    if begin is not None:
        yield part_of(lines, begin, stop)


def _is_head(head: Sequence[CellText], width: int) -> bool:
    return width >= LEAST_WIDTH and len(head) == 2 * width - 1


def _read(
    lines: Sequence[Line], head: Sequence[CellText], start: int, width: int
) -> RuledTable | None:
    rows = [[[part] for part in head[::2]]]
    stop = start
    waiting: list[CellText] = []  # paragraphs after the last pipe
    cells: list[list[CellText]] = []
    for part in _parts(lines, start, len(lines)):
        if not is_lone_pipe(part.text):
            if len(cells) == width - 1 and waiting and _ends(lines, part):
                break
            waiting.append(part)
            continue
        if len(cells) == width - 1:
            last, first = _divided(waiting)
            rows.append([*cells, last])
            cells, waiting = [], first
        cells.append(waiting)
        waiting = []
        stop = part.stop
    if len(cells) == width - 1:
        rows.append([*cells, waiting[:1]])
        stop = waiting[0].stop if waiting else stop
    if len(rows) < LEAST_WIDTH:
        return None
    return RuledTable(Table(tuple(_row(lines, row) for row in rows), width), stop)


def _ends(lines: Sequence[Line], part: CellText) -> bool:
    """True where no pipe follows a paragraph: it stands below the table."""
    return not any(is_lone_pipe(line.raw) for line in lines[part.stop : part.stop + LONGEST_HEAD])


def _divided(waiting: list[CellText]) -> tuple[list[CellText], list[CellText]]:
    """The last cell of a row and the first of the next.

    One paragraph alone is the one it looks like.
    """
    if len(waiting) == 1 and not is_ordinal(waiting[0].text):
        return waiting, []
    return waiting[:-1], waiting[-1:]


def _row(lines: Sequence[Line], cells: Sequence[Sequence[CellText]]) -> TableRow:
    texts = ["\n".join(part.text for part in cell) for cell in cells]
    numbers = tuple(
        line.number for cell in cells for part in cell for line in lines[part.start : part.stop]
    )
    page = next((lines[p.start].page_number for cell in cells for p in cell), 1)
    return TableRow(tuple(Cell(text, plain_text(text)) for text in texts), numbers, page)
