"""The Excel file, read back by openpyxl and opened by LibreOffice."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.dataset.records import TABLES
from pipeline.errors import TooMuchForFormat
from pipeline.export import excel_book
from pipeline.export.excel_book import MOST_LETTERS, fitting, write_excel
from pipeline.export.flat_tables import ExportOptions, Rows
from pipeline.language.headings import heading

REFERENCE = ("dictionary", "codes")
VIETNAMESE = ExportOptions(language="vi")


def opened(rows: Rows, folder: Path, options: ExportOptions = VIETNAMESE) -> Any:
    path = folder / "x.xlsx"
    write_excel(rows, path, options)
    return openpyxl.load_workbook(path)


def columns_of(sheet: Any) -> dict[str, list[Any]]:
    return {column[0].value: list(column[1:]) for column in sheet.iter_cols()}


def test_a_sheet_for_each_table_the_dictionary_and_what_is_incomplete(
    rows: Rows, tmp_path: Path
) -> None:
    book = opened(rows, tmp_path)
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert shown[:2] == ["Nhiệm vụ", "Cần bổ sung"]
    assert {*shown[2:]} == {heading(n, "vi") for n in (*TABLES, *REFERENCE) if n != "tasks"}
    assert book["Nhiệm vụ"].max_row == len(rows["tasks"]) + 1


def test_what_kehoach_says_is_in_the_language_asked_for(rows: Rows, tmp_path: Path) -> None:
    vietnamese, english = opened(rows, tmp_path), opened(rows, tmp_path, ExportOptions("en"))
    told = {cell.value for cell in columns_of(vietnamese["Cảnh báo"])["Mô tả"]}
    kept = {cell.value for cell in columns_of(english["warnings"])["sentence"]}
    assert "nhãn III xuất hiện hai lần" in told
    assert "the label III stands twice" in kept == {row["sentence"] for row in rows["warnings"]}
    assert told & kept == set()
    evidence = {cell.value for cell in columns_of(vietnamese["Văn bản"])["Căn cứ xếp thể loại"]}
    assert "phần đầu ghi “kế hoạch”" in evidence
    codes = columns_of(vietnamese["Bảng mã"])
    assert codes["Ý nghĩa"][0].value == "Không tìm thấy đề mục nào."
    meanings = [cell.value for cell in columns_of(vietnamese["Từ điển"])["Ý nghĩa"]]
    assert "Nơi nhận, như in." in meanings
    assert not [text for text in meanings if re.search(r"\b(?:the|of|as printed)\b", text)]


def test_the_head_is_frozen_and_filters(rows: Rows, tmp_path: Path) -> None:
    for sheet in opened(rows, tmp_path).worksheets[:-1]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")


def test_days_are_days_and_text_wraps(rows: Rows, tmp_path: Path) -> None:
    cells = columns_of(opened(rows, tmp_path)["Nhiệm vụ"])
    ends = [cell for cell in cells["Hạn"] if cell.value is not None]
    assert ends
    assert all(isinstance(cell.value, datetime) for cell in ends)
    assert {cell.number_format for cell in ends} == {"dd/mm/yyyy"}
    assert all(cell.alignment.wrap_text for cell in cells["Nội dung nhiệm vụ"])


def test_no_cell_is_a_formula_or_a_link(risky: Rows, tmp_path: Path) -> None:
    book = opened(risky, tmp_path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    assert all(cell.hyperlink is None for cell in cells)
    first = {name: column[0] for name, column in columns_of(book["Nhiệm vụ"]).items()}
    assert first["Nội dung nhiệm vụ"].value.startswith("=HYPERLINK")
    assert first["Nội dung nhiệm vụ"].quotePrefix
    assert first["Chủ trì"].value == "+Sở Mẫu"


def test_english_headings_are_the_names_of_the_dataset(rows: Rows, tmp_path: Path) -> None:
    cells = columns_of(opened(rows, tmp_path, ExportOptions())["tasks"])
    assert {"task", "leads", "deadline_end", "task_id"} <= set(cells)
    assert "flags" not in cells


def test_the_same_dataset_gives_the_same_bytes(rows: Rows, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_excel(rows, tmp_path / name, VIETNAMESE)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_what_is_too_long_says_so() -> None:
    assert fitting("a" * MOST_LETTERS) == "a" * MOST_LETTERS
    cut = fitting("a" * (MOST_LETTERS + 1))
    assert len(cut) == MOST_LETTERS
    assert cut.endswith("[…]")


def test_too_many_rows_are_refused(
    rows: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excel_book, "MOST_ROWS", 3)
    with pytest.raises(TooMuchForFormat, match=r"tasks: an Excel sheet holds 3 rows"):
        write_excel(rows, tmp_path / "x.xlsx", VIETNAMESE)


@pytest.mark.slow
def test_libreoffice_opens_it_with_right_types(risky: Rows, tmp_path: Path) -> None:
    office = shutil.which("soffice") or pytest.skip("LibreOffice is not installed")
    write_excel(risky, tmp_path / "x.xlsx", VIETNAMESE)
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "fods", "--outdir", str(tmp_path), str(tmp_path / "x.xlsx")],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    opened = tmp_path / "x.fods"
    if not opened.is_file():
        pytest.skip("LibreOffice Calc is not installed")
    text = opened.read_text("utf-8")
    computed = set(re.findall(r'table:formula="([^"]*)"', text))
    assert computed <= {"of:=TRUE()", "of:=FALSE()"}  # how it writes what is true or false
    assert re.search(r'office:value-type="date" office:date-value="202\d-\d\d-\d\d"', text)
    assert "=HYPERLINK(" in text
