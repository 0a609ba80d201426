"""The calendar, parsed by another library, against what `pipeline.due` gives."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject

from pipeline.deadlines.due import due
from pipeline.export.due_calendar import entries, write_calendar
from pipeline.export.flat_tables import ExportOptions, Row, Rows

YEAR = date(2025, 1, 1), 3 * 365
PLAN = {"period_start": date(2026, 1, 1), "period_end": date(2026, 12, 31)}


def task(kind: str | None, **values: object) -> Row:
    empty = dict.fromkeys(("deadline_start", "deadline_end", "recurrence_rule"))
    return {"task_id": "a:1", "deadline": "…", "deadline_kind": kind, "deadline_dates": [],
            **empty, **values}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (task("date", deadline_end=date(2026, 3, 31)), [("VEVENT", "20260331", "20260401", None)]),
        (
            task("date", deadline_dates=[date(2026, 3, 1), date(2026, 9, 1)]),
            [("VEVENT", "20260301", "20260302", None), ("VEVENT", "20260901", "20260902", None)],
        ),
        (
            task("period", deadline_start=date(2026, 1, 1), deadline_end=date(2026, 6, 30)),
            [("VEVENT", "20260630", "20260701", None)],
        ),
        (
            task("recurring", recurrence_rule="FREQ=MONTHLY;INTERVAL=3"),
            [("VEVENT", "20260331", "20260401",
              "FREQ=MONTHLY;UNTIL=20261231;INTERVAL=3;BYMONTHDAY=-1")],
        ),
        (
            task("recurring", recurrence_rule="FREQ=DAILY"),
            [("VEVENT", "20260101", "20270101", None)],
        ),
        (task("continuous"), [("VEVENT", "20260101", "20270101", None)]),
        (task("conditional"), [("VTODO", None, None, None)]),
        (task(None), [("VTODO", None, None, None)]),
        (task(None, deadline=None), []),
    ],
)  # fmt: skip
def test_each_kind_of_deadline(given: Row, shown: list[tuple[str, str | None]]) -> None:
    def text(entry: object, name: str) -> str | None:
        value = entry.get(name)  # type: ignore[attr-defined]
        return None if value is None else value.to_ical().decode()

    found = [
        (e.name, text(e, "dtstart"), text(e, "dtend"), text(e, "rrule"))
        for e in entries(given, PLAN)
    ]
    assert found == shown


def test_a_plan_without_a_period_gives_no_endless_event() -> None:
    nothing = {"period_start": None, "period_end": None}
    assert [entry.name for entry in entries(task("continuous"), nothing)] == ["VTODO"]


def test_another_library_expands_it_to_what_falls_due(
    dataset: Path, rows: Rows, tmp_path: Path
) -> None:
    path = tmp_path / "x.ics"
    write_calendar(rows, path, ExportOptions(language="vi"))
    calendar = vobject.readOne(path.read_text("utf-8"))
    first, days = YEAR
    shown = set()
    for event in calendar.vevent_list:
        if event.dtend.value - event.dtstart.value > timedelta(days=1):
            continue
        rules = event.getrruleset()
        moments = [m.date() for m in rules] if "rrule" in event.contents else [event.dtstart.value]
        key = event.uid.value.rpartition("-")[0].replace("-", ":")
        shown |= {(key, day) for day in moments}
    frame = due(dataset, days=days, start=first)
    dated = frame[frame["due_on"].notna()]
    wanted = {
        (row.task_id, row.due_on.date()) for row in dated.itertuples() if row.due_on.year < 2028
    }
    assert wanted
    assert {pair for pair in shown if first <= pair[1] <= first + timedelta(days=days)} == wanted
    assert any("rrule" in event.contents for event in calendar.vevent_list)


def test_the_same_dataset_gives_the_same_calendar(rows: Rows, tmp_path: Path) -> None:
    for name in ("a.ics", "b.ics"):
        write_calendar(rows, tmp_path / name, ExportOptions())
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()
