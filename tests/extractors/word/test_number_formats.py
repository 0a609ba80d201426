from __future__ import annotations

import pytest

from extractors.word.number_formats import format_number


@pytest.mark.parametrize(
    ("number", "style", "expected"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "decimalZero", "14"),
        (4, "upperRoman", "IV"),
        (4, "lowerRoman", "iv"),
        (0, "upperRoman", "0"),
        (400, "upperRoman", "400"),
        (1, "upperLetter", "A"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (0, "lowerLetter", "0"),
        (3, "vietnameseCounting", "ba"),
        (11, "vietnameseCounting", "11"),
        (2, "numberInDash", "- 2 -"),
        (2, "bullet", ""),
        (2, "none", ""),
        (2, "of a later Word", "2"),
    ],
)
def test_number(number: int, style: str, expected: str) -> None:
    assert format_number(number, style) == expected


def test_a_custom_style_has_its_digits() -> None:
    assert format_number(7, "custom", digits=3) == "007"
