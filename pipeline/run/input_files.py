"""The files under the paths named, one after another: nothing is held but the names of folders.

Hidden files are skipped, links are followed but no folder is entered twice, what cannot be read
is a failure and never stops the walk.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import InputNotFound


class FileState(NamedTuple):
    """What tells that a file is as it was: no content is read for it."""

    size: int
    mtime_ns: int
    ctime_ns: int


class FoundFile(NamedTuple):
    """A file below the inputs: its absolute path, its path below the root, its state or what is wrong."""

    path: str
    relative: str
    state: FileState | None = None
    problem: str | None = None


def find_files(paths: Sequence[Path], exclude: Path | None = None) -> Iterator[FoundFile]:
    """The files named, and all that is below the folders named; a file may come more than once.

    Args:
        paths: Files and folders.
        exclude: A folder that is not entered, such as the dataset that the run writes.

    Raises:
        InputNotFound: If one of the paths does not exist.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise InputNotFound(f"{path}: there is no such file or folder")
    return _all_files([os.path.abspath(path) for path in paths], exclude)  # noqa: PTH100 (keeps links)


def display_name(relative: str) -> str:
    """A file name as text: NFC, and bytes that are no text written as escapes."""
    return unicodedata.normalize("NFC", os.fsencode(relative).decode("utf-8", "backslashreplace"))


def explain(exc: OSError) -> str:
    """What the operating system says, as the end of a sentence."""
    text = exc.strerror or str(exc)
    return text[:1].lower() + text[1:]


def _all_files(tops: Sequence[str], exclude: Path | None) -> Iterator[FoundFile]:
    root = _common_folder(tops)
    barred = _identity(exclude) if exclude is not None and exclude.exists() else None
    for top in tops:
        entered = set() if barred is None else {barred}
        if _is_folder(top):
            yield from _walk(top, root, entered)
        else:
            yield _look_at(top, root)


def _common_folder(tops: Sequence[str]) -> str:
    """The folder that source paths are relative to: the input folder, or what the inputs share."""
    folders = [top if _is_folder(top) else os.path.dirname(top) for top in tops]  # noqa: PTH120
    return os.path.commonpath(folders) if folders else ""


def _walk(folder: str, root: str, entered: set[tuple[int, int]]) -> Iterator[FoundFile]:
    """The files below a folder; also folders that cannot be listed."""
    try:
        identity = _identity(folder)
        if identity in entered:  # a link to a folder that contains it
            return
        entered.add(identity)
        below = []
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if _is_folder(entry):
                    below.append(entry.name)
                else:
                    yield _look_at(entry.path, root)
    except OSError:
        problem = "the folder cannot be listed (no permission)"
        yield FoundFile(folder, _relative(folder, root), problem=problem)
        return
    for name in sorted(below):
        yield from _walk(os.path.join(folder, name), root, entered)  # noqa: PTH118


def _look_at(path: str, root: str) -> FoundFile:
    relative = _relative(path, root)
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError as exc:
        return FoundFile(path, relative, problem=explain(exc))
    if not stat.S_ISREG(found.st_mode):
        return FoundFile(path, relative, problem="it is neither a file nor a folder")
    return FoundFile(path, relative, FileState(found.st_size, found.st_mtime_ns, found.st_ctime_ns))


def _relative(path: str, root: str) -> str:
    return path[len(root) :].lstrip("/") if root != "/" else path[1:]


def _identity(folder: str | Path) -> tuple[int, int]:
    found = os.stat(folder)  # noqa: PTH116
    return found.st_dev, found.st_ino


def _is_folder(place: str | os.DirEntry[str]) -> bool:
    try:
        return place.is_dir() if isinstance(place, os.DirEntry) else Path(place).is_dir()
    except OSError:  # a broken link, or a parent without permission: looking at it will say so
        return False
