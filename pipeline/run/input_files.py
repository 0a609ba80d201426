"""The files under the paths named, one after another: nothing is held but the names of folders.

Hidden files and those of a dataset are skipped. Links are followed within the inputs, and out of
them only where that is asked for; no folder is entered twice, and none of the system (`/proc`,
`/sys`, `/dev`). What cannot be read is a failure and never stops the walk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from extractors.codes import FailureCode
from extractors.containers.names import is_hidden
from pipeline.dataset.records import TABLES
from pipeline.errors import InputNotFound, PlacesOverlap

SYSTEM = ("/proc", "/sys", "/dev")
LINK_TEXT = "It is a link that leads out of the input; --follow-links follows it."
# One of these, or two tables beside each other, make a folder a dataset.
DATASET_MARKS = (".ledger.sqlite", ".current", ".snapshots")
DATASET_TABLES = ("documents.parquet", "tasks.parquet")
DATASET_FILES = frozenset(f"{name}.parquet" for name in TABLES)
DATASET_PREFIXES = ("run-log", "report")


class FileState(NamedTuple):
    """What tells that a file is as it was: no content is read for it."""

    size: int
    mtime_ns: int | None  # None for both: too young to tell
    ctime_ns: int | None


class FoundFile(NamedTuple):
    """A file below the inputs.

    Its absolute path, its path below the root, its state or what is wrong.
    """

    path: str
    relative: str
    state: FileState | None = None
    problem: str | None = None
    code: FailureCode = FailureCode.UNREADABLE_FILE
    is_folder: bool = False  # that cannot be listed: what is below it is not known tonight


def check_places(inputs: Sequence[Path], out: Path) -> None:
    """Makes sure that a run may read the inputs and write the dataset; nothing is touched.

    Raises:
        InputNotFound: If one of the inputs does not exist.
        PlacesOverlap: If the dataset would lie in an input, or an input lies in the dataset.
    """
    target = out.resolve()
    for path in inputs:
        _check_exists(path)
        source = path.resolve()
        if source == target:
            raise PlacesOverlap(f"{out}: input and output are the same; name another --out")
        if target.is_relative_to(source):
            raise PlacesOverlap(f"{out}: the output lies in the input {path}; name another --out")
        if source.is_relative_to(target):
            raise PlacesOverlap(f"{path}: the input lies in the output {out}; name another --out")


def find_files(paths: Sequence[Path], follow_links: bool = False) -> Iterator[FoundFile]:
    """The files named, and all that is below the folders named; a file may come more than once.

    Args:
        paths: Files and folders.
        follow_links: Follow links that lead out of the inputs, too.

    Raises:
        InputNotFound: If one of the paths does not exist.
    """
    for path in paths:
        _check_exists(path)
    tops = [os.path.abspath(path) for path in paths]  # noqa: PTH100 (keeps links)
    return _Walk(tops, follow_links).files()


def shown_name(relative: str) -> str:
    """A file name as the file system has it; bytes that are no text are written as escapes."""
    if relative.isascii():
        return relative
    return os.fsencode(relative).decode("utf-8", "backslashreplace")


def explain(exc: OSError) -> str:
    """What the operating system says, as the end of a sentence."""
    text = exc.strerror or str(exc)
    return text[:1].lower() + text[1:]


class _Walk:
    """A way through the inputs; without recursion, for folders may be nested a thousand deep."""

    def __init__(self, tops: Sequence[str], follow_links: bool) -> None:
        self.tops = tops
        self.root = _common_folder(tops)
        self.within = [] if follow_links else [os.path.realpath(top) for top in tops]
        self.system = {device for path in SYSTEM if (device := _device(path)) is not None}
        self.entered: set[tuple[int, int]] = set()

    def files(self) -> Iterator[FoundFile]:
        """All files of all inputs."""
        for top in self.tops:
            self.entered = set()
            if not _is_folder(top):
                yield self._look_at(top)
                continue
            folders = [top]
            while folders:
                below: list[str] = []
                yield from self._list(folders.pop(), below)
                folders += sorted(below, reverse=True)

    def _list(self, folder: str, below: list[str]) -> Iterator[FoundFile]:
        """The files of a folder, or that it cannot be listed.

        Folders in it are added to `below`.
        """
        try:
            if not self._is_new(folder):
                return
            of_dataset = _is_dataset(folder)
            within = _relative(os.path.join(folder, ""), self.root)  # noqa: PTH118
            with os.scandir(folder) as entries:
                for entry in entries:
                    name = entry.name
                    if is_hidden(name) or (of_dataset and _is_dataset_file(name)):
                        continue
                    if entry.is_symlink() and self._leads_out(entry.path):
                        yield self._problem(entry.path, LINK_TEXT, FailureCode.LINK_NOT_FOLLOWED)
                    elif _is_folder(entry):
                        below.append(entry.path)
                    else:
                        yield self._look_at(entry.path, f"{within}{name}")
        except FileNotFoundError:  # it went while the others were listed
            return
        except OSError as exc:
            reason = "no permission" if isinstance(exc, PermissionError) else explain(exc)
            problem = f"the folder cannot be listed ({reason})"
            yield self._problem(folder, problem)._replace(is_folder=True)

    def _is_new(self, folder: str) -> bool:
        """False for what was entered before, and for the system's own.

        A link may lead round.
        """
        identity = _identity(folder)
        if identity in self.entered or identity[0] in self.system:
            return False
        self.entered.add(identity)
        return True

    def _leads_out(self, link: str) -> bool:
        target = os.path.realpath(link)
        inside = (target == top or target.startswith(f"{top.rstrip('/')}/") for top in self.within)
        return bool(self.within) and not any(inside)

    def _look_at(self, path: str, relative: str | None = None) -> FoundFile:
        try:
            found = os.stat(path)  # noqa: PTH116
        except OSError as exc:
            return self._problem(path, explain(exc))
        if not stat.S_ISREG(found.st_mode) or found.st_dev in self.system:
            return self._problem(path, "it is neither a file nor a folder")
        state = FileState(found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        return FoundFile(path, relative or _relative(path, self.root), state)

    def _problem(
        self, path: str, problem: str, code: FailureCode = FailureCode.UNREADABLE_FILE
    ) -> FoundFile:
        return FoundFile(path, _relative(path, self.root), problem=problem, code=code)


def _check_exists(path: Path) -> None:
    if not os.path.lexists(path):
        raise InputNotFound(f"{path}: there is no such file or folder")


def _is_dataset(folder: str) -> bool:
    def has(name: str) -> bool:
        return os.path.lexists(os.path.join(folder, name))  # noqa: PTH118

    return any(map(has, DATASET_MARKS)) or all(map(has, DATASET_TABLES))


def _is_dataset_file(name: str) -> bool:
    return name in DATASET_FILES or name.startswith(DATASET_PREFIXES)


def _common_folder(tops: Sequence[str]) -> str:
    """The folder that source paths are relative to: the input folder, or what the inputs share."""
    folders = [top if _is_folder(top) else os.path.dirname(top) for top in tops]  # noqa: PTH120
    return os.path.commonpath(folders) if folders else ""


def _relative(path: str, root: str) -> str:
    return path[len(root) :].lstrip("/") if root != "/" else path[1:]


def _identity(folder: str | Path) -> tuple[int, int]:
    found = os.stat(folder)  # noqa: PTH116
    return found.st_dev, found.st_ino


def _is_folder(place: str | os.DirEntry[str]) -> bool:
    try:
        return Path(place).is_dir() if isinstance(place, str) else place.is_dir()
    except OSError:  # a broken link, or a parent without permission: looking at it will say so
        return False


def _device(path: str) -> int | None:
    """The device of a file system of the system, where one is mounted there."""
    try:
        return os.stat(path).st_dev if os.path.ismount(path) else None  # noqa: PTH116
    except OSError:
        return None
