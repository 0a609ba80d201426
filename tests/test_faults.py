from pathlib import Path

import pytest

from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import to_table
from pipeline.dataset.store import write_snapshot
from pipeline.dataset.table_files import TablePart
from pipeline.run.batch import run_batch
from tests.pipeline.fakes import task
from tests.pipeline.run.test_batch import batch, plans
from tests.tools.fault_runs import LOOK, Reader, fault_runs


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_runs_that_are_killed_end_in_the_dataset_of_one_that_is_not(tmp_path: Path) -> None:
    report = fault_runs(tmp_path, kills=4, plans=16, seed=1, look=0.1)
    assert report.wrong == []
    assert report.is_equal
    assert report.left == []
    assert report.reads > 20 and report.snapshots > 1
    assert report.kills["worker"] > 0


def test_the_reader_sees_what_does_not_fit(tmp_path: Path) -> None:
    run_batch([plans(tmp_path / "in", "Việc")], tmp_path / "out", batch())
    reader = Reader(tmp_path / "out", LOOK)
    reader.look()
    assert reader.wrong == []
    rows = [
        TablePart(name, to_table(name, [task("x", 0, "Việc")] if name == "tasks" else []))
        for name in TABLES
    ]
    write_snapshot(tmp_path / "out", rows, "mixed")
    reader.look()
    assert reader.wrong == [
        "tasks of documents that are not there",
        "documents count other tasks than there are",
    ]
