"""Names of tables and columns as people read them: Vietnamese, or the dataset's own."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

VIETNAMESE = "vi"
RESOURCE = "headings.csv"


@cache
def vietnamese_headings() -> dict[str, str]:
    """The Vietnamese heading of each table and column, by its name in the dataset."""
    text = files("pipeline.resources").joinpath(RESOURCE).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {row["name"]: row["heading"] for row in csv.DictReader(lines)}


def heading(name: str, language: str) -> str:
    """The heading of a table or column in a language.

    >>> heading("leads", "vi"), heading("leads", "en")
    ('Chủ trì', 'leads')
    """
    return vietnamese_headings()[name] if language == VIETNAMESE else name


def column_of(printed: str) -> str:
    """The name in the dataset of a column that an exported file heads so.

    >>> column_of("Chủ trì"), column_of("leads")
    ('leads', 'leads')
    """
    by_heading = {said: name for name, said in vietnamese_headings().items()}
    return by_heading.get(printed, printed)
