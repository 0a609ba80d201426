"""What a node of the outline is: a table of rules; the first that holds decides.

Each rule has specimens that it decides, and others like them that it leaves to another rule. They
run as tests. In a specimen the line that is judged opens with "»"; a specimen of one line stands
under "I. NHIỆM VỤ". "¶nothing" above it says what its part of the document gives, "¶conclusions"
what the document is.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from extractors.codes import Bearing
from extractors.lines.markers import MarkerKind
from extractors.plan.facts import NodeFacts
from extractors.plan.likelihood import LEAST
from extractors.plan.section_roles import BEARING


class Verdict(StrEnum):
    """What becomes of a node."""

    ROW = "row"
    ROW_WITH_ITEMS = "row_with_items"  # its items are a part of its sentence
    ROW_OVER_ITEMS = "row_over_items"  # a row, and a heading of its items
    HEADING = "heading"
    TIME = "time"  # the deadline of what follows
    TABLE = "table"  # the table decides for its rows
    NOTHING = "nothing"


class Rule(NamedTuple):
    """A named rule: when it holds, what it makes of the node, and how that is told to a person."""

    name: str
    sentence: str
    holds: Callable[[NodeFacts], bool]
    verdict: Verdict
    specimens: tuple[str, ...]
    others: tuple[str, ...] = ()


RULES: tuple[Rule, ...] = (
    Rule(
        "labels_of_heading",
        "labels of a heading: they hold for the items below",
        lambda node: node.is_labels,
        Verdict.NOTHING,
        ("I. NHIỆM VỤ\n1. Thể chế\n»Chủ trì: Văn phòng.\n- Rà soát quy chế.",),
    ),
    Rule(
        "table",
        "a table",
        lambda node: node.is_table,
        Verdict.TABLE,
        ("I. NHIỆM VỤ\n»STT\tNhiệm vụ\tChủ trì\n1\tRà soát\tTổ A\n2\tSửa\tTổ B",),
    ),
    Rule(
        "time_lead_in",
        "a time lead-in: the deadline of what follows",
        lambda node: node.time is not None,
        Verdict.TIME,
        ("I. CHỈ TIÊU\n»Đến năm 2027:\nĐạt 80% hồ sơ.",),
        ("Đến năm 2027: 100% hồ sơ được số hóa.",),
    ),
    Rule(
        "list_statement",
        "a sentence that its details complete",
        lambda node: node.items_complete_it and node.may_be_row,
        Verdict.ROW_WITH_ITEMS,
        ("I. NHIỆM VỤ\n»- Gửi các tài liệu sau:\n+ Tờ trình;\n+ Danh mục.",),
        ("I. NHIỆM VỤ\n»- Gồm các việc:\n+ Rà soát quy chế.\n+ Sửa nội quy.",),
    ),
    Rule(
        "statement_over_details",
        "a sentence of its own over details",
        lambda node: node.states_beside_items and node.role_below in BEARING and node.may_be_row,
        Verdict.ROW_OVER_ITEMS,
        ("I. NHIỆM VỤ\n»- Tự kiểm tra mỗi quý một lần.\n+ Lập biên bản.",),
        ("I. NHIỆM VỤ\n»1. Cải cách thể chế.\n- Rà soát quy chế.",),
    ),
    Rule(
        "heading",
        "a heading",
        lambda node: node.is_over_items and node.opens_section,
        Verdict.HEADING,
        ("»II. NHIỆM VỤ\n- Rà soát quy chế.", "I. NHIỆM VỤ\n»1. Thể chế\n- Rà soát quy chế."),
        ("I. NHIỆM VỤ\n»1. Rà soát quy chế.",),
    ),
    Rule(
        "introduces_items",
        "introduces the items below",
        lambda node: node.is_over_items,
        Verdict.HEADING,
        ("I. NHIỆM VỤ\n»- Gồm các việc:\n+ Rà soát quy chế.\n+ Sửa nội quy.",),
        ("- Rà soát quy chế.",),
    ),
    Rule(
        "closing",
        "a closing paragraph",
        lambda node: node.is_closing,
        Verdict.NOTHING,
        ("Trên đây là Kế hoạch năm 2026.", "Nay thông báo để các phòng biết, thực hiện."),
        ("Trên cơ sở kế hoạch này, các tổ lập lịch.",),
    ),
    Rule(
        "pointer",
        "points to an appendix or counts a table",
        lambda node: node.points,
        Verdict.NOTHING,
        ("(Chi tiết tại Phụ lục kèm theo)", "(Kèm theo Kế hoạch số 5/KH-UBND của xã Hòa An)"),
        ("- Lập danh mục tài liệu kèm theo hồ sơ.",),
    ),
    Rule(
        "lead_in",
        "a lead-in",
        lambda node: node.is_lead_in,
        Verdict.NOTHING,
        ("Cụ thể như sau:",),
    ),
    Rule(
        "outside_sections",
        "stands in no section",
        lambda node: node.kind is MarkerKind.ARTICLE or not node.stands_in_section,
        Verdict.NOTHING,
        ("»Thư viện mở cửa từ thứ hai.\nI. NHIỆM VỤ\n- Rà soát quy chế.",),
        ("1. Sở Y tế:\na) Rà soát quy chế.\nb) Sửa nội quy.\n»2. Công an tỉnh tuần tra ban đêm.",),
    ),
    Rule(
        "caption",
        "the caption of a table, or a note to it",
        lambda node: node.is_caption,
        Verdict.NOTHING,
        ("I. NHIỆM VỤ\n»Phân công các tổ\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tTổ A\n2\tSửa\tTổ B",),
    ),
    Rule(
        "no_words",
        "no words, or a time and nothing else",
        lambda node: not node.has_words,
        Verdict.NOTHING,
        ("- 123", "- Tháng 3/2026."),
        ("- Sổ trực.",),
    ),
    Rule(
        "tells_state",
        "tells what was done",
        lambda node: node.tells_state and not node.has_labels,
        Verdict.NOTHING,
        ("- UBND xã đã ban hành quy chế phối hợp.",),
        ("- UBND xã tiếp tục thực hiện quy chế đã ban hành.",),
    ),
    Rule(
        "settled",
        "decides or takes note, and gives nobody anything to do",
        lambda node: node.only_settles and not node.has_labels,
        Verdict.NOTHING,
        (
            "¶conclusions\nI. NHIỆM VỤ\n»- Thống nhất chủ trương mở rộng chợ.",
            "¶conclusions\nI. NHIỆM VỤ\n»- Về đề nghị của xã Hòa An: ghi nhận, xem xét sau.",
        ),
        (
            "I. NHIỆM VỤ\n»- Thống nhất quản lý các chợ.",
            "¶conclusions\nI. NHIỆM VỤ\n»- Đồng ý mở rộng chợ. Giao Phòng Kinh tế lập dự toán.",
            "¶conclusions\nI. NHIỆM VỤ\n»- Thống nhất mở rộng chợ trước ngày 05/3/2026.",
        ),
    ),
    Rule(
        "part_without_tasks",
        "its part of the document is a form, a regulation, a procedure or a list",
        lambda node: node.bearing is Bearing.NOTHING,
        Verdict.NOTHING,
        ("¶nothing\nI. NỘI DUNG\n»- Văn phòng rà soát quy chế.",),
        ("¶sections\nI. NỘI DUNG\n»- Văn phòng rà soát quy chế.",),
    ),
    Rule(
        "no_assignment",
        "says neither who nor by when, in a document that is no plan",
        lambda node: not node.may_be_row,
        Verdict.NOTHING,
        (
            "¶assignments\nI. NHIỆM VỤ\n»- Tiếp tục rà soát quy chế.",
            "¶assignments\nI. NHIỆM VỤ\n»- Văn phòng đã rà soát quy chế trước ngày 05/3/2026.",
        ),
        ("¶assignments\nI. NHIỆM VỤ\n»- Văn phòng rà soát quy chế trước ngày 05/3/2026.",),
    ),
    Rule(
        "section_without_tasks",
        "its section bears no tasks",
        lambda node: not (node.bears or node.names_somebody or node.is_charge or node.acts),
        Verdict.NOTHING,
        ("I. MỤC ĐÍCH\n»- Nâng cao nhận thức.",),
        (
            "I. MỤC ĐÍCH\n»- Nâng cao nhận thức. (Chủ trì: Văn phòng)",
            "I. KIẾN NGHỊ\n»- Về kinh phí: giao Sở Tài chính thẩm định, trình trong quý II.",
        ),
    ),
    Rule(
        "head_of_other",
        "its own head says that it is no task",
        lambda node: node.heads_other and not node.block,
        Verdict.NOTHING,
        ("- Kinh phí thẩm định: Theo quy định.",),
        (
            "- Yêu cầu: Rà soát quy chế.",
            "- Đối tượng kiểm tra: Sở Y tế rà soát hồ sơ.",
            "I. CHỈ TIÊU\n»- Kết quả học tập: Tốt 28%.",
        ),
    ),
    Rule(
        "tells_event",
        "a point of an agenda, a topic, a slogan, a price, an address: nothing to do",
        lambda node: node.tells_event and not node.block and not node.names_somebody,
        Verdict.NOTHING,
        ("I. NỘI DUNG\n- Tuyên bố lý do.\n»- Tặng hoa.", "- Toàn dân giữ rừng!"),
        ("- Tổ chức cuộc thi “Vì rừng xanh!”", "- Gửi bài về: vanphong@mau.vn"),
    ),
    Rule(
        "title_of_paragraphs",
        "the title of the paragraphs below it",
        lambda node: node.entitles_paragraphs and not node.block,
        Verdict.NOTHING,
        ("I. NHIỆM VỤ\n»- Thủy sản\nCác hộ nuôi tôm áp dụng quy trình an toàn sinh học.",),
        (
            "I. NHIỆM VỤ\n»- Rà soát quy chế\nCác tổ báo cáo kết quả hằng quý cho Văn phòng.",
            "I. NHIỆM VỤ\n»- Sổ trực\n- Sổ họp",
        ),
    ),
    Rule(
        "people_only",
        "names people and their offices only",
        lambda node: not node.block and node.names_people,
        Verdict.NOTHING,
        (
            "- Ông Nguyễn Văn An, Phó Giám đốc Sở Y tế, Trưởng ban;",
            "- Các ông, bà trưởng phòng là thành viên Ban Tổ chức.",
        ),
        (
            "- Bà Trần Thị Bích, Hiệu trưởng: Chỉ đạo chung.",
            "- Ông Nguyễn Văn An, Phó Giám đốc, phụ trách hậu cần.",
            "- Thầy Bình ra câu hỏi.",
        ),
    ),
    Rule(
        "units_only",
        "names units only",
        lambda node: not node.block and node.names_units_only,
        Verdict.NOTHING,
        ("- Sở Y tế; Sở Tài chính.",),
        ("- Sở Y tế rà soát quy chế.",),
    ),
    Rule(
        "labelled_item",
        "an item followed by labelled lines",
        lambda node: bool(node.block),
        Verdict.ROW,
        ("I. NHIỆM VỤ\n»- Rà soát quy chế.\nChủ trì: Văn phòng.",),
        ("- Rà soát quy chế.",),
    ),
    Rule(
        "unlikely_paragraph",
        "a paragraph that does not read like a task or a target",
        lambda node: node.kind is None and node.charges_nobody and node.likelihood < LEAST,
        Verdict.NOTHING,
        ("Biểu tượng: hình bông lúa", "Phòng khách số 2"),
        (
            "Văn phòng rà soát quy chế.",
            "Tập huấn kỹ năng số",
            "- Phòng khách số 2",
            "Giao UBND xã Phú Lạc chủ trì, phối hợp với Trung tâm Quỹ đất chi trả cho 11 hộ.",
        ),
    ),
    Rule(
        "item",
        "an item of a section that bears rows",
        lambda node: node.kind is not None,
        Verdict.ROW,
        ("- Rà soát quy chế.", "I. CHỈ TIÊU\n»1. Đạt 80% hồ sơ."),
        ("Văn phòng rà soát quy chế.",),
    ),
    Rule(
        "paragraph",
        "a paragraph of a section that bears rows",
        lambda node: True,
        Verdict.ROW,
        ("Văn phòng rà soát quy chế.",),
        ("- Rà soát quy chế.",),
    ),
)
SENTENCES = {rule.name: rule.sentence for rule in RULES} | {
    "table_row": "a row of a task table",
    "appendix_title": "the title of an appendix",
    "quoted": "rules that are quoted, or what a page of questions says itself",
}


def decide(facts: NodeFacts) -> Rule:
    """The rule that decides a node: the first that holds (the last one always does)."""
    return next(rule for rule in RULES if rule.holds(facts))
