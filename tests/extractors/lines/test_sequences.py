"""Capital letters and Roman numerals by the numbering of the whole list."""

import pytest

from extractors.lines.sequences import settle
from tests.factories import CpuLimit

# what is tried, the lines, the label of each line's marker
CASES = [
    ("as read", ["I. MỘT", "II. HAI", "III. BA"], ["I", "II", "III"]),
    ("letters over numerals", ["A. MỘT", "I. HAI", "B. BA", "I. BỐN"], ["A", "I", "B", "I"]),
    ("L before II is I", ["L. MỤC ĐÍCH", "II. NỘI DUNG"], ["I", "II"]),
    ("L after K is a letter", ["I. MỘT", "K. HAI", "L. BA", "M. BỐN"], ["I", "K", "L", "M"]),
    ("a letter without its A", ["I. MỘT", "P. Giáo dục", "II. HAI"], ["I", None, "II"]),
    ("letters that count, from B", ["B. MỘT", "C. HAI", "D. BA"], ["B", "C", "D"]),
    ("a named letter without its A", ["Mục D. MỘT", "1. Một"], ["D", "1"]),
    ("named numerals", ["Mục I. MỘT", "Mục II. HAI"], ["I", "II"]),
    ("a letter that opens a text", ["D. MỘT", "1. Một"], ["D", "1"]),
    ("an initial that opens a text", ["P. Hà", "1. Một"], [None, "1"]),
    ("C among numerals", ["I. MỘT", "C. Hà", "II. HAI"], ["I", None, "II"]),
    ("C after B", ["A. MỘT", "B. HAI", "C. BA"], ["A", "B", "C"]),
    ("I after H", ["G. MỘT", "H. HAI", "I. BA", "K. BỐN"], ["G", "H", "I", "K"]),
    ("Đ is left out", ["A. MỘT", "B. B", "C. C", "D. D", "E. NĂM"], ["A", "B", "C", "D", "E"]),
    ("two strokes read as U", ["I. MỘT", "U. HAI", "III. BA"], ["I", "II", "III"]),
    ("the author's slip stays", ["I. A", "II. B", "II. C", "IV. D"], ["I", "II", "II", "IV"]),
    ("a numeral twice", ["I. MỘT", "I. HAI", "II. BA"], ["I", "I", "II"]),
    ("dust under VI", ["V. NĂM", "VỊ. SÁU", "VII. BẢY"], ["V", "VI", "VII"]),
    ("a signature is no numeral", ["I. MỘT", "II. HAI", "TL. CHỦ TỊCH"], ["I", "II", None]),
    (
        "a part begins anew",
        ["PHẦN I", "I. MỘT", "PHẦN II", "I. HAI"],
        ["PHẦN I", "I", "PHẦN II", "I"],
    ),
    (
        "letters go on over parts",
        ["PHẦN I", "A. MỘT", "PHẦN II", "B. HAI"],
        ["PHẦN I", "A", "PHẦN II", "B"],
    ),
    ("a list that skips", ["I. MỘT", "III. BA", "IV. BỐN"], ["I", "III", "IV"]),
    ("numbers are left alone", ["1. Một", "5. Năm", "a) Hai"], ["1", "5", "a"]),
]


@pytest.mark.parametrize(
    ("lines", "labels"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_settled(lines: list[str], labels: list[str | None]) -> None:
    assert [marker.label if marker else None for marker in settle(lines)] == labels


def test_a_stroke_that_ocr_lost_is_found() -> None:
    found = settle(["I. MỘT", "II. HAI", "II. BA", "IV. BỐN"], loses_strokes=True)
    assert [marker.label for marker in found if marker] == ["I", "II", "III", "IV"]


def test_many_headings_are_quick() -> None:
    with CpuLimit(5):
        assert len(settle(["L. MỤC ĐÍCH", "K. MỘT", "U. HAI", "II. HAI"] * 2_000)) == 8_000
