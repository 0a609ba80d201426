"""The dated table of places: provinces, districts (until 1 July 2025) and communes.

`resources/places.csv.gz` is made from the dated releases of
ThangLeQuoc/vietnamese-provinces-database (MIT) by `pipeline.training.places`: the states of 1 March
2025, 1 July 2025 and 30 April 2026. A first day of 1 March 2025 means "then or before".
`resources/places_added.csv`, edited by hand, goes before it.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from normalizers.letters.text import comparison_key
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


@cache
def places_by_name() -> Mapping[str, tuple[DatedPlace, ...]]:
    """All places by the key of their name without its level."""
    found: dict[str, list[DatedPlace]] = defaultdict(list)
    for place in _all_places():
        found[bare_key(place.name)].append(place)
    return {key: tuple(group) for key, group in found.items()}


@cache
def places_by_code() -> Mapping[tuple[PlaceLevel, str], tuple[DatedPlace, ...]]:
    """All places by level and code."""
    found: dict[tuple[PlaceLevel, str], list[DatedPlace]] = defaultdict(list)
    for place in _all_places():
        found[place.level, place.code].append(place)
    return {key: tuple(group) for key, group in found.items()}


@cache
def _all_places() -> tuple[DatedPlace, ...]:
    folder = files(RESOURCES)
    added = (folder / "places_added.csv").read_text("utf-8").splitlines()
    hand_made = tuple(_read(line for line in added if not line.startswith("#")))
    ends = {(place.level, place.code): place.valid_from for place in hand_made}
    packed = gzip.decompress((folder / "places.csv.gz").read_bytes()).decode("utf-8")
    kept = (_ended(place, ends) for place in _read(packed.splitlines()))
    return (*kept, *hand_made)


def _ended(place: DatedPlace, ends: Mapping[tuple[PlaceLevel, str], date]) -> DatedPlace:
    """A place that the hand-made table calls otherwise from a day on ends on that day."""
    end = ends.get((place.level, place.code))
    if end is None or place.valid_to is not None:
        return place
    return place._replace(valid_to=end, successors=(place.code,))


def _read(lines: Iterable[str]) -> Iterator[DatedPlace]:
    for row in csv.DictReader(lines):
        yield DatedPlace(
            PlaceLevel(row["level"]),
            row["code"],
            row["name"],
            row["parent"],
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            tuple(row["successors"].split()),
        )
