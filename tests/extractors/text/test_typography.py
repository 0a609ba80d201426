"""Bold and italics come off over the lines of a stretch."""

import pytest

from extractors.models import Line
from extractors.text.typography import without_marks

# Each case: the lines, as they read, which are bold, and after which a mark is open.
CASES = [
    ("a heading", ["**I. VIỆC**", "Đo nước"], ["I. VIỆC", "Đo nước"], [True, False], []),
    ("over a break", ["*Mẫu, ngày", "2 tháng 3*"], ["Mẫu, ngày", "2 tháng 3"], [False] * 2, [1]),
    ("a blank line ends it", ["**Đo", "", "nước"], ["Đo", "", "nước"], [True, False, False], []),
    ("cells by themselves", ["| **1** |", "**Đo**"], ["| 1 |", "Đo"], [False, True], []),
    ("a star that opens an item", ["* Đo nước"], ["* Đo nước"], [False], []),
]


@pytest.mark.parametrize(
    ("given", "texts", "bold", "opened"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_marks_come_off(
    given: list[str], texts: list[str], bold: list[bool], opened: list[int]
) -> None:
    plain = without_marks([Line(text, text, 1, i) for i, text in enumerate(given, start=1)])
    assert [line.text for line in plain.lines] == texts
    assert [line.is_bold for line in plain.lines] == bold
    assert [number for _, number in sorted(plain.open_marks)] == opened
