"""The time that opens a statement: “Đến năm 2027: 100% hồ sơ”."""

import pytest

from normalizers.time.deadlines import leading_time

LEADS = [
    ("Đến năm 2027: 100% hồ sơ", ("Đến năm 2027", "100% hồ sơ")),
    ("Năm 2026:", ("Năm 2026", "")),
    ("Giai đoạn 2026 - 2027: xây dựng", ("Giai đoạn 2026 - 2027", "xây dựng")),
    ("Giai đoạn 1 (2026 - 2027): xây dựng", ("Giai đoạn 1 (2026 - 2027)", "xây dựng")),
    ("Hàng năm: rà soát", ("Hàng năm", "rà soát")),
    ("Quý I/2026: ban hành", ("Quý I/2026", "ban hành")),
    ("Tháng 9/2025: khai giảng", ("Tháng 9/2025", "khai giảng")),
    ("Tháng 5, 6: ôn tập", ("Tháng 5, 6", "ôn tập")),
    ("Từ tháng 9/2025 đến tháng 5/2026: dạy học", ("Từ tháng 9/2025 đến tháng 5/2026", "dạy học")),
    ("**Đến năm 2027:** 100%", ("Đến năm 2027", "100%")),
    ("15/3/2026: họp", ("15/3/2026", "họp")),
    ("Thường xuyên: kiểm tra", ("Thường xuyên", "kiểm tra")),
    ("Cuối năm 2026: tổng kết", ("Cuối năm 2026", "tổng kết")),
    ("Đến năm 2030, 100% cơ sở", ("Đến năm 2030", "100% cơ sở")),
    ("Đến năm 2030, 80% trường, 90% lớp", ("Đến năm 2030", "80% trường, 90% lớp")),
    ("Đến năm 2030, 100% hồ sơ đã được số hóa", ("Đến năm 2030", "100% hồ sơ đã được số hóa")),
    ("Trước ngày 15/12/2026, các tổ gửi báo cáo", ("Trước ngày 15/12/2026", "các tổ gửi báo cáo")),
    ("Hằng năm, các trường rà soát", ("Hằng năm", "các trường rà soát")),
    ("Định kỳ 6 tháng, hằng năm, các tổ báo cáo", ("Định kỳ 6 tháng, hằng năm", "các tổ báo cáo")),
    ("Trong năm 2026, phấn đấu", ("Trong năm 2026", "phấn đấu")),
    ("Quý I, II/2026, các tổ rà soát", ("Quý I, II/2026", "các tổ rà soát")),
    ("Năm học 2025-2026, trường tổ chức", ("Năm học 2025-2026", "trường tổ chức")),
    ("Năm 2025 là năm cuối", None),
    ("Năm 2026, năm đầu thực hiện Đề án", None),
    ("Tháng 3 phát động phong trào", None),
    ("Thường xuyên, liên tục tuyên truyền", None),
    ("15/3: đạt", None),
    ("2026, các tổ", None),
    ("Mục tiêu: đến năm 2030", None),
    ("Luật Trẻ em năm 2016, các trường", None),
    ("Căn cứ Nghị quyết năm 2025: nội dung", None),
    ("Thực hiện Kế hoạch số 1/KH-XYZ ngày 05/3/2025, các trường", None),
    ("Ngày 14/7/2025, Sở đã công bố kết quả", None),
    ("Ngày 30/6/2025, Chính phủ ban hành Nghị định số 175/2025/NĐ-CP", None),
    ("Năm 2025, trường đã đạt chuẩn", None),
    ("Năm 2026", None),
    ("Năm 2026,", None),
    ("Tuần 1 (từ 05/9 đến 10/9): ổn định nề nếp", ("Tuần 1 (từ 05/9 đến 10/9)", "ổn định nề nếp")),
    ("Tuần 1: ổn định nề nếp", None),
    ("Năm 2027 (03 lớp): 01 lớp pha chế", ("Năm 2027", "01 lớp pha chế")),
    ("Quý II/2026 (hai lớp): nấu ăn (30 người)", ("Quý II/2026", "nấu ăn (30 người)")),
    ("Lớp 6 (năm 2027): 30 học sinh", None),
    ("Năm 2027 (03 lớp), 01 lớp pha chế", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), LEADS, ids=[c[0] for c in LEADS])
def test_leading_time(text, expected):
    assert leading_time(text) == expected


def test_the_statement_behind_a_lead_is_whole():
    statement = "rà soát " * 200
    assert leading_time(f"Đến năm 2027: {statement}") == ("Đến năm 2027", statement.strip())
