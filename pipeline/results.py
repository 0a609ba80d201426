"""What the processing of one document gives, and what a whole run comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pipeline.records import (
    AssignmentRecord,
    DocumentRecord,
    FailureRecord,
    ReferenceRecord,
    SectionRecord,
    TaskRecord,
    UnitRecord,
)


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """The rows that one document adds to each table.

    A unit's `task_count` counts the tasks of this document; the run adds them up by `unit_id`.
    """

    document: DocumentRecord
    sections: tuple[SectionRecord, ...] = ()
    tasks: tuple[TaskRecord, ...] = ()
    assignments: tuple[AssignmentRecord, ...] = ()
    units: tuple[UnitRecord, ...] = ()
    references: tuple[ReferenceRecord, ...] = ()


class Outcome(NamedTuple):
    """How one input went: a result or failures, never both.

    Files with the same bytes fail together: one failure for each. `trace` is for `--debug`.
    """

    result: DocumentResult | None = None
    failures: tuple[FailureRecord, ...] = ()
    trace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """The figures of a finished run."""

    snapshot: Path
    documents: int = 0
    duplicates: int = 0
    tasks: int = 0
    targets: int = 0
    failures: tuple[FailureRecord, ...] = ()
    warnings: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
