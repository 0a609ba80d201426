"""A corrected Excel file comes back as corrections, and the next run keeps them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline import load_tasks
from pipeline.cli import main
from pipeline.corrections.differences import Author
from pipeline.errors import InputNotFound, WrongWorkbook
from pipeline.export.excel_book import WAS
from pipeline.export.read_back import DeletedRows, changes_of, read_back
from pipeline.language.headings import heading
from tests.places import RAW

SIGNED = Author("Văn thư", "2026-11-29T10:00:00", "x.xlsx")


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan and its dataset, which each test has a copy of."""
    place = tmp_path_factory.mktemp("read_back")
    (place / "plans").mkdir()
    shutil.copy(next(RAW.glob("01-*")), place / "plans")
    run = ["run", str(place / "plans"), "--out", str(place / "dataset"), "--quiet", "--jobs", "1"]
    assert main(run) == 0
    return place


@pytest.fixture
def plan(tmp_path: Path, read_once: Path) -> Path:
    return shutil.copytree(read_once, tmp_path, symlinks=True, dirs_exist_ok=True) / "plans"


@pytest.fixture
def dataset(plan: Path) -> Path:
    return plan.parent / "dataset"


def exported(dataset: Path, language: str = "vi") -> Path:
    path = dataset.parent / "x.xlsx"
    assert main(["export", str(dataset), "--to", str(path), "--lang", language]) == 0
    return path


def write(path: Path, cells: dict[tuple[int, str], object], language: str = "vi") -> None:
    """Sets cells of the tasks, by row (from 0) and column."""
    book = openpyxl.load_workbook(path)
    sheet = book[heading("tasks", language)]
    places = {cell.value: cell.column for cell in sheet[1]}
    for (row, name), value in cells.items():
        sheet.cell(row + 2, places[heading(name, language)]).value = value  # type: ignore[assignment]
    book.save(path)


def changed(dataset: Path, path: Path) -> list[tuple[str, str]]:
    return [(c.column, c.now) for c in changes_of(dataset, path, SIGNED).corrections]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_file_that_nobody_changed_gives_nothing(dataset: Path, language: str) -> None:
    assert changed(dataset, exported(dataset, language)) == []


def test_cells_that_were_changed(dataset: Path) -> None:
    path = exported(dataset)
    write(
        path,
        {
            (0, "deliverable"): "Báo cáo mẫu",
            (1, "leads"): "Tổ Văn phòng; Tổ Chuyên môn",
            (2, "deadline_end"): datetime(2026, 5, 31),
        },
    )
    assert changed(dataset, path) == [
        ("deliverable", "Báo cáo mẫu"),
        ("leads", "Tổ Văn phòng; Tổ Chuyên môn"),
        ("deadline_end", "2026-05-31"),
    ]


def test_without_the_hidden_sheet_the_dataset_tells_what_was(dataset: Path) -> None:
    path = exported(dataset)
    book = openpyxl.load_workbook(path)
    del book[WAS]
    book.save(path)
    assert changed(dataset, path) == []
    write(path, {(0, "notes"): "Đã xong"})
    assert changed(dataset, path) == [("notes", "Đã xong")]


def test_the_same_file_twice_is_one_correction(dataset: Path) -> None:
    path = exported(dataset)
    write(path, {(0, "notes"): "Đã xong"})
    assert len(read_back(dataset, path, SIGNED).added) == 1
    again = read_back(dataset, path, SIGNED)
    assert (again.added, again.known) == ((), 1)


def test_the_next_run_keeps_what_was_corrected(
    plan: Path, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = exported(dataset)
    write(path, {(0, "deliverable"): "Báo cáo mẫu"})
    assert main(["corrections", str(dataset), "--from", str(path), "--who", "Văn thư"]) == 0
    said = capsys.readouterr().out
    assert "  deliverable: — → Báo cáo mẫu" in said
    assert "corrections kept: 1, known before: 0" in said
    assert main(["run", str(plan), "--out", str(dataset), "--quiet", "--jobs", "1"]) == 0
    assert load_tasks(dataset)["deliverable"][0] == "Báo cáo mẫu"


def test_a_value_that_cannot_be_is_named(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = exported(dataset)
    write(path, {(0, "deadline_end"): "một ngày đẹp trời"})
    assert main(["corrections", str(dataset), "--from", str(path)]) == 1
    assert "một ngày đẹp trời" in capsys.readouterr().err


def test_what_is_no_export_is_refused(dataset: Path, tmp_path: Path) -> None:
    with pytest.raises(InputNotFound):
        read_back(dataset, tmp_path / "absent.xlsx", SIGNED)
    other = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(other)
    with pytest.raises(WrongWorkbook, match="kehoach export"):
        read_back(dataset, other, SIGNED)
    other.write_text("text")
    with pytest.raises(WrongWorkbook, match="no Excel file"):
        read_back(dataset, other, SIGNED)


@pytest.mark.slow
def test_what_libreoffice_saved_comes_back(dataset: Path, tmp_path: Path) -> None:
    """LibreOffice rewrites every cell: none of it is a correction but the one that was made."""
    office = shutil.which("soffice") or pytest.skip("LibreOffice is not installed")
    path, folder = exported(dataset), tmp_path / "saved"
    write(path, {(0, "notes"): "Đã xong", (2, "deadline_end"): date(2026, 5, 31)})
    words: list[Any] = [
        office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
        "--convert-to", "xlsx", "--outdir", folder, path,
    ]  # fmt: skip
    subprocess.run(words, capture_output=True, timeout=120, check=False)
    if not (folder / path.name).is_file():
        pytest.skip("LibreOffice Calc is not installed")
    assert changed(dataset, folder / path.name) == [
        ("notes", "Đã xong"),
        ("deadline_end", "2026-05-31"),
    ]


def deleted(path: Path, row: int) -> str:
    """Deletes a row of the tasks (from 0) from the sheet, and gives what it stated."""
    book = openpyxl.load_workbook(path)
    sheet = book["Nhiệm vụ"]
    place = next(cell.column for cell in sheet[1] if cell.value == heading("task", "vi"))
    statement = str(sheet.cell(row + 2, place).value)
    sheet.delete_rows(row + 2)
    book.save(path)
    return statement


def test_a_deleted_row_stays_and_is_told(dataset: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = exported(dataset)
    statement = deleted(path, 1)
    capsys.readouterr()
    assert main(["corrections", str(dataset), "--from", str(path)]) == 0
    said = capsys.readouterr().out
    assert "corrections kept: 0, known before: 0" in said
    assert "rows missing from the sheet: 1; they stay in the dataset" in said
    assert statement[:40] in said
    assert not (dataset / "corrections.csv").exists()


def test_a_deleted_row_is_rejected_where_that_is_asked(
    plan: Path, dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = exported(dataset)
    before = list(load_tasks(dataset)["task"])
    statement = deleted(path, 1)
    ask = ["corrections", str(dataset), "--from", str(path), "--deleted-rows", "reject"]
    capsys.readouterr()
    assert main(ask) == 0
    said = capsys.readouterr().out
    assert f"  rejected: {statement[:40]}" in said
    assert "missing" not in said
    assert main(["run", str(plan), "--out", str(dataset), "--quiet", "--jobs", "1"]) == 0
    assert list(load_tasks(dataset)["task"]) == [text for text in before if text != statement]
    assert main(ask) == 0
    assert "corrections kept: 0, known before: 1" in capsys.readouterr().out


def test_rows_of_a_file_that_lost_its_hidden_sheet_are_not_rejected(dataset: Path) -> None:
    path = exported(dataset)
    deleted(path, 1)
    book = openpyxl.load_workbook(path)
    del book[WAS]
    book.save(path)
    assert read_back(dataset, path, SIGNED).missing == ()
    with pytest.raises(WrongWorkbook, match="the hidden sheet is gone"):
        read_back(dataset, path, SIGNED, DeletedRows.REJECT)


def test_a_file_of_one_unit_misses_no_rows_of_others(dataset: Path) -> None:
    path, unit = (
        dataset.parent / "unit.xlsx",
        load_tasks(dataset)["leads"].explode().dropna().iloc[0],
    )
    assert main(["export", str(dataset), "--to", str(path), "--unit", unit]) == 0
    assert read_back(dataset, path, SIGNED).missing == ()
