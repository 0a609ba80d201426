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
    ("tối thiểu 600 bản tin", [(600.0, "bản")]),
    ("đạt 4 và 5", []),
    ("Mở 02 lớp tập huấn", []),
]


@pytest.mark.parametrize(("text", "figures"), NOUNS)
def test_any_noun_is_counted(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit) for m in parse_metrics(text)] == figures


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
