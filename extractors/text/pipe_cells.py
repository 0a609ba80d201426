"""Tables of web pages saved as text: every cell is ended by a pipe, most often alone on its line.

    TT
    |
    Nội dung
    |
    Thời gian
    |
    1
    |
    …

Nothing marks the end of a row, a cell spanning several columns is one cell, and a cell merged
over rows is absent from the later ones. The rows are found by the best segmentation of the
stream of cells under the column roles that the header tells (dynamic programming).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.formal_lines import recipients_heading_end
from extractors.lines.letters import is_capitals
from extractors.lines.markers import MarkerKind, is_ordinal, read_marker
from extractors.models import Cell, CellState, Line, Table, TableRow
from extractors.tables.columns import ColumnRole, column_role, column_roles
from extractors.text.cell_headers import heads_table, opens_group, read_header
from extractors.text.cell_stream import MAX_CELL_LINES, is_lone_pipe
from normalizers.letters.numerals import from_roman
from normalizers.letters.text import nfc

TITLES, OPENINGS = ("KẾ HOẠCH", "QUYẾT ĐỊNH"), ("PHỤ LỤC", "Căn cứ ")  # between two tables
MAX_FIRST_CELL_LINES = 12


class _CellText(NamedTuple):
    text: str
    numbers: tuple[int, ...]
    page: int


def read_lone_pipe_table(
    lines: Sequence[Line], start: int, floor: int = 0
) -> tuple[Table, int, int] | None:
    """The table whose first pipe stands at `start`: (table, first line, line after its last).

    Its first cell stands above the pipe, but not above the line `floor`, where another table ends.
    """
    if not is_lone_pipe(lines[start].raw):
        return None
    ends = _cell_ends(lines, start)
    if len(ends) < 2:
        return None  # a stroke that OCR saw at the page's edge
    begin = _first_cell(lines, start, floor)
    cells = _cells_between(lines, begin, ends)
    return _grid(cells), begin, ends[-1] + 1


def _cell_ends(lines: Sequence[Line], start: int) -> list[int]:
    """The pipes of the table, up to a stretch of text that is too long for a cell or none."""
    ends = [start]
    index = start + 1
    while index < len(lines) and index - ends[-1] <= MAX_CELL_LINES:
        if is_lone_pipe(lines[index].raw):
            between = lines[ends[-1] + 1 : index]
            if is_text_between_tables(
                [nfc(line.text.strip()) for line in between if not line.is_blank]
            ):
                break
            ends.append(index)
        index += 1
    return ends


def _is_title(text: str) -> bool:
    return text in TITLES or text.startswith(OPENINGS)


def is_text_between_tables(filled: Sequence[str]) -> bool:
    """True where something that no table holds stands in the stretch.

    That is a Roman heading over text, an appendix title, a document title, the foot, or anything
    above another "STT".

    The title of a group of rows ("I. Kinh" / "tế số") goes on over its lines in the same case.
    """
    if filled and recipients_heading_end(filled[0]):
        return True
    if len(filled) > 1 and heads_table(filled[-1]):
        return True
    if len(filled) > 1 and any(map(_is_title, filled)):
        return True
    pairs = pairwise(filled)
    return any(
        _is_roman(above) and is_capitals(above) and not is_capitals(below) for above, below in pairs
    )


def _first_cell(lines: Sequence[Line], pipe: int, floor: int) -> int:
    """Where the first cell begins: at a blank line, the document's start, or a column heading.

    Web text has no blank line between the caption and the table, so the shortest run of lines
    above the pipe that reads as a column heading is the cell; else one line, or, at the head of
    the document, all of them.
    """
    top = pipe
    while top > floor and pipe - top < MAX_FIRST_CELL_LINES and not lines[top - 1].is_blank:
        top -= 1
    for begin in range(pipe - 1, max(top, pipe - 4) - 1, -1):
        text = " ".join(line.text.strip() for line in lines[begin:pipe])
        if column_role(text) is not None:
            return begin
    if pipe - top <= MAX_FIRST_CELL_LINES // 2:
        return top
    at_head = all(line.is_blank for line in lines[:top])
    return top if at_head else pipe - 1


def _cells_between(lines: Sequence[Line], begin: int, ends: Sequence[int]) -> list[_CellText]:
    cells = []
    for end in ends:
        part = [line for line in lines[begin:end] if not line.is_blank]
        numbers = tuple(line.number for line in lines[begin : end + 1])
        text = "\n".join(line.text.strip() for line in part)
        cells.append(_CellText(text, numbers, lines[end].page_number))
        begin = end + 1
    return cells


def _grid(cells: Sequence[_CellText]) -> Table:
    """The cells as rows under their header; without a header, as rows of two (head, foot)."""
    header = read_header([cell.text.replace("\n", " ").strip() for cell in cells])
    if header is None:
        return _pairs(cells)
    width = header.width
    rows = [_placed(cells, places) for places in header.rows]
    position = header.cells
    for length, missing in _segment(cells[position:], column_roles(header.headings)):
        part = cells[position : position + length]
        rows.append(_row(part, width, missing))
        position += length
    return Table(tuple(rows), width)


def _placed(cells: Sequence[_CellText], places: Sequence[int | None]) -> TableRow:
    """A row of the header: the cell at each place, or none where a heading spans the column."""
    texts = [None if place is None else cells[place] for place in places]
    made = (
        Cell("", "", CellState.MERGED) if cell is None else Cell(cell.text, cell.text.strip())
        for cell in texts
    )
    held = [cell for cell in texts if cell is not None]
    numbers = tuple(number for cell in held for number in cell.numbers)
    return TableRow(tuple(made), numbers, held[0].page)


def _pairs(cells: Sequence[_CellText]) -> Table:
    rows = [_row(cells[i : i + 2], 2, 0) for i in range(0, len(cells), 2)]
    return Table(tuple(rows), 2)


def _row(part: Sequence[_CellText], width: int, missing: int) -> TableRow:
    """A row of `width` cells; `missing` leading cells are merged with those above."""
    cells = [Cell("", "", CellState.MERGED)] * missing
    cells += [Cell(raw=cell.text, text=cell.text.strip()) for cell in part]
    cells += [Cell("", "", CellState.MERGED)] * (width - len(cells))
    numbers = tuple(number for cell in part for number in cell.numbers)
    return TableRow(tuple(cells[:width]), numbers, part[0].page if part else 1)


def _segment(
    cells: Sequence[_CellText], roles: Sequence[ColumnRole | None]
) -> list[tuple[int, int]]:
    """The best cut of the stream into rows: (cells taken, leading cells missing) of each row."""
    width, count = len(roles), len(cells)
    best: list[float] = [0.0] + [float("-inf")] * count
    back: list[tuple[int, int]] = [(0, 0)] * (count + 1)
    for at in range(count):
        if best[at] == float("-inf"):
            continue
        for length, missing in _shapes(width):
            if at + length > count:
                continue
            score = best[at] + _row_score(cells[at : at + length], roles, missing)
            if score > best[at + length]:
                best[at + length], back[at + length] = score, (length, missing)
    cuts = []
    at = count
    while at > 0:
        cuts.append(back[at])
        at -= back[at][0]
    return cuts[::-1]


@lru_cache(maxsize=64)
def _shapes(width: int) -> tuple[tuple[int, int], ...]:
    """The row shapes: whole; one wide cell; ordinal and wide title.

    One or two cells merged above.
    """
    shapes = [(width, 0), (1, 0)]
    if width > 3:
        shapes += [(2, 0), (width - 1, 1)]
    if width > 4:
        shapes.append((width - 2, 2))
    return tuple(shapes)


def _row_score(
    part: Sequence[_CellText], roles: Sequence[ColumnRole | None], missing: int
) -> float:
    texts = [nfc(cell.text.replace("\n", " ").strip()) for cell in part]
    width = len(roles)
    if len(texts) == 1:
        return 2.5 if opens_group(texts[0]) else -4.0
    if len(texts) == 2 and width > 3:
        is_group = is_ordinal(texts[0]) and len(texts[1]) > 3
        return 1.0 + 2.0 * (from_roman(texts[0].rstrip(".")) is not None) if is_group else -6.0
    score = sum(_cell_score(text, role) for text, role in zip(texts, roles[missing:], strict=False))
    return score - 1.5 * missing


def _is_roman(text: str) -> bool:
    marker = read_marker(text)
    return marker is not None and marker.kind is MarkerKind.ROMAN


def _cell_score(text: str, role: ColumnRole | None) -> float:
    """How well a text fits a column: by form for the ordinal, by length for the others."""
    if role is ColumnRole.ORDINAL:
        return 3.0 if is_ordinal(text) else (0.0 if not text else -5.0)
    if is_ordinal(text) and role not in (ColumnRole.VALUE, None):
        return -3.0
    if role in (ColumnRole.TASK, ColumnRole.TARGET):
        return -3.0 if not text else min(len(text.split()), 12) / 6
    if role in (ColumnRole.DEADLINE, ColumnRole.LEAD, ColumnRole.COORDINATOR):
        return 0.5 if len(text.split()) <= 25 else -1.5
    return 0.2
