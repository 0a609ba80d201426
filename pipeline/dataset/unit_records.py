"""The rows of the dataset that are about units: who has which role, and the units themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from extractors.codes import UnitRole
from normalizers.codes import Method, Scope, UnitLevel, UnitType
from pipeline.dataset.column_values import Alias, OneOf


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRecord:
    """One unit in one role for one task: the long form of the unit lists."""

    task_id: Annotated[str, "The task: `tasks.task_id`; key with `role` and `ordinal`."]
    role: Annotated[str, "Role of the unit: lead (chủ trì) or coordinator (phối hợp).",
                    OneOf(*UnitRole)]  # fmt: skip
    ordinal: Annotated[int, "Place in the list of the role, from 0."]
    unit_name: Annotated[str, "Unit as printed."]
    unit_id: Annotated[
        str | None, "Canonical unit: `units.unit_id`; null where it cannot be said."
    ] = None
    person_name: Annotated[str | None, "The person whom the printed name holds; null for none."] = (
        None
    )
    office: Annotated[str | None, "The office printed beside the person; null for none."] = None
    method: Annotated[
        str,
        "How the name came to its unit: `exact`: the same words; `scope`: but for words that say "
        "of the issuer; `abbreviation`: a listed or defined short form; `initials`: of a longer "
        "name in the document; `majority`: a slip, mended by the usual spelling; `none`.",
        OneOf(*Method),
    ] = Method.NONE
    score: Annotated[float, "How alike the printed name and the unit's are, 0..100."] = 0.0
    runner_up: Annotated[str | None, "The next best name, where there was one; else null."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord:
    """A canonical unit: within a world, the same words mean the same unit."""

    unit_id: Annotated[str, "Key of the unit: its world, then its name without marks."]
    name: Annotated[str, "Canonical name: the usual spelling, short forms written out."]
    kind: Annotated[
        str | None, "Kind of unit: sở, phòng, tổ, ủy ban nhân dân …; null where unknown."
    ] = None
    type: Annotated[
        str,
        "`unit`: one body; `group`: many (các sở, ban, ngành; CB, GV, NV); `role`: an office or "
        "a function (Hiệu trưởng, Kế toán).",
        OneOf(*UnitType),
    ] = UnitType.UNIT
    scope: Annotated[
        str,
        "How far its name reaches: the country, a province, a commune or district, or the body "
        "that issued the document.",
        OneOf(*Scope),
    ] = Scope.BODY
    world: Annotated[str, "Whose name it is: `vn`, a province, a place, a body within a place."] = (
        ""
    )
    level: Annotated[
        str | None,
        "Level of administration; null where the document does not say.",
        OneOf(*UnitLevel),
    ] = None
    parent: Annotated[
        str | None, "The unit or world above it: as the registry says, else its world."
    ] = None
    place_code: Annotated[
        str | None,
        "Code of the place that it belongs to, of the statistics office; null where no place or "
        "more than one has the name.",
    ] = None
    succeeded_by: Annotated[
        tuple[str, ...],
        "Units that took over since its place was merged or renamed: their `unit_id`; empty where "
        "the place still stands.",
    ] = ()
    code: Annotated[str | None, "Official code; from the registry that people keep."] = None
    valid_from: Annotated[date | None, "First day; from the registry."] = None
    valid_to: Annotated[date | None, "Day on which it was no more; from the registry."] = None
    aliases: Annotated[
        tuple[Alias, ...], "Each spelling as printed, with how often it stands."
    ] = ()
    task_count: Annotated[int, "Number of tasks in which the unit leads or coordinates."] = 0
