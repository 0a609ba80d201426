"""CSV and JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from pipeline.export.flat_tables import ExportOptions, Rows
from pipeline.export.text_files import write_csv, write_json


def test_csv_is_read_back_with_its_marks(rows: Rows, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    write_csv(rows, path, ExportOptions(language="vi"))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert len(found) == len(rows["tasks"])
    assert found[0]["Nội dung nhiệm vụ"] == rows["tasks"][0]["task"]


def test_csv_holds_no_formula(risky: Rows, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    write_csv(risky, path, ExportOptions())
    with path.open(encoding="utf-8-sig", newline="") as stream:
        first = next(csv.DictReader(stream))
    assert first["task"].startswith("'=")
    assert first["leads"] == "'+Sở Mẫu"
    assert first["deadline"] == "'-1"


def test_json_keeps_lists_and_days(rows: Rows, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    write_json(rows, path, ExportOptions())
    found = json.loads(path.read_text("utf-8"))
    assert set(found) == set(rows)
    task = next(task for task in found["tasks"] if task["deadline_end"])
    assert isinstance(task["leads"], list)
    assert len(task["deadline_end"]) == len("2026-03-31")
