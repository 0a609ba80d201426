from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.nodes import Node
from extractors.plan.outline import build_outline
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import (
    heading_title,
    is_calendar,
    leaf_texts,
    mostly_charges,
    mostly_tasks,
    role_of,
)
from tests.extractors.plan_texts import blocks_of, read_body


def node(text: str) -> Node:
    return build_outline(join_lines(blocks_of(text))).nodes[0]


TASK, TARGET, PURPOSE, FUNDING = (
    SectionRole.TASK,
    SectionRole.TARGET,
    SectionRole.PURPOSE,
    SectionRole.FUNDING,
)
VERBS = ["Rà soát quy chế.", "Công khai thủ tục."]

ROLES = [
    ("own words", "II. NHIỆM VỤ TRỌNG TÂM", None, True, (), TASK),
    ("purposes bear nothing", "I. MỤC ĐÍCH, YÊU CẦU", None, True, VERBS, PURPOSE),
    ("a subsection decides over its parent", "2. Chỉ tiêu", PURPOSE, False, (), TARGET),
    ("another one inherits", "1. Cải cách thể chế", TASK, False, (), TASK),
    ("no words, items that open with verbs", "1. Hội nghị", None, False, VERBS, TASK),
    ("no words, items that do not", "1. Hội nghị", None, False, ["Tờ trình.", "Danh mục."], None),
    ("no words, one item alone", "1. Hội nghị", None, False, VERBS[:1], None),
    ("a known area", "1. Cải cách thể chế", None, False, (), TASK),
    ("money under tasks", "3. Kinh phí thực hiện", TASK, False, (), FUNDING),
    ("an article bears nothing itself", "Điều 1. Nhiệm vụ của các phòng", TASK, True, VERBS, None),
]


@pytest.mark.parametrize(
    ("text", "inherited", "is_top", "leaves", "expected"),
    [r[1:] for r in ROLES],
    ids=[r[0] for r in ROLES],
)
def test_role_of(
    text: str,
    inherited: SectionRole | None,
    is_top: bool,
    leaves: list[str],
    expected: SectionRole | None,
) -> None:
    assert role_of(node(text), inherited, is_top, leaves) is expected


TITLES = [
    ("1. Mục tiêu cụ thể:", "Mục tiêu cụ thể"),
    ("II. NHIỆM VỤ  VÀ   GIẢI PHÁP", "NHIỆM VỤ VÀ GIẢI PHÁP"),
    ("a) Đến năm 2030 :", "Đến năm 2030"),
    ("1. Thể chế.", "Thể chế."),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_heading_title(text: str, title: str) -> None:
    assert heading_title(node(text)) == title


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (VERBS, True),
        ([*VERBS, "Tờ trình"], True),
        ([*VERBS, "Tờ trình", "Danh mục"], False),
        (VERBS[:1], False),
        (["Phòng Nội vụ chủ trì, lập danh sách", "Các tổ chuyên môn có trách nhiệm báo cáo"], True),
        (
            ["Phòng Nội vụ đã chủ trì ba lớp", "Các tổ chuyên môn luôn có trách nhiệm báo cáo"],
            False,
        ),
        (["Đảng ủy quan tâm chỉ đạo sát sao", "Một số giáo viên chưa tích cực"], False),
        ([], False),
    ],
)
def test_mostly_tasks(texts: list[str], expected: bool) -> None:
    assert mostly_tasks(texts) is expected


CHARGES = [
    (["Chủ tịch UBND các xã cấm biển từ 06 giờ.", "Sở Mẫu vận hành hồ chứa Nậm Cắt."], True),
    (["Giao Văn phòng tổng hợp.", "Công ty Điện Mẫu túc trực máy phát."], True),
    (["Các trường cho học sinh nghỉ học.", "Mưa lớn còn kéo dài hai ngày."], False),
    (["Sở Mẫu đã vận hành hồ chứa.", "Công ty Điện Mẫu đã túc trực."], False),
    (["Bão số 9 giật cấp 13.", "Hồ chứa Nậm Cắt đầy 85%."], False),
    (["Sở Mẫu vận hành hồ chứa."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), CHARGES)
def test_mostly_charges(leaves: list[str], expected: bool) -> None:
    assert mostly_charges(leaves) is expected


def test_leaf_texts_leave_headings_labels_and_tables_out() -> None:
    text = (
        "I. A\n1. B\n- C d e.\nChủ trì: Văn phòng\n2. F\nSTT\tNhiệm vụ\tChủ trì\n1\tG\tH\n2\tI\tK"
    )
    assert leaf_texts(build_outline(join_lines(blocks_of(text))), 0) == ["C d e.", "F"]


SECTIONS = [
    (
        "labels from the top",
        "II. NHIỆM VỤ\n2. Thể chế\nc) Văn bản\n- Rà soát.",
        [(("II",), -1, 1), (("II", "2"), 0, 2), (("II", "2", "c"), 1, 3)],
    ),
    (
        "an article is in its own path only",
        "Điều 1. Phê duyệt như sau:\nI. MỤC TIÊU\n- Đạt 90% hồ sơ.",
        [(("Điều 1",), -1, 1), (("I",), 0, 2)],
    ),
    ("a leaf item is no section", "I. NHIỆM VỤ\n1. Rà soát quy chế của đơn vị.", [(("I",), -1, 1)]),
    ("a bullet over details is none", "I. NHIỆM VỤ\n- Gồm:\n+ Rà soát.\n+ Sửa.", [(("I",), -1, 1)]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [s[1:] for s in SECTIONS], ids=[s[0] for s in SECTIONS]
)
def test_sections(text: str, expected: list[tuple[tuple[str, ...], int, int]]) -> None:
    assert [(s.path, s.parent, s.level) for s in read_body(text).sections] == expected


CALENDARS = [
    ("months over events", ["Tháng 01", "Hội nghị.", "Tháng 02", "Sơ kết tuyển quân."], True),
    ("quarters", ["Quý I", "Đại hội chi bộ", "Giao ban", "Quý II:", "Tham quan"], True),
    ("one time only", ["Tháng 01", "Hội nghị.", "Sơ kết."], False),
    ("times without events", ["Tháng 01", "Tháng 02"], False),
    ("what was", ["Năm 2023", "Xã đã đạt chuẩn.", "Năm 2024", "Xã đã về đích."], False),
    ("no times", ["Hội nghị.", "Sơ kết."], False),
    ("nothing", [], False),
]


@pytest.mark.parametrize(
    ("leaves", "expected"), [c[1:] for c in CALENDARS], ids=[c[0] for c in CALENDARS]
)
def test_calendars(leaves: list[str], expected: bool) -> None:
    assert is_calendar(leaves) is expected


DATED = [
    (["Quý II/2026: thực tập tại kho.", "Quý IV/2026: thực tập tại xưởng."], True),
    (["15/11: Họp phụ huynh", "03/12: Sơ khảo"], True),
    (["Năm 2023: đã đạt chuẩn.", "Năm 2024: đã về đích."], False),
    (["Diện tích: 5 ha.", "Dân số: 900 người."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), DATED)
def test_items_that_open_with_a_time_are_tasks(leaves: list[str], expected: bool) -> None:
    assert mostly_tasks(leaves) is expected


def test_a_month_over_items_is_a_heading_of_them() -> None:
    reading = read_body("I. VIỆC\n\nTháng 9/2026\n- Khai giảng.\n\nTháng 10/2026\n- Thao giảng.")
    assert [(s.title, s.parent, s.level, s.path) for s in reading.sections[1:]] == [
        ("Tháng 9/2026", 0, 2, ("I",)),
        ("Tháng 10/2026", 0, 2, ("I",)),
    ]
    assert [(row.section_heading, row.deadline) for row in reading.rows] == [
        ("Tháng 9/2026", "Tháng 9/2026"),
        ("Tháng 10/2026", "Tháng 10/2026"),
    ]
    led_in = read_body("I. CHỈ TIÊU\nĐến năm 2027:\nĐạt 80% hồ sơ.")
    assert len(led_in.sections) == 1
