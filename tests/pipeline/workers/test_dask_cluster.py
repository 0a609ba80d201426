import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from pipeline.document.config import Config
from pipeline.errors import MissingPackage, WorkersLost
from pipeline.exit_codes import ExitCode
from pipeline.run.batch import Batch, run_batch
from pipeline.workers import dask_cluster
from pipeline.workers.dask_cluster import DaskCluster
from pipeline.workers.document_job import DocumentJob
from tests.pipeline import fakes
from tests.pipeline.run.test_batch import batch, dataset_bytes, plans

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


def on(cluster: object) -> Batch:
    return Batch(
        job=DocumentJob(Config(), fakes.NAME),
        executor=DaskCluster(cluster.scheduler_address),  # type: ignore[attr-defined]
        marks=fakes.marks(),
    )


def test_the_dataset_is_the_same_though_a_worker_is_killed(tmp_path: Path, cluster: object) -> None:
    texts = [f"SLOW\nViệc {i}" for i in range(60)]
    inputs = plans(tmp_path / "in", *texts, "", "CRASH", "MISFIT", "DIE", "DIE ONCE", "SCAN\nViệc")
    killed = []

    def kill_one() -> None:
        time.sleep(0.7)
        worker = next(iter(cluster.workers.values()))  # type: ignore[attr-defined]
        killed.append(worker.pid)
        os.kill(worker.pid, signal.SIGKILL)

    thread = Thread(target=kill_one)
    thread.start()
    summary = run_batch([inputs], tmp_path / "dask", on(cluster))
    thread.join()
    assert killed and summary.seconds > 0.8, "the worker must have been killed in the middle"
    assert [f.code for f in summary.failures] == [
        "empty_document", "internal_error", "internal_error", "worker_died",
    ]  # fmt: skip
    run_batch([inputs], tmp_path / "local", batch(jobs=2))
    assert dataset_bytes(tmp_path / "dask") == dataset_bytes(tmp_path / "local")
    assert run_batch([inputs], tmp_path / "dask", on(cluster)).processed == 1, (
        "the deadly one, once more"
    )


def test_workers_that_do_not_see_the_inputs(
    tmp_path: Path, cluster: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = plans(tmp_path / "in", "Việc")
    monkeypatch.setattr(dask_cluster, "_sees", sees_here_alone)
    monkeypatch.setenv("HERE", "not in the workers, which run already")
    with pytest.raises(WorkersLost, match="file system that all workers share"):
        run_batch([inputs], tmp_path / "out", on(cluster))


def sees_here_alone(path: Path) -> bool:
    return "HERE" in os.environ


def test_workers_of_another_release(
    tmp_path: Path, cluster: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = plans(tmp_path / "in", "Việc")
    monkeypatch.setattr(dask_cluster, "code_mark", lambda: "another")
    with pytest.raises(WorkersLost, match="another release of kehoach"):
        run_batch([inputs], tmp_path / "out", on(cluster))


def test_no_cluster_at_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask_cluster, "CONNECT_SECONDS", 1)
    executor = DaskCluster("tcp://127.0.0.1:9")
    with pytest.raises(WorkersLost, match=r"tcp://127\.0\.0\.1:9: no Dask scheduler answers there"):
        list(executor.map(DocumentJob(Config(), fakes.NAME), iter([])))


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingPackage, match=r"pip install 'kehoach\[dask\]'") as caught:
        list(DaskCluster("x").map(DocumentJob(Config(), fakes.NAME), iter([])))
    assert caught.value.exit_code == ExitCode.MISSING_TOOL


def test_nothing_of_dask_is_loaded_without_it() -> None:
    program = (
        "import sys, pipeline.run.batch, pipeline.workers.dask_cluster; "
        "print('distributed' in sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert shown.stdout == "False\n"
