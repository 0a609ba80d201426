"""The exit codes of the command line."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell, cron and make are told."""

    OK = 0
    FAILURES = 1  # finished, but more documents failed than were allowed, or a check found faults
    USAGE = 2  # wrong usage or configuration, an input or a dataset that cannot be used
    MISSING_TOOL = 3
    BUSY = 4  # another run holds the dataset
    INTERRUPTED = 130
