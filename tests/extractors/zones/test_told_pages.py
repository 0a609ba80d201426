"""Where the text of an article or an answer begins, which prints no head."""

from __future__ import annotations

import pytest

from tests.extractors.zones.bodies_of_texts import first_of_body

TITLE = "Xã Hòa Mẫu nói gì về việc giữ rừng mùa khô?"
TOLD = (
    "Ngày 05/3/2026, Ủy ban nhân dân xã Hòa Mẫu gửi công văn về việc giữ rừng mùa khô cho các "
    "thôn, trong đó nói rõ những nơi dễ cháy."
)
ASKS = (
    "Để giữ rừng trong mùa khô năm nay, Ủy ban nhân dân xã Hòa Mẫu đề nghị các thôn thực hiện tốt "
    "một số nội dung sau:"
)
PLAN = (
    "Để giữ rừng trong mùa khô năm nay, Ủy ban nhân dân xã Hòa Mẫu xây dựng kế hoạch giữ rừng với "
    "các nội dung chủ yếu như sau:"
)
# Each case: the text, and the line with which its body begins.
CASES = [
    ("prose below a title", f"{TITLE}\n\n{TOLD}\n\n{ASKS}\n- Dọn cỏ khô.", TOLD),
    ("a sentence that asks right below a title", f"{TITLE}\n\n{ASKS}\n\n- Dọn cỏ khô.", ASKS),
    (
        "items are no head, a later “như sau:” notwithstanding",
        f"{TITLE}\n- Dọn cỏ khô.\n- Canh lửa.\n\nNơi dễ cháy như sau:\n\n- Đồi A.",
        "- Dọn cỏ khô.",
    ),
    (
        "what a web page prints above its article",
        f"{TITLE}\n\nĐọc bài\nLưu\n\n{TOLD}\n\n1. Dọn cỏ khô.\n2. Canh lửa.",
        TOLD,
    ),
    (
        "the day of a site, and a day at the end of an item",
        f"{TITLE}\n(Thứ năm, 05/03/2026)\n\n{TOLD}\n\nDọn cỏ khô trước ngày 20/3/2026.",
        TOLD,
    ),
    (
        "place and day of a document",
        f"Hòa Mẫu, ngày 05 tháng 3 năm 2026\n\n{ASKS}\n\n- Dọn cỏ khô.",
        "- Dọn cỏ khô.",
    ),
    (
        "prose that lines wrapped",
        f"{TITLE}\n\n{TOLD[:60]}\n{TOLD[60:]}\n\n- Dọn cỏ khô.",
        TOLD[:60],
    ),
    (
        "a title with its type, and a lead-in right above the first item",
        f"Chỉ thị về giữ rừng mùa khô\n{TOLD}\nMùa khô năm nay đến sớm.\n{ASKS}\n1. Dọn cỏ khô.",
        "1. Dọn cỏ khô.",
    ),
    (
        "a title with its type, and prose below the lead-in",
        f"Chỉ thị về giữ rừng mùa khô\n{ASKS}\n{TOLD}\n1. Dọn cỏ khô.",
        ASKS,
    ),
    (
        "a plan whose head is lost keeps its preamble",
        f"{TITLE}\n\n{PLAN}\n\n1. Dọn cỏ.",
        "1. Dọn cỏ.",
    ),
    (
        "a document with a head keeps its preamble",
        f"UBND XÃ HÒA MẪU\nSố: 5/UBND-VP\nKính gửi: Các thôn.\n{ASKS}\n- Dọn cỏ khô.",
        "- Dọn cỏ khô.",
    ),
    (
        "so do bases that are counted",
        f"{TITLE}\n\n1. Luật Lâm nghiệp;\n2. Luật Đất đai;\n\n{ASKS}\n\n- Dọn cỏ khô.",
        "- Dọn cỏ khô.",
    ),
    (
        "bases belong to a head",
        f"{TITLE}\n\nCăn cứ Luật Lâm nghiệp;\n\n{ASKS}\n\n- Dọn cỏ khô.",
        "- Dọn cỏ khô.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_body_begins(text: str, expected: str) -> None:
    assert first_of_body(text) == expected
