"""How right the rows, fields and heads of generated documents are: a part of `make bench`.

    python -m tests.tools.bench_accuracy [-n 120] [--write | --compare | --page] [--misses]

The documents come from `benchmark`, with their truth. `--write` writes benchmark/results.json,
`--compare` shows gains and losses against it, `--page` prints the tables of docs/quality.md,
`--misses` what was missed or invented.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmark import corpus
from benchmark.documents import NO_ROWS
from tests.places import ROOT
from tests.tools.score import Scored as ScoredDocument
from tests.tools.score import figures, records, run, summed
from tests.tools.scoring import Answer, Row, Tally, checks, pair, tally_document, tally_rows

RESULTS = ROOT / "benchmark" / "results.json"
FIELDS = ("leads", "coordinators", "deliverable", "deadline", "section")
# table of docs/quality.md -> its columns; -> the groups that are its rows
PAGE = {
    "documents": ("f1", "precision", "fields", *FIELDS, "metadata"),
    "shape of rows": ("recall", "fields", "leads", "coordinators", "deadline", "section"),
    "head and foot": ("document_type", "issued_on", "issuer", "number", "signer_name", "symbol",
                      "title"),
    "genres without rows": ("junk rows a document",),
}  # fmt: skip
PAGE_GROUPS = {
    "documents": ("all", "layout", "genre"),
    "shape of rows": ("shape",),
    "head and foot": ("head",),
    "genres without rows": ("no",),
}
Figures = dict[str, dict[str, float]]


class Read(NamedTuple):
    """A generated document: what it is, its truth, and what the pipeline read."""

    about: Mapping[str, Any]
    answers: list[Answer]
    head: Answer
    rows: list[Row]
    document: Row


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def read_corpus(folder: Path, out: Path) -> Iterator[Read]:
    """Each generated document beside what was read; nothing where it could not be read."""
    answers, rows = defaultdict[str, list[Answer]](list), defaultdict[str, list[Row]](list)
    for answer in read_lines(folder / "tasks.jsonl"):
        answers[answer["doc"]].append(answer)
    for row in sorted(records(out / "tasks.parquet"), key=lambda row: row["position"]):
        rows[row["document_id"]].append(row)
    read = {Path(d["source_path"]).stem: d for d in records(out / "documents.parquet")}
    heads = {head["doc"]: head for head in read_lines(folder / "documents.jsonl")}
    for about in read_lines(folder / "manifest.jsonl"):
        document = read.get(about["doc"], {})
        mine = rows[document.get("document_id", "")]
        yield Read(about, answers[about["doc"]], heads[about["doc"]], mine, document)


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
    groups = {"all": planned}
    for kind in ("layout", "body", "genre"):
        for name in sorted({one.about[kind] for one in planned}):
            groups[f"{kind} {name}"] = [one for one in planned if one.about[kind] == name]
    found = {
        name: figures(*summed([score(one) for one in group])) for name, group in groups.items()
    }
    for shape, tally in sorted(by_shape(planned).items()):
        of_shape = figures(tally, Tally())
        recall = tally.found / max(1, tally.found + tally.missed)
        kept = {name: value for name, value in of_shape.items() if name not in ("f1", "precision")}
        found[f"shape {shape}"] = {"recall": round(recall, 4)} | kept
    for genre in sorted(NO_ROWS):
        none = [one for one in corpus_read if one.about["genre"] == genre]
        junk = sum(len(one.rows) for one in none) / max(1, len(none))
        found[f"no rows {genre}"] = {"junk rows a document": round(junk, 4)}
    heads = defaultdict[str, list[int]](lambda: [0, 0])
    for one in corpus_read:
        for name, (right, of) in score(one).record.fields.items():
            heads[name][0] += right
            heads[name][1] += of
    found["head"] = {name: round(right / of, 4) for name, (right, of) in sorted(heads.items())}
    return found


def misses(corpus_read: Sequence[Read]) -> Iterator[str]:
    """What was missed, invented or read amiss, a line each."""
    for one in corpus_read:
        about = " ".join(str(value) for value in one.about.values())
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


def page(found: Figures) -> Iterator[str]:
    """The figures as the tables of docs/quality.md."""
    for heading, columns in PAGE.items():
        yield from (
            "",
            f"| {heading} | {' | '.join(columns)} |",
            "| --- " * (len(columns) + 1) + "|",
        )
        for group, named in found.items():
            if shown := _shown(heading, group):
                cells = (f"{named[c]:.3f}" if c in named else "–" for c in columns)
                yield f"| {shown} | {' | '.join(cells)} |"


def _shown(heading: str, group: str) -> str | None:
    """How a group is called in a table of the page; None where it is in another table."""
    kind, _, name = group.partition(" ")
    wanted = PAGE_GROUPS[heading]
    shown = (name or kind).removeprefix("rows ").replace("_", " ")
    return shown if kind in wanted else None


def main(arguments: Sequence[str] | None = None) -> None:
    """Generate, run, score and print."""
    parser = argparse.ArgumentParser(description="measures accuracy on generated plans")
    parser.add_argument("-n", type=int, default=120, help="how many documents")
    parser.add_argument("--write", action="store_true", help="write benchmark/results.json")
    parser.add_argument("--compare", action="store_true", help="show what changed against it")
    parser.add_argument("--page", action="store_true", help="print tables for docs/quality.md")
    parser.add_argument("--misses", action="store_true", help="print each miss")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus.write(folder, given.n)
        run(folder / "files", folder / "dataset")
        read = list(read_corpus(folder, folder / "dataset"))
    found = measure(read)
    before = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    lines = compared(before.get("figures", {}), found) if given.compare else table(found)
    lines = page(found) if given.page else lines
    for line in [*lines, *(misses(read) if given.misses else ())]:
        print(line)
    if given.write:
        results = {"documents": given.n, "seed": corpus.SEED, "figures": found}
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
