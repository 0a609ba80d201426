"""A dataset as one HTML file: the composition, top to bottom."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.dataset.rows import Row, read_rows
from pipeline.report.clippings import Clippings, clippings_for
from pipeline.report.other_tables import (
    TABLES,
    documents_of,
    failures_of,
    units_of,
    warnings_of,
)
from pipeline.report.page import render_page
from pipeline.report.task_columns import context_of, task_columns
from pipeline.run.source_bytes import SourceBytes
from pipeline.run.unit_registry import Registry

NAME = "report.html"


def write_report(
    directory: Path, out: Path, clippings: Clippings, language: str, registry: Registry
) -> Path:
    """Writes the report of a dataset, and gives its path.

    Args:
        directory: The folder of the dataset.
        out: The file.
        clippings: Which rows show where they stand on the page.
        language: `vi` or `en`: the one that the page opens in.
        registry: What people decided of units.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
        OSError: the file cannot be written.
    """
    rows = read_rows(directory, TABLES)
    data = page_data(rows, directory.resolve().name)
    data["units"] = units_of(directory, registry)
    out.parent.mkdir(parents=True, exist_ok=True)
    clipped = clippings_for(rows, clippings, SourceBytes(directory), out)
    _replace(out, render_page(data, clipped, language))
    return out


def page_data(rows: Mapping[str, Sequence[Row]], title: str) -> dict[str, Any]:
    """What the page shows of the tables, as JSON has it."""
    context = context_of(rows)
    return {
        "meta": {"title": title, "made": datetime.now().date().isoformat()},
        "documents": documents_of(rows),
        "tasks": task_columns(rows["tasks"], context),
        "count": len(rows["tasks"]),
        "failures": failures_of(rows),
        "warnings": warnings_of(rows, context),
        "units": {"unresolved": [], "guessed": []},
    }


def _replace(path: Path, text: str) -> None:
    """Writes a file at once: a browser never opens half of it."""
    passing = path.with_name(f"{path.name}.new")
    passing.write_text(text, encoding="utf-8")
    os.replace(passing, path)  # noqa: PTH105
