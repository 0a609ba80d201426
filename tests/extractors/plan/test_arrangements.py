"""Sections of time, place and who attends: tasks among them, and what only arranges."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

HEADINGS = [
    "III. THỜI GIAN THỰC HIỆN",
    "III. THỜI GIAN, ĐỊA ĐIỂM TỔ CHỨC",
    "III. THÀNH PHẦN DỰ HỌP",
    "III. TỔ CHỨC ĐẠI HỘI",  # a heading that says nothing
]
ACTING = [
    ("Từ ngày 04/3/2026: Hội Cựu chiến binh xã họp với các chi hội.", "Hội Cựu chiến binh xã"),
    ("Ngày 06/3/2026, Phòng Văn hóa tổng duyệt chương trình.", "Phòng Văn hóa"),
    ("Ban Tổ chức xã dự kiến tổ chức đại hội vào ngày 08/3/2026.", "Ban Tổ chức xã"),
    ("Trưởng Ban Văn nghệ phối hợp với Trưởng thôn mời khách.", "Trưởng Ban Văn nghệ"),
    ("Phòng Văn hóa chủ trì đón khách.", "Phòng Văn hóa"),
]
ARRANGING = [
    "Đại diện Thường trực Hội đồng nhân dân xã;",
    "Đại hội được tổ chức tại Nhà văn hóa xã ngày 08/3/2026.",
    "Hội trường Ủy ban nhân dân xã, từ 08 giờ ngày 08/3/2026.",
    "Ngày 08/3/2026: Khai mạc.",
    "Chi hội trưởng các chi hội; Trưởng thôn.",
    "Phòng Văn hóa đã họp với các chi hội ngày 02/3/2026.",
    "Các tổ tự kiểm tra: Từ ngày 06 - 15/3/2026 (lịch đính kèm).",
    "Sở Văn hóa có 03 đại biểu.",
]
ASKING = ["I. MỤC ĐÍCH, YÊU CẦU", "I. CĂN CỨ", "I. TÌNH HÌNH", "I. KINH PHÍ"]
WORK = "IV. NHIỆM VỤ\n- Rà soát quy chế.\n- Sửa nội quy."


def rows_under(heading: str, *items: str) -> list[tuple[str, tuple[str, ...]]]:
    rows = read_body("\n".join([heading, *(f"- {item}" for item in items), WORK])).rows
    return [(row.statement, row.leads) for row in rows][:-2]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(("item", "lead"), ACTING)
def test_who_does_what_among_arrangements_is_a_task(heading: str, item: str, lead: str) -> None:
    assert rows_under(heading, item, ARRANGING[0]) == [(item, (lead,))]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("item", ARRANGING)
def test_places_times_and_who_attends_are_no_tasks(heading: str, item: str) -> None:
    assert rows_under(heading, item, ARRANGING[0]) == []


@pytest.mark.parametrize("heading", ASKING)
@pytest.mark.parametrize(("item", "lead"), ACTING[:4])
def test_purposes_bases_and_what_was_stay_without_tasks(heading: str, item: str, lead: str) -> None:
    assert rows_under(heading, item, ARRANGING[0]) == []


def test_an_article_is_carried_out_without_tasks() -> None:
    item = "Ban Tổ chức xã phối hợp với Phòng Văn hóa thi hành."
    assert read_body(f"Điều 1. Phạm vi\n1. {item}\n2. Các chi hội.").rows == []


TIMES_ALONE = [
    "03 ngày: 24, 25 và 26 tháng 8 năm 2026.",
    "Từ ngày 01/3/2026 đến hết ngày 30/4/2026.",
    "Trong tháng 3 năm 2026.",
    "8 giờ 00 phút, ngày 05 tháng 3 năm 2026.",
    "Cả năm.",
]


@pytest.mark.parametrize("time", TIMES_ALONE)
def test_a_time_alone_is_no_task_and_the_time_of_what_follows_it(time: str) -> None:
    rows = read_body(f"II. NỘI DUNG\n1. Thời gian tổ chức\n\n{time}\n\n- Tập huấn kỹ năng số.").rows
    assert [(row.statement, row.deadline) for row in rows] == [
        ("Tập huấn kỹ năng số.", time.rstrip("."))
    ]


def test_a_time_with_a_deed_is_a_task() -> None:
    rows = read_body("II. NỘI DUNG\n1. Thời gian tổ chức\n\nTháng 3/2026 tập huấn kỹ năng số.").rows
    assert len(rows) == 1


def test_the_time_alone_of_an_item_stands_for_no_other() -> None:
    rows = read_body("II. NỘI DUNG\n- Tháng 3/2026.\n- Tập huấn kỹ năng số.").rows
    assert [(row.statement, row.deadline) for row in rows] == [("Tập huấn kỹ năng số.", None)]


STEPS = (
    "Tháng 2+3: Xây dựng kịch bản.\n\nTháng 4: Tiếp tục tập luyện.\n\nTháng 5+6: Xét chọn tiết mục."
)
NO_STEPS = [
    "Tháng 2: Xây dựng kịch bản.",  # one is no list
    "Tháng 2: Mùa lễ hội.\n\nTháng 4: Mùa thi.",
    "Tháng 2: Đã xây dựng kịch bản.\n\nTháng 4: Đã xét chọn tiết mục.",
    "Ngày 08/3/2026: Nhà văn hóa xã.\n\nNgày 09/3/2026: Sân vận động.",
    "Ngày 08/3/2026: Xét chọn tiết mục.\n\nHội trường xã.\n\nSân vận động.",
]


def test_a_list_of_times_and_deeds_is_of_tasks() -> None:
    rows = read_body(f"II. THỜI GIAN THỰC HIỆN\n{STEPS}\n{WORK}").rows[:-2]
    assert [row.deadline for row in rows] == ["Tháng 2+3", "Tháng 4", "Tháng 5+6"]


@pytest.mark.parametrize("steps", NO_STEPS)
def test_times_alone_and_deeds_alone_are_no_tasks_there(steps: str) -> None:
    assert len(read_body(f"II. THỜI GIAN THỰC HIỆN\n{steps}\n{WORK}").rows) == 2


PAPERS = [
    ("- Hoàn thành báo cáo quý I.", True),
    ("- Báo cáo tháng 3.", True),
    ("- Gửi báo cáo năm 2026.", True),
    ("- Hoàn thành trong quý I.", False),
    ("- Báo cáo trước ngày 15/3/2026.", False),
    ("- Thực hiện năm 2026.", False),
    ("- Thời gian báo cáo: Quý I.", False),
    ("- Tháng 3/2026.", False),
]


@pytest.mark.parametrize(("item", "is_row"), PAPERS)
def test_a_paper_with_a_time_in_its_name_is_no_time(item: str, is_row: bool) -> None:
    rows = read_body(f"I. NHIỆM VỤ\n- Rà soát quy chế.\n{item}\n- Sửa nội quy.").rows
    assert len(rows) == 2 + is_row
