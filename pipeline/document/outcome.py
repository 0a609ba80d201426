"""What becomes of one input: a result or a failure."""

from __future__ import annotations

from typing import NamedTuple

from extractors.codes import FailureCode
from pipeline.document.packed_rows import PackedRows


class Failure(NamedTuple):
    """Why a document gave no rows: a code for machines, a sentence for people.

    A lasting failure is the document's own and comes again as long as neither it nor the code
    changes; any other is tried again by the next run. `trace` is for `--debug`.
    """

    code: FailureCode
    message: str
    is_lasting: bool = True
    trace: str | None = None


class Outcome(NamedTuple):
    """How one document went: its rows as they are kept or a failure, never both.

    `reading` is what was read, for the next time; None where reading costs little. `unfinished` is
    the code of what kept pages from being read this night alone, `again` says that the next run
    tries once more. `seconds` is the time that it took.
    """

    result: PackedRows | None = None
    failure: Failure | None = None
    reading: bytes | None = None
    seconds: float = 0.0
    unfinished: str | None = None
    again: bool = False
