"""The figures of a finished run, for people and for machines."""

from __future__ import annotations

import json
from dataclasses import asdict

from pipeline.results import RunSummary


def render_summary(summary: RunSummary) -> str:
    """The figures as an aligned table; warnings by code, the most frequent first."""
    rows = [
        ("documents", summary.documents),
        ("copies of them", summary.duplicates),
        ("tasks", summary.tasks),
        ("targets", summary.targets),
        ("failures", len(summary.failures)),
        ("warnings", sum(summary.warnings.values())),
    ]
    by_count = sorted(summary.warnings.items(), key=lambda item: (-item[1], item[0]))
    rows += [(f"  {code}", count) for code, count in by_count]
    width = max(len(label) for label, _ in rows)
    return "\n".join(f"{label:<{width}}  {count:>7,}" for label, count in rows)


def summary_json(summary: RunSummary) -> str:
    """The figures as one JSON object."""
    figures = {
        "documents": summary.documents,
        "duplicates": summary.duplicates,
        "tasks": summary.tasks,
        "targets": summary.targets,
        "warnings": dict(summary.warnings),
        "failures": [asdict(failure) for failure in summary.failures],
        "snapshot": str(summary.snapshot),
        "seconds": round(summary.seconds, 3),
    }
    return json.dumps(figures, ensure_ascii=False)
