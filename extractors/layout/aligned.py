"""Tables without upright lines: columns told by the gaps below a header that is known.

The header's words say how many columns there are; the gaps that all lines below share say where
one ends; `aligned_rows` tells where a row begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout.aligned_rows import row_starts
from extractors.layout.printed_lines import PrintedLine, gaps_of, group_lines, segments
from extractors.layout.tables import PrintedTable, Row, row_number
from extractors.lines.markers import is_ordinal
from extractors.lines.torn_words import joined_text
from extractors.models import Box, Cell
from extractors.printed import RulingLine, Word
from extractors.tables.columns import is_header

# Of the size, between the headings: the narrowest that the lines below bear out is taken.
HEADING_GAPS = (0.45, 0.8)
COLUMN_GAP = 0.8  # of the size, between the cells of a line
NARROW = 3.0  # of the size: the column of ordinals
GUTTER = 3.5  # points: no words in it, all the way down
MIN_COLUMNS, MIN_ROWS = 3, 2
MAX_HEADER_LINES = 4
LONGEST_HEADING = 60  # characters
MAX_STEP = 3.5  # of the size: farther apart, lines are no longer of one table


class Aligned(NamedTuple):
    """A table found among lines, and which of them it took."""

    table: PrintedTable
    start: int
    stop: int


class _Lines:
    """The lines of a page, and their pieces; a line is parted once for each width of gap."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self.lines = lines
        self._parted: dict[tuple[int, float], list[PrintedLine]] = {}

    def pieces(self, index: int, gap: float) -> list[PrintedLine]:
        """The pieces of a line; `gap` is of its size."""
        key = index, gap
        if key not in self._parted:
            line = self.lines[index]
            self._parted[key] = segments(line, gap * line.size)
        return self._parted[key]

    def parts_alike(self, index: int, narrow: float, wide: float) -> bool:
        """True where a line has the same pieces for both gaps."""
        line = self.lines[index]
        return not any(narrow * line.size <= gap < wide * line.size for gap in gaps_of(line))


def find_aligned(lines: Sequence[PrintedLine], rules: Sequence[RulingLine]) -> list[Aligned]:
    """The tables among the lines of a page that no grid marks."""
    found: list[Aligned] = []
    page = _Lines(lines)
    index = 0
    while index < len(lines):
        made = _table_at(page, index, rules)
        if made is None:
            index += 1
        else:
            found.append(made)
            index = made.stop
    return found


def begins_with_heads(lines: Sequence[PrintedLine]) -> bool:
    """True where heads of a table begin on the first of some lines: the first few are asked."""
    page = _Lines(lines[:MAX_HEADER_LINES])
    return any(_header(page, 0, gap) is not None for gap in HEADING_GAPS)


def first_aligned(lines: Sequence[PrintedLine]) -> Aligned | None:
    """The table whose heads begin on the first of some lines, without rules."""
    return _table_at(_Lines(lines), 0, ())


def _table_at(page: _Lines, start: int, rules: Sequence[RulingLine]) -> Aligned | None:
    if len(page.lines[start].words) < 2 or len(page.pieces(start, HEADING_GAPS[0])) < 2:
        return None
    narrow, wide = HEADING_GAPS
    made = _table_with(page, start, rules, narrow)
    header = range(start, min(start + MAX_HEADER_LINES, len(page.lines)))
    if made is not None or all(page.parts_alike(index, narrow, wide) for index in header):
        return made
    return _table_with(page, start, rules, wide)


def _table_with(
    page: _Lines, start: int, rules: Sequence[RulingLine], gap: float
) -> Aligned | None:
    """The table whose headings stand at least so far apart."""
    headed = _header(page, start, gap)
    if headed is None:
        return None
    lines = page.lines
    columns, below = headed
    stop = _end(page, below, columns)
    edges = _gutters(lines[start:stop], columns)
    while edges is None and stop > below + MIN_ROWS:
        stop -= 1
        edges = _gutters(lines[start:stop], columns)
    if edges is None or stop - below < MIN_ROWS:
        return None
    starts = [start, *(below + i for i in row_starts(lines[below:stop], edges, rules))]
    rows = [_row(lines[a:b], edges) for a, b in pairwise([*starts, stop])]
    if len(rows) <= MIN_ROWS:
        return None
    box = Box(rows[0].box.x0, rows[0].box.top, rows[0].box.x1, rows[-1].box.bottom)
    return Aligned(PrintedTable(tuple(rows), box), start, stop)


Span = tuple[float, float]


def _header(page: _Lines, start: int, gap: float) -> tuple[list[Span], int] | None:
    """The spans of the headings that begin at a line, and the first line below them.

    Headings grow from line to line: from the first that is too long on there is no header.
    """
    if len(page.pieces(start, gap)) < 2:
        return None
    lines = page.lines
    columns: list[tuple[Span, list[str]]] = []
    best: tuple[list[Span], int] | None = None
    for index in range(start, min(start + MAX_HEADER_LINES, len(lines))):
        if index > start and lines[index].base - lines[index - 1].base > 1.6 * lines[index].size:
            break
        pieces = page.pieces(index, gap)
        if best is not None and _begins_row(pieces, best[0]):
            break
        for piece in pieces:
            _place(columns, piece)
        columns.sort(key=lambda column: column[0])
        texts = [" ".join(parts) for _, parts in columns]
        if any(len(text) > LONGEST_HEADING for text in texts):
            break
        if len(columns) >= MIN_COLUMNS and is_header(texts) and all(map(_is_heading, texts)):
            best = [span for span, _ in columns], index + 1
    return best


def _begins_row(pieces: Sequence[PrintedLine], columns: Sequence[Span]) -> bool:
    """True for a line that a row begins with: it has an ordinal, or text in every column.

    What goes on with the headings leaves a column free, "STT" at the least.
    """
    first = pieces[0]
    if first.x0 < columns[0][1] and is_ordinal(first.text.split()[0]):
        return True
    return len(pieces) >= len(columns)


def _is_heading(text: str) -> bool:
    """A heading is short and no number of a row."""
    return len(text) <= LONGEST_HEADING and row_number(text) is None


def _place(columns: list[tuple[Span, list[str]]], piece: PrintedLine) -> None:
    """Put a piece of a header line below the heading that it overlaps."""
    for index, ((x0, x1), parts) in enumerate(columns):
        if piece.x0 < x1 and x0 < piece.x1:
            columns[index] = ((min(x0, piece.x0), max(x1, piece.x1)), [*parts, piece.text])
            return
    columns.append(((piece.x0, piece.x1), [piece.text]))


def _end(page: _Lines, below: int, columns: Sequence[Span]) -> int:
    """After the last line that may belong to the table: a wide space or running text ends it."""
    lines, stop = page.lines, below
    while stop < len(lines):
        line = lines[stop]
        if stop > below and line.base - lines[stop - 1].base > MAX_STEP * line.size:
            break
        pieces = page.pieces(stop, COLUMN_GAP)
        if len(pieces) == 1 and line.x0 < columns[1][0] and line.x1 > columns[-1][0]:
            break
        stop += 1
    return stop


def _gutters(lines: Sequence[PrintedLine], columns: Sequence[Span]) -> list[float] | None:
    """Where each column but the last ends: a gap that all lines share, between two headings."""
    level = [line for line in lines if not _crosses(line, columns)]
    if 2 * len(level) < len(lines):
        return None
    spans = sorted((word.x0, word.x1) for line in level for word in line.words)
    gaps: list[Span] = []
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach >= GUTTER:
            gaps.append((reach, x0))
        reach = max(reach, x1)
    edges = []
    for left, right in pairwise(columns):
        between = [gap for gap in gaps if gap[0] >= left[0] and gap[1] <= right[1]]
        fitting = [gap for gap in between if gap[1] > left[1] - 1 and gap[0] < right[0] + 1]
        if not fitting:
            return None
        widest = max(fitting, key=lambda gap: gap[1] - gap[0])
        edges.append((widest[0] + widest[1]) / 2)
    return edges


def _crosses(line: PrintedLine, columns: Sequence[Span]) -> bool:
    """True for a line in one piece that runs below several headings: the title of a group."""
    title = _group_title(line)
    if title is None:
        return False
    x0, x1 = columns[0]
    if x1 - x0 < NARROW * line.size and title.x0 < x1 and title.x1 > x1 + line.size:
        return True  # it begins below "STT" and runs on
    return any(title.x0 < left[1] and title.x1 > right[0] for left, right in pairwise(columns))


def _group_title(line: PrintedLine) -> PrintedLine | None:
    """The one piece of a line, apart from an ordinal before it."""
    pieces = segments(line, HEADING_GAPS[0] * line.size)
    if len(pieces) == 2 and is_ordinal(pieces[0].text):
        return pieces[1]
    return pieces[0] if len(pieces) == 1 else None


def _crosses_edge(line: PrintedLine, edges: Sequence[float]) -> bool:
    """True for the title of a group that runs over the end of the column of statements."""
    title = _group_title(line)
    return title is not None and any(title.x0 < edge < title.x1 for edge in edges[:2])


def _row(lines: Sequence[PrintedLine], edges: Sequence[float]) -> Row:
    cells: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    words = [word for line in lines for word in line.words]
    for line in lines:
        whole = _crosses_edge(line, edges)
        for number, word in enumerate(line.words):
            place = sum(1 for edge in edges if (word.x0 + word.x1) / 2 > edge)
            is_title = whole and (number > 0 or not is_ordinal(word.text))
            cells[1 if is_title else place].append(word)
    texts = [joined_text((line.text for line in group_lines(cell)), "\n") for cell in cells]
    box = Box(
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
    return Row(tuple(Cell(text, text) for text in texts), box, (False,) * len(texts))
