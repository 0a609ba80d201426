"""What a night costs with more and more documents.

    python -m tests.tools.bench_growth [multiplied] [COUNT…]

For each COUNT (1,000 and 20,000 by default) that many text plans are made of those of data/raw,
each with its own number, and four runs follow: all is new, nothing changed, one plan changed, and
all tables written anew. Of each run come the seconds, the CPU seconds of all processes, and the
largest memory of the parent and of a worker.

With `multiplied` the first 240 plans alone are read. What they gave is put into the ledger for all
others: under their own ids and numbers, the words of each statement shuffled, so that hardly two
near each other are alike. The first run then reads nothing and writes all tables.
"""

from __future__ import annotations

import json
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from pipeline.dataset.fragments import TABLES_OF_DOCUMENTS, Fragments, SourceNames, joined
from pipeline.document.ids import content_hash, document_id
from pipeline.run.ledger import LEDGER_NAME
from pipeline.run.seals import DOCUMENT_COLUMNS, add_seal, digest_of, seal_of
from tests.places import ROOT
from tests.tools.bench_batch import RAW, is_utf8

COUNTS = (1_000, 20_000)
READ = 240
SHUFFLED = 12  # of the statements of a plan: its copies take turns
IN_FOLDER = 1_000
_NUMBER_RE = re.compile(r"^(Số:? *)\d+(?=[/-])", re.MULTILINE)
CHANGED = 417  # the plan that changes; of fewer plans the last
# The peak as the system knows it of this program alone: `ru_maxrss` counts the one that started it.
CHILD = """
import json, re, resource, sys
from pathlib import Path
from pipeline import cli
code = cli.main()
own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(json.dumps([own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]), file=sys.stderr)
sys.exit(code)
"""


class Night(NamedTuple):
    """What a run took: seconds, CPU seconds, and MB of the parent and of the largest worker."""

    wall: float
    cpu: float
    parent: float
    worker: float

    def __str__(self) -> str:
        return (
            f"{self.wall:8.2f} s ({self.cpu:.2f} s of CPU), parent {self.parent:.0f} MB, "
            f"worker {self.worker:.0f} MB"
        )


def plan_text(texts: list[str], number: int) -> str:
    """The plan of a number: one of the texts under its own number."""
    text = _NUMBER_RE.sub(rf"\g<1>{number + 1}", texts[number % len(texts)], count=1)
    return f"{text}\nBản số {number}.\n"


def plan_path(folder: Path, number: int) -> Path:
    return folder / f"{number // IN_FOLDER:03d}" / f"ke-hoach-{number}.txt"


def write_plans(folder: Path, texts: list[str], numbers: range) -> None:
    for number in numbers:
        path = plan_path(folder, number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plan_text(texts, number), "utf-8")


def night(inputs: Path, out: Path, *options: str) -> Night:
    """A run of the command line."""
    command = [sys.executable, "-c", CHILD, "run", str(inputs), "--out", str(out), "--quiet"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    done = subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, text=True, check=False
    )
    wall = time.perf_counter() - begun
    if done.returncode:
        raise RuntimeError(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    parent, worker = json.loads(done.stderr.splitlines()[-1])
    return Night(wall, cpu, parent / 1024, worker / 1024)


def shuffled(table: pa.Table, chance: random.Random) -> pa.Table:
    """The tasks, the words of each statement in another order."""
    place = table.schema.get_field_index("task")
    texts = []
    for text in table["task"].to_pylist():
        words = str(text).split(" ")
        chance.shuffle(words)
        texts.append(" ".join(words))
    return table.set_column(place, table.schema.field(place), pa.array(texts, pa.string()))


class Base(NamedTuple):
    """What was read of a plan: its row of the ledger, its rows unpacked and shuffled, its units."""

    row: dict[str, object]
    plain: list[bytes]
    units: list[tuple[str, str]]

    def fragment(self, new: str, number: int) -> bytes:
        """The rows of another document, packed."""
        plain = self.plain[number // READ % SHUFFLED]
        return zlib.compress(plain.replace(document_id(self.sha256).encode(), new.encode()), 1)

    @property
    def sha256(self) -> str:
        return str(self.row["sha256"])


def read_base(db: sqlite3.Connection, sha256: str, chance: random.Random) -> Base:
    columns = ", ".join(DOCUMENT_COLUMNS)
    row = db.execute(f"SELECT {columns} FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
    fragment = db.execute("SELECT rows FROM results WHERE sha256 = ?", (sha256,)).fetchone()[0]
    gathered = Fragments()
    gathered.add(fragment, SourceNames("", "", ()))
    tables = {name: gathered.table(name) for name in TABLES_OF_DOCUMENTS}
    shuffles = (tables | {"tasks": shuffled(tables["tasks"], chance)} for _ in range(SHUFFLED))
    return Base(
        dict(zip(DOCUMENT_COLUMNS, row, strict=True)),
        [zlib.decompress(joined([one[name] for name in TABLES_OF_DOCUMENTS])) for one in shuffles],
        db.execute("SELECT unit_id, record FROM units WHERE sha256 = ?", (sha256,)).fetchall(),
    )


def multiply(ledger: Path, texts: list[str], count: int) -> None:
    """Puts what the first plans gave into the ledger for all others."""
    hashes = [content_hash(plan_text(texts, number).encode()) for number in range(READ)]
    with closing(sqlite3.connect(ledger)) as db:
        add_seal(db)
        for quick in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -400000"):
            db.execute(f"PRAGMA {quick}")
        run = db.execute("SELECT max(number) FROM runs").fetchone()[0]
        chance = random.Random(8)
        bases = [read_base(db, sha256, chance) for sha256 in hashes]
        with db:
            for number in range(READ, count):
                add_copy(db, run, bases[number % READ], (texts, number))
            columns = seal_of(DOCUMENT_COLUMNS)
            db.execute(f"UPDATE documents SET seal = {columns} WHERE seal IS NULL")


def add_copy(db: sqlite3.Connection, run: int, base: Base, plan: tuple[list[str], int]) -> None:
    sha256 = content_hash(plan_text(*plan).encode())
    fragment = base.fragment(document_id(sha256), plan[1])
    db.execute("INSERT INTO results VALUES (?, ?)", (sha256, fragment))
    db.executemany(
        "INSERT INTO units VALUES (?, ?, ?)", [(unit, sha256, text) for unit, text in base.units]
    )
    row = base.row | {"sha256": sha256, "digest": digest_of(fragment)}
    if row["own_key"] is not None:
        row["own_key"] = f"{plan[1] + 1}/{str(row['own_key']).partition('/')[2]}"
    names = ", ".join(DOCUMENT_COLUMNS)
    places = ", ".join(f":{name}" for name in DOCUMENT_COLUMNS)
    db.execute(f"INSERT INTO documents (run, {names}) VALUES ({run}, {places})", row)


def nights(place: Path, count: int, is_multiplied: bool) -> Iterator[tuple[str, Night]]:
    """The runs, one after the other."""
    raw = [path.read_bytes() for path in sorted(RAW.iterdir())]
    texts = [data.decode("utf-8") for data in raw if is_utf8(data)]
    inputs, out = place / "in", place / "out"
    write_plans(inputs, texts, range(READ if is_multiplied else count))
    if is_multiplied:
        night(inputs, out)
        write_plans(inputs, texts, range(READ, count))
        multiply(out / LEDGER_NAME, texts, count)
        yield "all written, none read", night(inputs, out)
    else:
        yield "all new", night(inputs, out)
    time.sleep(2.1)  # what is younger is hashed once more
    night(inputs, out)
    yield "nothing changed", night(inputs, out)
    for text in ("Một dòng nữa.", "Hai dòng nữa."):
        number = min(CHANGED, count - 1)
        plan_path(inputs, number).write_text(f"{plan_text(texts, number)}{text}\n", "utf-8")
        yield "one plan changed", night(inputs, out)


def sizes(out: Path) -> str:
    tables = sum(path.stat().st_size for path in out.glob("*.parquet"))
    return f"ledger {(out / LEDGER_NAME).stat().st_size / 1e6:.0f} MB, tables {tables / 1e6:.0f} MB"


def main(arguments: list[str]) -> None:
    is_multiplied = "multiplied" in arguments
    for count in [int(word) for word in arguments if word.isdigit()] or COUNTS:
        with tempfile.TemporaryDirectory() as place:
            for what, spent in nights(Path(place), count, is_multiplied):
                print(f"{count:,} plans, {what:24} {spent}", flush=True)
            print(f"{count:,} plans, {sizes(Path(place) / 'out')}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
