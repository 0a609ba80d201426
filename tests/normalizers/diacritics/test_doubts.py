"""Where the search may not be sure."""

from __future__ import annotations

import pytest

from normalizers.diacritics.doubts import (
    DOUBTFUL,
    MOST_OF_A_NAME,
    MOST_OF_UNKNOWN,
    UNKNOWN_LIKELIHOOD,
    doubt,
    doubt_of_capital,
    doubt_of_file_name,
    doubt_of_misread,
    doubt_of_quarter,
)
from normalizers.diacritics.model import shipped_model
from normalizers.letters.numerals import is_other_numeral
from normalizers.repair import Repairs, repair


@pytest.mark.parametrize(
    ("raw", "text", "most"),
    [
        ("CTr", "CT", DOUBTFUL),
        ("CBCCVN", "CBCCVC", DOUBTFUL),
        ("III", "II", DOUBTFUL),
        ("Il", "II", 1.0),
        ("VI", "VỊ", 1.0),
        ("UBND", "UBND", 1.0),
        ("chirc", "chức", 1.0),
    ],
)
def test_changes_that_are_doubted(raw: str, text: str, most: float) -> None:
    assert doubt(raw, text) == most


@pytest.mark.parametrize(
    ("text", "likelihood", "most"),
    [
        ("&", -1.0, DOUBTFUL),
        ("36", -5.6, MOST_OF_A_NAME),  # for "số"
        ("36", -2.0, 1.0),
        ("2026", -7.0, 1.0),
        ("quyển", -11.0, 1.0),
        ("Quyển", -11.0, 1.0),
        ("wie", UNKNOWN_LIKELIHOOD, MOST_OF_UNKNOWN),
        ("b", UNKNOWN_LIKELIHOOD, 1.0),  # the letter of a list
        ("VNPT", UNKNOWN_LIKELIHOOD, MOST_OF_A_NAME),
        ("Rnl", UNKNOWN_LIKELIHOOD, MOST_OF_A_NAME),
    ],
)
def test_misread_words_that_are_doubted(text: str, likelihood: float, most: float) -> None:
    assert doubt_of_misread(text, likelihood) == most


@pytest.mark.parametrize(
    ("text", "before", "most"),
    [
        ("Lý", "quản", MOST_OF_A_NAME),
        ("Với", "so", MOST_OF_A_NAME),
        ("Xếp", "sắp", MOST_OF_A_NAME),
        ("lý", "quản", 1.0),
        ("Lý", "Quản", 1.0),  # among capitals
        ("Với", ".", 1.0),  # a sentence
        ("Với", "", 1.0),
        ("Sở", "của", 1.0),  # often a name
        ("Nam", "tỉnh", 1.0),
        ("Zqx", "xã", 1.0),  # not known
    ],
)
def test_capitals_amid_small_letters(text: str, before: str, most: float) -> None:
    assert doubt_of_capital(text, before, shipped_model().lexicon) == most


@pytest.mark.parametrize(
    ("raw", "text", "line", "most"),
    [
        ("hoach", "hoạch", "05 ke hoach xuan.docx", MOST_OF_A_NAME),
        ("hoach", "hoạch", "(ke hoach xuan.PDF)", MOST_OF_A_NAME),
        ("hoach", "hoạch", "ke hoach xuan", 1.0),
        ("xuan", "xuan", "ke hoach xuan.docx", 1.0),  # as it was read
        ("hoạch", "hoặch", "kế hoạch xuân.docx", 1.0),  # this name has its marks
        ("hoach", "hoạch", "ke hoach.docu", 1.0),
    ],
)
def test_names_of_files_have_no_marks(raw: str, text: str, line: str, most: float) -> None:
    assert doubt_of_file_name(raw, text, line) == most


@pytest.mark.parametrize(
    ("raw", "before", "most"),
    [
        ("11/2026", "Quý", MOST_OF_A_NAME),
        ("1/2026", "quý", MOST_OF_A_NAME),
        ("11/2026", "Tháng", 1.0),
        ("12/2026", "quý", 1.0),
        ("11/2027", "", MOST_OF_A_NAME),
    ],
)
def test_figures_that_may_be_strokes(raw: str, before: str, most: float) -> None:
    assert doubt_of_quarter(raw, before) == most


@pytest.mark.parametrize(
    ("raw", "text", "is_other"),
    [("I", "II", True), ("VI", "VI", False), ("Iv", "IV", False), ("MI", "III", False)],
)
def test_other_numerals(raw: str, text: str, is_other: bool) -> None:
    assert is_other_numeral(raw, text) is is_other


@pytest.mark.parametrize(
    "quarter", ["Quy I/2026", "Quy II/2026", "Quy III/2026", "Quy IV/2026", "Quy I-III/2026"]
)
def test_quarters_stay(quarter: str) -> None:
    read = f"- Thoi han hoan thanh nhi¢m vu dugc giao: {quarter}."
    assert repair(read, Repairs.OCR).text.endswith(f"{quarter[4:]}.")


@pytest.mark.parametrize("numeral", ["I", "II", "III", "IV", "V", "VI", "IX", "X"])
@pytest.mark.parametrize("stop", [".", "-"])
def test_numerals_of_headings_are_no_words(numeral: str, stop: str) -> None:
    read = f"{numeral}{stop} KINH PHI THUC HIEN"
    assert repair(read, Repairs.OCR).text.startswith(f"{numeral}{stop} KINH PHÍ")


def test_a_lost_stroke_is_doubted() -> None:
    found = repair("II. NHIEM VU\nII. KINH PHI", Repairs.OCR)
    assert found.text == "II. NHIỆM VỤ\nIII. KINH PHÍ"
    assert found.confidence <= DOUBTFUL
