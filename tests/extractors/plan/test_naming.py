from __future__ import annotations

import pytest

from extractors.codes import Genre
from extractors.plan.naming import (
    heads_other,
    is_charge,
    names_people,
    names_units_only,
    only_settles,
    tells_state,
)

UNITS_ONLY = [
    ("Bộ Y tế; Bộ Tài chính.", True),
    ("Sở Khoa học và Công nghệ", True),
    ("Công an xã, Ban Chỉ huy Quân sự xã.", True),
    ("Hội Cựu chiến binh xã", True),
    ("Công an xã tuần tra", False),
    ("Ban Chỉ đạo 389 tổ chức kiểm tra", False),
    ("Phòng và chống tham nhũng ở các ngành, các cấp", False),
    ("Phòng học", False),
    ("Hội nghị", False),
    ("Sở Y tế: báo cáo", False),
]


@pytest.mark.parametrize(("text", "expected"), UNITS_ONLY)
def test_names_units_only(text: str, expected: bool) -> None:
    assert names_units_only(text) is expected


STATES = [
    ("UBND xã đã ban hành Quy chế làm việc.", True),
    ("Nhà trường luôn nhận được sự quan tâm của phụ huynh.", True),
    ("Các tổ đã họp; tiếp tục rà soát.", False),
    ("Hiện nay, toàn xã có 12 trạm phát sóng.", True),
    ("Đến nay, tỷ lệ hộ có nước sạch là 85%.", True),
    ("Hiện nay, cần rà soát các trạm phát sóng.", False),
    ("Hiện đại hóa trạm phát sóng.", False),
    ("Các đơn vị đã hoàn thành thì báo cáo UBND xã.", False),
    ("Các phòng đã được giao nhiệm vụ có trách nhiệm báo cáo.", False),
    ("Rà soát các quy trình đã ban hành.", False),
    ("Nhà trường luôn tạo điều kiện cho giáo viên.", False),
    ("Nội dung đã thống nhất được công khai.", False),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_tells_state(text: str, expected: bool) -> None:
    assert tells_state(text) is expected


PEOPLE = [
    ("Ông Nguyễn Văn An, Phó Giám đốc Sở Y tế, Trưởng ban;", True),
    ("Bà Lê Thị Cúc, Trưởng phòng Học sinh, sinh viên, Phó Trưởng ban;", True),
    ("Đồng chí Trần Văn Dũng - Chủ tịch UBND xã - Trưởng đoàn.", True),
    ("Các ông, bà hiệu trưởng là thành viên Ban Tổ chức.", True),
    ("Ông Nguyễn Văn An, Phó Giám đốc, phụ trách hậu cần.", False),
    ("Bà Lê Thị Cúc, Hiệu trưởng: Chỉ đạo chung.", False),
    ("Thầy Bình ra câu hỏi.", False),
    ("Bà Lê Thị Cúc, kế toán, có trách nhiệm lập dự toán, trình Trưởng ban.", False),
    ("Sở Y tế, Sở Tài chính", False),
    ("Tuyên truyền các công ước mà Việt Nam là thành viên.", False),
    ("Trưởng đoàn: Đại diện Hội Nông dân xã", True),
    ("Thành viên: Đại diện lãnh đạo các tổ; mời trưởng ấp cùng tham gia.", True),
    ("Mời dự: Đại diện Hội Nông dân xã, các chủ vườn.", True),
    ("Khách mời: đại diện các hộ nuôi ong", True),
    ("Thành viên: Đại diện các tổ có trách nhiệm ghi biên bản.", False),
    ("Trưởng đoàn: Phân công các thành viên.", False),
    ("Báo cáo kết quả: Đại diện tổ 5", False),
    ("Đại diện Hội Nông dân xã kiểm tra các vườn.", False),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_names_people(text: str, expected: bool) -> None:
    assert names_people(text) is expected


HEADS = [
    ("Kinh phí thẩm định: Theo quy định.", True),
    ("Đối tượng: Học sinh khối 10.", True),
    ("Địa điểm: Hội trường xã.", True),
    ("Yêu cầu: Rà soát quy chế.", False),
    ("Đối tượng kiểm tra: Sở Y tế rà soát hồ sơ.", False),
    ("Kinh phí: Phòng Tài vụ lập dự toán.", False),
    ("Tuyên truyền: Treo băng rôn.", False),
    ("Kinh phí thực hiện lấy từ nguồn chi thường xuyên", False),
    ("Kinh phí phục vụ hội thi được thực hiện theo quy định hiện hành.", True),
    ("Nguồn kinh phí do ngân sách xã bảo đảm theo dự toán được giao.", True),
    ("Kinh phí cấp cho các tổ. Phòng Tài vụ lập dự toán chi tiết.", False),
    ("Kinh phí do Phòng Tài vụ cân đối, bố trí trong dự toán năm.", False),
    ("Kinh phí hội thi được chi theo Thông tư số 5/2026/TT-BTC của Bộ Tài chính.", True),
    ("Kinh phí hội thi được chi theo Thông tư của Bộ Tài chính; Sở Tài chính thẩm định.", False),
    ("Kinh phí hội thi của Đoàn phường Mẫu, Sở Tài chính thẩm định theo quy định.", False),
    (f"Kinh phí phục vụ hội thi {'và các trò chơi ' * 6}được chi theo quy định. phv", True),
    ("Kinh phí phục vụ hội thi và các trò chơi dân gian", False),
    ("Kinh phí hỗ trợ chi trả xong trước ngày 05/3/2026.", False),
    ("Là bộ phận thường trực, giúp Hiệu trưởng theo dõi các tổ.", False),
    ("Làm sổ trực.", False),
]


HEADS += [
    ("Điều kiện tham gia Hội thi của tổ: Là học sinh của trường", True),
    ("Điều kiện để các tổ dân phố trong phường được thi: Là người của phường", False),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_heads_other(text: str, expected: bool) -> None:
    assert heads_other(text) is expected


CHARGES = [
    ("Giao Sở Tài chính thẩm định dự toán.", True),
    ("Về vốn đối ứng: giao Sở Tài chính thẩm định, trình trong quý II.", True),
    ("Thống nhất chủ trương; giao Văn phòng theo dõi.", True),
    ("Bàn giao hồ sơ cho Sở Tài chính.", False),
    ("Đề nghị UBND tỉnh hỗ trợ kinh phí.", False),
    ("Nguyên tắc: giao quyền phải rõ.", False),
]


@pytest.mark.parametrize(("text", "expected"), CHARGES)
def test_is_charge(text: str, expected: bool) -> None:
    assert is_charge(text) is expected


ALL, PAPERS = Genre.CONCLUSIONS, Genre.DIRECTIVE
SETTLED = [
    ("Cơ bản thống nhất với báo cáo. Số hồ sơ đúng hạn còn thấp.", ALL, True),
    ("Thống nhất chủ trương mở rộng chợ.", ALL, True),
    ("Về đề nghị của Hội Nông dân: ghi nhận, xem xét sau.", ALL, True),
    ("Thông qua báo cáo tình hình kinh tế của xã.", PAPERS, True),
    ("Nhất trí với Tờ trình của Ủy ban nhân dân xã.", PAPERS, True),
    ("Thống nhất nhận thức trong toàn chi bộ.", PAPERS, False),
    ("Thông qua công tác tuyên truyền để nâng cao nhận thức.", PAPERS, False),
    ("Thống nhất chủ trương mở rộng chợ.", Genre.PLAN, False),
    ("Đồng ý mở rộng chợ. Giao Phòng Kinh tế lập dự toán.", ALL, False),
    ("Đồng ý mở rộng chợ; yêu cầu Phòng Kinh tế lập dự toán.", ALL, False),
    ("Thống nhất mở rộng chợ trước ngày 05/3/2026.", ALL, False),
    ("Phòng Kinh tế mở rộng chợ.", ALL, False),
]


@pytest.mark.parametrize(("text", "genre", "expected"), SETTLED)
def test_only_settles(text: str, genre: Genre, expected: bool) -> None:
    assert only_settles(text, genre) is expected
