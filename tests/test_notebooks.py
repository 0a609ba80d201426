"""The notebooks run on the dataset of data/raw, and are kept without outputs.

Outputs would change with every release and hide what changed in a notebook.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import load
from pipeline.cli import main
from tests.places import RAW, ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_are_kept_without_outputs(notebook: Path) -> None:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []


@pytest.mark.slow
def test_notebooks_run(tmp_path: Path) -> None:
    dataset = tmp_path / "dataset"
    assert main(["run", str(RAW), "--out", str(dataset), "--quiet"]) == 0
    lineage = load(dataset).lineage
    carried = lineage[lineage["relation"] == "carries_out"].groupby("cited_key")["document_id"]
    assert dict(carried.nunique()[lambda plans: plans > 1]) == {"198/nq-cp@2025-12-18": 2}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--nbmake", "-q", "-p", "no:cacheprovider",
         *map(str, NOTEBOOKS)],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "DATASET": str(dataset), "MPLBACKEND": "agg"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
