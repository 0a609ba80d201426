"""What can go wrong with an input, as one sentence for the person at the keyboard.

ExtractionError
├── UnreadableFile      the bytes cannot be read or are not what they pretend to be
├── EncryptedFile       a password protects it
├── UnsupportedFormat   a format that kehoach does not read
├── EmptyDocument       nothing is printed in it
├── DocumentTooLarge    beyond the configured limit
└── MissingTool         a program that the format needs is not installed
"""

from __future__ import annotations


class ExtractionError(Exception):
    """An input that cannot be ingested; `code` is stable, the message is for people."""

    code = "extraction_error"


class UnreadableFile(ExtractionError):
    """The bytes cannot be read, or are not what they pretend to be."""

    code = "unreadable_file"


class UnsupportedFormat(ExtractionError):
    """A format that kehoach does not read."""

    code = "unsupported_format"


class EmptyDocument(ExtractionError):
    """Nothing is printed in the document."""

    code = "empty_document"


class DocumentTooLarge(ExtractionError):
    """The document is beyond the configured limit."""

    code = "document_too_large"


class EncryptedFile(ExtractionError):
    """A password protects the content."""

    code = "encrypted_file"


class MissingTool(ExtractionError):
    """A program that the format needs is not installed; the message says how to install it."""

    code = "missing_tool"
