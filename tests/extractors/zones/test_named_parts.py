"""Parts of a text that are named and not numbered, and fields and titles that look like them."""

from __future__ import annotations

import pytest

from extractors.zones.named_parts import first_named_part
from extractors.zones.views import view
from tests.extractors.plan_texts import blocks_of

# Each case: the text below its first line, and the line with which its parts begin.
CASES = [
    ("two that introduce", "Mục tiêu chung:\nCó 5 vườn.\nGiải pháp: Tỉa cây.", "Mục tiêu chung:"),
    ("bullets", "- Mục tiêu\n+ Có 5 vườn.\n- Giải pháp\n+ Tỉa cây.", "- Mục tiêu"),
    (
        "three with colons",
        "Sự cần thiết:\nÍt cây.\nNội dung:\n- Trồng cây.\nKinh phí:\n2 triệu.",
        "Sự cần thiết:",
    ),
    (
        "three in capitals",
        "NĂM 2026\nTẦM NHÌN\nXanh.\nSỨ MẠNG\nGiữ cây.\nMỤC TIÊU\n- 5 vườn.\nGIẢI PHÁP\n- Tỉa cây.",
        "TẦM NHÌN",
    ),
    (
        "three in bold",
        "**Tầm nhìn**\n\nXanh.\n\n**Nội dung**\n\n- Tỉa cây.\n\n**Kinh phí**\n\nXã hội hóa.",
        "**Tầm nhìn**",
    ),
    (
        "below the bases",
        "NỘI DUNG VƯỜN ĐẸP\nCăn cứ Luật A;\nMục đích:\n- Đẹp.\nNội dung:\n- A.\nKinh phí:\nÍt.",
        "Mục đích:",
    ),
    ("one alone", "Yêu cầu: In hai mặt\nXã có 5 vườn.", None),
    ("two that say it with other words", "Nội dung:\n- A.\nKinh phí:\n2 triệu.", None),
    ("not set apart", "Nội dung\nA.\nHình thức\nB.\nKinh phí\nC.", None),
    (
        "fields with values",
        "Thời gian: 8 giờ\nĐịa điểm: Hội trường\nThành phần: Các thôn",
        None,
    ),
    ("sentences", "Nội dung thi có ba phần rất khó, thí sinh cần đọc kỹ đề:\n" * 3, None),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_parts_begin(text: str, expected: str | None) -> None:
    blocks = blocks_of(f"VƯỜN ĐẸP XÃ MẪU\n{text}")
    found = first_named_part(blocks, list(map(view, blocks)), 1, len(blocks))
    assert (None if found is None else blocks[found].raw) == expected
