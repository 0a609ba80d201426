"""Folders for passing files, named by the process that made them; what killed ones left is swept.

    /tmp/kehoach-pages-4026531836-1234-567890-x1y2z3
                 purpose, namespace of processes, process, when it was started, chance

A process that is killed removes nothing. Its number may be given to another one, so the name holds
the moment when it was started, too; processes of another namespace (a container that shares the
folder) are none of ours.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path

PREFIX = "kehoach-"
NAME_RE = re.compile(r"kehoach-[a-z]+-(?P<owner>\d+-\d+-\d+)-\w+")
PROC = Path("/proc")
STARTED = 19  # field of /proc/PID/stat after the name of the program: clock ticks since boot


@contextmanager
def passing_folder(purpose: str) -> Iterator[Path]:
    """A folder that is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix=_prefix(purpose), ignore_cleanup_errors=True) as name:
        yield Path(name)


def lasting_folder(purpose: str) -> Path:
    """A folder that is gone when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix=_prefix(purpose)))
    Finalize(None, shutil.rmtree, args=(folder, True), exitpriority=1)
    return folder


def sweep() -> int:
    """Removes the folders of processes that are gone, and ends what these have left running.

    Returns:
        The number of folders.
    """
    left = [folder for folder in _folders() if not _is_owned(folder.name)]
    if left:
        for process in _processes_in(left):
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)


def _prefix(purpose: str) -> str:
    return f"{PREFIX}{purpose}-{_owner(os.getpid())}-"


def _folders() -> list[Path]:
    with suppress(OSError):
        return [
            path
            for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*")
            if NAME_RE.fullmatch(path.name) and path.is_dir() and not path.is_symlink()
            and path.stat().st_uid == os.getuid()
        ]  # fmt: skip
    return []


def _is_owned(name: str) -> bool:
    """True where the owner lives, or where it cannot be known."""
    match = NAME_RE.fullmatch(name)
    if match is None or match["owner"].split("-")[0] != _namespace():
        return True
    return _owner(int(match["owner"].split("-")[1])) == match["owner"]


def _owner(process: int) -> str:
    return f"{_namespace()}-{process}-{_start(process)}"


@cache
def _namespace() -> str:
    with suppress(OSError):
        return re.sub(r"\D", "", str((PROC / "self/ns/pid").readlink())) or "0"
    return "0"


def _start(process: int) -> int:
    """When a process was started; 0 where there is none, or none can be seen."""
    with suppress(OSError, ValueError, IndexError):
        stat = (PROC / str(process) / "stat").read_text("utf-8", "replace")
        return int(stat.rpartition(")")[2].split()[STARTED])
    return 0


def _processes_in(folders: list[Path]) -> Iterator[int]:
    """The processes of this user that were started with one of these folders."""
    names = [os.fsencode(folder) for folder in folders]
    for place in PROC.iterdir() if PROC.is_dir() else ():
        if place.name.isdecimal():
            with suppress(OSError):
                command = (place / "cmdline").read_bytes()
                if any(name in command for name in names) and place.stat().st_uid == os.getuid():
                    yield int(place.name)
