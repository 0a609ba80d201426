"""A column for each month or quarter, a mark where the work falls.

For instance "Quý I | Quý II" with "x" below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.tables.header_levels import Levels

MARK_RE = re.compile(r"[xX×✓✔√☑☒+*●•■◆▪▲►→]{1,3}")
PERIOD_RE = re.compile(
    r"(?:quý|q\.?|tháng|tuần|t(?=\s?\d)|năm|học kỳ|hk)\s?(?:[ivx]{1,4}|\d{1,2}"
    r"|20\d\d)(?:\s?[/-]\s?20\d\d)?",
    re.IGNORECASE,
)
NUMBER_RE = re.compile(r"(?:[IVX]{1,4}|\d{1,2})(?:\s?/\s?20\d\d)?")
YEAR_RE = re.compile(r"20\d\d")
SHORT_MONTH_RE = re.compile(r"^[tT]\s?(?=\d)")
UNIT_RE = re.compile(r"\b(?:tháng|quý|tuần)\b", re.IGNORECASE)


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
    marks = [text for text in below if MARK_RE.fullmatch(text)]
    headings = {levels.texts[column] for column in periods}
    is_marked = (
        len(periods) > 1 and marks and all(t in headings or MARK_RE.fullmatch(t) for t in below)
    )
    return periods if is_marked else {}


def period_of(text: str, group: str = "") -> str | None:
    """The period that a heading names, a bare number by the heading above it.

    None where it names none.

    >>> period_of("Quý I"), period_of("3", "Thời gian (tháng)"), period_of("T3"), period_of("3")
    ('Quý I', 'Tháng 3', 'Tháng 3', None)
    """
    if PERIOD_RE.fullmatch(text) or YEAR_RE.fullmatch(text):
        return SHORT_MONTH_RE.sub("Tháng ", text)
    unit = UNIT_RE.search(group)
    if unit is not None and NUMBER_RE.fullmatch(text):
        return f"{unit[0].capitalize()} {text}"
    return None


def marked_deadline(periods: Mapping[int, str], texts: Sequence[str]) -> str:
    """The periods that a row is marked in, in order; "" where it is in none."""
    return ", ".join(
        period for column, period in periods.items() if MARK_RE.fullmatch(texts[column])
    )
