from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.nodes import Node
from extractors.plan.outline import build_outline
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import heading_title, leaf_texts, mostly_tasks, role_of
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
