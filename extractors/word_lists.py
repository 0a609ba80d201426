"""The word lists of the extractors: TOML files that a non-programmer can edit."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists(name: str) -> dict[str, list[str]]:
    text = (files("extractors.resources") / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def phrases(name: str, key: str) -> tuple[str, ...]:
    """The phrases of a list of `resources/<name>.toml`, in its order."""
    return tuple(_lists(name)[key])


def any_of(name: str, key: str, space: str = " ") -> str:
    """The alternatives of a pattern for any phrase of a list; `space` parts the words of one."""
    return "|".join(space.join(map(re.escape, phrase.split(" "))) for phrase in phrases(name, key))


def phrases_under(name: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of these lists in every table of `resources/<name>.toml`."""
    text = (files("extractors.resources") / f"{name}.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text).values()
    return tuple(p for table in tables for kind in kinds for p in table.get(kind, ()))
