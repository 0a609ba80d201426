"""The folders of a dataset: whole snapshots, switched all at once.

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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.dataset.records import TABLES
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
    with explained(out):
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / _LOCK).open("a")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            raise DatasetBusy(
                f"{out}: another run is writing this dataset; wait for it to end"
            ) from exc
        yield


def add_snapshot(out: Path, run_id: str, fill: Callable[[Path], list[str]], kept: int) -> Path:
    """Makes a snapshot and then the dataset of it, all tables at once.

    The caller holds the dataset (`hold_dataset`).

    Args:
        out: Folder of the dataset.
        run_id: Name of what is written.
        fill: Writes the tables into a folder and gives their names.
        kept: Number of snapshots that stay, this one among them.

    Returns:
        The folder of the snapshot.

    Raises:
        StoreError: If it cannot be written; the dataset is then as it was.
    """
    with explained(out):
        (out / _SNAPSHOTS).mkdir(parents=True, exist_ok=True)
        _remove_leftovers(out)
        snapshot = out / _SNAPSHOTS / f"{_current_number(out) + 1:06d}-{run_id}"
        partial = snapshot.with_name(_PARTIAL)
        try:
            partial.mkdir()
            names = fill(partial)
            _sync_folder(partial)
            partial.rename(snapshot)
            _sync_folder(snapshot.parent)
        except (OSError, StoreError):
            _remove_leftovers(out)  # half a snapshot would keep a full disk full
            raise
        for name in names:
            _point(out / f"{name}.parquet", f"{_CURRENT}/{name}.parquet")
        _point(out / _CURRENT, f"{_SNAPSHOTS}/{snapshot.name}")
        _sync_folder(out)
        _remove_old(out, kept)
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
    raise DatasetNotFound(
        f"{out}: there is no dataset here; `kehoach run INPUT --out {out}` makes one"
    )


def snapshot_of(out: Path, run_id: str) -> Path | None:
    """The folder of the current snapshot if it is whole and of this name, else None."""
    link = out / _CURRENT
    if not link.is_symlink():
        return None
    snapshot = link.resolve()
    is_whole = all(
        (snapshot / f"{name}.parquet").is_file() and (out / f"{name}.parquet").is_symlink()
        for name in TABLES
    )
    return snapshot if is_whole and snapshot.name.partition("-")[2] == run_id else None


@contextmanager
def explained(out: Path) -> Iterator[None]:
    """An error of the operating system that writing meets, as one sentence.

    Raises:
        StoreError: If there was one.
    """
    try:
        yield
    except OSError as exc:
        reason = _REASONS.get(exc.errno or 0, exc.strerror or str(exc))
        raise StoreError(f"{out}: the dataset cannot be written: {reason}") from exc


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


def _remove_old(out: Path, kept: int) -> None:
    oldest_kept = _current_number(out) - kept + 1
    for folder in (out / _SNAPSHOTS).iterdir():
        if 0 < _number(folder.name) < oldest_kept:
            shutil.rmtree(folder, ignore_errors=True)
