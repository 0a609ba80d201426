"""Tables of which only the texts of the cells are left: a cell a paragraph, or a cell a line.

    STT

    Nội dung

    Thời gian

    1

    Rà soát quy trình

    Quý I

The headings begin at "STT"; they may stand on one line, between pipes. The ordinals that count on
begin the rows, so that a cell that is not printed only shortens its row; `column_fit` says where
the others stand, `torn_cells` where a row goes on below a page break. After the last row the text
goes on without a sign: what is more than a row, or opens a paragraph, is none of the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise, takewhile
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from extractors.lines.markers import is_ordinal, read_marker
from extractors.lines.markup import cell_text
from extractors.models import Cell, CellState, Line, Table, TableRow
from extractors.tables.columns import column_role
from extractors.text.cell_headers import CellHeader, heads_table, read_header
from extractors.text.cell_stream import CellText, part_of
from extractors.text.column_fit import place_cells
from extractors.text.delimited_rows import is_markdown_rule
from extractors.text.pipe_cells import is_text_between_tables
from extractors.text.torn_cells import torn_row
from normalizers.letters.figures import figures
from normalizers.letters.numerals import from_roman, letter_index
from normalizers.letters.text import nfc

MIN_WIDTH = 3
MIN_PIPED = 2  # headings on one line
MIN_ROWS = 2  # with an ordinal and more cells than a group has
GROUP_CELLS = 2
MAX_STEP = 3  # ordinals that are missing, and the next one
CAPITALS = 8  # letters of a title in capitals
FULL_SHARE = 0.5  # of the rows have a cell in each column


class BareTable(NamedTuple):
    """A table, and the line after it."""

    table: Table
    stop: int


def read_bare_cells(lines: Sequence[Line], start: int) -> BareTable | None:
    """The table whose "STT" stands on the line `start`, alone or before the other headings.

    None where there is none.
    """
    piped = list(_piped_headings(lines, start))
    if not piped and not heads_table(lines[start].text.strip()):
        return None
    parts = [*piped, *_parts(lines, _below_headings(lines, start) if piped else start)]
    others = (i for i in range(1, len(parts)) if heads_table(parts[i].text))
    parts = parts[: next(others, len(parts))]
    header = read_header([part.text for part in parts])
    if header is None or header.width < MIN_WIDTH:
        return None
    rows = _rows(parts[header.cells :], header.width)
    numbered = [len(row) for row in rows if is_ordinal(row[0].text) and len(row) > GROUP_CELLS]
    if len(numbered) < MIN_ROWS or numbered.count(header.width) < FULL_SHARE * len(numbered):
        return None
    return _table(lines, parts, header, rows)


def _piped_headings(lines: Sequence[Line], start: int) -> Iterator[CellText]:
    """The headings of a line of pipes, of a table that a program printed so and no further.

    "| TT | Nội dung | Chủ trì |" over cells one a line; a heading that it has not kept there is the
    first of these.
    """
    raw = lines[start].raw.strip()
    texts = [cell_text(cell) for cell in raw.strip("|").split("|")] if "|" in raw else []
    if len(texts) >= MIN_PIPED and heads_table(texts[0]) and all(map(column_role, texts)):
        yield from (CellText(text, start, start + 1) for text in texts)


def _below_headings(lines: Sequence[Line], start: int) -> int:
    """The first line with a text below a line of headings and its rule."""
    below = range(start + 1, len(lines))
    return next(
        (i for i in below if not lines[i].is_blank and not is_markdown_rule(lines[i].raw)),
        len(lines),
    )


def _parts(lines: Sequence[Line], start: int) -> Iterator[CellText]:
    """The cells from a line on, up to a line that has cells of its own.

    Where blank lines part the cells, an empty cell leaves two more of them.
    """
    is_airy = start + 1 < len(lines) and lines[start + 1].is_blank
    stop = next((i for i in range(start, len(lines)) if _has_cells(lines[i])), len(lines))
    last: int | None = None
    for begin, end in _runs(lines[start:stop], is_airy):
        if last is not None and is_airy:
            yield from [CellText("", start + begin, start + begin)] * ((begin - last - 1) // 2)
        yield part_of(lines, start + begin, start + end)
        last = end


def _has_cells(line: Line) -> bool:
    return "|" in line.text or "\t" in line.text.strip()


def _runs(lines: Sequence[Line], is_airy: bool) -> Iterator[tuple[int, int]]:
    """The lines of each cell: a paragraph, or one line."""
    begin: int | None = None
    for index, line in enumerate(lines):
        if begin is not None and (line.is_blank or not is_airy):
            yield begin, index
            begin = None
        if not line.is_blank and begin is None:
            begin = index
    if begin is not None:
        yield begin, len(lines)


def _rows(parts: Sequence[CellText], width: int) -> list[list[CellText]]:
    """The rows; those below an ordinal that merged cells shorten have no ordinal of their own."""
    starts = list(_starts(parts, width))
    if not starts or starts[0] > 1 or (starts[0] and not _opens(parts[0])):
        return []  # no ordinal right below the header, nor below the title of a group
    rows: list[list[CellText]] = [list(parts[: starts[0]])] if starts[0] else []
    merged: set[int] = set()
    for place, begin in enumerate(starts):
        below = starts[place + 1] if place + 1 < len(starts) else None
        end = below or len(parts)
        inner = (i for i in range(begin + 1, end) if _opens(parts[i]) and i + 1 != below)
        stop = next(inner, None)
        chunk = list(parts[begin : end if stop is None else stop])
        is_last = below is None or stop is not None
        short = _merged_width(len(chunk), width, merged if is_last else None)
        rows.append(chunk[:width])
        if short is not None:
            rows += _pieces(chunk[width:], short)
            merged.add(short)
        if short is None or is_last:
            break
    return rows


def _merged_width(count: int, width: int, known: Set[int] | None) -> int | None:
    """How many cells the rows have that stand below an ordinal's own; None where none fits.

    One cell more is the title of a group. `known` are the widths that the table has elsewhere.
    """
    rest = count - width
    if rest <= 1:
        return width
    fitting = (n for n in range(width - 1, GROUP_CELLS - 1, -1) if rest % n == 0)
    return next((n for n in fitting if known is None or n in known), None)


def _pieces(parts: Sequence[CellText], length: int) -> Iterator[list[CellText]]:
    for at in range(0, len(parts), length):
        yield list(parts[at : at + length])


def _opens(part: CellText) -> bool:
    """True for a paragraph that is no cell: it opens another part of the text."""
    marker = read_marker(part.text)
    is_heading = marker is not None and marker.label is not None
    return (
        is_heading
        or is_capitals(part.text, CAPITALS)
        or is_text_between_tables([nfc(part.text), ""])
    )


def _starts(parts: Sequence[CellText], width: int) -> Iterator[int]:
    """The cells that number the rows; numbers may lack where rows are as long as others."""
    last: dict[tuple[str, int], tuple[int, ...]] = {}
    row = 0
    for place, part in enumerate(parts):
        if not is_ordinal(part.text):
            continue
        kind, value = _value(part.text)
        above = last.get((kind, len(value)), (0,))
        step = value[-1] - above[-1] if value[:-1] == above[:-1] else 0
        counts_on = step == 1 or (1 < step <= MAX_STEP and place - row == width)
        if value and (counts_on or value[-1] == 1):
            last[kind, len(value)] = value
            row = place
            yield place


def _value(text: str) -> tuple[str, tuple[int, ...]]:
    """The style of an ordinal and its numbers."""
    label = text.strip(" .)/(")
    if number := from_roman(label):
        return "roman", (number,)
    if all(figures(label)):
        return "number", figures(label)
    letter = letter_index(label[0]) if len(label) == 1 else None
    return "letter", (letter,) if letter else ()


def _table(
    lines: Sequence[Line],
    parts: Sequence[CellText],
    header: CellHeader,
    rows: Sequence[list[CellText]],
) -> BareTable:
    stop = max(part.stop for part in rows[-1])
    ends = [*(row[0].start for row in rows[1:]), len(lines)]
    full = (row for row in rows[:-1] if len(row) == header.width)
    are_parted = any(lines[row[-1].stop].is_blank for row in full)
    texts = [
        _texts(lines[: row[-1].stop] if are_parted else lines[:end], row, header.width)
        for row, end in zip(rows, ends, strict=True)
    ]
    grid = place_cells([list(header.headings), *texts], header.width)[1:]
    named = [header.headings, *grid]
    torn = [torn_row(text, row, named) for text, row in zip(texts[1:], grid, strict=False)]
    grid = [*grid[:1], *(new or old for new, old in zip(torn, grid[1:], strict=True))]
    heads = [
        [None if place is None else parts[place].text for place in places] for places in header.rows
    ]
    starts = [_first(parts, places) for places in header.rows] + [row[0].start for row in rows]
    made = tuple(
        _row(lines[begin:end], cells)
        for begin, end, cells in zip(starts, [*starts[1:], stop], [*heads, *grid], strict=True)
    )
    return BareTable(Table(made, header.width), stop)


def _texts(lines: Sequence[Line], row: Sequence[CellText], width: int) -> list[str]:
    """The texts of a row, a cell a line; a blank line is an empty cell where it fills the row.

    Where blank lines part the cells, an empty one is in the row already. The lines end with those
    of the row.
    """
    texts = [part.text for part in row]
    gaps = [below.start - above.stop for above, below in pairwise(row)]
    behind = takewhile(lambda line: line.is_blank, lines[row[-1].stop :])
    missing, last = width - len(row), sum(1 for _ in behind)
    if missing <= 0 or all(gaps) or not missing - last <= sum(gaps) <= missing:
        return texts
    filled = (("",) * gap + (text,) for gap, text in zip(gaps, texts[1:], strict=True))
    return [texts[0], *chain.from_iterable(filled), *[""] * (missing - sum(gaps))]


def _first(parts: Sequence[CellText], places: Sequence[int | None]) -> int:
    return min(parts[place].start for place in places if place is not None)


def _row(lines: Sequence[Line], texts: Sequence[str | None]) -> TableRow:
    cells = tuple(
        Cell("", "", CellState.MERGED) if text is None else Cell(text, text) for text in texts
    )
    numbers = tuple(line.number for line in lines if not line.is_blank)
    return TableRow(cells, numbers, lines[0].page_number)
