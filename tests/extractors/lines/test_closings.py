"""What a document asks of all in the end, and closing sentences within others."""

from __future__ import annotations

import pytest

from extractors.lines.closings import asks_all, without_closing

ASKED = [
    ("Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.", True),
    ("Đề nghị Thủ trưởng các phòng khẩn trương tổ chức thực hiện.", True),
    ("Nhận được Kế hoạch này, đề nghị các trường triển khai.", True),
    ("Yêu cầu các tổ thực hiện nghiêm túc Kế hoạch này.", True),
    ("Chỉ thị này phổ biến đến chi bộ.", True),
    ("Sở Mẫu đề nghị các phòng khẩn trương triển khai thực hiện./.", True),
    ("Chủ tịch yêu cầu các xã làm tốt, triển khai đủ các việc nêu trên theo thẩm quyền.", True),
    ("Đề nghị các xã thực hiện. Trong quá trình thực hiện có vướng mắc, báo cáo về Sở.", True),
    ("Sở Mẫu dé nghị các phòng, các trạm nghiêm túc triển khai thực hiện./.", True),
    ("Sở Mẫu yêu cau các trạm khẩn trương tô chức thực hiện.", True),
    ("Sở Mẫu dé nghị các trạm thực hiện trực đêm tại kho vật tư.", False),
    ("Sở Mẫu dé tài thực hiện.", False),
    ("Đề nghị các xã thực hiện. Sở Mẫu tổng hợp trước ngày 05/3.", False),
    ("Sở Mẫu đề nghị các phòng triển khai phần mềm nêu trong báo cáo.", False),
    ("Yêu cầu các đơn vị báo cáo kết quả thực hiện về Văn phòng.", False),
    ("Đề nghị Hội Nông dân xã phối hợp thực hiện.", False),
    ("Việc triển khai Kế hoạch này phải được các tổ thực hiện.", False),
    ("Các đơn vị tổ chức thực hiện.", False),
    ("Giao các phòng thực hiện.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_asks_all(text: str, expected: bool) -> None:
    assert asks_all(text) is expected


DEED = "Bố trí kinh phí theo quy định."
LAST = [
    ("Trên đây là kế hoạch của xã.", False),
    ("Trong quá trình thực hiện, nếu có vướng mắc, báo cáo Sở Mẫu.", False),
    ("Trường hợp có khó khăn, vướng mắc đề nghị báo cáo Sở Mẫu.", False),
    ("Trường hợp có khó khăn về gạo cho bếp ăn đề nghị báo cáo Sở Mẫu.", True),
    ("Khi có phát sinh về mặt bằng, các xã phản ánh về Sở Mẫu.", True),
    ("Trường hợp có khó khăn thì các xã vay của quỹ.", True),
]


@pytest.mark.parametrize(("last", "stays"), LAST)
def test_closing_sentences_leave_a_statement(last: str, stays: bool) -> None:
    assert without_closing(f"{DEED} {last}") == (f"{DEED} {last}" if stays else DEED)


def test_a_closing_alone_stays() -> None:
    assert without_closing(LAST[0][0]) == LAST[0][0]
