"""Settings that decide what is read; the defaults suit most folders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run."""

    # A plan of 100 pages is 0.3 MB of text; beyond this limit a file is something else.
    max_bytes: int = 64 * 1024 * 1024
