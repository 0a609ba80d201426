"""What batch runs cost.

`python -m tests.tools.bench_batch [PART…]`, parts `repeat rules cores memory dask`.

    repeat   1,000 text plans; the same again; one new plan among them; other rules of normalization
    rules    four scanned plans; the same after a change of normalization, without the cache of OCR
    cores    the same plans on one core and on two
    memory   a run of 100, 20,000 and 100,000 small documents: the largest size of the process that
    runs dask     the same plans on a cluster of three workers of which one is killed, and on two
    processes

Seconds are wall time, with the CPU seconds of all processes behind; on a machine that others use,
take the best of several runs.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.dataset.records import TABLES
from tests.places import ROOT

RAW = ROOT / "data" / "raw"
PLANS = 1000
COUNTS = (100, 20_000, 100_000)
PARTS = ("repeat", "rules", "cores", "memory", "dask")


class Cost(NamedTuple):
    """What a command took: wall and CPU seconds."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:7.2f} s ({self.cpu:.2f} s of CPU)"


def is_utf8(data: bytes) -> bool:
    try:
        return bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def make_plans(folder: Path, count: int, start: int = 0) -> Path:
    """Plans of data/raw, each with a line more that makes it another."""
    folder.mkdir(exist_ok=True)
    raw = [path.read_bytes() for path in sorted(RAW.iterdir())]
    texts = [data.decode("utf-8") for data in raw if is_utf8(data)]
    for number in range(start, start + count):
        text = f"{texts[number % len(texts)]}\nBản số {number}.\n"
        (folder / f"ke-hoach-{number}.txt").write_text(text, "utf-8")
    return folder


def run(inputs: Path, out: Path, *options: str, cores: str | None = None) -> Cost:
    """A run of the command line, on the cores named."""
    pinned = ["taskset", "-c", cores] if cores else []
    return cost(["-m", "pipeline"], inputs, out, *options, prefix=pinned)


def cost(
    program: list[str],
    inputs: Path,
    out: Path,
    *options: str,
    prefix: Sequence[str] = (),
    **environment: str,
) -> Cost:
    """What a run of a program takes."""
    command = [
        *prefix,
        sys.executable,
        *program,
        "run",
        str(inputs),
        "--out",
        str(out),
        "--quiet",
        *options,
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, check=True, env={**os.environ, **environment}, stderr=subprocess.DEVNULL
    )
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu)


def repeat(place: Path) -> None:
    inputs = make_plans(place / "in", PLANS)
    time.sleep(2.1)  # what is younger is hashed once more
    first = run(inputs, place / "out")
    second = min(run(inputs, place / "out") for _ in range(3))
    make_plans(inputs, 1, PLANS)
    added = run(inputs, place / "out")
    alone = run(make_plans(place / "alone", 1, PLANS), place / "alone-out")
    full = run(inputs, place / "out", "--full")
    print(f"{PLANS} text plans, first run      {first}")
    print(f"nothing changed               {second}: {second.wall / first.wall:.2%} of the first")
    print(f"one new plan among them       {added}: {added.wall / first.wall:.2%} of the first")
    print(f"that plan alone               {alone}")
    print(f"--full                        {full}")
    print(f"the ledger has {(place / 'out' / '.ledger.sqlite').stat().st_size / 1e6:.1f} MB")


# The command line with another mark of the rules, as after a change of a registry.
OTHER_RULES = """
import sys
from pipeline import cli, fingerprint

marks = fingerprint.current_marks
fingerprint.current_marks = lambda config: marks(config)._replace(rows="others")
sys.exit(cli.main())
"""


def rules(place: Path) -> None:
    from tests.tools.bench_scans import STEMS
    from tests.tools.rendering.scans import chosen, write_scan

    scans = [path for stem in chosen(list(STEMS)) for path in write_scan(stem, "moderate", place)]
    inputs = scans[0].parent
    first = cost(["-m", "pipeline"], inputs, place / "out", XDG_CACHE_HOME=str(place / "cache"))
    other = cost(["-c", OTHER_RULES], inputs, place / "out", XDG_CACHE_HOME=str(place / "no-cache"))
    print(f"{len(scans)} scans, first run          {first}")
    print(
        f"after a change of the rules   {other}; OCR was kept: {not (place / 'no-cache').exists()}"
    )


def busy_seconds() -> float:
    """CPU seconds that all processes of the machine have used."""
    user, nice, system, _idle, _wait, *others = (
        Path("/proc/stat").read_text().splitlines()[0].split()[1:8]
    )
    return sum(map(int, (user, nice, system, *others))) / os.sysconf("SC_CLK_TCK")


class Quiet(NamedTuple):
    """A run, and how many cores others used meanwhile."""

    others: float
    cost: Cost


def quiet_run(place: Path, inputs: Path, jobs: int, attempts: int = 40) -> Quiet:
    """A run on so many cores while others use as little as possible of the machine."""
    best = Quiet(99.0, Cost(0, 0))
    for attempt in range(attempts):
        for _ in range(60):  # a minute at most for others to rest
            before = busy_seconds()
            time.sleep(1)
            if busy_seconds() - before < 0.15:
                break
        before = busy_seconds()
        pinned = ",".join(map(str, range(jobs)))
        spent = run(inputs, place / f"out{jobs}-{attempt}", "--jobs", str(jobs), cores=pinned)
        best = min(best, Quiet((busy_seconds() - before - spent.cpu) / spent.wall, spent))
        if best.others < 0.05:
            break
    return best


def cores(place: Path) -> None:
    inputs = make_plans(place / "in", PLANS)
    one, two = quiet_run(place, inputs, 1), quiet_run(place, inputs, 2)
    print(f"{PLANS} plans on one core   {one.cost}; others used {one.others:.2f} cores")
    print(f"on two                {two.cost}; others used {two.others:.2f}")
    print(f"throughput            {one.cost.wall / two.cost.wall:.2f} x")


SMALL_RUN = """
import json, resource, sys
from pathlib import Path
from pipeline.run.batch import Batch, run_batch
from pipeline.document.config import Config
from pipeline.workers.document_job import DocumentJob
from pipeline.workers.pool import LocalProcesses
from tests.pipeline import fakes

job = DocumentJob(Config(), fakes.NAME)
batch = Batch(job=job, executor=LocalProcesses(2), marks=fakes.marks())
summary = run_batch([Path(sys.argv[1])], Path(sys.argv[2]), batch)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([summary.documents, summary.tasks, peak, summary.seconds]))
"""


def memory(place: Path) -> None:
    for count in COUNTS:
        inputs = place / f"in{count}"
        for number in range(count):
            folder = inputs / f"{number // 1000}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number}.txt").write_text(
                "".join(f"Việc {number} {i}\n" for i in range(5)), "utf-8"
            )
        for night in ("first", "second"):
            command = [sys.executable, "-c", SMALL_RUN, str(inputs), str(place / f"out{count}")]
            shown = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            documents, tasks, peak, seconds = json.loads(shown.stdout)
            print(
                f"{night} run of {documents:,} documents, {tasks:,} tasks: {peak:.0f} MB, "
                f"{seconds:.1f} s"
            )


CLUSTER_RUN = """
import os, signal, sys, threading, time

if __name__ == "__main__":
    from distributed import LocalCluster
    from pipeline.cli import main

    with LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        def kill_one():
            worker = next(iter(cluster.workers.values()))
            os.kill(worker.pid, signal.SIGKILL)
            print("killed a worker after", round(time.monotonic() - begun, 1), "s")
        threading.Timer(float(sys.argv[3]), kill_one).start()
        begun = time.monotonic()
        main(["run", sys.argv[1], "--out", sys.argv[2], "--quiet", "--dask", \
cluster.scheduler_address])
        print("run on the cluster", round(time.monotonic() - begun, 1), "s")
"""


def dask(place: Path) -> None:
    inputs = make_plans(place / "in", PLANS)
    local = run(inputs, place / "local")
    script = place / "cluster.py"
    script.write_text(CLUSTER_RUN)
    command = [sys.executable, str(script), str(inputs), str(place / "dask"), f"{local.wall / 2}"]
    subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, stderr=subprocess.DEVNULL
    )
    differing = [
        name
        for name in TABLES
        if (place / "local" / f"{name}.parquet").read_bytes()
        != (place / "dask" / f"{name}.parquet").read_bytes()
    ]
    print(f"{PLANS} plans on two processes {local}; tables that differ: {differing or 'none'}")


def main(parts: list[str]) -> None:
    for part in parts or PARTS:
        print(f"-- {part}", flush=True)
        with tempfile.TemporaryDirectory() as place:
            globals()[part](Path(place))


if __name__ == "__main__":
    main(sys.argv[1:])
