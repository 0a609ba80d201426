"""What several documents say of a unit, as one record.

Documents are added one by one, chunks of them are kept as JSON, and chunks are added up.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from pipeline.dataset.column_values import Alias
from pipeline.dataset.unit_json import from_json
from pipeline.dataset.unit_records import UnitRecord


class _Named(NamedTuple):
    """A name of a unit: how often, and the record of the first document, by hash, that has it."""

    seen: int
    sha256: str
    record: str


@dataclass(slots=True)
class _Said:
    """What is said of one unit: its names, its spellings, its tasks."""

    names: dict[str, _Named] = field(default_factory=dict)
    spellings: Counter[str] = field(default_factory=Counter)
    tasks: int = 0

    def add_name(self, name: str, said: _Named) -> None:
        known = self.names.get(name, said._replace(seen=0))
        first = min(known, said, key=lambda named: named.sha256)
        self.names[name] = first._replace(seen=known.seen + said.seen)

    def add(self, other: _Said) -> None:
        for name, said in other.names.items():
            self.add_name(name, said)
        self.spellings.update(other.spellings)
        self.tasks += other.tasks


class UnitSums:
    """What documents say of units, added up; the usual name of each stays."""

    def __init__(self) -> None:
        """Begins empty."""
        self._units: dict[str, _Said] = {}

    def add_record(self, unit_id: str, sha256: str, record: str) -> None:
        """Adds what a document says of a unit, as `unit_json` writes it."""
        values: dict[str, Any] = json.loads(record)
        said = self._units.setdefault(unit_id, _Said())
        tasks = values.get("task_count", 0)
        said.add_name(values["name"], _Named(max(1, tasks), sha256, record))
        for name, seen in values["aliases"]:
            said.spellings[name] += seen
        said.tasks += tasks

    def add(self, other: UnitSums) -> None:
        """Adds what other documents say."""
        for unit_id, said in other._units.items():
            self._units.setdefault(unit_id, _Said()).add(said)

    def to_values(self) -> dict[str, Any]:
        """All of it as plain values."""
        return {
            unit_id: [said.names, said.spellings, said.tasks]
            for unit_id, said in self._units.items()
        }

    @classmethod
    def of_values(cls, values: dict[str, Any]) -> UnitSums:
        """What was made of plain values."""
        sums = cls()
        for unit_id, (names, spellings, tasks) in values.items():
            named = {name: _Named(*said) for name, said in names.items()}
            sums._units[unit_id] = _Said(named, Counter(spellings), tasks)
        return sums

    def records(self, of: Callable[[str], str]) -> Iterator[UnitRecord]:
        """The units, by id; `of` names the unit that an id means by people's decision."""
        joined: dict[str, list[str]] = {}
        for unit_id in sorted(self._units):
            joined.setdefault(of(unit_id), []).append(unit_id)
        for unit_id in sorted(joined):
            yield _record(unit_id, [self._units[key] for key in joined[unit_id]])


def _record(unit_id: str, found: list[_Said]) -> UnitRecord:
    """One record of a unit: what is said under its first id goes before what others say."""
    counts: Counter[str] = Counter()
    records: dict[str, str] = {}
    spellings: Counter[str] = Counter()
    for said in found:
        spellings.update(said.spellings)
        for name, named in said.names.items():
            counts[name] += named.seen
            records.setdefault(name, named.record)
    best = max(sorted(counts), key=lambda name: counts[name])
    return replace(
        from_json(records[best]),
        unit_id=unit_id,
        aliases=tuple(Alias(name, spellings[name]) for name in sorted(spellings)),
        task_count=sum(said.tasks for said in found),
    )
