"""A printed unit name → one canonical unit, by its comparison key and known abbreviations.

"Sở GDĐT", "Sở GD&ĐT" and "Sở Giáo dục & Đào tạo" are one unit; "UBND các xã" and "Ủy ban nhân dân
xã" are too. What is no spelling of the same words stays another unit: nothing is guessed here.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache, lru_cache
from typing import NamedTuple

from normalizers.letters.text import comparison_key, fold, squeeze
from normalizers.units.lists import strip_remark
from normalizers.units.openings import StartClass, is_person_name, name_start
from normalizers.word_lists import rows

LONGEST_ID = 80

_NOT_ID_RE = re.compile(r"[^a-z0-9]+")
_COLLECTIVE_RE = re.compile(r"(?<!\w)(?:các|những)\s+", re.IGNORECASE)
_AMPERSAND_RE = re.compile(r"\s*&\s*")
_DASH_RE = re.compile(r"\s*[-–—]\s*")


class CanonicalUnit(NamedTuple):
    """A unit under one id.

    `kind` is the canonical word of its kind, None where no kind is known.
    """

    unit_id: str
    name: str
    kind: str | None


@cache
def _abbreviation_re() -> re.Pattern[str]:
    letters = sorted((row["abbreviation"] for row in rows("abbreviations")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, letters))})(?![\w&])")


@cache
def _expansions() -> dict[str, str]:
    return {row["abbreviation"]: row["expansion"] for row in rows("abbreviations")}


def expand_abbreviations(name: str) -> str:
    """The name with its general abbreviations written out.

    >>> expand_abbreviations("Sở GD&ĐT")
    'Sở Giáo dục và Đào tạo'
    """
    return _abbreviation_re().sub(lambda found: _expansions()[found[0]], name)


def unit_key(printed: str) -> str:
    """What two spellings of one unit share: abbreviations out, case, tone marks, "các", dashes."""
    name = expand_abbreviations(strip_remark(printed))
    name = _DASH_RE.sub(" - ", _AMPERSAND_RE.sub(" và ", name)).replace(",", " ")
    return comparison_key(_COLLECTIVE_RE.sub("", name))


@lru_cache(maxsize=16384)
def resolve_unit(printed: str) -> CanonicalUnit | None:
    """The canonical unit of a printed name; None for a person, and where no letter is left.

    >>> resolve_unit("Sở GDĐT").unit_id
    'so-giao-duc-va-dao-tao'
    """
    name = squeeze(expand_abbreviations(strip_remark(printed)))
    start = name_start(strip_remark(printed)) or name_start(name)
    if is_person(name):
        return None
    unit_id = _slug(unit_key(printed))
    return CanonicalUnit(unit_id, name, start.kind if start else None) if unit_id else None


def is_person(name: str) -> bool:
    """True for a person with or without an office; "Đồng chí Hiệu trưởng" is an office."""
    start = name_start(name)
    if start is not None and start.start_class is StartClass.PERSON:
        return name_start(start.rest) is None
    return is_person_name(name) or is_person_name(re.split(r"\s-\s|,", name)[0])


def _slug(key: str) -> str:
    """The key without marks, words joined by "-"; cut with a hash of the whole where too long.

    Names that differ in marks alone ("Phòng Bảo", "Phòng Báo") would share a slug; real units do
    not.
    """
    slug = _NOT_ID_RE.sub("-", fold(key)).strip("-")
    if len(slug) <= LONGEST_ID:
        return slug
    digest = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"{slug[: LONGEST_ID - 9].rstrip('-')}-{digest}"
