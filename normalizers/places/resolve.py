"""A printed name of a place → the place that it meant on the day of its document.

The level is compared exactly where it is printed, the name by its key; of several places that share
a name, the one within the province that the document speaks of. One candidate or none: the first of
many is never taken.
"""

from __future__ import annotations

from datetime import date

from normalizers.letters.text import comparison_key
from normalizers.places.table import (
    LEVEL_WORDS,
    DatedPlace,
    PlaceLevel,
    bare_key,
    places_by_code,
    places_by_name,
)


def resolve_place(name: str, on: date, province: DatedPlace | None = None) -> DatedPlace | None:
    """The place of a name on a day; None where no place or more than one has it.

    Args:
        name: as printed, with its level ("xã Phú Lạc") or without ("Phú Lạc").
        on: the day of the document.
        province: the province that the document speaks of; only places within it count then.
    """
    level_word, level = _level_of(name)
    candidates = [
        place
        for place in places_by_name().get(bare_key(name), ())
        if place.is_valid(on)
        and (level is None or place.level is level)
        and (not level_word or comparison_key(place.name).startswith(level_word))
        and (province is None or _is_within(place, province, on))
    ]
    if len(candidates) > 1 and level is None:
        provinces = [place for place in candidates if place.level is PlaceLevel.PROVINCE]
        candidates = provinces if len(provinces) == 1 else candidates
    return candidates[0] if len(candidates) == 1 else None


def _level_of(name: str) -> tuple[str, PlaceLevel | None]:
    """The key of the level word that a name begins with, and the level that it tells."""
    key = comparison_key(name)
    for word, level in LEVEL_WORDS.items():
        if key.startswith(f"{comparison_key(word)} "):
            return comparison_key(word), PlaceLevel(level) if level else None
    return "", None


def _is_within(place: DatedPlace, province: DatedPlace, on: date) -> bool:
    above = province_of(place, on)
    return above is not None and above.code == province.code


def province_of(place: DatedPlace, on: date) -> DatedPlace | None:
    """The province of a place on a day: itself, the place above, or that of its district."""
    if place.level is PlaceLevel.PROVINCE:
        return place
    for level in (PlaceLevel.PROVINCE, PlaceLevel.DISTRICT):
        for above in places_by_code().get((level, place.parent), ()):
            if above.is_valid(on) and _is_parent(place, level):
                return province_of(above, on)
    return None


def _is_parent(place: DatedPlace, level: PlaceLevel) -> bool:
    """Codes of provinces have two digits, those of districts three."""
    return len(place.parent) == (2 if level is PlaceLevel.PROVINCE else 3)


def successors_of(place: DatedPlace, on: date) -> tuple[DatedPlace, ...]:
    """What a place had become on a later day: itself where it still stands, else its heirs."""
    if place.is_valid(on):
        return (place,)
    heirs = (
        heir
        for code in place.successors
        for heir in places_by_code().get((place.level, code), ())
        if place.valid_to is not None and heir.is_valid(place.valid_to)
    )
    return tuple(dict.fromkeys(after for heir in heirs for after in successors_of(heir, on)))
