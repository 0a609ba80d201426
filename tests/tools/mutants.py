"""Changes single operators and numbers of a room and counts the changes that no test notices.

    python -m tests.tools.mutants normalizers/time [-n 40] [--seed 1]      (make mutants ROOM=…)

A room is a package or a module; its tests are those of the mirrored path in tests/, and the
examples in its docstrings. A seeded sample of all changes is tried, one at each place at most, in
a copy of the tree in build/mutants. The changes are made by cosmic-ray, which has an environment
of its own in `.peers`. Printed is each change that survived: either a test is missing, or the
change changes nothing that matters.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.places import ROOT
from tests.tools.peers.environments import FOLDER, install

WORK = ROOT / "build" / "mutants"
COPIED = ("normalizers", "extractors", "pipeline", "benchmark", "tests", "data")
SESSION = "session.sqlite"
# These change types and decorators such as `cache`, and nothing that a test could see.
PASSED_OVER = ("ReplaceBinaryOperator_BitOr", "RemoveDecorator")
SECONDS = 300.0


class Mutant(NamedTuple):
    """One change: an operator of cosmic-ray at a place."""

    job: str
    module: str
    operator: str
    row: int
    column: int
    occurrence: int = 0  # the operator's changes of the module, counted


def module_of(room: str) -> Path:
    """The package or the module that a room is, relative to the root.

    Raises:
        SystemExit: there is none.
    """
    path = Path(room.strip("/"))
    for found in (path, path.with_suffix(".py")):
        if (ROOT / found).exists():
            return found
    raise SystemExit(f"{room} is no package and no module of the project")


def where_tested(module: Path) -> Path:
    """Where the tests of a package or a module are."""
    mirrored = Path("tests") / module
    return mirrored.with_name(f"test_{module.name}") if module.suffix else mirrored


def sample(mutants: Sequence[Mutant], count: int, seed: int) -> list[Mutant]:
    """Some of the changes, one at each place at most; the same for the same seed.

    The names of the jobs are drawn anew in each run, so that they may not order the changes.
    """
    choice = random.Random(seed)
    ordered = sorted(mutants, key=lambda mutant: mutant[1:])
    left = [m for m in ordered if not any(name in m.operator for name in PASSED_OVER)]
    choice.shuffle(left)
    by_place = {(m.module, m.row, m.column): m for m in left}
    places = sorted(by_place)
    chosen = choice.sample(places, min(count, len(places)))
    return [by_place[place] for place in sorted(chosen)]


def changed_lines(diff: str) -> list[str]:
    r"""The lines of a diff that were taken out or put in.

    >>> changed_lines("--- a\n+++ b\n@@ -1 +1 @@\n if a:\n-    b = 1\n+    b = 2\n")
    ['-    b = 1', '+    b = 2']
    """
    body = diff.partition("@@")[2]
    return [line for line in body.splitlines() if line[:1] in ("-", "+")]


def copy_tree(target: Path) -> None:
    """Copy what the tests need; the changes are made in the copy."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", target)
    # Bytecode that is checked by content: a change within the same second is seen.
    command = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash"]
    subprocess.run([*command, *COPIED], cwd=target, check=False)


def settings(module: Path) -> str:
    """The settings of cosmic-ray."""
    tests = f"{where_tested(module)} {module}"
    command = f"{sys.executable} -m pytest -q -x -p no:cacheprovider {tests}"
    lines = (
        "[cosmic-ray]",
        f"module-path = {json.dumps(str(module))}",
        f"timeout = {SECONDS}",
        'excluded-modules = ["**/__init__.py"]',
        f"test-command = {json.dumps(command)}",
        "[cosmic-ray.distributor]",
        'name = "local"',
    )
    return "\n".join(lines) + "\n"


def keep_sample(session: Path, count: int, seed: int) -> tuple[int, int]:
    """Take all other changes out of a session; how many there were, and how many are left."""
    columns = "job_id, module_path, operator_name, start_pos_row, start_pos_col, occurrence"
    with sqlite3.connect(session) as base:
        found = base.execute(f"SELECT {columns} FROM mutation_specs").fetchall()
        mutants = [Mutant(*map(str, row[:3]), *row[3:]) for row in found]
        kept = {mutant.job for mutant in sample(mutants, count, seed)}
        gone = [(mutant.job,) for mutant in mutants if mutant.job not in kept]
        for table in ("mutation_specs", "work_items"):
            base.executemany(f"DELETE FROM {table} WHERE job_id = ?", gone)
    return len(mutants), len(kept)


def outcomes(session: Path) -> Iterator[tuple[str, str]]:
    """What came of each change, and the change itself in some lines."""
    query = (
        "SELECT r.test_outcome, s.module_path, s.start_pos_row, s.definition_name, r.diff"
        " FROM work_results r JOIN mutation_specs s USING (job_id)"
        " ORDER BY s.module_path, s.start_pos_row"
    )
    with sqlite3.connect(session) as base:
        for outcome, module, row, name, diff in base.execute(query):
            lines = "\n".join(f"    {line}" for line in changed_lines(diff or ""))
            yield str(outcome).lower(), f"{module}:{row} {name or ''}\n{lines}"


def run(module: Path, count: int, seed: int) -> None:
    """Try a sample of changes and print what came of them.

    Raises:
        SystemExit: the tests fail without a change, or cosmic-ray cannot be installed.
    """
    complaint = install(FOLDER / "cosmic-ray", ("cosmic-ray",))
    if complaint:
        raise SystemExit(f"cosmic-ray cannot be installed: {complaint}")
    tree, session = WORK / "tree", WORK / SESSION
    copy_tree(tree)
    (WORK / "settings.toml").write_text(settings(module), "utf-8")
    session.unlink(missing_ok=True)
    told = environment(tree)
    own = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        str(where_tested(module)),
    ]
    if subprocess.run(own, cwd=tree, env=told, stdout=subprocess.DEVNULL, check=False).returncode:
        raise SystemExit(f"{where_tested(module)} fails without a change")
    _cosmic_ray("init", tree, told)
    of, tried = keep_sample(session, count, seed)
    _cosmic_ray("exec", tree, told)
    found = list(outcomes(session))
    counted = Counter(outcome for outcome, _ in found)
    for outcome, change in found:
        if outcome == "survived":
            print(change)
    named = ", ".join(f"{number} {outcome}" for outcome, number in sorted(counted.items()))
    print(f"{module}: {tried} changes of {of} tried (seed {seed}): {named}")


def environment(tree: Path) -> Mapping[str, str]:
    """The environment of the tests: the copy comes first, and no bytecode is written."""
    return {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}


def _cosmic_ray(step: str, tree: Path, told: Mapping[str, str]) -> None:
    program = FOLDER / "cosmic-ray" / "bin" / "cosmic-ray"
    command = [program, step, WORK / "settings.toml", WORK / SESSION]
    subprocess.run(command, cwd=tree, env=told, check=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Try the changes that the command line asks for."""
    parser = argparse.ArgumentParser(description="counts changes of code that no test notices")
    parser.add_argument("room", help="a package or a module: normalizers/time")
    parser.add_argument("-n", type=int, default=40, help="how many changes")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    run(module_of(given.room), given.n, given.seed)


if __name__ == "__main__":
    main()
