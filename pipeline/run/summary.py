"""The figures of a finished run, for people and for machines."""

from __future__ import annotations

import json

from pipeline.run.figures import RunSummary
from pipeline.run.run_log import figures


def render_summary(summary: RunSummary) -> str:
    """The figures as an aligned table; warnings by code, the most frequent first."""
    rows = [
        ("documents", summary.documents),
        ("copies of them", summary.duplicates),
        ("pages", summary.pages),
        ("tasks", summary.tasks),
        ("targets", summary.targets),
        ("processed now", summary.processed),
        ("unchanged", summary.unchanged),
        *((f"  {name}", count) for name, count in summary.changes._asdict().items() if count),
        ("failures", len(summary.failures)),
        *([("tried again next time", summary.again)] if summary.again else []),
        ("warnings", sum(summary.warnings.values())),
    ]
    by_count = sorted(summary.warnings.items(), key=lambda item: (-item[1], item[0]))
    rows += [(f"  {code}", count) for code, count in by_count]
    width = max(len(label) for label, _ in rows)
    return "\n".join(f"{label:<{width}}  {count:>7,}" for label, count in rows)


def summary_json(summary: RunSummary) -> str:
    """The figures as one JSON object."""
    return json.dumps(figures(summary), ensure_ascii=False)
