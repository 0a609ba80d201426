"""Which words stand among capitals."""

from __future__ import annotations

import pytest

from normalizers.diacritics.capitals import in_capitals
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
