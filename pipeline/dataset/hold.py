"""A dataset's folder in the hands of one run.

Nobody else writes there, and nothing leads out of it.
"""

from __future__ import annotations

import errno
import fcntl
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import DatasetBusy, StoreError

_LOCK = ".lock"
# What a run writes in the folder beside the tables: a link there would be written through.
_FOLDERS = (".snapshots",)
_FILES = (
    _LOCK, "run-log.jsonl", "run-log.1.jsonl",
    ".ledger.sqlite", ".ledger.sqlite-wal", ".ledger.sqlite-journal", ".ledger.sqlite.damaged",
)  # fmt: skip

_REASONS = {
    errno.ENOSPC: "the disk is full; make room and run again",
    errno.EDQUOT: "your disk quota is used up; make room and run again",
    errno.EROFS: "the disk is read-only; name another folder",
    errno.EACCES: "there is no permission to write there; name another folder",
    errno.EPERM: "this disk allows no links; name a folder on another disk",
    errno.ENOTDIR: "it is a file, not a folder",
    errno.EEXIST: "it is a file, not a folder",
    errno.EISDIR: "there is a folder where a file should be",
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
        _refuse_what_leads_out(out)
        lock = (out / _LOCK).open("a")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            raise DatasetBusy(
                f"{out}: another run is writing this dataset; wait for it to end"
            ) from exc
        yield


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


def _refuse_what_leads_out(out: Path) -> None:
    """A link or a folder in the place of a file of the dataset is named and left alone.

    Raises:
        StoreError: If there is one.
    """
    for name in (*_FOLDERS, *_FILES):
        path = out / name
        try:
            mode = path.lstat().st_mode
        except FileNotFoundError:
            continue
        if stat.S_ISLNK(mode):
            raise StoreError(f"{path}: it is a link; nothing is written through it, remove it")
        if not (stat.S_ISDIR(mode) if name in _FOLDERS else stat.S_ISREG(mode)):
            kind = "folder" if name in _FOLDERS else "plain file"
            raise StoreError(f"{path}: it is no {kind}; remove it")
