"""The folders of a dataset: whole snapshots, switched all at once.

    DIR/.snapshots/000007-<run>/tasks.parquet …   complete before anything points to it
    DIR/.current -> .snapshots/000007-<run>       one rename of this link switches every table
    DIR/tasks.parquet -> .current/tasks.parquet   what a reader opens

A run that dies leaves `.current` as it was; what it left behind is removed by the next write. The
last snapshots are kept, so that a reader who has begun with one can finish with it. Where
`.current` is lost, the newest snapshot is the dataset. Each snapshot has the checksums of its
tables.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from pipeline.dataset.hold import explained
from pipeline.dataset.records import TABLES
from pipeline.errors import DatasetNotFound, StoreError

SNAPSHOTS_KEPT = 3
_SNAPSHOTS, _CURRENT, _PARTIAL = ".snapshots", ".current", ".partial"
DESCRIPTIONS = ("datapackage.json", "croissant.json")  # what a dataset says of itself
SUMS = "sha256.json"  # of the tables of a snapshot: name -> size and SHA-256
PIECES = "pieces.json"  # table -> its pieces in order: mark, and where they stand (`table_files`)
_LEAST_DIGITS = 6  # of a snapshot's number


def add_snapshot(out: Path, run_id: str, fill: Callable[[Path], dict[str, str]], kept: int) -> Path:
    """Makes a snapshot and then the dataset of it, all tables at once.

    The caller holds the dataset (`hold_dataset`).

    Args:
        out: Folder of the dataset.
        run_id: Name of what is written.
        fill: Writes the tables into a folder and gives the SHA-256 of each by its name.
        kept: Number of snapshots that stay, this one among them.

    Returns:
        The folder of the snapshot.

    Raises:
        StoreError: If it cannot be written; the dataset is then as it was.
    """
    with explained(out):
        (out / _SNAPSHOTS).mkdir(parents=True, exist_ok=True)
        _remove_leftovers(out)
        number = _number(newest.name) if (newest := _newest(out)) is not None else 0
        snapshot = out / _SNAPSHOTS / f"{number + 1:06d}-{run_id}"
        partial = snapshot.with_name(_PARTIAL)
        try:
            partial.mkdir()
            _write_sums(partial, fill(partial))
            _sync_folder(partial)
            partial.rename(snapshot)
            _sync_folder(snapshot.parent)
        except (OSError, StoreError):
            _remove_leftovers(out)  # half a snapshot would keep a full disk full
            raise
        _make_current(out, snapshot)
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
    newest = _newest(out)
    if newest is not None:
        return newest.resolve()
    raise DatasetNotFound(
        f"{out}: there is no dataset here; `kehoach run INPUT --out {out}` makes one"
    )


def snapshot_of(out: Path, run_id: str) -> Path | None:
    """The folder of the current snapshot if it is of this name and to the byte what was written.

    Links that were lost are made again. None where a new snapshot is wanted.

    Raises:
        StoreError: If the links cannot be written.
    """
    snapshot = _newest(out)
    if snapshot is None or snapshot.name.partition("-")[2] != run_id or not is_whole(snapshot):
        return None
    with explained(out):
        _make_current(out, snapshot)
    return snapshot


def whole_snapshot(out: Path) -> Path | None:
    """The folder of the current snapshot where it is whole."""
    snapshot = _newest(out)
    return snapshot if snapshot is not None and is_whole(snapshot) else None


def is_whole(snapshot: Path) -> bool:
    """True where every table of a snapshot is there, to the byte as it was written."""
    try:
        sums = json.loads((snapshot / SUMS).read_bytes())
        files = {name: snapshot / f"{name}.parquet" for name in TABLES} | {
            name: snapshot / name for name in sums.keys() - TABLES.keys()
        }
        return all(path.stat().st_size == sums[name][0] for name, path in files.items()) and all(
            _digest(path) == sums[name][1] for name, path in files.items()
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return False


def _write_sums(folder: Path, tables: dict[str, str]) -> None:
    """Notes size and digest of the tables, and of what else a run takes from there."""
    digests = {folder / f"{name}.parquet": (name, digest) for name, digest in tables.items()}
    digests[folder / PIECES] = (PIECES, _digest(folder / PIECES))
    sums = {name: [path.stat().st_size, digest] for path, (name, digest) in digests.items()}
    with (folder / SUMS).open("w") as stream:
        json.dump(sums, stream, indent=1, sort_keys=True)
        stream.flush()
        os.fsync(stream.fileno())


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _make_current(out: Path, snapshot: Path) -> None:
    """Makes all tables those of a snapshot; the last rename switches them at once.

    A dataset that was copied without links has a folder for `.current`: its tables are plain files,
    which the links replace one by one, and then it goes.
    """
    current = out / _CURRENT
    if current.is_dir() and not current.is_symlink():
        current.rename(out / _SNAPSHOTS / _PARTIAL)
        _point(current, f"{_SNAPSHOTS}/{snapshot.name}")
        shutil.rmtree(out / _SNAPSHOTS / _PARTIAL)
    for name in (*(f"{table}.parquet" for table in TABLES), *DESCRIPTIONS):
        if (snapshot / name).exists():
            _point(out / name, f"{_CURRENT}/{name}")
    _point(current, f"{_SNAPSHOTS}/{snapshot.name}")
    _sync_folder(out)


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
    number, dash, _ = name.partition("-")
    is_number = number.isascii() and number.isdecimal() and len(number) >= _LEAST_DIGITS
    return int(number) if dash and is_number else 0


def _newest(out: Path) -> Path | None:
    """The snapshot that `.current` names.

    The newest one where that is lost or leads elsewhere.
    """
    link = out / _CURRENT
    if link.is_symlink():
        named = out / link.readlink()
        if named.parent == out / _SNAPSHOTS and _number(named.name) and named.is_dir():
            return named
    return max(_snapshots(out), key=lambda folder: _number(folder.name), default=None)


def _snapshots(out: Path) -> list[Path]:
    folder = out / _SNAPSHOTS
    found = folder.iterdir() if folder.is_dir() else ()
    return [path for path in found if _number(path.name) and path.is_dir()]


def _remove_leftovers(out: Path) -> None:
    """Removes what killed writes left: half a snapshot, or a whole one that was never current."""
    newest = _newest(out)
    for folder in (out / _SNAPSHOTS).iterdir():
        if folder.name == _PARTIAL or (
            newest is not None and _number(folder.name) > _number(newest.name)
        ):
            shutil.rmtree(folder)
    for link in (path for path in out.glob("*.new") if path.is_symlink()):
        link.unlink()


def _remove_old(out: Path, kept: int) -> None:
    for folder in sorted(_snapshots(out), key=lambda path: _number(path.name))[:-kept]:
        shutil.rmtree(folder, ignore_errors=True)
