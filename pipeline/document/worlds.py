"""The world of a document: whose names it uses, with the province that its head leaves out.

A commune prints its province rarely. Where no head names it, the recipients do ("UBND tỉnh An
Bình"), else the table of places, if one place alone had the name on the document's day. A commune
that shares its name with others, of which none can be told to be meant, is kept apart from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from extractors.models import FrontMatter
from normalizers.places.resolve import places_of, province_of
from normalizers.units.issuer_world import (
    IssuerWorld,
    NamedPlace,
    named_place,
    place_of_province,
    world_of,
)
from normalizers.units.lists import strip_remark
from pipeline.document.read_document import ReadDocument


def world_of_document(
    front: FrontMatter, recipients: Sequence[str], on: date | None, document_id: str
) -> IssuerWorld:
    """The world of the names in a document.

    Args:
        front: what its head says.
        recipients: as printed.
        on: the day on which the names of places hold; None where the document tells none.
        document_id: keeps a commune apart from its namesakes.
    """
    world = world_of(front.issuer, front.superior_issuer, front.place)
    if world.province or not world.place:
        return world
    province = _province_of_recipients(recipients)
    if province:
        return world._replace(province=province)
    if on is None:
        return world
    namesakes = places_of(f"{world.place.level} {world.place.name}", on)
    if len(namesakes) > 1:
        return world._replace(apart=document_id[:8])
    above = province_of(namesakes[0], on) if namesakes else None
    return world._replace(province=named_place(above.name)) if above else world


def _province_of_recipients(recipients: Sequence[str]) -> NamedPlace | None:
    """The one province whose bodies the recipients are; None where they are of several, or none."""
    named = {place_of_province(strip_remark(recipient)) for recipient in recipients} - {None}
    return named.pop() if len(named) == 1 else None


def day_of(read: ReadDocument) -> date | None:
    """The day on which a document's names of places held: that of issue, else of its period."""
    return read.front.issued_on or (read.period.start if read.period else None)
