"""Decisions about units: what wants one is listed, what was decided stands in the next dataset."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.dataset.load import load
from pipeline.run.unit_registry import Registry
from pipeline.views.units_view import _across, _outlived, render_units, units_view

PLAN = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
SỞ NỘI VỤ
Số: 07/KH-SNV
An Bình, ngày 10 tháng 9 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2026

II. NHIỆM VỤ
1. Rà soát quy chế làm việc của đơn vị.
Chủ trì: Phòng Tổ chức hành chính. Phối hợp: UBND huyện Tân Kim.
2. Tổ chức hội nghị tổng kết công tác.
Chủ trì: Phòng Tổ chức - hành chính.
3. Lập danh mục hồ sơ năm 2026.
Chủ trì: Phòng Tổ chức và Hành chính. Phối hợp: Phòng Kế toán 1; Phòng Kế toán 2.

Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan and its dataset, which each test has a copy of."""
    place = tmp_path_factory.mktemp("units")
    (place / "in").mkdir()
    (place / "in" / "plan.txt").write_text(PLAN, "utf-8")
    run = ["run", str(place / "in"), "--out", str(place / "out"), "--quiet", "--jobs", "1"]
    assert main(run) == 0
    return place


@pytest.fixture
def dataset(tmp_path: Path, read_once: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(read_once, tmp_path, symlinks=True, dirs_exist_ok=True) / "out"


def test_what_wants_a_decision_is_listed(dataset: Path) -> None:
    view = units_view(dataset, Registry())
    pairs = {frozenset({pair.name, pair.other}) for pair in view.alike}
    assert any("Phòng Tổ chức và Hành chính" in pair for pair in pairs)
    assert not any("Phòng Kế toán 1" in pair for pair in pairs)
    assert [found.name for found in view.outlived] == ["UBND huyện Tân Kim"]
    assert "may be one" in render_units(view)


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("UBND huyện Tân Kim", date(2025, 9, 1), True),
        ("UBND huyện Tân Kim", date(2025, 5, 1), False),
        ("Sở Y tế tỉnh Hà Nam", date(2025, 9, 1), True),
        ("Sở Y tế tỉnh Hà Nam", date(2025, 5, 1), False),
        ("UBND tỉnh Cao Bằng", date(2025, 9, 1), False),
        ("Công an xã", date(2025, 9, 1), False),
    ],
)
def test_places_that_are_no_more(name: str, on: date, expected: bool) -> None:
    document = {"document_id": "d", "issued_on": on, "source_path": "plan.txt"}
    rows = {
        "documents": [document],
        "tasks": [{"task_id": "d:0", "document_id": "d"}],
        "assignments": [{"task_id": "d:0", "unit_name": name}],
    }
    assert bool(list(_outlived(rows))) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("xa-phu-lac", "tinh-an-binh.xa-phu-lac", True),
        ("xa-phu-lac~d0123456", "xa-phu-lac~d7654321", True),
        ("tinh-lam-hai.xa-phu-lac", "tinh-an-binh.xa-phu-lac", False),
        ("xa-phu-lac", "tinh-an-binh.xa-phu-loc", False),
        ("xa-phu-lac:tram-y-te", "tinh-an-binh.xa-phu-lac:tram-y-te", True),
    ],
)
def test_worlds_that_may_be_one(one: str, other: str, expected: bool) -> None:
    units = [
        {"unit_id": f"{world}/van-phong", "world": world, "scope": "place", "name": "Văn phòng"}
        for world in (one, other)
    ]
    pairs = list(_across(units, Registry()))
    assert bool(pairs) is expected
    ids = frozenset(unit["unit_id"] for unit in units)
    assert not list(_across(units, Registry(apart=frozenset({ids}))))


def test_a_decision_stands_in_the_next_dataset(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pair, *_) = units_view(dataset, Registry()).alike
    before = load(dataset)
    words = [
        "units",
        "out",
        "--units",
        "units.csv",
        "--decide",
        "same",
        pair.unit_id,
        pair.other_id,
    ]
    assert main(words) == 0
    assert "units.csv" in capsys.readouterr().out
    again = ["run", "in", "--out", "out", "--quiet", "--jobs", "1", "--units", "units.csv"]
    assert main(again) == 0
    after = load(dataset)
    assert pair.other_id in set(before.units["unit_id"])
    assert pair.other_id not in set(after.units["unit_id"]) | set(after.assignments["unit_id"])
    assert len(after.units) == len(before.units) - 1
    joined = after.units.set_index("unit_id").loc[pair.unit_id]
    assert {pair.name, pair.other} <= {alias["name"] for alias in joined["aliases"]}
    assert after.tasks["task"].tolist() == before.tasks["task"].tolist()


def test_units_that_are_surely_two_are_not_offered_again(dataset: Path) -> None:
    pairs = units_view(dataset, Registry()).alike
    apart = frozenset(frozenset({pair.unit_id, pair.other_id}) for pair in pairs)
    assert units_view(dataset, Registry(apart=apart)).alike == ()


def test_a_wrong_decision_is_wrong_usage(dataset: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["units", "out", "--decide", "perhaps", "a", "b"])
    assert ended.value.code == 2
