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


def test_a_line_that_is_not_damaged_stays_but_counts() -> None:
    lines = ["d) Một", "d) Hai", "d) Ba"]
    assert list(number_lists(lines, lines, [None, None, None])) == lines
    assert list(number_lists(lines[:2], lines[:2], [None, Mode.OCR])) == ["d) Một", "đ) Hai"]
