"""The file of corrections: as written here, and as a spreadsheet saves it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.corrections.cells import guarded, unguarded
from pipeline.corrections.correction import COLUMNS, RowVerdict
from pipeline.corrections.csv_file import read_rows
from pipeline.corrections.kept import FILE_NAME, add_corrections, read_corrections, take_back
from pipeline.errors import WrongCorrections
from tests.pipeline.corrections.rows import KEY, correction

LINE = f'{KEY};{KEY}:0;Rà soát quy chế;leads;Văn phòng;"Tổ Một; Tổ Hai";correct;;Lan;'


def excel(folder: Path, *lines: str, coding: str = "utf-8-sig", head: str = "") -> Path:
    names = head or ";".join(COLUMNS[:10])
    (folder / FILE_NAME).write_bytes("\r\n".join([names, *lines, ""]).encode(coding))
    return folder


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    kept = correction(now="Tổ Hành chính, “Một”\nHai", note="=1+1")
    add_corrections(tmp_path, [kept])
    add_corrections(tmp_path, [correction(who="Minh")])
    found = read_corrections(tmp_path)
    assert found.problems == ()
    assert [one.who for one in found.corrections] == ["", "Minh"]
    assert found.corrections[0] == kept._replace(now="Tổ Hành chính, “Một” Hai")
    assert "'=1+1" in (tmp_path / FILE_NAME).read_text("utf-8-sig")


def test_a_correction_is_taken_back_once(tmp_path: Path) -> None:
    one, other = correction(who="Lan"), correction(who="Minh")
    add_corrections(tmp_path, [one, other, one])
    take_back(tmp_path, [one])
    assert read_corrections(tmp_path).corrections == (one, other)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-8", "utf-16"])
def test_as_a_spreadsheet_saves_it(tmp_path: Path, coding: str) -> None:
    lines = [f"{LINE}29/11/2026 16:05", "", f"{LINE}2026-11-28T09:00:00"]
    found = read_corrections(excel(tmp_path, *lines, coding=coding))
    assert found.problems == ()
    assert [one.when for one in found.corrections] == ["2026-11-28T09:00:00", "2026-11-29T16:05:00"]
    assert found.corrections[0].now == "Tổ Một; Tổ Hai"


def test_tabs_capitals_and_columns_of_ones_own(tmp_path: Path) -> None:
    head = "Statement\tColumn\tNow\tVerdict\tMàu"
    excel(tmp_path, "Rà soát\tarea\tprocedures\tCorrect\tđỏ", head=head)
    assert read_corrections(tmp_path).corrections[0].now == "procedures"
    add_corrections(tmp_path, [correction()])
    rows = read_rows(tmp_path / FILE_NAME, ())
    assert [row.cells["màu"] for row in rows] == ["đỏ", ""]


def test_a_day_that_a_spreadsheet_rewrote(tmp_path: Path) -> None:
    line = f"{KEY};{KEY}:0;Rà soát quy chế;deadline_end;;30/06/2026;correct;;;"
    assert read_corrections(excel(tmp_path, line)).problems == ()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (f"{KEY};;Rà soát;leads;;X;perhaps;;;", "“perhaps” is no verdict"),
        (f"{KEY};;Rà soát;colour;;X;correct;;;", "“colour” is no column"),
        (f"{KEY};;Rà soát;area;;X;correct;;;", "area: “X” is not one of direction"),
        (f"{KEY};;Rà soát;deadline_end;;mai;correct;;;", "“mai” is no date"),
        (f"{KEY};;;leads;;X;correct;;;", "the statement of the row is missing"),
        (f"{KEY};;Rà soát;task;;;correct;;;", "the statement is empty"),
        (f"{KEY};;Rà soát;leads;;X;correct;;;hôm qua", "“hôm qua” is no date"),
    ],
)
def test_a_bad_row_is_one_sentence(tmp_path: Path, line: str, sentence: str) -> None:
    found = read_corrections(excel(tmp_path, line, f"{LINE}"))
    assert len(found.corrections) == 1
    assert len(found.problems) == 1
    assert found.problems[0].startswith(f"corrections.csv, line 2: {sentence}")


def test_an_added_row_needs_its_statement_once(tmp_path: Path) -> None:
    found = read_corrections(excel(tmp_path, f"{KEY};;;;;Mua máy quét;add;;;"))
    assert [(one.statement, one.column, one.verdict) for one in found.corrections] == [
        ("Mua máy quét", "task", RowVerdict.ADD)
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"statement;column\r\nx;y\r\n", "the column now is missing"),
        ("cột;ô\r\n".encode()[:-3] + b"\xff\xfe\xfd", "its letters are not UTF-8"),
        (b"PK\x03\x04\xff\xff\xff", "its letters are not UTF-8"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, data: bytes, sentence: str) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    with pytest.raises(WrongCorrections, match=sentence):
        read_corrections(tmp_path)
    with pytest.raises(WrongCorrections, match=sentence):
        add_corrections(tmp_path, [correction()])
    assert (tmp_path / FILE_NAME).read_bytes() == data


def test_no_file_and_an_empty_one(tmp_path: Path) -> None:
    assert read_corrections(tmp_path).corrections == ()
    (tmp_path / FILE_NAME).write_bytes(b"")
    assert read_corrections(tmp_path).corrections == ()


@pytest.mark.parametrize("cell", ["=1", "'=1", "''=1", "-5%", "+ 3", "@x", "'a'", "", "Sở Nội vụ"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@"))


def test_nobody_writes_over_another(tmp_path: Path) -> None:
    people = [f"Người {number}" for number in range(12)]
    with ThreadPoolExecutor(max_workers=6) as pool:
        list(pool.map(lambda who: add_corrections(tmp_path, [correction(who=who)]), people))
    assert {one.who for one in read_corrections(tmp_path).corrections} == {*people}
