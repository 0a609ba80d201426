"""Tables drawn with characters: rules between the rows, an upright bar on either side.

    ┌────┬──────────────┬─────────┐      +----+--------------+---------+
    │ TT │ Việc         │ Chủ trì │      | TT | Việc         | Chủ trì |
    ├────┼──────────────┼─────────┤      +====+==============+=========+
    │ 1  │ Khảo sát nơi │ Tổ A    │      | 1  | Khảo sát nơi | Tổ A    |
    │    │ đặt trạm     │         │      |    | đặt trạm     |         |
    └────┴──────────────┴─────────┘      +----+--------------+---------+

A row is what stands between two rules. Where a rule parts some columns only, the cells of the
others go on (a cell that several rows share); where a line has fewer bars, a cell spans columns.
A table whose only rule within is the one below its heads has a row a line, but for lines whose
first cell is empty.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.lines.torn_words import joined_text
from extractors.models import Cell, CellState, Line, Table, TableRow

# Light, heavy and doubled strokes are one kind each.
STROKES = str.maketrans(
    dict.fromkeys("│┃║╎╏┆┇┊┋", "|")
    | dict.fromkeys("─━═╌╍┄┅┈┉", "-")
    | dict.fromkeys(map(chr, [*range(0x250C, 0x254C), *range(0x2552, 0x256D)]), "+")
)
ENDS = ("+", "|")
RULE, RULE_PART = frozenset("+-=: "), frozenset("-=: ")
MIN_COLUMNS, MIN_LINES = 2, 2
LONGEST = 4_000  # lines of one table


class _Drawn(NamedTuple):
    """A line of a table: the texts of its cells, and the columns below which it draws a rule.

    A text is None where a cell to the left spans its column.
    """

    line: Line
    texts: tuple[str | None, ...]
    ruled: frozenset[int]

    @property
    def is_rule(self) -> bool:
        return len(self.ruled) == len(self.texts)


@dataclass(slots=True)
class _Row:
    """A row being read: the lines of its cells, None for cells that belong to others."""

    cells: list[list[str]]
    states: list[CellState]
    lines: list[Line] = field(default_factory=list)


class DrawnTable(NamedTuple):
    """A table, None where the lines are those of none, and the line up to which was read."""

    table: Table | None
    stop: int


def read_grid(lines: Sequence[Line], start: int) -> DrawnTable:
    """The drawn table that begins on the line `start`."""
    edges, stop = _edges(lines, start)
    if len(edges) <= MIN_COLUMNS:
        return DrawnTable(None, stop)
    drawn: list[_Drawn] = []
    for line in lines[start : start + LONGEST]:
        made = _drawn(line, edges)
        if made is None:
            break
        drawn.append(made)
    if sum(not made.is_rule for made in drawn) < MIN_LINES:
        return DrawnTable(None, stop)
    rows = [row for row in _rows(drawn, len(edges) - 1) if row.lines]
    return DrawnTable(Table(tuple(map(_row, rows)), len(edges) - 1), start + len(drawn))


def _edges(lines: Sequence[Line], start: int) -> tuple[tuple[int, ...], int]:
    """Where the bars stand, told by the rule with the most corners; the line after the last bar."""
    found: tuple[int, ...] = ()
    stop = start
    for line in lines[start : start + LONGEST]:
        text = _plain(line)
        if text[:1] not in ENDS or text[-1:] not in ENDS:
            break
        stop += 1
        if "+" in text and RULE.issuperset(text):
            corners = tuple(place for place, sign in enumerate(text) if sign == "+")
            found = max(found, corners, key=len)
    return found, max(stop, start + 1)


def _plain(line: Line) -> str:
    """The characters of a line, a letter and its marks as one, strokes as plain ones."""
    return unicodedata.normalize("NFC", line.raw.strip()).translate(STROKES)


def _drawn(line: Line, edges: Sequence[int]) -> _Drawn | None:
    """A line and its cells; None where it is none of the table."""
    text = _plain(line)
    if text[:1] not in ENDS or text[-1:] not in ENDS:
        return None
    parts = [text[left + 1 : right] for left, right in pairwise(edges)]
    ruled = frozenset(
        column for column, part in enumerate(parts) if "--" in part or "==" in part
        if RULE_PART.issuperset(part)
    )  # fmt: skip
    if ruled and "+" in text:
        texts = ("" if column in ruled else part.strip() for column, part in enumerate(parts))
        return _Drawn(line, tuple(texts), ruled)
    cells = [cell.strip() for cell in text[1:-1].split("|")]
    if len(cells) == len(parts):
        return _Drawn(line, tuple(cells), frozenset())
    bars = [place for place, sign in enumerate(text) if sign == "|"]
    if not set(bars) <= set(edges):
        return None
    begins = dict(zip(bars, cells, strict=False))
    return _Drawn(line, tuple(begins.get(edge) for edge in edges[:-1]), frozenset())


def _rows(drawn: Sequence[_Drawn], width: int) -> Iterator[_Row]:
    """The rows with all their lines; a rule stands at the row above it, the first at that below."""
    printed = [place for place, made in enumerate(drawn) if not made.is_rule]
    within = sum(bool(made.ruled) for made in drawn[printed[0] : printed[-1]])
    row, leading, is_closed, rules = _empty(width), list[Line](), False, 0
    for made in drawn:
        if made.ruled:
            is_begun = bool(row.lines)
            rules += is_begun
            (row.lines if is_begun else leading).append(made.line)
            if made.is_rule:
                is_closed = is_begun
                continue
        begins = is_closed or bool(made.ruled)
        if within <= 1 and rules >= within and row.lines and made.texts[0]:
            begins = True
        if begins and any(any(cell) for cell in row.cells):
            yield row
            row = _below(row, made, width)
        elif not row.lines:
            row.lines.extend(leading)
        _add(row, made)
        is_closed = False
    yield row


def _empty(width: int) -> _Row:
    return _Row([[] for _ in range(width)], [CellState.PRINTED] * width)


def _below(above: _Row, made: _Drawn, width: int) -> _Row:
    """The row below a rule; a cell that the rule does not part goes on in the row above it."""
    row = _empty(width)
    if made.ruled:
        for column in set(range(width)) - made.ruled:
            row.cells[column], row.states[column] = above.cells[column], CellState.MERGED
    return row


def _add(row: _Row, made: _Drawn) -> None:
    """One more line of a row."""
    if not made.ruled:
        row.lines.append(made.line)
    for column, text in enumerate(made.texts):
        if text is None:
            row.states[column] = CellState.SPANNED
        elif text:
            row.cells[column].append(text)


def _row(row: _Row) -> TableRow:
    cells = tuple(_cell(texts, state) for texts, state in zip(row.cells, row.states, strict=True))
    numbers = tuple(line.number for line in row.lines if not line.is_blank)
    return TableRow(cells, numbers, row.lines[0].page_number)


def _cell(texts: Sequence[str], state: CellState) -> Cell:
    if state is not CellState.PRINTED:
        return Cell("", "", state)
    raw = joined_text(texts, "\n")
    return Cell(raw, plain_text(raw))
