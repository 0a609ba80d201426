"""The inputs of a run: every file under the paths named, once for each content.

Hidden files are skipped, links are followed but no folder is entered twice, what cannot be read
is a failure and never stops the walk.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import InputNotFound
from pipeline.ids import document_id
from pipeline.records import FailureRecord


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to ingest; `source_path` is how the dataset names it."""

    path: Path
    source_path: str
    sha256: str
    size: int
    duplicate_paths: tuple[str, ...] = ()

    @property
    def document_id(self) -> str:
        """The key of the document that the file holds."""
        return document_id(self.sha256)


class InputListing(NamedTuple):
    """What was found: files in the order of their content hash, and what could not be read."""

    files: tuple[SourceFile, ...]
    failures: tuple[FailureRecord, ...]


def find_inputs(paths: Sequence[Path], exclude: Path | None = None) -> InputListing:
    """Lists the files and folders named, folders with all that is below them.

    Args:
        paths: Files and folders.
        exclude: A folder that is not entered, such as the dataset that the run writes.

    Raises:
        InputNotFound: If one of the paths does not exist.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise InputNotFound(f"{path}: there is no such file or folder")
    root = _common_folder(paths)
    barred = set() if exclude is None else {exclude.resolve()}
    found: list[SourceFile] = []
    failures: list[FailureRecord] = []
    named: set[str] = set()
    for path in dict.fromkeys(leaf for top in paths for leaf in _walk(_absolute(top), set(barred))):
        name = _unique_name(path, root, named)
        named.add(name)
        entry = _describe(path, name)
        if isinstance(entry, SourceFile):
            found.append(entry)
        else:
            failures.append(entry)
    return InputListing(_merge_copies(found), tuple(failures))


def describe_file(path: Path) -> SourceFile | FailureRecord:
    """One file by itself, named by its file name."""
    return _describe(path, _display(path.name))


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 (Path.resolve would follow links)


def _common_folder(paths: Sequence[Path]) -> Path:
    """The folder that source paths are relative to: the input folder, or what the inputs share."""
    folders = [path if _is_folder(path) else path.parent for path in map(_absolute, paths)]
    return Path(os.path.commonpath(folders)) if folders else Path()


def _walk(path: Path, entered: set[Path]) -> Iterator[Path]:
    """The files at and below a path in sorted order; also folders that cannot be listed."""
    if not _is_folder(path):
        yield path
        return
    place = path.resolve()
    if place in entered:  # a link to a folder that contains it
        return
    entered.add(place)
    try:
        names = sorted(entry.name for entry in path.iterdir())
    except OSError:
        yield path
        return
    for name in names:
        if not name.startswith("."):
            yield from _walk(path / name, entered)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a parent without permission: reading it will say so
        return False


def _display(name: str) -> str:
    """A file name as text: NFC, and bytes that are no text written as escapes."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "backslashreplace"))


def _unique_name(path: Path, root: Path, taken: set[str]) -> str:
    """The path relative to the root; two names that differ in Unicode form alone stay apart."""
    relative = path.relative_to(root).as_posix()
    name = _display(relative)
    return name if name not in taken else ascii(relative)[1:-1]


def _describe(path: Path, name: str) -> SourceFile | FailureRecord:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise OSError(0, "it is neither a file nor a folder")
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            return SourceFile(path, name, sha256, stream.tell())
    except OSError as exc:
        return FailureRecord(
            source_path=name, code="unreadable_file", message=f"The input cannot be read: {_reason(exc)}."
        )


def _reason(exc: OSError) -> str:
    """What the operating system says, as the end of a sentence.

    "Is a directory" is said of a folder only where its list of files could not be had.
    """
    if isinstance(exc, IsADirectoryError):
        return "the folder cannot be listed (no permission)"
    text = exc.strerror or str(exc)
    return text[:1].lower() + text[1:]


def _merge_copies(files: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
    """One entry for each content: the first path by name, the others as its duplicates."""
    first: dict[str, SourceFile] = {}
    for entry in sorted(files, key=lambda entry: (entry.sha256, entry.source_path)):
        known = first.get(entry.sha256)
        first[entry.sha256] = (
            entry
            if known is None
            else replace(known, duplicate_paths=(*known.duplicate_paths, entry.source_path))
        )
    return tuple(first.values())
