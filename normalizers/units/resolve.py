"""The printed names of a document → canonical units: who is meant, how it was told, how surely.

The evidence, the surest first: the same words once abbreviations, case, "các" and what only says
"of the issuer" are out; a short form that the document defines, that is listed, or whose letters
are the initials of a longer name of the same document; a slip of the pen or of OCR, which the
majority of the document mends. Kind ("Sở", "Bộ"), rank ("Phó") and figures ("Tổ 1") are never a
slip. What no evidence joins stays another unit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from normalizers.codes import Method, Scope, UnitType
from normalizers.letters.text import comparison_key, fold, squeeze
from normalizers.units.issuer_world import IssuerWorld, named_place, own_tails, scopes, world_slug
from normalizers.units.lists import strip_remark
from normalizers.units.name_words import (
    expand_abbreviations,
    key_words,
    slug_of,
    with_defined,
    without_tail,
)
from normalizers.units.openings import StartClass, is_person_name, name_start
from normalizers.units.persons import PersonName, split_person
from normalizers.units.short_forms import abbreviates, has_initials

SURE = 100.0
# A slip of OCR: the names share so much (0..100) and the next best name is so much farther.
THRESHOLD, MARGIN = 88.0, 4.0
MAJORITY, MAJORITY_OF_OCR = 3.0, 1.5  # how many times as often the right spelling stands


class CanonicalUnit(NamedTuple):
    """A unit under one id.

    `kind` is the canonical word of its kind, None where no kind is known; `scope` how far its name
    reaches; `world` whose name it is.
    """

    unit_id: str
    name: str
    kind: str | None
    type: UnitType = UnitType.UNIT
    scope: Scope = Scope.BODY
    world: str = ""


class UnitMatch(NamedTuple):
    """Which unit a printed name means, and how that was told.

    How surely is a figure of 0..100; the next best unit stands beside it.
    """

    unit: CanonicalUnit | None
    method: Method
    score: float
    runner_up: str | None = None
    person: PersonName | None = None


class _Form(NamedTuple):
    """A printed name as it is compared."""

    printed: str
    name: str  # the name with its abbreviations written out
    kind: str | None
    key: tuple[str, ...]  # its words without "các" and the issuer's tail
    method: Method
    person: PersonName | None = None


NOBODY = UnitMatch(None, Method.NONE, 0.0)


class Resolver:
    """The names of one document, resolved together: each is evidence for the others.

    Args:
        world: whose names the document uses.
        counts: each printed name with how often it stands.
        defined: the short forms that the document defines, with what they stand for.
        fallback: the world of a document that names no issuer: its id.
        is_ocr: whether OCR read the document, so that slips are to be expected.
    """

    def __init__(
        self,
        world: IssuerWorld,
        counts: Mapping[str, int],
        defined: Mapping[str, str] | None = None,
        *,
        fallback: str = "",
        is_ocr: bool = False,
    ) -> None:
        """Resolve all names at once."""
        self.world, self._fallback = world, fallback
        self._tails = own_tails(world)
        self._defined = dict(defined or {})
        self._majority = MAJORITY_OF_OCR if is_ocr else MAJORITY
        self._is_ocr = is_ocr
        forms = [form for name in counts if (form := self._form(name)) is not None]
        self._matches = self._resolved(forms, counts)

    def __call__(self, printed: str) -> UnitMatch:
        """The unit that a printed name means; one that was not counted is resolved by itself."""
        if printed not in self._matches:
            form = self._form(printed)
            person = split_person(printed)
            self._matches[printed] = self._own(form) if form else NOBODY._replace(person=person)
        return self._matches[printed]

    def _form(self, printed: str) -> _Form | None:
        person = split_person(printed)
        text = squeeze(strip_remark(person.office or "" if person else printed))
        if not any(map(str.isalnum, text)) or is_person(text):
            return None
        defined = self._defined.get(text) or with_defined(text, self._defined)
        name = squeeze(expand_abbreviations(defined))
        start = name_start(name) or name_start(text)
        words = key_words(name, self.world)
        bare = without_tail(words, self._tails)
        if not slug_of(" ".join(bare)):
            return None
        shortened = name != text
        method = Method.ABBREVIATION if shortened else Method.EXACT
        if bare != words and method is Method.EXACT:
            method = Method.SCOPE
        return _Form(printed, name, start.kind if start else None, bare, method, person)

    def _resolved(self, forms: Sequence[_Form], counts: Mapping[str, int]) -> dict[str, UnitMatch]:
        groups: dict[tuple[str, ...], list[_Form]] = {}
        for form in forms:
            groups.setdefault(form.key, []).append(form)
        totals = {key: sum(counts[f.printed] for f in group) for key, group in groups.items()}
        target = {key: self._joined(key, groups, totals) for key in groups}
        found: dict[str, UnitMatch] = {}
        for key, group in groups.items():
            into, method, score, runner_up = target[key]
            unit = self._unit(_best(groups[into], counts))
            for form in group:
                how = form.method if method is Method.EXACT else method
                found[form.printed] = UnitMatch(unit, how, score, runner_up, form.person)
        return found

    def _joined(
        self,
        key: tuple[str, ...],
        groups: Mapping[tuple[str, ...], Sequence[_Form]],
        totals: Mapping[tuple[str, ...], int],
    ) -> tuple[tuple[str, ...], Method, float, str | None]:
        """The group that a group of spellings belongs to.

        Itself, or that of a longer or usual name.
        """
        forms = groups[key]
        short = [form for form in forms if has_initials(form.name)]
        longer = [
            other
            for other in groups
            if short
            and other != key
            and any(abbreviates(f.name, g.name) for f in short for g in groups[other])
        ]
        if len(longer) == 1:
            return longer[0], Method.INITIALS, SURE, None
        near = sorted(
            (
                (score, other)
                for other in groups
                if other != key
                and totals[other] >= self._majority * totals[key]
                and (score := _likeness(key, other, self._is_ocr)) >= THRESHOLD
            ),
            reverse=True,
        )
        runner_up = " ".join(near[1][1]) if len(near) > 1 else None
        if near and (len(near) == 1 or near[0][0] - near[1][0] >= MARGIN):
            return near[0][1], Method.MAJORITY, round(near[0][0], 1), runner_up
        return key, Method.EXACT, SURE, None

    def _own(self, form: _Form) -> UnitMatch:
        return UnitMatch(self._unit(form), form.method, SURE, None, form.person)

    def _unit(self, form: _Form) -> CanonicalUnit:
        scope = _scope_of(form, self.world)
        world = world_slug(scope, self.world, self._fallback)
        slug = slug_of(" ".join(_within(form.key, scope, self.world)))
        unit_id = f"{world}/{slug}" if world else slug
        return CanonicalUnit(unit_id, form.name, form.kind, _type_of(form), scope, world)


def _within(key: tuple[str, ...], scope: Scope, world: IssuerWorld) -> tuple[str, ...]:
    """The words of a name within its world: "UBND tỉnh" in a province's world is its UBND."""
    place = world.place if scope is Scope.PLACE else world.province
    levels = {comparison_key("tỉnh")} | ({place.level} if place else set())
    is_said = scope in (Scope.PROVINCE, Scope.PLACE) and len(key) > 1 and key[-1] in levels
    return key[:-1] if is_said else key


def _best(forms: Sequence[_Form], counts: Mapping[str, int]) -> _Form:
    """The spelling that gives a unit its name: the commonest, then the one without short forms."""
    return max(forms, key=lambda form: (counts[form.printed], form.method is Method.EXACT))


def _likeness(left: Sequence[str], right: Sequence[str], is_ocr: bool) -> float:
    """How alike two names are, 0..100; 0 where what differs cannot be a slip.

    A slip leaves the number of words, the figures and the rank. Marks alone may differ, and in what
    OCR read one letter of a word, too.
    """
    if len(left) != len(right):
        return 0.0
    for one, other in zip(left, right, strict=True):
        if not _may_be_slip(one, other, is_ocr):
            return 0.0
    return fuzz.ratio(" ".join(left), " ".join(right))


def _may_be_slip(one: str, other: str, is_ocr: bool) -> bool:
    """True for words that differ in marks, and in what OCR read in one letter of three or more."""
    if fold(one) == fold(other):
        return True
    if not is_ocr or any(map(str.isdigit, one + other)) or min(len(one), len(other)) < 3:
        return False
    return Levenshtein.distance(fold(one), fold(other)) <= 1


def _scope_of(form: _Form, world: IssuerWorld) -> Scope:
    """How far a name reaches: its kind says so, and a level of government at its end."""
    known = scopes().get(form.kind or "")
    if form.key[-1:] and form.key[-1] == comparison_key("tỉnh"):
        return Scope.PROVINCE
    if known is Scope.PLACE:
        return Scope.PLACE if _is_own(form, world) else Scope.PROVINCE
    return known or Scope.BODY


def _is_own(form: _Form, world: IssuerWorld) -> bool:
    """True where "UBND xã" is that of the issuer: its commune is known, and no other is named."""
    place = named_place(form.name)
    return world.place is not None and (place is None or place == world.place)


def _type_of(form: _Form) -> UnitType:
    start = name_start(strip_remark(form.printed)) or name_start(form.name)
    if start is None:
        return UnitType.UNIT
    if start.is_many or start.start_class in (
        StartClass.PLURAL,
        StartClass.LEVEL,
        StartClass.STAFF,
    ):
        return UnitType.GROUP
    if start.start_class in (StartClass.OFFICE, StartClass.CLERK, StartClass.DOMAIN):
        return UnitType.ROLE
    return UnitType.UNIT


def is_person(name: str) -> bool:
    """True for a person with or without an office; "Đồng chí Hiệu trưởng" is an office."""
    start = name_start(name)
    if start is not None and start.start_class is StartClass.PERSON:
        return name_start(start.rest) is None
    return is_person_name(name) or is_person_name(re.split(r"\s-\s|,", name)[0])
