"""The tasks of the units that a name means, with the role that they have in each."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from normalizers.letters.text import fold
from pipeline.errors import UnknownUnit

SHOWN = 3  # names that a complaint offers
Row = Mapping[str, Any]


def roles_of(
    name: str, units: Sequence[Row], assignments: Sequence[Row]
) -> dict[str, tuple[str, ...]]:
    """The role or roles of the units of a name in each of their tasks, by `task_id`.

    A name means a unit by its id, its name, a spelling as printed, or the printed name that no unit
    was found for; marks and case do not count. Where no name is the same, those that hold all its
    words in a row are meant.

    Raises:
        UnknownUnit: no unit is meant; the message names the nearest.
    """
    names = _names(units, assignments)
    meant = {found for found, keys in names.items() if name in keys or fold(name) in keys}
    if not meant:
        part = f" {fold(name)} "
        meant = {found for found, keys in names.items() if any(part in f" {k} " for k in keys)}
    if not meant or not fold(name):
        raise UnknownUnit(_complaint(name, units, assignments))
    roles: dict[str, list[str]] = {}
    for row in assignments:
        if _key(row) in meant and row["role"] not in roles.setdefault(row["task_id"], []):
            roles[row["task_id"]].append(row["role"])
    return {task: tuple(found) for task, found in roles.items()}


def _key(assignment: Row) -> str:
    """What stands for the unit of an assignment: its id, else its printed name."""
    return str(assignment["unit_id"] or assignment["unit_name"])


def _names(units: Iterable[Row], assignments: Iterable[Row]) -> dict[str, set[str]]:
    """The names that each unit answers to: ids as they are, the others folded."""
    names: dict[str, set[str]] = {}
    for unit in units:
        spellings = (unit["name"], *(alias["name"] for alias in unit["aliases"]))
        names[unit["unit_id"]] = {unit["unit_id"], *map(fold, spellings)}
    for row in assignments:
        names.setdefault(_key(row), set()).add(fold(row["unit_name"]))
    return names


def _complaint(name: str, units: Iterable[Row], assignments: Iterable[Row]) -> str:
    known = {unit["name"] for unit in units} | {row["unit_name"] for row in assignments}
    by_key = {fold(each): each for each in sorted(known)}
    near = difflib.get_close_matches(fold(name), by_key, n=SHOWN, cutoff=0.5)
    hint = f"; did you mean {' or '.join(by_key[key] for key in near)}?" if near else ""
    return f"no unit of the dataset is called {name!r}{hint}"
