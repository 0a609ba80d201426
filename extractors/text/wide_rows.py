"""Lines without delimiters among delimited rows: the titles of groups of rows, and captions.

    STT⇥Nhiệm vụ⇥Chủ trì
    I. Công tác tuyên truyền
    1⇥Treo băng rôn⇥Tổ A

What proves a title is the row below it: a row of data of the same table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from extractors.lines.markers import is_ordinal
from extractors.lines.markup import plain_text
from extractors.lines.statements import may_entitle_rows
from extractors.models import Line
from extractors.tables.columns import ColumnRole, column_role, is_header

MAX_TITLES = 3  # one below the other: "A. …" over "I. …"
MAX_GAP = 3  # blank lines between two rows
MIN_WIDTH = 3
LACKING = 2  # cells that a row may lack: an editor takes the tabs at the end of a line off


def is_wide_row(
    lines: Sequence[Line],
    index: int,
    width: int,
    cells_of: Callable[[str], Sequence[str] | None],
) -> bool:
    """True where the line is a title over rows of the table, which is `width` cells wide so far."""
    if width < MIN_WIDTH:
        return False
    titles = gap = 0
    for line in islice(lines, index, None):  # no copy: a text has many such lines
        cells = cells_of(line.raw)
        if not line.raw.strip():
            gap += 1
        elif cells is not None:
            return bool(titles) and goes_on(cells, width, has_gap=bool(gap))
        elif titles == MAX_TITLES or not may_entitle_rows(line.text):
            return False
        else:
            titles += 1
        if gap > MAX_GAP * MAX_TITLES:
            return False
    return False


def goes_on(cells: Sequence[str], width: int, has_gap: bool) -> bool:
    """True for a row of data of the table: as wide, and numbered where blank lines part it."""
    filled = [plain_text(cell.strip()) for cell in cells]
    while filled and not filled[-1]:
        filled.pop()
    if len(cells) > width or len(filled) < max(MIN_WIDTH, width - LACKING):
        return False
    if is_header(filled) or column_role(filled[0]) is ColumnRole.ORDINAL:
        return False
    return is_ordinal(filled[0]) or (len(cells) == width and not has_gap)
