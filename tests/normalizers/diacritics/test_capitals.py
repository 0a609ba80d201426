"""Which words stand among capitals."""

from __future__ import annotations

import pytest

from normalizers.diacritics.capitals import in_capitals, in_case_of_neighbours
from normalizers.diacritics.pieces import split_line


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("PHONG GIAO DUC", ["PHONG", "GIAO", "DUC"]),
        ("PHONG GIAO DUC Doc lap", ["PHONG", "GIAO", "DUC"]),
        ("SO GIAO DUC VA hoat dong he", ["SO", "GIAO", "DUC", "VA"]),
        ("Uy ban UBND xa Hoa Lang", []),
        ("cac So, UBND, HDND, MTTQ xa", ["HDND", "MTTQ"]),
        ("TO chifc héi nghi", []),
        ("SO", []),
        ("", []),
    ],
)
def test_words_among_capitals(line: str, found: list[str]) -> None:
    row = list(split_line(line))
    assert [row[j].text for j in sorted(in_capitals(row))] == found


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
