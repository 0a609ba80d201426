"""Items and paragraphs at the ends of the outline: each is a row."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, C, Case, Wanted, check_rows, read_body

CASES: list[Case] = [
    (
        "dashes under a number, the heading is no row",
        f"II. NHIỆM VỤ\n1. Cải cách thể chế\n- {A}\n- {B}",
        [
            (
                A,
                {
                    "section_path": ("II", "1"),
                    "section_heading": "Cải cách thể chế",
                    "ordinal": None,
                },
            ),
            (B, {"area_raw": "Cải cách thể chế", "kind": "task", "origin": "item"}),
        ],
    ),
    (
        "numbers as leaves",
        f"II. NHIỆM VỤ\n1. {A}\n2. {B}",
        [(A, {"ordinal": "1", "section_path": ("II",)}), (B, {"ordinal": "2"})],
    ),
    (
        "a unit's heading is no area, whatever its name speaks of",
        f"II. TỔ CHỨC THỰC HIỆN\n1. Phòng Tuyên truyền, Báo chí\n- {A}\n2. Văn phòng\n- {B}",
        [
            (A, {"area_raw": None, "leads": ("Phòng Tuyên truyền, Báo chí",)}),
            (B, {"area_raw": None}),
        ],
    ),
    (
        "a paragraph that says who does the item above",
        f"II. NHIỆM VỤ\n1. Tôn giáo\na) {A}\nPhòng Tôn giáo chủ trì, thực hiện thường "
        f"xuyên.\nb) {B}",
        [
            (A, {"leads": ("Phòng Tôn giáo",), "deadline": "thường xuyên", "ordinal": "a"}),
            (B, {"leads": ()}),
        ],
    ),
    (
        "a paragraph that says who does a part of the plan",
        "III. TỔ CHỨC THỰC HIỆN\nVăn phòng chủ trì, phối hợp với các phòng thực hiện.",
        [("Văn phòng chủ trì, phối hợp với các phòng thực hiện.", {"leads": ("Văn phòng",)})],
    ),
    (
        "whom a lead-in asks, not who asks",
        f"II. NHIỆM VỤ\nCây khô nhiều. Vì vậy, Sở Mẫu đề nghị các phường:\n- {A}\n"
        "- Văn phòng chủ trì việc đó.",
        [
            (A, {"leads": ("các phường",)}),
            ("Văn phòng chủ trì việc đó.", {"leads": ("Văn phòng",)}),
        ],
    ),
    (
        "whom a lead-in asks over numbers",
        f"II. NHIỆM VỤ\nSở Mẫu yêu cầu các phường làm các việc sau:\n1. {A}\n2. {B}",
        [(A, {"leads": ("các phường",)}), (B, {"leads": ("các phường",)})],
    ),
    (
        "a lead-in that asks nobody",
        f"II. NHIỆM VỤ\nTheo yêu cầu của Sở Mẫu, các việc gồm:\n1. {A}\n2. {B}",
        [(A, {"leads": ()}), (B, {"leads": ()})],
    ),
    (
        "a sentence that asks is no lead-in",
        f"II. NHIỆM VỤ\nSở Mẫu yêu cầu các phường báo cáo.\n1. {A}\n2. {B}",
        ["Sở Mẫu yêu cầu các phường báo cáo.", (A, {"leads": ()}), (B, {"leads": ()})],
    ),
    (
        "letters, đ among them",
        f"II. NHIỆM VỤ\n1. Thủ tục\nd) {A}\nđ) {B}",
        [(A, {"ordinal": "d", "section_path": ("II", "1")}), (B, {"ordinal": "đ"})],
    ),
    (
        "a label that repeats (III … III)",
        f"III. NHIỆM VỤ\n- {A}\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\n- {B}",
        [
            (A, {"section_path": ("III",)}),
            (B, {"section_path": ("III", "1"), "leads": ("Văn phòng",)}),
        ],
    ),
    (
        '"2.2." under "1."',
        f"II. NHIỆM VỤ\n1. Thể chế\n- {A}\n2.2. Thủ tục\n- {B}\n3. Bộ máy\n- {C}",
        [
            (A, {"section_path": ("II", "1")}),
            (B, {"section_path": ("II", "2.2")}),
            (C, {"section_path": ("II", "3")}),
        ],
    ),
    (
        "paragraphs without marker",
        f"II. NHIỆM VỤ\n1. Thể chế\n{A}\n{B}",
        [(A, {"ordinal": None, "section_path": ("II", "1")}), B],
    ),
    (
        "a run-in heading stays in the statement",
        "II. CHỈ TIÊU\n- Mục tiêu chung: Nâng cao chất lượng phục vụ.",
        [("Mục tiêu chung: Nâng cao chất lượng phục vụ.", {"kind": "target"})],
    ),
    (
        "a heading without colon that is a label, units below it",
        (
            f"II. NHIỆM VỤ\n1. Thể chế\na) {A}\nb) {B}\n2. Cơ quan chủ trì\n- Phòng Nội "
            "vụ.\n- Văn phòng.\n"
            "3. Thời gian thực hiện: Quý I/2026."
        ),
        [
            (A, {"leads": ("Phòng Nội vụ", "Văn phòng"), "deadline": "Quý I/2026"}),
            (B, {"leads": ("Phòng Nội vụ", "Văn phòng"), "deadline": "Quý I/2026"}),
        ],
    ),
    (
        "a day in a sentence beside the time of all",
        (
            f"II. NHIỆM VỤ\n1. Thể chế\na) Họp dân: Chậm nhất ngày 05/3/2026.\nb) {B}\n"
            "2. Cơ quan chủ trì\n- Văn phòng.\n3. Thời gian thực hiện: Quý I/2026."
        ),
        [
            ("Họp dân: Chậm nhất ngày 05/3/2026.", {"deadline": "Chậm nhất ngày 05/3/2026"}),
            (B, {"deadline": "Quý I/2026"}),
        ],
    ),
    (
        "a heading of shares is no label",
        f"II. NHIỆM VỤ\n1. Phân công nhiệm vụ\n- {A}\n- {B}",
        [(A, {"section_path": ("II", "1")}), B],
    ),
    (
        "how it is done, among the labels of a block",
        f"II. NHIỆM VỤ\na) {A}\n- Chủ trì: Văn phòng.\n- Hình thức: Trực tuyến.\n- Thời "
        "gian: Quý I.",
        [(A, {"leads": ("Văn phòng",), "deadline": "Quý I", "ordinal": "a"})],
    ),
    (
        "forms outside a block are items",
        f"II. NHIỆM VỤ\n- {A}\n- Hình thức: Niêm yết tại trụ sở của xã.",
        [A, "Hình thức: Niêm yết tại trụ sở của xã."],
    ),
    (
        "steps are headings of their bullets",
        f"II. QUY TRÌNH\nBước 1. Chuẩn bị\n- {A}\nBước 2: Triển khai\n- {B}",
        [A, B],
    ),
    (
        "numbered tasks are headings of their numbers",
        f"B. NHIỆM VỤ\nNhiệm vụ 1: Truyền thông\n1.1. {A}\nNhiệm vụ 2: Tập huấn\n2.1. "
        f"{B}\n2.2. {C}",
        [(A, {"ordinal": "1.1"}), (B, {"ordinal": "2.1"}), (C, {"ordinal": "2.2"})],
    ),
    (
        "shares by name under a heading with a colon",
        f"V. PHÂN CÔNG NHIỆM VỤ:\n- Cô Mẫu: {A}\n- Thầy Thử: {B}",
        [(f"Cô Mẫu: {A}", {"leads": ("Cô Mẫu",)}), (f"Thầy Thử: {B}", {"leads": ("Thầy Thử",)})],
    ),
    (
        "shares by name under a label",
        f"II. NHIỆM VỤ\n1. Phân công:\n- Cô Mẫu: {A}\n- Thầy Thử: {B}",
        [(f"Cô Mẫu: {A}", {"leads": ("Cô Mẫu",)}), (f"Thầy Thử: {B}", {"leads": ("Thầy Thử",)})],
    ),
    (
        "a step that says all is a row",
        "II. QUY TRÌNH\nBước 1. Lập danh sách hộ nghèo.",
        ["Bước 1. Lập danh sách hộ nghèo."],
    ),
    (
        "months in capitals are times, not titles",
        f"III. LỊCH CÔNG TÁC\n\nTHÁNG 9/2026\n- {A}\nTHÁNG 10/2026\n- {B}",
        [
            (A, {"deadline": "THÁNG 9/2026", "section_path": ("III",)}),
            (B, {"deadline": "THÁNG 10/2026", "section_path": ("III",)}),
        ],
    ),
    (
        "targets and measures that bullets introduce",
        f"II. CHẤT LƯỢNG PHỤC VỤ\n* Chỉ tiêu:\n- 95% hồ sơ đúng hạn.\n* Biện pháp:\n- {A}",
        [("95% hồ sơ đúng hạn.", {"kind": "target"}), (A, {"kind": "task"})],
    ),
    (
        "a measure that says so among targets",
        f"II. MỤC TIÊU\n* Giải pháp: {A}\n* Biện pháp: {B}\n* Giải pháp số: 95% hồ sơ.",
        [
            (A, {"kind": "task"}),
            (f"Biện pháp: {B}", {"kind": "task"}),
            ("Giải pháp số: 95% hồ sơ.", {"kind": "target"}),
        ],
    ),
    (
        "a requirement that a bullet introduces is no row",
        f"II. NHIỆM VỤ\n1. Thư viện\n* Yêu cầu:\n- Sách đủ, đẹp.\n* Giải pháp:\n- {A}",
        [(A, {"kind": "task"})],
    ),
    (
        "a target that says so among tasks",
        f"II. NHIỆM VỤ\n1. {A}\n2. Chỉ tiêu: 95% hồ sơ đúng hạn.\n3. Kết quả chỉ tiêu: Báo cáo Sở.",
        [
            (A, {"kind": "task"}),
            ("Chỉ tiêu: 95% hồ sơ đúng hạn.", {"kind": "target"}),
            ("Kết quả chỉ tiêu: Báo cáo Sở.", {"kind": "task"}),
        ],
    ),
    ("the closing ./. is off", "II. NHIỆM VỤ\n- Rà soát quy chế./.", ["Rà soát quy chế."]),
    (
        "Roman readings of OCR",
        f"Il. NHIỆM VỤ\n- {A}\nIll. TỔ CHỨC THỰC HIỆN\n- {B}\nlV. KINH PHÍ\n- Từ ngân sách.",
        [(A, {"section_path": ("II",)}), (B, {"section_path": ("III",)})],
    ),
    (
        "markdown",
        f"## **II. NHIỆM VỤ**\n\n**1. Thể chế**\n\n- **Rà soát** quy chế của đơn vị.\n* {B}",
        [(A, {"section_path": ("II", "1"), "section_heading": "Thể chế"}), B],
    ),
    (
        "noun phrases and citations are rows with a flag",
        "III. NỘI DUNG\n- Về tầm quan trọng của dữ liệu.\n"
        "- Nghị quyết số 7-NQ/DU ngày 01/02/2025 về dữ liệu.\n" + f"- {A}",
        [
            ("Về tầm quan trọng của dữ liệu.", {"flags": ("noun_phrase",)}),
            ("Nghị quyết số 7-NQ/DU ngày 01/02/2025 về dữ liệu.", {"flags": ("noun_phrase",)}),
            (A, {"flags": ()}),
        ],
    ),
    (
        "the plan's sections inside an article, without the article in their path",
        "Điều 1. Phê duyệt kế hoạch như sau:\nI. NHIỆM VỤ\n"
        f"- {A}\nĐiều 2. Quyết định có hiệu lực từ ngày ký.",
        [(A, {"section_path": ("I",)})],
    ),
    (
        "no headings at all, most items open with a verb",
        f"1. {A}\n2. {B}\n3. Tổ chức hội nghị.",
        [(A, {"section_path": (), "ordinal": "1"}), B, "Tổ chức hội nghị."],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)
