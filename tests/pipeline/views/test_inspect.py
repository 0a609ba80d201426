from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from extractors.errors import EmptyDocument
from pipeline.language.catalog import speaking
from pipeline.language.choice import Language
from pipeline.views.inspect import inspect_file
from tests.pipeline.plans import PLAN


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_every_part_is_shown(plan: Path) -> None:
    shown = inspect_file(plan)
    parts = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert parts == ["HEADER", "SECTIONS", "TABLES", "ROWS (5)", "NO ROWS", "WARNINGS"]


SHOWN = [
    "12/KH-THHM",
    "2026-01-01 .. 2026-12-31",
    "I MỤC TIÊU  [target]",
    "rows of 4 cells",
    "target I/1  Đạt ít nhất 95% hồ sơ đúng hạn.",
    "because an item followed by labelled lines; lead Văn phòng; with Tổ Chuyên môn; "
    "by Quý II/2026",
    "because a row of a task table",
    "Trên đây là Kế hoạch",
    ": a closing paragraph",
]


@pytest.mark.parametrize("piece", SHOWN)
def test_it_says_why(plan: Path, piece: str) -> None:
    assert piece in inspect_file(plan)


def test_warnings_name_their_lines(plan: Path) -> None:
    plan.write_text(PLAN.replace("III. TỔ CHỨC", "II. TỔ CHỨC"), encoding="utf-8")
    number = plan.read_text("utf-8").splitlines().index("II. TỔ CHỨC THỰC HIỆN") + 1
    assert f"repeated_label: line {number}: the label II stands twice" in inspect_file(plan)


def test_json_says_the_same(plan: Path) -> None:
    view = json.loads(inspect_file(plan, as_json=True))
    assert view["front_matter"]["number"] == "12/KH-THHM"
    assert [row["statement"] for row in view["rows"]][:2] == [
        "Đạt ít nhất 95% hồ sơ đúng hạn.",
        "Rà soát quy chế của đơn vị.",
    ]
    assert all(row["reason"] for row in view["rows"])
    assert {zone["kind"] for zone in view["zones"]} == {"front", "body", "back", "appendix"}
    assert any(entry["verdict"] == "a closing paragraph" for entry in view["not_rows"])
    assert any(row[1] == "Công khai thủ tục" for table in view["tables"] for row in table)
    assert view["warnings"] == []


def test_dropped_lines_are_named(plan: Path) -> None:
    plan.write_text(PLAN.replace("III. TỔ CHỨC", "\n\f2\n\nIII. TỔ CHỨC"), encoding="utf-8")
    assert [entry["why"] for entry in json.loads(inspect_file(plan, as_json=True))["dropped"]] == [
        "page_number"
    ]
    assert "2: page numbers" in inspect_file(plan)


def test_it_speaks_vietnamese(plan: Path) -> None:
    plan.write_text(PLAN.replace("III. TỔ CHỨC", "II. TỔ CHỨC"), encoding="utf-8")
    with speaking(Language.VIETNAMESE):
        shown = inspect_file(plan)
    parts = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert parts == [
        "PHẦN ĐẦU VÀ PHẦN CUỐI", "ĐỀ MỤC", "BẢNG", "CÁC DÒNG (5)", "KHÔNG THÀNH DÒNG", "CẢNH BÁO"
    ]  # fmt: skip
    for piece in (
        "Số và ký hiệu    12/KH-THHM",
        "I MỤC TIÊU  [chỉ tiêu]",
        "chỉ tiêu I/1  Đạt ít nhất 95% hồ sơ đúng hạn.",
        "vì: một ý có các dòng ghi nhãn theo sau (Chủ trì …, Thời gian …); chủ trì Văn phòng; "
        "phối hợp Tổ Chuyên môn; thời hạn Quý II/2026",
        "Trên đây là Kế hoạch",
        ": đoạn kết",
        "nhãn II xuất hiện hai lần",
    ):
        assert piece in shown
    assert not re.search(r"\b(?:the|of|because|rows|line)\b", shown)


def test_what_cannot_be_read(plan: Path) -> None:
    plan.write_text("")
    with pytest.raises(EmptyDocument):
        inspect_file(plan)
    with pytest.raises(FileNotFoundError):
        inspect_file(plan.parent / "nowhere")
