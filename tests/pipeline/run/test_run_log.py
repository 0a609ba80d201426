"""The log of all runs beside the dataset."""

import json
from pathlib import Path

import pytest

from extractors.codes import FailureCode
from pipeline.document.outcome import Failure, Outcome
from pipeline.document.source_file import SourceFile
from pipeline.errors import StoreError
from pipeline.run import run_log
from pipeline.run.figures import RunSummary
from pipeline.run.run_log import LOG_NAME, figures, open_run_log
from pipeline.workers.document_job import Work

WORK = Work(SourceFile(Path("/in/ế.txt"), "ế.txt", "0" * 64, 5), None)
FAILED = Outcome(failure=Failure(FailureCode.EMPTY_DOCUMENT, "Nothing."), seconds=0.5)


def written(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / LOG_NAME).read_text("utf-8").splitlines()]


def test_the_lines_of_a_run(tmp_path: Path) -> None:
    with open_run_log(tmp_path, 7) as log:
        log.begin(["in"], 1)
        log.document(WORK, FAILED)
        log.end(RunSummary(snapshot=tmp_path))
    begin, document, end = written(tmp_path)
    assert [line["event"] for line in (begin, document, end)] == ["begin", "document", "end"]
    assert {line["run"] for line in (begin, document, end)} == {7}
    assert (begin["inputs"], begin["to_do"]) == (["in"], 1)
    assert (document["source_path"], document["code"]) == ("ế.txt", "empty_document")
    assert "tasks" not in document  # it gave none
    assert end["failures"] == []


def test_a_run_is_added_to_those_before(tmp_path: Path) -> None:
    for run in (1, 2):
        with open_run_log(tmp_path, run) as log:
            log.break_off("interrupted")
    assert [line["run"] for line in written(tmp_path)] == [1, 2]


def test_half_a_line_of_a_killed_run_stands_alone(tmp_path: Path) -> None:
    (tmp_path / LOG_NAME).write_text('{"run": 1, "eve')
    with open_run_log(tmp_path, 2) as log:
        log.begin([], 0)
    lines = (tmp_path / LOG_NAME).read_text("utf-8").splitlines()
    assert lines[0] == '{"run": 1, "eve' and json.loads(lines[1])["run"] == 2


def test_a_long_log_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_log, "_LARGEST", 3)
    (tmp_path / LOG_NAME).write_text("long\n")
    with open_run_log(tmp_path, 2) as log:
        log.begin([], 0)
    assert len(written(tmp_path)) == 1
    assert (tmp_path / LOG_NAME).with_suffix(".1.jsonl").read_text() == "long\n"


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    odd = Work(SourceFile(Path("/in/x"), "\udcff.txt", "0" * 64, 5), None)
    with open_run_log(tmp_path, 1) as log:
        log.document(odd, FAILED)
    assert len(written(tmp_path)) == 1


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    with pytest.raises(StoreError), open_run_log(tmp_path / "missing", 1):
        pass


def test_figures_are_plain_json() -> None:
    summary = RunSummary(snapshot=Path("/out"), warned={"no_tasks": ("a",)}, seconds=1.23456)
    found = json.loads(json.dumps(figures(summary)))
    assert (found["warned"], found["seconds"]) == ({"no_tasks": ["a"]}, 1.235)
