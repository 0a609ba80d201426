"""Who and when of single sentences that nobody wrote a rule for: `python -m tests.tools.wordings`.

    python -m tests.tools.wordings [--show] [--write] [--kind KIND]

The files of tests/wordings hold sentences as officials write them, with right answers, written
before anybody looked at the rules. A case is `says` (an item), its `kind`, and what is right:
`leads`, `coordinators`, `deadline`; one that is not named must be empty. `heading` stands above the
item, `beside` are headings of the same list, `above` and `elsewhere` are lines of the plan: items
of the same list before it, and what another section says. An answer `deadline` that is a list holds
readings that are all right. `--show` prints what is wrong; `--write` writes
tests/wordings/shares.csv, the shares that tests/test_wordings.py holds.
"""

from __future__ import annotations

import argparse
import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractors.plan.task_rows import TaskRow
from tests.extractors.plan_texts import read_body
from tests.places import ROOT
from tests.tools.scoring import SAME, alike, same_names

WORDINGS = ROOT / "tests" / "wordings"
SHARES = WORDINGS / "shares.csv"
FIELDS = ("leads", "coordinators", "deadline")
BESIDE = "- Tổ chức hội nghị tổng kết."
Case = Mapping[str, Any]
Share = dict[tuple[str, str], list[int]]


def cases() -> Iterator[Case]:
    """Every case, file by file."""
    for path in sorted(WORDINGS.glob("*.toml")):
        yield from tomllib.loads(path.read_text("utf-8"))["case"]


def plan_of(case: Case) -> str:
    """The case as the body of a small plan."""
    elsewhere = case.get("elsewhere", ())
    lines = ["I. PHÂN CÔNG NHIỆM VỤ", *elsewhere] if elsewhere else []
    lines += ["II. TỔ CHỨC THỰC HIỆN", *case.get("above", ())]
    headings = [case.get("heading"), *case.get("beside", ())]
    if headings[0] is None:
        return "\n".join([*lines, f"- {case['says']}"])
    for i, heading in enumerate(headings, start=1):
        lines += [f"{i}. {heading}", f"- {case['says']}" if i == 1 else BESIDE]
    return "\n".join(lines)


def row_of(case: Case) -> TaskRow | None:
    """The row that the case gives; None where it gives none."""
    rows = read_body(plan_of(case)).rows
    found = [row for row in rows if alike(row.statement, case["says"]) >= SAME]
    return found[0] if found else None


def is_right(field: str, row: TaskRow | None, case: Case) -> bool:
    """True where the row has this field as the case wants it."""
    if row is None:
        return False
    got = getattr(row, field)
    if field != "deadline":
        return same_names(got, case.get(field, ()))
    want = case.get(field)
    if want is None:
        return got is None
    return any(alike(got, one) >= SAME for one in ([want] if isinstance(want, str) else want))


def misses(case: Case) -> tuple[TaskRow | None, list[str]]:
    """The row of a case, and the fields that are wrong."""
    row = row_of(case)
    return row, [field for field in FIELDS if not is_right(field, row, case)]


def shares() -> Share:
    """How many of how many are right, by kind and field."""
    counted: Share = defaultdict(lambda: [0, 0])
    for case in cases():
        wrong = misses(case)[1]
        for field in FIELDS:
            count = counted[case["kind"], field]
            count[0] += field not in wrong
            count[1] += 1
    return counted


def held() -> Share:
    """The shares that were written down."""
    with SHARES.open(encoding="utf-8", newline="") as lines:
        return {
            (line["kind"], line["field"]): [int(line["right"]), int(line["of"])]
            for line in csv.DictReader(lines)
        }


def write(counted: Share) -> None:
    """Write the shares down."""
    with SHARES.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(["kind", "field", "right", "of"])
        lines.writerows([*key, *count] for key, count in sorted(counted.items()))


def show(case: Case) -> None:
    """Print what is wrong with a case."""
    row, wrong = misses(case)
    if wrong:
        print(f"{case['kind']}: {case.get('heading', '')} | {case['says']}")
        for field in wrong:
            got = getattr(row, field) if row else "no row"
            print(f"    {field}: {got!r}\n        want {case.get(field)!r}")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--kind")
    options = parser.parse_args(arguments)
    if options.show:
        for case in cases():
            if options.kind in (None, case["kind"]):
                show(case)
        return 0
    counted = shares()
    if options.write:
        write(counted)
    for field in FIELDS:
        right, of = map(sum, zip(*(v for k, v in counted.items() if k[1] == field), strict=True))
        print(f"{field:13} {right}/{of} {right / of:.3f}")
    for (kind, field), (right, of) in counted.items():
        print(f"{kind:14} {field:13} {right}/{of}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
