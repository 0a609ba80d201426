"""Where the rows of a table without a grid begin: at level lines, wider steps or numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.layout.printed_lines import PrintedLine
from extractors.layout.tables import row_number
from extractors.printed import RulingLine

ROW_STEP = 1.35  # of the distance of a cell's lines
SAME_STEP, WIDER_STEP = 1.07, 1.15  # of that distance: within a row, between rows
RULE_LENGTH = 0.5  # of the table's width
MIN_ROWS = 2
FILLED = 0.5  # of the columns have text in a row
MOST = 0.7  # of the rows are filled


def row_starts(
    lines: Sequence[PrintedLine], edges: Sequence[float], rules: Sequence[RulingLine]
) -> list[int]:
    """The indexes of the lines at which rows begin; `edges` are where columns end."""
    by_rule = _at_rules(lines, rules)
    if by_rule is not None:
        return by_rule
    by_step = _at_wider_steps(lines, edges)
    if by_step is not None:
        return by_step
    numbered = [
        i for i, line in enumerate(lines) if row_number(_first_cell(line, edges)) is not None
    ]
    if len(numbered) >= MIN_ROWS:
        starts = [0, *(i for i in range(1, len(lines)) if _first_cell(lines[i], edges))]
        return _from_first_lines(lines, edges, starts)
    usual = min((below.base - above.base for above, below in pairwise(lines)), default=0.0)
    return [0, *_beyond(lines, ROW_STEP * usual)]


def _from_first_lines(
    lines: Sequence[PrintedLine], edges: Sequence[float], starts: Sequence[int]
) -> list[int]:
    """The rows from their first lines: an ordinal in the middle of its cell stands lower.

    Where statements begin with capitals, one that goes on beside its ordinal began above:
    "Bóc băng, làm sạch" / "5  tư liệu".
    """
    cells = [[_cell(line, edges, column) for column in range(len(edges) + 1)] for line in lines]
    begun = [cells[start][1] for start in starts if cells[start][1]]
    if 2 * sum(text[0].isupper() for text in begun) < len(begun):
        return list(starts)
    first = [starts[0]]
    for above, start in pairwise(starts):
        tops = (top for top in range(start - 1, above, -1) if _begins(cells[top], cells[start]))
        first.append(next(tops, start))
    return first


def _begins(top: Sequence[str], numbered: Sequence[str]) -> bool:
    """True where the cells of the line `numbered` go on with those of the line `top` above it."""
    both = [(above, below) for above, below in zip(top, numbered, strict=True) if above and below]
    return (
        bool(top[1] and numbered[1])
        and not top[0]
        and all(above[0].isupper() and below[0].islower() for above, below in both)
    )


def _beyond(lines: Sequence[PrintedLine], step: float) -> list[int]:
    """The lines that stand farther below the one above."""
    return [
        index
        for index, (above, below) in enumerate(pairwise(lines), 1)
        if below.base - above.base > step
    ]


def _at_rules(lines: Sequence[PrintedLine], rules: Sequence[RulingLine]) -> list[int] | None:
    """The first line below each level line; None where these part no rows."""
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    levels = [rule.at for rule in rules if rule.length >= RULE_LENGTH * (x1 - x0)]
    if sum(1 for at in levels if lines[0].base < at < lines[-1].base) < MIN_ROWS:
        return None
    return [
        0,
        *(
            index
            for index, (above, below) in enumerate(pairwise(lines), 1)
            if any(above.base < at < below.base for at in levels)
        ),
    ]


def _at_wider_steps(lines: Sequence[PrintedLine], edges: Sequence[float]) -> list[int] | None:
    """Where steps are wider than within a cell; None where steps do not tell rows apart.

    Every step is plainly one or the other, and most rows have text in most columns: the paragraphs
    within a cell are no rows.
    """
    pitch = _pitch(lines, edges)
    steps = [below.base - above.base for above, below in pairwise(lines)]
    if pitch is None or any(SAME_STEP * pitch < step < WIDER_STEP * pitch for step in steps):
        return None
    starts = [0, *_beyond(lines, WIDER_STEP * pitch)]
    rows = [lines[start:stop] for start, stop in pairwise([*starts, len(lines)])]
    filled = sum(1 for row in rows if _columns(row, edges) > FILLED * (len(edges) + 1))
    return starts if len(starts) > MIN_ROWS and filled >= MOST * len(rows) else None


def _pitch(lines: Sequence[PrintedLine], edges: Sequence[float]) -> float | None:
    """The commonest step from a line of a cell to the next one of the same column."""
    steps: Counter[float] = Counter()
    last: dict[int, float] = {}
    for line in lines:
        for column in {_column(word.x0, edges) for word in line.words}:
            if column in last:
                steps[round((line.base - last[column]) * 4) / 4] += 1
            last[column] = line.base
    near = [step for step, count in steps.items() if count >= MIN_ROWS]
    return min(near, default=None)


def _columns(lines: Sequence[PrintedLine], edges: Sequence[float]) -> int:
    """How many columns have text."""
    return len({_column(word.x0, edges) for line in lines for word in line.words})


def _column(x: float, edges: Sequence[float]) -> int:
    return sum(1 for edge in edges if x > edge)


def _cell(line: PrintedLine, edges: Sequence[float], column: int) -> str:
    return " ".join(word.text for word in line.words if _column(word.x0, edges) == column)


def _first_cell(line: PrintedLine, edges: Sequence[float]) -> str:
    return " ".join(word.text for word in line.words if word.x1 <= edges[0])
