"""What a document says of a unit ↔ JSON, as the ledger keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_records import UnitRecord


def to_json(unit: UnitRecord) -> str:
    """The record of a unit as the ledger keeps it."""
    values = {name: value for name, value in asdict(unit).items() if value is not None}
    return json.dumps(values, ensure_ascii=False)


def from_json(text: str) -> UnitRecord:
    """The record that was kept."""
    values = json.loads(text)
    aliases = tuple(Alias(*alias) for alias in values.pop("aliases"))
    heirs = tuple(values.pop("succeeded_by", ()))
    return UnitRecord(**values, aliases=aliases, succeeded_by=heirs)
