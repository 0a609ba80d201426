"""Rows of any tool against the truth of a corpus.

    python score.py CORPUS ANSWERS [--json]

ANSWERS is a file of JSON lines, an object for each row that the tool found: `doc` (the name of the
document's file without its ending), `task`, and of `kind`, `origin`, `ordinal`, `section_path`,
`section_heading`, `leads`, `coordinators`, `deliverable`, `deadline`, `deadline_kind`,
`deadline_start`, `deadline_end` what the tool has; what is absent counts as not stated. Documents
that are not named count as read without a row. Wants pandas and rapidfuzz.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))  # in a published corpus the scorer stands beside

try:
    from scoring import Tally, tally_rows  # type: ignore[import-not-found]
except ModuleNotFoundError:
    from tests.tools.scoring import Tally, tally_rows

UNSTATED: Mapping[str, Any] = {
    "kind": "task", "origin": None, "ordinal": None, "section_path": (), "section_heading": None,
    "leads": (), "coordinators": (), "deliverable": None, "deadline": None,
    "deadline_kind": None, "deadline_start": None, "deadline_end": None, "recurrence_rule": None,
}  # fmt: skip


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def scores(corpus: Path, answers: Path) -> dict[str, Any]:
    """By each format and layout: F1, precision and recall of rows, and each field's share right."""
    truth, found = defaultdict(list), defaultdict(list)
    for row in lines_of(corpus / "tasks.jsonl"):
        truth[row["doc"]].append(row)
    for row in lines_of(answers):
        found[row["doc"]].append({**UNSTATED, **row})
    tallies: dict[str, Any] = defaultdict(Tally)
    for about in lines_of(corpus / "manifest.jsonl"):
        tally = tally_rows(found[about["doc"]], truth[about["doc"]])
        for group in ("all", about["format"], about["layout"], about["damage"]):
            if group:
                tallies[group].add(tally)
    return {group: dict(_figures(tally)) for group, tally in tallies.items()}


def _figures(tally: Any) -> Iterator[tuple[str, float]]:
    yield "f1", round(tally.f1, 4)
    yield "precision", round(tally.precision, 4)
    yield "recall", round(tally.found / max(1, tally.found + tally.missed), 4)
    for name, (right, of) in sorted(tally.fields.items()):
        yield name, round(right / of, 4)


def main(arguments: Sequence[str] | None = None) -> None:
    """Score, and print a line for each group."""
    parser = argparse.ArgumentParser(description="scores rows against the truth of a corpus")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("--json", action="store_true", help="print one object")
    given = parser.parse_args(arguments)
    found = scores(given.corpus, given.answers)
    if given.json:
        print(json.dumps(found, indent=1))
        return
    for group, named in found.items():
        print(f"{group:16}" + "  ".join(f"{name} {value:.3f}" for name, value in named.items()))


if __name__ == "__main__":
    main()
