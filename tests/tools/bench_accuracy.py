"""How right generated documents are read, and at what cost: `make bench`.

    python -m tests.tools.bench_accuracy [-n 140] [--write | --compare | --page] [--misses]
        [--costs] [--layouts lines pdf …]

The documents come from `benchmark`, with their truth: rows, fields, head, sections, cells and
letters by format, layout and damage, what confidence is worth, and the CPU of each stage. `--costs`
measures whole runs and their limits on the same files as well (`bench_costs`). `--write` writes
benchmark/results.json, and tables and plots of docs/quality.md; `--compare` shows gains and losses
against it, `--page` prints the tables, `--misses` what was missed or invented.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmark import corpus
from benchmark.documents import NO_ROWS
from benchmark.records import Layout
from tests.places import ROOT
from tests.tools import bench_costs, bench_page
from tests.tools.bench_reading import Read, read_corpus
from tests.tools.calibrate import Case, bands, said_now, said_of_fields
from tests.tools.score import Scored as ScoredDocument
from tests.tools.score import figures, summed
from tests.tools.scoring import Tally, checks, pair, tally_document, tally_rows

JUNK = "junk rows a document"
RESULTS = ROOT / "benchmark" / "results.json"
READ = ("headings", "cells", "letters")
GROUPED = ("format", "layout", "damage", "body", "genre")
Figures = dict[str, dict[str, float]]


def score(one: Read) -> ScoredDocument:
    """The score of one document."""
    record = tally_document(one.document, one.head)
    return ScoredDocument(one.about["doc"], "", tally_rows(one.rows, one.answers), record)


def by_shape(corpus_read: Sequence[Read]) -> dict[str, Tally]:
    """What was found and missed of each shape of rows; what was invented belongs to none."""
    found: dict[str, Tally] = defaultdict(Tally)
    for one in corpus_read:
        paired = {j: i for i, j in pair(one.rows, one.answers)}
        for j, answer in enumerate(one.answers):
            tally = found[answer["shape"]]
            if j not in paired:
                tally.missed += 1
                continue
            tally.found += 1
            for name, is_right in checks(one.rows[paired[j]], answer):
                tally.count(name, is_right)
    return found


def measure(corpus_read: Sequence[Read]) -> Figures:
    """All figures by what they are of."""
    planned = [one for one in corpus_read if one.about["genre"] not in NO_ROWS]
    groups = {"all": list(corpus_read)}
    for kind in GROUPED:
        for name in sorted({one.about.get(kind, "") for one in planned} - {""}):
            groups[f"{kind} {name}"] = [one for one in corpus_read if one.about.get(kind) == name]
    found = {name: _of_group(group) for name, group in groups.items()}
    for shape, tally in sorted(by_shape(planned).items()):
        of_shape = figures(tally, Tally())
        recall = tally.found / max(1, tally.found + tally.missed)
        kept = {name: value for name, value in of_shape.items() if name not in ("f1", "precision")}
        found[f"shape {shape}"] = {"recall": round(recall, 4)} | kept
    for genre in sorted(NO_ROWS):
        none = [one for one in corpus_read if one.about["genre"] == genre]
        found[f"no rows {genre}"] = _junk(none)
    heads = defaultdict[str, list[int]](lambda: [0, 0])
    for one in corpus_read:
        for name, (right, of) in score(one).record.fields.items():
            heads[name][0] += right
            heads[name][1] += of
    found["head"] = {name: round(right / of, 4) for name, (right, of) in sorted(heads.items())}
    return found


def _of_group(group: Sequence[Read]) -> dict[str, float]:
    """The figures of documents: rows and heads where rows are stated, all print, junk."""
    planned = [one for one in group if one.about["genre"] not in NO_ROWS]
    found = figures(*summed([score(one) for one in planned]))
    for name in READ:
        right, of = map(sum, zip(*(getattr(one, name) for one in group), strict=True))
        found |= {name: round(right / of, 4)} if of else {}
    none = [one for one in group if one.about["genre"] in NO_ROWS]
    return found | (_junk(none) if none else {})


def _junk(none: Sequence[Read]) -> dict[str, float]:
    return {JUNK: round(sum(len(one.rows) for one in none) / max(1, len(none)), 4)}


def misses(corpus_read: Sequence[Read]) -> Iterator[str]:
    """What was missed, invented or read amiss, a line each."""
    for one in corpus_read:
        about = " ".join(str(value) for value in one.about.values())
        if one.error:
            yield f"{about} not read: {one.error}"
        pairs = pair(one.rows, one.answers)
        found = {j for _, j in pairs}
        for j, answer in enumerate(one.answers):
            if j not in found:
                yield f"{about} missed {answer['shape']}: {answer['text']}"
        for i in sorted(set(range(len(one.rows))) - {i for i, _ in pairs}):
            yield f"{about} invented by {one.rows[i]['rule']}: {one.rows[i]['task']}"
        for i, j in pairs:
            wrong = [name for name, is_right in checks(one.rows[i], one.answers[j]) if not is_right]
            if wrong:
                yield f"{about} {wrong} {one.answers[j]['shape']}: {one.answers[j]['text']}"
        for name, (right, of) in score(one).record.fields.items():
            if right < of:
                yield f"{about} head {name}: {one.document.get(name)} for {one.head[name]}"


def calibration(cases: Sequence[Case]) -> dict[str, list[dict[str, float]]]:
    """Of rows and of their fields: how sure they are said to be, and what share is right."""
    pairs = {"rows": said_now(cases), "fields": said_of_fields(cases)}
    return {
        name: [
            {key: round(value, 4) for key, value in band._asdict().items()}
            for band in bands(list(said))
        ]
        for name, said in pairs.items()
    }


def compared(before: Figures, now: Figures) -> Iterator[str]:
    """Each figure that changed, with what it was."""
    for group in sorted(before.keys() | now.keys()):
        was, got = before.get(group, {}), now.get(group, {})
        for name in sorted(was.keys() | got.keys()):
            if was.get(name) != got.get(name):
                yield f"{group:<24} {name:<20} {was.get(name)} -> {got.get(name)}"


def table(found: Figures) -> Iterator[str]:
    """The figures as lines for a terminal."""
    for group, named in found.items():
        yield f"{group:<24} " + "  ".join(f"{name} {value:.3f}" for name, value in named.items())


def main(arguments: Sequence[str] | None = None) -> None:
    """Generate, read, score and print."""
    parser = argparse.ArgumentParser(description="measures accuracy on generated plans")
    parser.add_argument("-n", type=int, default=140, help="how many documents")
    parser.add_argument("--write", action="store_true", help="write results, tables and plots")
    parser.add_argument("--compare", action="store_true", help="show what changed against them")
    parser.add_argument("--page", action="store_true", help="print tables for docs/quality.md")
    parser.add_argument("--misses", action="store_true", help="print each miss")
    parser.add_argument("--costs", action="store_true", help="measure whole runs and limits too")
    names = [layout.value for layout in Layout]
    parser.add_argument("--layouts", nargs="*", default=[], choices=names, help="these alone")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")  # nothing is known from before
        corpus.write(folder, given.n, layouts=[Layout(name) for name in given.layouts])
        read = list(read_corpus(folder))
        costs = bench_costs.whole_runs(folder) if given.costs else {}
    found = measure(read)
    sure = calibration([case for one in read for case in one.cases])
    costs = {**bench_costs.stages(read), **costs}
    before = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    results = {"documents": given.n, "seed": corpus.SEED, "figures": found, "calibration": sure,
               "costs": costs}  # fmt: skip
    lines = compared(before.get("figures", {}), found) if given.compare else table(found)
    lines = bench_page.tables(results) if given.page else [*lines, *table(costs)]
    for line in [*lines, *(misses(read) if given.misses else ())]:
        print(line)
    if given.write:
        results["costs"] = costs if given.costs else before.get("costs", costs)
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
        bench_page.write(results)


if __name__ == "__main__":
    main()
