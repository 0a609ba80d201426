"""What the contract says beyond the types and closed sets of the schema, as tables.

The types, nullability and closed sets of columns stand in `pipeline.dataset.records` alone.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.dataset.codes import CODES, CodeKind


class Within(NamedTuple):
    """Least and greatest value of a number; None where there is no limit."""

    least: float
    most: float | None = None


SHARE, FROM_0, FROM_1 = Within(0, 1), Within(0), Within(1)
LIMITS: dict[tuple[str, str], Within] = {
    ("documents", "bytes"): FROM_0,
    ("documents", "pages"): FROM_1,
    ("documents", "quality_before"): SHARE,
    ("documents", "quality_after"): SHARE,
    ("documents", "task_count"): FROM_0,
    ("sections", "position"): FROM_0,
    ("sections", "level"): FROM_1,
    ("sections", "page"): FROM_1,
    ("tasks", "position"): FROM_0,
    ("tasks", "confidence"): SHARE,
    ("tasks", "field_confidence"): SHARE,
    ("tasks", "line_start"): FROM_1,
    ("assignments", "ordinal"): FROM_0,
    ("assignments", "score"): Within(0, 100),
    ("units", "task_count"): FROM_0,
    ("references", "page"): FROM_1,
    ("footnotes", "page"): FROM_1,
    ("warnings", "page"): FROM_1,
}
# The first is no later, or no greater, than the second.
ORDERED: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (("period_start", "period_end"),),
    "sections": (("line_start", "line_end"),),
    "tasks": (("deadline_start", "deadline_end"), ("line_start", "line_end")),
    "units": (("valid_from", "valid_to"),),
}


def _codes(*kinds: CodeKind) -> frozenset[str]:
    return frozenset(code.code for code in CODES if code.kind in kinds)


# Columns of codes -> the codes that docs/codes.md lists.
CODES_OF: dict[tuple[str, str], frozenset[str]] = {
    ("documents", "warnings"): _codes(CodeKind.WARNING),
    ("warnings", "code"): _codes(CodeKind.WARNING, CodeKind.INFO),
    ("tasks", "review_flags"): _codes(CodeKind.FLAG),
    ("failures", "code"): _codes(CodeKind.FAILURE),
}
