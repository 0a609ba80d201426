"""What is known of a node before anything is decided: one fact a case, with its contrary."""

from dataclasses import replace

import pytest

from extractors.codes import Bearing
from extractors.lines.paragraphs import join_lines
from extractors.plan.below import plain_kinds
from extractors.plan.facts import Beside, NodeFacts, facts_of
from extractors.plan.outline import build_outline
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from tests.extractors.plan_texts import outline_of
from tests.factories import lines

TASKS = Context(section=0, role=SectionRole.TASK, level=1)


def facts(text: str, context: Context = TASKS, node: int = 0) -> NodeFacts:
    """The facts of a node (the first) of a text, with the next sibling beside it."""
    outline = outline_of(text)
    siblings = outline.below(outline.nodes[node].parent)
    place = siblings.index(node)
    below = outline.nodes[siblings[place + 1]] if place + 1 < len(siblings) else None
    parent = outline.nodes[node].parent
    return facts_of(outline, node, context, Beside(below, plain_kinds(outline, parent)))


FACTS = [
    ("is_title", "II. NHIỆM VỤ", "- Rà soát quy chế."),
    ("is_title", "CÁC NHIỆM VỤ CHÍNH", "Các nhiệm vụ chính"),
    ("opens_section", "1. Thể chế\n- Rà soát quy chế.", "- Thể chế:\n+ Rà soát quy chế."),
    ("has_items", "1. Thể chế\n- Rà soát quy chế.", "1. Rà soát quy chế."),
    (
        "items_complete_it",
        "- Gửi các tài liệu sau:\n+ Tờ trình;\n+ Danh mục.",
        "- Gồm các việc:\n+ Rà soát quy chế.\n+ Sửa nội quy.",
    ),
    ("is_closing", "Trên đây là Kế hoạch năm 2026.", "Trên cơ sở kế hoạch, các tổ lập lịch."),
    ("points", "(Chi tiết tại Phụ lục kèm theo)", "- Lập phụ lục của hồ sơ."),
    ("is_lead_in", "Cụ thể như sau:", "Rà soát quy chế."),
    (  # the next number of the list follows, so its colon is a slip, or was a semicolon
        "is_lead_in",
        "1) Tổ chức rà soát các văn bản của xã như sau:\n2) Lập danh sách văn bản hết hiệu lực;",
        "1) Tổ chức rà soát các văn bản của xã Hòa An:\n2) Lập danh sách văn bản hết hiệu lực;",
    ),
    (
        "is_lead_in",
        "1) Kết quả của các đơn vị trong xã:\n2) Lập danh sách văn bản hết hiệu lực;",
        "a) Tiếp tục kiểm tra thực tế các điểm trường:\nb) Họp tổ, thống nhất kết quả;",
    ),
    (
        "is_lead_in",
        "- Tổ chức rà soát các văn bản của xã Hòa An:\n- Văn bản của ngành y tế;",
        "2. Chỉ đạo tổ chức kiểm tra các hồ sơ của trường:\n3. Họp tổ, ghi kết quả.",
    ),
    (
        "is_caption",
        "Việc các tổ\n(Theo biên bản)\nSTT\tNhiệm vụ\tAi làm\n1\tSửa\tTổ A\n2\tHọp\tTổ B",
        "Việc của các tổ\n(Theo biên bản họp)\n- Rà soát quy chế.",
    ),
    ("has_words", "- Sổ trực.", "- 12 + 35 = 47"),
    ("has_labels", "- Rà soát quy chế. Chủ trì: Văn phòng.", "- Rà soát quy chế."),
    ("names_somebody", "- Rà soát quy chế.\nChủ trì: Văn phòng.", "- Rà soát quy chế."),
    ("names_units_only", "- Sở Y tế; Sở Tài chính.", "- Sở Y tế rà soát quy chế."),
    ("tells_state", "- UBND xã đã ban hành quy chế.", "- UBND xã ban hành quy chế."),
    ("names_people", "- Ông Nguyễn Văn An, Trưởng ban;", "- Ông Nguyễn Văn An phụ trách hậu cần."),
    (
        "entitles_paragraphs",
        "- Thủy sản\nCác hộ nuôi tôm áp dụng quy trình an toàn sinh học.",
        "- Thủy sản\n- Lâm nghiệp",
    ),
]


@pytest.mark.parametrize(("name", "text", "other"), FACTS)
def test_a_fact_and_its_contrary(name: str, text: str, other: str) -> None:
    assert getattr(facts(text), name) is True
    assert getattr(facts(other), name) is False


def test_labels_and_tables_have_no_further_facts() -> None:
    table = facts("STT\tNhiệm vụ\tChủ trì\n1\tRà soát\tTổ A\n2\tSửa\tTổ B")
    assert table.is_table
    assert not table.has_words
    labels = facts("1. Thể chế\nChủ trì: Văn phòng.\n- Rà soát quy chế.", node=1)
    assert labels.is_labels
    assert labels.role is SectionRole.TASK


TIMES = [
    ("Đến năm 2027:\n\nĐạt 80% hồ sơ.", "Đến năm 2027"),
    ("Tháng 9\n- Khai giảng.", "Tháng 9"),
    ("Đến năm 2027: đạt 80% hồ sơ.", None),
    ("Rà soát quy chế.", None),
]


@pytest.mark.parametrize(("text", "time"), TIMES)
def test_the_time_of_what_follows(text: str, time: str | None) -> None:
    assert facts(text).time == time


BEARINGS = [
    (Bearing.SECTIONS, "- Tiếp tục rà soát quy chế.", True),
    (Bearing.ASSIGNMENTS, "- Tiếp tục rà soát quy chế.", False),
    (Bearing.ASSIGNMENTS, "- Văn phòng rà soát quy chế trước ngày 05/3/2026.", True),
    (Bearing.ASSIGNMENTS, "- Rà soát quy chế.\nChủ trì: Văn phòng.", True),
    (Bearing.NOTHING, "- Văn phòng rà soát quy chế trước ngày 05/3/2026.", False),
]


@pytest.mark.parametrize(("bearing", "text", "may"), BEARINGS)
def test_what_may_be_a_row(bearing: Bearing, text: str, may: bool) -> None:
    context = Context(section=0, role=SectionRole.TASK, bearing=bearing)
    assert facts(text, context).may_be_row is may


DEED = f"Mở lớp dạy nghề {'cho các tổ may ' * 6}theo quy định."
SET_IN_BOLD = [
    (f"2. {DEED}\n- Mua máy may.", True, False),
    (f"2. {DEED}\n- Mua máy may.", False, True),
    (f"a) {DEED}\n- Mua máy may.", True, False),
    (f"- {DEED}\n+ Mua máy may.", True, True),  # a bullet is no title
    ("2. Mở lớp dạy nghề\n- Mua máy may.", False, False),
]


@pytest.mark.parametrize(("text", "is_set", "states"), SET_IN_BOLD)
def test_a_marked_line_in_bold_over_items_is_their_title(
    text: str, is_set: bool, states: bool
) -> None:
    first, *others = lines(text)
    outline = build_outline(join_lines([replace(first, is_bold=is_set), *others]))
    assert facts_of(outline, 0, TASKS, Beside(None)).states_beside_items is states
