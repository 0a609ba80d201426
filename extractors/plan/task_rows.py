"""What a row is, as printed: the noun that tables, assignment blocks and items all become."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.codes import Origin, RowFlag, TaskKind
from extractors.models import OtherText, Place


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task or target as printed; values are made of it in `pipeline.document.normalize`.

    `rule` is the name of the rule that made it a row (`extractors.plan.rules`).
    """

    kind: TaskKind
    origin: Origin
    statement: str
    rule: str
    section: int  # index of the section it stands in, -1 where none
    section_path: tuple[str, ...]
    section_heading: str | None
    line_numbers: tuple[int, ...]
    places: tuple[Place, ...]
    ordinal: str | None = None
    area_raw: str | None = None
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deliverable: str | None = None
    deadline: str | None = None
    within: str | None = None  # the group, time or heading over its hours: they are of its day
    is_due: bool = False  # the deadline stands under "hạn" or "hoàn thành": a bare day is its end
    notes: str | None = None
    other: tuple[OtherText, ...] = ()
    flags: tuple[RowFlag, ...] = ()
    confidence: float = 1.0
    likelihood: float | None = None  # 0..1: how much a plain item or paragraph reads like a row
