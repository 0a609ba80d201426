"""How the members of a container are called; which files are no documents by their names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

NAMELESS = "unnamed"
LONGEST = 200  # characters of one part of a name
GOING_UP = ("", ".", "..")
# What systems and programs leave in a folder: Windows' views, Word's locks, macOS' second halves.
SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
LOCK_PREFIX, HIDDEN_PREFIX = "~$", "."
SYSTEM_FOLDERS = frozenset({"__MACOSX"})


def is_hidden(name: str) -> bool:
    """True for the name of a file or folder that a system or program keeps for itself.

    >>> [is_hidden(name) for name in ("~$plan.docx", ".git", "Thumbs.db", "plan.docx")]
    [True, True, True, False]
    """
    return (
        name.startswith((HIDDEN_PREFIX, LOCK_PREFIX))
        or name.lower() in SYSTEM_FILES
        or name in SYSTEM_FOLDERS
    )


def safe_name(given: str) -> str:
    r"""The name of a member as a path that never leaves its container.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\plans\\a.docx"), safe_name("/")
    ('etc/passwd', 'C:/plans/a.docx', 'unnamed')
    """
    text = given.replace("\\", "/").replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    parts = [part.strip()[:LONGEST] for part in text.split("/")]
    return "/".join(part for part in parts if part not in GOING_UP) or NAMELESS


def unique_names(names: Iterable[str]) -> list[str]:
    """The names, those that come again with a number.

    >>> unique_names(["a.pdf", "b", "a.pdf"])
    ['a.pdf', 'b', 'a (2).pdf']
    """
    taken: set[str] = set()
    times: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        unique = name
        while unique in taken:
            times[name] = times.get(name, 1) + 1
            path = PurePosixPath(name)
            unique = str(path.with_name(f"{path.stem} ({times[name]}){path.suffix}"))
        taken.add(unique)
        found.append(unique)
    return found
