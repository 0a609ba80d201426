"""A small dataset to review, and runs over its inputs."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.document.config import Config
from pipeline.run.batch import Batch, run_batch
from pipeline.run.figures import RunSummary
from pipeline.workers.document_job import DocumentJob
from tests.pipeline import fakes
from tests.pipeline.plans import PLAN
from tests.places import DOCUMENTS

PDF = "10-so-khcn-web-bang.pdf"


def inputs(root: Path, *documents: str) -> Path:
    """A folder with the small plan as text and documents of the tests."""
    folder = root / "in"
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    for name in documents:
        shutil.copy(DOCUMENTS / name, folder / name)
    return folder


def run(folder: Path) -> RunSummary:
    """A run over the folder; the dataset stands beside it."""
    batch = Batch(job=DocumentJob(Config()), executor=fakes.Inline(), marks=fakes.marks())
    return run_batch([folder], folder.parent / "out", batch)
