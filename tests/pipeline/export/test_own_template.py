"""A user's own form: its headings found, mapped once, kept, filled."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.cli import main
from pipeline.errors import InputNotFound, WrongTemplate
from pipeline.export.flat_tables import Rows
from pipeline.export.own_template import column_for, fill_template, find_headings


def form(path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


HEADS = ("TT", "Nội dung công việc", "Cơ quan chủ trì", "Hạn", "Mã trên hệ thống")


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("STT", "count"),
        ("Đơn vị chủ trì", "leads"),
        ("Đơn vị phối hợp", "coordinators"),
        ("Thời gian hoàn thành", "deadline"),
        ("Hạn", "deadline_end"),
        ("Sản phẩm đầu ra", "deliverable"),
        ("Kinh phí", ""),
        ("Người nhập liệu hệ thống", ""),
        ("deadline_end", "deadline_end"),
    ],
)
def test_headings_are_understood(heading: str, column: str) -> None:
    assert column_for(heading) == column


def test_the_row_of_headings_is_found() -> None:
    rows: list[tuple[Any, ...]] = [("SỞ MẪU",), ("THEO DÕI NHIỆM VỤ",), HEADS, (1, 2, 3, 4, 5)]
    found = find_headings(rows)
    assert found is not None and found.row == 3
    assert find_headings([("Họ và tên", "Ngày sinh"), ("An", "1990")]) is None


def test_a_form_is_filled_below_what_stands_there(risky: Rows, tmp_path: Path) -> None:
    template = form(tmp_path / "form.xlsx", ("SỞ MẪU",), HEADS, (1, 2, 3, 4, 5))
    filled = fill_template(risky, template, tmp_path / "out.xlsx")
    assert filled.columns["Mã trên hệ thống"] == ""
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet.max_row == 3 + len(risky["tasks"])
    assert sheet["A4"].value == 1
    assert sheet["B4"].value.startswith("=HYPERLINK")
    assert sheet["B4"].data_type == "s"
    ends = [row[3].value for row in sheet.iter_rows(min_row=4) if row[3].value is not None]
    assert ends and all(isinstance(end, datetime) for end in ends)
    assert all(row[4].value is None for row in sheet.iter_rows(min_row=4))


def test_what_is_kept_decides_the_next_time(rows: Rows, tmp_path: Path) -> None:
    template = form(tmp_path / "form.xlsx", HEADS)
    kept = fill_template(rows, template, tmp_path / "out.xlsx").kept
    kept.write_text(
        kept.read_text("utf-8-sig").replace("Mã trên hệ thống,", "Mã trên hệ thống,task_id"),
        encoding="utf-8-sig",
    )
    fill_template(rows, template, tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet["E2"].value == rows["tasks"][0]["task_id"]


def test_what_is_no_form_is_refused(rows: Rows, tmp_path: Path) -> None:
    (tmp_path / "text.xlsx").write_text("no workbook")
    with pytest.raises(WrongTemplate, match="no Excel file"):
        fill_template(rows, tmp_path / "text.xlsx", tmp_path / "out.xlsx")
    with pytest.raises(InputNotFound):
        fill_template(rows, tmp_path / "absent.xlsx", tmp_path / "out.xlsx")
    with pytest.raises(WrongTemplate, match="headings"):
        fill_template(rows, form(tmp_path / "f.xlsx", ("Tên", "Tuổi")), tmp_path / "out.xlsx")


def test_the_command_says_what_it_filled(
    dataset: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = form(tmp_path / "form.xlsx", HEADS)
    words = [
        "export",
        str(dataset),
        "--to",
        str(tmp_path / "out.xlsx"),
        "--template",
        str(template),
    ]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "  Cơ quan chủ trì: leads\n" in said
    assert "form.xlsx.columns.csv" in said
