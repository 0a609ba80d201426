"""The dataset in a notebook: tables as pandas data frames, all of one run."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.dataset.without_persons import without_persons

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Dataset:
    """The tables of one run; docs/data-dictionary.md tells every column."""

    documents: pd.DataFrame
    sections: pd.DataFrame
    tasks: pd.DataFrame
    assignments: pd.DataFrame
    units: pd.DataFrame
    references: pd.DataFrame
    footnotes: pd.DataFrame
    lineage: pd.DataFrame
    warnings: pd.DataFrame
    failures: pd.DataFrame

    @property
    def citations(self) -> pd.DataFrame:
        """The table `references` under a name that is no reserved word of SQL."""
        return self.references


def load(directory: str | PathLike[str], *, persons: bool = True) -> Dataset:
    """All tables of the dataset in a folder; they are never of two runs.

    Args:
        directory: the folder of the dataset.
        persons: False leaves the names of persons out of all columns that hold them: signers, and
            persons in the lists of units, where their office stays. Statements stay as printed.
    """
    frames = _frames(directory, *Dataset.__dataclass_fields__)
    return Dataset(**(frames if persons else without_persons(frames)))


def load_tasks(directory: str | PathLike[str]) -> pd.DataFrame:
    """The tasks and targets of the dataset in a folder."""
    return _frames(directory, "tasks")["tasks"]


def load_documents(directory: str | PathLike[str]) -> pd.DataFrame:
    """The documents of the dataset in a folder."""
    return _frames(directory, "documents")["documents"]


def _frames(directory: str | PathLike[str], *names: str) -> dict[str, pd.DataFrame]:
    """Tables as data frames; dates are datetime64, so that they compare and subtract."""
    from pipeline.dataset.store import read_tables

    tables = read_tables(Path(directory), names)
    return {name: table.to_pandas(date_as_object=False) for name, table in tables.items()}
