"""Lines over "2.1." where no "2." is printed."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

A, B, C = (
    "Khảo sát các thôn chưa có sóng di động.",
    "Lắp đặt trạm phát.",
    "Mở lớp cho tổ công nghệ.",
)
BASE = ["I. NHIỆM VỤ", "Hạ tầng mạng", f"1.1. {A}", f"1.2. {B}", "Kỹ năng mới", f"2.1. {C}"]
CASES = [
    ("each level", BASE, ["Hạ tầng mạng", "Hạ tầng mạng", "Kỹ năng mới"]),
    (
        "below a heading that a number opens",
        [*BASE[:2], "1.1. Thiết bị", f"- {A}", "1.2. Đường truyền", f"- {B}", *BASE[4:]],
        ["Thiết bị", "Đường truyền", "Kỹ năng mới"],
    ),
    (
        "the number is printed",
        ["I. NHIỆM VỤ", "1. Hạ tầng mạng", f"1.1. {A}", f"1.2. {B}", "2. Kỹ năng mới", f"2.1. {C}"],
        ["Hạ tầng mạng", "Hạ tầng mạng", "Kỹ năng mới"],
    ),
    ("sentences", ["I. NHIỆM VỤ", B, f"1.1. {A}", C, f"2.1. {B}"], ["NHIỆM VỤ"] * 4),
    ("one alone", ["I. NHIỆM VỤ", f"1.1. {A}", "Hạ tầng mạng", f"1.2. {B}"], None),
]


@pytest.mark.parametrize(("lines", "headings"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_headings(lines: list[str], headings: list[str] | None) -> None:
    rows = read_body("\n".join(lines)).rows
    found = [row.section_heading for row in rows]
    assert found == headings if headings else set(found) == {"NHIỆM VỤ"}


def test_titles_whose_words_are_known_stand_beside_them() -> None:
    """All numbers of the first level are lost, those of the second are printed."""
    text = [
        "Đặc điểm tình hình",
        "1.1. Kết quả đạt được",
        "Phong trào có nhiều khởi sắc.",
        "1.2. Hạn chế",
        "Nhà văn hóa xuống cấp.",
        "Chỉ tiêu phấn đấu",
        "Tổ chức 12 buổi biểu diễn.",
        "Đạt 40% dân số tập thể dục.",
        "Nhiệm vụ",
        "3.1. Đổi mới nội dung",
        A,
        "3.2. Bồi dưỡng viên chức",
        C,
        "Kinh phí thực hiện",
        "Nguồn ngân sách xã.",
    ]
    rows = read_body("\n".join(text)).rows
    assert [(row.kind.value, row.statement) for row in rows] == [
        ("target", text[6]),
        ("target", text[7]),
        ("task", A),
        ("task", C),
    ]
