"""The log of all runs beside the dataset.

A JSON object a line, for programs and for looking back.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from pipeline.dataset.hold import explained
from pipeline.document.outcome import Outcome
from pipeline.run.figures import RunSummary
from pipeline.workers.document_job import Work

LOG_NAME = "run-log.jsonl"
_LARGEST = 64 * 1024 * 1024  # then the log is set aside, in place of the one set aside before


class RunLog:
    """The lines of one run; each is on its way to the disk when the call returns."""

    def __init__(self, stream: IO[bytes], run: int) -> None:
        """Writes to an open file."""
        self._stream = stream
        self._run = run

    def begin(self, inputs: list[str], to_do: int) -> None:
        """The run has found its inputs and so many documents to do."""
        self._write("begin", {"inputs": inputs, "to_do": to_do, "process": os.getpid()})

    def document(self, work: Work, outcome: Outcome) -> None:
        """A document is done."""
        line: dict[str, object] = {
            "source_path": work.source.source_path,
            "sha256": work.source.sha256,
            "step": "rows" if work.reading is not None else "all",
            "seconds": outcome.seconds,
        }
        if outcome.result is not None:
            document = outcome.result.document
            line |= {
                "pages": document.pages,
                "tasks": document.task_count,
                "warnings": document.warnings,
            }
        if outcome.unfinished is not None:
            line |= {"unfinished": outcome.unfinished}
        if outcome.failure is not None:
            line |= {"code": outcome.failure.code, "message": outcome.failure.message}
        self._write("document", line)

    def end(self, summary: RunSummary) -> None:
        """The run is finished."""
        self._write("end", figures(summary))

    def break_off(self, reason: str) -> None:
        """The run ends before it is finished."""
        self._write("broken_off", {"reason": reason})

    def _write(self, event: str, fields: dict[str, object]) -> None:
        head = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "run": self._run,
            "event": event,
        }
        self._stream.write(
            json.dumps(head | fields, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        )


@contextmanager
def open_run_log(out: Path, run: int) -> Iterator[RunLog]:
    """The log of the dataset in a folder, for one run more.

    Raises:
        StoreError: If it cannot be written.
    """
    path = out / LOG_NAME
    with explained(out):
        if path.exists() and path.stat().st_size > _LARGEST:
            path.replace(path.with_suffix(".1.jsonl"))
        with path.open("a+b", buffering=0) as stream:
            _end_torn_line(stream)
            yield RunLog(stream, run)


def figures(summary: RunSummary) -> dict[str, object]:
    """The figures of a run as JSON has them; its failures as a list."""
    return {
        "documents": summary.documents,
        "duplicates": summary.duplicates,
        "pages": summary.pages,
        "tasks": summary.tasks,
        "targets": summary.targets,
        "processed": summary.processed,
        "unchanged": summary.unchanged,
        "again": summary.again,
        "changes": summary.changes._asdict(),
        "warnings": dict(summary.warnings),
        "warned": {code: list(names) for code, names in summary.warned.items()},
        "corrections": {
            "applied": summary.corrections.applied,
            "stale": list(summary.corrections.stale),
            "unread": list(summary.corrections.unread),
        },
        "failures": [asdict(failure) for failure in summary.failures],
        "snapshot": str(summary.snapshot),
        "seconds": round(summary.seconds, 3),
    }


def _end_torn_line(stream: IO[bytes]) -> None:
    """A killed run may have left half a line; what follows begins a line of its own."""
    if stream.seek(0, os.SEEK_END):
        stream.seek(-1, os.SEEK_END)
        if stream.read(1) != b"\n":
            stream.write(b"\n")
