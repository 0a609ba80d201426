"""The tasks of the units that a name means."""

from __future__ import annotations

import pytest

from pipeline.deadlines.named_units import roles_of
from pipeline.errors import UnknownUnit

UNITS = [
    {"unit_id": "tinh-a/so-noi-vu", "name": "Sở Nội vụ", "aliases": [{"name": "SNV", "seen": 2}]},
    {"unit_id": "tinh-a/so-y-te", "name": "Sở Y tế", "aliases": []},
    {"unit_id": "tinh-a/van-phong-so", "name": "Văn phòng Sở", "aliases": []},
]


def charge(task: str, role: str, name: str, unit: str | None = None) -> dict[str, str | None]:
    return {"task_id": task, "role": role, "unit_name": name, "unit_id": unit}


CHARGES = [
    charge("d:0", "lead", "Sở Nội vụ", "tinh-a/so-noi-vu"),
    charge("d:1", "coordinator", "SNV", "tinh-a/so-noi-vu"),
    charge("d:1", "lead", "Sở Y tế", "tinh-a/so-y-te"),
    charge("d:2", "lead", "Đội Quy tắc đô thị"),
]


@pytest.mark.parametrize(
    ("name", "tasks"),
    [
        ("Sở Nội vụ", {"d:0": ("lead",), "d:1": ("coordinator",)}),
        ("so noi vu", {"d:0": ("lead",), "d:1": ("coordinator",)}),
        ("SNV", {"d:0": ("lead",), "d:1": ("coordinator",)}),
        ("tinh-a/so-y-te", {"d:1": ("lead",)}),
        ("doi quy tac do thi", {"d:2": ("lead",)}),  # no unit was found for it
        ("quy tắc đô thị", {"d:2": ("lead",)}),  # part of a name
        ("Văn phòng Sở", {}),  # known, and in charge of nothing
        ("y tế", {"d:1": ("lead",)}),
    ],
)
def test_a_name_means_a_unit(name: str, tasks: dict[str, tuple[str, ...]]) -> None:
    assert roles_of(name, UNITS, CHARGES) == tasks


def test_a_whole_name_goes_before_a_part() -> None:
    units = [*UNITS, {"unit_id": "x/so", "name": "Sở", "aliases": []}]
    assert roles_of("Sở", units, CHARGES) == {}


@pytest.mark.parametrize(
    ("name", "near"), [("Sở Nôị vụu", "Sở Nội vụ"), ("", "is called"), ("   ", "is called")]
)
def test_an_unknown_name_is_told_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UnknownUnit, match=near):
        roles_of(name, UNITS, CHARGES)
