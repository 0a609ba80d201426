from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.outline import build_outline
from extractors.plan.sections import (
    addresses_each,
    asked_in,
    asks_openly,
    charges,
    heading_title,
    leaf_texts,
    was_done,
)
from tests.extractors.plan_texts import blocks_of, node_of, read_body

TITLES = [
    ("1. Mục tiêu cụ thể:", "Mục tiêu cụ thể"),
    ("II. NHIỆM VỤ  VÀ   GIẢI PHÁP", "NHIỆM VỤ VÀ GIẢI PHÁP"),
    ("a) Đến năm 2030 :", "Đến năm 2030"),
    ("1. Thể chế.", "Thể chế."),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_heading_title(text: str, title: str) -> None:
    assert heading_title(node_of(text)) == title


def test_leaf_texts_leave_headings_labels_and_tables_out() -> None:
    text = (
        "I. A\n1. B\n- C d e.\nChủ trì: Văn phòng\n2. F\nSTT\tNhiệm vụ\tChủ trì\n1\tG\tH\n2\tI\tK"
    )
    assert leaf_texts(build_outline(join_lines(blocks_of(text))), 0) == ["C d e.", "F"]


OPENLY = [
    ("Vì vậy, Sở Mẫu yêu cầu:", True),
    ("Để giữ nước, Phòng Mẫu đề nghị :", True),
    ("Trước tình hình đó, Sở Văn hóa, Thể thao và Du lịch yêu cầu:", True),
    ("Cây khô nhiều, các thôn lo lắng, Chủ tịch UBND xã yêu cầu:", True),
    ("Theo tình hình của Học viện, Học viện yêu cầu:", True),
    ("Trung tâm đề nghị:", True),
    ("Cử tri đề nghị:", False),
    ("Các xã được giao:", False),
    ("b) Để làm tốt việc này, đề nghị:", False),
    ("Để làm tốt việc này, đề nghị:", False),
    ("Để kịp mùa khô, yêu cầu:", True),
    ("Nhằm giữ nước cho vụ sau, yêu cầu:", True),
    ("Để đạt mục đích, yêu cầu:", True),
    ("Ý nghĩa, yêu cầu:", False),
    ("Về mục đích, yêu cầu:", False),
    ("Sở Mẫu kính đề nghị:", False),
    ("Sở Mẫu được giao:", False),
    ("Sở Mẫu yêu cầu các phường:", False),
    ("Mục đích, yêu cầu:", False),
    ("Một số yêu cầu:", False),
    ("Phân công:", False),
]


@pytest.mark.parametrize(("text", "expected"), OPENLY)
def test_asks_openly(text: str, expected: bool) -> None:
    assert asks_openly(text) is expected


ASKED = [
    ("Sở Mẫu đề nghị các trường rà soát sổ.", ("các trường",)),
    ("Để giữ nước, Sở Mẫu yêu cầu các trạm rà soát cống.", ("các trạm",)),
    ("Vụ Mẫu trả lời thư của dân; Đề nghị các trạm đóng cống.", ()),
    ("Phòng Mẫu lập danh sách. Đề nghị các trạm cử người.", ()),
    ("Đề nghị các trạm cử người.", ()),
    ("UBND tỉnh yêu cầu Sở Mẫu rà soát cống.", ("Sở Mẫu",)),
    ("Theo đó, UBND tỉnh yêu cầu: Sở Mẫu rà soát cống; Sở Giao thông sửa các cầu.", ("Sở Mẫu",)),
    ("Chủ tịch UBND tỉnh giao Sở Mẫu chủ trì.", ("Sở Mẫu",)),
    ("UBND tỉnh giao chỉ tiêu thu cho Sở Mẫu.", ()),
    ("Sở Mẫu được giao chủ trì.", ()),
    ("Sở Mẫu thực hiện yêu cầu Bộ Mẫu nêu.", ()),
    ("Sở Mẫu đề nghị Bộ Mẫu xem xét.", ()),
    ("Sở Mẫu giao ban với các phòng.", ()),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_whom_a_sentence_asks(text: str, expected: tuple[str, ...]) -> None:
    assert asked_in(text) == expected


DONE = [
    ("Sở Mẫu đã ban hành quy chế.", True),
    ("Sở Mẫu đã có trách nhiệm giữ rừng.", True),
    ("Sở Mẫu có trách nhiệm giữ các chỉ tiêu đã giao.", False),
    ("Các tổ có nhiệm vụ sửa những đường chưa có đèn.", False),
    ("Sở Mẫu chủ trì, các xã đã sửa đường.", True),
    ("Sở Mẫu rà soát quy chế.", False),
    ("Giao Phòng Mẫu rà soát các quy chế đã ban hành.", False),
    ("Đề nghị các xã nộp những sổ đã được duyệt.", False),
    ("Sở Mẫu yêu cầu Phòng A rà soát các sổ mà xã đã gửi.", False),
    ("Để kịp mùa mưa, đề nghị các xã sửa những cầu đã hỏng.", False),
    ("Sở Mẫu đã yêu cầu các xã rà soát sổ.", True),
    ("Giao thông trên đường làng đã thuận lợi hơn.", True),
    ("Rà soát các quy chế đã ban hành.", False),
    ("UBND xã lập sổ, trình duyệt và tổ chức thực hiện các đề án đã được duyệt.", False),
    ("Triển khai các việc đã thống nhất tại cuộc họp.", False),
    ("Xây dựng nông thôn mới đã đạt nhiều kết quả.", True),
    ("Kiểm tra đã phát hiện 05 vụ vi phạm.", True),
    ("Tuyên truyền đã được đẩy mạnh.", True),
    ("Tổ chức tập huấn, đã cấp 10 giấy chứng nhận.", True),
    ("Rà soát các quy chế đã ban hành, đã sửa 02 văn bản.", True),
]


@pytest.mark.parametrize(("text", "expected"), DONE)
def test_was_done(text: str, expected: bool) -> None:
    assert was_done(text) is expected


GIVEN = [
    ("Hiệu trưởng tổ chức thực hiện một số nội dung như sau:", True),
    ("Phòng Mẫu và các tổ lo những việc sau:", True),
    ("Hiệu trưởng tổ chức thực hiện.", False),
    ("UBND xã đã tổ chức các hoạt động sau:", False),
    ("Một số nội dung như sau:", False),
    ("Hồ sơ gồm:", False),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_a_lead_in_that_says_who_does_what_follows(text: str, expected: bool) -> None:
    assert charges(text) is expected


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


ADDRESSED = [
    (
        ["Đối với Tổ công tác: Lập biên bản.", "Đối với cơ sở được kiểm tra: Chuẩn bị hồ sơ."],
        True,
    ),
    (
        [
            "Đối với Tổ công tác: Các thành viên Tổ công tác giữ bí mật.",
            "Đối với chủ hộ: Mở cửa kho.",
            "Trên đây là Kế hoạch của Tổ công tác.",
        ],
        True,
    ),
    (["Đối với Tổ công tác: Lập biên bản."], False),
    (["Đối với rừng trồng: Tỉa thưa.", "Đối với rừng non: Phát dọn."], False),
    (["Đối với Tổ công tác: 05 người.", "Đối với các xã: 03 người."], False),
    (["Về Tổ công tác: Lập biên bản.", "Đối với cơ sở: Chuẩn bị hồ sơ."], False),
    ([], False),
]


@pytest.mark.parametrize(("leaves", "expected"), ADDRESSED)
def test_items_that_each_address_somebody(leaves: list[str], expected: bool) -> None:
    assert addresses_each(leaves) is expected
