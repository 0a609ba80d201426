"""Documents, failures, warnings and units, as the page lists them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from extractors.codes import Severity
from pipeline.dataset.rows import Row
from pipeline.language.catalog import in_vietnamese
from pipeline.report.task_columns import ReportContext
from pipeline.run.unit_registry import Registry
from pipeline.views.units_view import units_view

TABLES = ("documents", "tasks", "units", "warnings", "failures")  # that the page needs
TEXTS_SHOWN = 20  # of what is left out: enough to see what kind it is
OF_DOCUMENT = (
    "document_id", "source_path", "source_format", "pages", "text_source", "document_type",
    "number", "title", "issuer", "genre", "task_count", "signer_name",
)  # fmt: skip
DAYS_OF_DOCUMENT = ("issued_on", "period_start", "period_end")


def documents_of(rows: Mapping[str, Sequence[Row]]) -> list[dict[str, Any]]:
    """The documents in their order, days as text."""
    return [
        {name: row[name] for name in OF_DOCUMENT}
        | {name: _day(row[name]) for name in DAYS_OF_DOCUMENT}
        for row in rows["documents"]
    ]


def failures_of(rows: Mapping[str, Sequence[Row]]) -> list[dict[str, Any]]:
    """The inputs that failed: path, code and sentence."""
    return [
        {"source_path": row["source_path"], "code": row["code"]} | _both(row["message"])
        for row in rows["failures"]
    ]


def warnings_of(rows: Mapping[str, Sequence[Row]], context: ReportContext) -> list[dict[str, Any]]:
    """The warnings by code, each with its documents, places, sentences and some texts."""
    kinds: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows["warnings"]:
        shown = {"page": row["page"], "line": row["line"]} | _both(row["sentence"])
        shown["document"] = context.numbers[row["document_id"]]
        shown["texts"] = row["texts"][:TEXTS_SHOWN]
        shown["more"] = max(0, len(row["texts"]) - TEXTS_SHOWN)
        kinds[row["severity"], row["code"]].append(shown)
    return [
        {"severity": severity, "code": code, "rows": found}
        for (severity, code), found in sorted(
            kinds.items(),
            key=lambda kind: (kind[0][0] != Severity.WARNING, -len(kind[1]), kind[0][1]),
        )
    ]


def _both(sentence: str) -> dict[str, str]:
    """A sentence of the dataset in the two languages of the page."""
    return {"en": sentence, "vi": in_vietnamese(sentence)}


def units_of(directory: Path, registry: Registry) -> dict[str, Any]:
    """Names without a unit, and those whose unit is a guess."""
    view = units_view(directory, registry)
    return {
        "unresolved": [[u.name, u.seen, u.candidate] for u in view.unresolved],
        "guessed": [[g.name, g.seen, g.unit_id, g.method, g.runner_up] for g in view.guessed],
    }


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
