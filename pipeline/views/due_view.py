"""What falls due, as a table for a person and as JSON: `kehoach due`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.deadlines.due_rows import Standing
from pipeline.language.catalog import said

if TYPE_CHECKING:
    import pandas as pd

TASK_WIDTH, UNIT_WIDTH, PLAN_WIDTH = 60, 28, 24
NOBODY = "—"
WITHOUT_DAY = {
    Standing.CONDITIONAL: "hangs on an event",
    Standing.CONTINUOUS: "goes on all the time, comes back daily, or has no end",
    Standing.DURATION: "so many days from an event",
    Standing.UNREAD: "a time is printed that was not understood: read it",
}
Row = dict[str, Any]


def render_due(frame: pd.DataFrame) -> str:
    """The rows of `pipeline.due` as text: those with a day, then the others by what they are."""
    rows = _rows(frame)
    dated = [row for row in rows if row["due_on"]]
    blocks = [[said(f"due: {len(dated)}"), *_lines(dated)]]
    for standing, meaning in WITHOUT_DAY.items():
        found = [row for row in rows if row["standing"] == standing]
        if found:
            blocks.append([f"{said(standing)} ({said(meaning)}): {len(found)}", *_lines(found)])
    return "\n\n".join("\n".join(block) for block in blocks)


def due_json(frame: pd.DataFrame) -> str:
    """The same rows as a JSON list; `due_on` is null where there is no day."""
    return json.dumps(_rows(frame), ensure_ascii=False, indent=2)


def _rows(frame: pd.DataFrame) -> list[Row]:
    days = [None if day != day else day.date().isoformat() for day in frame["due_on"]]
    rows = frame.drop(columns="due_on").to_dict("records")
    return [{"due_on": day, **_with_none(row)} for day, row in zip(days, rows, strict=True)]


def _with_none(row: dict[Any, Any]) -> Row:
    """A row in which nothing is None, as JSON has it, and not NaN."""
    return {str(name): None if value != value else value for name, value in row.items()}


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        when = row["due_on"] or NOBODY
        who = ", ".join(row["leads"]) or NOBODY
        roles = f" [{', '.join(map(said, row['roles']))}]" if row["roles"] else ""
        plan = row["number"] or row["source_path"]
        yield (
            f"  {when:10}  {_cut(row['deadline'], UNIT_WIDTH):{UNIT_WIDTH}}  "
            f"{_cut(row['task'], TASK_WIDTH):{TASK_WIDTH}}  {_cut(who, UNIT_WIDTH)}{roles}"
            f"  ({_cut(plan, PLAN_WIDTH)})"
        )


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
