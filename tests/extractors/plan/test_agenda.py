"""Points of an agenda, slogans and amounts, and tasks that look like them."""

from __future__ import annotations

import pytest

from extractors.plan.agenda import (
    are_topics,
    calls_out,
    gives_contact,
    is_address,
    is_agenda,
    is_amount,
    is_joined_agenda,
    is_theme,
)
from tests.extractors.plan_texts import read_body

AGENDAS = [
    ("8h00 - 8h30: Đón khách|8h30: Phát biểu|9 giờ 15: Trao giải", True),
    ("08:00 – 08:30  Đón khách|08:30 – 09:00 Trao giải", True),
    ("Tuyên bố lý do, giới thiệu đại biểu.|Tặng hoa các đội.", True),
    ("Chào cờ|Báo cáo tổng kết|Giải lao|Trao giải", True),
    ("Khai mạc (10 phút)|Thảo luận|Bế mạc", True),
    ("Rà soát quy chế.|Khai mạc hội thi vào ngày 05/3.|Lập sổ trực.", False),
    ("Tuyên bố lý do.", False),
    ("Chào cờ đầu tuần: lớp 9A trực.|Tổ Văn nộp sổ.|Kiểm kê sách.", False),
    ("Chào cờ đầu tuần|Kiểm kê sách.", False),
    ("Chào cờ: đội nghi lễ|Báo cáo tổng kết|Trao giải", True),
    ("7h00 ngày 05/3: Đội an ninh trực cổng.|Trang trí hội trường.|In giấy mời.", False),
    ("Chào mừng ngày hội.|Giải lao động xuất sắc.|Khai mạch nước.", False),
    ("Trang trí hội trường: 3.000.000đ|In tài liệu: 1.000.000đ|Dự phòng", True),
    ("Hỗ trợ mỗi hộ: 3.000.000đ|Rà soát hộ nghèo.|Lập danh sách.", False),
    ("Phát biểu chỉ đạo (15 phút)|Thảo luận (khoảng 60 phút)|Trao kỷ niệm chương", True),
    ("Từ 7 giờ 30 đến 8 giờ: Tập trung|Từ 8 giờ đến 9 giờ: Thi kéo co|Lúc 9h: Trao giải", True),
    ("Trang trí đẹp (20 điểm): Màu hài hòa.|Nấu ngon (50 điểm): Vừa miệng.|Đúng giờ.", True),
    ("Trang trí đẹp (tối đa 20 điểm).|Trình bày rõ ràng (7,5 điểm)", True),
    (
        "Mở lớp ở 3 điểm (trường chính, 2 điểm lẻ): Cô Lan lo.|Lắp loa (5 điểm cầu) cho hội nghị.",
        False,
    ),
    ("Đạt 95 điểm trở lên.|Tăng 2 điểm (từ 90 lên 92 điểm) so với năm 2025.", False),
    ("Trang trí đẹp (20 điểm): Màu hài hòa.|Rà soát quy chế.|Lập sổ trực.", False),
    ("Tham luận: 10 phút|Giải đáp: 20'|Nghỉ: 5 phút", True),
    ("Tập huấn sơ cứu (30 phút).|Rà soát quy chế.|Lập sổ trực.", False),
    ("Từ 05 đến 10 hộ mỗi thôn.|Từ 3 trường trở lên.|Rà soát hộ nghèo.", False),
    ("Dạy 35 phút mỗi tiết.|Nghỉ 10 phút giữa giờ học.|Rà soát quy chế.", False),
    ("", False),
]
SLOGANS = [
    ("Kế hoạch đã nêu ra bao nhiêu nhiệm vụ?", True),
    ("Tổ chức cuộc thi “Ai giữ rừng?”", False),
    ("Toàn dân tham gia bảo vệ rừng!", True),
    ("“Chung tay vì xã xanh!”", True),
    ("Tổ chức cuộc thi “Vì rừng xanh!”", False),
    ("Treo khẩu hiệu tuyên truyền.", False),
    ("Giữ lấy rừng! Giữ lấy nước.", False),
]
AMOUNTS = [
    ("Hoa, quà tặng: 3.000.000 đồng.", True),
    ("Thù lao báo cáo viên: 500.000đ/buổi", True),
    ("Nước uống: 1,2 triệu đồng", True),
    ("Hỗ trợ mỗi hộ: 3.000.000 đồng.", False),
    ("Trang trí: 3.000.000 đồng, do Văn phòng chi.", False),
    ("Thu ngân sách đạt 3.450 tỷ đồng", False),
    ("Số đội: 12", False),
]


@pytest.mark.parametrize(("texts", "expected"), AGENDAS)
def test_is_agenda(texts: str, expected: bool) -> None:
    assert is_agenda(texts.split("|") if texts else []) is expected


@pytest.mark.parametrize(("text", "expected"), SLOGANS)
def test_calls_out(text: str, expected: bool) -> None:
    assert calls_out(text) is expected


@pytest.mark.parametrize(("text", "expected"), AMOUNTS)
def test_is_amount(text: str, expected: bool) -> None:
    assert is_amount(text) is expected


ADDRESSES = [
    ("Tên trang: http://rungxanh.mau.vn", True),
    ("Email: vanphong@mau.vn.", True),
    ("Điện thoại: 0900 000 001", True),
    ("Đường dây nóng: (024) 3869 0001.", True),
    ("Gửi bài về: vanphong@mau.vn", False),
    ("Tên trang: Rừng xanh", False),
    ("Thu ngân sách: 30.000.000", False),
    ("Thời gian: 05/3/2026", False),
    ("Điện thoại:", False),
    ("http://rungxanh.mau.vn", False),
]
CONTACTS = [
    ("Mọi thắc mắc xin hỏi hoặc liên hệ Chi cục Mẫu (ông An - email: an@mau.gov.vn).", True),
    ("Về phần mềm, đề nghị liên hệ Tổ kỹ thuật, số 0900.000.001.", True),
    ("Mọi vướng mắc xin liên hệ Văn phòng.", True),
    ("Liên hệ: Bà Mai, 0900000001", True),
    ("Các xã cử đầu mối liên hệ, gửi về hộp thư an@mau.vn.", False),
    ("Báo cáo gửi Sở, liên hệ ông An, 0900 000 001.", False),
    ("Danh sách đăng ký, liên hệ ông An, 0900 000 001, trước ngày 05/3/2026.", False),
    ("Phụ huynh và nhà trường giữ mối liên hệ.", False),
    ("Các quầy thuốc tự rà soát sản phẩm. Phát hiện hàng giả thì liên hệ 0900 000 001.", False),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_is_address(text: str, expected: bool) -> None:
    assert is_address(text) is expected


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_gives_contact(text: str, expected: bool) -> None:
    assert gives_contact(text) is expected


def test_lines_of_an_agenda_that_were_joined() -> None:
    lines = "CHƯƠNG TRÌNH 08:00 – 08:30 Đón khách 08:30 – 09:00 Khai mạc 09:00 Trao giải"
    assert is_joined_agenda(lines)
    assert not is_joined_agenda("Mở cửa từ 7h30 đến 11h30, từ 13h30 đến khi hết khách.")


BODIES = [
    (
        "who charges somebody in an agenda is kept",
        "II. NỘI DUNG\n- Tuyên bố lý do.\n- Trao giải.\n- Giao Văn phòng chuẩn bị quà.",
        ["Giao Văn phòng chuẩn bị quà."],
    ),
    (
        "a title in capitals with a remark",
        "II. NỘI DUNG\n- Rà soát quy chế.\nDỰ TOÁN KINH PHÍ (tổng: 5.000.000đ)\n"
        "- In tài liệu: 3.000.000đ\n- Mua quà tặng: 2.000.000đ",
        ["Rà soát quy chế."],
    ),
    (
        "a list of slogans under a heading of its own",
        "II. NỘI DUNG\n- Rà soát quy chế.\nIII. KHẨU HIỆU TUYÊN TRUYỀN\n"
        "1. Bảo vệ rừng là bảo vệ cuộc sống!\n2. Tích cực trồng cây, giữ rừng!",
        ["Rà soát quy chế."],
    ),
    (
        "what something consists of, and what has to be done",
        "II. NỘI DUNG\n- Tài liệu hội nghị: Gồm danh sách, biên bản.\n"
        "- Thành phần đoàn: Trưởng đoàn là đại diện Sở Y tế.\n"
        "- Nội dung kiểm tra: Gồm sổ trực, sổ họp.\n- Hồ sơ kiểm tra: Văn phòng in 50 bộ.",
        ["Nội dung kiểm tra: Gồm sổ trực, sổ họp.", "Hồ sơ kiểm tra: Văn phòng in 50 bộ."],
    ),
]


@pytest.mark.parametrize(("name", "text", "rows"), BODIES, ids=[case[0] for case in BODIES])
def test_rows_beside_them(name: str, text: str, rows: list[str]) -> None:
    assert [row.statement for row in read_body(text).rows] == rows


THEMES = [
    ("Chủ đề: “Nói không với rác nhựa ở trường”", True),
    ("Tổ chức sinh hoạt chuyên đề: “Dạy học phân hóa ở lớp ghép”.", False),
    ('Phát động cuộc thi: "Vườn trường xanh của em"', False),
    ('Tên gọi: "Ngày hội sách xã Hà Lâm".', True),
    ("Khẩu hiệu: “Sạch”", False),
    ("Tổ chức hội thi “Vườn rau của em” cho học sinh", False),
    ("Phát động phong trào: “Vườn rau của em” tại các lớp", False),
]
TOPICS = [
    ("Giải pháp thu gom rác.|Giải pháp giữ nước.|Thực trạng nguồn nước ngầm.", True),
    ("Kinh nghiệm giữ rừng.|Mô hình bể lọc.|Đánh giá thực trạng.|Bài học của thôn.", True),
    ("Rà soát quy chế.|Lập sổ trực.|Giải pháp giữ nước.", False),
    ("Phòng Y tế tập huấn sơ cứu.|Công an xã trực cổng.|Hội Phụ nữ nấu ăn.", False),
    ("Giải pháp thu gom rác.|Giải pháp giữ nước.", False),
]
FORUM = """
II. NỘI DUNG
1. Chủ đề: “Nước sạch cho mọi thôn bản”.
2. Nội dung trao đổi:
- Giải pháp giữ nguồn nước.
- Thực trạng giếng khoan.
- Mô hình bể lọc chung.
3. Thời gian tổ chức diễn đàn: Dự kiến tháng 10/2027
4. Phân công
- Phòng Kinh tế mời báo cáo viên.
"""


@pytest.mark.parametrize(("text", "expected"), THEMES)
def test_is_theme(text: str, expected: bool) -> None:
    assert is_theme(text) is expected


@pytest.mark.parametrize(("texts", "expected"), TOPICS)
def test_are_topics(texts: str, expected: bool) -> None:
    assert are_topics(texts.split("|")) is expected


def test_a_theme_has_topics_and_a_time_and_no_tasks_of_its_own() -> None:
    rows = [row.statement for row in read_body(FORUM).rows]
    assert rows == ["Phòng Kinh tế mời báo cáo viên."]
    without_theme = FORUM.replace("1. Chủ đề: “Nước sạch cho mọi thôn bản”.\n", "")
    assert "Giải pháp giữ nguồn nước." in [row.statement for row in read_body(without_theme).rows]


WHO_MAY = """
II. NỘI DUNG
1. Chủ đề: “Nước sạch cho mọi thôn bản”.
2. Đối tượng tham gia:
- Cán bộ, công chức, người lao động trên địa bàn xã.
- Người Hà Lam sinh sống ở nơi khác.
3. Cách làm
- Phòng Kinh tế mở trang lấy ý kiến.
"""


@pytest.mark.parametrize("above", ["", "Mở diễn đàn trên trang của xã."])
@pytest.mark.parametrize("label", ["Đối tượng tham gia", "Thành phần", "Phạm vi áp dụng"])
def test_a_bare_label_with_a_number_of_its_own_is_a_heading(above: str, label: str) -> None:
    text = WHO_MAY.replace("Đối tượng tham gia", label)
    found = read_body(
        text.replace("Chủ đề: “Nước sạch cho mọi thôn bản”.", above) if above else text
    )
    said = [above] if above else []
    assert [row.statement for row in found.rows] == [*said, "Phòng Kinh tế mở trang lấy ý kiến."]
    assert ("II", "2") in [section.path for section in found.sections]


def test_a_label_with_its_value_or_a_bullet_stays_a_label() -> None:
    block = "II. NỘI DUNG\n1. Tập huấn tưới nước.\n{}\n{}Chủ trì: Phòng Kinh tế"
    for label, style in (("- Địa điểm:\n+ Nhà văn hóa xã", "- "), ("a) Địa điểm: Sân xã", "b) ")):
        found = read_body(block.format(label, style))
        assert [(row.statement, row.leads) for row in found.rows] == [
            ("Tập huấn tưới nước.", ("Phòng Kinh tế",))
        ]
