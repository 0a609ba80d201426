"""A small dataset that all tests of exports share, and a task that would be a formula."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.dataset.records import TABLES
from pipeline.dataset.rows import read_rows
from pipeline.export.flat_tables import Rows
from tests.places import RAW

PLANS = ("01-*", "04-*", "05-*", "11-*")


@pytest.fixture(scope="package")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export") / "dataset"
    plans = [str(next(RAW.glob(name))) for name in PLANS]
    assert main(["run", *plans, "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    return out


@pytest.fixture
def rows(dataset: Path) -> Rows:
    return read_rows(dataset, TABLES)


@pytest.fixture
def risky(rows: Rows) -> Rows:
    """The rows with a statement, a unit and a note that a spreadsheet would compute."""
    first, *rest = rows["tasks"]
    bad = {
        **first,
        "task": '=HYPERLINK("http://mau.example","xem")',
        "leads": ["+Sở Mẫu"],
        "notes": "@SUM(A1:A9)",
        "deliverable": "http://mau.example",
        "deadline": "-1",
    }
    return {**rows, "tasks": [bad, *rest]}
