"""Other tools on the same files as kehoach, in one run: `make bench-peers`.

    python -m tests.tools.peers [--only NAME…]

Prints the tables of docs/quality.md. Each tool runs in an environment of its own in `.peers`,
which the first run makes from PyPI; `pdftotext` and `tesseract` are used where they are installed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.places import ROOT
from tests.tools.peers import mending
from tests.tools.peers.environments import MENDERS, PEERS, Peer, Ready, prepare
from tests.tools.peers.found import NOTHING, Found, rows_found, words_recalled
from tests.tools.peers.inputs import InputFile, Kind, all_files

READERS = Path(__file__).with_name("readers.py")
TIME_LIMIT = 900  # seconds for one tool and all files of a kind
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
Given = Mapping[str, Any]


class Sums(NamedTuple):
    """What a tool gave of the files of one kind."""

    words: float
    in_tables: Found
    elsewhere: Found
    cpu: float | None
    remark: str


def answers(ready: Ready, name: str, files: Sequence[Path]) -> dict[str, Given]:
    """What a tool gives of each file, by the file's name; nothing of those it did not come to."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        command = [ready.python, READERS, name, out, *files]
        with contextlib.suppress(subprocess.TimeoutExpired):  # what it wrote until then counts
            subprocess.run(
                command,
                env={**os.environ, **ONE_THREAD},
                capture_output=True,
                timeout=TIME_LIMIT,
                check=False,
            )
        lines = out.read_text("utf-8").splitlines() if out.exists() else []
    return {given["file"]: given for given in map(json.loads, lines)}


def summed(files: Sequence[InputFile], given: Mapping[str, Given]) -> Sums:
    """The figures of all files of a kind; a file that was not read counts as empty."""
    in_tables = elsewhere = NOTHING
    recalled = pages = 0
    cpu = 0.0
    errors = []
    for file in files:
        read = given.get(file.path.name, {"error": "no answer"})
        if "error" in read:
            errors.append(read["error"])
        else:
            cpu, pages = cpu + read["cpu"], pages + file.pages
        text, tables = read.get("text", ""), read.get("tables", [])
        recalled += words_recalled(file.words, text, tables)
        rows = [[row for row in file.rows if row.in_table is flag] for flag in (True, False)]
        in_tables = in_tables.plus(rows_found(rows[0], text, tables))
        elsewhere = elsewhere.plus(rows_found(rows[1], text, tables))
    total = sum(file.words.total() for file in files)
    remark = f"{len(errors)} of {len(files)} files: {errors[0]}" if errors else ""
    return Sums(recalled / total, in_tables, elsewhere, cpu / pages if pages else None, remark)


def share(count: int, found: Found) -> str:
    """A share of the rows that were asked for."""
    return f"{count / found.asked:.3f}" if found.asked else "–"


def row(peer: Peer, ready: Ready, sums: Sums | None) -> str:
    """A line of the table."""
    name = f"{peer.name} {ready.release}".strip()
    if sums is None:
        return f"| {name} | – | – | – | – | – | – | {ready.why_not} |"
    cells = [f"{sums.words:.3f}"]
    for found in (sums.in_tables, sums.elsewhere):
        cells += [share(found.alone, found), share(found.cut_given, found)]
    cells.append("–" if sums.cpu is None else f"{sums.cpu * 1000:.0f}")
    return f"| {name} | {' | '.join(cells)} | {sums.remark} |"


def tables(peers: Sequence[tuple[Peer, Ready]], files: Sequence[InputFile]) -> Iterator[str]:
    """A table for each kind of files."""
    for kind in Kind:
        mine = [file for file in files if file.kind is kind]
        asked = [row for file in mine for row in file.rows]
        tabled = sum(row.in_table for row in asked)
        pages = sum(file.pages for file in mine)
        counted = f"{tabled} rows in tables, {len(asked) - tabled} elsewhere"
        yield f"\n{kind.value}: {len(mine)} files, {pages} pages, {counted}\n"
        yield "| tool | words | table rows | cut given | other rows | cut given | ms a page | |"
        yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
        for peer, ready in peers:
            if kind in peer.kinds:
                paths = [file.path for file in mine]
                read = None if ready.why_not else answers(ready, peer.name, paths)
                yield row(peer, ready, None if read is None else summed(mine, read))


def mending_table(folder: Path) -> Iterator[str]:
    """A table of the tools that mend text."""
    damages = list(mending.damaged_lines())
    yield f"\n| tool, right syllables | {' | '.join(damages)} | |\n| --- | --- | --- | --- |"
    yield _mended("no repair", mending.damaged_lines())
    yield _mended("kehoach", mending.own_lines())
    files = mending.write_lines(folder)
    for peer in MENDERS:
        ready = prepare(peer)
        given = {} if ready.why_not else answers(ready, peer.name, files)
        lines = {Path(name).stem: read.get("lines", []) for name, read in given.items()}
        errors = [read["error"] for read in given.values() if "error" in read]
        name = f"{peer.name} {ready.release}".strip()
        yield _mended(name, lines, (errors or [ready.why_not])[0])


def _mended(name: str, lines: Mapping[str, Sequence[str]], remark: str = "") -> str:
    right = mending.shares_right(lines)
    cells = [f"{right[key]:.3f}" if key in right else "–" for key in mending.damaged_lines()]
    return f"| {name} | {' | '.join(cells)} | {remark} |"


def main() -> None:
    """Prepare the tools, read, print."""
    parser = argparse.ArgumentParser(description="measures other tools on the same files")
    parser.add_argument("--only", nargs="*", help="names of tools; without: all")
    wanted = parser.parse_args().only
    peers = [
        (peer, prepare(peer)) for peer in PEERS if not wanted or peer.name.split()[0] in wanted
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for line in tables(peers, all_files(folder)):
            print(line, flush=True)
        if not wanted:
            for line in mending_table(folder):
                print(line, flush=True)


if __name__ == "__main__":
    main()
