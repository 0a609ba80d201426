"""`kehoach export`: formats by the end of the name, units, persons, plain copies."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from pipeline import load
from pipeline.cli import main
from pipeline.export.carry_out import EXCEL
from pipeline.export.flat_tables import Rows, cell
from pipeline.export.formats import FORMATS, write_whole
from pipeline.export.incomplete import incomplete_tasks
from pipeline.export.plain_copy import SNAPSHOTS


def export(dataset: Path, target: Path, *words: str) -> int:
    return main(["export", str(dataset), "--to", str(target), *words])


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_written_whole(dataset: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / "deep" / f"x{suffix}"
    assert export(dataset, target) == 0
    assert target.stat().st_size > 1000
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_an_unknown_end_names_the_known_ones(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(dataset, tmp_path / "x.pdf") == 2
    said = capsys.readouterr().err
    assert all(suffix in said for suffix in FORMATS)
    assert not (tmp_path / "x.pdf").exists()


def test_a_template_is_filled_as_excel_alone(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(dataset, tmp_path / "x.csv", "--template", str(tmp_path / "form.xlsx")) == 2
    assert EXCEL in capsys.readouterr().err


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken(path: Path) -> None:
        path.write_text("half")
        raise ValueError

    (tmp_path / "x.csv").write_text("old")
    with pytest.raises(ValueError):
        write_whole(tmp_path / "x.csv", broken)
    assert (tmp_path / "x.csv").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def exported(dataset: Path, folder: Path, *words: str) -> Rows:
    assert export(dataset, folder / "x.json", *words) == 0
    found: Rows = json.loads((folder / "x.json").read_text("utf-8"))
    return found


def test_one_unit_has_its_tasks_alone(dataset: Path, tmp_path: Path) -> None:
    found = exported(dataset, tmp_path, "--unit", "Tổ Văn phòng")
    assert 0 < len(found["tasks"]) < len(load(dataset).tasks)
    assert {row["task_id"] for row in found["assignments"]} == {
        row["task_id"] for row in found["tasks"]
    }


def test_a_unit_that_is_not_there_is_named(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(dataset, tmp_path / "x.csv", "--unit", "Sở Không Có") == 2
    assert "Sở Không Có" in capsys.readouterr().err


def test_persons_are_left_out(dataset: Path, tmp_path: Path) -> None:
    with_names = exported(dataset, tmp_path)
    without = exported(dataset, tmp_path, "--without-persons")
    assert any(row["signer_name"] for row in with_names["documents"])
    assert not any(row["signer_name"] for row in without["documents"])
    assert not any(row["person_name"] for row in without["assignments"])
    frame = load(dataset, persons=False).tasks
    assert [row["leads"] for row in without["tasks"]] == [list(leads) for leads in frame["leads"]]


def test_a_file_for_each_unit(dataset: Path, tmp_path: Path) -> None:
    assert export(dataset, tmp_path / "x.ics", "--per-unit") == 0
    names = {path.name for path in (tmp_path / "x").iterdir()}
    assert "to-van-phong.ics" in names
    assert len(names) > 5


def test_plain_copies_are_a_dataset(dataset: Path, tmp_path: Path) -> None:
    target = tmp_path / "share"
    assert export(dataset, target, "--copy") == 0
    assert not any(path.is_symlink() for path in target.iterdir())
    assert not (target / SNAPSHOTS).exists()
    pd.testing.assert_frame_equal(load(target).tasks, load(dataset).tasks)
    assert main(["check", str(target)]) == 0


def test_a_copy_into_a_dataset_is_refused(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(dataset, dataset, "--copy") == 2
    assert "name another folder" in capsys.readouterr().err


def test_what_is_incomplete(rows: Rows) -> None:
    names = {"leads": "chủ trì", "deadline": "thời hạn", "deliverable": "sản phẩm"}
    table = incomplete_tasks(rows, names)
    place = {name: number for number, name in enumerate(table.columns)}
    assert table.rows
    for row in table.rows:
        lacks = [said for name, said in names.items() if row[place[name]] is None]
        assert row[place["missing"]] == "; ".join(lacks)
    whole = {row["task_id"] for row in rows["tasks"]} - {r[place["task_id"]] for r in table.rows}
    for task in rows["tasks"]:
        if task["task_id"] in whole and task["kind"] == "task":
            assert task["leads"] and task["deadline"] and task["deliverable"]


@pytest.mark.parametrize(
    ("value", "flat"),
    [
        ([{"text": "≥ 95 %", "value": 95.0}], "≥ 95 %"),
        ([{"heading": "Kinh phí", "text": "2 triệu"}], "Kinh phí: 2 triệu"),
        ([{"page": 1}, {"page": 2}], "1; 2"),
        ([], None),
        (True, True),
        (None, None),
    ],
)
def test_cells(value: object, flat: object) -> None:
    assert cell(value) == flat
