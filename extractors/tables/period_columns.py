"""A column for each month or quarter, a mark where the work falls.

For instance "Quý I | Quý II" with "x" below.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.tables.header_levels import Levels
from extractors.tables.periods import period_of

MARKS = frozenset("xX×✓✔√☑☒+*●•■◆▪▲►→")
MOST_MARKS = 3


def marked_periods(levels: Levels, rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """The columns that a mark puts a row in, with the period of each.

    None where cells hold more.
    """
    periods = {
        column: period
        for column, (text, group) in enumerate(zip(levels.texts, levels.groups, strict=True))
        if (period := period_of(text, group)) is not None
    }
    below = [row[column] for row in rows for column in periods if row[column]]
    marks = [text for text in below if is_mark(text)]
    headings = {levels.texts[column] for column in periods}
    is_marked = len(periods) > 1 and marks and all(t in headings or is_mark(t) for t in below)
    return periods if is_marked else {}


def is_mark(text: str) -> bool:
    """True for the mark that puts a row in a column: "x", "✓", "●●"."""
    return 0 < len(text) <= MOST_MARKS and MARKS.issuperset(text)


def marked_deadline(periods: Mapping[int, str], texts: Sequence[str]) -> str:
    """The periods that a row is marked in, in order; "" where it is in none."""
    return ", ".join(period for column, period in periods.items() if is_mark(texts[column]))
