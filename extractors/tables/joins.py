"""Tables that a page break cut in two are one table again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from extractors.lines.markers import is_ordinal
from extractors.lines.statements import may_entitle_rows
from extractors.models import Block, Cell, Line, Table, TableRow
from extractors.tables.headers import cell_texts, is_task_table, printed_header
from normalizers.letters.figures import NUMBER_RE, figure, printed_figure
from normalizers.letters.text import comparison_key

MIN_WIDTH = (
    2  # the foot of a letter (recipients, signatory) is a table of two columns, no rest of one
)
SPECK_LETTERS = 2
MAX_TITLES = 3  # of groups, one below the other
ALIKE = 0.9  # "Đơn vị/Công chức" and "Đơn vi/Công .chức"; "Năm 2025" and "Năm 2026" are not
SAME_CELLS = 2 / 3  # of two headers
MOST_LETTERS, MOST_DIGITS = 8, 3  # of an ordinal such as "WP5"


def join_tables(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with every table joined to the one before it that it goes on with.

    Between the two stand only lines that say nothing (page numbers and running headers are out
    already), or titles of groups; the lower one repeats the header of the upper, or has none and
    is as wide.
    """
    joined: list[Block] = []
    last: int | None = None
    titles: list[Line] = []
    for block in blocks:
        if isinstance(block, Table):
            above = joined[last] if last is not None else None
            if isinstance(above, Table) and last is not None and goes_on(above, block, titles):
                joined[last] = _joined(above, block, titles)
                joined[last + 1 :] = [other for other in joined[last + 1 :] if other not in titles]
                titles = []
                continue
            block = _under_earlier(block, joined)
            last, titles = len(joined), []
        elif not _says_nothing(block):
            titles = [*titles, block]
            if len(titles) > MAX_TITLES or not may_entitle_rows(block.text):
                last = None
        joined.append(block)
    return tuple(joined)


def _says_nothing(line: Line) -> bool:
    """A blank line, or what OCR made of a speck: "Ï", "' l"."""
    return line.is_blank or (line.confidence is not None and _is_speck(line.text))


def _is_speck(text: str) -> bool:
    return sum(map(str.isalnum, text)) <= SPECK_LETTERS


def goes_on(above: Table, below: Table, titles: Sequence[Line] = ()) -> bool:
    """Whether the lower table is the rest of the upper one.

    Under titles of groups it has no header and begins with a number. A table of another kind, of
    which the cells alone tell that it holds tasks ("Họ và tên | Được phân công"), goes on where
    its numbers do.
    """
    upper, lower = printed_header(above), printed_header(below)
    if upper is None or not is_task_table(upper):
        return not titles and lower is None and _numbers_go_on(above, below)
    if titles:
        first = cell_texts(below.rows[0])[0]
        return lower is None and below.width == above.width and is_ordinal(first)
    if lower is None:
        return below.width == above.width or MIN_WIDTH < below.width < above.width
    if any(_says_the_same(row, below.rows[0]) for row in above.rows[: upper.stop]):
        return True
    return len(lower.texts) <= len(upper.texts) and _is_as_good_as_same(upper.texts, lower.texts)


def _numbers_go_on(above: Table, below: Table) -> bool:
    """As wide, and the first number counts on from the last one: "3" on the page after "2".

    One row before it may have none: the page tore it off the last row above.
    """
    if below.width != above.width:
        return False
    last = next((n for row in reversed(above.rows) if (n := figure(_first_cell(row)))), None)
    torn = len(below.rows) > 1 and not _first_cell(below.rows[0])
    first = figure(_first_cell(below.rows[1 if torn else 0]))
    return last is not None and first == last + 1


def _first_cell(row: TableRow) -> str:
    return cell_texts(row)[0].strip().removesuffix(".")


def _under_earlier(table: Table, above: Sequence[Block]) -> Table:
    """The table under the header of an earlier one that it goes on with; as it is where none is.

    Another table stands between the two, of another width; the first number of the lower one
    counts on from one of the upper: "WP5" from "WP4".
    """
    tables = [block for block in above if isinstance(block, Table)]
    if len(tables) < 2 or tables[-1].width == table.width or printed_header(table) is not None:
        return table
    for other in reversed(tables[:-1]):
        header = printed_header(other)
        if other.width != table.width or header is None or not is_task_table(header):
            continue
        if _counts_on(other, table):
            head = [replace(row, line_numbers=()) for row in other.rows[: header.stop]]
            return Table((*head, *table.rows), table.width)
    return table


def _counts_on(above: Table, below: Table) -> bool:
    first = _first_cell(below.rows[0])
    word = first.rstrip("0123456789")
    number = first.removeprefix(word)
    if not 1 <= len(number) <= MOST_DIGITS or len(word) > MOST_LETTERS or NUMBER_RE.search(word):
        return False
    counted = f"{word}{printed_figure(number) - 1}"
    return any(cell_texts(row)[0].strip() == counted for row in above.rows)


def _is_as_good_as_same(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Two headers of a scan: "UP" is what its narrow "TT" was read as on the other page."""
    pairs = [(comparison_key(a), comparison_key(b)) for a, b in zip(upper, lower, strict=False)]
    alike = sum(a == b or SequenceMatcher(None, a, b).ratio() >= ALIKE for a, b in pairs)
    return alike >= SAME_CELLS * len(pairs)


def _says_the_same(upper: TableRow, lower: TableRow) -> bool:
    """A page may repeat only one row of a header of two: its filled cells are the same."""
    pairs = zip(upper.cells, lower.cells, strict=False)
    return all(comparison_key(a.text) == comparison_key(b.text) for a, b in pairs)


def _joined(above: Table, below: Table, titles: Sequence[Line]) -> Table:
    first, *rest = (_widened(row, above.width) for row in below.rows)
    groups = [_widened(_wide_row(title), above.width) for title in titles]
    first = replace(first, after_break=not titles)
    return Table((*above.rows, *groups, first, *rest), above.width)


def _wide_row(title: Line) -> TableRow:
    """The title of a group as a row of one cell."""
    cell = Cell(title.raw, title.text)
    return TableRow((cell,), title.line_numbers, title.page_number, places=title.places)


def _widened(row: TableRow, width: int) -> TableRow:
    return replace(row, cells=(*row.cells, *[Cell("", "")] * (width - len(row.cells)))[:width])
