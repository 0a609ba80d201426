"""The dated table of places: provinces, districts (until 1 July 2025) and communes.

`resources/places.csv.gz` is made from the dated releases of
ThangLeQuoc/vietnamese-provinces-database (MIT) by `pipeline.training.places`: the states of 1 March
2025, 1 July 2025 and 30 April 2026. A first day of 1 March 2025 means "then or before". Its column
`key` is what `bare_key` says of the name, told ahead: to tell it of all takes longer than a plan.
`resources/places_added.csv`, edited by hand, goes before it.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from normalizers.letters.text import comparison_key
from normalizers.resource_files import csv_rows
from normalizers.word_lists import rows

RESOURCES = "normalizers.resources"
LAST_KNOWN = date(2026, 4, 30)  # the last state that the table knows
FIRST_KNOWN = date(2025, 3, 1)  # the table knows nothing older: what was then had been before


class PlaceLevel(StrEnum):
    """The level of a place."""

    PROVINCE = "province"
    DISTRICT = "district"
    WARD = "ward"  # xã, phường, thị trấn, đặc khu


@cache
def level_words() -> Mapping[str, PlaceLevel | None]:
    """The words of levels, and the level that each says; None where it may be any ("thành phố")."""
    return {
        row["word"]: PlaceLevel(row["level"]) if row["level"] else None
        for row in rows("place_levels")
    }


class DatedPlace(NamedTuple):
    """A place as it was called from one day until before another; None where it still is.

    `code` is that of the statistics office, unique within a level and a time; `parent` the code of
    the place above; `successors` the codes of what became of it.
    """

    level: PlaceLevel
    code: str
    name: str  # with its level: "Xã Phú Lạc"
    parent: str
    valid_from: date
    valid_to: date | None
    successors: tuple[str, ...] = ()

    def is_valid(self, day: date) -> bool:
        """True where the place was so called on a day."""
        begins = day >= self.valid_from or self.valid_from == FIRST_KNOWN
        return begins and (self.valid_to is None or day < self.valid_to)


def bare_key(name: str) -> str:
    """The name of a place without its level, as a key: "Xã Phú Lạc" and "Phú Lạc" share it."""
    key = comparison_key(name)
    for word in _level_keys():
        if key.startswith(f"{word} ") and not key.removeprefix(f"{word} ").isdigit():
            return key.removeprefix(f"{word} ")
    return key


@cache
def _level_keys() -> tuple[str, ...]:
    return tuple(sorted(map(comparison_key, level_words()), key=len, reverse=True))


class _Rows(NamedTuple):
    """The rows of the table as they are written: a document asks for a few of the thousands.

    `ends` has the day from which on the hand-made table calls a place otherwise, by level and code.
    """

    by_key: Mapping[str, Sequence[str]]
    by_code: Mapping[tuple[str, str], Sequence[str]]
    ends: Mapping[tuple[str, str], date]


def places_named(key: str) -> tuple[DatedPlace, ...]:
    """All places by the key of their name without its level."""
    return tuple(map(_read, _rows().by_key.get(key, ())))


@cache
def places_coded(level: PlaceLevel, code: str) -> tuple[DatedPlace, ...]:
    """All places by level and code."""
    return tuple(map(_read, _rows().by_code.get((level, code), ())))


@cache
def _rows() -> _Rows:
    packed = gzip.decompress((files(RESOURCES) / "places.csv.gz").read_bytes()).decode("utf-8")
    added = [list(row.values()) for row in csv_rows(RESOURCES, "places_added")]
    hand_made = [",".join((bare_key(values[2]), *values)) for values in added]
    by_key: dict[str, list[str]] = defaultdict(list)
    by_code: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in (*packed.splitlines()[1:], *hand_made):
        key, level, code, _ = row.split(",", 3)
        by_key[key].append(row)
        by_code[level, code].append(row)
    ends = {(values[0], values[1]): date.fromisoformat(values[4]) for values in added}
    return _Rows(by_key, by_code, ends)


def _read(row: str) -> DatedPlace:
    """The place of a row; what the hand-made table calls otherwise from a day on ends then."""
    _, level, code, name, parent, first, last, successors = row.split(",")
    begins, end = date.fromisoformat(first), _rows().ends.get((level, code))
    heirs = tuple(successors.split())
    if not last and end is not None and end != begins:
        return DatedPlace(PlaceLevel(level), code, name, parent, begins, end, (code,))
    until = date.fromisoformat(last) if last else None
    return DatedPlace(PlaceLevel(level), code, name, parent, begins, until, heirs)
