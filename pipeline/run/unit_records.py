"""What each document says of a unit ↔ JSON in the ledger.

All that is known of a unit becomes one record.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace

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


def merged(records: Sequence[UnitRecord]) -> UnitRecord:
    """One record of a unit that several documents name.

    Their counts summed, the usual name kept.
    """
    spellings: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for record in records:
        spellings.update({alias.name: alias.seen for alias in record.aliases})
        names[record.name] += max(1, record.task_count)
    best = max(sorted(names), key=lambda name: names[name])
    chosen = next(record for record in records if record.name == best)
    return replace(
        chosen,
        aliases=tuple(Alias(name, spellings[name]) for name in sorted(spellings)),
        task_count=sum(record.task_count for record in records),
    )
