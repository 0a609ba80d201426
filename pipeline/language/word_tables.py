"""Vietnamese words that stand in tables: headings and meanings of columns, meanings of codes."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

HEADINGS, MEANINGS, CODES = "headings.csv", "meanings.csv", "codes.csv"


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


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, without the remarks above it."""
    text = files("pipeline.resources").joinpath(name).read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
