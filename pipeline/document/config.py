"""Settings that decide what is read; the defaults suit most folders."""

from __future__ import annotations

from dataclasses import dataclass


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
