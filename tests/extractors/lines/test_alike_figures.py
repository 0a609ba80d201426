"""Numbers of which a scan took a figure for another."""

from __future__ import annotations

import pytest

from extractors.lines.alike_figures import number_between
from extractors.lines.markers import read_marker
from extractors.lines.misread_markers import mend_markers

BETWEEN = [
    ("1. Công khai thủ tục", 6, 8, "7. Công khai thủ tục"),
    ("11. Công khai thủ tục", 16, 18, "17. Công khai thủ tục"),
    ("3. Công khai thủ tục", 7, 9, "8. Công khai thủ tục"),
    ("7. Công khai thủ tục", 6, 8, None),
    ("2. Công khai thủ tục", 6, 8, None),  # no two looks like a seven
    ("1. Công khai thủ tục", 6, 7, None),
    ("1. Công khai thủ tục", None, 8, None),
    ("1.1. Công khai thủ tục", 6, 8, None),
    ("a) Công khai thủ tục", 6, 8, None),
    ("Công khai thủ tục", 6, 8, None),
]


@pytest.mark.parametrize(("text", "above", "below", "mended"), BETWEEN)
def test_a_number_between_its_neighbours(
    text: str, above: int | None, below: int | None, mended: str | None
) -> None:
    assert number_between(read_marker(text), above, below) == mended


def test_it_is_told_by_its_list() -> None:
    lines = ["5. Một", "6. Hai", "1. Ba", "8. Bốn", "II. Hai", "1. Một", "2. Hai"]
    assert mend_markers(lines) == [*lines[:2], "7. Ba", *lines[3:]]


def test_a_letter_that_is_misread_below_a_sign_that_is_none() -> None:
    assert mend_markers(["a) Một", "b) Hai", "©) Ba", "_đ) Bốn"]) == [
        "a) Một",
        "b) Hai",
        "c) Ba",
        "d) Bốn",
    ]
