from __future__ import annotations

import pytest

from extractors.lines.contents_list import contents_lines
from extractors.models import Line
from tests.factories import table

BODY = ["", "I. MỤC TIÊU", "Nâng cao chất lượng.", "II. NHIỆM VỤ", "Rà soát văn bản."]
LISTS = [
    ("dots", ["I. MỤC TIÊU........1", "II. NHIỆM VỤ ………… 2", *BODY], [0, 1]),
    ("dots apart", ["I. MỤC TIÊU . . . . . 1", "II. NHIỆM VỤ . . . . . 1", *BODY], [0, 1]),
    (
        "its heading and blank lines",
        ["MỤC LỤC", "", "I. MỤC TIÊU......1", "", "II. NHIỆM VỤ......2", *BODY],
        [0, 2, 4],
    ),
    ("tabs, the headings come again", ["I. MỤC TIÊU\t1", "II. NHIỆM VỤ\t2", *BODY], [0, 1]),
    ("tabs, they do not", ["Xã A\t1", "Xã B\t2", *BODY], []),
    ("a single line", ["Họ và tên: ........ 1", *BODY], []),
    ("pages that fall", ["I. MỤC TIÊU......9", "II. NHIỆM VỤ......2", *BODY], []),
    ("no number", ["I. MỤC TIÊU......", "II. NHIỆM VỤ......", *BODY], []),
    ("text between", ["I. MỤC TIÊU......1", "Nội dung khác.", "II. NHIỆM VỤ......2"], []),
    ("no leaders", ["Kế hoạch năm 2026", "Chương trình năm 2027"], []),
]


@pytest.mark.parametrize(("texts", "expected"), [c[1:] for c in LISTS], ids=[c[0] for c in LISTS])
def test_contents_lines(texts: list[str], expected: list[int]) -> None:
    assert (
        sorted(contents_lines([Line(text, text, 1, n) for n, text in enumerate(texts, 1)]))
        == expected
    )


def test_a_table_parts_entries() -> None:
    dotted = [Line(text, text, 1, n) for n, text in enumerate(["A......1", "B......2"], 1)]
    assert list(contents_lines([dotted[0], table(["a"]), dotted[1]])) == []
    assert list(contents_lines([])) == []
