"""Settings that decide what is read; the defaults suit most folders."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_PATIENCE = 4.0


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run."""

    # A signed plan scanned at 300 dpi has 1 MB a page; a larger file is no plan.
    max_bytes: int = 256 * 1024 * 1024
    # A plan of 100 pages is 0.3 MB of text, so 16 MiB hold fifty times the longest; a larger text
    # is something else (a log, a dump), and reading it would hold up the run for minutes.
    max_text_bytes: int = 16 * 1024 * 1024
    # A table of 500 pages takes a minute on a slow machine, a scan of 500 pages ten.
    seconds_per_document: float = 1200.0
    megabytes_per_document: int = 2048
    patience: float = 1.0  # how many times the usual time and memory: more from night to night

    def with_patience(self, tries: int) -> Config:
        """More of all after so many nights that were not enough; four times as much at most."""
        more = min(2.0**tries, MOST_PATIENCE)
        return replace(
            self,
            patience=more,
            seconds_per_document=self.seconds_per_document * more,
            megabytes_per_document=int(self.megabytes_per_document * more),
        )
