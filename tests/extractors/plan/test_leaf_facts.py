"""What a leaf is by what stands after it."""

from __future__ import annotations

import pytest

from extractors.plan.leaf_facts import (
    closes_plan,
    entitles_paragraphs,
    is_figure_to_reach,
    tells_of_below,
    time_of_what_follows,
)
from extractors.plan.section_roles import SectionRole
from tests.extractors.plan_texts import outline_of

ITEM = "- Rà soát quy chế làm việc của cơ quan.\n"
ASKED = "Yêu cầu các đơn vị nghiêm túc thực hiện."


CLOSINGS = [
    ("the last paragraph asks all", f"{ITEM}\n{ASKED}", 1, True),
    ("only a closing stands after it", f"{ITEM}\n{ASKED}\n\nTrên đây là Kế hoạch.", 1, True),
    ("a paragraph before items", f"{ASKED}\n\n{ITEM}", 0, False),
    ("an item", f"{ITEM}- {ASKED}", 1, False),
    ("whom it notifies", f"{ITEM}\nVăn phòng thông báo để các xã biết và thực hiện.", 1, True),
    (
        "its end misread",
        f"{ITEM}\nVăn phòng thông báo đến các xã biết và dặn dân làm theođ|",
        1,
        True,
    ),
    ("notices to write", f"{ITEM}\nCác tổ thông báo kết quả cho dân và nộp phí.", 1, False),
    (
        "a day by which to notify",
        f"{ITEM}\nCác tổ thông báo để dân biết và nộp phí trước ngày 05/3/2026.",
        1,
        False,
    ),
    ("it has a time", f"{ITEM}\nTrước ngày 05/3/2026 yêu cầu các đơn vị thực hiện.", 1, False),
    ("a greeting", f"{ITEM}\nTrân trọng./.", 1, True),
    ("a short deed", f"{ITEM}\nRà soát quy chế./.", 1, False),
    ("a few words that end nothing", f"{ITEM}\nTrân trọng mời họp", 1, False),
    ("what is attached stands after it", f"{ITEM}\n{ASKED}\n\n(Đính kèm Kế hoạch số 5.)", 1, True),
    ("a paragraph stands after it", f"{ITEM}\n{ASKED}\n\nHội trường có 200 ghế.", 1, False),
    ("thanks", f"{ITEM}\nSở Mẫu trân trọng cảm ơn sự hợp tác.", 1, False),
    ("thanks that end it", f"{ITEM}\nRất mong các trường quan tâm. Sở Mẫu xin cảm ơn./.", 1, True),
    ("a deed with thanks", f"{ITEM}\nGửi thư bày tỏ lòng chân thành cảm ơn.", 1, False),
    ("it names one unit", f"{ITEM}\nĐề nghị Sở Y tế phối hợp thực hiện.", 1, False),
]


@pytest.mark.parametrize(
    ("text", "index", "expected"), [c[1:] for c in CLOSINGS], ids=[c[0] for c in CLOSINGS]
)
def test_what_closes_a_plan(text: str, index: int, expected: bool) -> None:
    assert closes_plan(outline_of(text), index) is expected


def test_a_figure_to_reach() -> None:
    assert is_figure_to_reach(SectionRole.TARGET, "Kết quả học tập: Tốt 28%")
    assert not is_figure_to_reach(SectionRole.TARGET, "Kết quả học tập: Tốt")
    assert not is_figure_to_reach(SectionRole.TASK, "Kết quả học tập: Tốt 28%")


TITLES = [
    ("- Thủy sản\nCác hộ nuôi tôm áp dụng quy trình an toàn sinh học.", True),
    ("- Rà soát quy chế\nCác tổ báo cáo kết quả hằng quý cho Văn phòng.", False),
    ("- Thủy sản\n- Chăn nuôi", False),
]
CARDS = [
    ("a card's title over its time", "Dọn kho sách.\n\nKhảo sát\nNĂM 2026\nĐo lại kho.", True),
    ("over days", "Dọn kho.\n\nKhảo sát\n2026-04-15 → 2026-05-14\nĐo lại kho.", True),
    ("an entry of the time above", "Tháng 8/2026\nHọp phụ huynh\n\nTháng 9/2026\nMít tinh", False),
    ("no blank line", "Dọn kho sách.\nKhảo sát\nNĂM 2026\nĐo lại kho.", False),
    ("a sentence", "Dọn kho sách.\n\nĐo lại hai kho.\nNĂM 2026\nĐo lại kho.", False),
    ("no time below", "Dọn kho sách.\n\nKhảo sát\nĐo lại kho.", False),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles_of_paragraphs(text: str, expected: bool) -> None:
    outline = outline_of(text)
    assert entitles_paragraphs(outline, 0, outline.nodes[1]) is expected


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CARDS], ids=[c[0] for c in CARDS])
def test_titles_of_cards(text: str, expected: bool) -> None:
    outline = outline_of(text)
    assert entitles_paragraphs(outline, 1, outline.nodes[2]) is expected


TABLE = "STT\tViệc\tAi làm\n1\tĐón học sinh\tTổ A\n2\tPhát sổ tay\tTổ B"
TIMES = [
    ("Đến năm 2027:\nĐạt 80% hồ sơ.", "Đến năm 2027"),
    ("Tháng 9/2026\n- Khai giảng năm học mới.", "Tháng 9/2026"),
    ("Tháng 9/2026\nKhai giảng năm học mới tại sân trường.", None),
    ("Rà soát trong tháng 9:\n- Quy chế.", None),
    (f"NGÀY 1: THỨ HAI, NGÀY 17/8/2026\n{TABLE}", "NGÀY 1: THỨ HAI, NGÀY 17/8/2026"),
    (f"Tháng 9/2026\n{TABLE}", "Tháng 9/2026"),
    (f"NGÀY HỘI ĐỌC SÁCH 17/8/2026\n{TABLE}", None),
    (f"Phân công tháng 9/2026\n{TABLE}", None),
]


@pytest.mark.parametrize(("text", "time"), TIMES)
def test_the_time_of_what_follows(text: str, time: str | None) -> None:
    first, *rest = outline_of(text).nodes
    assert time_of_what_follows(first, rest[0]) == time


BELOW = [
    ("over items", f"Các việc dưới đây được làm theo quy định.\n{ITEM}", True),
    ("with a duty", f"Những nội dung sau đây phải được làm đúng hạn.\n{ITEM}", True),
    ("over a table", "Các việc dưới đây được giao ngay.\nSTT\tViệc\tLàm\n1\tA\tB\n2\tC\tD", True),
    ("over a paragraph", "Các việc dưới đây được làm theo quy định.\n\nCác tổ rà soát.", False),
    ("somebody does it", f"Các tổ làm các việc dưới đây hằng năm.\n{ITEM}", False),
    ("who gets something", f"Các hộ nghèo được hỗ trợ giống.\n{ITEM}", False),
    ("an item", f"- Các việc dưới đây được làm theo quy định.\n{ITEM}", False),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in BELOW], ids=[c[0] for c in BELOW])
def test_tells_of_below(text: str, expected: bool) -> None:
    first, below, *_ = outline_of(text).nodes
    assert tells_of_below(first, below) is expected
