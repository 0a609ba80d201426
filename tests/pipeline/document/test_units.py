"""The units of a document: ids on tasks, the long form, one record a unit."""

from __future__ import annotations

from collections import Counter
from datetime import date

from normalizers.units.issuer_world import world_of
from normalizers.units.resolve import Resolver
from pipeline.dataset.column_values import Alias
from pipeline.dataset.records import TaskRecord
from pipeline.document.units import assignments_of, units_of, with_unit_ids

WORLD = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH")


def task(position: int, leads: tuple[str, ...], coordinators: tuple[str, ...] = ()) -> TaskRecord:
    return TaskRecord(
        task_id=f"d:{position}",
        document_id="d",
        position=position,
        kind="task",
        origin="item",
        task="Rà soát quy chế.",
        leads=leads,
        coordinators=coordinators,
    )


def resolver(*tasks: TaskRecord) -> Resolver:
    return Resolver(WORLD, Counter(n for t in tasks for n in (*t.leads, *t.coordinators)))


def test_known_units_have_ids_once() -> None:
    printed = task(0, ("Sở Tài chính", "Sở  Tài chính", "ông Mẫu Văn"))
    found = with_unit_ids(printed, resolver(printed))
    assert found.lead_ids == ("tinh-an-binh/so-tai-chinh",)
    assert found.leads == printed.leads


def test_assignments_are_the_long_form() -> None:
    printed = task(0, ("Sở Tài chính",), ("Phòng CCHC", "Bà Trần Thị Mẫu, Giám đốc"))
    found = list(assignments_of(printed, resolver(printed)))
    assert [(a.role, a.ordinal, a.unit_name, a.method) for a in found] == [
        ("lead", 0, "Sở Tài chính", "exact"),
        ("coordinator", 0, "Phòng CCHC", "abbreviation"),
        ("coordinator", 1, "Bà Trần Thị Mẫu, Giám đốc", "exact"),
    ]
    assert (found[2].person_name, found[2].office) == ("Trần Thị Mẫu", "Giám đốc")
    assert found[2].unit_id == "tinh-an-binh:so-noi-vu/giam-doc"
    assert list(assignments_of(task(1, ()), resolver())) == []


def test_a_person_without_an_office_is_no_unit() -> None:
    printed = task(0, ("Bà Trần Thị Mẫu",))
    (found,) = assignments_of(printed, resolver(printed))
    assert (found.unit_id, found.person_name, found.method) == (None, "Trần Thị Mẫu", "none")


def test_units_count_tasks_and_spellings() -> None:
    tasks = [
        task(0, ("Sở Tài chính",)),
        task(1, ("Sở Xây dựng",), ("Sở Tài Chính",)),
        task(2, ("Sở Tài chính",), ("Sở Tài chính",)),
    ]
    resolve = resolver(*tasks)
    found = units_of([with_unit_ids(t, resolve) for t in tasks], "SỞ NỘI VỤ", None, resolve)
    assert {unit.name: unit.task_count for unit in found} == {
        "Sở Tài chính": 3,
        "Sở Xây dựng": 1,
        "SỞ NỘI VỤ": 0,
    }
    (finance,) = (unit for unit in found if unit.name == "Sở Tài chính")
    assert finance.aliases == (Alias("Sở Tài Chính", 1), Alias("Sở Tài chính", 3))
    assert (finance.scope, finance.world, finance.type) == ("province", "tinh-an-binh", "unit")
    assert units_of([], None, None, resolve) == ()


def test_a_unit_of_a_merged_province_is_succeeded() -> None:
    world = world_of("SỞ NỘI VỤ", "ỦY BAN NHÂN DÂN TỈNH HÀ NAM")
    printed = task(0, ("Sở Tài chính", "Phòng Tổ chức", "Bộ Nội vụ"))
    resolve = Resolver(world, Counter(printed.leads))
    tasks = [with_unit_ids(printed, resolve)]
    found = {unit.unit_id: unit for unit in units_of(tasks, None, date(2025, 4, 1), resolve)}
    assert found["tinh-ha-nam/so-tai-chinh"].succeeded_by == ("tinh-ninh-binh/so-tai-chinh",)
    assert found["tinh-ha-nam/so-tai-chinh"].place_code == "35"
    assert found["vn/bo-noi-vu"].place_code is None
    assert all(not unit.succeeded_by for id_, unit in found.items() if "so-tai-chinh" not in id_)
