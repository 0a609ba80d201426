"""Vietnamese words that stand in tables: headings and meanings of columns, meanings of codes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from normalizers.resource_files import csv_rows

HEADINGS, MEANINGS, CODES = "headings", "meanings", "codes"


class CodeWords(NamedTuple):
    """What a code means, and what to do about it."""

    meaning: str
    advice: str


@cache
def vietnamese_headings() -> dict[str, str]:
    """The Vietnamese heading of each table and column, by its name in the dataset."""
    return {row["name"]: row["heading"] for row in _rows(HEADINGS)}


@cache
def vietnamese_meanings() -> dict[str, str]:
    """What each table and column means: by `tasks` and `tasks.leads`."""
    return {row["name"]: row["meaning"] for row in _rows(MEANINGS)}


@cache
def vietnamese_codes() -> dict[str, CodeWords]:
    """What each code of the dataset means, and what to do."""
    return {row["code"]: CodeWords(row["meaning"], row["advice"]) for row in _rows(CODES)}


def _rows(name: str) -> tuple[dict[str, str], ...]:
    return csv_rows("pipeline.resources", name)
