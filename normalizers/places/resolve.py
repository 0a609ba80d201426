"""A printed name of a place → the place that it meant on the day of its document.

The level is compared exactly where it is printed, the name by its key; of several places that share
a name, the one within the province that the document speaks of. One candidate or none: the first of
many is never taken.
"""

from __future__ import annotations

from datetime import date

from normalizers.letters.text import comparison_key
from normalizers.places.table import (
    LAST_KNOWN,
    DatedPlace,
    PlaceLevel,
    bare_key,
    level_words,
    places_coded,
    places_named,
)


def resolve_place(name: str, on: date, province: DatedPlace | None = None) -> DatedPlace | None:
    """The place of a name on a day; None where no place or more than one has it.

    Args:
        name: as printed, with its level ("xã Phú Lạc") or without ("Phú Lạc").
        on: the day of the document.
        province: the province that the document speaks of; only places within it count then.
    """
    candidates = places_of(name, on, province)
    return candidates[0] if len(candidates) == 1 else None


def places_of(name: str, on: date, province: DatedPlace | None = None) -> list[DatedPlace]:
    """All places that a name may mean on a day; the arguments are those of `resolve_place`.

    After the last state that the table knows, a commune may have become a ward: "phường Phú Lạc" is
    then the place that the table calls "Xã Phú Lạc", whose code it keeps.
    """
    level_word, level = _level_of(name)
    candidates = [
        place
        for place in places_named(bare_key(name))
        if place.is_valid(on)
        and (level is None or place.level is level)
        and (province is None or _is_within(place, province, on))
    ]
    exact = [place for place in candidates if comparison_key(place.name).startswith(level_word)]
    if not exact and level is PlaceLevel.WARD and on > LAST_KNOWN:
        return candidates
    if len(exact) > 1 and level is None:
        provinces = [place for place in exact if place.level is PlaceLevel.PROVINCE]
        return provinces if len(provinces) == 1 else exact
    return exact


def ended_place(name: str, on: date, province: DatedPlace | None = None) -> DatedPlace | None:
    """The place of a name that was no more on a day; None where one of that name stands."""
    if places_of(name, on, province):
        return None
    level_word, _ = _level_of(name)  # a place is called by the word of its level
    ended = [
        place
        for place in places_named(bare_key(name))
        if place.valid_to is not None
        and place.valid_to <= on
        and comparison_key(place.name).startswith(level_word)
        and (province is None or _was_within(place, province))
    ]
    return ended[0] if len(ended) == 1 else None


def _was_within(place: DatedPlace, province: DatedPlace) -> bool:
    """True where what holds a place today, or held it once, is the province."""
    above = province_of(place, place.valid_from)
    heirs = successors_of(above, province.valid_from) if above else ()
    return any(heir.code == province.code for heir in heirs)


def _level_of(name: str) -> tuple[str, PlaceLevel | None]:
    """The key of the level word that a name begins with, and the level that it tells."""
    key = comparison_key(name)
    for word, level in level_words().items():
        if key.startswith(f"{comparison_key(word)} "):
            return comparison_key(word), level
    return "", None


def _is_within(place: DatedPlace, province: DatedPlace, on: date) -> bool:
    above = province_of(place, on)
    return above is not None and above.code == province.code


def province_of(place: DatedPlace, on: date) -> DatedPlace | None:
    """The province of a place on a day: itself, the place above, or that of its district."""
    if place.level is PlaceLevel.PROVINCE:
        return place
    # Codes of provinces have two digits, those of districts three: none is both.
    for level in (PlaceLevel.PROVINCE, PlaceLevel.DISTRICT):
        for above in places_coded(level, place.parent):
            if above.is_valid(on):
                return province_of(above, on)
    return None


def successors_of(place: DatedPlace, on: date) -> tuple[DatedPlace, ...]:
    """What a place had become on a later day: itself where it still stands, else its heirs."""
    if place.is_valid(on):
        return (place,)
    heirs = (
        heir
        for code in place.successors
        for heir in places_coded(place.level, code)
        if place.valid_to is not None and heir.is_valid(place.valid_to)
    )
    return tuple(dict.fromkeys(after for heir in heirs for after in successors_of(heir, on)))
