"""A cell that is a block of labels: "Chủ trì: Văn phòng. Phối hợp: Tổ A. Thời gian: Quý I"."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.lines.label_words import LabelRole
from extractors.lines.labels import split_labels
from extractors.tables.columns import ColumnRole

WHO = (ColumnRole.LEAD, ColumnRole.ASSIGNMENT)
MIN_LABELS = 2
FIELDS = {
    LabelRole.LEAD: ColumnRole.LEAD,
    LabelRole.ASSIGNMENT: ColumnRole.ASSIGNMENT,
    LabelRole.COORDINATOR: ColumnRole.COORDINATOR,
    LabelRole.DELIVERABLE: ColumnRole.DELIVERABLE,
    LabelRole.DEADLINE: ColumnRole.DEADLINE,
    LabelRole.NOTES: ColumnRole.NOTES,
}


def spread_labels(fields: Mapping[ColumnRole, str]) -> dict[ColumnRole, str]:
    """The fields of a row, the labels of its cell of who as fields of their own.

    A column of its own goes before a label ("Thời gian" beside such a cell).
    """
    found = dict(fields)
    for role in WHO:
        rest, labels = split_labels(fields.get(role, ""))
        if rest.strip() or len(labels) < MIN_LABELS or any(lb.role not in FIELDS for lb in labels):
            continue
        del found[role]
        for label in labels:
            found.setdefault(FIELDS[label.role], label.value.rstrip(" ."))
    return found
