"""A process function that needs no reader: what a document does is its first word."""

import os
import signal
from pathlib import Path

from extractors.errors import EmptyDocument
from pipeline.config import Config
from pipeline.ids import task_id
from pipeline.records import AssignmentRecord, DocumentRecord, TaskRecord, UnitRecord
from pipeline.results import DocumentResult
from pipeline.sources import SourceFile


def document(source: SourceFile, **changes: object) -> DocumentRecord:
    values: dict[str, object] = {
        "document_id": source.document_id,
        "source_path": source.source_path,
        "duplicate_paths": source.duplicate_paths,
        "source_format": "text",
        "sha256": source.sha256,
        "bytes": source.size,
        "pages": 1,
        "text_source": "plain",
        "encoding_repair": "none",
        "diacritics_repaired": False,
    }
    return DocumentRecord(**(values | changes))  # type: ignore[arg-type]


def task(document_id: str, position: int, statement: str, kind: str = "task") -> TaskRecord:
    return TaskRecord(
        task_id=task_id(document_id, position),
        document_id=document_id,
        position=position,
        kind=kind,
        origin="item",
        task=statement,
        leads=("Phòng Tổng hợp",),
    )


def process(data: bytes, source: SourceFile, config: Config) -> DocumentResult:
    """Every line is a task; some first words make trouble."""
    lines = data.decode().splitlines()
    match lines[0] if lines else "":
        case "":
            raise EmptyDocument("Nothing is printed in it.")
        case "CRASH":
            raise ZeroDivisionError("of\nthe fake")
        case "DIE":
            os.kill(os.getpid(), signal.SIGKILL)
        case "DIE ONCE":
            marker = Path(source.path).with_suffix(".died")
            if not marker.exists():
                marker.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    key = source.document_id
    kind = "nonsense" if lines[0] == "MISFIT" else "task"
    tasks = tuple(task(key, i, line, kind) for i, line in enumerate(lines))
    return DocumentResult(
        document=document(source, task_count=len(tasks), warnings=("fake_warning",)),
        tasks=tasks,
        assignments=tuple(
            AssignmentRecord(task_id=t.task_id, role="lead", ordinal=0, unit_name=t.leads[0], unit_id="u1")
            for t in tasks
        ),
        units=(UnitRecord(unit_id="u1", name="Phòng Tổng hợp", task_count=len(tasks)),),
    )


def document_text(path: Path, raw: bool) -> str:
    return f"{'raw' if raw else 'repaired'} {path.name}"


def inspect_file(path: Path, as_json: bool = False) -> str:
    return f"{'json' if as_json else 'tree'} {path.name}"
