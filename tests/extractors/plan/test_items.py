from __future__ import annotations

import pytest

from tests.extractors.plan_texts import Wanted, check_rows, read_body
from tests.factories import CpuLimit

A = "Rà soát quy chế của đơn vị."
B = "Công khai thủ tục tại trụ sở."
C = "Tổng hợp, báo cáo kết quả hằng quý."

Case = tuple[str, str, list[Wanted]]

LEAVES: list[Case] = [
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

KINDS: list[Case] = [
    (
        "targets",
        "I. MỤC TIÊU\n- Trên 90% hồ sơ đúng hạn.\nII. CHỈ TIÊU\n1. Mọi thủ tục được công khai.",
        [
            ("Trên 90% hồ sơ đúng hạn.", {"kind": "target"}),
            ("Mọi thủ tục được công khai.", {"kind": "target"}),
        ],
    ),
    (
        "a subsection decides over its parent",
        "I. MỤC ĐÍCH, YÊU CẦU VÀ CHỈ TIÊU\n1. Mục đích\n- Nâng cao nhận thức.\n2. Chỉ "
        "tiêu\n- Đạt 90% hồ sơ.",
        [("Đạt 90% hồ sơ.", {"kind": "target", "section_path": ("I", "2")})],
    ),
    (
        "targets among tasks",
        f"II. NHIỆM VỤ\n1. Mục tiêu\n- Đạt 90% hồ sơ.\n2. Thể chế\n- {A}",
        [("Đạt 90% hồ sơ.", {"kind": "target"}), (A, {"kind": "task"})],
    ),
]

NONE: list[Case] = [
    ("purposes", "I. MỤC ĐÍCH\n- Nâng cao nhận thức của cán bộ.\nRà soát lại công việc.", []),
    ("requirements", "II. YÊU CẦU\n1. Thực hiện nghiêm túc, hiệu quả.", []),
    ("bases", "I. CĂN CỨ\n- Kế hoạch số 5/KH-TTM ngày 01/02/2025.", []),
    ("state of affairs", "I. TÌNH HÌNH\n- Tổ chức được 5 lớp tập huấn.", []),
    ("money", "V. KINH PHÍ THỰC HIỆN\n- Bố trí từ nguồn chi thường xuyên.", []),
    ("money under tasks", "II. NHIỆM VỤ\n3. Kinh phí\n- Bố trí từ nguồn chi thường xuyên.", []),
    (
        "articles of a decision",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Văn phòng thi hành.",
        [],
    ),
    (
        "lead-ins and closings",
        f"II. NHIỆM VỤ\nCác nhiệm vụ cụ thể như sau:\n- {A}\nTrên đây là Kế hoạch năm "
        "2026 của đơn vị.\n"
        "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Văn phòng./.",
        [A],
    ),
    (
        "pointers to an appendix",
        f"II. NHIỆM VỤ\n- {A}\n(Chi tiết tại Phụ lục kèm theo)\n(Nhiệm vụ cụ thể tại Phụ "
        "lục 2 kèm theo)",
        [A],
    ),
    ("a paragraph in no section", "Đơn vị triển khai một số nội dung.\nBáo cáo theo quy định.", []),
    (
        "an item that introduces",
        f"II. NHIỆM VỤ\n- Thực hiện các việc như sau:\n+ {A}\n+ {B}",
        [A, B],
    ),
]

DETAILS: list[Case] = [
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

BLOCKS: list[Case] = [
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
]

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
        "the date of a cited document is none",
        "II. NHIỆM VỤ\n- Rà soát quy chế theo Quyết định số 5/QĐ-TTM ngày 01/02/2025.",
        [("Rà soát quy chế theo Quyết định số 5/QĐ-TTM ngày 01/02/2025.", {"deadline": None})],
    ),
]

TORN: list[Case] = [
    (
        "by a page number",
        "II. NHIỆM VỤ\n- Rà soát, cập nhật danh mục thủ tục và\n"
        f"\n3\n\nniêm yết công khai.\n- {A}\n\n4\n\n- {B}",
        [
            ("Rà soát, cập nhật danh mục thủ tục và niêm yết công khai.", {"line_numbers": (2, 6)}),
            A,
            B,
        ],
    ),
    (
        "by a form feed",
        f"II. NHIỆM VỤ\n- Rà soát, cập nhật danh mục thủ tục và\n\fniêm yết công khai.\n- {A}",
        [
            ("Rà soát, cập nhật danh mục thủ tục và niêm yết công khai.", {"line_numbers": (2, 3)}),
            A,
        ],
    ),
    (
        "by a footnote",
        "II. NHIỆM VỤ\n- Thực hiện quy chế¹ của đơn vị, bảo đảm\n\n¹ Quy chế số 5/QC-TTM "
        "ngày 01/02/2025.\n\n"
        f"đúng thời hạn được giao.\n- {A}",
        ["Thực hiện quy chế¹ của đơn vị, bảo đảm đúng thời hạn được giao.", A],
    ),
    (
        "by hard wraps",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP\n"
        "1. Tổ chức rà soát toàn bộ quy trình nội bộ của đơn vị, cắt giảm những bước\n"
        "trùng lặp, công khai thời hạn giải quyết của từng bước để mọi người theo dõi,\n"
        "giám sát và phản ánh kịp thời.\n"
        "2. Mỗi tháng tổ chức một buổi tiếp dân, ghi chép đầy đủ ý kiến của người dân\n"
        "và trả lời bằng văn bản trong thời hạn quy định của pháp luật về tiếp công\n"
        "dân.\n"
        "3. Cử cán bộ tham gia các lớp bồi dưỡng nghiệp vụ do cấp trên tổ chức, ưu tiên\n"
        "người trực tiếp tiếp nhận hồ sơ của tổ chức và cá nhân tại bộ phận một cửa.\n"
        "4. Trang bị máy tính.",
        [
            (
                "Tổ chức rà soát toàn bộ quy trình nội bộ của đơn vị, cắt giảm những bước trùng "
                "lặp, công "
                "khai thời hạn giải quyết của từng bước để mọi người theo dõi, "
                "giám sát và phản ánh kịp thời.",
                {"line_numbers": (2, 3, 4)},
            ),
            (
                "Mỗi tháng tổ chức một buổi tiếp dân, ghi chép đầy đủ ý kiến của người dân và "
                "trả lời bằng "
                "văn bản trong thời hạn quy định của pháp luật về tiếp công dân.",
                {"line_numbers": (5, 6, 7)},
            ),
            (
                "Cử cán bộ tham gia các lớp bồi dưỡng nghiệp vụ do cấp trên tổ chức, ưu tiên "
                "người trực tiếp "
                "tiếp nhận hồ sơ của tổ chức và cá nhân tại bộ phận một cửa.",
                {"line_numbers": (8, 9)},
            ),
            "Trang bị máy tính.",
        ],
    ),
    (
        "a finished item is not joined over a break",
        f"II. NHIỆM VỤ\n- {A}\n\n\f{B}\n- {C}",
        [A, B, C],
    ),
]

BLOCKS.append(
    (
        "labels a level below an item are its own",
        f"II. NHIỆM VỤ\n- {A}\n- {B}\n+ Thời gian: Quý I/2026\n+ Địa điểm: Nhà văn hóa",
        [(A, {"deadline": None}), (B, {"deadline": "Quý I/2026"})],
    )
)
WITHOUT_HEADINGS = [
    (
        "items under numbers that name themes",
        "1. Về giải phóng mặt bằng\n\n- Rà soát các hộ chưa nhận tiền trong tháng 6.\n\n"
        "2. Về vệ sinh môi trường\n\n- Tổ chức dọn vệ sinh vào sáng thứ bảy.\n\n"
        "- Xử phạt các trường hợp đổ rác trái phép.",
        [
            "Rà soát các hộ chưa nhận tiền trong tháng 6.",
            "Tổ chức dọn vệ sinh vào sáng thứ bảy.",
            "Xử phạt các trường hợp đổ rác trái phép.",
        ],
    ),
    (
        "numbers that tell",
        "1. Về thu ngân sách\n\nThu ngân sách năm qua là 12 tỷ đồng.\n\n2. Về dân số\n\nToàn xã có "
        "5.000 hộ.",
        [],
    ),
]
GROUPS = {
    "without headings": WITHOUT_HEADINGS,
    "leaves": LEAVES,
    "kinds": KINDS,
    "none": NONE,
    "details": DETAILS,
    "blocks": BLOCKS,
    "who": WHO,
    "when": WHEN,
    "torn": TORN,
}
CASES = [
    (f"{group}: {name}", text, wanted)
    for group, cases in GROUPS.items()
    for name, text, wanted in cases
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)


VERDICTS = [
    ("II. NHIỆM VỤ\n- Rà soát văn bản.\n- Sở Y tế; Sở Tài chính.", 3, "names units only"),
    ("II. NHIỆM VỤ\n- UBND xã đã ban hành quy chế phối hợp.", 2, "tells what was done"),
    ("I. MỤC ĐÍCH\n- Nâng cao nhận thức.", 2, "its section bears no tasks"),
    (f"II. NHIỆM VỤ\n- {A}", 1, "a heading"),
    ("II. NHIỆM VỤ\nTrên đây là Kế hoạch năm 2026.", 2, "a closing paragraph"),
    ("II. NHIỆM VỤ\n(Chi tiết tại Phụ lục kèm theo)", 2, "points to an appendix or counts a table"),
    ("II. NHIỆM VỤ\nCụ thể như sau:", 2, "a lead-in"),
    ("II. NHIỆM VỤ\n- 123", 2, "no words, or a time and nothing else"),
    (f"II. NHIỆM VỤ\n- Gồm các việc:\n+ {A}\n+ {B}", 2, "introduces the items below"),
    ("I. CHỈ TIÊU\nĐến năm 2027:\n- Đạt 80% hồ sơ.", 2, "introduces the items below"),
    (
        "I. CHỈ TIÊU\nĐến năm 2027:\nĐạt 80% hồ sơ.",
        2,
        "a time lead-in: the deadline of what follows",
    ),
    (
        "II. NHIỆM VỤ\nPhân công các tổ\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tTổ A\n2\tSửa\tTổ B",
        2,
        "the caption of a table",
    ),
]


@pytest.mark.parametrize(("text", "line", "verdict"), VERDICTS)
def test_what_is_no_row_is_named(text: str, line: int, verdict: str) -> None:
    reading = read_body(text)
    found = [d.verdict for d in reading.decisions if line in d.line_numbers]
    assert found == [verdict]
    assert all(line not in row.line_numbers for row in reading.rows)


def test_deeds_beside_a_list_of_targets_are_tasks() -> None:
    reading = read_body(
        "1. Tán thành các chỉ tiêu như sau:\n- Thu ngân sách đạt 15 tỷ đồng.\n- Hộ nghèo còn 2%.\n"
        "2. Giao Ủy ban nhân dân xã tổ chức thực hiện.\n3. Hội đồng nhân dân xã giám sát."
    )
    kinds = [row.kind.value for row in reading.rows]
    assert kinds == ["target", "target", "task", "task"]


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


def test_many_headings_are_quick() -> None:
    with CpuLimit(3):
        reading = read_body(f"1. Phòng Nội vụ\n- {A}\n" * 6_000)
    assert len(reading.sections) == 3_000  # every second is printed once more
