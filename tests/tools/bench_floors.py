"""What a plan of text, a run over one and an unchanged folder cost, as ratios.

    python -m tests.tools.bench_floors [--against TREE] [--rounds 3] [--plans 300]

(a) processor time for each plan of text in data/raw, each read once in a process that has read
another plan before; with `--against`, the ratio to the code of another checkout, in turns;
(b) processor time and seconds of a whole run over one plan, nothing kept from before; with
`--against` as in (a);
(c) processor time of a second run on a folder where nothing changed, against hashing its files in
a process of its own.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.places import RAW, ROOT
from tests.tools.bench_batch import Cost, cost, is_utf8, make_plans

WARM_UP, STRIPPED = "11", "06"  # plans by their numbers; the second loads the model of the repair
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"  # an installation keeps it, so the runs measured do
READ_ALL = """
import gc, sys, time
from pathlib import Path
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document

def read(name):
    path = Path(name)
    data = path.read_bytes()
    process_document(data, SourceFile(path, path.name, "0" * 64, len(data)), Config())

gc.set_threshold(50_000)  # as a worker has it
read(sys.argv[1])
begun = time.process_time()
for name in sys.argv[2:]:
    read(name)
print(time.process_time() - begun)
"""
HASH_ALL = """
import hashlib, resource, sys
from pathlib import Path

for path in sorted(Path(sys.argv[1]).iterdir()):
    hashlib.sha256(path.read_bytes()).hexdigest()
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)
"""


def text_plans() -> list[Path]:
    """The plans of text to read; first the one that warms up."""
    paths = [path for path in sorted(RAW.iterdir()) if is_utf8(path.read_bytes())]
    first = [path for path in paths if path.name.startswith(WARM_UP)]
    return first + [path for path in paths if not path.name.startswith((WARM_UP, STRIPPED))]


def seconds(code: str, arguments: Sequence[str | Path], tree: Path = ROOT) -> float:
    """What a small program that says its own seconds says, with the code of a checkout."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    told = {**os.environ, "PYTHONPATH": str(tree)}
    done = subprocess.run(command, cwd=tree, env=told, capture_output=True, text=True, check=True)
    return float(done.stdout)


def text_cost(trees: Sequence[Path], rounds: int) -> list[float]:
    """Seconds a plan with the code of each checkout, in turns: the best of the rounds."""
    paths = text_plans()
    turns = [[seconds(READ_ALL, paths, tree) for tree in trees] for _ in range(rounds)]
    return [min(turn[place] for turn in turns) / (len(paths) - 1) for place in range(len(trees))]


def whole_run(inputs: Path, out: Path, tree: Path) -> Cost:
    """A run over some plans with the code of a checkout, and all processes that it starts."""
    command = [sys.executable, "-m", "pipeline", "run", str(inputs), "--out", str(out), "--quiet"]
    keeping = {name: told for name, told in os.environ.items() if name != NO_BYTECODE}
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=tree, env={**keeping, "PYTHONPATH": str(tree)}, check=True)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def tiny_cost(place: Path, trees: Sequence[Path], rounds: int) -> list[Cost]:
    """A run over one plan with the code of each checkout, in turns: the least of the rounds."""
    inputs = make_plans(place / "one", 1)
    turns = [
        [whole_run(inputs, place / f"{turn}-{at}", tree) for at, tree in enumerate(trees)]
        for turn in range(rounds)
    ]
    each = [[turn[at] for turn in turns] for at in range(len(trees))]
    return [Cost(min(c.wall for c in of), min(c.cpu for c in of)) for of in each]


def unchanged_cost(place: Path, plans: int, rounds: int) -> tuple[float, float]:
    """Seconds of a run where nothing changed, and of hashing alone: the best of the rounds."""
    inputs = make_plans(place / "in", plans)
    time.sleep(2.1)  # what is younger is hashed once more
    cost(["-m", "pipeline"], inputs, place / "out")
    again = min(cost(["-m", "pipeline"], inputs, place / "out").cpu for _ in range(rounds))
    return again, min(seconds(HASH_ALL, [inputs]) for _ in range(rounds))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="costs of text and of an unchanged folder")
    parser.add_argument("--against", type=Path, help="another checkout of the project")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--plans", type=int, default=300)
    given = parser.parse_args(arguments)
    trees = [ROOT, *([given.against.resolve()] if given.against else [])]
    costs = text_cost(trees, given.rounds)
    ratio = f", {costs[0] / costs[1]:.2f} x {given.against}" if given.against else ""
    print(f"text: {costs[0] * 1000:.1f} ms of CPU a plan{ratio}")
    with tempfile.TemporaryDirectory() as place:
        tiny = tiny_cost(Path(place), trees, given.rounds)
        ratio = f", {tiny[0].cpu / tiny[1].cpu:.2f} x {given.against}" if given.against else ""
        print(f"one plan, a whole run: {tiny[0].cpu:.2f} s of CPU, {tiny[0].wall:.2f} s{ratio}")
        again, alone = unchanged_cost(Path(place), given.plans, given.rounds)
    print(f"unchanged, {given.plans} plans: {again:.2f} s of CPU, {again / alone:.1f} x hashing")


if __name__ == "__main__":
    main()
