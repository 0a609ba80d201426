"""The tables of a dataset without the names of persons, as a law on personal data may ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from extractors.codes import UnitRole

if TYPE_CHECKING:
    import pandas as pd

SIGNERS = ("signer_name", "signed_by")
COLUMNS = ["task_id", "role", "unit_name", "person_name", "office", "aliases"]  # of empty tables
LISTS = {UnitRole.LEAD: "leads", UnitRole.COORDINATOR: "coordinators"}


def without_persons(frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables; a person in a list of units is the office beside the name, or is left out."""
    found = dict(frames)
    persons = frames["assignments"].loc[frames["assignments"]["person_name"].notna()]
    found["documents"] = frames["documents"].assign(
        **{name: None for name in SIGNERS if name in frames["documents"]}
    )
    found["assignments"] = frames["assignments"].assign(
        unit_name=frames["assignments"]["unit_name"].where(
            frames["assignments"]["person_name"].isna(), frames["assignments"]["office"]
        ),
        person_name=None,
    )
    if "texts" in frames.get("warnings", {}):
        found["warnings"] = _without_texts(frames["warnings"])
    found["tasks"] = _tasks(frames["tasks"], persons)
    found["units"] = _units(frames["units"], set(persons["unit_name"]))
    return found


def rows_without_persons(
    rows: Mapping[str, Sequence[dict[str, Any]]],
) -> dict[str, list[dict[str, Any]]]:
    """The same of plain rows: what a cell holds stays of its type, and nothing is None."""
    import pandas as pd

    frames = {
        name: pd.DataFrame(table, columns=list(table[0]) if table else COLUMNS, dtype=object)
        for name, table in rows.items()
    }
    found = without_persons(frames)
    return {
        name: [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]
        for name, frame in found.items()
    }


def _without_texts(warnings: pd.DataFrame) -> pd.DataFrame:
    """What made no row may name anybody: members of boards, who signed. It is left out whole."""
    import pandas as pd

    empty: list[list[str]] = [[] for _ in range(len(warnings))]
    return warnings.assign(texts=pd.Series(empty, warnings.index, dtype=object))


def _tasks(tasks: pd.DataFrame, persons: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    offices = {
        (row.task_id, row.role, row.unit_name): row.office
        for row in persons.itertuples(index=False)
    }

    def listed(task_id: str, role: str, names: list[str]) -> list[str]:
        kept = (offices.get((task_id, role, name), name) for name in names)
        return [name for name in kept if isinstance(name, str)]

    found = tasks.copy()
    for role, column in LISTS.items():
        pairs = zip(tasks["task_id"], tasks[column], strict=True)
        found[column] = pd.Series(
            [listed(task_id, role, names) for task_id, names in pairs], tasks.index, dtype=object
        )
    return found


def _units(units: pd.DataFrame, printed: set[str]) -> pd.DataFrame:
    import pandas as pd

    kept = [[alias for alias in each if alias["name"] not in printed] for each in units["aliases"]]
    return units.assign(aliases=pd.Series(kept, units.index, dtype=object))
