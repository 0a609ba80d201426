from __future__ import annotations

import pytest

from normalizers.time.patterns import opening, scanner
from tests.tools.patterns import beginnings

LETTERS = 5


def test_every_expression_begins_with_an_opening() -> None:
    tried = scanner().pattern.removeprefix(f"(?={opening()})")
    openings = tuple(beginnings(opening(), LETTERS))
    assert [text for text in beginnings(tried, LETTERS) if not text.startswith(openings)] == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<!\w)tháng\s*[1-9]", {"thá"}),
        (r"q(?=[iv])\s?(?:i|v)?", {"q", "qi", "qv", "q ", "q i", "q v"}),
        (r"[0-9]{1,2}h", {"0h", "00h"}),
        (r"(?:ba|bốn)\b", {"ba", "bốn"}),
    ],
)
def test_beginnings(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern, 3) == expected


def test_a_word_that_no_opening_has_would_be_found() -> None:
    assert not next(iter(beginnings("hạ tuần", LETTERS))).startswith(
        tuple(beginnings(opening(), LETTERS))
    )
