"""Figures of targets; and numbers that are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizers.metrics import parse_metrics

CASES = [
    ("đạt từ 95% trở lên", [(">=", 95.0, "%")]),
    ("tối thiểu 80%", [(">=", 80.0, "%")]),
    ("không dưới 70%", [(">=", 70.0, "%")]),
    ("≥ 95%", [(">=", 95.0, "%")]),
    ("đạt 95% trở lên", [(">=", 95.0, "%")]),
    ("có ít nhất 10 mô hình", [(">=", 10.0, "mô hình")]),
    ("đạt 90 điểm trở lên", [(">=", 90.0, "điểm")]),
    ("giảm tối thiểu 20% thời gian", [(">=", 20.0, "%")]),
    ("không quá 05 ngày", [("<=", 5.0, "ngày")]),
    ("tối đa 3 ngày làm việc", [("<=", 3.0, "ngày làm việc")]),
    ("không vượt quá 2%", [("<=", 2.0, "%")]),
    ("còn 5% trở xuống", [("<=", 5.0, "%")]),
    ("trên 90% hồ sơ", [(">", 90.0, "%")]),
    ("Có trên 90% hồ sơ", [(">", 90.0, "%")]),
    ("dưới 2%", [("<", 2.0, "%")]),
    ("khoảng 30%", [("~", 30.0, "%")]),
    ("100% các phản ánh", [("=", 100.0, "%")]),
    ("đạt tỷ lệ 30%", [("=", 30.0, "%")]),
    ("giảm 20% chi phí", [("=", 20.0, "%")]),
    ("tăng 5%", [("=", 5.0, "%")]),
    ("98,5%", [("=", 98.5, "%")]),
    ("0.5 %", [("=", 0.5, "%")]),
    ("70 phần trăm", [("=", 70.0, "%")]),
    ("phấn đấu 1.200 công trình", [("=", 1200.0, "công trình")]),
    ("đạt 1.000.000 đồng", [("=", 1_000_000.0, "đồng")]),
    ("95-98%", [(">=", 95.0, "%"), ("<=", 98.0, "%")]),
    ("từ 50% đến 70%", [(">=", 50.0, "%"), ("<=", 70.0, "%")]),
    ("từ 5 đến 7 ngày", [(">=", 5.0, "ngày"), ("<=", 7.0, "ngày")]),
    ("đến năm 2030 đạt 80%", [("=", 80.0, "%")]),
    ("100% đơn vị và tối thiểu 50% cán bộ", [("=", 100.0, "%"), (">=", 50.0, "%")]),
    ("phấn đấu có 02 sáng kiến", [("=", 2.0, "sáng kiến")]),
    ("Quý I đạt 25%", [("=", 25.0, "%")]),
    ("đạt loại khá trở lên", []),
    ("Quyết định số 12/QĐ-UBND", []),
    ("ngày 12/5/2026", []),
    ("từ 01/7/2025", []),
    ("trước ngày 15 tháng 12", []),
    ("mức độ 4", []),
    ("trường cấp 3", []),
    ("Điều 5, khoản 2", []),
    ("trong năm 2026", []),
    ("có 2 điều", []),
    ("6 tháng đầu năm", []),
    ("giai đoạn 2026 - 2030", []),
    ("tổ chức 03 lớp tập huấn", []),
    ("xếp hạng trên 20/34 tỉnh", []),
    ("TCVN ISO 9001:2015", []),
    ("mô hình chính quyền 02 cấp", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "figures"), CASES, ids=[case[0] for case in CASES])
def test_parse_metrics(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [(m.comparator, m.value, m.unit) for m in parse_metrics(text)] == figures


DIRECTIONS = [
    ("Tỷ lệ hồ sơ trực tuyến đạt trên 80%", "at_least", "Tỷ lệ hồ sơ trực tuyến"),
    ("giảm ít nhất 50% số vụ", "decrease_by", "số vụ"),
    ("tăng 5% so với năm 2024", "increase_by", None),
    ("tỷ lệ hộ nghèo giảm còn 5%", "equal", "tỷ lệ hộ nghèo"),
    ("Giảm tỷ lệ hộ nghèo xuống còn dưới 5%", "at_most", "tỷ lệ hộ nghèo"),
    ("tăng lên 90%", "equal", None),
    ("100% hồ sơ được số hóa", "equal", "hồ sơ"),
    ("Cấp chữ ký số cho 100% giáo viên", "equal", "giáo viên"),
    ("Có ít nhất 15 trạm phát sóng", "at_least", "trạm phát sóng"),
    ("Kinh tế số chiếm 45% tổng sản phẩm", "equal", "Kinh tế số"),
]


@pytest.mark.parametrize(("text", "direction", "subject"), DIRECTIONS)
def test_direction_and_subject(text: str, direction: str, subject: str | None) -> None:
    (metric,) = parse_metrics(text)
    assert (metric.direction, metric.subject) == (direction, subject)


NOUNS = [
    ("có ít nhất 15 trạm", [(15.0, "trạm")]),
    ("tối thiểu 600 bản tin", [(600.0, "bản tin")]),
    ("đạt 4 và 5", []),
    ("có ít nhất 15trạm", []),  # a letter misread, or a code
    ("tăng 3 thứ bậc", []),
    ("Mở 02 lớp tập huấn", []),
]


@pytest.mark.parametrize(("text", "figures"), NOUNS)
def test_any_noun_is_counted(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit) for m in parse_metrics(text)] == figures


OF_TASKS = [
    ("Mở ít nhất 02 lớp tập huấn", [(2.0, "lớp")]),
    (
        "Sản xuất tối thiểu 06 phim ngắn giới thiệu sản phẩm",
        [(6.0, "phim ngắn giới thiệu sản phẩm")],
    ),
    ("mỗi tuần phát ít nhất 02 phóng sự về an toàn", [(2.0, "phóng sự")]),
    (
        "Có tối thiểu 05 kịch bản ứng phó; có ít nhất 20 tập dữ liệu mở",
        [(5.0, "kịch bản ứng phó"), (20.0, "tập dữ liệu mở")],
    ),
    ("Dự giờ 04 giáo viên", []),
    ("Khảo sát hoạt động của 41 hợp tác xã", []),
    ("Họp ngày 25 hằng tháng", []),
    ("Bó gọn cáp trên 06 tuyến đường", []),
]


@pytest.mark.parametrize(("text", "figures"), OF_TASKS)
def test_counts_of_tasks(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit) for m in parse_metrics(text)] == figures


OF_TARGETS = [
    (
        "Bổ sung 6.000 bản sách; cấp 2.500 thẻ bạn đọc",
        [(6000.0, "bản sách"), (2500.0, "thẻ bạn đọc")],
    ),
    ("Đón 65.000 lượt khách", [(65000.0, "lượt")]),
    ("Cấp 12 thẻ bạn đọc", [(12.0, "thẻ bạn đọc")]),
    ("Mở sân chơi; cấp 08 thẻ cho các cụ", [(8.0, "thẻ")]),
    ("Lát 450 m² sân trường", [(450.0, "m²")]),
    ("Đào đắp 30 m³ đất", [(30.0, "m³")]),
    ("Cấp 3 trở lên", []),
    ("Lớp 5 thi bơi", []),
    ("Cấp 2, cấp 3 thi bơi", []),
    ("Trồng 12 ha rừng trong năm", [(12.0, "ha")]),
    ("Có 15.850 người sử dụng", [(15850.0, "người")]),
    ("Xây mới 03 nhà văn hóa được cấp kinh phí", [(3.0, "nhà văn hóa")]),
    ("Đến năm 2030 có 40 xã", [(40.0, "xã")]),
    ("Giai đoạn 2 hoàn thành", []),
    ("Đạt mức độ 4 trở lên", []),
    ("Cung cấp dịch vụ công mức độ 3 cho hộ dân", []),
    ("Xây trường cấp 2 xã Mẫu", []),
    ("Đạt hạng 12 toàn tỉnh", []),
    ("Hướng dẫn nhóm mức 13 hộ", [(13.0, "hộ")]),  # no level is so high
    ("Thuộc nhóm 4 nước dẫn đầu", []),
    ("Thực hiện Quyết định số 12/QĐ-UBND", []),
    ("Hoàn thành trước ngày 15 tháng 12", []),
    ("Điều 5 của Luật", []),
    ("Trong 2 và 3", []),
    ("Năm 2026 hoàn thành", []),
    ("TCVN ISO 9001:2015", []),
    ("lần thứ 4 tổ chức", []),
]


@pytest.mark.parametrize(("text", "figures"), OF_TARGETS)
def test_counts_of_targets(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit) for m in parse_metrics(text, is_target=True)] == figures


CHANGES = [
    ("Giảm tỷ lệ tai nạn giao thông 10%", "decrease_by"),
    ("Tăng thêm tỷ lệ người cao tuổi được khám: 10%", "increase_by"),
    ("Phấn đấu giảm 5% số vụ cháy", "decrease_by"),
    ("Mỗi năm giảm 1,5% hộ nghèo", "decrease_by"),
    ("Tăng ít nhất 20% lượt khách", "increase_by"),
    ("Giảm 02 thủ tục", "decrease_by"),
    ("Thu ngân sách tăng bình quân 11%/năm", "increase_by"),
    ("Số vụ cháy giảm 5%", "decrease_by"),
    ("Tỷ suất tử vong giảm từ 12‰ xuống 9‰", "equal"),
    ("Tăng tỷ lệ lao động nữ đạt 50%", "equal"),
    ("Giảm tỷ lệ hộ nghèo xuống còn 2%", "equal"),
    ("Giảm tỷ lệ hộ nghèo còn dưới 2%", "at_most"),
    ("Nâng tỷ lệ che phủ rừng lên 42%", "equal"),
    ("Nâng tỷ lệ che phủ rừng lên trên 42%", "at_least"),
    ("Tăng cường kiểm tra 100% cơ sở", "equal"),
    ("Tăng trưởng kinh tế bình quân 8%", "equal"),
    ("Tăng tốc số hóa 100% hồ sơ", "equal"),
    ("Không quá 5% hồ sơ trễ hạn", "at_most"),
    ("Tỷ lệ tăng dân số tự nhiên dưới 10,6‰", "at_most"),
]


@pytest.mark.parametrize(("text", "direction"), CHANGES)
def test_a_level_or_a_change(text: str, direction: str) -> None:
    (metric,) = parse_metrics(text)
    assert metric.direction == direction


UNITS = [
    ("dưới 10,6‰", [("<", 10.6, "‰")]),
    ("đạt 5 phần nghìn", [("=", 5.0, "‰")]),
    ("Tỷ suất sinh thô: 0,05‰", [("=", 0.05, "‰")]),
    ("95% – 98%", [(">=", 95.0, "%"), ("<=", 98.0, "%")]),
]


@pytest.mark.parametrize(("text", "figures"), UNITS)
def test_shares(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert [(m.comparator, m.value, m.unit) for m in parse_metrics(text)] == figures


PHRASES = [
    ("Phấn đấu 100% cơ sở giáo dục dùng học bạ số", "Phấn đấu 100%"),
    ("Có ít nhất 03 cơ sở đạt chuẩn", "Có ít nhất 03 cơ sở"),
    ("có tối thiểu 05 kịch bản ứng phó được duyệt", "có tối thiểu 05 kịch bản ứng phó"),
    ("đạt 95% hồ sơ trở lên", "đạt 95% hồ sơ trở lên"),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_the_phrase_is_whole(text: str, phrase: str) -> None:
    assert [m.text for m in parse_metrics(text)] == [phrase]


def test_the_words_are_kept() -> None:
    assert [m.text for m in parse_metrics("Tỷ lệ hài lòng đạt từ 95% trở lên")] == [
        "đạt từ 95% trở lên"
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789.,%-/ đạttừtrênngày≥", max_size=60))
def test_any_text_is_read(text: str) -> None:
    for metric in parse_metrics(text):
        assert metric.comparator in {"=", ">=", "<=", ">", "<", "~"}
        assert metric.unit
