"""How often each rule's rows are right, over every answer set at hand: what confidence means.

    python -m tests.tools.calibrate [--write]

A row is right where an answer states it; rows of optional answers count neither way. Of the rows
that are right, the fields are right where leads and deadline are, as far as the answer states them.
`--write` writes extractors/resources/rule_precision.csv. The table of bands says of the rows at a
said confidence what share is right; the row's own document is left out of what it was said from.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from extractors.plan.rule_precision import Counts, base, measured
from pipeline.document.sureness import flag_group
from tests.places import ROOT
from tests.tools.score import SETS, AnswerSet, records, run
from tests.tools.scoring import Answer, Row, checks, pair, read_answers

RESOURCE = ROOT / "extractors" / "resources" / "rule_precision.csv"
BANDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.0))
FIELDS = ("leads", "deadline_raw", "deadline")


class Case(NamedTuple):
    """A row that counts: of which document, and what of it is right (None: not stated).

    `certainty` (0..1) is what its confidence holds beside the precision of its rule.
    """

    document: str
    rule: str
    flags: tuple[str, ...]
    certainty: float
    is_right: bool
    has_right_fields: bool | None


class Tried(NamedTuple):
    """What a case is evidence of, by the columns of the resource."""

    kind: str
    name: str
    is_right: bool


class Band(NamedTuple):
    """The rows whose said confidence lies in a band: how many, how sure on average, how right."""

    low: float
    high: float
    rows: int
    said: float
    right: float


def cases(answers: AnswerSet, out: Path) -> Iterator[Case]:
    """The rows of the documents of a set that have answers, and those of `none`."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(records(out / "tasks.parquet"), key=lambda row: row["position"]):
        rows[row["document_id"]].append(row)
    documents = records(out / "documents.parquet")
    for path in answers.tasks:
        for doc, wanted in read_answers(path).items():
            for document in documents:
                if Path(document["source_path"]).name.startswith(doc):
                    yield from cases_of(f"{path.name}/{doc}", rows[document["document_id"]], wanted)
    for document in documents:
        if "none/" in document["source_path"]:
            yield from cases_of(document["source_path"], rows[document["document_id"]], ())


def cases_of(document: str, rows: Sequence[Row], wanted: Sequence[Answer]) -> Iterator[Case]:
    """The rows of a document that count."""
    partners = dict(pair(rows, wanted))
    for i, row in enumerate(rows):
        answer = wanted[partners[i]] if i in partners else None
        if answer is None or not answer.get("optional"):
            yield _case(document, row, answer)


def _case(document: str, row: Row, answer: Answer | None) -> Case:
    stated = [right for name, right in checks(row, answer) if name in FIELDS] if answer else []
    of_rule = base(measured("row", row["rule"]))
    return Case(
        document=document,
        rule=row["rule"],
        flags=tuple(row["review_flags"]),
        certainty=min(1.0, row["confidence"] / of_rule),
        is_right=answer is not None,
        has_right_fields=all(stated) if stated else None,
    )


def tried(case: Case) -> Iterator[Tried]:
    """What a case is evidence of."""
    yield Tried("row", case.rule, case.is_right)
    for flag in case.flags:
        yield Tried("flag", flag, case.is_right)
    if case.has_right_fields is not None:
        yield Tried("field", flag_group(case.flags), case.has_right_fields)


def counted(found: Sequence[Case]) -> dict[tuple[str, str], Counts]:
    """How many are right of how many, by kind and name."""
    right, of = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in (one for case in found for one in tried(case)):
        of[one.kind, one.name] += 1
        right[one.kind, one.name] += one.is_right
    return {key: Counts(right[key], of[key]) for key in sorted(of)}


def said(found: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """What each row would be said to be, had its document never been counted; and if it is right.

    Yields pairs of a confidence (0..1) and whether the row is right.
    """
    everything = Counter((case.rule, case.is_right) for case in found)
    own = Counter((case.document, case.rule, case.is_right) for case in found)
    for case in found:
        right, wrong = (
            everything[case.rule, is_right] - own[case.document, case.rule, is_right]
            for is_right in (True, False)
        )
        yield base(Counts(right, right + wrong)) * case.certainty, case.is_right


def bands(pairs: Sequence[tuple[float, bool]]) -> Iterator[Band]:
    """The bands that have rows; the upper bound is left out, save that of the last."""
    for low, high in BANDS:
        mine = [pair for pair in pairs if low <= pair[0] < high or pair[0] == high == 1.0]
        if mine:
            shares = [sum(values) / len(mine) for values in zip(*mine, strict=True)]
            yield Band(low, high, len(mine), shares[0], shares[1])


def collect() -> list[Case]:
    """The cases of all sets at hand."""
    found: list[Case] = []
    for answers in SETS:
        if not answers.inputs.is_dir():
            print(f"{answers.name}: not at hand, passed over", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder:
            run(answers.inputs, Path(folder) / "dataset")
            found += cases(answers, Path(folder) / "dataset")
    return found


def report(found: Sequence[Case]) -> Iterator[str]:
    """The precision of each rule, flag and field group, and the bands, as lines."""
    for (kind, name), counts in counted(found).items():
        yield f"{kind:6}{name:24}{counts.right:6} of {counts.of:6}  {base(counts):.3f}"
    yield "| said | rows | said on average | right |"
    yield "| --- | ---: | ---: | ---: |"
    for band in bands(list(said(found))):
        bounds = f"{band.low:.2f} to {band.high:.2f}"
        yield f"| {bounds} | {band.rows} | {band.said:.3f} | {band.right:.3f} |"


def write(counts: Mapping[tuple[str, str], Counts]) -> None:
    """The resource, a line for each kind and name."""
    with RESOURCE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("kind", "name", "right", "of"))
        writer.writerows((*key, *one) for key, one in counts.items())


def main() -> int:
    """Count, show, and write the resource where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.calibrate",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write rule_precision.csv")
    arguments = parser.parse_args()
    found = collect()
    print("\n".join(report(found)))
    if arguments.write:
        write(counted(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
