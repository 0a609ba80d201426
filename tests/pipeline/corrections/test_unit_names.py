"""Units of the names that a person wrote."""

from dataclasses import asdict
from typing import Any

from pipeline.corrections.unit_names import NamedRows, with_units
from pipeline.dataset.unit_records import AssignmentRecord, UnitRecord
from tests.pipeline.corrections.rows import DOCUMENT, KEY, task

OFFICE = UnitRecord(unit_id="xa-an-lac/van-phong", name="Văn phòng", task_count=1)


def named(*leads: str) -> NamedRows:
    """The rows of a task that had the office in the lead and has these now."""
    before = AssignmentRecord(
        task_id=f"{KEY}:0", role="lead", ordinal=0, unit_name="Văn phòng", unit_id=OFFICE.unit_id
    )
    rows: dict[str, Any] = task(0, "Rà soát", *leads)
    return with_units(NamedRows((rows,), (asdict(before),), (OFFICE,)), DOCUMENT)


def test_a_known_name_keeps_its_unit() -> None:
    found = named("Văn phòng")
    assert found.tasks[0]["lead_ids"] == [OFFICE.unit_id]
    assert [unit.task_count for unit in found.units] == [1]


def test_a_new_name_gets_a_unit_and_the_old_one_goes() -> None:
    found = named("Sở Nội vụ", "Sở Nội vụ tỉnh")
    ids = [row["unit_id"] for row in found.assignments]
    assert found.tasks[0]["lead_ids"] == list(dict.fromkeys(ids))
    assert {unit.unit_id for unit in found.units} == set(ids)
    assert [row["unit_name"] for row in found.assignments] == ["Sở Nội vụ", "Sở Nội vụ tỉnh"]


def test_no_name_at_all() -> None:
    found = named()
    assert (found.tasks[0]["lead_ids"], found.assignments, found.units) == ([], (), ())
