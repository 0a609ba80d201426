"""Who an item names, and by when."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, C, Case, Wanted, check_rows, read_body

HEADS = "| TT | Nội dung | Thời gian | Phụ trách |"
WHO: list[Case] = [
    (
        "a heading names a unit",
        f"III. TỔ CHỨC THỰC HIỆN\n1. Tổ Hành chính\n- {A}\n{B}\n2. Bà Lê Thị Mẫu, Phó "
        f"Hiệu trưởng\n- {C}",
        [
            (A, {"leads": ("Tổ Hành chính",), "flags": ()}),
            (B, {"leads": ("Tổ Hành chính",)}),
            (C, {"leads": ("Bà Lê Thị Mẫu, Phó Hiệu trưởng",)}),
        ],
    ),
    (
        "a heading names two",
        f"III. TỔ CHỨC THỰC HIỆN\n1. Tổ Văn phòng và Tổ Chuyên môn\n- {A}",
        [(A, {"leads": ("Tổ Văn phòng", "Tổ Chuyên môn")})],
    ),
    (
        "the innermost heading counts",
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Tổng hợp\na) Tổ Văn thư\n"
        f"- {A}\nb) Tổ Lưu trữ\n- {B}\n2. Phòng Tài vụ\n- {C}",
        [
            (A, {"leads": ("Tổ Văn thư",)}),
            (B, {"leads": ("Tổ Lưu trữ",)}),
            (C, {"leads": ("Phòng Tài vụ",)}),
        ],
    ),
    (
        "an opening subject",
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ có trách nhiệm bố trí kinh phí.\n"
        "2. Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ theo dõi việc thực hiện.",
        [
            (
                "Phòng Tài vụ có trách nhiệm bố trí kinh phí.",
                {"leads": ("Phòng Tài vụ",), "flags": ("from_prose",)},
            ),
            (
                "Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ theo dõi việc thực hiện.",
                {"leads": ("Văn phòng",), "coordinators": ("Phòng Tài vụ",)},
            ),
        ],
    ),
    (
        "a run-in heading with a unit",
        "III. TỔ CHỨC THỰC HIỆN\n- Phòng Tổng hợp: Phối hợp với các tổ lập dự toán.",
        [("Phòng Tổng hợp: Phối hợp với các tổ lập dự toán.", {"leads": ("Phòng Tổng hợp",)})],
    ),
    ("a verb is no subject", f"III. TỔ CHỨC THỰC HIỆN\n- {A}", [(A, {"leads": ()})]),
    (
        "a target is led by nobody",
        "I. CHỈ TIÊU\n1. Phòng Tài vụ\n- Đạt 90% hồ sơ đúng hạn.",
        [("Đạt 90% hồ sơ đúng hạn.", {"leads": ()})],
    ),
]

WHEN: list[Case] = [
    (
        "a time lead-in between items",
        "I. CHỈ TIÊU\n1. Số hóa\nĐến năm 2027:\n- Đạt 80% hồ sơ.\n"
        "Đến năm 2030:\n- Đạt 100% hồ sơ.\n2. Khác\n- Đạt 50% việc.",
        [
            ("Đạt 80% hồ sơ.", {"deadline": "Đến năm 2027"}),
            ("Đạt 100% hồ sơ.", {"deadline": "Đến năm 2030"}),
            ("Đạt 50% việc.", {"deadline": None}),
        ],
    ),
    (
        "a heading that is a time, without colon",
        f"II. NHIỆM VỤ\n1. Tháng 9/2025\n- {A}\n2. Tháng 10/2025:\n- {B}\n3. Việc khác\n- {C}",
        [
            (A, {"deadline": "Tháng 9/2025"}),
            (B, {"deadline": "Tháng 10/2025"}),
            (C, {"deadline": "hằng quý"}),
        ],
    ),
    (
        "a line that is a time, right over items",
        f"II. NHIỆM VỤ\nTháng 9/2025\n- {A}\nTháng 10/2025\n- {B}",
        [(A, {"deadline": "Tháng 9/2025"}), (B, {"deadline": "Tháng 10/2025"})],
    ),
    (
        "a time at the head of an item is its own",
        f"II. NHIỆM VỤ\n- Đến năm 2027, số hóa 80% hồ sơ.\n- {A}",
        [
            ("Đến năm 2027, số hóa 80% hồ sơ.", {"deadline": "Đến năm 2027"}),
            (A, {"deadline": None}),
        ],
    ),
    (
        "a deadline in prose",
        "II. NHIỆM VỤ\n- Các tổ nộp báo cáo về Văn phòng trước ngày 20/12/2026.",
        [
            (
                "Các tổ nộp báo cáo về Văn phòng trước ngày 20/12/2026.",
                {"deadline": "trước ngày 20/12/2026", "flags": ("from_prose",)},
            )
        ],
    ),
    (
        "captions that open with a time, over their tables",
        f"II. NHIỆM VỤ\nTháng 9/2026 - Chủ điểm: Mái trường\n{HEADS}\n"
        f"| 1 | {A} | | Tổ A |\n| 2 | {B} | Từ 05/9 | Tổ B |\n\nTháng 10/2026 – Chủ điểm: Thầy cô\n"
        f"{HEADS}\n| 1 | {C} | | Tổ C |\n| 2 | {A} | 20/10 | Tổ D |",
        [
            (A, {"deadline": "Tháng 9/2026"}),
            (B, {"deadline": "Từ 05/9"}),
            (C, {"deadline": "Tháng 10/2026"}),
            (A, {"deadline": "20/10"}),
        ],
    ),
    (
        "a caption of one table alone",
        f"II. NHIỆM VỤ\nNăm 2026 - Phân công chung\n{HEADS}\n"
        f"| 1 | {A} | | Tổ A |\n| 2 | {B} | Tháng 9/2026 | Tổ B |",
        [(A, {"deadline": None}), (B, {"deadline": "Tháng 9/2026"})],
    ),
    (
        "the date of a cited document is none",
        "II. NHIỆM VỤ\n- Rà soát quy chế theo Quyết định số 5/QĐ-TTM ngày 01/02/2025.",
        [("Rà soát quy chế theo Quyết định số 5/QĐ-TTM ngày 01/02/2025.", {"deadline": None})],
    ),
]
CASES = [*WHO, *WHEN]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)


def test_labels_of_a_heading_leave_the_lead_that_a_sentence_names() -> None:
    named = "Sở Xây dựng chủ trì đăng tải thông điệp trên bảng tin."
    text = (
        f"II. NHIỆM VỤ\n1. Truyền thông\n- {B}\n- {named}\n"
        "2. Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với các xã.\n"
        "3. Thời gian thực hiện: Quý I.\n"
    )
    rows = {row.statement: row for row in read_body(text).rows}
    assert (rows[named].leads, rows[named].coordinators) == (("Sở Xây dựng",), ())
    assert (rows[B].leads, rows[B].coordinators) == (("Sở Y tế",), ("các xã",))
    assert {row.deadline for row in rows.values()} == {"Quý I"}
