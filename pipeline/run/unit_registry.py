"""The registry of units that people keep: a CSV whose decisions go before every guess.

A row is a unit: `unit_id`, then what people know of it (`name`, `kind`, `parent`, `code`,
`valid_from`, `valid_to`), and what they decided: `same_as` lists ids of units that are this one,
`aliases` printed names that mean it within its world, `different_from` ids that are surely another.
Lists are parted by "; ". The decisions are applied when the tables are written: no document is read
or normalized anew.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from normalizers.units.name_words import id_within
from pipeline.dataset.unit_records import UnitRecord
from pipeline.errors import WrongRegistry

COLUMNS = (
    "unit_id", "name", "kind", "parent", "code", "valid_from", "valid_to",
    "same_as", "aliases", "different_from", "note",
)  # fmt: skip
LISTS = frozenset({"same_as", "aliases", "different_from"})
DATES = frozenset({"valid_from", "valid_to"})
PARTING = "; "
FACTS = ("name", "kind", "parent", "code", "valid_from", "valid_to")

RegistryRow = dict[str, str]


@dataclass(frozen=True, slots=True)
class Registry:
    """What people know and decided of units.

    `target` maps the id of a unit to that of the one which it is; `facts` holds the row of each
    unit; `apart` the pairs that are surely two; `mark` changes with the file.
    """

    target: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, RegistryRow] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    mark: str = ""

    def of(self, unit_id: str) -> str:
        """The id of the unit that is meant."""
        return self.target.get(unit_id, unit_id)

    def decided(self, record: UnitRecord) -> UnitRecord:
        """A unit as the registry knows it: what people wrote goes before what was read."""
        row = self.facts.get(record.unit_id, {})
        known: dict[str, object] = {
            name: date.fromisoformat(row[name]) if name in DATES else row[name]
            for name in FACTS
            if row.get(name)
        }
        return replace(record, **known)  # type: ignore[arg-type]


def read_registry(path: Path | None) -> Registry:
    """The registry of a file; an empty one where there is none.

    Raises:
        WrongRegistry: a column is missing, a date is none, or a unit is the same as two others.
    """
    if path is None or not path.is_file():
        return Registry()
    rows = registry_rows(path)
    target: dict[str, str] = {}
    for row in rows:
        for other in _others(row):
            if target.setdefault(other, row["unit_id"]) != row["unit_id"]:
                raise WrongRegistry(
                    f"{path}: {other} is given to both {target[other]} and {row['unit_id']}; "
                    "leave it in one row"
                )
    return Registry(
        {other: _last(other, target) for other in target},
        {row["unit_id"]: row for row in rows},
        frozenset(
            frozenset({row["unit_id"], other})
            for row in rows
            for other in listed(row["different_from"])
        ),
        blake2b(path.read_bytes(), digest_size=8).hexdigest(),
    )


def registry_rows(path: Path) -> list[RegistryRow]:
    """The rows of a registry as they are written.

    Raises:
        WrongRegistry: a column is missing or a date is none; the message says which.
    """
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        missing = set(COLUMNS) - set(reader.fieldnames or ())
        if missing:
            raise WrongRegistry(f"{path}: the column {min(missing)} is missing")
        rows = [{name: (row[name] or "").strip() for name in COLUMNS} for row in reader]
    for row in rows:
        for name in DATES:
            _check_date(path, row[name])
    return [row for row in rows if row["unit_id"]]


def _check_date(path: Path, text: str) -> None:
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError as error:
        raise WrongRegistry(f"{path}: {text} is no date; write it as 2025-07-01") from error


def listed(cell: str) -> tuple[str, ...]:
    """The entries of a list in a cell."""
    return tuple(entry.strip() for entry in cell.split(PARTING.strip()) if entry.strip())


def _others(row: RegistryRow) -> Iterator[str]:
    """The ids that a row says are its unit's own: those named, and those of its aliases."""
    yield from listed(row["same_as"])
    for name in listed(row["aliases"]):
        if (alias := id_within(row["unit_id"], name)) and alias != row["unit_id"]:
            yield alias


def _last(unit_id: str, target: Mapping[str, str]) -> str:
    """Where a chain of decisions ends; a ring ends where it began."""
    seen = {unit_id}
    while unit_id in target and target[unit_id] not in seen:
        unit_id = target[unit_id]
        seen.add(unit_id)
    return unit_id


def decide(path: Path, decision: str, unit_id: str, other: str) -> None:
    """Keep a decision: `same`, `different` or `alias`.

    The row of a unit is made where it is missing.

    Args:
        path: the registry.
        decision: what was decided.
        unit_id: the unit.
        other: the id of another unit; for `alias` a printed name.

    Raises:
        WrongRegistry: the file cannot be understood.
    """
    column = {"same": "same_as", "different": "different_from", "alias": "aliases"}[decision]
    rows = registry_rows(path) if path.is_file() else []
    row = next((row for row in rows if row["unit_id"] == unit_id), None)
    if row is None:
        row = dict.fromkeys(COLUMNS, "") | {"unit_id": unit_id}
        rows.append(row)
    row[column] = PARTING.join(dict.fromkeys([*listed(row[column]), other]))
    write_registry(path, rows)


def write_registry(path: Path, rows: Iterable[RegistryRow]) -> None:
    """Write a registry, whole or not at all; a spreadsheet opens it with its letters right."""
    passing = path.with_name(f".{path.name}.new")
    with passing.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    passing.replace(path)
