"""The documents in a container, and in the containers that it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from extractors.containers import letters, outlook, zip_files
from extractors.containers.limits import Budget, ContainerLimits
from extractors.containers.zip_files import Found
from extractors.errors import DocumentTooLarge, EmptyDocument, ExtractionError, UnreadableFile

LIMITS = ContainerLimits()
HEAD = 8  # bytes by which archives and letters of Outlook are told from the rest


class ContainerKind(StrEnum):
    """What holds documents."""

    ARCHIVE = "archive"
    LETTER = "letter"
    OUTLOOK_LETTER = "Outlook letter"


class Member(NamedTuple):
    """A document in a container: its names from the outermost container inwards, and its bytes.

    Where it cannot be read, `content` is what is wrong; without names that is of the whole
    container.
    """

    names: tuple[str, ...]
    content: bytes | ExtractionError


READERS: dict[ContainerKind, Callable[[Path | bytes, Budget], Iterator[Found]]] = {
    ContainerKind.ARCHIVE: zip_files.archive_members,
    ContainerKind.LETTER: letters.attachments,
    ContainerKind.OUTLOOK_LETTER: outlook.outlook_attachments,
}
NOTHING_IN = {
    ContainerKind.ARCHIVE: "the zip archive holds no file",
    ContainerKind.LETTER: "the letter has no attachment that is a document",
    ContainerKind.OUTLOOK_LETTER: "the letter has no attachment that is a document",
}


def container_kind(source: Path | bytes) -> ContainerKind | None:
    """What kind of container a file is, by its content; None for a document.

    Raises:
        OSError: the file cannot be read.
    """
    head = _head(source)
    if head.startswith(zip_files.MARKS):
        return ContainerKind.ARCHIVE if zip_files.is_archive(source) else None
    if head.startswith(outlook.MARK):
        return ContainerKind.OUTLOOK_LETTER if outlook.is_outlook_letter(source) else None
    return ContainerKind.LETTER if letters.is_letter(source) else None


def members_of(
    source: Path | bytes, kind: ContainerKind, limits: ContainerLimits = LIMITS
) -> Iterator[Member]:
    """The documents in a container, one after another; only one is in memory at a time."""
    yield from _members(source, kind, (), Budget(limits))


def read_member(
    source: Path | bytes, names: tuple[str, ...], limits: ContainerLimits = LIMITS
) -> bytes:
    """The bytes of one document in a container.

    Raises:
        ExtractionError: it is no more there, or cannot be read.
        OSError: the container cannot be read.
    """
    data: Path | bytes = source
    budget = Budget(limits)
    for name in names:
        kind = container_kind(data)
        if kind is None:
            raise UnreadableFile("the container of the document is another file now")
        found = next(
            (content for given, content in READERS[kind](data, budget) if given == name), None
        )
        if not isinstance(found, bytes):
            raise found or UnreadableFile("the document is no more in its container")
        data = found
    return data if isinstance(data, bytes) else data.read_bytes()


def _members(
    source: Path | bytes, kind: ContainerKind, names: tuple[str, ...], budget: Budget
) -> Iterator[Member]:
    if len(names) >= budget.limits.max_depth:
        error = DocumentTooLarge("archives stand within archives without end; unpack it")
        yield Member(names, error)
        return
    is_empty = True
    try:
        for name, content in READERS[kind](source, budget):
            is_empty = False
            inner = container_kind(content) if isinstance(content, bytes) else None
            if inner is not None and isinstance(content, bytes):
                yield from _members(content, inner, (*names, name), budget)
            else:
                yield Member((*names, name), content)
    except ExtractionError as error:
        yield Member(names, error)
        return
    if is_empty:
        yield Member(names, EmptyDocument(NOTHING_IN[kind]))


def _head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:HEAD]
    with source.open("rb") as stream:
        return stream.read(HEAD)
