"""The tables of the dataset, written and read.

`pipeline.dataset.snapshots` says how they lie on the disk.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.dataset.descriptions import write_descriptions
from pipeline.dataset.snapshots import (
    SNAPSHOTS_KEPT,
    add_snapshot,
    current_snapshot,
    whole_snapshot,
)
from pipeline.dataset.table_files import FormerTables, KeptPiece, TablePart, write_tables
from pipeline.errors import StoreError

NOTHING_FORMER = FormerTables()


def former_tables(out: Path) -> FormerTables:
    """The tables of the current snapshot, to copy from; none where it is not whole."""
    snapshot = whole_snapshot(out)
    return FormerTables(snapshot) if snapshot is not None else NOTHING_FORMER


def write_snapshot(
    out: Path,
    parts: Iterable[TablePart | KeptPiece],
    run_id: str,
    kept: int = SNAPSHOTS_KEPT,
    former: FormerTables = NOTHING_FORMER,
) -> Path:
    """Writes the tables and makes them the dataset, all at once.

    The caller holds the dataset (`hold_dataset`). The same parts and `run_id` give the same bytes,
    whether a piece is written or copied.

    Args:
        out: Folder of the dataset.
        parts: Rows of the tables: a row group each, in the order of the table.
        run_id: Name of what is written; it stands in every table.
        kept: Number of snapshots that stay, this one among them.
        former: Where the pieces that are kept are copied from.

    Returns:
        The folder of the snapshot.

    Raises:
        StoreError: If it cannot be written; the dataset is then as it was.
    """

    def fill(folder: Path) -> dict[str, str]:
        files = write_tables(folder, parts, run_id, former)
        write_descriptions(folder, files)
        return {file.table: file.sha256 for file in files}

    return add_snapshot(out, run_id, fill, kept)


def read_table(out: Path, name: str) -> pa.Table:
    """One table of the dataset.

    Raises:
        StoreError: If it cannot be read.
    """
    return read_tables(out, (name,))[name]


def read_tables(out: Path, names: Iterable[str]) -> dict[str, pa.Table]:
    """Tables of the dataset, all from one run.

    Raises:
        StoreError: If they cannot be read.
    """
    names = tuple(names)
    while True:
        snapshot = current_snapshot(out)
        try:
            tables = {name: _read_parquet(snapshot / f"{name}.parquet") for name in names}
            break
        except FileNotFoundError as exc:
            # The snapshot was retired while it was read: begin again with the one that is current.
            if current_snapshot(out) == snapshot:
                raise StoreError(f"{out}: the table {exc} is missing; run again") from exc
    if len({(table.schema.metadata or {}).get(b"run_id") for table in tables.values()}) > 1:
        raise StoreError(f"{out}: the tables are of different runs; run again")
    return tables


def _read_parquet(path: Path) -> pa.Table:
    # ParquetFile, not read_table: that would take a folder named "year=2026" for a column.
    try:
        with path.open("rb") as stream:
            return pq.ParquetFile(stream).read()
    except FileNotFoundError:
        raise FileNotFoundError(path.name) from None
    except (OSError, pa.ArrowException) as exc:
        raise StoreError(f"{path}: the table cannot be read: {str(exc).splitlines()[0]}") from exc
