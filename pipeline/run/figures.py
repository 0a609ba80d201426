"""What a whole run comes to, in figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pipeline.dataset.notice_records import FailureRecord


class Changes(NamedTuple):
    """Files of the inputs that differ from those of the run before.

    `new` and `gone` count contents that were not there, or are there no more; `renamed` are files
    of a known content under a new name; `failed` are those that fail and did not fail before.
    """

    new: int = 0
    changed: int = 0
    renamed: int = 0
    gone: int = 0
    failed: int = 0


class CorrectionFigures(NamedTuple):
    """What became of people's corrections.

    `stale` holds a sentence for each that was not applied, `unread` one for each row of the file
    that is no correction. `tasks` and `targets` say how many rows more there are with them.
    """

    applied: int = 0
    stale: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    tasks: int = 0
    targets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """The figures of a finished run.

    `processed` counts the contents that this run read or normalized, `unchanged` those whose rows
    stood from an earlier run, `again` those that the next run tries again, for time, memory, the
    disk or a program failed them. `warned` names the first files of each code of `warnings`.
    """

    snapshot: Path
    documents: int = 0
    duplicates: int = 0
    pages: int = 0
    tasks: int = 0
    targets: int = 0
    processed: int = 0
    unchanged: int = 0
    failures: tuple[FailureRecord, ...] = ()
    again: int = 0
    warnings: Mapping[str, int] = field(default_factory=dict)
    warned: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    changes: Changes = field(default_factory=Changes)
    corrections: CorrectionFigures = field(default_factory=CorrectionFigures)
    seconds: float = 0.0
