"""What a text quotes charges nobody now."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

RULES = "Căn cứ Điều 5 Thông tư số 9/2026/TT-BGDĐT quy định về nhiệm vụ của học sinh như sau:"
ANSWER = f"{RULES}\n\n- Học tập theo kế hoạch.\n\n- Giữ gìn vệ sinh chung.\n"
ASKED = "Sở Mẫu yêu cầu các trường thực hiện những việc sau:\n\n- Rà soát sổ.\n\n- Báo cáo Sở."
SECTION = "I. NHIỆM VỤ\n"
# Each case: the text, and the statements of its rows.
CASES = [
    (
        "answers to questions by rules",
        f"Học sinh có những nhiệm vụ gì?\n\n{ANSWER}\nNội quy gồm những gì?\n\n{ANSWER}",
        [],
    ),
    (
        "a letter that a page of questions tells",
        f"Sở Mẫu yêu cầu những gì?\n\nNgày 5/3/2026 Sở Mẫu gửi công văn.\n\n{ASKED}\n\n"
        f"Ảnh minh họa (Nguồn: Internet)\n\nHọc sinh có những nhiệm vụ gì?\n\n{ANSWER}",
        ["Rà soát sổ.", "Báo cáo Sở."],
    ),
    (
        "a plan that is quoted in answer",
        "Ai chuẩn bị đại hội của hội?\n\n"
        "Căn cứ Mục III Kế hoạch số 5/KH-HND tổ chức đại hội có hướng "
        "dẫn như sau:\n\n1. Tiểu ban văn kiện\n\n- Xây dựng dự thảo báo cáo.\n\n"
        "- Lấy ý kiến hội viên.\n\n"
        "Như vậy, Tiểu ban văn kiện là nơi chuẩn bị.\n\n"
        "Bạn cần hỏi thêm thì viết thư cho chúng tôi.\n\n"
        f"Học sinh có những nhiệm vụ gì?\n\n{ANSWER}",
        ["Xây dựng dự thảo báo cáo.", "Lấy ý kiến hội viên."],
    ),
    (
        "numbered questions",
        f"1. Học sinh có những nhiệm vụ gì?\n{ANSWER}\n2. Nội quy gồm những gì?\n{ANSWER}",
        [],
    ),
    (
        "rules in a plan, and its own items after them",
        f"{SECTION}{RULES}\n- Học tập theo kế hoạch.\n- Giữ gìn vệ sinh chung.\n"
        "Văn phòng rà soát nội quy.\n- Tổ A sửa nội quy.",
        ["Văn phòng rà soát nội quy.", "Tổ A sửa nội quy."],
    ),
    (
        "rules below an item, and the next item",
        f"{SECTION}1. Nội quy\nMức thưởng được quy định tại Điều 5 Nghị định số "
        "9/2026/NĐ-CP như sau:\n"
        "- Chi cho tập thể.\n- Chi cho cá nhân.\n2. Văn phòng rà soát nội quy.",
        ["Văn phòng rà soát nội quy."],
    ),
    (
        "rules are only named where somebody is charged",
        f"{SECTION}Theo quy định tại Điều 5 Thông tư số 9/2026/TT-BGDĐT, các tổ thực "
        "hiện như sau:\n"
        "- Rà soát nội quy.\n- Sửa nội quy.",
        ["Rà soát nội quy.", "Sửa nội quy."],
    ),
    (
        "a plan's own rules of work",
        f"{SECTION}Căn cứ Mục II Kế hoạch số 5/KH-UBND quy định về phân công như sau:\n"
        "- Rà soát nội quy.\n- Sửa nội quy.",
        ["Rà soát nội quy.", "Sửa nội quy."],
    ),
    (
        "rules on two things, parted by a comma",
        f"{SECTION}Văn phòng sửa nội quy.\nCăn cứ Điều 3 Luật Mẫu 2024 quy định về nhiệm vụ, "
        "quyền hạn của tổ như sau:\n- Giữ sổ.\n- Ghi sổ.",
        ["Văn phòng sửa nội quy."],
    ),
    (
        "a comma before who follows the rules",
        f"{SECTION}Căn cứ Điều 3 Luật Mẫu 2024 quy định về sổ, các tổ thực hiện như sau:\n"
        "- Giữ sổ.\n- Ghi sổ.",
        ["Giữ sổ.", "Ghi sổ."],
    ),
    (
        "a comma before what is done by the rules",
        f"{SECTION}Căn cứ Điều 3 Luật Mẫu 2024 quy định về sổ, phân công giữ sổ như sau:\n"
        "- Giữ sổ.\n- Ghi sổ.",
        ["Giữ sổ.", "Ghi sổ."],
    ),
    (
        "an older order in quotation marks",
        f"{SECTION}Ngày 12/3, Sở Mẫu đã gửi Công văn số 46/SM-TT, trong đó yêu cầu các xã:\n"
        "“… Rà soát sổ hộ.\n- Báo cáo Sở.”\nCác xã rà soát lại sổ hộ.",
        ["Các xã rà soát lại sổ hộ."],
    ),
    (
        "a title once more, below a picture",
        "Giữ vườn hoa của xã\n\nII. NHIỆM VỤ\n- Rà soát nội quy.\n\n"
        "Giữ vườn hoa của xã (Ảnh: Hoa Mơ)\n\n- Sửa nội quy.",
        ["Rà soát nội quy.", "Sửa nội quy."],
    ),
    (
        "a remark behind what stands nowhere else",
        "II. NHIỆM VỤ\n- Rà soát nội quy.\n\n- Sửa nội quy (Tổ A)",
        ["Rà soát nội quy.", "Sửa nội quy (Tổ A)"],
    ),
    (
        "questions that are discussed make no page of questions",
        "I. MỤC ĐÍCH\nVì sao nội quy chưa được giữ?\nLàm thế nào để giữ nội quy?\n"
        "II. NHIỆM VỤ\n- Tổ B tổng hợp ý kiến.",
        ["Tổ B tổng hợp ý kiến."],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, rows: list[str]) -> None:
    assert [row.statement for row in read_body(text).rows] == rows


def test_what_is_quoted_is_named() -> None:
    decisions = read_body(
        f"{SECTION}{RULES}\n- Học tập theo kế hoạch.\nVăn phòng rà soát."
    ).decisions
    assert [d.text for d in decisions if d.rule == "quoted"] == ["- Học tập theo kế hoạch."]
