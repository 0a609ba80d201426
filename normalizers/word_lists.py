"""The word lists of the normalizers: CSV and TOML files that a non-programmer can edit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from normalizers.letters.text import comparison_key
from normalizers.resource_files import csv_rows, has_toml, toml_tables

RESOURCES = "normalizers.resources"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `resources/<name>.csv`, by column."""
    return csv_rows(RESOURCES, name)


@cache
def keys(name: str, column: str) -> frozenset[str]:
    """The comparison keys of one column, commas left out ("phòng, chống" is "phòng chống")."""
    return frozenset(comparison_key(row[column].replace(",", " ")) for row in rows(name))


@cache
def of_class(name: str, word_class: str) -> tuple[str, ...]:
    """The expressions of a class in `resources/<name>.csv`, the longest first."""
    listed = (row["expression"] for row in rows(name) if row["class"] == word_class)
    return tuple(sorted(listed, key=len, reverse=True))


@cache
def number_words(form: str) -> tuple[str, ...]:
    """The words for 1, 2, 3 …: "number" as one counts ("một"), "ordinal" as one orders ("nhất")."""
    return tuple(row[form] for row in rows("number_words"))


def one_of(words: Iterable[str], space: str = " ") -> str:
    """The alternatives of a pattern for any of these words, the first tried first.

    `space` parts the words of one phrase.

    >>> one_of(["kiểm tra", "đôn đốc", "kiến nghị"])
    '(?:kiểm tra|kiến nghị)|đôn đốc'
    """
    return alternatives((word[:1], space.join(map(re.escape, word.split(" ")))) for word in words)


def alternatives(patterns: Iterable[tuple[str, str]]) -> str:
    """The alternatives of a pattern, each given with the letter that it begins with.

    Of a hundred words a place can begin those alone that share its letter: they stand together,
    in their order. Letters that differ in case alone may be the same one to a pattern.
    """
    alike: dict[str, list[str]] = {}
    for letter, pattern in patterns:
        alike.setdefault(letter.lower(), []).append(pattern)
    return "|".join(f"(?:{'|'.join(of)})" if of[1:] else of[0] for of in alike.values())


def words_re(
    words: Iterable[str],
    before: str = "",
    behind: str = "",
    space: str = " ",
    flags: re.RegexFlag = re.NOFLAG,
) -> re.Pattern[str]:
    """The pattern for any of these words, as they are written, between two other patterns."""
    return re.compile(f"{before}(?:{one_of(words, space)}){behind}", flags)


def any_case_re(
    words: Iterable[str], before: str = "", behind: str = "", space: str = " "
) -> re.Pattern[str]:
    """The pattern for any of these words in capitals or small letters."""
    return words_re(words, before, behind, space, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordLists:
    """The TOML files of a package of resources, and those of the packages that it stands on."""

    packages: tuple[str, ...]

    def tables(self, name: str) -> dict[str, Any]:
        """All lists and tables of `<name>.toml`, of the first package that has it."""
        package = next((one for one in self.packages if has_toml(one, name)), self.packages[0])
        return toml_tables(package, name)

    def phrases(self, name: str, key: str) -> tuple[str, ...]:
        """The phrases of a list of `<name>.toml`, in its order."""
        return tuple(self.tables(name)[key])

    def longest_first(self, name: str, key: str) -> tuple[str, ...]:
        """The phrases of a list, the longest first."""
        return tuple(sorted(self.phrases(name, key), key=len, reverse=True))

    def any_of(self, name: str, key: str, space: str = " ") -> str:
        """The alternatives of a pattern for any phrase of a list."""
        return one_of(self.phrases(name, key), space)


LISTS = WordLists((RESOURCES,))
phrases, any_of, longest_first = LISTS.phrases, LISTS.any_of, LISTS.longest_first
