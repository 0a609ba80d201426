"""A run: every input read, one document kept apart from the next, one dataset written."""

from __future__ import annotations

import hashlib
import logging
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.errors import DocumentTooLarge, ExtractionError, UnreadableFile
from pipeline.collect import TableBuilder, failures_of
from pipeline.config import Config
from pipeline.ids import content_hash
from pipeline.limits import document_limits
from pipeline.progress import Reporter, Silent, log_failures
from pipeline.records import SCHEMA_VERSION
from pipeline.results import DocumentResult, Outcome, RunSummary
from pipeline.sources import InputListing, SourceFile, find_inputs
from pipeline.store import hold_dataset, write_snapshot
from pipeline.workers import map_in_processes

LOG = logging.getLogger(__name__)

ProcessDocument = Callable[[bytes, SourceFile, Config], DocumentResult]


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """What is done with every input; called in a worker, so `process` is a function of a module."""

    process: ProcessDocument
    config: Config

    def __call__(self, source: SourceFile) -> Outcome:
        """Processes one input; whatever goes wrong with it is its own failure."""
        try:
            with document_limits(self.config.seconds_per_document, self.config.megabytes_per_document):
                return Outcome(self.process(read_bytes(source, self.config), source, self.config))
        except ExtractionError as exc:
            return Outcome(failures=failures_of(source, exc.code, str(exc)))
        except Exception as exc:
            reason = " ".join(f"{type(exc).__name__}: {exc}".split()).rstrip(".: ")
            message = f"The document could not be processed ({reason}); --debug shows where."
            return Outcome(
                failures=failures_of(source, "internal_error", message), trace=traceback.format_exc()
            )


def worker_died(source: SourceFile) -> Outcome:
    """What stands for a document that took its worker down twice."""
    message = "The process that read the document died twice; it may want more memory than there is."
    return Outcome(failures=failures_of(source, "worker_died", message))


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
        data = source.path.read_bytes()
    except OSError as exc:
        raise UnreadableFile(f"The file cannot be read: {exc.strerror or exc}.") from exc
    if content_hash(data) != source.sha256:
        raise UnreadableFile("The file was changed while it was read; run again when it is complete.")
    return data


def run_batch(
    inputs: Sequence[Path], out: Path, job: DocumentJob, jobs: int = 1, reporter: Reporter | None = None
) -> RunSummary:
    """Reads the files and folders named and writes the dataset.

    Args:
        inputs: Files and folders.
        out: Folder of the dataset.
        job: What to do with each input.
        jobs: Number of worker processes; 1 works in this process.
        reporter: Is told of every step.

    Raises:
        InputNotFound: If an input does not exist.
        StoreError: If the dataset cannot be written or another run holds it.
    """
    begun = time.monotonic()
    reporter = reporter or Silent()
    with hold_dataset(out):
        listing = find_inputs(inputs, exclude=out)
        log_failures(Outcome(failures=listing.failures))
        builder = TableBuilder(listing.failures)
        reporter.begin(len(listing.files))
        try:
            for source, outcome in zip(listing.files, _outcomes(listing, job, jobs), strict=True):
                if outcome.trace:
                    LOG.debug("%s\n%s", source.path, outcome.trace)
                reporter.advance(source, outcome)
                builder.add(source, outcome)
        finally:
            reporter.end()
        snapshot = write_snapshot(out, builder.tables(), run_id(listing, job.config))
    return builder.summary(snapshot, time.monotonic() - begun)


def run_id(listing: InputListing, config: Config) -> str:
    """A name for the run that is the same for the same inputs and settings."""
    digest = hashlib.sha256(f"{SCHEMA_VERSION} {config}".encode())
    for source in listing.files:
        digest.update(ascii((source.sha256, source.source_path, source.duplicate_paths)).encode())
    for failure in listing.failures:
        digest.update(ascii((failure.source_path, failure.message)).encode())
    return digest.hexdigest()[:16]


def _outcomes(listing: InputListing, job: DocumentJob, jobs: int) -> Iterator[Outcome]:
    """How each input went, in the order of the listing."""
    jobs = min(jobs, len(listing.files))
    if jobs > 1:
        return map_in_processes(job, worker_died, listing.files, jobs)
    return map(job, listing.files)
