"""The dataset on disk: whole snapshots, switched all at once.

    DIR/.snapshots/000007-<run>/tasks.parquet …   complete before anything points to it
    DIR/.current -> .snapshots/000007-<run>       one rename of this link switches every table
    DIR/tasks.parquet -> .current/tasks.parquet   what a reader opens

A run that dies leaves `.current` as it was; what it left behind is removed by the next write. The
last snapshots are kept, so that a reader who has begun with one can finish with it.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import DatasetBusy, DatasetNotFound, StoreError

SNAPSHOTS_KEPT = 3
_SNAPSHOTS, _CURRENT, _LOCK, _PARTIAL = ".snapshots", ".current", ".lock", ".partial"
_SNAPSHOT_NAME_RE = re.compile(r"(\d{6,})-.*")

_REASONS = {
    errno.ENOSPC: "the disk is full; make room and run again",
    errno.EDQUOT: "your disk quota is used up; make room and run again",
    errno.EROFS: "the disk is read-only; name another folder",
    errno.EACCES: "there is no permission to write there; name another folder",
    errno.EPERM: "this disk allows no links; name a folder on another disk",
    errno.ENOTDIR: "it is a file, not a folder",
    errno.EEXIST: "it is a file, not a folder",
}


@contextmanager
def hold_dataset(out: Path) -> Iterator[None]:
    """Keeps other runs away from the dataset; a lock goes with the process that holds it.

    Raises:
        DatasetBusy: If another run holds the dataset.
        StoreError: If the folder cannot be made or written.
    """
    with _explained(out):
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / _LOCK).open("a")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            raise DatasetBusy(f"{out}: another run is writing this dataset; wait for it to end") from exc
        yield


def write_snapshot(out: Path, tables: Mapping[str, pa.Table], run_id: str) -> Path:
    """Writes the tables and makes them the dataset, all at once.

    The caller holds the dataset (`hold_dataset`). The same tables and `run_id` give the same bytes.

    Returns:
        The folder of the snapshot.

    Raises:
        StoreError: If it cannot be written; the dataset is then as it was.
    """
    with _explained(out):
        (out / _SNAPSHOTS).mkdir(parents=True, exist_ok=True)
        _remove_leftovers(out)
        snapshot = out / _SNAPSHOTS / f"{_current_number(out) + 1:06d}-{run_id}"
        try:
            _write_tables(snapshot, tables, run_id)
        except OSError:
            _remove_leftovers(out)  # half a snapshot would keep a full disk full
            raise
        for name in tables:
            _point(out / f"{name}.parquet", f"{_CURRENT}/{name}.parquet")
        _point(out / _CURRENT, f"{_SNAPSHOTS}/{snapshot.name}")
        _sync_folder(out)
        _remove_old(out)
    return snapshot


def current_snapshot(out: Path) -> Path:
    """The folder of the tables that make up the dataset now.

    A snapshot's own folder, or a plain copy of the tables, is a dataset too.

    Raises:
        DatasetNotFound: If there is none.
    """
    if (out / _CURRENT).exists():
        return (out / _CURRENT).resolve()
    if (out / "documents.parquet").is_file():
        return out.resolve()
    raise DatasetNotFound(f"{out}: there is no dataset here; `kehoach run INPUT --out {out}` makes one")


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


@contextmanager
def _explained(out: Path) -> Iterator[None]:
    """An error of the operating system as one sentence."""
    try:
        yield
    except OSError as exc:
        reason = _REASONS.get(exc.errno or 0, exc.strerror or str(exc))
        raise StoreError(f"{out}: the dataset cannot be written: {reason}") from exc


def _write_tables(snapshot: Path, tables: Mapping[str, pa.Table], run_id: str) -> None:
    """Fills a folder under a passing name, then gives it its own."""
    partial = snapshot.with_name(_PARTIAL)
    partial.mkdir()
    for name, table in tables.items():
        _write_parquet(partial / f"{name}.parquet", table, run_id)
    _sync_folder(partial)
    partial.rename(snapshot)
    _sync_folder(snapshot.parent)


def _write_parquet(path: Path, table: pa.Table, run_id: str) -> None:
    stamped = table.replace_schema_metadata({**(table.schema.metadata or {}), b"run_id": run_id.encode()})
    with path.open("xb") as stream:
        pq.write_table(stamped, stream, compression="zstd")
        stream.flush()
        os.fsync(stream.fileno())


def _read_parquet(path: Path) -> pa.Table:
    # ParquetFile, not read_table: that would take a folder named "year=2026" for a column.
    try:
        with path.open("rb") as stream:
            return pq.ParquetFile(stream).read()
    except FileNotFoundError:
        raise FileNotFoundError(path.name) from None
    except (OSError, pa.ArrowException) as exc:
        raise StoreError(f"{path}: the table cannot be read: {str(exc).splitlines()[0]}") from exc


def _point(link: Path, target: str) -> None:
    """Makes the link point to the target without a moment in which it points nowhere."""
    if link.is_symlink() and str(link.readlink()) == target:
        return
    passing = link.with_name(f"{link.name}.new")
    passing.unlink(missing_ok=True)
    passing.symlink_to(target)
    passing.replace(link)


def _sync_folder(folder: Path) -> None:
    """Makes sure that the names in a folder outlive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _number(name: str) -> int:
    """The number of a snapshot's folder; 0 for any other name."""
    match = _SNAPSHOT_NAME_RE.fullmatch(name)
    return int(match[1]) if match else 0


def _current_number(out: Path) -> int:
    link = out / _CURRENT
    return _number(link.readlink().name) if link.is_symlink() else 0


def _remove_leftovers(out: Path) -> None:
    """Removes what killed writes left: half a snapshot, or a whole one that was never current."""
    current = _current_number(out)
    for folder in (out / _SNAPSHOTS).iterdir():
        if folder.name == _PARTIAL or _number(folder.name) > current:
            shutil.rmtree(folder)
    for link in (path for path in out.glob("*.new") if path.is_symlink()):
        link.unlink()


def _remove_old(out: Path) -> None:
    oldest_kept = _current_number(out) - SNAPSHOTS_KEPT + 1
    for folder in (out / _SNAPSHOTS).iterdir():
        if 0 < _number(folder.name) < oldest_kept:
            shutil.rmtree(folder, ignore_errors=True)
