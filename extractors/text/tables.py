"""Lines of a text → lines and tables: cells parted by tabs, by pipes, or by lone pipes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.lines.markup import cell_text
from extractors.models import Block, Cell, CellState, Line, Table, TableRow
from extractors.text.across_tables import AcrossTables
from extractors.text.aligned_columns import read_aligned_columns
from extractors.text.bare_cells import read_bare_cells
from extractors.text.cell_stream import CellStream, cell_stream, is_lone_pipe
from extractors.text.delimited_rows import Barren, Found, is_markdown_rule, read_delimited
from extractors.text.framed_rows import FramedRow, goes_over_lines, read_framed_rows
from extractors.text.grid_tables import read_grid
from extractors.text.pipe_cells import read_lone_pipe_table
from extractors.text.ruled_cells import read_ruled_cells

MOST_LOOKS = 8  # in vain over the same pipes; the documents at hand have one at most


def find_tables(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of a text: each table as one block, every other line as itself."""
    blocks: list[Block] = []
    start = floor = 0  # the line to read, and the line after the last table
    stream = cell_stream(lines)
    barren: Barren = {}
    framed = _FramedTables(lines)
    across = AcrossTables(lines)
    has_rule = any(is_markdown_rule(line.raw) for line in lines)
    while start < len(lines):
        if (torn := across.read(start)) is not None:
            blocks += torn.blocks
            start = floor = torn.stop
            continue
        found = (
            _read_unless_barren(read_grid, lines, start, barren)
            or (_read_ruled(lines, start) if has_rule else None)
            or framed.read(start)
            or read_delimited(lines, start, barren)
            or _read_closed_cells(stream, start, floor, barren)
            or _read_unless_barren(read_aligned_columns, lines, start, barren)
            or _read_bare(lines, start)
        )
        if found is None:
            blocks.append(lines[start])
            start += 1
            continue
        table, begin, floor = found
        # A lone-pipe table begins with lines that were taken for text a moment ago.
        del blocks[len(blocks) - (start - begin) :]
        blocks.append(table)
        start = floor
    return tuple(blocks)


def _read_unless_barren(
    read: Callable[[Sequence[Line], int], tuple[Table | None, int]],
    lines: Sequence[Line],
    start: int,
    barren: Barren,
) -> Found | None:
    """The table that a reader finds; lines that it read in vain are not read again."""
    if start < barren.get(read, 0):
        return None
    table, stop = read(lines, start)
    if table is None:
        barren[read] = stop
        return None
    return table, start, stop


def _read_ruled(lines: Sequence[Line], start: int) -> Found | None:
    """The table with cells one a line whose head a rule of markdown ends."""
    found = read_ruled_cells(lines, start)
    if found is None:
        return None
    table = _with_all_lines(_lines_once(found.table), lines[start : found.stop])
    return table, start, found.stop


def _read_bare(lines: Sequence[Line], start: int) -> Found | None:
    """The table of which only the texts of the cells are left."""
    found = read_bare_cells(lines, start)
    return None if found is None else (found.table, start, found.stop)


def _read_closed_cells(stream: CellStream, start: int, floor: int, barren: Barren) -> Found | None:
    """The table whose first pipe that ends a cell stands on the line `start`."""
    if start < barren.get(_read_closed_cells, 0):
        return None
    first = stream.starts[start]
    stop = stream.starts[start + 1] if start + 1 < len(stream.starts) else len(stream.pieces)
    pipe = next(
        (place for place in range(first, stop) if is_lone_pipe(stream.pieces[place].raw)), None
    )
    found = (
        None if pipe is None else read_lone_pipe_table(stream.pieces, pipe, stream.starts[floor])
    )
    if found is None:
        return None
    table, begin, end = found
    table = _lines_once(table)
    owner = stream.owners[end - 1]
    if stream.owners[end : end + 1] == [owner]:
        barren[_read_closed_cells] = owner + 1
        return None  # text goes on after the last pipe of the line
    return table, stream.owners[begin], owner + 1


def _framed_row(lines: Sequence[Line], row: FramedRow) -> TableRow:
    printed = lines[row.start : row.stop]
    return TableRow(
        tuple(map(_framed_cell, row.cells)),
        tuple(line.number for line in printed),
        printed[0].page_number,
    )


def _framed_cell(text: str | None) -> Cell:
    """A cell; one that a merge left unprinted says so."""
    if text is None:
        return Cell("", "", CellState.MERGED)
    return Cell(raw=text, text=cell_text(text))


def _lines_once(table: Table) -> Table:
    """Each line at the row in which it begins: cells that share a line share its number."""
    rows: list[TableRow] = []
    last = 0
    for row in table.rows:
        numbers = tuple(number for number in sorted(set(row.line_numbers)) if number > last)
        last = numbers[-1] if numbers else last
        rows.append(replace(row, line_numbers=numbers))
    return Table(tuple(rows), table.width)


def _with_all_lines(table: Table, lines: Sequence[Line]) -> Table:
    """Each row with its pipes and rules, too: all lines from its first to that of the next row."""
    firsts = [row.line_numbers[0] for row in table.rows if row.line_numbers]
    held: dict[int, list[int]] = {}
    for line in lines:
        if not line.is_blank:
            held.setdefault(max(n for n in firsts if n <= line.number), []).append(line.number)
    rows = tuple(
        replace(row, line_numbers=tuple(held[row.line_numbers[0]])) if row.line_numbers else row
        for row in table.rows
    )
    return Table(rows, table.width)


class _FramedTables:
    """Finds the tables whose rows a pipe opens and that go on over lines.

    Each look goes over all pipes that are near. Where several looks over the same ones found no
    table, none is looked for before their end: pipes of another kind are no reason to look over
    all of them from each line.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._barren = 0  # the line before which no table begins
        self._reach = -1  # the last line of what was looked over
        self._looks = 0

    def read(self, start: int) -> Found | None:
        """The table that begins on the line `start`."""
        if start < self._barren:
            return None
        lines = self._lines
        framed, stop, reach = read_framed_rows(lines, start)
        has_rule = any(is_markdown_rule(lines[row.start].raw) for row in framed)
        if framed and not has_rule and goes_over_lines(framed):
            self._looks = 0
            rows = tuple(_framed_row(lines, row) for row in framed)
            return _lines_once(Table(rows, len(framed[0].cells))), start, stop
        self._looks = self._looks + (reach > start) if start <= self._reach else 0
        self._reach = max(self._reach, reach)
        self._barren = self._reach if self._looks >= MOST_LOOKS else stop
        return None
