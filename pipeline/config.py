"""Settings that decide what is read; the defaults suit most folders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run."""

    # A plan of 100 pages is 0.3 MB of text, so 16 MiB hold fifty times the longest; a larger file is
    # something else (a log, a dump), and reading it would hold up the run for minutes.
    max_bytes: int = 16 * 1024 * 1024
