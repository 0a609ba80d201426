"""The bytes that a document of the dataset was read from, where the ledger says that they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from extractors.containers.members import read_member
from extractors.errors import ExtractionError
from pipeline.document.ids import content_hash
from pipeline.document.source_file import place_of
from pipeline.run.ledger import LEDGER_NAME


class SourceBytes:
    """The files that a dataset was made of; nothing is written, and no other file is opened."""

    def __init__(self, dataset: Path) -> None:
        """Keep where the ledger of a dataset is."""
        self._ledger = dataset / LEDGER_NAME

    def read(self, sha256: str) -> bytes | None:
        """The bytes of this hash; None where they are no more where a run found them."""
        for key in self._places(sha256):
            path, members = place_of(key)
            try:
                data = read_member(path, members) if members else path.read_bytes()
            except (OSError, ExtractionError):
                continue
            if content_hash(data) == sha256:
                return data
        return None

    def _places(self, sha256: str) -> list[bytes]:
        if not self._ledger.is_file():
            return []
        try:
            address = f"{self._ledger.resolve().as_uri()}?mode=ro"
            with closing(sqlite3.connect(address, uri=True)) as db:
                found = db.execute("SELECT path FROM files WHERE sha256 = ?", (sha256,)).fetchall()
        except sqlite3.Error:
            return []
        return [bytes(path) for (path,) in found]
