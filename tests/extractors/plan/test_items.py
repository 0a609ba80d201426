"""Which items of a plan are rows, which are none and why."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, Case, Wanted, check_rows, read_body
from tests.factories import CpuLimit

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
CASES = [*KINDS, *NONE, *WITHOUT_HEADINGS]


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
        "the caption of a table, or a note to it",
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


NESTED = [
    ("- **Nhóm hậu cần:**\n  - {A}", ["Nhóm hậu cần"]),
    ("- **Nhóm hậu cần:**\n  - {A}\n- **Nhóm bếp:**\n  - {B}", ["Nhóm hậu cần", "Nhóm bếp"]),
    (
        "- **Lý do chọn chợ Mẫu:**\n  - Chợ nằm giữa xã.\n- **Việc cần làm:**\n  - {A}",
        ["Việc cần làm"],
    ),
    ("- Nhóm hậu cần:\n  - {A}", ["NHIỆM VỤ"]),  # not in bold: it only introduces
    ("- **Nhóm** hậu cần:\n  - {A}", ["NHIỆM VỤ"]),
    ("- **Nhóm hậu cần:** {A}", ["NHIỆM VỤ"]),
]


@pytest.mark.parametrize(("text", "headings"), NESTED)
def test_bullets_in_bold_over_bullets_are_headings(text: str, headings: list[str]) -> None:
    rows = read_body(f"II. NHIỆM VỤ\n{text.format(A=A, B=B)}\n").rows
    assert [row.section_heading for row in rows] == headings


def test_many_headings_are_quick() -> None:
    with CpuLimit(3):
        reading = read_body(f"1. Phòng Nội vụ\n- {A}\n" * 6_000)
    assert len(reading.sections) == 3_000  # every second is printed once more
