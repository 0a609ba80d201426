"""Every answer set at hand, and what changed since the committed scores: `make score`.

    python -m tests.tools.score [--write] [--sets raw formats blind unseen seeds plans]
                                [--show DOC…]

Sets: `raw` (data/raw against tests/golden), `formats` (the same plans as Word and PDF), `blind`
(tests/blind), `unseen` (tests/unseen), and, where the folder `shared` lies beside the project,
`seeds`, `plans` (real documents with answers), `none` (documents that must give no rows) and
`cases` (small odd files). A set that is absent is passed over and named. `--write` writes
tests/scores.json, `--show` the misses of documents. Exit code 1 where a score fell by more than
FALL.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from pipeline.cli import main as kehoach
from tests.places import DOCUMENTS, GOLDEN, RAW, ROOT, SHARED
from tests.tools.scoring import (
    Answer,
    Row,
    Tally,
    checks,
    pair,
    read_answers,
    tally_document,
    tally_rows,
)

SCORES = ROOT / "tests" / "scores.json"
BLIND = ROOT / "tests" / "blind"
UNSEEN = ROOT / "tests" / "unseen"
FALL = 0.002  # a set that falls by more has fallen
FALL_OF_DOCUMENT = 0.011
SHOWN = ("leads", "coordinators", "deliverable", "deadline", "deadline_raw", "section", "heading")
SUFFIXES = frozenset({".txt", ".md", ".pdf", ".doc", ".docx"})
MANY = "1000"  # failures that a scoring run bears


class AnswerSet(NamedTuple):
    """Documents with right answers: rows and what head and foot say; no file for none of these."""

    name: str
    inputs: Path
    tasks: tuple[Path, ...]
    documents: tuple[Path, ...]


SETS = (
    AnswerSet(
        "raw",
        RAW,
        tuple(sorted(GOLDEN.glob("[0-9]*.jsonl"))),
        tuple(sorted(GOLDEN.glob("documents-*.jsonl"))),
    ),
    AnswerSet("formats", DOCUMENTS, tuple(sorted(GOLDEN.glob("[0-9]*.jsonl"))), ()),
    AnswerSet("blind", BLIND, (BLIND / "tasks.jsonl",), (BLIND / "documents.jsonl",)),
    AnswerSet("unseen", UNSEEN, (UNSEEN / "tasks.jsonl",), (UNSEEN / "documents.jsonl",)),
    AnswerSet(
        "seeds",
        SHARED / "seeds",
        (SHARED / "gold/tasks.jsonl",),
        (SHARED / "gold/documents.jsonl",),
    ),
    AnswerSet(
        "plans",
        SHARED / "plans",
        (SHARED / "gold/plans_tasks.jsonl",),
        (SHARED / "gold/plans_documents.jsonl",),
    ),
)


class Scored(NamedTuple):
    """One document: which, in what format, and how well its rows and its record answer."""

    document: str
    source_format: str
    rows: Tally
    record: Tally


def run(inputs: Path, out: Path) -> None:
    """A dataset of the inputs, by the command line as anybody runs it."""
    code = kehoach(["run", str(inputs), "--out", str(out), "--quiet", "--max-failures", MANY])
    if code not in (0, 1):
        raise SystemExit(f"the run over {inputs.name} ended with {code}")


def records(path: Path) -> list[Row]:
    """The rows of a parquet file."""
    frame = pd.read_parquet(path)
    return [{k: _value(v) for k, v in row.items()} for row in frame.to_dict("records")]


def _value(value: Any) -> Any:
    if hasattr(value, "tolist") and getattr(value, "ndim", 0):
        return value.tolist()
    return None if value is None or (not isinstance(value, list) and pd.isna(value)) else value


def answered_files(
    inputs: Path, tasks: Sequence[Path], without_rows: Container[str] = ()
) -> Iterator[tuple[Path, list[Answer]]]:
    """The files of a folder that have answers, and those in a folder `none`, which have none.

    `without_rows` are the beginnings of names of further documents that must give no rows.
    """
    wanted = {doc: found for path in tasks for doc, found in read_answers(path).items()}
    for path in sorted(path for path in inputs.rglob("*") if path.suffix in SUFFIXES):
        named = next((doc for doc in wanted if path.name.startswith(doc)), None)
        is_without = path.parent.name == "none" or path.name.partition("_")[0] in without_rows
        if named is not None or is_without:
            yield path, wanted[named] if named is not None else []


def score_set(answers: AnswerSet, out: Path) -> Iterator[Scored]:
    """Each document of a set that has answers, scored."""
    tasks: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(records(out / "tasks.parquet"), key=lambda row: row["position"]):
        tasks[row["document_id"]].append(row)
    rows = {doc: found for path in answers.tasks for doc, found in read_answers(path).items()}
    heads = {
        doc: found[0] for path in answers.documents for doc, found in read_answers(path).items()
    }
    documents = records(out / "documents.parquet")
    for doc in sorted(rows | heads):
        for document in (d for d in documents if Path(d["source_path"]).name.startswith(doc)):
            mine = tasks[document["document_id"]]
            of_rows = tally_rows(mine, rows[doc]) if doc in rows else Tally()
            of_head = tally_document(document, heads[doc]) if doc in heads else Tally()
            yield Scored(doc, document["source_format"], of_rows, of_head)


def junk(out: Path) -> int:
    """The rows of documents in a folder `none`."""
    documents = records(out / "documents.parquet")
    return sum(d["task_count"] for d in documents if "none/" in d["source_path"])


def figures(rows: Tally, record: Tally) -> dict[str, float]:
    """The scores of a tally by name, 0..1, as they are committed."""
    named: dict[str, float] = {}
    if rows.found or rows.extra or rows.missed:
        named = {"f1": rows.f1, "precision": rows.precision, "fields": rows.fields_right}
    named |= {name: right / of for name, (right, of) in sorted(rows.fields.items()) if of}
    if record.fields:
        named["metadata"] = record.fields_right
    return {name: round(value, 4) for name, value in named.items()}


def summed(scored: Sequence[Scored]) -> tuple[Tally, Tally]:
    """The tallies of documents as one."""
    rows, record = Tally(), Tally()
    for one in scored:
        rows.add(one.rows)
        record.add(one.record)
    return rows, record


def collect(names: Sequence[str]) -> dict[str, dict[str, float]]:
    """All figures by what they are of: a set, a set and format, or a set and document."""
    found: dict[str, dict[str, float]] = {}
    for answers in (one for one in SETS if one.name in names):
        if not answers.inputs.is_dir():
            print(f"{answers.name}: not at hand, passed over", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "dataset"
            run(answers.inputs, out)
            scored = list(score_set(answers, out))
            found[answers.name] = figures(*summed(scored))
            for source_format in sorted({one.source_format for one in scored}):
                group = [one for one in scored if one.source_format == source_format]
                found[f"{answers.name} {source_format}"] = figures(*summed(group))
            for one in scored:
                key = f"{answers.name}/{one.document} {one.source_format}"
                found[key] = figures(one.rows, one.record)
            if answers.name == "plans":
                found["none"] = {"junk_rows": junk(out)}
    return found


def table(found: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """The figures as lines."""
    columns = ("f1", "precision", "fields", *SHOWN, "metadata")
    yield f"{'':24}" + "".join(f"{name[:9]:>10}" for name in columns)
    for key, values in found.items():
        shown = (f"{values[name]:.4f}" if name in values else "" for name in columns)
        extra = f"  {int(values['junk_rows'])} rows" if "junk_rows" in values else ""
        yield f"{key:24}" + "".join(f"{value:>10}" for value in shown) + extra


def changes(
    old: Mapping[str, Mapping[str, float]], new: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[str, bool]]:
    """A line for each figure that changed, and whether it fell too far.

    A figure of a set that was scored and has none any more fell: nothing was read.
    """
    sets = {key.split()[0].partition("/")[0] for key in new}
    for key in old:
        gone = old[key].keys() - new.get(key, {}).keys()
        if gone and key.split()[0].partition("/")[0] in sets:
            yield f"FELL {key}: nothing for {', '.join(sorted(gone))}", True
    for key in new:
        for name, now in new[key].items():
            was = old.get(key, {}).get(name)
            if was is None or was == now:
                continue
            limit = FALL_OF_DOCUMENT if "/" in key else FALL
            fell = now > was if name == "junk_rows" else now < was - limit
            yield f"{'FELL' if fell else 'now ':5}{key} {name}: {was} -> {now}", fell


def misses(answers: AnswerSet, docs: Sequence[str]) -> Iterator[str]:
    """What is wrong in documents, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "dataset"
        run(answers.inputs, out)
        names = {
            d["document_id"]: Path(d["source_path"]).name
            for d in records(out / "documents.parquet")
        }
        rows = sorted(records(out / "tasks.parquet"), key=lambda row: row["position"])
    for doc, wanted in ((d, w) for path in answers.tasks for d, w in read_answers(path).items()):
        if doc in docs:
            mine = [row for row in rows if names[row["document_id"]].startswith(doc)]
            yield from _misses(doc, mine, wanted)


def _misses(doc: str, rows: Sequence[Row], answers: Sequence[Answer]) -> Iterator[str]:
    pairs = pair(rows, answers)
    for j in sorted(set(range(len(answers))) - {j for _, j in pairs}):
        yield f"{doc} missing: {answers[j]['text'][:120]}"
    for i in sorted(set(range(len(rows))) - {i for i, _ in pairs}):
        yield f"{doc} extra:   {rows[i]['task'][:120]}"
    for i, j in sorted(pairs):
        for name, is_right in checks(rows[i], answers[j]):
            if not is_right:
                yield f"{doc} {name} of {rows[i]['task'][:60]!r}"


def main() -> int:
    """Score, show what changed, and write the scores where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.score",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    names = [one.name for one in SETS]
    parser.add_argument("--sets", nargs="*", default=names, choices=names)
    parser.add_argument("--write", action="store_true", help="write tests/scores.json")
    parser.add_argument("--show", nargs="*", default=[], metavar="DOC", help="show what is wrong")
    arguments = parser.parse_args()
    if arguments.show:
        for answers in (one for one in SETS if one.name in arguments.sets and one.inputs.is_dir()):
            print("\n".join(misses(answers, arguments.show)))
        return 0
    found = collect(arguments.sets)
    print("\n".join(table(found)))
    old = json.loads(SCORES.read_text("utf-8")) if SCORES.exists() else {}
    changed = list(changes(old, found))
    print("\n".join(line for line, _ in changed) or "nothing changed since the committed scores")
    if arguments.write:
        text = json.dumps({**old, **found}, indent=1, sort_keys=True)
        SCORES.write_text(text + "\n", "utf-8")
    return int(any(fell for _, fell in changed))


if __name__ == "__main__":
    sys.exit(main())
