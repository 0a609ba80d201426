"""A block as the rules of zones see it: its text without markup, and its columns or cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule
from extractors.lines.markup import plain_text
from extractors.models import Block, Line, Table
from extractors.zones.segments import line_segments
from normalizers.letters.text import squeeze

# A longer line is prose: it has no columns.
MAX_PIECES = 200
# A wider or longer table is no header and no foot; its cells are not looked at.
MAX_FOOT_COLUMNS, MAX_FOOT_ROWS = 4, 30
TASK_TABLE_WIDTH = 3


class View(NamedTuple):
    """One block as the rules see it: its text without markdown; a table has its cells' lines."""

    text: str
    pieces: tuple[str, ...]
    table: Table | None

    @property
    def is_blank(self) -> bool:
        """True where nothing is printed."""
        return not self.text and self.table is None


def view(block: Block) -> View:
    """The block without markup.

    The pieces are its columns (a line) or its cells' lines (a table).
    """
    if isinstance(block, Line):
        text = squeeze(plain_text(block.text))
        pieces = line_segments(block.text) if len(text) <= MAX_PIECES else (text,)
        return View(text, pieces, None)
    if block.width > MAX_FOOT_COLUMNS or len(block.rows) > MAX_FOOT_ROWS:
        return View("", (), block)
    cells = (cell.text for row in block.rows for cell in row.cells)
    lines = (squeeze(plain_text(line)) for cell in cells for line in cell.split("\n"))
    return View("", tuple(line for line in lines if line), block)


def text_of(block: Block) -> str:
    """The printed text of a line on one line, without markup; "" of a table."""
    return squeeze(plain_text(block.text)) if isinstance(block, Line) else ""


def is_task_table(seen: View) -> bool:
    """True for a table that may hold tasks: wide enough, with more than one row."""
    return (
        seen.table is not None and seen.table.width >= TASK_TABLE_WIDTH and len(seen.table.rows) > 1
    )


def printed_above(views: Sequence[View], index: int) -> int | None:
    """The index of the printed block right above one."""
    return next((i for i in range(index - 1, -1, -1) if not views[i].is_blank), None)


def following(views: Sequence[View], start: int, count: int) -> list[int]:
    """The indexes of the next printed blocks from `start`, at most `count`."""
    found: list[int] = []
    for index in range(start, min(len(views), start + 4 * count)):
        if not views[index].is_blank and not (views[index].text and is_rule(views[index].text)):
            found.append(index)
            if len(found) == count:
                break
    return found
