"""How often each rule's rows are right, over every answer set at hand: what confidence means.

    python -m tests.tools.calibrate [--write] [--outer FOLDER] [--first-sight FOLDER…]

A row is right where an answer states it; rows of optional answers count neither way. Of the rows
that are right, the fields are right where leads and deadline are, as far as the answer states them.
`--write` writes extractors/resources/rule_precision.csv. The table of bands says of the rows at a
said confidence what share is right; the row's own document is left out of what it was said from.
FOLDER holds documents and tasks.jsonl that nothing was made with: said by the counts as they are.
`--first-sight` counts by where rows stand in such documents, and writes first_sight.csv: it must
be done before anything is mended by them.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from extractors.errors import ExtractionError
from extractors.plan.rule_precision import Counts, base
from pipeline.document.config import Config
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import read_pages, rows_of, understand
from pipeline.document.sureness import (
    at_first_sight,
    flag_group,
    place_group,
    precision_of,
    row_group,
)
from tests.places import ROOT
from tests.tools.score import SETS, answered_files
from tests.tools.scoring import Answer, Row, checks, pair, read_answers

RESOURCES = ROOT / "extractors" / "resources"
RESOURCE, FIRST_SIGHT = RESOURCES / "rule_precision.csv", RESOURCES / "first_sight.csv"
BANDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.0))
FIELDS = ("leads", "deadline_raw", "deadline")


class Case(NamedTuple):
    """A row that counts: of which document, and what of it is right (None: not stated).

    `group` and `place` are what its confidence was measured with, `certainty` (0..1) what it holds
    beside.
    """

    document: str
    group: str
    place: str
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


def cases(
    inputs: Path, answers: Sequence[Path], without_rows: Container[str] = ()
) -> Iterator[Case]:
    """The rows of the documents of a folder that have answers, and those of `none`.

    `without_rows` names further documents that must give none.
    """
    for path, wanted in answered_files(inputs, answers, without_rows):
        try:
            pages = read_pages(path.read_bytes(), Config())
            rows = understand(pages).reading.rows
        except ExtractionError as exc:
            print(f"{path.name}: {exc}", file=sys.stderr)
            continue
        groups = [row_group(row.rule, row.likelihood) for row in rows]
        result = rows_of(pages, SourceFile(path, path.name, "0" * 64, 0))
        named = f"{inputs.name}/{path.name}"
        records = [asdict(record) for record in result.tasks]
        is_headed = result.document.document_type is not None
        yield from cases_of(named, groups, records, wanted, is_headed=is_headed)


def all_cases(folder: Path) -> Iterator[Case]:
    """The rows of all documents of a folder: answers in tasks.jsonl, all in documents.jsonl."""
    return cases(folder, [folder / "tasks.jsonl"], {*read_answers(folder / "documents.jsonl")})


def cases_of(
    document: str,
    groups: Sequence[str],
    rows: Sequence[Row],
    wanted: Sequence[Answer],
    *,
    is_headed: bool = True,
) -> Iterator[Case]:
    """The rows of a document that count; `is_headed` says that it names its type."""
    partners = dict(pair(rows, wanted))
    for i, (group, row) in enumerate(zip(groups, rows, strict=True)):
        answer = wanted[partners[i]] if i in partners else None
        if answer is None or not answer.get("optional"):
            place = place_group(row["rule"], row["section_id"] is not None, is_headed)
            yield _case(document, (group, place), row, answer)


def _case(document: str, measured_with: tuple[str, str], row: Row, answer: Answer | None) -> Case:
    group, place = measured_with
    precision = precision_of(group, place)
    stated = [right for name, right in checks(row, answer) if name in FIELDS] if answer else []
    return Case(
        document=document,
        group=group,
        place=place,
        flags=tuple(row["review_flags"]),
        certainty=min(1.0, row["confidence"] / precision),
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
        beside = at_first_sight(case.place) * case.certainty
        yield base(Counts(right, right + wrong)) * beside, case.is_right


def said_now(found: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """What each row is said to be by the counts as they are, and if it is right."""
    for case in found:
        yield precision_of(case.group, case.place) * case.certainty, case.is_right


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


def by_place(found: Sequence[Case]) -> dict[tuple[str, ...], Counts]:
    """How many rows are right of how many, by where they stand."""
    right = Counter(case.place for case in found if case.is_right)
    of = Counter(case.place for case in found)
    return {(place,): Counts(right[place], of[place]) for place in sorted(of)}


def write(
    counts: Mapping[tuple[str, ...], Counts], resource: Path, columns: tuple[str, ...]
) -> None:
    """A resource, a line for each key."""
    with resource.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow((*columns, "right", "of"))
        writer.writerows((*key, *one) for key, one in counts.items())


def main() -> int:
    """Count, show, and write the resource where asked."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.calibrate",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write rule_precision.csv")
    parser.add_argument("--first-sight", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--outer", type=Path, help="folder of documents and tasks.jsonl")
    arguments = parser.parse_args()
    if arguments.first_sight:
        folders = arguments.first_sight
        seen = [case for folder in folders for case in all_cases(folder)]
        write(by_place(seen), FIRST_SIGHT, ("place",))
        return 0
    found = collect()
    print("\n".join(report(found)))
    print("\n".join(["Rows:", *reliability(list(said(found)))]))
    print("\n".join(["Fields:", *reliability(list(said_of_fields(found)))]))
    if arguments.outer:
        outer = list(all_cases(arguments.outer))
        print("\n".join(["Rows of the outer test:", *reliability(list(said_now(outer)))]))
        print("\n".join(["Their fields:", *reliability(list(said_of_fields(outer)))]))
    if arguments.write:
        write({**counted(found)}, RESOURCE, ("kind", "name"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
