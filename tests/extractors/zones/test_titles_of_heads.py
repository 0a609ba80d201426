"""The title of a document, among all that its head prints."""

from __future__ import annotations

import pytest

from tests.extractors.zones.heads import BODY, read_head

TITLES = [
    (
        "a paragraph of sentences",
        "CHỈ THỊ\nVề việc bảo đảm an toàn tại bếp ăn\nTrong 7 tháng đầu năm có 04 vụ ngộ độc làm "
        "nhiều người mắc. Công tác quản lý còn buông lỏng.\n1. Sở Y tế:\n",
        "Về việc bảo đảm an toàn tại bếp ăn",
    ),
    (
        "ends at bullets",
        "KẾ HOẠCH CÔNG TÁC ĐỘI THÁNG 10\n+ Chủ điểm: Mẫu\n- Khối 1: Mẫu" + BODY,
        "CÔNG TÁC ĐỘI THÁNG 10",
    ),
    (
        "ends where the situation is told",
        "KẾ HOẠCH\nPHÒNG, CHỐNG DỊCH BỆNH\nNăm 2025, tình hình dịch bệnh diễn biến phức tạp" + BODY,
        "PHÒNG, CHỐNG DỊCH BỆNH",
    ),
    (
        "a year in the title",
        "KẾ HOẠCH\nCải cách hành chính\nNăm 2026" + BODY,
        "Cải cách hành chính Năm 2026",
    ),
    (
        "a range torn before its dash",
        "KẾ HOẠCH\nChuyển đổi số giai đoạn 2026\n- 2030" + BODY,
        "Chuyển đổi số giai đoạn 2026 - 2030",
    ),
    (
        "a page's title, its day, the plan's",
        "KẾ HOẠCH Y TẾ NĂM HỌC 2026-2027\nCập nhật lúc : 10:40 17/01/2027\nKẾ HOẠCH\nHOẠT ĐỘNG Y TẾ"
        + BODY,
        "HOẠT ĐỘNG Y TẾ",
    ),
    ("a plan's title twice", "KẾ HOẠCH THÁNG 10\n\nKẾ HOẠCH CÔNG TÁC THÁNG 10" + BODY, "THÁNG 10"),
    (
        "two lines",
        "KẾ HOẠCH\nCải cách hành chính năm 2026\ntại Trường Hoa Mơ\n",
        "Cải cách hành chính năm 2026 tại Trường Hoa Mơ",
    ),
    (
        "rule below",
        "KẾ HOẠCH\nCải cách hành chính năm 2026\n_______\n",
        "Cải cách hành chính năm 2026",
    ),
    (
        "rule glued",
        "KẾ HOẠCH\nCải cách hành chính năm 2026 -------\n",
        "Cải cách hành chính năm 2026",
    ),
    (
        "bold",
        "**KẾ HOẠCH**\n\n**Cải cách hành chính năm 2026**\n\n**trên địa bàn xã**\n",
        "Cải cách hành chính năm 2026 trên địa bàn xã",
    ),
    ("heading mark", "# KẾ HOẠCH\nCải cách hành chính\n", "Cải cách hành chính"),
    (
        "begins with Thực hiện",
        "KẾ HOẠCH\nThực hiện công tác cải cách hành chính năm 2026\n",
        "Thực hiện công tác cải cách hành chính năm 2026",
    ),
    (
        "begins with a resolution",
        "KẾ HOẠCH\nThực hiện Nghị quyết số 7-NQ/TU ngày 05/01/2026 của Tỉnh ủy về chuyển "
        "đổi số\n\n",
        "Thực hiện Nghị quyết số 7-NQ/TU ngày 05/01/2026 của Tỉnh ủy về chuyển đổi số",
    ),
    (
        "a basis is no title",
        "KẾ HOẠCH\nThực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND xã;\n",
        None,
    ),
    (
        "capitals over a blank line",
        "KẾ HOẠCH\n\nCẢI CÁCH HÀNH CHÍNH\n\nNĂM 2026\n",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    ),
    (
        "on the line of the type",
        "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026\n",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    ),
    (
        "attachment's note",
        "KẾ HOẠCH\nCải cách hành chính\n(Kèm theo Tờ trình số 5/TTr-X)\n",
        "Cải cách hành chính",
    ),
    (
        "about the decision",
        "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch cải cách\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LẠC\n",
        "Về việc ban hành Kế hoạch cải cách",
    ),
    (
        "purpose is no title",
        "KẾ HOẠCH\nCải cách hành chính\n\nNhằm nâng cao chất lượng phục vụ, xã đề ra các "
        "nội dung như sau:\n",
        "Cải cách hành chính",
    ),
    (
        "next paragraph",
        "KẾ HOẠCH\nCải cách hành chính\n\nNăm 2025 xã đã đạt nhiều kết quả.\n",
        "Cải cách hành chính",
    ),
    (
        "V/v where nothing stands below",
        "Số: 5/KH-X\nV/v cải cách hành chính\n\nKẾ HOẠCH\n",
        "V/v cải cách hành chính",
    ),
    (
        "a small letter goes on, though it cites",
        "KẾ HOẠCH\nMở lớp tập huấn cho thủ thư\ntheo Thông tư số 5/2026/TT-X ngày 05/01/2026\n",
        "Mở lớp tập huấn cho thủ thư theo Thông tư số 5/2026/TT-X ngày 05/01/2026",
    ),
    ("a numbered heading ends it", "KẾ HOẠCH\nCải cách\n1. CĂN CỨ XÂY DỰNG\n", "Cải cách"),
    ("a page's clock ends it", "KẾ HOẠCH Cải cách\nThứ ba, 05/01/2026 Đã xem: 33\n", "Cải cách"),
    (
        "a page's news ends it",
        "KẾ HOẠCH\nCải cách\nNgày 05 tháng 01 năm 2026 xã đã họp.\n",
        "Cải cách",
    ),
    (
        "V/v that goes on with a capital above the address",
        "Số: 5/X-Y\nV/v hướng dẫn nhiệm vụ\nGiáo dục trung học\nnăm 2026\n\nKính gửi: Các trường\n",
        "V/v hướng dẫn nhiệm vụ Giáo dục trung học năm 2026",
    ),
    (
        "V/v that ends above the day",
        "Số: 5/X-Y\nV/v hướng dẫn\nHà Lam, ngày 05 tháng 01 năm 2026\nKính gửi: Các trường\n",
        "V/v hướng dẫn",
    ),
    (
        "V/v that goes on small with the name of a body",
        "Số: 5/X-Y\nV/v tăng cường công tác\nthanh tra chợ năm 2026\n\nKính gửi: Các xã\n",
        "V/v tăng cường công tác thanh tra chợ năm 2026",
    ),
    (
        "V/v that no address follows",
        "Số: 5/X-Y\nV/v hướng dẫn\nGiáo dục trung học là cấp học.\n",
        "V/v hướng dẫn",
    ),
    ("title before V/v", "Số: 5/KH-X\nV/v báo cáo\n\nKẾ HOẠCH\nCải cách\n", "Cải cách"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_title(text: str, expected: str | None) -> None:
    assert read_head(text).title == expected
