"""How often each rule's rows are right, over every answer set at hand: what confidence means.

    python -m tests.tools.calibrate [--write] [--outer FOLDER]

A row is right where an answer states it; rows of optional answers count neither way. Of the rows
that are right, the fields are right where leads and deadline are, as far as the answer states them.
`--write` writes extractors/resources/rule_precision.csv. The table of bands says of the rows at a
said confidence what share is right; the row's own document is left out of what it was said from.
FOLDER holds documents and tasks.jsonl that nothing was made with: said by the counts as they are.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from extractors.errors import ExtractionError
from extractors.plan.rule_precision import Counts, base, measured
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import read_pages, rows_of, understand
from pipeline.document.sureness import flag_group, row_group
from tests.places import ROOT
from tests.tools.score import SETS, answered_files
from tests.tools.scoring import Answer, Row, checks, pair

RESOURCE = ROOT / "extractors" / "resources" / "rule_precision.csv"
BANDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.0))
FIELDS = ("leads", "deadline_raw", "deadline")


class Case(NamedTuple):
    """A row that counts: of which document, and what of it is right (None: not stated).

    `group` is what its confidence was measured with, `certainty` (0..1) what it holds beside.
    """

    document: str
    group: str
    flags: tuple[str, ...]
    certainty: float
    is_right: bool
    has_right_fields: bool | None
    field_said: float


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


def cases(inputs: Path, answers: Sequence[Path]) -> Iterator[Case]:
    """The rows of the documents of a folder that have answers, and those of `none`."""
    for path, wanted in answered_files(inputs, answers):
        try:
            pages = read_pages(path.read_bytes(), Config())
            rows = understand(pages).reading.rows
        except ExtractionError as exc:
            print(f"{path.name}: {exc}", file=sys.stderr)
            continue
        groups = [row_group(row.rule, row.likelihood) for row in rows]
        records = rows_of(pages, SourceFile(path, path.name, "0" * 64, 0)).tasks
        named = f"{inputs.name}/{path.name}"
        yield from cases_of(named, groups, [asdict(record) for record in records], wanted)


def cases_of(
    document: str, groups: Sequence[str], rows: Sequence[Row], wanted: Sequence[Answer]
) -> Iterator[Case]:
    """The rows of a document that count."""
    partners = dict(pair(rows, wanted))
    for i, (group, row) in enumerate(zip(groups, rows, strict=True)):
        answer = wanted[partners[i]] if i in partners else None
        if answer is None or not answer.get("optional"):
            yield _case(document, group, row, answer)


def _case(document: str, group: str, row: Row, answer: Answer | None) -> Case:
    stated = [right for name, right in checks(row, answer) if name in FIELDS] if answer else []
    return Case(
        document=document,
        group=group,
        flags=tuple(row["review_flags"]),
        certainty=min(1.0, row["confidence"] / base(measured("row", group))),
        is_right=answer is not None,
        has_right_fields=all(stated) if stated else None,
        field_said=row["field_confidence"],
    )


def tried(case: Case) -> Iterator[Tried]:
    """What a case is evidence of."""
    yield Tried("row", case.group, case.is_right)
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
    everything = Counter((case.group, case.is_right) for case in found)
    own = Counter((case.document, case.group, case.is_right) for case in found)
    for case in found:
        right, wrong = (
            everything[case.group, is_right] - own[case.document, case.group, is_right]
            for is_right in (True, False)
        )
        yield base(Counts(right, right + wrong)) * case.certainty, case.is_right


def said_now(found: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """What each row is said to be by the counts as they are, and if it is right."""
    for case in found:
        yield base(measured("row", case.group)) * case.certainty, case.is_right


def said_of_fields(found: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """What the fields of each right row are said to be, and if they are right."""
    for case in found:
        if case.has_right_fields is not None:
            yield case.field_said, case.has_right_fields


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
        if answers.inputs.is_dir():
            found += cases(answers.inputs, answers.tasks)
        else:
            print(f"{answers.name}: not at hand, passed over", file=sys.stderr)
    return found


def report(found: Sequence[Case]) -> Iterator[str]:
    """The precision of each group, flag and field group, as lines."""
    for (kind, name), counts in counted(found).items():
        yield f"{kind:6}{name:24}{counts.right:6} of {counts.of:6}  {base(counts):.3f}"


def reliability(pairs: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """The bands of what was said, as a table."""
    yield "| said | rows | said on average | right |"
    yield "| --- | ---: | ---: | ---: |"
    for band in bands(pairs):
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
    parser.add_argument("--outer", type=Path, help="folder of documents and tasks.jsonl")
    arguments = parser.parse_args()
    found = collect()
    print("\n".join(report(found)))
    print("\n".join(["Rows:", *reliability(list(said(found)))]))
    print("\n".join(["Fields:", *reliability(list(said_of_fields(found)))]))
    if arguments.outer:
        outer = list(cases(arguments.outer, [arguments.outer / "tasks.jsonl"]))
        print("\n".join(["Rows of the outer test:", *reliability(list(said_now(outer)))]))
        print("\n".join(["Their fields:", *reliability(list(said_of_fields(outer)))]))
    if arguments.write:
        write(counted(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
