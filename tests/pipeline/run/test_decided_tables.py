"""The parts of the tables with people's decisions about units applied."""

import pyarrow as pa

from pipeline.run.decided_tables import with_decisions
from pipeline.run.unit_registry import Registry

REGISTRY = Registry(target={"xa/to-a": "xa/phong-a", "xa/phong-b": "xa/phong-a"})
IDS = pa.list_(pa.string())


def decided(name: str, registry: Registry = REGISTRY, **columns: object) -> dict[str, list[object]]:
    types = {"lead_ids": IDS, "coordinator_ids": IDS}
    table = pa.table({
        column: pa.array(values, types.get(column, pa.string()))
        for column, values in columns.items()
    })  # fmt: skip
    changed = with_decisions(name, table, registry)
    assert changed.schema == table.schema
    return changed.to_pydict()


def test_single_ids() -> None:
    rows = {"unit_id": ["xa/to-a", "xa/phong-c", None], "role": ["lead"] * 3}
    found = decided("assignments", **rows)
    assert found == {"unit_id": ["xa/phong-a", "xa/phong-c", None], "role": ["lead"] * 3}


def test_lists_of_ids_name_each_unit_once() -> None:
    found = decided(
        "tasks",
        lead_ids=[["xa/phong-b", "xa/to-a", "xa/phong-c"], []],
        coordinator_ids=[["xa/phong-c"], []],
    )
    assert found["lead_ids"] == [["xa/phong-a", "xa/phong-c"], []]
    assert found["coordinator_ids"] == [["xa/phong-c"], []]


def test_what_is_not_decided_stays() -> None:
    rows = {"unit_id": ["xa/to-a"]}
    assert decided("assignments", Registry(), **rows) == rows
    assert decided("warnings", **rows) == rows  # no unit of this table
