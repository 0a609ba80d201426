import logging
from pathlib import Path

import pytest

from pipeline.dataset.results import DocumentResult
from pipeline.document.outcome import Failure, Outcome
from pipeline.document.packed_rows import pack
from pipeline.document.source_file import SourceFile
from pipeline.run import progress
from pipeline.run.progress import Bar, LogLines, Silent, failure_line, reporter
from pipeline.workers.document_job import Work
from tests.pipeline.fakes import document

SOURCE = SourceFile(Path("/in/a.txt"), "a.txt", "0" * 64, 1)
GOOD = Outcome(pack(DocumentResult(document(SOURCE, pages=4))))
BAD = Outcome(failure=Failure("empty_document", "It is empty."))
WORK, OTHER = Work(SOURCE), Work(SourceFile(Path("/in/b.txt"), "b.txt", "1" * 64, 1))


@pytest.mark.parametrize("make", [Silent, LogLines])
def test_failures_are_always_told(
    make: type[Silent] | type[LogLines], caplog: pytest.LogCaptureFixture
) -> None:
    shown = make()
    shown.begin(2)
    shown.advance(WORK, GOOD)
    shown.advance(OTHER, BAD)
    shown.end()
    assert [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING] == [
        "b.txt: It is empty. Look whether it opens; pictures of pages are read from PDF."
    ]


def test_a_line_now_and_then(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 1.0, 11.0, 11.0, 11.0, 11.0, 12.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    shown = LogLines()
    with caplog.at_level(logging.INFO):
        shown.begin(3)
        for outcome in (GOOD, BAD, GOOD):
            shown.advance(WORK, outcome)
    told = [record.getMessage() for record in caplog.records if record.levelno == logging.INFO]
    assert told == [
        "3 documents to read",
        "2 of 3 documents, 4 pages, 0.4 a second, 1 failed, 0:06 left",
    ]


def test_the_bar_shows_failures_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    bar = Bar()
    bar.end()  # a run may break off before it has begun
    bar = Bar()
    bar.begin(2)
    bar.advance(WORK, GOOD)
    bar.advance(OTHER, BAD)
    assert bar._figures.render().startswith("4 pages, ")
    assert bar._figures.render().endswith(" 1 failed")
    bar.end()
    assert "b.txt: It is empty." in capsys.readouterr().err


@pytest.mark.parametrize(("terminal", "quiet", "kind"), [
    (True, False, Bar), (False, False, LogLines), (True, True, Silent), (False, True, Silent),
])  # fmt: skip
def test_the_reporter_suits_the_output(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, quiet: bool, kind: type
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert type(reporter(quiet)) is kind


def test_an_error_output_that_is_closed_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    assert type(reporter(quiet=False)) is LogLines


@pytest.mark.parametrize(("name", "shown"), [
    ("Kế hoạch 1.txt", "Kế hoạch 1.txt: x"),
    ("a\nb", "a\\nb: x"),
    ("a\x1b[31mb", "a\\x1b[31mb: x"),
])  # fmt: skip
def test_a_failure_is_one_line(name: str, shown: str) -> None:
    assert failure_line(name, "x") == shown
