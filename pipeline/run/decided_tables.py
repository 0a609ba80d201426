"""The parts of the tables with people's decisions about units applied."""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa

from pipeline.dataset.arrays import arrow_array
from pipeline.run.unit_registry import Registry

# table -> its columns of unit ids: single ids, or lists of them
SINGLE = {"documents": ("issuer_id",), "assignments": ("unit_id",)}
LISTS = {"tasks": ("lead_ids", "coordinator_ids")}


def with_decisions(name: str, table: pa.Table, registry: Registry) -> pa.Table:
    """A table, each unit id that was decided replaced by the unit that is meant."""
    if not registry.target:
        return table
    for column in SINGLE.get(name, ()):
        table = _mapped(table, column, lambda value: value and registry.of(value))
    for column in LISTS.get(name, ()):
        table = _mapped(table, column, lambda ids: list(dict.fromkeys(map(registry.of, ids))))
    return table


def _mapped(table: pa.Table, column: str, change: Callable[..., object]) -> pa.Table:
    place = table.schema.get_field_index(column)
    kind = table.schema.field(place)
    values = [change(value) for value in table.column(place).to_pylist()]
    return table.set_column(place, kind, arrow_array(values, kind.type))
