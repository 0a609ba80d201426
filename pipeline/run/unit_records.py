"""What several documents say of a unit, as one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_records import UnitRecord


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
