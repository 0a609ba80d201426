"""Steps of a document that need no reader: what a document does is its first word."""

import os
import signal
import time
from collections.abc import Generator, Iterator
from pathlib import Path

from extractors.codes import FailureCode, SourceFormat, TextSource
from extractors.errors import EmptyDocument, TimeLimit
from extractors.models import Line, Page
from extractors.read_file import Source
from pipeline.dataset.records import DocumentRecord, TaskRecord
from pipeline.dataset.results import DocumentResult
from pipeline.dataset.unit_records import AssignmentRecord, UnitRecord
from pipeline.document.config import Config
from pipeline.document.ids import task_id
from pipeline.document.outcome import Outcome
from pipeline.document.source_file import SourceFile
from pipeline.fingerprint import ENGINES, Fingerprints
from pipeline.workers.document_job import DocumentJob, Work

NAME = __name__
STEPS = "FAKE_STEPS"  # names a file to which every step adds its letter


def marks(rows: str = "rows", reading: str = "reading", failed: str = "failed") -> Fingerprints:
    return Fingerprints(rows, dict.fromkeys(ENGINES, reading) | {"failed": failed})


class Inline:
    """Does the work in this process."""

    def map(self, job: DocumentJob, items: Iterator[Work]) -> Generator[tuple[Work, Outcome]]:
        for work in items:
            yield work, job(work)


def document(source: SourceFile, **changes: object) -> DocumentRecord:
    values: dict[str, object] = {
        "document_id": source.document_id,
        "source_path": source.source_path,
        "source_path_nfc": source.source_path,
        "duplicate_paths": source.duplicate_paths,
        "source_format": SourceFormat.TEXT,
        "sha256": source.sha256,
        "bytes": source.size,
        "pages": 1,
        "text_source": TextSource.PLAIN,
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


def tell(step: str) -> None:
    if STEPS in os.environ:
        with Path(os.environ[STEPS]).open("a") as stream:
            stream.write(step)


def read_pages(data: bytes, config: Config) -> Source:
    """Every line is one of the page; a document that begins with SCAN is costly to read.

    LATE 2 needs twice the usual time, SCAN LATE 2 for the last of its pages.
    """
    tell("P")
    texts = data.decode().splitlines()
    *scan, word, needed = ["", "", *(texts[0] if texts else "").split()][-3:]
    is_late = word == "LATE" and config.patience < float(needed)
    if is_late and scan != ["SCAN"]:
        raise TimeLimit(f"It wants {needed} times as long.")
    lines = tuple(Line(text, text, 1, number) for number, text in enumerate(texts, start=1))
    is_scan = texts[:1] == ["SCAN"] or scan == ["SCAN"]
    return Source(
        (Page(1, lines[:1] if is_late else lines),),
        SourceFormat.PDF if is_scan else SourceFormat.TEXT,
        TextSource.OCR if is_scan else TextSource.PLAIN,
        unfinished=FailureCode.TIME_LIMIT if is_late else None,
    )


def rows_of(pages: Source, source: SourceFile) -> DocumentResult:
    """Every line is a task; some first words make trouble."""
    tell("R")
    lines = [line.raw for line in pages.pages[0].blocks if isinstance(line, Line)]
    make_trouble(lines[0] if lines else "", source.path)
    key = source.document_id
    kind = "nonsense" if lines[0] == "MISFIT" else "task"
    tasks = tuple(task(key, i, line, kind) for i, line in enumerate(lines))
    return DocumentResult(
        document=document(
            source,
            task_count=len(tasks),
            warnings=("fake_warning",),
            source_format=pages.source_format,
            text_source=pages.text_source,
        ),
        tasks=tasks,
        assignments=tuple(
            AssignmentRecord(
                task_id=t.task_id, role="lead", ordinal=0, unit_name=t.leads[0], unit_id="u1"
            )
            for t in tasks
        ),
        units=(UnitRecord(unit_id="u1", name="Phòng Tổng hợp", task_count=len(tasks)),),
    )


def make_trouble(word: str, path: Path) -> None:
    match word:
        case "":
            raise EmptyDocument("Nothing is printed in it.")
        case "CRASH":
            raise ZeroDivisionError("of\nthe fake")
        case "NO DISK":
            raise OSError(28, "No space left on device")
        case "DIE":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "SLOW":
            time.sleep(0.05)
        case "DIE ONCE":
            marker = path.with_name(f".{path.name}.died")
            if not marker.exists():
                marker.touch()
                os.kill(os.getpid(), signal.SIGKILL)


def process_document(data: bytes, source: SourceFile, config: Config) -> DocumentResult:
    return rows_of(read_pages(data, config), source)


def interrupted(data: bytes, config: Config) -> Source:
    raise KeyboardInterrupt


def document_text(path: Path, raw: bool) -> str:
    return f"{'raw' if raw else 'repaired'} {path.name}"


def inspect_file(path: Path, as_json: bool = False) -> str:
    return f"{'json' if as_json else 'tree'} {path.name}"


class Watcher:
    """A reporter that keeps what it is told."""

    def __init__(self) -> None:
        self.seen: list[object] = []

    def begin(self, total: int) -> None:
        self.total = total

    def advance(self, *told: object) -> None:
        self.seen.append(told)

    def end(self) -> None:
        self.is_over = True
