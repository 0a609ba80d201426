"""Rows of cells parted by tabs, or by pipes on one line ("| 1 | Rà soát |")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extractors.lines.markers import is_ordinal
from extractors.lines.markup import cell_text, plain_text
from extractors.models import Cell, Line, Table, TableRow
from extractors.tables.columns import is_header
from extractors.text.cell_stream import is_lone_pipe
from extractors.text.wide_rows import is_wide_row

BULLET_SIGNS = tuple("-–+*•")
MIN_TABLE_ROWS = 2
MAX_GAP = 3  # blank lines that a page break leaves between two rows

Found = tuple[Table, int, int]  # a table, its first line, the line after its last
CellsOf = Callable[[str], list[str] | None]
# reader → the line up to which what it reads makes no table, so that a long run of rows (a text
# indented by tabs) is not tried again from each of its lines
Barren = dict[Callable[..., object], int]


def read_delimited(lines: Sequence[Line], start: int, barren: Barren) -> Found | None:
    """The table of tabs or of pipes that begins at `start`, or None.

    Markdown rows have pipes at both ends; rows with pipes between cells only have none.
    """
    text = lines[start].raw
    is_framed = text.lstrip().startswith("|")
    for cells_of in (_tab_cells, _framed_cells if is_framed else _piped_cells):
        if start < barren.get(cells_of, 0) or cells_of(text) is None:
            continue
        rows, stop = _read_rows(lines, start, cells_of)
        first = _first_of_grid([row.cells for row in rows])
        is_torn = _is_torn(lines[start:stop])
        if first == 0 and not is_torn:
            return _table(rows), start, stop
        barren[cells_of] = stop if is_torn or first is None else rows[first].start
    return None


def _is_torn(lines: Sequence[Line]) -> bool:
    """True where the first row ends with a pipe and another does not.

    Its last cell goes on below.
    """
    ends = [line.raw.rstrip().endswith("|") for line in lines if "|" in line.raw]
    starts_open = not lines[0].raw.lstrip().startswith("|")
    return bool(ends) and starts_open and ends[0] and not all(ends)


def _tab_cells(text: str) -> list[str] | None:
    """The cells of a tab-separated line; a line that is only indented by tabs has none."""
    if "\t" not in text.strip():
        return None if text.count("\t") < 2 or not text.strip() else text.split("\t")
    cells = text.split("\t")
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) == 2 and _is_bare_marker(filled[0]) and text.count("\t") <= 2:
        return None
    return cells


def _is_bare_marker(cell: str) -> bool:
    return is_ordinal(cell) or cell in BULLET_SIGNS


def _short_row(text: str) -> list[str] | None:
    r"""The cells of an ordinal and a title inside a wide table whose last tabs an editor took off.

    "I\tCải cách thể chế" alone is an item set with a tab; a bullet is none of a table.
    """
    ordinal, _, title = text.partition("\t")
    return text.split("\t") if is_ordinal(ordinal.rstrip()) and title.strip() else None


def _framed_cells(text: str) -> list[str] | None:
    """The cells of a markdown row; the pipes at its ends are no cells."""
    if not text.lstrip().startswith("|") or is_lone_pipe(text):
        return None
    inner = text.strip().removeprefix("|")
    return _parted(inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner)


def _piped_cells(text: str) -> list[str] | None:
    """The cells of a line with pipes between them; a blank at either end is an empty cell.

    "Nội dung |", one cell that a pipe ends, is no row.
    """
    cells = None if "|" not in text or is_lone_pipe(text) else _parted(text)
    return None if cells is not None and len(cells) == 2 and not cells[1].strip() else cells


def _parted(text: str) -> list[str]:
    return [cell.replace("\x00", "|") for cell in text.replace("\\|", "\x00").split("|")]


class _Row(NamedTuple):
    """A delimited row: its cells, its lines, and where it stands."""

    cells: list[str]
    numbers: list[int]
    start: int
    page: int
    after_break: bool


def _read_rows(lines: Sequence[Line], start: int, cells_of: CellsOf) -> tuple[list[_Row], int]:
    """The rows of a run of delimited lines, blank gaps allowed, and the line after the run."""
    rows: list[_Row] = []
    leading: list[int] = []
    stop = start
    for index, cells, gap in _run(lines, start, cells_of):
        line = lines[index]
        if cells is None:  # a wrapped line of the last cell above
            rows[-1].cells[-1] += "\n" + line.raw.strip().removesuffix("|").rstrip()
            rows[-1].numbers.append(line.number)
        elif not is_markdown_rule(line.raw):
            rows.append(_Row(cells, [*leading, line.number], index, line.page_number, gap))
            leading = []
        else:
            (rows[-1].numbers if rows else leading).append(line.number)
        stop = index + 1
    return rows, stop


def is_markdown_rule(text: str) -> bool:
    """True for "|---|:---:|", the line under the header of a markdown table."""
    if "--" not in text:
        return False
    cells = text.strip().removeprefix("|").removesuffix("|").split("|")
    bare = [cell.strip().strip(":") for cell in cells]
    return all(len(cell) > 1 and not cell.strip("-") for cell in bare)


def _table(rows: Sequence[_Row]) -> Table:
    width = _width([row.cells for row in rows])
    filled = _width([row.cells for row in rows[1:]]) if is_header(_plain(rows[0].cells)) else width
    made = (
        TableRow(
            _cells(row.cells, width),
            tuple(row.numbers),
            row.page,
            row.after_break,
            is_ragged=not _fits(row.cells, width, filled),
        )
        for row in rows
    )
    return Table(tuple(made), width)


def _run(
    lines: Sequence[Line], start: int, cells_of: CellsOf
) -> Iterator[tuple[int, list[str] | None, bool]]:
    """The lines of a run of rows: index, cells (None for a wrapped line), is a gap before it."""
    gap, index, width, is_even = 0, start, 0, True
    page = lines[start].page_number
    while index < len(lines):
        line = lines[index]
        if not line.raw.strip(" \r"):
            gap += 1
            if gap > MAX_GAP:
                return
        else:
            cells = cells_of(line.raw)
            if cells is None and cells_of is _tab_cells and width > 2 and not gap:
                cells = _short_row(line.raw)
            is_wide = cells is None and is_wide_row(lines, index, width, cells_of)
            if is_wide:
                cells = [line.raw.strip()]
            if cells is None and (gap or not _is_wrapped_cell(lines, index, width, cells_of)):
                return
            if cells is not None and not is_wide and gap and len(cells) < min(width, 3):
                return
            if cells is not None and gap and is_even and 0 < width < len(cells):
                return  # every row above has fewer cells: another table
            is_even = is_even and (is_wide or not width or cells is None or len(cells) == width)
            yield index, cells, bool(gap) or line.page_number != page
            width = max(width, len(cells or ()))
            gap, page = 0, line.page_number
        index += 1


def _closes_row(lines: Sequence[Line], index: int) -> bool:
    """True for "gửi về xã. |" below "| 30/6/2027 | Nộp hồ sơ": the last cell goes on."""
    above, text = lines[index - 1].raw.strip() if index else "", lines[index].raw.strip()
    is_row = above.startswith("|") and not is_markdown_rule(above)
    is_open = is_row and not above.endswith("|")
    return is_open and text.count("|") == 1 and text.endswith("|") and not is_lone_pipe(text)


def _is_wrapped_cell(lines: Sequence[Line], index: int, width: int, cells_of: CellsOf) -> bool:
    """A line without delimiters right between two rows, when the row above is short of cells.

    Or one that closes the row above, whose frame is open.
    """
    if cells_of is _framed_cells and _closes_row(lines, index):
        return True
    above = cells_of(lines[index - 1].raw) if index else None
    below = cells_of(lines[index + 1].raw) if index + 1 < len(lines) else None
    return (
        above is not None
        and below is not None
        and len(above) < width
        and len(below) + len(above) >= width
    )


def _first_of_grid(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row from which on the rows make a table, or None.

    A table has three columns and two rows, or a known header. Two columns alone may be the
    header block of a letter or an indented list; the readers of the head and the foot part
    those themselves.
    """
    first: int | None = None
    header: int | None = None
    width = wide = 0
    for place in range(len(rows) - 1, -1, -1):
        row, count = rows[place], len(rows) - place
        width = max(width, len(_trimmed(row)))
        wide += sum(1 for cell in row if cell.strip()) >= 2
        header = place if is_header(_plain(row)) else header
        if count >= MIN_TABLE_ROWS and (
            (header is not None and header - place < 3) or (width >= 3 and wide * 2 > count)
        ):
            first = place
    return first


def _width(rows: Sequence[Sequence[str]]) -> int:
    """The width of the grid.

    A column in which nothing is printed, as after a last pipe, is none.
    """
    return max(len(_trimmed(row)) for row in rows)


def _plain(row: Sequence[str]) -> list[str]:
    return [plain_text(cell.strip()) for cell in row]


def _fits(row: Sequence[str], width: int, filled: int) -> bool:
    """A row is as wide as the table, or one wide cell (a group title).

    The last columns may be empty in all rows; an editor takes such tabs off.
    """
    said = len(_trimmed(row))
    return len(row) == width or said <= 2 or said in (width, filled)


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    end = len(row)
    while end and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _cells(row: Sequence[str], width: int) -> tuple[Cell, ...]:
    padded = [*row, *[""] * (width - len(row))][:width]
    return tuple(Cell(raw=text, text=cell_text(text.strip())) for text in padded)
