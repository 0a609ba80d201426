"""The letters d and đ of lists."""

from __future__ import annotations

import pytest

from normalizers.diacritics.lists import number_lists
from normalizers.diacritics.mode import Mode

CASES = [
    ("d after d", ["c) M", "d) H", "d) B", "e) B"], ["c) M", "d) H", "đ) B", "e) B"]),
    ("with lines between", ["d) M", "- một", "", "d) H"], ["d) M", "- một", "", "đ) H"]),
    ("full stops", ["d. M", "d. H"], ["d. M", "đ. H"]),
    ("indented", ["  d) M", "\td) H"], ["  d) M", "\tđ) H"]),
    ("a third starts anew", ["d) M", "d) H", "d) B"], ["d) M", "đ) H", "d) B"]),
    ("right already", ["d) M", "đ) H", "e) B"], ["d) M", "đ) H", "e) B"]),
    ("đ, then d of the next list", ["đ) M", "d) H"], ["đ) M", "d) H"]),
    ("another list between", ["d) M", "a) H", "d) B"], ["d) M", "a) H", "d) B"]),
    ("capitals are titles", ["D. M", "D. H"], ["D. M", "D. H"]),
    ("a word", ["d) M", "dân) H", "da. M"], ["d) M", "dân) H", "da. M"]),
    ("no space behind", ["d) M", "d)H"], ["d) M", "d)H"]),
    ("within a line", ["d) M, d) H"], ["d) M, d) H"]),
    ("empty", [], []),
]


@pytest.mark.parametrize(("lines", "numbered"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_number_lists(lines: list[str], numbered: list[str]) -> None:
    assert list(number_lists(lines, lines, [Mode.STRIPPED] * len(lines))) == numbered


def test_stripped_text_lost_no_stroke() -> None:
    lines = ["II. Một", "II. Hai"]
    assert list(number_lists(lines, lines, [Mode.STRIPPED] * 2)) == lines


def test_a_line_that_is_not_damaged_stays_but_counts() -> None:
    lines = ["d) Một", "d) Hai", "d) Ba"]
    assert list(number_lists(lines, lines, [None, None, None])) == lines
    assert list(number_lists(lines[:2], lines[:2], [None, Mode.OCR])) == ["d) Một", "đ) Hai"]


# Labels as read, as the engine repaired them, as their sequence has them.
NUMERALS = [
    ("L for I", ["I. M", "IL. H", "Il. B"], ["I. M", "II. H", "III. B"]),
    ("1 and l", ["I. M", "1I. H", "Ill. B", "lV. Đ"], ["I. M", "II. H", "III. B", "IV. Đ"]),
    ("H for II", ["I. M", "H. H"], ["I. M", "II. H"]),
    ("right ones stay", ["I. M", "II. H", "IV. B", "X. Đ"], ["I. M", "II. H", "IV. B", "X. Đ"]),
    ("a stroke lost", ["II. M", "II. H", "IV. B"], ["II. M", "III. H", "IV. B"]),
    ("a stroke lost after V", ["VI. M", "VI. H"], ["VI. M", "VII. H"]),
    ("each part begins with I", ["I. M", "I. H"], ["I. M", "I. H"]),
    ("no stroke makes it the next", ["IV. M", "IV. H"], ["IV. M", "IV. H"]),
    ("small v", ["III. M", "Iv. H"], ["III. M", "IV. H"]),
    ("not the next", ["I. M", "VL. H"], ["I. M", "VL. H"]),
    ("figures", ["I. M", "1. H", "11. B"], ["I. M", "1. H", "11. B"]),
    ("no label", ["I. M", "IL Hai", "Il.Hai"], ["I. M", "IL Hai", "Il.Hai"]),
    ("indented", ["I. M", "  IL. H"], ["I. M", "  II. H"]),
]


@pytest.mark.parametrize(
    ("lines", "numbered"), [c[1:] for c in NUMERALS], ids=[c[0] for c in NUMERALS]
)
def test_roman_numerals(lines: list[str], numbered: list[str]) -> None:
    assert list(number_lists(lines, lines, [Mode.OCR] * len(lines))) == numbered
    assert list(number_lists(lines, lines, [None] * len(lines))) == lines


# Headings in capitals as read, and as they are numbered.
HEADINGS = [
    ("lost strokes", "I I II IV", "I II III IV"),
    ("figures and small letters", "I 1. Ill Iv Vv", "I II III IV V"),
    ("T for I", "T TT TIT IV", "I II III IV"),
    ("right ones", "I II III IV V VI", "I II III IV V VI"),
    ("two parts", "I II III I II III", "I II III I II III"),
    ("a lost heading", "I II IV V", "I II IV V"),
    ("nothing says more than I", "I I I", "I I I"),
    ("two are no sequence", "I I", "I I"),
    ("another letter", "I C II IV", "I C II IV"),
]


@pytest.mark.parametrize(("read", "meant"), [c[1:] for c in HEADINGS], ids=[c[0] for c in HEADINGS])
def test_numerals_of_headings_in_capitals(read: str, meant: str) -> None:
    lines = [f"{numeral.rstrip('.')}. TO CHUC HOP" for numeral in read.split()]
    lines = [line for heading in lines for line in (heading, "- mot viec", "1. hai")]
    found = list(number_lists(lines, lines, [Mode.OCR] * len(lines)))
    assert found[::3] == [f"{numeral}. TO CHUC HOP" for numeral in meant.split()]
    assert found[1::3] == lines[1::3] and found[2::3] == lines[2::3]


def test_numerals_of_text_that_is_not_misread_stay() -> None:
    lines = ["I. TO CHUC HOP", "I. TO CHUC HOP", "II. TO CHUC HOP", "IV. TO CHUC HOP"]
    for mode in (None, Mode.STRIPPED, Mode.LIGHT):
        assert list(number_lists(lines, lines, [mode] * 4))[1] == lines[1]
