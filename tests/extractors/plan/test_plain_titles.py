"""Headings that lost their numbers and their bold."""

import pytest

from tests.extractors.plan_texts import read_body

PLAIN = """\
Mục đích, yêu cầu
Nâng cao nhận thức của cán bộ.
Nội dung
Văn phòng rà soát quy chế.
Tổ chức thực hiện
Phòng Kinh tế cấp phương tiện.
"""
WITH_COLONS = """\
Mục đích:
- Nâng cao nhận thức.
Yêu cầu:
- Bảo đảm an toàn.
Nội dung thực hiện:
- Treo pa nô.
"""
TOO_FEW = "Mục đích\nNâng cao nhận thức.\nNội dung\nVăn phòng rà soát quy chế."
NUMBERED = "1. Mục đích\nNâng cao nhận thức.\nNội dung\nVăn phòng rà soát.\nHình thức\nHọp tổ."
ONLY_ASKS = "Nội dung\nVăn phòng rà soát.\nHình thức\nHọp tổ.\nBiện pháp\nMở lớp."


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (PLAIN, ["Mục đích, yêu cầu", "Nội dung", "Tổ chức thực hiện"]),
        (WITH_COLONS, ["Mục đích", "Yêu cầu", "Nội dung thực hiện"]),
        (TOO_FEW, []),
        (NUMBERED, ["Mục đích"]),
        (ONLY_ASKS, []),
    ],
)
def test_headings(text: str, headings: list[str]) -> None:
    assert [section.title for section in read_body(text).sections] == headings


def test_what_stands_under_them() -> None:
    rows = read_body(PLAIN).rows
    assert [row.section_heading for row in rows] == ["Nội dung", "Tổ chức thực hiện"]
