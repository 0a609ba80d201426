"""What stands below an item: its details, or rows of their own."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, Case, Wanted, check_rows, read_body

CASES: list[Case] = [
    (
        "a list completes its sentence",
        "II. NHIỆM VỤ\n- Gửi cấp trên các tài liệu sau:\n+ Tờ trình;\n+ Danh mục hồ sơ.",
        [
            (
                "Gửi cấp trên các tài liệu sau: Tờ trình; Danh mục hồ sơ.",
                {"flags": ("list_in_statement",), "line_numbers": (2, 3, 4)},
            )
        ],
    ),
    (
        "details that state something are rows themselves",
        "II. NHIỆM VỤ\n- Lập các báo cáo sau:\n+ Rà soát hồ sơ trong kho.\n+ Thống kê tài liệu.",
        ["Rà soát hồ sơ trong kho.", ("Thống kê tài liệu.", {"flags": ()})],
    ),
    (
        "figures complete no sentence",
        "I. CHỈ TIÊU\n- Thực hiện các mức sau:\n+ 90% hồ sơ đúng hạn.\n+ 80% hồ sơ trực tuyến.",
        ["90% hồ sơ đúng hạn.", "80% hồ sơ trực tuyến."],
    ),
    (
        "a sentence of its own over details",
        "II. NHIỆM VỤ\n- Tự kiểm tra mỗi quý một lần.\n+ Thành lập tổ kiểm tra.\n+ Lập "
        "biên bản kiểm tra.",
        ["Tự kiểm tra mỗi quý một lần.", "Thành lập tổ kiểm tra.", "Lập biên bản kiểm tra."],
    ),
    (
        "a heading over details is none",
        f"II. NHIỆM VỤ\n3. Cải cách thủ tục hành chính.\n- {A}\n- {B}",
        [A, (B, {"section_path": ("II", "3")})],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)
