"""The tables of the dataset, written and read.

`pipeline.dataset.snapshots` says how they lie on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.dataset.descriptions import write_descriptions
from pipeline.dataset.snapshots import SNAPSHOTS_KEPT, add_snapshot, current_snapshot
from pipeline.errors import StoreError


def write_snapshot(
    out: Path, parts: Iterable[tuple[str, pa.Table]], run_id: str, kept: int = SNAPSHOTS_KEPT
) -> Path:
    """Writes the tables and makes them the dataset, all at once.

    The caller holds the dataset (`hold_dataset`). The same parts and `run_id` give the same bytes.

    Args:
        out: Folder of the dataset.
        parts: Names of tables with rows of them: a row group each, in the order of the table.
        run_id: Name of what is written; it stands in every table.
        kept: Number of snapshots that stay, this one among them.

    Returns:
        The folder of the snapshot.

    Raises:
        StoreError: If it cannot be written; the dataset is then as it was.
    """

    def fill(folder: Path) -> list[str]:
        names = _write_tables(folder, parts, run_id)
        write_descriptions(folder, names)
        return names

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


def _write_tables(folder: Path, parts: Iterable[tuple[str, pa.Table]], run_id: str) -> list[str]:
    """Writes the tables into a folder and gives their names; one part at a time is in memory."""
    writers: dict[str, _TableWriter] = {}
    with ExitStack() as stack:
        for name, part in parts:
            if name not in writers:
                writers[name] = stack.enter_context(
                    _TableWriter(folder / f"{name}.parquet", part, run_id)
                )
            writers[name].write(part)
    return [*writers]


class _TableWriter:
    """One table on its way to the disk; when it is closed, it is there for good."""

    def __init__(self, path: Path, first: pa.Table, run_id: str) -> None:
        self._stream = path.open("xb")
        metadata = {**(first.schema.metadata or {}), b"run_id": run_id.encode()}
        self._schema = first.schema.with_metadata(metadata)
        self._writer = pq.ParquetWriter(self._stream, self._schema, compression="zstd")

    def write(self, part: pa.Table) -> None:
        if part.num_rows:
            self._writer.write_table(part.cast(self._schema), row_group_size=part.num_rows)

    def __enter__(self) -> _TableWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._stream:
            if kind is not None:  # half a table: what cannot be written of it is no matter
                with suppress(OSError, pa.ArrowException):
                    self._writer.close()
                return
            self._writer.close()
            self._stream.flush()
            os.fsync(self._stream.fileno())


def _read_parquet(path: Path) -> pa.Table:
    # ParquetFile, not read_table: that would take a folder named "year=2026" for a column.
    try:
        with path.open("rb") as stream:
            return pq.ParquetFile(stream).read()
    except FileNotFoundError:
        raise FileNotFoundError(path.name) from None
    except (OSError, pa.ArrowException) as exc:
        raise StoreError(f"{path}: the table cannot be read: {str(exc).splitlines()[0]}") from exc
