"""Keys that stay.

They come from the bytes of a file and the order of reading, from nothing else.
"""

from __future__ import annotations

import hashlib

DOCUMENT_ID_DIGITS = 16


def content_hash(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def document_id(sha256: str) -> str:
    """The key of the document with this content hash.

    >>> document_id("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    'e3b0c44298fc1c14'
    """
    return sha256[:DOCUMENT_ID_DIGITS]


def section_id(document: str, position: int) -> str:
    """The key of the heading at a position of a document.

    >>> section_id("e3b0c44298fc1c14", 3)
    'e3b0c44298fc1c14:s3'
    """
    return f"{document}:s{position}"


def task_id(document: str, position: int) -> str:
    """The key of the row at a position of a document.

    >>> task_id("e3b0c44298fc1c14", 12)
    'e3b0c44298fc1c14:12'
    """
    return f"{document}:{position}"
