"""Tables of web pages saved as text: a pipe opens each row, and a pipe ends each of its cells.

    |
    TT |
    Nội dung |
    | 1 |
    Xây dựng kho
    lưu trữ số |

A cell may go on over lines; a row begins at the next line that begins with a pipe.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.models import Line
from extractors.tables.columns import column_role
from extractors.text.pipe_cells import MAX_CELL_LINES, is_lone_pipe, is_text_between_tables
from normalizers.letters.text import nfc

MIN_CELLS = 2


class FramedRow(NamedTuple):
    """A row: its cells, and where its lines begin and end (the line after its last)."""

    cells: list[str]
    start: int
    stop: int


def read_framed_rows(lines: Sequence[Line], start: int) -> list[FramedRow]:
    """The rows from the line `start` on; none where the pipes are not those of such a table.

    Where a pipe stands alone under a column heading, it ends that cell: another kind of table.
    """
    if not _opens_row(lines[start].raw) or (
        start and column_role(lines[start - 1].text) is not None
    ):
        return []
    rows = max((_rows(lines, start, lone) for lone in (False, True)), key=_full_rows)
    return rows


def goes_over_lines(rows: Sequence[FramedRow]) -> bool:
    """True where a row is printed on several lines, or all have two cells, as head and foot do."""
    return any(row.stop - row.start > 1 for row in rows) or all(
        len(row.cells) == MIN_CELLS for row in rows
    )


def _rows(lines: Sequence[Line], start: int, lone_ends_cell: bool) -> list[FramedRow]:
    """The rows; a pipe alone on its line opens a row, or ends an empty cell of a row begun."""
    rows: list[FramedRow] = []
    index = start
    while index < len(lines) and _opens_row(lines[index].raw):
        row = _read_row(lines, index, len(rows[0].cells) if rows else None, lone_ends_cell)
        if row is None:
            break
        rows.append(row)
        index = row.stop
        while index < len(lines) and lines[index].is_blank:
            index += 1
    return rows


def _full_rows(rows: Sequence[FramedRow]) -> int:
    """How many rows are as wide as the first: the better reading has more."""
    return sum(len(row.cells) == len(rows[0].cells) for row in rows)


def _opens_row(text: str) -> bool:
    return text.lstrip().startswith("|")


def _read_row(
    lines: Sequence[Line], start: int, width: int | None, lone_ends_cell: bool
) -> FramedRow | None:
    """The row that opens at `start`, of `width` cells where that is known.

    None where a cell has no end.
    """
    *cells, rest = lines[start].raw.strip().removeprefix("|").split("|")
    stop = start + 1
    while width is None or len(cells) < width:
        end = _next_cell_end(lines, stop, lone_ends_cell and width is not None)
        if end is None:
            break
        text = "\n".join([rest, *(line.raw.strip() for line in lines[stop : end + 1])])
        *closed, rest = text.split("|")
        cells += closed
        stop = end + 1
    if rest.strip() or len(cells) < MIN_CELLS:
        return None
    return FramedRow([cell.strip() for cell in cells], start, stop)


def _next_cell_end(lines: Sequence[Line], start: int, lone_ends_cell: bool) -> int | None:
    """The next line that ends a cell of the same row.

    None where a row or other text comes first.
    """
    for index in range(start, min(start + MAX_CELL_LINES, len(lines))):
        raw = lines[index].raw
        if _opens_row(raw) and not (lone_ends_cell and is_lone_pipe(raw)):
            return None
        if "|" in raw:
            between = [nfc(line.text.strip()) for line in lines[start:index] if not line.is_blank]
            return None if is_text_between_tables(between) else index
    return None
