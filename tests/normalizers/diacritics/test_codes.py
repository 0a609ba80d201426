"""Letters of document numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from normalizers.diacritics.codes import read_code_parts, repair_code, write_code_parts
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model

READ = [
    ("a plan of a department", "45/KH-SGDDT", "45/KH-SGDĐT"),
    ("a decree", "12/2025/ND-CP", "12/2025/NĐ-CP"),
    ("a decision", "3/QD-UBND", "3/QĐ-UBND"),
    ("a council", "123/HDND", "123/HĐND"),
    ("a resolution", "2/NQ-HDND", "2/NQ-HĐND"),
    ("a telegram, small letters in the next part", "8/CD-TTg", "8/CĐ-TTg"),
    ("a ministry", "05/2024/TT-BGDDT", "05/2024/TT-BGDĐT"),
]
KEPT = [
    ("right", "09/KH-UBND"),
    ("right, with its mark", "45/KH-SGDĐT"),
    ("unknown part", "07/KH-MNCT"),
    ("unknown parts of a school", "14/KH-THCSSN"),
    ("small letters", "5/qd-ubnd"),
    ("legislature with its term", "68/UBTVQH15"),
    ("digits misread", "4O/KH-UBND"),
    ("address", "https://a.vn/1/QD-UBND"),
    ("address without scheme", "www.a.vn/QD-UBND"),
    ("mail", "1/QD@a.vn"),
    ("no letters", "12/2025"),
    ("file", "12/bieu-mau.docx"),
    ("empty", ""),
]
DAMAGING = (Mode.OCR, Mode.STRIPPED)


def mended(code: str, mode: Mode) -> str:
    model = shipped_model()
    return repair_code(code, model.channel(mode), model.code_parts)


@pytest.mark.parametrize("mode", DAMAGING)
@pytest.mark.parametrize(("code", "printed"), [c[1:] for c in READ], ids=[c[0] for c in READ])
def test_parts_get_their_marks(code: str, printed: str, mode: Mode) -> None:
    assert mended(code, mode) == printed
    assert mended(printed, mode) == printed


def test_a_stroke_that_was_misread() -> None:
    assert mended("12/2025/NP-CP", Mode.OCR) == "12/2025/NĐ-CP"
    assert mended("12/2025/NP-CP", Mode.STRIPPED) == "12/2025/NP-CP"  # no mark was lost


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("code", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_what_stays(code: str, mode: Mode) -> None:
    assert mended(code, mode) == code


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("code", [c[1] for c in READ])
def test_digits_and_separators_stay(code: str, mode: Mode) -> None:
    assert re.findall(r"[\W\d_]+", mended(code, mode)) == re.findall(r"[\W\d_]+", code)


def test_what_was_read_with_the_right_model_is_hardly_altered() -> None:
    assert [mended(code, Mode.LIGHT) for _, code, _ in READ] == [code for _, code, _ in READ]


@pytest.mark.parametrize("code", ["18/KH-GD&DPT", "18/KH-GD&DT"])
def test_a_part_that_is_an_abbreviation_of_the_lexicon(code: str) -> None:
    assert mended(code, Mode.OCR) == "18/KH-GD&ĐT"


def test_parts_are_read_as_written(tmp_path: Path) -> None:
    write_code_parts({"QĐ": 3, "GD&ĐT": 7}, tmp_path / "codes.tsv")
    assert list(read_code_parts(tmp_path / "codes.tsv").items()) == [("GD&ĐT", 7), ("QĐ", 3)]
