"""Where a document was issued and which place its issuer governs, as codes of the day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from extractors.models import FrontMatter
from normalizers.places.resolve import resolve_place
from normalizers.places.table import DatedPlace, PlaceLevel
from normalizers.time.periods import Period
from normalizers.units.issuer_world import printed_place


class PlaceCodes(NamedTuple):
    """Codes of the statistics office: of the place of issue, and of the place of the issuer."""

    of_issue: str | None = None
    of_issuer: str | None = None


def place_codes(front: FrontMatter, period: Period | None) -> PlaceCodes:
    """The codes of a head's places on the day of the document; None where one cannot be said.

    A document without a date is placed on the first day of its period; without that, nowhere: a
    name means other places on other days.
    """
    on = front.issued_on or (period.start if period else None)
    if on is None:
        return PlaceCodes()
    names = [name for name in (front.issuer, front.superior_issuer) if name]
    printed = [place for name in names if (place := printed_place(name))]
    places = [_found(name, printed, on) for name in printed]
    issuers = next((place for place in places if place is not None), None)
    of_issue = _found(front.place, printed, on) if front.place else None
    return PlaceCodes(of_issue.code if of_issue else None, issuers.code if issuers else None)


def _found(name: str, around: list[str], on: date) -> DatedPlace | None:
    """The place of a name, within the province that the head names where it names one."""
    provinces = (resolve_place(other, on) for other in around if other != name)
    within = next((p for p in provinces if p is not None and p.level is PlaceLevel.PROVINCE), None)
    return (resolve_place(name, on, within) if within else None) or resolve_place(name, on)
