"""The units of a dataset for a person who keeps the registry: `kehoach units`.

Five lists: names that no unit was found for, names whose unit is a guess, units of one world that
may be one, units of two worlds that may be one place's, and names of places in documents of a day
on which they were no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from normalizers.codes import Method, Scope
from normalizers.letters.text import comparison_key, fold
from normalizers.places.resolve import ended_place
from normalizers.units.candidates import best_candidates
from normalizers.units.issuer_world import printed_place
from normalizers.units.short_forms import abbreviates
from pipeline.dataset.store import read_tables
from pipeline.language.catalog import said
from pipeline.run.unit_registry import Registry

LIKE = 85.0  # 0..100: from here on two names of one kind and world may be one
NO_DISTRICTS_SINCE = date(2025, 7, 1)
DISTRICTS = tuple(map(comparison_key, ("huyện", "quận", "thị xã")))
GUESSES = (Method.MAJORITY, Method.INITIALS)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class UnresolvedName:
    """A printed name without a unit, how often it stands, and the known unit it may mean."""

    name: str
    seen: int
    candidate: str | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class GuessedName:
    """A printed name whose unit is a guess: how it was told, how sure (0..100), the next best."""

    name: str
    unit_id: str
    method: str
    score: float
    runner_up: str | None
    seen: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two units of one kind and world whose names are alike (0..100)."""

    unit_id: str
    other_id: str
    name: str
    other: str
    score: float


@dataclass(frozen=True, slots=True)
class Outlived:
    """A name with a place in a document of a day on which that place was no more."""

    name: str
    document: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class UnitsView:
    """What a person should look at."""

    unresolved: tuple[UnresolvedName, ...]
    guessed: tuple[GuessedName, ...]
    alike: tuple[Likeness, ...]
    across: tuple[Likeness, ...]
    outlived: tuple[Outlived, ...]

    def as_dict(self) -> dict[str, object]:
        """The lists by name, for JSON."""
        return asdict(self)


def units_view(directory: Path, registry: Registry) -> UnitsView:
    """What wants a decision in a dataset; pairs that people parted are left out.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
    """
    tables = read_tables(directory, ("documents", "tasks", "assignments", "units"))
    rows = {name: table.to_pylist() for name, table in tables.items()}
    return UnitsView(
        tuple(_unresolved(rows["assignments"], rows["units"])),
        tuple(_guessed(rows["assignments"])),
        tuple(_alike(rows["units"], registry)),
        tuple(_across(rows["units"], registry)),
        tuple(_outlived(rows)),
    )


def _counted(rows: Iterable[Row], *columns: str) -> dict[tuple[Any, ...], int]:
    counts: dict[tuple[Any, ...], int] = defaultdict(int)
    for row in rows:
        counts[tuple(row[name] for name in columns)] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0]))))


def _unresolved(assignments: Sequence[Row], units: Sequence[Row]) -> Iterator[UnresolvedName]:
    without = (row for row in assignments if row["unit_id"] is None and not row["person_name"])
    counts = _counted(without, "unit_name")
    near = best_candidates([name for (name,) in counts], [unit["name"] for unit in units])
    for (name,), seen in counts.items():
        found = near.get(name)
        yield UnresolvedName(
            name, seen, found.known if found else None, found.score if found else 0.0
        )


def _guessed(assignments: Sequence[Row]) -> Iterator[GuessedName]:
    guesses = (row for row in assignments if row["method"] in GUESSES or row["runner_up"])
    columns = ("unit_name", "unit_id", "method", "score", "runner_up")
    for (name, unit_id, method, score, runner_up), seen in _counted(guesses, *columns).items():
        yield GuessedName(name, unit_id, method, score, runner_up, seen)


def _alike(units: Sequence[Row], registry: Registry) -> Iterator[Likeness]:
    """Pairs within one kind and world: alike in letters, or one short for the other."""
    groups: dict[tuple[str, str | None], list[Row]] = defaultdict(list)
    for unit in units:
        groups[unit["world"], unit["kind"]].append(unit)
    found = [
        Likeness(one["unit_id"], other["unit_id"], one["name"], other["name"], score)
        for group in groups.values()
        for one, other in combinations(group, 2)
        if frozenset({one["unit_id"], other["unit_id"]}) not in registry.apart
        and (score := _likeness(one["name"], other["name"])) >= LIKE
    ]
    yield from sorted(found, key=lambda pair: -pair.score)


def _across(units: Sequence[Row], registry: Registry) -> Iterator[Likeness]:
    """Units of one name in two worlds of which one does not say what the other says.

    A commune whose documents leave out the province is a world of its own, beside the world of the
    same commune in a document that names it.
    """
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for unit in units:
        if unit["scope"] in (Scope.PLACE, Scope.BODY):
            groups[_bare_world(unit["world"]), unit["unit_id"].rpartition("/")[2]].append(unit)
    for group in groups.values():
        for one, other in combinations(group, 2):
            is_vague = not (_says_more(one["world"]) and _says_more(other["world"]))
            apart = frozenset({one["unit_id"], other["unit_id"]}) in registry.apart
            if is_vague and not apart and one["world"] != other["world"]:
                names = (one["name"], other["name"])
                yield Likeness(one["unit_id"], other["unit_id"], *names, _likeness(*names))


def _says_more(world: str) -> bool:
    """True for a world with its province: "tinh-an-binh.xa-phu-lac"."""
    return "." in world.partition(":")[0]


def _bare_world(world: str) -> str:
    """A world without its province, and without what keeps namesakes apart."""
    around, parting, body = world.partition(":")
    return around.rpartition(".")[2].partition("~")[0] + parting + body


def _likeness(one: str, other: str) -> float:
    """How alike two names are, 0..100; figures that differ make them two for sure."""
    if abbreviates(one, other) or abbreviates(other, one):
        return 100.0
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return 0.0
    return round(fuzz.ratio(fold(one), fold(other)), 1)


def _outlived(rows: dict[str, list[Row]]) -> Iterator[Outlived]:
    documents = {row["document_id"]: row for row in rows["documents"]}
    of_task = {row["task_id"]: documents[row["document_id"]] for row in rows["tasks"]}
    seen: set[tuple[str, str]] = set()
    for row in rows["assignments"]:
        document = of_task[row["task_id"]]
        issued, path = document["issued_on"], document["source_path"]
        key = (row["unit_name"], path)
        if issued is not None and key not in seen and _is_outlived(row["unit_name"], issued):
            seen.add(key)
            yield Outlived(row["unit_name"], path, issued)


def _is_outlived(name: str, on: date) -> bool:
    """True for a district after there were none, and for a place that had ended by a day."""
    place = printed_place(name)
    if place and ended_place(place, on):
        return True
    words = comparison_key(name)
    is_district = any(f" {word} " in f" {words} " or f" {word}," in words for word in DISTRICTS)
    return on >= NO_DISTRICTS_SINCE and is_district


def render_units(view: UnitsView) -> str:
    """The lists as text; each with what a person can do about it."""
    sections = [
        (said("names without a unit"), [_unresolved_line(name) for name in view.unresolved]),
        (
            said("names whose unit is a guess"),
            [
                f"{g.seen:>5}  {g.name}  →  {g.unit_id}  ({g.method}, {g.score})"
                for g in view.guessed
            ],
        ),
        (
            said("units that may be one (--decide same A B, or different A B)"),
            [f"{a.score:>5}  {a.unit_id}  {a.other_id}" for a in view.alike],
        ),
        (
            said("units of two worlds that may be one (--decide same A B, or different A B)"),
            [f"{a.score:>5}  {a.unit_id}  {a.other_id}" for a in view.across],
        ),
        (
            said("places named after they were merged or renamed"),
            [f"       {o.name}  in {o.document} of {o.issued_on}" for o in view.outlived],
        ),
    ]
    parts = [
        f"{title}: {len(lines)}\n" + "".join(f"{line}\n" for line in lines)
        for title, lines in sections
    ]
    return "\n".join(parts).rstrip()


def _unresolved_line(found: UnresolvedName) -> str:
    may_be = f"  ?  {found.candidate}  ({found.score})" if found.candidate else ""
    return f"{found.seen:>5}  {found.name}{may_be}"
