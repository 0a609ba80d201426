"""Which units took over from a unit whose place was merged into another or renamed.

The department of a province that was merged is succeeded by that of the new province, the people's
committee of a commune by that of the commune that holds it now. What becomes of the offices inside
a body cannot be told from its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from normalizers.codes import Scope
from normalizers.letters.text import slug
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.places.resolve import ended_place, resolve_place, successors_of
from normalizers.places.table import DatedPlace
from normalizers.units.issuer_world import IssuerWorld, NamedPlace, named_place
from normalizers.units.resolve import CanonicalUnit

TODAY = date.max  # the last state that the table of places knows


def place_of_unit(unit: CanonicalUnit, world: IssuerWorld, on: date) -> DatedPlace | None:
    """The place that a unit belongs to on a day: the one it names, else that of its world.

    None for bodies of the whole country, and where the place cannot be told.
    """
    if unit.scope is Scope.NATIONAL:
        return None
    province = _in_table(world.province, on, None)
    named = named_place(unit.name)
    if named and unit.scope is not Scope.BODY and (own := _in_table(named, on, province)):
        return own
    if unit.scope is Scope.PROVINCE:
        return province
    return _in_table(world.place, on, province) or province


@TEXT_CACHES.remember(4096)
def _in_table(named: NamedPlace | None, on: date, within: DatedPlace | None) -> DatedPlace | None:
    if named is None:
        return None
    name = f"{named.level} {named.name}"
    return resolve_place(name, on, within) or ended_place(name, on, within)


def successor_ids(unit: CanonicalUnit, world: IssuerWorld, on: date) -> tuple[str, ...]:
    """The ids of the units that took over from a unit since; none where its place still stands.

    Args:
        unit: a unit of the country, of a province or of a place; others have no successors here.
        world: the world of the document that names it.
        on: the day of the document.
    """
    if unit.scope not in (Scope.PROVINCE, Scope.PLACE):
        return ()
    province = _in_table(world.province, on, None)
    own = place_of_unit(unit, world, on)
    worlds = [unit.world]
    if province is not None:
        worlds = [_moved(unit.world, province, heir) for heir in _heirs(province)]
    ids = (
        _moved(f"{new}/{unit.unit_id.partition('/')[2]}", own, heir)
        for new in worlds
        for heir in (_heirs(own) if own and own != province else (None,))
    )
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ != unit.unit_id))


def _heirs(place: DatedPlace) -> Iterator[DatedPlace]:
    yield from successors_of(place, TODAY) or (place,)


def _moved(unit_id: str, place: DatedPlace | None, heir: DatedPlace | None) -> str:
    """An id in which the name of a place is that of its heir."""
    if place is None or heir is None:
        return unit_id
    whole = rf"(?<![a-z0-9]){re.escape(slug(place.name))}(?![a-z0-9-])"
    return re.sub(whole, slug(heir.name), unit_id)
