"""One word is in one case, whatever the engine took a tone for."""

from __future__ import annotations

import pytest

from normalizers.diacritics.pieces import split_line
from normalizers.diacritics.steady_case import in_case_of_neighbours, with_steady_case
from normalizers.repair import repair_all

MENDED = [
    ("thực hiện triỆt để", "thực hiện triệt để"),
    ("chống rỈ nước", "chống rỉ nước"),
    ("các BỘ, ngành có liên quan", "các Bộ, ngành có liên quan"),
    ("cờ TỔ quốc", "cờ Tổ quốc"),
    ("chậm tiến đỘ thi công", "chậm tiến độ thi công"),
    ("bà ĐỖ Thị Mẫu", "bà Đỗ Thị Mẫu"),
    ("xÃ hội", "xã hội"),
]
KEPT = [
    "SỞ Y TẾ",
    "BỘ",  # nothing beside it tells
    "KẾ HOẠCH SỐ 5",
    "UBND TỈNH Mẫu",
    "QUÝ I năm 2027",
    "đại biểu KHÔNG được vắng",  # printed so
    "trên VNeID, QĐ-TTg, iOffice, ThS. Ý",
    "tổ ĐỘI sản xuất",
    "số 12/KH-SỞ của",
]


@pytest.mark.parametrize(("read", "printed"), MENDED)
def test_a_capital_that_is_none(read: str, printed: str) -> None:
    assert with_steady_case(read) == printed


@pytest.mark.parametrize("line", KEPT)
def test_what_may_be_printed_so(line: str) -> None:
    assert with_steady_case(line) == line


def test_only_what_an_engine_read_is_asked() -> None:
    line = "- Kiểm tra viỆc treo cờ ở các thôn, bản trên địa bàn xã"
    assert repair_all([line], is_ocr=[True])[0].text == line.replace("viỆc", "việc")
    assert repair_all([line], is_ocr=[False])[0].text == line


@pytest.mark.parametrize(
    ("line", "word", "meant"),
    [
        ("PHỐ Hồ CHÍ", "Hồ", "HỒ"),
        ("ĐỔI Số CỦA", "Số", "SỐ"),
        ("- TỶ lệ hồ sơ", "TỶ", "Tỷ"),
        ("UBND, ỦY ban Kiểm tra", "ỦY", "Ủy"),
        ("UBND Hồ CHÍ", "Hồ", "Hồ"),  # an abbreviation is no word in capitals
        ("PHỐ Hồ Chí", "Hồ", "Hồ"),
        ("TỔ CHỨC hội nghị", "CHỨC", "CHỨC"),
        ("TỔ Chuyên môn", "TỔ", "TỔ"),
        ("dùng AI trong dạy", "AI", "AI"),
        ("Ý kiến", "Ý", "Ý"),
        ("PHỐ (Hồ) CHÍ", "Hồ", "Hồ"),
        ("TỶ", "TỶ", "TỶ"),
    ],
)
def test_words_in_the_case_of_their_neighbours(line: str, word: str, meant: str) -> None:
    row = list(split_line(line))
    texts = [piece.text for piece in row]
    assert in_case_of_neighbours(row, texts, texts.index(word)) == meant
