"""Runs that are killed at random moments.

`python -m tests.tools.fault_runs [KILLS] [PLANS] [SEED]`.

Among the inputs are scans and a Word file of the old kind, which other programs read. Before every
run the plans change: they come, change, go, are renamed, are empty. Every run is then killed with
SIGKILL: its parent at a random moment or while it writes the tables, in every second run one of its
workers before that. All the while a reader loads all tables and holds them
against each other. In the end one run is left alone, and its dataset must be, to the byte, that of
a first run.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from pipeline.dataset.records import TABLES
from pipeline.dataset.store import read_tables
from pipeline.errors import DatasetNotFound
from tests.pipeline.plans import PLAN
from tests.places import ROOT
from tests.tools.fault_plan import left_behind, make_inputs

LOOK = 0.01  # seconds between two looks at the dataset


class Report(NamedTuple):
    """What came of it."""

    kills: Counter[str]  # of what, or when: "parent", "worker", "while writing"
    reads: int
    snapshots: int  # different ones that the reader saw
    wrong: list[str]
    is_equal: bool
    documents: int
    left: list[str]  # in the folder for passing files


class Reader(threading.Thread):
    """Loads the dataset again and again and notes what is wrong with it."""

    def __init__(self, out: Path, pause: float) -> None:
        super().__init__(daemon=True)
        self.out, self.pause = out, pause  # seconds between two looks
        self.reads = 0
        self.seen: set[bytes] = set()
        self.wrong: list[str] = []
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(self.pause):
            try:
                self.look()
            except DatasetNotFound as exc:
                if self.reads:
                    self.wrong.append(f"the dataset went away: {exc}")
            except Exception as exc:
                self.wrong.append(f"{type(exc).__name__}: {exc}")

    def look(self) -> None:
        tables = read_tables(self.out, TABLES)
        self.reads += 1
        self.seen.add(tables["tasks"].schema.metadata[b"run_id"])
        documents, tasks = tables["documents"], tables["tasks"]
        known = set(documents["document_id"].to_pylist())
        if set(tasks["document_id"].to_pylist()) - known:
            self.wrong.append("tasks of documents that are not there")
        if sum(documents["task_count"].to_pylist()) != tasks.num_rows:
            self.wrong.append("documents count other tasks than there are")
        if set(tables["assignments"]["task_id"].to_pylist()) - set(tasks["task_id"].to_pylist()):
            self.wrong.append("assignments of tasks that are not there")


class Inputs:
    """A folder of plans that changes at random."""

    def __init__(self, folder: Path, count: int, chance: random.Random, with_scans: bool) -> None:
        self.folder = folder
        self.chance = chance
        self.made = 0
        if with_scans:
            make_inputs(folder, plans=0)
        else:
            folder.mkdir()
        self.kept = {path.name for path in folder.iterdir()}
        for _ in range(count):
            self.write(self.new_name())

    def new_name(self) -> str:
        self.made += 1
        return f"kế hoạch {self.made}.txt"

    def write(self, name: str) -> None:
        self.made += 1
        text = (
            ""
            if self.chance.random() < 0.05
            else PLAN.replace("12/KH-THHM", f"{self.made}/KH-THHM")
        )
        (self.folder / name).write_text(text)

    def change(self) -> None:
        names = sorted(p.name for p in self.folder.iterdir() if p.name not in self.kept)
        for name in self.chance.sample(names, len(names) // 3):
            match self.chance.randrange(4):
                case 0 | 1:
                    self.write(name)
                case 2:
                    (self.folder / name).rename(self.folder / self.new_name())
                case 3:
                    (self.folder / name).unlink()
                    self.write(self.new_name())


def start(inputs: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pipeline", "run", str(inputs), "--out", str(out)]
    options = ["--jobs", "2", "--quiet", "--max-failures", "1000"]
    passing = out.parent / "passing"
    passing.mkdir(exist_ok=True)
    environment = os.environ | {"TMPDIR": str(passing), "XDG_CACHE_HOME": str(out / ".cache")}
    return subprocess.Popen(command + options, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)


def workers_of(pid: int) -> list[int]:
    try:
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    except FileNotFoundError:
        return []


def disturb(
    run: subprocess.Popen[bytes], out: Path, seconds: float, chance: random.Random
) -> list[str]:
    """Kills a run, and in every second case one of its workers before; says what it did."""
    kills = []
    begun = time.monotonic()
    moment = begun + chance.uniform(0, seconds)
    if chance.random() < 0.5:
        time.sleep(chance.uniform(0, seconds * 0.7))
        for worker in workers_of(run.pid)[:1]:
            os.kill(worker, signal.SIGKILL)
            kills.append("worker")
    if chance.random() < 0.4:
        partial = out / ".snapshots" / ".partial"
        while run.poll() is None and not partial.exists():
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.03))
        kills.append("parent, while it wrote" if run.poll() is None else "none")
    else:
        time.sleep(max(0.0, moment - time.monotonic()))
        kills.append("parent" if run.poll() is None else "none")
    run.kill()
    run.wait()
    return kills


def fault_runs(
    place: Path, kills: int, plans: int, seed: int, *, with_scans: bool = False, look: float = LOOK
) -> Report:
    """Runs until so many parents, and a worker, were killed; then one more that is left alone."""
    chance = random.Random(seed)
    inputs, out = Inputs(place / "in", plans, chance, with_scans), place / "out"
    begun = time.monotonic()
    assert start(inputs.folder, out).wait() == 0
    seconds = time.monotonic() - begun
    reader = Reader(out, look)
    reader.start()
    counts: Counter[str] = Counter()
    while counts["parent"] + counts["parent, while it wrote"] < kills or not counts["worker"]:
        if chance.random() < 0.7:  # else the next run goes on with what the killed one left
            inputs.change()
        counts.update(disturb(start(inputs.folder, out), out, seconds, chance))
    assert start(inputs.folder, out).wait() == 0
    reader.is_over.set()
    reader.join()
    assert start(inputs.folder, place / "fresh").wait() == 0
    equal = all(
        (out / f"{name}.parquet").read_bytes() == (place / "fresh" / f"{name}.parquet").read_bytes()
        for name in TABLES
    )
    documents = read_tables(out, ("documents",))["documents"].num_rows
    left = left_behind(place / "passing")
    return Report(counts, reader.reads, len(reader.seen), reader.wrong, equal, documents, left)


def main(kills: int = 50, plans: int = 60, seed: int = 6) -> None:
    with tempfile.TemporaryDirectory() as place:
        report = fault_runs(Path(place), kills, plans, seed, with_scans=True)
    print(f"killed: {', '.join(f'{count} × {what}' for what, count in report.kills.most_common())}")
    print(
        f"reader: {report.reads} loads of {report.snapshots} snapshots, {len(report.wrong)} wrong"
    )
    for wrong in report.wrong[:10]:
        print(f"  {wrong}")
    print(
        f"the last dataset ({report.documents} documents) equals that of a first run: "
        f"{report.is_equal}; left behind: {report.left or 'nothing'}"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
