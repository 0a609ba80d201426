"""A corpus as files: documents, their truth, and a list of what each is.

    python -m benchmark.corpus build/benchmark [-n 500] [--seed 1]

`tasks.jsonl` and `documents.jsonl` hold the truth, `manifest.jsonl` genre, body and layout.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmark.documents import document
from benchmark.layouts import as_text, write_word
from benchmark.records import Layout

SEED = 20261129
LAYOUTS = tuple(Layout)


def write(folder: Path, count: int, seed: int = SEED) -> None:
    """Write `count` documents with their truth."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    for old in files.iterdir():
        old.unlink()
    tasks: list[Mapping[str, Any]] = []
    records: list[Mapping[str, Any]] = []
    manifest: list[Mapping[str, Any]] = []
    for index in range(count):
        made, name = document(seed, index), f"g{index:05}"
        layout = LAYOUTS[(index * 5 + index // 14) % len(LAYOUTS)]
        if layout is Layout.WORD:
            write_word(made, files / f"{name}.docx")
        else:
            text = as_text(made, layout, index)
            (files / f"{name}.txt").write_text(text, "utf-8")
        tasks += [{"doc": name, **row} for row in made.rows]
        records.append({"doc": name, **made.record})
        about = {"genre": made.genre, "body": made.body, "layout": layout.value}
        manifest.append({"doc": name, **about})
    _write_lines(folder / "tasks.jsonl", tasks)
    _write_lines(folder / "documents.jsonl", records)
    _write_lines(folder / "manifest.jsonl", manifest)


def _write_lines(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    path.write_text(
        "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a corpus as the command line says."""
    parser = argparse.ArgumentParser(description="writes plans with known truth")
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=500, help="how many documents")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args(arguments)
    write(given.folder, given.n, given.seed)


if __name__ == "__main__":
    main()
