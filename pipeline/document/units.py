"""The names of units in a document → canonical units, the long form of their lists, the units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from extractors.codes import UnitRole
from normalizers.codes import Scope, UnitLevel
from normalizers.units.issuer_world import IssuerWorld
from normalizers.units.resolve import CanonicalUnit, Resolver
from normalizers.units.short_forms import defined_abbreviations
from normalizers.units.succession import place_of_unit, successor_ids
from pipeline.dataset.column_values import Alias
from pipeline.dataset.records import TaskRecord
from pipeline.dataset.unit_records import AssignmentRecord, UnitRecord
from pipeline.document.read_document import ReadDocument
from pipeline.document.texts import OF_SCANS, text_of
from pipeline.document.worlds import day_of, world_of_document

COMMUNE_WORLDS = ("xa-", "phuong-", "thi-tran-", "dac-khu-")
DISTRICT_WORLDS = ("huyen-", "quan-", "thi-xa-")
PROVINCE_WORLDS = ("tinh-", "thanh-pho-")
ROLES = ((UnitRole.LEAD, "leads"), (UnitRole.COORDINATOR, "coordinators"))


def resolver_of(tasks: Sequence[TaskRecord], read: ReadDocument, document_id: str) -> Resolver:
    """What resolves the names of a document, from all of them and from what its head says."""
    front = read.front
    counts: Counter[str] = Counter(name for task in tasks for name in _names(task))
    if front.issuer:
        counts[front.issuer] += 1
    return Resolver(
        world_of_document(front, read.back.recipients, day_of(read), document_id),
        counts,
        defined_abbreviations(text_of(read.blocks)),
        fallback=document_id,
        is_ocr=read.text_source in OF_SCANS,
    )


def _names(task: TaskRecord) -> tuple[str, ...]:
    return (*task.leads, *task.coordinators)


def with_unit_ids(task: TaskRecord, resolver: Resolver) -> TaskRecord:
    """The task with the ids of its units, each once, in order."""
    return replace(
        task,
        lead_ids=_ids(task.leads, resolver),
        coordinator_ids=_ids(task.coordinators, resolver),
    )


def _ids(names: Sequence[str], resolver: Resolver) -> tuple[str, ...]:
    units = (resolver(name).unit for name in names)
    return tuple(dict.fromkeys(unit.unit_id for unit in units if unit))


def assignments_of(task: TaskRecord, resolver: Resolver) -> Iterator[AssignmentRecord]:
    """The long form of the unit lists of a task."""
    for role, names in ROLES:
        for place, name in enumerate(getattr(task, names)):
            match = resolver(name)
            yield AssignmentRecord(
                task_id=task.task_id,
                role=role.value,
                ordinal=place,
                unit_name=name,
                unit_id=match.unit.unit_id if match.unit else None,
                person_name=match.person.person if match.person else None,
                office=match.person.office if match.person else None,
                method=match.method,
                score=match.score,
                runner_up=match.runner_up,
            )


def level_of(unit: CanonicalUnit) -> str | None:
    """The level of administration of a unit, from its scope and its world."""
    if unit.scope is not Scope.PLACE:
        return str(unit.scope) if unit.world else None
    place = unit.world.rpartition(".")[2]
    levels = {
        UnitLevel.COMMUNE: COMMUNE_WORLDS,
        UnitLevel.DISTRICT: DISTRICT_WORLDS,
        UnitLevel.PROVINCE: PROVINCE_WORLDS,
    }
    return next((level.value for level, begins in levels.items() if place.startswith(begins)), None)


def units_of(
    tasks: Sequence[TaskRecord], issuer: str | None, on: date | None, resolver: Resolver
) -> tuple[UnitRecord, ...]:
    """The canonical units that a document names, with the number of its tasks for each.

    Args:
        tasks: the tasks, with their unit ids.
        issuer: the issuing body as printed; it is a unit, too.
        on: the day on which the names of places hold.
        resolver: that of the document.
    """
    counts: Counter[str] = Counter()
    for task in tasks:
        counts.update({*task.lead_ids, *task.coordinator_ids})
    units: dict[str, CanonicalUnit] = {}
    spellings: dict[str, Counter[str]] = {}
    for name in (*(name for task in tasks for name in _names(task)), *filter(None, [issuer])):
        match = resolver(name)
        if match.unit is not None:
            units.setdefault(match.unit.unit_id, match.unit)
            printed = (match.person.office if match.person else None) or name
            spellings.setdefault(match.unit.unit_id, Counter())[printed] += 1
    return tuple(
        UnitRecord(
            unit_id=key,
            name=unit.name,
            kind=unit.kind,
            type=unit.type,
            scope=unit.scope,
            world=unit.world,
            level=level_of(unit),
            parent=unit.world or None,
            place_code=_code_of(unit, resolver.world, on),
            succeeded_by=successor_ids(unit, resolver.world, on) if on else (),
            aliases=tuple(Alias(name, count) for name, count in sorted(spellings[key].items())),
            task_count=counts[key],
        )
        for key, unit in sorted(units.items())
    )


def _code_of(unit: CanonicalUnit, world: IssuerWorld, on: date | None) -> str | None:
    place = place_of_unit(unit, world, on) if on else None
    return place.code if place else None
