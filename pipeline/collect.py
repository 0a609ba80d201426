"""Results of documents, gathered into the tables of a run.

Records become columns every few hundred documents, so that a run holds typed columns and never
the records of a whole folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.records import TABLES, FailureRecord, Record, UnitRecord
from pipeline.results import DocumentResult, Outcome, RunSummary
from pipeline.schema import SchemaError, join_tables, to_table
from pipeline.sources import SourceFile

if TYPE_CHECKING:
    import pyarrow as pa

_DOCUMENTS_AT_ONCE = 200
_PER_DOCUMENT = ("documents", "sections", "tasks", "assignments", "references")


def failures_of(source: SourceFile, code: str, message: str) -> tuple[FailureRecord, ...]:
    """A failure for the file and for each file with the same bytes."""
    return tuple(
        FailureRecord(
            source_path=path, sha256=source.sha256, bytes=source.size, code=code, message=_sentence(message)
        )
        for path in (source.source_path, *source.duplicate_paths)
    )


def _sentence(message: str) -> str:
    """The message as a sentence: a capital and a full stop."""
    text = message[:1].upper() + message[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."


class TableBuilder:
    """The tables of a run while it goes on; documents come in the order of their ids."""

    def __init__(self, failures: Sequence[FailureRecord] = ()) -> None:
        """Begins empty, with the failures of looking for inputs."""
        self._failures = list(failures)
        self._pending: list[tuple[SourceFile, DocumentResult]] = []
        self._parts: dict[str, list[pa.Table]] = {name: [] for name in _PER_DOCUMENT}
        self._units: dict[str, UnitRecord] = {}
        self._counts: Counter[str] = Counter()
        self._warnings: Counter[str] = Counter()

    def add(self, source: SourceFile, outcome: Outcome) -> None:
        """Takes what came of one document."""
        self._failures += outcome.failures
        if outcome.result is not None:
            self._pending.append((source, outcome.result))
        if len(self._pending) >= _DOCUMENTS_AT_ONCE:
            self._flush()

    def tables(self) -> dict[str, pa.Table]:
        """The tables of all documents so far."""
        self._flush()
        whole = {name: join_tables(name, parts) for name, parts in self._parts.items()}
        whole["units"] = to_table("units", [self._units[unit_id] for unit_id in sorted(self._units)])
        whole["failures"] = to_table("failures", self._sorted_failures())
        return {name: whole[name] for name in TABLES}

    def summary(self, snapshot: Path, seconds: float) -> RunSummary:
        """The figures of all documents in the tables."""
        return RunSummary(
            snapshot=snapshot,
            documents=self._counts["documents"],
            duplicates=self._counts["duplicates"],
            tasks=self._counts["task"],
            targets=self._counts["target"],
            failures=self._sorted_failures(),
            warnings=dict(sorted(self._warnings.items())),
            seconds=seconds,
        )

    def _sorted_failures(self) -> tuple[FailureRecord, ...]:
        return tuple(sorted(self._failures, key=lambda failure: failure.source_path))

    def _flush(self) -> None:
        """Turns the results at hand into columns; a result that breaks its schema fails alone."""
        results = [result for _, result in self._pending]
        try:
            parts = _to_tables(results)
        except SchemaError:
            results = [result for source, result in self._pending if self._fits(source, result)]
            parts = _to_tables(results)
        for name, part in parts.items():
            self._parts[name].append(part)
        for result in results:
            self._count(result)
        self._pending.clear()

    def _fits(self, source: SourceFile, result: DocumentResult) -> bool:
        try:
            _to_tables([result])
        except SchemaError as exc:
            message = f"The rows of the document do not fit the dataset: {exc}."
            self._failures += failures_of(source, "internal_error", message)
            return False
        return True

    def _count(self, result: DocumentResult) -> None:
        self._counts.update(["documents"])
        self._counts.update(task.kind for task in result.tasks)
        self._counts["duplicates"] += len(result.document.duplicate_paths)
        self._warnings.update(result.document.warnings)
        for unit in result.units:
            known = self._units.get(unit.unit_id)
            self._units[unit.unit_id] = (
                replace(known, task_count=known.task_count + unit.task_count) if known else unit
            )


def _to_tables(results: Sequence[DocumentResult]) -> dict[str, pa.Table]:
    rows: dict[str, list[Record]] = {
        "documents": [result.document for result in results],
        "sections": [row for result in results for row in result.sections],
        "tasks": [row for result in results for row in result.tasks],
        "assignments": [row for result in results for row in result.assignments],
        "references": [row for result in results for row in result.references],
    }
    to_table("units", [unit for result in results for unit in result.units])  # checked with the others
    return {name: to_table(name, records) for name, records in rows.items()}
