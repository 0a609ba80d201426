"""Units of the names that a person wrote; names that the document uses elsewhere mean the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, NamedTuple

from extractors.codes import Origin, TaskKind
from extractors.models import FrontMatter
from normalizers.letters.text import comparison_key
from normalizers.units.resolve import Resolver
from normalizers.units.short_forms import defined_abbreviations
from pipeline.dataset.column_values import Alias
from pipeline.dataset.records import TaskRecord
from pipeline.dataset.unit_records import UnitRecord
from pipeline.document.units import ROLES, assignments_of, units_of
from pipeline.document.worlds import world_of_document

Row = dict[str, Any]


class NamedRows(NamedTuple):
    """The rows of a document about its tasks and the units that they name."""

    tasks: tuple[Row, ...]
    assignments: tuple[Row, ...]
    units: tuple[UnitRecord, ...]


def with_units(found: NamedRows, document: Row) -> NamedRows:
    """The rows with the ids, assignments and units of the names as they stand now.

    Args:
        found: the tasks after their corrections; assignments and units from before them.
        document: the row of `documents`.
    """
    known = {comparison_key(row["unit_name"]): row for row in found.assignments}
    known |= {row["unit_name"]: row for row in found.assignments}
    new = [name for name in _names(found.tasks) if comparison_key(name) not in known]
    resolver = _resolver(document, found.tasks)
    units = list(found.units)
    if new:
        stray = TaskRecord(
            task_id="", document_id="", position=0, kind=TaskKind.TASK, origin=Origin.ITEM, task="",
            leads=tuple(dict.fromkeys(new)),
        )  # fmt: skip
        known |= {comparison_key(a.unit_name): asdict(a) for a in assignments_of(stray, resolver)}
        listed = {unit.unit_id for unit in units}
        named = units_of([stray], None, _day(document), resolver)
        units += [unit for unit in named if unit.unit_id not in listed]
    assignments = tuple(_assignments(found.tasks, known))
    tasks = tuple(_with_ids(task, known) for task in found.tasks)
    return NamedRows(tasks, assignments, tuple(_counted(units, tasks, assignments, document)))


def _names(tasks: Iterable[Row]) -> Iterator[str]:
    for task in tasks:
        for _, column in ROLES:
            yield from task[column]


def _assignments(tasks: Iterable[Row], known: Mapping[str, Row]) -> Iterator[Row]:
    for task in tasks:
        for role, column in ROLES:
            for place, name in enumerate(task[column]):
                found = _found(name, known)
                key = {"task_id": task["task_id"], "role": role, "ordinal": place}
                yield found | key | {"unit_name": name}


def _found(name: str, known: Mapping[str, Row]) -> Row:
    """What is known of a name: by its very letters, else by the same words."""
    return known.get(name) or known[comparison_key(name)]


def _with_ids(task: Row, known: Mapping[str, Row]) -> Row:
    found = {}
    for role, column in ROLES:
        ids = (_found(name, known)["unit_id"] for name in task[column])
        found[f"{role}_ids"] = list(dict.fromkeys(filter(None, ids)))
    return task | found


def _counted(
    units: Iterable[UnitRecord], tasks: Sequence[Row], assignments: Iterable[Row], document: Row
) -> Iterator[UnitRecord]:
    """The units that are still named, each with its tasks and spellings counted anew."""
    counts: Counter[str] = Counter()
    for task in tasks:
        counts.update({*task["lead_ids"], *task["coordinator_ids"]})
    spellings: dict[str, Counter[str]] = {}
    for row in assignments:
        if row["unit_id"]:
            printed = row["office"] or row["unit_name"]
            spellings.setdefault(row["unit_id"], Counter())[printed] += 1
    if document["issuer_id"]:
        spellings.setdefault(document["issuer_id"], Counter())[document["issuer"]] += 1
    for unit in sorted(units, key=lambda unit: unit.unit_id):
        if seen := spellings.get(unit.unit_id):
            aliases = tuple(Alias(name, count) for name, count in sorted(seen.items()))
            yield replace(unit, aliases=aliases, task_count=counts[unit.unit_id])


def _resolver(document: Row, tasks: Sequence[Row]) -> Resolver:
    """What resolves a name of the document, from what the dataset holds of it."""
    front = FrontMatter(**{name: document[name] for name in ("issuer", "superior_issuer", "place")})
    counts = Counter(_names(tasks))
    if front.issuer:
        counts[front.issuer] += 1
    key = document["document_id"]
    return Resolver(
        world_of_document(front, document["recipients"], _day(document), key),
        counts,
        defined_abbreviations("\n".join(task["task"] for task in tasks)),
        fallback=key,
    )


def _day(document: Row) -> date | None:
    day: date | None = document["issued_on"] or document["period_start"]
    return day
