"""The world of an issuer: which body, place and province its documents speak from.

The same words name different units in different documents: "Phòng Văn hóa - Xã hội" of two
communes, "Giám đốc" of two departments. A unit has its id within a world: the country, a province,
a commune or district, or the issuing body.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normalizers.codes import Scope
from normalizers.letters.text import comparison_key, slug, squeeze
from normalizers.units.openings import NameStart, name_start
from normalizers.word_lists import phrases, rows

NATION = "vn"
PROVINCE_LEVELS, PLACE_LEVELS = (
    tuple(row["word"] for row in rows("place_levels") if row["world"] == world)
    for world in ("province", "place")
)
# "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "UBND xã Phú Lạc", "Huyện ủy Tân Kim", "Đảng bộ tỉnh An Bình".
_LEVEL_RE = re.compile(
    rf"(?<!\w)(?P<level>{'|'.join((*PROVINCE_LEVELS, *PLACE_LEVELS))})(?:\s+(?:ủy|uỷ))?"
    r"\s+(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,3}|\d{1,2})\s*$",
    re.IGNORECASE,
)
# Bodies that govern a place: its level alone means it ("xã", "tỉnh", "Huyện ủy").
_GOVERNMENT = frozenset(phrases("unit_words", "government"))
_SPOKEN_OF = {"trường": ("nhà trường", "trường"), "bệnh viện": ("bệnh viện",)}


class NamedPlace(NamedTuple):
    """A place as it is named: its level ("xã") and its name ("Phú Lạc"), both as keys."""

    level: str
    name: str

    @property
    def slug(self) -> str:
        """The place as part of an id."""
        return slug(f"{self.level} {self.name}")


class IssuerWorld(NamedTuple):
    """Whose names a document uses; None where the document does not say.

    `apart` keeps a place apart from its namesakes where the document does not tell which it is.
    """

    body: str | None = None  # the issuer's name as a key
    kind: str | None = None  # the canonical word of its kind
    place: NamedPlace | None = None  # its commune or district
    province: NamedPlace | None = None
    is_government: bool = False
    apart: str = ""

    @property
    def own_level(self) -> str | None:
        """The level that the issuer governs: a bare "xã" or "tỉnh" means it."""
        if not self.is_government:
            return None
        own = self.place or self.province
        return own.level if own else None


def world_of(issuer: str | None, *others: str | None) -> IssuerWorld:
    """The world of a document from its issuer, and from the names of what stands above or around.

    >>> world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH").province.slug
    'tinh-an-binh'
    """
    names = [squeeze(name) for name in (issuer, *others) if name]
    places = [place for name in names if (place := named_place(name))]
    start = name_start(_in_case(issuer)) if issuer else None
    kind = _kind_of_issuer(start, issuer)
    return IssuerWorld(
        comparison_key(issuer) if issuer else None,
        kind,
        next((place for place in places if place.level in _keys(PLACE_LEVELS)), None),
        next(filter(None, map(place_of_province, names)), None),
        kind in _GOVERNMENT,
    )


def _kind_of_issuer(start: NameStart | None, issuer: str | None) -> str | None:
    if start is not None:
        return start.kind
    words = comparison_key(issuer or "").split()
    return "trường" if words[:1] == [comparison_key("trường")] else None


def _in_case(name: str) -> str:
    """A name in capitals as it stands in a sentence: "SỞ NỘI VỤ" → "Sở Nội Vụ"."""
    return name.title() if name.isupper() else name


def printed_place(name: str) -> str | None:
    """The place that a name ends with, as printed: "UBND xã Phú Lạc" → "xã Phú Lạc"."""
    found = _LEVEL_RE.search(name)
    return f"{found['level']} {found['name']}" if found else None


def named_place(name: str) -> NamedPlace | None:
    """The place that a name ends with."""
    found = _LEVEL_RE.search(name)
    if found is None:
        return None
    return NamedPlace(comparison_key(found["level"]), comparison_key(found["name"]))


def place_of_province(name: str) -> NamedPlace | None:
    """The province that a name ends with; None where it ends with another place or with none."""
    place = named_place(name)
    return place if place and place.level in _keys(PROVINCE_LEVELS) else None


@cache
def _keys(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(comparison_key, words))


@cache
def scopes() -> dict[str, Scope]:
    """The scope of a unit by its kind; a kind that is not listed is a part of the issuer."""
    return {row["kind"]: Scope(row["scope"]) for row in rows("unit_scopes")}


def own_tails(world: IssuerWorld) -> tuple[tuple[str, ...], ...]:
    """The words at the end of a name that only say "of the issuer", the longest first.

    >>> world = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")
    >>> [len(tail) for tail in own_tails(world)]
    [3, 2, 1]
    """
    tails: set[tuple[str, ...]] = {(comparison_key("cơ"), comparison_key("quan"))}
    if world.body:
        tails.add(tuple(world.body.split()))
    if world.kind and not world.is_government:
        for spoken in _SPOKEN_OF.get(world.kind, (world.kind,)):
            tails.add(tuple(comparison_key(spoken).split()))
    level = world.own_level
    own = world.place or world.province
    if level and own:
        tails |= {(level,), (level, *own.name.split()), (level, comparison_key("ủy"))}
    return tuple(sorted(tails, key=len, reverse=True))


def world_slug(scope: Scope, world: IssuerWorld, fallback: str) -> str:
    """The world of a unit as the first part of its id; `fallback` where the document names none.

    Args:
        scope: how far the name reaches.
        world: the world of the document.
        fallback: what stands for a body or place that the document does not name.
    """
    province = world.province.slug if world.province else None
    place = world.place.slug if world.place else None
    if place and world.apart:
        place = f"{place}~{world.apart}"
    if scope is Scope.NATIONAL:
        return NATION
    if scope is Scope.PROVINCE:
        return province or (f"{place}" if place else fallback)
    around = ".".join(filter(None, (province, place)))
    if scope is Scope.PLACE or world.is_government:
        return around or fallback
    body = slug(world.body or "")
    return ":".join(filter(None, (around, body))) or fallback
