"""A file to ingest, as a run hands it to the readers: a file on a disk, or one in a container."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pipeline.document.ids import document_id

PARTING = b"\0"  # no path holds it: it parts the path of a container from the names within


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to ingest; `source_path` is how the dataset names it.

    `members` are the names by which it is found in the container at `path`, from the outermost
    container inwards; empty for a file of its own.
    """

    path: Path
    source_path: str
    sha256: str
    size: int
    duplicate_paths: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def document_id(self) -> str:
        """The key of the document that the file holds."""
        return document_id(self.sha256)


def nfc_name(source_path: str) -> str:
    """A name in the usual Unicode form: some systems part letters from their marks."""
    return unicodedata.normalize("NFC", source_path)


def place_key(path: str, members: tuple[str, ...] = ()) -> bytes:
    """A file, or a document in a container, as one key."""
    file = path.encode() if path.isascii() else os.fsencode(path)
    return PARTING.join([file, *(name.encode("utf-8") for name in members)]) if members else file


def place_of(key: bytes) -> tuple[Path, tuple[str, ...]]:
    r"""The path and the names within that a key stands for.

    >>> place_of(b"/in/goi.zip\0ke-hoach.docx")
    (PosixPath('/in/goi.zip'), ('ke-hoach.docx',))
    """
    path, *members = key.split(PARTING)
    return Path(os.fsdecode(path)), tuple(name.decode("utf-8") for name in members)
