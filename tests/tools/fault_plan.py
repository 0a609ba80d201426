"""Trouble of every kind, one after the other; after two quiet nights the dataset must be whole.

    python -m tests.tools.fault_plan [FLIPS] [SEED]

The inputs are text plans, a Word file of each kind and scans. Each trouble spoils one run: programs
that are killed, hang, answer nonsense or are missing; a disk on which no file may grow over some
size; bytes flipped in the ledger and in the tables at FLIPS random places each (100 by default).
Two runs that nothing disturbs follow. Their tables must equal, to the byte, those of a dataset that
was never disturbed, and nothing may be left in the folder for passing files.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.dataset.records import TABLES
from tests.pipeline.plans import PLAN
from tests.places import ROOT

DOCUMENTS = ROOT / "tests" / "documents"
PLANS = 6
SCANS = ("blank.png", "photo.jpg")
PROGRAMS = ("tesseract", "soffice")
SPOILERS = {
    "is killed": "#!/bin/sh\nkill -9 $$\n",
    "fails": "#!/bin/sh\nexit 1\n",
    "answers nothing": "#!/bin/sh\nexit 0\n",
}
SMALLEST, LARGEST = 1_000, 2_000_000  # bytes that a file may have on the full disk


class Trouble(NamedTuple):
    """What spoils a run: its name, what is done before it, and how the run is started."""

    name: str
    before: Callable[[Path], None]
    path: str | None = None
    largest_file: int | None = None


class Stage(NamedTuple):
    """Where it all happens: inputs, the dataset, one that is never disturbed, passing files."""

    inputs: Path
    out: Path
    whole: Path
    passing: Path
    cache: Path


def make_inputs(folder: Path, plans: int = PLANS) -> None:
    """Text plans, a Word file as .docx and .doc, and scans."""
    folder.mkdir()
    for number in range(plans):
        text = PLAN.replace("12/KH-THHM", f"{number + 1}/KH-THHM")
        (folder / f"ke-hoach-{number}.txt").write_text(text)
    word = next(DOCUMENTS.glob("01*.docx"))
    shutil.copy(word, folder)
    convert = ["soffice", "--headless", "--convert-to", "doc", "--outdir", str(folder), str(word)]
    subprocess.run(convert, check=True, capture_output=True)
    for scan in SCANS:
        shutil.copy(DOCUMENTS / "scans" / scan, folder)


def run(stage: Stage, out: Path, trouble: Trouble | None = None) -> int:
    """A run of the command line; its exit code."""
    environment = os.environ | {
        "TMPDIR": str(stage.passing),
        "XDG_CACHE_HOME": str(stage.cache / out.name),
    }
    command = [sys.executable, "-m", "pipeline", "run", str(stage.inputs), "--out", str(out)]
    if trouble and trouble.path is not None:
        environment["PATH"] = trouble.path
    if trouble and trouble.largest_file is not None:
        command = ["prlimit", f"--fsize={trouble.largest_file}", *command]
    options = ["--jobs", "2", "--quiet", "--max-failures", "1000"]
    return subprocess.run(
        [*command, *options], cwd=ROOT, env=environment, capture_output=True, check=False
    ).returncode


def bins(folder: Path, program: str, script: str | None) -> str:
    """A PATH on which a program is another one, or none at all."""
    folder.mkdir(parents=True)
    for other in PROGRAMS:
        found = shutil.which(other)
        if other != program and found:
            (folder / other).symlink_to(found)
    for other in ("sh", "sleep", "prlimit", "env", "dirname", "basename", "readlink", "uname", "ls",
                  "sed", "grep", "cat", "rm", "mkdir", "expr", "id", "tr", "cut"):  # fmt: skip
        found = shutil.which(other)
        if found:
            (folder / other).symlink_to(found)
    if script is not None:
        (folder / program).write_text(script)
        (folder / program).chmod(0o755)
    return str(folder)


def afresh(out: Path) -> None:
    """The dataset goes, so that every program is needed again."""
    shutil.rmtree(out, ignore_errors=True)


def flip(path: Path, chance: random.Random) -> None:
    """One bit of a file is another."""
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def flip_table(out: Path, chance: random.Random) -> None:
    """One bit of one table of the current snapshot is another."""
    flip((out / f"{chance.choice(sorted(TABLES))}.parquet").resolve(), chance)


def troubles(stage: Stage, flips: int, chance: random.Random) -> Iterator[Trouble]:
    """All that happens, in order."""
    folder = stage.passing.parent / "bins"
    for program in PROGRAMS:
        for what, script in SPOILERS.items():
            path = bins(folder / f"{program} {what}", program, script)
            yield Trouble(f"{program} {what}", afresh_all(stage), path)
        path = bins(folder / f"{program} missing", program, None)
        yield Trouble(f"{program} is missing", afresh_all(stage), path)
    for _ in range(max(1, flips // 5)):
        largest = int(SMALLEST * (LARGEST / SMALLEST) ** chance.random())
        yield Trouble("no file may grow", afresh_all(stage), largest_file=largest)
    for _ in range(flips):
        yield Trouble("a bit of the ledger", lambda out: flip(out / ".ledger.sqlite", chance))
        yield Trouble("a bit of a table", lambda out: flip_table(out, chance))


def afresh_all(stage: Stage) -> Callable[[Path], None]:
    """The dataset and what OCR kept for it go."""

    def go(out: Path) -> None:
        afresh(out)
        shutil.rmtree(stage.cache / out.name, ignore_errors=True)

    return go


def differing(stage: Stage) -> list[str]:
    """The tables that are not those of the dataset that was never disturbed."""
    return [
        name
        for name in TABLES
        if not (stage.out / f"{name}.parquet").exists()
        or (stage.out / f"{name}.parquet").read_bytes()
        != (stage.whole / f"{name}.parquet").read_bytes()
    ]


def left_behind(passing: Path) -> list[str]:
    """What lies in the folder for passing files; the slots of the cores are kept on purpose."""
    names = (path.name for path in passing.iterdir())
    return sorted(name for name in names if not name.startswith("kehoach-slots"))


def main(flips: int = 100, seed: int = 8) -> int:
    """Print a line for each kind of trouble; 1 where a dataset was not whole again."""
    chance = random.Random(seed)
    counts: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as place:
        names = (Path(place) / name for name in ("in", "out", "whole", "passing", "cache"))
        stage = Stage(*names)
        stage.passing.mkdir()
        make_inputs(stage.inputs)
        for _ in range(2):
            run(stage, stage.whole)
            run(stage, stage.out)
        for trouble in troubles(stage, flips, chance):
            trouble.before(stage.out)
            code = run(stage, stage.out, trouble)
            for _ in range(2):
                run(stage, stage.out)
            wrong, left = differing(stage), left_behind(stage.passing)
            told = counts.setdefault(trouble.name, [0, 0])
            told[0] += 1
            if wrong or left:
                told[1] += 1
                print(f"  {trouble.name} ({trouble.largest_file}): run ended with {code}, "
                      f"tables that differ: {wrong}, left behind: {left}", flush=True)  # fmt: skip
    for name, (tried, bad) in counts.items():
        print(f"{name}: {tried} times, {bad} datasets not whole after two nights")
    return 1 if any(bad for _, bad in counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
