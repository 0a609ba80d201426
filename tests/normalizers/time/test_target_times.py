import pytest

from normalizers.time.deadlines import trailing_deadline
from normalizers.time.target_times import time_of_target, time_of_targets

HEADINGS = [
    ("Mục tiêu đến năm 2030", "đến năm 2030"),
    ("Phát triển xã hội số đến hết năm 2028 với các mục tiêu", "đến hết năm 2028"),
    ("Mục tiêu cụ thể đến năm 2030, tầm nhìn đến năm 2045", "đến năm 2030"),
    ("TẦM NHÌN ĐẾN NĂM 2045", "ĐẾN NĂM 2045"),
    ("Chỉ tiêu chủ yếu năm 2026", "năm 2026"),
    ("Mục tiêu của Chiến lược đô thị đến năm 2030", "đến năm 2030"),
    ("PHÂN CÔNG CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026", None),
    ("Mục tiêu của Chương trình giảm nghèo giai đoạn 2021 - 2025", None),
    ("Mục tiêu theo Kế hoạch số 12/KH-XYZ ngày 05/3/2025", None),
    ("Mục tiêu cụ thể", None),
]


@pytest.mark.parametrize(("heading", "time"), HEADINGS)
def test_time_of_targets(heading, time):
    assert time_of_targets(heading) == time


STATEMENTS = [
    ("Chỉ tiêu 2: Đến năm 2027 đạt 80% hộ dân.", "Đến năm 2027"),
    ("Từ năm 2026 trở đi 100% hộ dân có nước sạch.", "Từ năm 2026 trở đi"),
    ("Phấn đấu đến năm 2030, công tác lưu trữ được số hóa.", "đến năm 2030"),
    ("Tỷ lệ hồ sơ trực tuyến đạt 60% vào năm 2026.", "vào năm 2026"),
    ("Tăng 5% so với năm 2024, đến năm 2030 đạt 90%.", "đến năm 2030"),
    ("Đạt 60% đến năm 2026 và 80% đến năm 2030.", "đến năm 2026; đến năm 2030"),
    ("Giảm 10% số vụ so với năm 2025.", None),
    ("100% trường đạt chuẩn (gồm cả trường của giai đoạn trước năm 2025).", None),
    ("Xóa 100% nhà tạm của thời kỳ trước năm 2020.", None),
    ("80% hồ sơ giai đoạn trước năm 2020 được số hóa vào năm 2027.", "vào năm 2027"),
    ("Hoàn thành giai đoạn 1 trước năm 2027.", "trước năm 2027"),
    ("100% trường đạt chuẩn trước năm 2027.", "trước năm 2027"),
    ("Mức dùng muối dưới 7 gam/ngày vào năm 2027.", "vào năm 2027"),
    ("Thu nhập đạt 80 triệu đồng/năm đến năm 2028.", "đến năm 2028"),
    ("Xử lý 30 tấn rác/ngày trong năm 2027.", "trong năm 2027"),
    ("Cấp 3 m3 nước/người/ngày đến năm 2029.", "đến năm 2029"),
    ("100% hộ nghèo năm 2025 được vay vốn.", None),
    ("Triển khai Đề án nâng cao nhận thức đến năm 2030 tại 100% xã.", None),
    ("Đạt 80% theo Quyết định số 12/QĐ-XYZ ngày 05/3/2025.", None),
]


@pytest.mark.parametrize(("statement", "time"), STATEMENTS)
def test_time_of_a_target(statement, time):
    assert time_of_target(statement) == time


PROSE = [
    (
        "Các sở lập kế hoạch hằng năm và định kỳ báo cáo kết quả trước ngày 20/11 về Sở A.",
        "hằng năm; trước ngày 20/11",
    ),
    ("Hằng tháng báo cáo kết quả về Phòng trước ngày 25.", "Hằng tháng; trước ngày 25"),
    ("Hằng năm rà soát danh mục. Nộp báo cáo trước ngày 15/12/2026.", "trước ngày 15/12/2026"),
    ("Rà soát quy chế; nộp báo cáo trước ngày 25.", None),
    ("Chấm giải: dự kiến từ ngày 30/10/2026 đến 03/11/2026.", "từ ngày 30/10/2026 đến 03/11/2026"),
    ("Mở lớp, thời gian tổ chức từ tháng 3 đến tháng 10/2026.", "từ tháng 3 đến tháng 10/2026"),
    ("Tổng hợp số liệu từ ngày 15/12/2025 đến ngày 14/12/2026.", None),
    ("Lập danh sách người cao tuổi vào năm 2026, trình Sở duyệt.", "vào năm 2026"),
    ("Rà soát các văn bản ban hành trong năm 2025.", None),
    ("Họp giao ban vào thứ hai hằng tuần.", "vào thứ hai hằng tuần"),
    ("Hoàn thành, báo cáo kết quả trong tháng 11/2026.", "trong tháng 11/2026"),
]


@pytest.mark.parametrize(("statement", "time"), PROSE)
def test_days_that_come_back_and_spans_of_a_sentence(statement, time):
    assert trailing_deadline(statement) == time


SENTENCES = [
    ("Giám sát vệ sinh tay, công khai kết quả hằng tháng;", "hằng tháng"),
    ("Theo dõi tiến độ; định kỳ hằng quý tổng hợp báo cáo Sở.", "định kỳ hằng quý"),
    ("Tổ chức triển khai; hằng tháng báo cáo tiến độ tại giao ban.", "hằng tháng"),
    ("Xây dựng kế hoạch hằng năm.", None),
    ("Rà soát danh mục hằng năm của xã.", None),
    ("Hiệu chuẩn 100% thiết bị trước ngày 31/10/2026.", "trước ngày 31/10/2026"),
    ("Chi trả cho người nghỉ hưu trước ngày 31/10/2026 và thân nhân.", None),
    ("Cải tạo chợ, đưa vào hoạt động từ ngày 01/9/2026.", "từ ngày 01/9/2026"),
    ("Tổ chức Ngày hội đọc sách (dự kiến ngày 15/10/2026).", "ngày 15/10/2026"),
    ("Trồng mới 1.500 cây trong các năm 2026 - 2028;", "trong các năm 2026 - 2028"),
    (
        "Kết nối dữ liệu đất đai sau khi Bộ A ban hành hướng dẫn kỹ thuật.",
        "sau khi Bộ A ban hành hướng dẫn kỹ thuật",
    ),
    ("Gắn đào tạo với việc làm sau khi tốt nghiệp.", None),
]


@pytest.mark.parametrize(("statement", "time"), SENTENCES)
def test_times_inside_a_sentence(statement, time):
    assert trailing_deadline(statement) == time
