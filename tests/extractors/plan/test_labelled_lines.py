"""The lines of a document as its habit of labels sees them."""

from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.labelled_lines import labelled_lines, without_entries
from normalizers.letters.text import comparison_key
from tests.extractors.plan_texts import blocks_of

# A text, and the phrases that open its lines.
CASES = [
    ("1. Hội thi\nThời gian: 21/4/2026\nDự phòng: lùi", ["", "Thời gian", "Dự phòng"]),
    ("Tuần 1\n- Chào cờ: lớp 9A.\n- Đầu mối: Tổ A.", ["", "", "Đầu mối"]),
    ("Tháng 9:\n- Chào cờ: lớp 9A.\nTổ A\n- Chào cờ: lớp 8A.", ["", "", "", ""]),
    ("Tổ A\n- Chào cờ: lớp 9A.", ["", "Chào cờ"]),
    ("- Sổ trực (Chủ trì: Tổ A)", [""]),
]


@pytest.mark.parametrize(("text", "openings"), CASES)
def test_what_opens_the_lines(text: str, openings: list[str]) -> None:
    lines = without_entries(list(labelled_lines(join_lines(blocks_of(text)))))
    assert [line.opening for line in lines] == [comparison_key(one) for one in openings]
