"""The deadlines of a dataset that fall within some days, as a data frame for notebooks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from os import PathLike
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from pipeline.deadlines.recurring_days import Span

DAYS = 30
OF_TASK = ("task_id", "document_id", "kind", "task", "leads", "coordinators", "deliverable",
           "deadline", "deadline_kind")  # fmt: skip
OF_DOCUMENT = ("issuer", "number", "source_path")
COLUMNS = ("due_on", "standing", "roles", *OF_TASK, *OF_DOCUMENT)
Row = dict[str, Any]


def due(
    directory: str | PathLike[str],
    *,
    unit: str | None = None,
    days: int = DAYS,
    start: date | None = None,
) -> pd.DataFrame:
    """What falls due within some days, first that of the first day.

    A row of the frame is a task on a day on which it is due: a deadline that comes back has one for
    each of its days. After them stand tasks without such a day (`due_on` is NaT): `standing` says
    `conditional` (hangs on an event), `continuous` (all the time, daily, or without an end),
    `duration` (so many days from an event), or `unread` (a time that was not understood).

    Args:
        directory: The folder of the dataset.
        unit: A unit's name or id; its tasks alone are shown, and `roles` says what it is in them.
        days: Number of days after the first; 30 means a month.
        start: The first day; None for today.

    Raises:
        StoreError: there is no dataset, or it cannot be read.
        UnknownUnit: no unit is called so.
    """
    import pandas as pd

    from pipeline.dataset.rows import read_rows
    from pipeline.deadlines.named_units import roles_of
    from pipeline.deadlines.recurring_days import Span

    first = start or date.today()
    window = Span(first, first + timedelta(days=days))
    rows = read_rows(directory, ("tasks", "assignments", "units"))
    roles = roles_of(unit, rows["units"], rows["assignments"]) if unit is not None else None
    found = list(_rows(rows, window, roles))
    found.sort(key=lambda row: (row["due_on"] is None, row["due_on"] or first, row["standing"]))
    frame = pd.DataFrame(found, columns=list(COLUMNS))
    return frame.assign(due_on=pd.to_datetime(frame["due_on"]))


def _rows(
    rows: Mapping[str, list[Row]], window: Span, roles: Mapping[str, tuple[str, ...]] | None
) -> Iterator[Row]:
    """The rows of the frame, in the order of the tasks; `roles` None takes all tasks."""
    from pipeline.deadlines.due_rows import due_rows, plan_span

    documents = {row["document_id"]: row for row in rows["documents"]}
    for task in rows["tasks"]:
        if roles is not None and task["task_id"] not in roles:
            continue
        document = documents[task["document_id"]]
        plan = plan_span(document["period_start"], document["period_end"])
        said = {name: task[name] for name in OF_TASK} | {n: document[n] for n in OF_DOCUMENT}
        said["roles"] = list(roles[task["task_id"]]) if roles is not None else []
        for found in due_rows(task, plan, window):
            yield {"due_on": found.due_on, "standing": str(found.standing), **said}
