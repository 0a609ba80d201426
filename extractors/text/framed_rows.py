"""Tables of web pages saved as text whose rows a pipe opens: pieces between pipes → rows.

    |             a row of two cells: a pipe opens it, and a pipe ends each cell;
    TT            what parts two rows is an empty piece between two pipes,
    |             as an empty cell is
    Nội dung
    |
    |
    1
    …

Pipes may stand alone on a line, after a cell, or around all cells of a line ("| 1 | Rà soát |");
the pieces are the same. The rows are the best cut of all pieces under one number of columns, and
the number of columns is the one that explains most of them. The table ends with its last row: what
no pipe opens, or a text that is no cell, stands below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.endings import is_unfinished
from extractors.lines.letters import is_capitals
from extractors.lines.markers import is_ordinal
from extractors.lines.markup import pipe_cells
from extractors.models import Line
from extractors.tables.columns import column_role
from extractors.text.cell_headers import heads_table
from extractors.text.cell_stream import MAX_CELL_LINES
from extractors.text.column_fit import place_cells
from extractors.text.pipe_cells import is_text_between_tables
from normalizers.letters.text import nfc

MIN_CELLS = 2
MAX_CELLS = 24
MAX_HEADING_WORDS, CAPITALS = 8, 6  # so many capitals are a caption
MAX_PIECES = 3_000  # that one table is looked for in
# What a cut is worth: a filled cell 1, and
EMPTY, BARE = -0.5, -1.0  # an empty cell, in a row that says something and in one that does not
FULL, SHORT = 1.0, -1.5  # a row as wide as the table, a row that lacks cells
BEGINS = -4.0  # within a row, an ordinal after an empty piece: it begins a row
LONG, LONG_CELL = -3.0, 30  # a cell of so many lines
LEFT_OUT = -2.0  # a text after the last row that a pipe ends
NEW_TABLE = -4.0  # a table that begins right below another one
WIDER = 3  # columns that a table may have more than its longest run of filled cells
MIN_SHARE = 0.4  # of the filled cells stand in full rows


class FramedRow(NamedTuple):
    """A row: its cells (None where a merge left none), its first line, the line after its last."""

    cells: list[str | None]
    start: int
    stop: int


class _Piece(NamedTuple):
    """What stands before a pipe: its text, the lines of the pipes in front of it and after it."""

    text: str
    opened: int
    closed: int


_Rows = list[tuple[int, int]]  # of each row: the empty piece before its cells, number of cells


class Framed(NamedTuple):
    """The rows of a table, none where the pipes are not those of one.

    The line up to which was read, and the line up to which was looked.
    """

    rows: list[FramedRow]
    stop: int
    reach: int


def read_framed_rows(lines: Sequence[Line], start: int) -> Framed:
    """The rows from the line `start` on.

    Where a pipe stands alone under a column heading, it ends that cell: another kind of table.
    """
    if not lines[start].raw.lstrip().startswith("|"):
        return Framed([], start + 1, start)
    if start and _is_heading(lines[start - 1].text):
        return Framed([], start + 1, start)
    pieces = list(_pieces(lines, start))
    reach = pieces[-1].closed if pieces else start
    if pieces and _runs(pieces)[1] < MIN_CELLS:
        return Framed([], reach + 1, reach)
    width, cut = _best_cut(pieces)
    if not _explains(pieces, cut, width):
        return Framed([], pieces[sum(cut[-1])].closed if cut else start + 1, reach)
    spans = [pieces[first + 1 : first + 1 + length] for first, length in cut]
    filled = [span for span in spans if any(piece.text for piece in span)]
    grid = place_cells([[piece.text for piece in span] for span in filled], width)
    starts = [start, *(span[0].opened for span in filled[1:])]
    rows = [
        FramedRow(cells, first, max(span[-1].closed + 1, below))
        for cells, first, span, below in zip(grid, starts, filled, [*starts[1:], 0], strict=True)
    ]  # a row of empty pipes stands at the row above it
    return Framed(rows, rows[-1].stop, reach)


def _is_heading(text: str) -> bool:
    """True for a column heading; a caption or the end of a sentence is none."""
    if len(text.split()) > MAX_HEADING_WORDS or is_capitals(text, CAPITALS):
        return False
    return column_role(text) is not None and is_unfinished(text.rstrip())


def goes_over_lines(rows: Sequence[FramedRow]) -> bool:
    """True where a row is printed on several lines, or all have two cells, as head and foot do."""
    return any(row.stop - row.start > 1 for row in rows) or all(
        len(row.cells) == MIN_CELLS for row in rows
    )


def _pieces(lines: Sequence[Line], start: int) -> Iterator[_Piece]:
    """The pieces before each pipe from the line `start` on, the empty one before the first too.

    They end before a text that is no cell, and where a line goes on after its last pipe.
    """
    opened, count, airy = start, 0, False
    held: list[str] = []
    for index in range(start, len(lines)):
        if count and lines[index].raw.lstrip().startswith("#"):
            return  # a heading of markdown is no cell
        *closed, rest = pipe_cells(lines[index].raw, lines[index].text)
        for text in closed:
            held.append(text)
            is_airy = _is_airy(held)
            if count and (_is_text(held) or (is_airy and not airy and count >= MIN_CELLS)):
                return
            if count and _is_title(held) and heads_table(_next_cell(lines, index)):
                return
            yield _Piece(_joined(held), opened, index)
            airy, count = airy or is_airy, count + any(map(str.strip, held))
            held, opened = [], index
        held.append(rest)
        if len(held) > MAX_CELL_LINES or count > MAX_PIECES:
            return


def _is_airy(held: Sequence[str]) -> bool:
    """True where blank lines stand in the text of a piece or around it."""
    lines = held[1:-1] if len(held) > 2 else held[1:]
    return any(map(str.strip, held)) and any(not text.strip() for text in lines)


def _is_title(held: Sequence[str]) -> bool:
    """True for the caption of another table: "DANH SÁCH XÃ", "(Kèm theo Quyết định số 5)"."""
    text = _joined(held).strip("*_ \n")
    return is_capitals(text[: text.rfind("(")] if text.endswith(")") else text, CAPITALS)


def _next_cell(lines: Sequence[Line], index: int) -> str:
    """What is printed first after a line, pipes aside."""
    below = (line.text.strip("| ") for line in lines[index + 1 : index + 1 + MAX_CELL_LINES])
    return next(filter(None, below), "")


def _is_text(held: Sequence[str]) -> bool:
    """True for the beginning of another part of the document."""
    texts = [nfc(text.strip()).strip("*_ ") for text in held if text.strip()]
    return is_text_between_tables(texts)


def _joined(held: Sequence[str]) -> str:
    return "\n".join(text.strip() for text in held if text.strip())


def _best_cut(pieces: Sequence[_Piece]) -> tuple[int, _Rows]:
    """The number of columns that explains the pieces best, and the rows of the first table.

    Dynamic programming from the last piece back, over all numbers of columns at once: a table may
    end between two rows where another number explains the rows below better (the head of a letter
    below the labels of a web page).
    """
    first, longest = _runs(pieces)
    widths = range(max(MIN_CELLS, first), min(longest + WIDER, MAX_CELLS) + 1)
    if not widths:
        return 0, []
    count = len(pieces)
    printed, doubts = _sums(pieces)
    ends = [LEFT_OUT if piece.text else BARE for piece in pieces]
    worth = {width: [*ends, 0.0] for width in widths}
    lengths = {width: [0] * (count + 1) for width in widths}
    anew = [*ends, 0.0]  # the worth of a new table, of the best width
    for at in range(count - 2, -1, -1):
        if pieces[at].text:
            continue
        for width in widths:
            below, best = worth[width], (float("-inf"), 0)
            for stop in range(at + 2, min(at + 1 + width, count) + 1):
                length, filled = stop - at - 1, printed[stop] - printed[at + 1]
                own = filled + EMPTY * (length - filled) if filled else BARE * length
                own += doubts[stop] - doubts[at + 2] + max(below[stop], anew[stop])
                if filled:
                    own += FULL if length == width else SHORT
                best = max(best, (own, length))
            worth[width][at], lengths[width][at] = best
        anew[at] = max(values[at] for values in worth.values()) + NEW_TABLE
    width = max(widths, key=lambda width: worth[width][0])
    return width, _rows_of(worth[width], anew, lengths[width])


def _sums(pieces: Sequence[_Piece]) -> tuple[list[int], list[float]]:
    """Up to each piece: how many are filled, and what speaks against one row around it."""
    printed, doubts = [0], [0.0]
    for index, piece in enumerate(pieces):
        doubt = LONG * (piece.text.count("\n") >= LONG_CELL)
        if index > 1 and not pieces[index - 1].text and pieces[index - 2].text:
            doubt += BEGINS * is_ordinal(piece.text.strip("*_"))
        printed.append(printed[-1] + bool(piece.text))
        doubts.append(doubts[-1] + doubt)
    return printed, doubts


def _rows_of(worth: Sequence[float], anew: Sequence[float], lengths: Sequence[int]) -> _Rows:
    """The rows of the first table, from the chosen lengths."""
    rows: _Rows = []
    at = 0
    while lengths[at] and (at == 0 or worth[at] >= anew[at]):
        rows.append((at, lengths[at]))
        at += lengths[at] + 1
    return rows


def _runs(pieces: Sequence[_Piece]) -> tuple[int, int]:
    """The lengths of the first run of filled pieces that has two, and of the longest one.

    A table is no narrower than its header.
    """
    first = longest = run = 0
    for piece in pieces:
        if not piece.text and run >= MIN_CELLS and not first:
            first = run
        run = run + 1 if piece.text else 0
        longest = max(longest, run)
    return first or longest, longest


def _explains(pieces: Sequence[_Piece], cut: _Rows, width: int) -> bool:
    """True where the full rows hold most of what is printed, and there are two of them.

    One row of two cells alone is the foot of a letter.
    """
    full = printed = held = 0
    for first, length in cut:
        cells = sum(bool(piece.text) for piece in pieces[first + 1 : first + 1 + length])
        printed += cells
        if length == width and cells:
            full, held = full + 1, held + cells
    return (full > 1 or (full == 1 and width == MIN_CELLS)) and held >= MIN_SHARE * printed
