from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.dataset.records import TaskRecord
from tests.golden_rows import (
    GOLDEN,
    ROOT,
    Row,
    compare,
    compare_document,
    golden_files,
    plans,
    process,
)
from tests.json_lines import read_lines

DOCUMENTS = [row for path in sorted(GOLDEN.glob("documents-*.jsonl")) for row in read_lines(path)]


def test_there_are_golden_rows() -> None:
    assert len(golden_files()) >= 8
    assert len(DOCUMENTS) >= 8
    assert {path.name[:2] for path in golden_files()} <= set(plans())


@pytest.mark.parametrize("golden", golden_files(), ids=lambda path: path.stem)
def test_rows(golden: Path) -> None:
    plan = plans()[golden.name[:2]]
    problems = compare(process(plan.read_bytes(), plan.name).tasks, read_lines(golden))
    assert not problems, "\n" + "\n".join(problems)


@pytest.mark.parametrize("golden", DOCUMENTS, ids=lambda row: str(row["doc"]))
def test_metadata(golden: Row) -> None:
    plan = plans()[str(golden["doc"])]
    problems = compare_document(process(plan.read_bytes(), plan.name).document, golden)
    assert not problems, "\n" + "\n".join(problems)


TASK = TaskRecord(
    task_id="d:0",
    document_id="d",
    position=0,
    kind="task",
    origin="item",
    task="Rà soát quy chế.",
    leads=("Văn phòng",),
    deadline="Quý I/2026",
    deadline_kind="period",
)
ROW: Row = {"doc": "01", "kind": "task", "text": "Rà soát  **quy chế**", "leads": ["Văn phòng"]}
COMPARED: list[tuple[str, TaskRecord, Row, bool]] = [
    ("equal but for marks", TASK, ROW, True),
    ("another kind", TASK, ROW | {"kind": "target"}, False),
    ("another kind, loosely", TASK, ROW | {"kind": "target", "kind_loose": True}, True),
    ("another lead", replace(TASK, leads=("Phòng Tài vụ",)), ROW, False),
    ("one lead more", replace(TASK, leads=("Văn phòng", "Phòng Tài vụ")), ROW, False),
    ("another lead, loosely", replace(TASK, leads=()), ROW | {"loose": ["leads"]}, True),
    ("a field that must be empty", TASK, ROW | {"deadline_raw": ""}, False),
    ("a field that is empty", replace(TASK, deadline=None), ROW | {"deadline_raw": ""}, True),
    (
        "dates",
        TASK,
        ROW | {"deadline": {"kind": "period", "start": "2026-01-01", "end": None}},
        False,
    ),
    ("dates, loosely", TASK, ROW | {"deadline": {"kind": "period", "loose": True}}, True),
    ("another text", replace(TASK, task="Rà soát quy định."), ROW, False),
]


@pytest.mark.parametrize(
    ("task", "row", "same"), [c[1:] for c in COMPARED], ids=[c[0] for c in COMPARED]
)
def test_comparison(task: TaskRecord, row: Row, same: bool) -> None:
    assert (compare([task], [row]) == []) is same


def test_comparison_of_lists() -> None:
    other = replace(TASK, task="Họp giao ban.")
    second: Row = {"text": "Họp giao ban."}
    assert compare([TASK, other], [ROW, second]) == []
    assert compare([other, TASK], [ROW, second]) != []
    assert compare([TASK], [ROW, second]) == ["row 2 is missing: Họp giao ban."]
    assert compare([TASK], [ROW, second | {"optional": True}]) == []
    assert compare([TASK, other], [ROW]) == ["no golden row: Họp giao ban."]


SHARED = ROOT.parent / "shared"


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared gold rows are not here")
def test_scores_on_the_shared_plans(tmp_path: Path) -> None:
    def python(*arguments: object) -> str:
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    def figure(name: str, shown: str) -> float:
        found = re.search(rf"\b{name} (\d\.\d+)", shown)
        assert found, shown
        return float(found[1])

    python(
        "-m", "pipeline", "run", SHARED / "seeds", "--out", tmp_path / "out", "--quiet", "--jobs", 1
    )
    tasks = python(
        SHARED / "scoring/score_tasks.py", tmp_path / "out", SHARED / "gold/tasks.jsonl", "--show"
    )
    documents = python(
        SHARED / "scoring/score_documents.py", tmp_path / "out", SHARED / "gold/documents.jsonl"
    )
    summary = tasks.splitlines()[-1]
    assert figure("f1", summary) >= 0.99, tasks
    assert figure("fields", summary) >= 0.97, tasks
    assert figure("metadata", documents) >= 0.95, documents
