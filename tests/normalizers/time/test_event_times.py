"""Events inside sentences: those that come about by themselves, and those that only tell."""

import pytest

from normalizers.time.event_times import before_comma, happens, is_short_event, opens_clause
from normalizers.time.time_phrases import events
from normalizers.time.words import reading_form

HAPPENING = [
    # what somebody else gives, and what ends or begins
    ("Xây 06 nhà ở khi có đủ vốn góp của các hộ", True),
    ("Cấp phát giống sau khi có quyết định của huyện.", True),
    ("Sửa quy ước sau khi xã Mẫu ban hành hướng dẫn.", True),
    ("Cử người dẫn đường khi được yêu cầu", True),
    ("Thu sổ khi kết thúc khóa may", True),
    ("Trưởng ấp đánh trống khi có cháy xảy ra.", True),
    ("Báo về xã ngay khi thấy cá chết", True),
    # days of a calendar that is known
    ("Lát lại sân chơi trước khi vào năm học mới.", True),
    ("Chặt cây khô trước mùa mưa", True),
    ("Sơn lại bàn trước khi học sinh tựu trường", True),
    ("Thu sổ trước khi bế giảng", True),
    # a moment, and what is done then
    ("Khi có sóng lớn, kéo thuyền lên bờ.", True),
    ("Khi nhận được thắc mắc của các tổ may, phòng Mẫu trả lời bằng văn bản.", False),
    ("Khi có sóng lớn hơn cấp sáu trên vịnh, kéo thuyền lên bờ.", False),
    # further steps of the same doer
    ("Lọc nước thải của lò mổ trước khi xả ra suối.", False),
    ("Lấy ý kiến về dự thảo trước khi trình Hội đồng thông qua.", False),
    ("Nghiệm thu phần mềm trước khi đưa vào sử dụng", False),
    ("Thu gom lưới rách sau khi đánh bắt.", False),
    # states of what it is done to
    ("Hướng dẫn ngư dân khai báo khi có triệu chứng lạ.", False),
    ("Phân luồng xe qua cầu khi có ngập.", False),
    ("Đội mũ khi đi xe máy", False),
]


@pytest.mark.parametrize(("line", "expected"), HAPPENING)
def test_what_comes_about_by_itself(line: str, expected: bool) -> None:
    (event,) = events(reading_form(line))
    assert happens(event) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Chăm bà mẹ sau khi sinh", (False, True, False)),
        ("Sau khi sinh, bà mẹ được khám", (True, False, True)),
        ("Chăm bò sau khi đẻ con so, ghi sổ", (True, False, False)),
        ("Báo ngay khi thấy", (False, False, False)),
    ],
)
def test_where_an_event_stands(line: str, expected: tuple[bool, bool, bool]) -> None:
    (event,) = events(reading_form(line))
    assert (before_comma(event), is_short_event(event), opens_clause(event)) == expected
