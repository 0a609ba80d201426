"""Items that hold a block of labels, an assignment or a table."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, C, Case, Wanted, check_rows, read_body

CASES: list[Case] = [
    (
        "label and value on one line",
        f"II. NHIỆM VỤ\n1. {A}\n- Chủ trì: Văn phòng.\n- Phối hợp: Phòng Tài vụ, Phòng Kỹ thuật.\n"
        "- Sản phẩm: Báo cáo.\n- Thời gian: Quý II/2026.",
        [
            (
                A,
                {
                    "origin": "assignment",
                    "ordinal": "1",
                    "section_path": ("II",),
                    "leads": ("Văn phòng",),
                    "coordinators": ("Phòng Tài vụ", "Phòng Kỹ thuật"),
                    "deliverable": "Báo cáo",
                    "deadline": "Quý II/2026",
                    "line_numbers": (2, 3, 4, 5, 6),
                },
            )
        ],
    ),
    (
        "label on one line, value on the next",
        f"II. NHIỆM VỤ\n1. {A}\nĐơn vị chủ trì:\nVăn phòng\nThời gian hoàn thành:\nTháng 6/2026",
        [(A, {"leads": ("Văn phòng",), "deadline": "Tháng 6/2026", "origin": "assignment"})],
    ),
    (
        "dashes under a label",
        f"II. NHIỆM VỤ\n1. {A}\n* Đơn vị phối hợp:\n- Phòng Tài vụ;\n"
        f"- Đoàn thanh niên.\n* Chủ trì: Văn phòng.\n2. {B}",
        [
            (A, {"leads": ("Văn phòng",), "coordinators": ("Phòng Tài vụ", "Đoàn thanh niên")}),
            (B, {"origin": "item", "leads": ()}),
        ],
    ),
    (
        "letters as labels",
        f"II. NHIỆM VỤ\n1. {A}\na) Chủ trì: Văn phòng.\nb) Thời hạn: Quý III năm 2026.\n2. {B}",
        [(A, {"ordinal": "1", "leads": ("Văn phòng",), "deadline": "Quý III năm 2026"}), B],
    ),
    (
        "a label of the statement is no part of it",
        "II. NHIỆM VỤ\n1. Thể chế\na) Nhiệm vụ: Rà soát quy chế của đơn vị.\nb) Cơ quan "
        "chủ trì: Văn phòng.",
        [(A, {"ordinal": "a", "section_path": ("II", "1"), "leads": ("Văn phòng",)})],
    ),
    (
        "one block behind several siblings",
        f"II. NHIỆM VỤ\n1. Thể chế\n- {A}\n- {B}\nĐơn vị thực hiện: Văn phòng; Thời gian: "
        "Quý I/2026.\n"
        f"2. Bộ máy\n- {C}\nChủ trì: Phòng Tài vụ",
        [
            (A, {"origin": "assignment", "leads": ("Văn phòng",), "deadline": "Quý I/2026"}),
            (B, {"origin": "assignment", "leads": ("Văn phòng",), "deadline": "Quý I/2026"}),
            (C, {"leads": ("Phòng Tài vụ",), "deadline": "hằng quý"}),
        ],
    ),
    (
        "a block over the items that it holds for",
        f"II. NHIỆM VỤ\n1. Thể chế\nChủ trì: Văn phòng\n- {A}\n- {B}\n2. Bộ máy\n- {C}",
        [(A, {"leads": ("Văn phòng",)}), (B, {"leads": ("Văn phòng",)}), (C, {"leads": ()})],
    ),
    (
        "a block does not reach items that have their own",
        f"II. NHIỆM VỤ\n- {A}\nChủ trì: Văn phòng\n- {B}\nChủ trì: Phòng Tài vụ",
        [(A, {"leads": ("Văn phòng",)}), (B, {"leads": ("Phòng Tài vụ",)})],
    ),
    (
        "labels inside the sentence",
        "II. NHIỆM VỤ\n- Tổ chức hội nghị (Chủ trì: Văn phòng; phối hợp: các phòng; thời "
        "gian: Quý I/2026).",
        [
            (
                "Tổ chức hội nghị",
                {"leads": ("Văn phòng",), "coordinators": ("các phòng",), "deadline": "Quý I/2026"},
            )
        ],
    ),
    (
        "labels in brackets on a line of their own",
        f"II. NHIỆM VỤ\n1. {A}\n(Chủ trì: Văn phòng; thời gian: Quý I/2026)\n2. {B}\n"
        "(Giao Phòng Tài vụ chủ trì, phối hợp với Văn phòng).",
        [
            (A, {"leads": ("Văn phòng",), "deadline": "Quý I/2026"}),
            (
                B,
                {
                    "leads": ("Phòng Tài vụ",),
                    "coordinators": ("Văn phòng",),
                    "origin": "assignment",
                },
            ),
        ],
    ),
    (
        "prose with a colon is no label",
        "II. NHIỆM VỤ\n- Nâng cao kết quả: phấn đấu vượt kế hoạch.\n- Địa điểm, thời "
        "gian: theo thông báo.",
        [
            ("Nâng cao kết quả: phấn đấu vượt kế hoạch.", {"origin": "item", "deliverable": None}),
            ("Địa điểm, thời gian: theo thông báo.", {"origin": "item", "deadline": None}),
        ],
    ),
    (
        "somebody is named under a heading that says nothing",
        f"I. VĂN BẢN SỐ HÓA\n1. {A}\nChủ trì: Văn phòng",
        [(A, {"leads": ("Văn phòng",)})],
    ),
    (
        "labels a level below an item are its own",
        f"II. NHIỆM VỤ\n- {A}\n- {B}\n+ Thời gian: Quý I/2026\n+ Địa điểm: Nhà văn hóa",
        [(A, {"deadline": None}), (B, {"deadline": "Quý I/2026"})],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)
