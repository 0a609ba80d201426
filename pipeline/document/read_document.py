"""Everything that was read from one document, as printed."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.codes import SignatureState, SourceFormat, TextSource
from extractors.models import BackMatter, Block, Dropped, FrontMatter, Issue, Page, Signature, Zone
from extractors.plan.genres import Finding
from extractors.plan.reading import PlanRows
from normalizers.time.periods import Period
from pipeline.document.footnotes import Footnote


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Everything that was read from one document, as printed; `kehoach inspect` shows it."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    zones: tuple[Zone, ...]
    dropped: tuple[Dropped, ...]
    front: FrontMatter
    back: BackMatter
    period: Period | None
    reading: PlanRows
    finding: Finding
    issues: tuple[Issue, ...]
    source_format: SourceFormat
    text_source: TextSource
    repair_steps: frozenset[str]
    quality_before: float
    quality_after: float
    footnotes: tuple[Footnote, ...]
    signature: Signature
    signature_state: SignatureState

    @property
    def has_lines(self) -> bool:
        """True where the numbers of lines are those of the source, as in a plain text."""
        return self.source_format == SourceFormat.TEXT
