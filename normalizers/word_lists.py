"""The word lists of the normalizers: CSV and TOML files that a non-programmer can edit.

A line that begins with "#" is a remark; the first other line names the columns.
"""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from importlib.resources import files

from normalizers.letters.text import comparison_key


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `resources/<name>.csv`, by column."""
    text = (files("normalizers.resources") / f"{name}.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(csv.DictReader(lines))


@cache
def keys(name: str, column: str) -> frozenset[str]:
    """The comparison keys of one column, commas left out ("phòng, chống" is "phòng chống")."""
    return frozenset(comparison_key(row[column].replace(",", " ")) for row in rows(name))


@cache
def _lists(name: str) -> dict[str, list[str]]:
    text = (files("normalizers.resources") / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def phrases(name: str, key: str) -> tuple[str, ...]:
    """The phrases of a list of `resources/<name>.toml`, in its order."""
    return tuple(_lists(name)[key])


def any_of(name: str, key: str, space: str = " ") -> str:
    """The alternatives of a pattern for any phrase of a list; `space` parts the words of one."""
    return "|".join(space.join(map(re.escape, phrase.split(" "))) for phrase in phrases(name, key))
