"""`kehoach repair`."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import pytest

from extractors.errors import ExtractionError
from pipeline.cli import main
from pipeline.views.repair_view import explained, read_text, repaired_lines
from tests.tools.repair_cases import PRINTED, stripped

STRIPPED = "\n".join(map(stripped, PRINTED)) + "\n"

MODES = [
    ("auto", "Thuc hien nhiem vu cai cach hanh chinh", "Thực hiện nhiệm vụ cải cách hành chính"),
    ("auto", "Kế hoạch năm 2026", "Kế hoạch năm 2026"),
    ("auto", "KÕ ho¹ch c¶i c¸ch", "Kế hoạch cải cách"),
    ("stripped", "Ke hoach", "Kế hoạch"),
    ("ocr", "Uy ban nhan dan x4", "Ủy ban nhân dân xã"),
    ("light", "tố chức hội nghị tổng kết", "tổ chức hội nghị tổng kết"),
    ("codec", "KÕ ho¹ch c¶i c¸ch", "Kế hoạch cải cách"),
    ("codec", "Ke hoach cai cach hanh chinh", "Ke hoach cai cach hanh chinh"),
]


@pytest.mark.parametrize(("mode", "line", "text"), MODES)
def test_modes(mode: str, line: str, text: str) -> None:
    assert list(repaired_lines(line, mode)) == [text]


LINES = [
    ("", [""]),
    ("\n", [""]),
    ("a\n\nb", ["a", "", "b"]),
    ("a\n\n", ["a", ""]),
    ("  a\t\n", ["  a\t"]),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_as_many_lines_as_before(text: str, lines: list[str]) -> None:
    assert list(repaired_lines(text, "auto")) == lines


def test_each_word_is_explained() -> None:
    rows = [row.split("\t") for row in explained("Kế hoạch\n\nKe hoach nam 2026", "stripped")]
    assert [row[:4] for row in rows] == [
        ["3", "stripped", "Ke", "Kế"],
        ["3", "stripped", "hoach", "hoạch"],
        ["3", "stripped", "nam", "năm"],
    ]
    assert all(0 <= float(row[4]) <= 1 for row in rows)


def test_what_needs_no_guess_is_explained_by_the_line() -> None:
    line = unicodedata.normalize("NFD", "Kế hoạch")
    assert list(explained(f"{line}\nTổ A", "auto")) == [f"1\tnfc\t{line}\tKế hoạch\t1.00"]
    assert list(explained("KÕ ho¹ch c¶i c¸ch", "codec")) == [
        "1\ttcvn3\tKÕ ho¹ch c¶i c¸ch\tKế hoạch cải cách\t1.00"
    ]


def test_nothing_to_explain() -> None:
    assert list(explained("Kế hoạch năm 2026\n", "auto")) == []


def test_bytes_of_other_encodings() -> None:
    assert read_text("Kế hoạch".encode("utf-16")) == "Kế hoạch"
    assert read_text(b"\xef\xbb\xbfK\xe1\xba\xbf") == "Kế"


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(ExtractionError):
        read_text(b"\x89PNG\r\n\x1a\n\x00\x00")


def test_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.txt").write_text(STRIPPED, "utf-8")
    assert main(["repair", str(tmp_path / "plan.txt")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(PRINTED)
    assert lines[6:8] == list(PRINTED[6:8])


def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Ke hoach\n"), "utf-8"))
    assert main(["repair", "--mode", "stripped"]) == 0
    assert capsys.readouterr().out == "Kế hoạch\n"


def test_explain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.txt").write_text("Kế hoạch\n")
    assert main(["repair", "--explain", str(tmp_path / "plan.txt")]) == 0
    assert capsys.readouterr().out == ""
    assert main(["repair", "--mode", "stripped", "--explain", str(tmp_path / "plan.txt")]) == 0
    assert capsys.readouterr().out == ""


def test_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["repair", str(tmp_path / "nowhere.txt")]) == 2
    assert f"{tmp_path}/nowhere.txt: there is no such file" in capsys.readouterr().err


def test_an_unknown_mode(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["repair", "--mode", "heavy"])
    assert stop.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
