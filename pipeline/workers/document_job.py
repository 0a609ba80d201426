"""What is done with one document.

It runs in a worker, where whatever goes wrong is its own failure.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, NamedTuple, cast

from extractors.codes import FailureCode, SourceFormat
from extractors.errors import (
    DocumentTooLarge,
    ExtractionError,
    MachineFailure,
    UnreadableFile,
)
from pipeline.dataset.results import DocumentResult
from pipeline.document.config import Config
from pipeline.document.ids import content_hash
from pipeline.document.outcome import Failure, Outcome
from pipeline.document.packed_rows import pack
from pipeline.document.source_file import SourceFile
from pipeline.errors import SchemaError
from pipeline.workers.limits import DocumentLimits

# The module with the steps of a document. By name: the process that hands out the work never loads
# it.
STAGES = "pipeline.document.stages"
# Of the time limit: then a worker that neither it nor the kernel's limit of CPU could stop is
# ended.
PATIENCE = 3.0
CHEAP_FORMATS = (SourceFormat.TEXT,)  # read as fast from the file as from the ledger


class Work(NamedTuple):
    """One document to do.

    A file and, where only its rows are to be made anew, what was read from it.

    `tries` counts the nights before this one in which it did not get enough time, memory or help.
    """

    source: SourceFile
    reading: bytes | None = None
    tries: int = 0


class Steps(NamedTuple):
    """The two steps of a document: bytes to pages, which costs, and pages to rows."""

    read_pages: Callable[[bytes, Config], Any]
    rows_of: Callable[[Any, SourceFile], DocumentResult]


class NotTheSameFile(UnreadableFile):
    """The file cannot be had as it was listed; another time it may be."""

    is_lasting = False


def _default_stages() -> str:
    return STAGES


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """The steps and the settings of all documents of a run; it travels to every worker."""

    config: Config
    stages: str = field(default_factory=_default_stages)

    def __call__(self, work: Work) -> Outcome:
        """Processes one document."""
        begun = time.monotonic()
        config = self.config.with_patience(work.tries)
        try:
            with DocumentLimits(config.seconds_per_document, config.megabytes_per_document):
                outcome = self._processed(work, config)
        except ExtractionError as exc:
            outcome = failed(exc.code, str(exc), exc.is_lasting)
        except SchemaError as exc:
            message = one_line(f"The rows of the document do not fit the dataset: {exc}.")
            failure = Failure(FailureCode.INTERNAL_ERROR, message, True, traceback.format_exc())
            outcome = Outcome(failure=failure)
        except OSError as exc:
            reason = exc.strerror or type(exc).__name__
            message = f"The machine failed while the document was read: {reason.lower()}."
            failure = Failure(MachineFailure.code, message, False, traceback.format_exc())
            outcome = Outcome(failure=failure)
        except Exception as exc:
            reason = one_line(f"{type(exc).__name__}: {exc}").rstrip(".: ")
            message = f"The document could not be processed ({reason}); --debug shows where."
            failure = Failure(FailureCode.INTERNAL_ERROR, message, True, traceback.format_exc())
            outcome = Outcome(failure=failure)
        return outcome._replace(seconds=round(time.monotonic() - begun, 3))

    def patience(self, work: Work) -> float:
        """Seconds after which a worker that says nothing over a document is ended."""
        return PATIENCE * self.config.with_patience(work.tries).seconds_per_document

    def given_up(self, _work: Work) -> Outcome:
        """What stands for a document that took its worker down twice."""
        message = (
            "The process that read the document died twice; it may want more memory than there is."
        )
        return failed(FailureCode.WORKER_DIED, message, is_lasting=False)

    def _processed(self, work: Work, config: Config) -> Outcome:
        module = import_module(self.stages)
        steps = cast(Steps, module)
        if work.reading is not None:
            from pipeline.document.reading_codec import decode_reading

            return Outcome(pack(steps.rows_of(decode_reading(work.reading), work.source)))
        pages = steps.read_pages(read_bytes(work.source, config), config)
        result = steps.rows_of(pages, work.source)
        if result.document.source_format in CHEAP_FORMATS:
            return Outcome(pack(result))
        from pipeline.document.reading_codec import encode_reading

        return Outcome(pack(result), reading=encode_reading(pages), unfinished=pages.unfinished)


def failed(code: FailureCode, message: str, is_lasting: bool = True) -> Outcome:
    """A failure whose message is a sentence: a capital and a full stop."""
    return Outcome(failure=Failure(code, sentence(message), is_lasting))


def sentence(message: str) -> str:
    """A message as one sentence on one line."""
    text = one_line(message[:1].upper() + message[1:])
    return text if text.endswith((".", "?", "!")) else f"{text}."


def one_line(text: str) -> str:
    """What a message says, on one line and printable, whatever a file put into it."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def read_bytes(source: SourceFile, config: Config) -> bytes:
    """The bytes of an input, the same that it was named by.

    Raises:
        ExtractionError: If it is too large, cannot be read, or was changed in the meantime.
    """
    if source.size > config.max_bytes:
        megabytes = config.max_bytes / 1024 / 1024
        raise DocumentTooLarge(
            f"The file has {source.size / 1024 / 1024:.0f} MB, the limit is {megabytes:.0f} MB."
        )
    try:
        data = _content(source)
    except OSError as exc:
        raise NotTheSameFile(f"The file cannot be read: {exc.strerror or exc}.") from exc
    if content_hash(data) != source.sha256:
        raise NotTheSameFile(
            "The file was changed while it was read; run again when it is complete."
        )
    return data


def _content(source: SourceFile) -> bytes:
    """The bytes of a file, or of a document in a container; a file of no bytes is not opened."""
    if source.members:
        from extractors.containers.members import read_member

        return read_member(source.path, source.members)
    return source.path.read_bytes() if source.size else b""
