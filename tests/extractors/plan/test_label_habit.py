"""Labels of a document's own habit: in every shape that plans print them in, and what is none."""

from __future__ import annotations

import pytest

from extractors.codes import RowFlag
from extractors.lines.label_words import LabelRole, known_words
from extractors.lines.paragraphs import join_lines
from extractors.models import OtherText
from extractors.plan.label_habit import learned_labels
from tests.extractors.plan_texts import Wanted, blocks_of, check_rows, read_body

HEAD = "II. NHIỆM VỤ\n"
FIRST = {
    "leads": ("Tổ Hành chính",),
    "coordinators": ("Tổ Chuyên môn",),
    "deadline": "Quý I/2026",
    "deliverable": "Bảng kê",
}
SECOND = {
    "leads": ("Thầy Bình",),
    "coordinators": ("Tổ Văn phòng",),
    "deadline": "Tháng 9/2026",
    "deliverable": "Biên bản",
}
REVIEW, REPAIR = "Rà soát danh mục máy móc.", "Sửa chữa phòng học."
ROWS: list[Wanted] = [(REVIEW, FIRST), (REPAIR, SECOND)]
OPEN_ROWS: list[Wanted] = [(REVIEW[:-1], FIRST), (REPAIR[:-1], SECOND)]


def blocks(first: str, second: str, opening: str = "", joint: str = "\n") -> str:
    """Two numbered items, each with four labels in a shape of printing."""
    values = (
        ("Tổ Hành chính", "Tổ Chuyên môn", "Bảng kê", "Quý I/2026"),
        ("Thầy Bình", "Tổ Văn phòng", "Biên bản", "Tháng 9/2026"),
    )
    labels = ("Ai lo", "Cùng làm", "Nộp lại", "Lúc nào xong")
    items = []
    for number, (item, texts) in enumerate(zip((first, second), values, strict=True), 1):
        lines = joint.join(
            f"{opening}{label}: {text}" for label, text in zip(labels, texts, strict=True)
        )
        items.append(f"{number}. {item}{lines}")
    return HEAD + "\n".join(items)


SHAPES = {
    "a line each": (blocks(f"{REVIEW}\n", f"{REPAIR}\n"), ROWS),
    "dashes": (blocks(f"{REVIEW}\n", f"{REPAIR}\n", "- "), ROWS),
    "plus signs under a title": (blocks(f"{REVIEW[:-1]}\n", f"{REPAIR[:-1]}\n", "+ "), OPEN_ROWS),
    "run in with semicolons": (blocks(f"{REVIEW} ", f"{REPAIR} ", joint="; "), ROWS),
    "run in as sentences": (blocks(f"{REVIEW} ", f"{REPAIR} ", joint=". "), ROWS),
    "bold": (
        blocks(f"{REVIEW}\n", f"{REPAIR}\n", "- **").replace("làm:", "làm:**"),
        None,
    ),
    "one line of labels": (blocks(f"{REVIEW}\n", f"{REPAIR}\n", joint="; "), ROWS),
    "brackets at the end": (
        blocks(f"{REVIEW[:-1]} (", f"{REPAIR[:-1]} (", joint="; ")
        .replace("Quý I/2026", "Quý I/2026).")
        .replace("9/2026", "9/2026)."),
        OPEN_ROWS,
    ),
    "brackets on a line": (
        blocks(f"{REVIEW[:-1]}\n(", f"{REPAIR[:-1]}\n(", joint="; ")
        .replace("Quý I/2026", "Quý I/2026)")
        .replace("9/2026", "9/2026)"),
        OPEN_ROWS,
    ),
    "blank lines between": (blocks(f"{REVIEW}\n\n", f"{REPAIR}\n\n", joint="\n\n"), ROWS),
    "a statement with a label of its own": (
        HEAD
        + "1. Chuyên môn\n- Việc cần làm: Rà soát danh mục máy móc\n- Bộ phận đảm nhiệm: Tổ A\n"
        "- Chừng nào xong: Quý I/2026\n2. Cơ sở vật chất\n- Việc cần làm: Sửa chữa phòng học\n"
        "- Bộ phận đảm nhiệm: Tổ B\n- Chừng nào xong: Quý II/2026",
        [
            ("Rà soát danh mục máy móc", {"leads": ("Tổ A",), "deadline": "Quý I/2026"}),
            ("Sửa chữa phòng học", {"leads": ("Tổ B",), "deadline": "Quý II/2026"}),
        ],
    ),
    "one label that stands once between known ones": (
        HEAD + "1. Rà soát quy chế.\n- Đơn vị chủ trì: Văn phòng\n- Bộ phận tham mưu giúp: Tổ "
        "Tổng hợp\n- Thời gian: Quý I\n2. Sửa nội quy.\n- Đơn vị chủ trì: Văn phòng",
        [
            ("Rà soát quy chế.", {"coordinators": ("Tổ Tổng hợp",), "deadline": "Quý I"}),
            ("Sửa nội quy.", {"leads": ("Văn phòng",)}),
        ],
    ),
    "a label of which nothing is known": (
        HEAD + "1. Ngày hội đọc sách.\nThời gian: 21/4/2026\nDự phòng: chuyển vào nhà đa năng\n"
        "2. Hội thi kể chuyện.\nThời gian: 15/5/2026\nDự phòng: lùi một tuần",
        [
            (
                "Ngày hội đọc sách.",
                {
                    "deadline": "21/4/2026",
                    "other": (OtherText("Dự phòng", "chuyển vào nhà đa năng"),),
                    "flags": (RowFlag.UNKNOWN_COLUMN,),
                },
            ),
            ("Hội thi kể chuyện.", {"other": (OtherText("Dự phòng", "lùi một tuần"),)}),
        ],
    ),
    "names before a colon": (
        HEAD + "Trước mắt:\n- Sở Y tế: Rà soát quy chế.\n- Sở Tài chính: Cấp kinh phí.\nLâu dài:\n"
        "- Sở Y tế: Sửa đổi quy chế.\n- Sở Tài chính: Thẩm định dự toán.",
        [
            "Sở Y tế: Rà soát quy chế.",
            "Sở Tài chính: Cấp kinh phí.",
            "Sở Y tế: Sửa đổi quy chế.",
            "Sở Tài chính: Thẩm định dự toán.",
        ],
    ),
    "fields of work before a colon": (
        HEAD + "1. Tháng 9\n- Chuyên môn: Ổn định nền nếp lớp học.\n- Phụ trách: Ban Giám hiệu\n"
        "2. Tháng 10\n- Chuyên môn: Thao giảng chào mừng ngày 20/10.\n- Phụ trách: Ban Giám hiệu",
        [
            "Chuyên môn: Ổn định nền nếp lớp học.",
            "Chuyên môn: Thao giảng chào mừng ngày 20/10.",
        ],
    ),
    "colons inside sentences": (
        HEAD + "- Trồng 5 ha rừng. Trong đó: xã A 2 ha.\n- Trồng 3 ha tre. Trong đó: xã B 1 ha.",
        ["Trồng 5 ha rừng. Trong đó: xã A 2 ha.", "Trồng 3 ha tre. Trong đó: xã B 1 ha."],
    ),
    "figures to reach": (
        "I. CHỈ TIÊU\n1. Năm 2026\n- Tỷ lệ hộ nghèo: giảm 1%.\n2. Năm 2027\n"
        "- Tỷ lệ hộ nghèo: giảm 2%.",
        ["Tỷ lệ hộ nghèo: giảm 1%.", "Tỷ lệ hộ nghèo: giảm 2%."],
    ),
    "targets within blocks": (
        HEAD + "1. Rà soát quy chế.\n- Ai lo: Văn phòng\n- Chỉ tiêu: 100% quy chế\n"
        "2. Sửa nội quy.\n- Ai lo: Tổ A\n- Chỉ tiêu: 100% nội quy",
        None,
    ),
}


@pytest.mark.parametrize("name", [name for name, (_, rows) in SHAPES.items() if rows])
def test_shapes(name: str) -> None:
    text, rows = SHAPES[name]
    check_rows(read_body(text).rows, rows or [])


MEANT = [
    ("Bên gánh vác", ("Phòng Dược", "Thanh tra Sở"), LabelRole.LEAD),
    ("Cùng tham gia", ("Phòng Dược", "Thanh tra Sở"), LabelRole.COORDINATOR),
    ("Mốc thời gian", ("hằng quý", "trước ngày 30/6/2026"), LabelRole.DEADLINE),
    ("Khi nào", ("khi có phản ánh", "tháng 8/2026"), LabelRole.DEADLINE),
    ("Kết quả phải có", ("kết luận từng cơ sở", "báo cáo"), LabelRole.DELIVERABLE),
    ("Tiền ở đâu", ("ngân sách", "xã hội hóa"), LabelRole.UNKNOWN),
]


@pytest.mark.parametrize(("phrase", "values", "role"), MEANT, ids=[case[0] for case in MEANT])
def test_what_a_label_means(phrase: str, values: tuple[str, str], role: LabelRole) -> None:
    items = [
        f"{number}. Việc thứ {word}.\n{phrase}: {value}\nNgười nhắc: Tổ {name}"
        for number, word, value, name in zip(
            (1, 2), ("nhất", "hai"), values, ("A", "B"), strict=True
        )
    ]
    found = learned_labels(join_lines(blocks_of(HEAD + "\n".join(items))), known_words())
    assert found[phrase] is role


def test_known_labels_are_not_learned() -> None:
    text = f"{HEAD}1. {REVIEW}\nChủ trì: Tổ A\n2. {REPAIR}\nChủ trì: Tổ B"
    assert not learned_labels(join_lines(blocks_of(text)), known_words())


ONE_BLOCK = [
    ("+ Phụ trách: Tổ A\n+ Khi nào: Hằng năm", {"Khi nào": LabelRole.DEADLINE}),
    (
        "+ Phụ trách: Tổ A\n+ Khi nào: Quý I\n+ Đầu ra: 08 lượt dự lớp",
        {"Khi nào": LabelRole.DEADLINE, "Đầu ra": LabelRole.DELIVERABLE},
    ),
    ("+ Phụ trách: Tổ A\n- Khi nào: Hằng năm", {}),  # a bullet of another style
    ("+ Phụ trách: Tổ A\n+ Lớp 4: Thi vẽ tranh", {}),  # values of no kind
    ("+ Phụ trách: Tổ A\n+ Chậu hoa: Mua 20 chậu", {}),  # a deed
    ("+ Khi nào: Hằng năm", {}),  # nothing known before it
]


@pytest.mark.parametrize(("lines", "roles"), ONE_BLOCK, ids=[case[0] for case in ONE_BLOCK])
def test_labels_at_the_end_of_one_block(lines: str, roles: dict[str, LabelRole]) -> None:
    text = f"{HEAD}1. {REVIEW}\n{lines}\n2. {REPAIR}"
    assert learned_labels(join_lines(blocks_of(text)), known_words()) == roles


WEEKS = """
Tuần 1 (05/10 - 10/10)
- Chào cờ: lớp 9A trực ban.
- Tổ Văn nộp sổ.
Tuần 2 (12/10 - 17/10)
- Chào cờ: phát động thi đua.
- Thư viện mở cửa.
"""
BLOCKS = """
1. Thanh tra việc thu phí ở chợ Mẫu.
- Thời kỳ thanh tra: 2024 - 2025.
- Thời hạn thanh tra: 45 ngày.
- Đơn vị chủ trì: Phòng Một.
2. Thanh tra việc quản lý đất ở xã Mẫu.
- Thời kỳ thanh tra: 2023 - 2025.
- Đơn vị chủ trì: Phòng Hai.
"""
DEEDS = BLOCKS.replace("Thời hạn thanh tra: 45 ngày", "Sổ sách: Rà soát mọi sổ thu")


def _learned(text: str) -> set[str]:
    return set(learned_labels(join_lines(blocks_of(text)), known_words()))


def test_what_stands_right_below_a_time_is_no_label() -> None:
    assert not _learned(WEEKS)
    assert not _learned(WEEKS.replace(" (05/10 - 10/10)", "").replace(" (12/10 - 17/10)", ""))


def test_a_line_between_two_labels_is_one() -> None:
    assert _learned(BLOCKS) == {"Thời kỳ thanh tra", "Thời hạn thanh tra"}
    assert "Sổ sách" not in _learned(DEEDS)
