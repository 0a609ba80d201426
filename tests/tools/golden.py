"""Writes the rows of data/raw as they come now into tests/golden: `make golden`.

A golden row states some fields and leaves others open; it keeps its own fields, with the values of
now. A row that is new states all fields, one that comes no more goes. The golden rows are right
answers: whoever runs this reads the diff, row by row, against the plan.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.dataset.records import DocumentRecord, TaskRecord
from tests.golden_rows import (
    ATTRIBUTES,
    GOLDEN,
    NO_FIELDS,
    Row,
    compare_document,
    differences,
    golden_files,
    plain,
    plans,
    process,
)
from tests.json_lines import read_lines

FIELDS = ("kind", "origin", "section", "section_heading", "ordinal", "text", "leads",
          "coordinators", "deliverable", "deadline_raw")  # fmt: skip


def rows_now(tasks: Sequence[TaskRecord], golden: Sequence[Row], number: str) -> list[Row]:
    """The golden rows of a plan with the values of now, in the order of the plan.

    A row that is right stays to the letter; an optional row that does not come stays, too.
    """
    left = list(golden)
    rows: list[Row] = []
    for task in tasks:
        known = next((row for row in left if plain(row["text"]) == plain(task.task)), None)
        if known is None:
            rows.append(_row(task, dict.fromkeys(FIELDS), number))
            continue
        place = left.index(known)
        rows += [row for row in left[:place] if row.get("optional")]
        rows.append(_row(task, known, number) if any(differences(task, known)) else known)
        del left[: place + 1]
    return rows + [row for row in left if row.get("optional")]


def document_now(document: DocumentRecord, golden: Row) -> Row:
    """The golden metadata of a plan with the values of now."""
    if not compare_document(document, golden):
        return golden
    return {
        name: value if name == "doc" else _value(getattr(document, name))
        for name, value in golden.items()
    }


def _row(task: TaskRecord, golden: Row, number: str) -> Row:
    """What a golden row states, of this task; what is loose in it stays as it is."""
    loose = golden.get("loose")
    kept = NO_FIELDS | frozenset(loose if isinstance(loose, list) else ())
    row: Row = {"doc": number}
    for name, value in golden.items():
        is_kept = name in kept or (name == "kind" and golden.get("kind_loose"))
        row[name] = value if is_kept else _value(getattr(task, ATTRIBUTES.get(name, name)))
    deadline = golden.get("deadline")
    if isinstance(deadline, dict) and "deadline" not in kept - NO_FIELDS:
        now = {"kind": task.deadline_kind, "start": task.deadline_start, "end": task.deadline_end,
               "rrule": task.recurrence_rule}  # fmt: skip
        row["deadline"] = {
            name: _value(now[name]) if name in now and not deadline.get("loose") else value
            for name, value in deadline.items()
        }
    return row


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _write(path: Path, rows: Sequence[Row]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if text != path.read_text("utf-8"):
        path.write_text(text, "utf-8")
        print(f"{path.name}: written anew")


def main() -> int:
    """Writes what differs."""
    for path in golden_files():
        plan = plans()[path.name[:2]]
        tasks = process(plan.read_bytes(), plan.name).tasks
        _write(path, rows_now(tasks, read_lines(path), path.name[:2]))
    for path in sorted(GOLDEN.glob("documents-*.jsonl")):
        golden = read_lines(path)
        records = [process(plans()[str(row["doc"])].read_bytes()).document for row in golden]
        _write(path, [document_now(*pair) for pair in zip(records, golden, strict=True)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
