from __future__ import annotations

import pytest

from extractors.plan.item_rules import (
    are_details,
    heading_time,
    is_detail,
    is_title,
    states_duty,
    states_something,
    time_lead_in,
)
from extractors.plan.who_and_when import with_prose
from tests.extractors.plan_texts import node_of, task_row

LONG = (
    "Rà soát, sửa đổi, bổ sung toàn bộ các quy chế, quy định, quy trình nội bộ của đơn vị"
    + " cho phù hợp" * 4
)


TIMES = [
    ("Đến năm 2027:", "Đến năm 2027", "Đến năm 2027"),
    ("Quý I năm 2026:", "Quý I năm 2026", "Quý I năm 2026"),
    ("Tháng 9/2025", None, "Tháng 9/2025"),
    ("Đến hết năm 2028.", None, "Đến hết năm 2028"),
    ("Đến năm 2027: đạt 80% hồ sơ", None, None),
    ("Mục tiêu đến năm 2030:", None, None),
    ("Họp tháng 9", None, None),
    ("Năm học mới", None, None),
    ("2026", None, None),
    ("Tổ chức thực hiện:", None, None),
    ("", None, None),
    ("Thứ Ba, ngày 18/8/2026", None, "Thứ Ba, ngày 18/8/2026"),
    ("NGÀY 2: THỨ BA, NGÀY 18/8", None, "NGÀY 2: THỨ BA, NGÀY 18/8"),
    ("Đợt 1: Trong tháng 12/2026", None, "Trong tháng 12/2026"),
    (
        "Giai đoạn II: Từ tháng 01 đến ngày hội làng 15/3/2026",
        None,
        "Từ tháng 01 đến ngày hội làng 15/3/2026",
    ),
    ("Bước 2. Quý II/2026", None, "Quý II/2026"),
    ("Giai đoạn 1: Chuẩn bị", None, None),
    ("Giai đoạn 2026 - 2027", None, "Giai đoạn 2026 - 2027"),
    ("Ngày 2", None, None),
    ("18/8", None, None),
    ("Ngày làm việc thứ hai", None, None),
]


@pytest.mark.parametrize(("text", "lead_in", "heading"), TIMES)
def test_times_that_stand_alone(text: str, lead_in: str | None, heading: str | None) -> None:
    assert (time_lead_in(text), heading_time(text)) == (lead_in, heading)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("II. Nhiệm vụ", True),
        ("Phần I. Mở đầu", True),
        ("A. Chung", True),
        ("Điều 1. Ban hành", True),
        ("BẢNG PHÂN CÔNG", True),
        ("1. Nhiệm vụ", False),
        ("a) Rà soát", False),
        ("UBND", False),
        ("Rà soát quy chế.", False),
    ],
)
def test_is_title(text: str, expected: bool) -> None:
    assert is_title(node_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "is_item_beside", "expected"),
    [
        ("- Tự kiểm tra mỗi quý một lần.", False, True),
        ("+ Đổi mới cách họp giao ban;", False, True),
        (f"1. {LONG}.", False, True),
        ("1) Xây dựng ngân hàng đề dùng chung.", True, True),
        ("1) Xây dựng ngân hàng đề dùng chung.", False, False),
        ("1. Thủ tục hành chính của trường.", True, False),
        ("1. Cải cách thủ tục hành chính.", False, False),
        ("- Tuyên truyền như sau:", True, False),
        ("- Tự kiểm tra mỗi quý một lần", True, False),
        (f"II. {LONG}.", True, False),
    ],
)
def test_states_something(text: str, is_item_beside: bool, expected: bool) -> None:
    assert states_something(node_of(text), is_item_beside) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tờ trình;", True),
        ("Danh mục hồ sơ", True),
        ("Rà soát quy chế;", False),
        ("Ít nhất 90% hồ sơ;", False),
        ("05 lớp tập huấn;", False),
        ("Văn thư: tiếp nhận hồ sơ;", False),
        ("Quý I: kế hoạch", False),
        ("hồ sơ " * 10, True),
        ("hồ sơ " * 31, False),
        ("Dự án 1: “Nước sạch nông thôn”.", True),
        ("Dự án 1: nước sạch.", False),
    ],
)
def test_is_detail(text: str, expected: bool) -> None:
    assert is_detail(text) is expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Rà soát quy chế.", True),
        ("Phòng Tài vụ có trách nhiệm lo kinh phí.", True),
        ("Tổ Văn thư: Việc đóng dấu.", True),
        ("Về tầm quan trọng của chuyển đổi số.", False),
        ("Nghị quyết số 5-NQ/TU ngày 01/02/2025 về chuyển đổi số.", False),
        ("Trên loa truyền thanh.", False),
    ],
)
def test_states_duty(statement: str, expected: bool) -> None:
    assert states_duty(with_prose(task_row(statement))) is expected


def test_one_detail_of_a_list_may_be_long() -> None:
    long = "Quy chế của " + "các xã " * 15
    assert are_details(["Tờ trình;", "Danh mục;", long])
    assert not are_details([long, long, "Tờ trình;"])
    assert not are_details(["Tờ trình;", "Rà soát danh mục;"])
