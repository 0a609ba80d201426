"""What people corrected, as the tables are written with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pipeline.run.figures import CorrectionFigures
from pipeline.run.seals import digest_of

if TYPE_CHECKING:
    from pipeline.dataset.unit_records import UnitRecord


class CorrectedDocument(NamedTuple):
    """The rows of a document with its corrections, and what they come to."""

    fragment: bytes
    units: tuple[UnitRecord, ...]
    figures: CorrectionFigures

    @property
    def mark(self) -> str:
        """A name that changes with the rows and the units."""
        return digest_of(f"{digest_of(self.fragment)} {self.units!r}".encode())


@dataclass(frozen=True, slots=True)
class CorrectedRows:
    """The documents that people corrected, by their hash; `mark` changes with what they hold."""

    documents: Mapping[str, CorrectedDocument] = field(default_factory=dict)
    figures: CorrectionFigures = field(default_factory=CorrectionFigures)
    mark: str = ""

    @property
    def marks(self) -> dict[str, str]:
        """The mark of each of them."""
        return {sha256: found.mark for sha256, found in self.documents.items()}


NOTHING_CORRECTED = CorrectedRows()
