"""What the processing of one document gives."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.dataset.citation_records import FootnoteRecord, LineageRecord, ReferenceRecord
from pipeline.dataset.notice_records import WarningRecord
from pipeline.dataset.records import DocumentRecord, SectionRecord, TaskRecord
from pipeline.dataset.unit_records import AssignmentRecord, UnitRecord


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
    footnotes: tuple[FootnoteRecord, ...] = ()
    lineage: tuple[LineageRecord, ...] = ()
    warnings: tuple[WarningRecord, ...] = ()
