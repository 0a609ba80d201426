"""Grids and words → tables as printed: one row per band, every cell with its state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.layout.column_edges import with_missing_lines
from extractors.layout.grid import Frame, Grid, build_grid, find_frames
from extractors.layout.printed_lines import PrintedLine, group_lines
from extractors.lines.torn_words import joined_text
from extractors.models import Box, Cell, CellState
from extractors.printed import RulingLines, Word
from normalizers.letters.figures import printed_figure

ALIGNED = 4.0  # points: lines of two pages that stand one below the other
CELL_MARGIN = 6.0  # points: what Word leaves beside the text of a cell, and a little more
BLANK = 0.25  # of the size: a space
# Above or below a table that goes over a page: running header, page number, title of a group.
MARGIN_LINES = 4
DIGITS = 3  # of the number of a row
MIDDLE = 0.3  # of the size: the middle of small letters above the baseline

CellKey = tuple[int, int]


class Row(NamedTuple):
    """A printed row; `spans` tells the cells that reach over more than one row."""

    cells: tuple[Cell, ...]
    box: Box
    spans: tuple[bool, ...]

    def text(self, column: int) -> str:
        """The text of a cell."""
        return self.cells[column].text


class PrintedTable(NamedTuple):
    """A table on one page."""

    rows: tuple[Row, ...]
    box: Box

    @property
    def width(self) -> int:
        """The number of its columns."""
        return len(self.rows[0].cells)


class PageTables(NamedTuple):
    """The tables of a page, and the words outside of them."""

    tables: tuple[PrintedTable, ...]
    words: tuple[Word, ...]


def page_frames(rules: RulingLines) -> tuple[Frame, ...]:
    """The frames on a page that part something: at least two columns."""
    frames = [frame for frame in find_frames(rules) if len(frame.down) + len(frame.across) > 2]
    return tuple(
        frame
        for frame in frames
        if not any(_within(frame.box, o.box) for o in frames if o != frame)
    )


def _within(inner: Box, outer: Box) -> bool:
    return (
        outer.x0 <= inner.x0
        and outer.top <= inner.top
        and inner.x1 <= outer.x1
        and inner.bottom <= outer.bottom
    )


def columns_over_pages(
    frames: Sequence[Sequence[Frame]], words: Sequence[Sequence[Word]]
) -> dict[Frame, tuple[float, ...]]:
    """The columns of each frame that the pieces of its table on the pages beside it have, too.

    A page on which every row is a merged one lacks lines; the pieces of one table stand on the
    same left and right edge, one of two neighbours has all the lines of the other, and no text of
    the document stands between them. `words` are those of each page, as `frames`.
    """
    columns: dict[Frame, tuple[float, ...]] = {}
    chain: list[Frame] = []
    above: Sequence[Word] = ()
    for page, printed in zip(frames, words, strict=True):
        if chain and page and _is_one_table((chain[-1], above), (page[0], printed)):
            chain.append(page[0])
        else:
            _settle(chain, columns)
            chain = [page[0]] if page else []
        if len(page) > 1:
            _settle(chain, columns)
            chain = [page[-1]]
        above = printed
    _settle(chain, columns)
    return columns


def _is_one_table(above: tuple[Frame, Sequence[Word]], below: tuple[Frame, Sequence[Word]]) -> bool:
    """True for the last frame of a page and the first of the next, each with its page's words."""
    (upper, over), (lower, under) = above, below
    if not _same_columns(upper, lower):
        return False
    between = (
        _lines(word.base for word in over if word.top > upper.box.bottom),
        _lines(word.base for word in under if word.bottom < lower.box.top),
    )
    return max(between) <= MARGIN_LINES


def _lines(bases: Iterable[float]) -> int:
    """How many lines words stand on that have these baselines."""
    places = sorted(bases)
    return bool(places) + sum(below - above > ALIGNED for above, below in pairwise(places))


def _settle(chain: Sequence[Frame], columns: dict[Frame, tuple[float, ...]]) -> None:
    if len(chain) > 1:
        shared = {round(rule.at, 1) for frame in chain for rule in frame.down}
        for frame in chain:
            columns[frame] = tuple(
                x for x in sorted(shared) if all(abs(x - rule.at) > ALIGNED for rule in frame.down)
            )


def _same_columns(above: Frame, below: Frame) -> bool:
    if abs(above.box.x0 - below.box.x0) > ALIGNED or abs(above.box.x1 - below.box.x1) > ALIGNED:
        return False
    upper, lower = [rule.at for rule in above.down], [rule.at for rule in below.down]
    fewer, more = sorted((upper, lower), key=len)
    return all(any(abs(x - other) <= ALIGNED for other in more) for x in fewer)


def read_tables(
    words: Sequence[Word], frames: Sequence[Frame], columns: Mapping[Frame, Sequence[float]]
) -> PageTables:
    """The tables that the frames of a page hold; frames around one text are no tables."""
    tables: list[PrintedTable] = []
    rest = tuple(words)
    for frame in frames:
        grid = build_grid(frame, columns.get(frame, ()))
        if grid is None:
            continue
        inside, outside = _words_in(rest, grid)
        whole = with_missing_lines(frame, grid, inside)
        if whole is not frame:
            grid = build_grid(whole, columns.get(frame, ())) or grid
            inside, outside = _words_in(rest, grid)
        if len(grid.xs) < 3:
            continue
        rows = tuple(row for band in _bands(grid, inside) for row in band)
        if rows and sum(1 for row in rows for cell in row.cells if cell.text) > 1:
            tables.append(PrintedTable(rows, grid.box))
            rest = outside
    return PageTables(tuple(tables), rest)


def _words_in(
    words: Sequence[Word], grid: Grid
) -> tuple[dict[CellKey, list[Word]], tuple[Word, ...]]:
    """The words of each cell, by the middle of the word; and those outside."""
    inside: dict[CellKey, list[Word]] = {}
    outside = []
    for word in words:
        cell = grid.at((word.x0 + word.x1) / 2, word.base - MIDDLE * word.size)
        if cell is None:
            outside.append(word)
        else:
            inside.setdefault(cell, []).append(word)
    return inside, tuple(outside)


def _bands(grid: Grid, words: Mapping[CellKey, Sequence[Word]]) -> Iterator[tuple[Row, ...]]:
    """The rows of each band between two lines: one, or several that no line parts."""
    extents = _last_rows(grid)
    columns = range(len(grid.xs) - 1)
    for index in range(len(grid.ys) - 1):
        box = Box(grid.xs[0], grid.ys[index], grid.xs[-1], grid.ys[index + 1])
        owned = [grid.cells[index][column] == (index, column) for column in columns]
        if not any(owned):
            continue  # lines cut through merged cells only: nothing begins here
        lines = [
            group_lines(words.get((index, column), ())) if own else []
            for column, own in enumerate(owned)
        ]
        above = [grid.cells[index][column][0] < index for column in columns]
        rooms = [_room(grid, index, column) for column in columns]
        spans = tuple(
            extents[grid.cells[index][column]] > grid.cells[index][column][0] for column in columns
        )
        yield tuple(
            Row(
                tuple(_cell(part[column], above[column], rooms[column]) for column in columns),
                area,
                spans,
            )
            for part, area in _parted(lines, box)
        )


def _last_rows(grid: Grid) -> dict[CellKey, int]:
    """The last row that each cell reaches."""
    last: dict[CellKey, int] = {}
    for row, cells in enumerate(grid.cells):
        for cell in cells:
            last[cell] = row
    return last


def _room(grid: Grid, row: int, column: int) -> float:
    """How wide a line of a cell may be: the width of its columns without their margins."""
    own = grid.cells[row][column]
    stop = column
    while stop < len(grid.xs) - 1 and grid.cells[row][stop] == own:
        stop += 1
    return grid.xs[stop] - grid.xs[column] - 2 * CELL_MARGIN


def _cell(lines: Sequence[PrintedLine], above: bool, room: float) -> Cell:
    """A cell.

    One that goes on from the row above is merged, one that goes on from the left is empty.

    Its lines are those that its author broke: a full line and the next are one.
    """
    if above:
        return Cell("", "", CellState.MERGED)
    texts: list[str] = []
    last: PrintedLine | None = None
    for line in lines:
        if last is not None and _is_full(last, line, room):
            texts[-1] = joined_text((texts[-1], line.text), " ")
        else:
            texts.append(line.text)
        last = line
    text = joined_text(texts, "\n")
    return Cell(text, text)


def _is_full(line: PrintedLine, below: PrintedLine, room: float) -> bool:
    """True where the first word of the line below would not have fitted on the line."""
    word = below.words[0]
    return line.x1 - line.x0 + BLANK * line.size + word.x1 - word.x0 > room


Lines = list[list[PrintedLine]]


def _parted(lines: Lines, box: Box) -> Iterator[tuple[Lines, Box]]:
    """The rows within a band: several where its first column counts up and no lines part them.

    The text of each row begins on the line of its number, or the band stays whole.
    """
    tops = _counted(lines)
    if len(tops) < 2:
        yield lines, box
        return
    bounds = [box.top, *tops[1:], box.bottom]
    for top, bottom in pairwise(bounds):
        part = [
            [line for line in cell if top <= line.base - MIDDLE * line.size < bottom]
            for cell in lines
        ]
        yield part, Box(box.x0, top, box.x1, bottom)


def row_number(text: str) -> int | None:
    """The number of a row that stands alone: 12 of "12.", "12)" and "12".

    >>> row_number("12."), row_number("1.2"), row_number("2026"), row_number("(1)")
    (12, None, None, None)
    """
    label = text[:-1] if text.endswith((".", ")")) else text
    return printed_figure(label) if label.isdecimal() and len(label) <= DIGITS else None


def _counted(lines: Lines) -> list[float]:
    """Where the rows begin that the numbers of the first filled column count; empty for one row."""
    first = next((cell for cell in lines if cell), [])
    numbers = [number for line in first if (number := row_number(line.text)) is not None]
    if len(first) < 2 or len(numbers) < len(first):
        return []
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    others = [cell for cell in lines if cell and cell is not first]
    starts = [line.base - line.size for line in first]
    heads = [other.base for cell in others for other in cell]
    beside = all(any(abs(base - line.base) < 0.6 * line.size for base in heads) for line in first)
    return starts if beside else []
