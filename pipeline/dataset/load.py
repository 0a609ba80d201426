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


def load(directory: str | PathLike[str], *, persons: bool = True, copies: bool = False) -> Dataset:
    """All tables of the dataset in a folder; they are never of two runs.

    Args:
        directory: the folder of the dataset.
        persons: False leaves the names of persons out of all columns that hold them: signers, and
            persons in the lists of units, where their office stays, and the texts that were left
            out. Statements stay as printed.
        copies: True keeps a plan that is there in two formats twice (`documents.same_plan_as`).
    """
    frames = _frames(directory, *Dataset.__dataclass_fields__)
    frames = frames if copies else _counted_once(frames)
    return Dataset(**(frames if persons else without_persons(frames)))


def load_tasks(directory: str | PathLike[str], *, copies: bool = False) -> pd.DataFrame:
    """The tasks and targets of the dataset in a folder; a plan in two formats counts once."""
    frames = _frames(directory, "documents", "tasks")
    return (frames if copies else _counted_once(frames))["tasks"]


def load_documents(directory: str | PathLike[str], *, copies: bool = False) -> pd.DataFrame:
    """The documents of the dataset in a folder; a plan in two formats counts once."""
    frames = _frames(directory, "documents")
    return (frames if copies else _counted_once(frames))["documents"]


def _counted_once(frames: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables without documents that repeat another one, and without what is theirs."""
    documents = frames["documents"]
    repeated = documents.loc[documents["same_plan_as"].notna(), "document_id"]
    if repeated.empty:
        return frames
    return {name: _without(frame, repeated) for name, frame in frames.items()}


def _without(frame: pd.DataFrame, documents: pd.Series[str]) -> pd.DataFrame:
    """A table without the rows of some documents; a task's key begins with its document's."""
    if "document_id" in frame.columns:
        owner = frame["document_id"]
    elif "task_id" in frame.columns:
        owner = frame["task_id"].str.split(":").str[0]
    else:
        return frame
    return frame[~owner.isin(documents)].reset_index(drop=True)


def _frames(directory: str | PathLike[str], *names: str) -> dict[str, pd.DataFrame]:
    """Tables as data frames; dates are datetime64, so that they compare and subtract."""
    from pipeline.dataset.store import read_tables

    tables = read_tables(Path(directory), names)
    return {name: table.to_pandas(date_as_object=False) for name, table in tables.items()}
