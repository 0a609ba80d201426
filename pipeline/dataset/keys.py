"""The key of each table, and which column names the rows of which table."""

from __future__ import annotations

IN_DOCUMENT = ("document_id", "ordinal")
KEYS: dict[str, tuple[str, ...]] = {
    "documents": ("document_id",),
    "sections": ("section_id",),
    "tasks": ("task_id",),
    "assignments": ("task_id", "role", "ordinal"),
    "units": ("unit_id",),
    "references": IN_DOCUMENT,
    "footnotes": IN_DOCUMENT,
    "lineage": IN_DOCUMENT,
    "warnings": IN_DOCUMENT,
    "failures": ("source_path",),
}
DOCUMENT, UNIT = ("documents", "document_id"), ("units", "unit_id")
# table and column -> the table and column that it names; of a list each
REFERENCES: dict[tuple[str, str], tuple[str, str]] = {
    ("documents", "issuer_id"): UNIT,
    ("documents", "same_plan_as"): DOCUMENT,
    ("sections", "document_id"): DOCUMENT,
    ("sections", "parent_id"): ("sections", "section_id"),
    ("tasks", "document_id"): DOCUMENT,
    ("tasks", "section_id"): ("sections", "section_id"),
    ("tasks", "lead_ids"): UNIT,
    ("tasks", "coordinator_ids"): UNIT,
    ("assignments", "task_id"): ("tasks", "task_id"),
    ("assignments", "unit_id"): UNIT,
    ("references", "document_id"): DOCUMENT,
    ("footnotes", "document_id"): DOCUMENT,
    ("lineage", "document_id"): DOCUMENT,
    ("lineage", "matched_document_id"): DOCUMENT,
    ("warnings", "document_id"): DOCUMENT,
}
