"""A file to ingest, as a run hands it to the readers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.document.ids import document_id


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
