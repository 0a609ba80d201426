"""What can go wrong with an input, as one sentence for the person at the keyboard.

A failure is of the document (damaged, protected by a password) and rests until the document
changes, or it is of the night (time, memory, disk, a program that is missing or was ended) and the
next night tries again: `is_lasting` says which.

ExtractionError
├── UnreadableFile      the bytes cannot be read or are not what they pretend to be
├── EncryptedFile       a password protects it
├── UnsupportedFormat   a format that kehoach does not read
├── EmptyDocument       nothing is printed in it
├── NoDocument          a text in which nothing is a document
├── DocumentTooLarge    beyond the configured limit
└── OfTheNight          another night may read it
    ├── MissingTool     a program that the format needs is not installed
    ├── TimeLimit       it took longer than one document may
    ├── MemoryLimit     it wanted more memory than one document may
    └── MachineFailure  the disk, a program or the system failed while it was read
"""

from __future__ import annotations

import lzma
import struct
import zlib
from enum import Enum
from typing import cast
from zipfile import BadZipFile, LargeZipFile

from extractors.codes import FailureCode

# What a damaged archive, or one packed in an odd way, makes the library raise.
ZIP_ERRORS = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    LookupError,
    RuntimeError,
    struct.error,
)


class ExtractionError(Exception):
    """An input that cannot be ingested; `code` is stable, the message is for people."""

    code = FailureCode.EXTRACTION_ERROR
    is_lasting = True


class UnreadableFile(ExtractionError):
    """The bytes cannot be read, or are not what they pretend to be."""

    code = FailureCode.UNREADABLE_FILE


class UnsupportedFormat(ExtractionError):
    """A format that kehoach does not read."""

    code = FailureCode.UNSUPPORTED_FORMAT


class EmptyDocument(ExtractionError):
    """Nothing is printed in the document."""

    code = FailureCode.EMPTY_DOCUMENT


class NoDocument(ExtractionError):
    """A text in which nothing is a document."""

    code = FailureCode.NO_DOCUMENT


class DocumentTooLarge(ExtractionError):
    """The document is beyond the configured limit."""

    code = FailureCode.DOCUMENT_TOO_LARGE


class EncryptedFile(ExtractionError):
    """A password protects the content."""

    code = FailureCode.ENCRYPTED_FILE


class OfTheNight(ExtractionError):
    """It says nothing of the document: another night may read it."""

    is_lasting = False


class MissingTool(OfTheNight):
    """A program that the format needs is not installed; the message says how to install it."""

    code = FailureCode.MISSING_TOOL


class TimeLimit(OfTheNight):
    """It took longer than one document may."""

    code = FailureCode.TIME_LIMIT


class MemoryLimit(OfTheNight):
    """It wanted more memory than one document may."""

    code = FailureCode.MEMORY_LIMIT


class MachineFailure(OfTheNight):
    """The disk, a program or the system failed while the document was read."""

    code = FailureCode.MACHINE_FAILURE


class Cause(Enum):
    """What a page was not read for, by the error of a document that has no other page."""

    DOCUMENT = UnreadableFile
    TOOL = MissingTool
    TIME = TimeLimit
    MEMORY = MemoryLimit
    MACHINE = MachineFailure

    @property
    def error(self) -> type[ExtractionError]:
        """The error of a document of which nothing else was read."""
        return cast(type[ExtractionError], self.value)

    @property
    def is_lasting(self) -> bool:
        """True where it comes again every night."""
        return self.error.is_lasting
