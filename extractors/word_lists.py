"""The word lists of the extractors: TOML files that a non-programmer can edit."""

from __future__ import annotations

from normalizers.resource_files import csv_rows
from normalizers.word_lists import RESOURCES as NORMALIZERS
from normalizers.word_lists import WordLists, any_case_re, one_of, words_re

RESOURCES = "extractors.resources"
# A word that the storey below knows is said there.
LISTS = WordLists((RESOURCES, NORMALIZERS))
phrases, any_of, longest_first, tables = (
    LISTS.phrases,
    LISTS.any_of,
    LISTS.longest_first,
    LISTS.tables,
)

__all__ = [
    "any_case_re",
    "any_of",
    "longest_first",
    "one_of",
    "phrases",
    "phrases_under",
    "rows",
    "tables",
    "words_re",
]


def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `resources/<name>.csv`, by column."""
    return csv_rows(RESOURCES, name)


def phrases_under(name: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of these lists in every table of `resources/<name>.toml`."""
    listed = tables(name).values()
    return tuple(p for table in listed for kind in kinds for p in table.get(kind, ()))
