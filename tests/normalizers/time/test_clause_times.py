"""A time that stands apart inside prose, and what only looks like one."""

import pytest

from normalizers.time.clause_times import clause_time, reports, without_completion
from normalizers.time.words import reading_form

STATED = [
    ("Rà soát quy chế. Thời gian thực hiện: Quý II/2026.", "Quý II/2026"),
    ("Lập danh mục; tiến độ: trước ngày 15/8/2026", "trước ngày 15/8/2026"),
    ("Thời gian hoàn thành tháng 5/2026.", "tháng 5/2026"),
    ("Đo đất. Thời gian: quý I/2026. Vẽ lại sơ đồ. Thời gian: quý II/2026.", "quý II/2026"),
    ("Số hóa sổ gốc (Tháng 9/2026).", "Tháng 9/2026"),
    ("Tập huấn thủ thư (quý II, quý IV).", "quý II, quý IV"),
    ("Kiểm kê kho sách (thực hiện thường xuyên)", "thường xuyên"),
    ("Trực thư viện (từ 15/12/2026 đến 14/02/2027)", "từ 15/12/2026 đến 14/02/2027"),
    ("Trồng 500 cây chắn gió (dự kiến hoàn thành 20/8).", "hoàn thành 20/8"),
    ("Xây bể chứa (hoàn thành 30/9).", "hoàn thành 30/9"),
]
NOT_STATED = [
    "Kỷ niệm ngày Nhà giáo Việt Nam (20/11)",  # an anniversary
    "Thực hiện Chương trình số hóa (2021 - 2025)",  # the programme's own years
    "Tổng hợp kết quả kiểm tra trong quý I/2026",  # what happened in it
    "Xây dựng kế hoạch hằng năm của trường",  # a sort of plan
    "Thời gian qua việc số hóa còn chậm",
    "Dự khán trận chung kết (dự kiến 20/8)",  # nothing is done by it
    "Lắp đồng hồ đo nước (hoàn thành 80%)",
    "Rà soát quy chế.",
    "",
]


@pytest.mark.parametrize(("line", "time"), STATED, ids=[c[0][:40] for c in STATED])
def test_a_clause_states_a_time(line: str, time: str) -> None:
    assert clause_time(line, reading_form(line)) == time


@pytest.mark.parametrize("line", NOT_STATED)
def test_a_clause_states_none(line: str) -> None:
    assert clause_time(line, reading_form(line)) is None


@pytest.mark.parametrize(
    ("time", "bare"),
    [
        ("hoàn thành 30/6/2026", "30/6/2026"),
        ("Hoàn thành: 15/5/2026", "15/5/2026"),
        ("hoàn thành xong trước mùa khô", "trước mùa khô"),
        ("trước ngày 30/6/2026", "trước ngày 30/6/2026"),
        ("hoàn thành", "hoàn thành"),
    ],
)
def test_a_time_without_the_word_of_completion(time: str, bare: str) -> None:
    assert without_completion(time) == bare


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo cáo định kỳ trước ngày 25 hằng tháng", True),
        ("Sơ kết hằng quý", True),
        ("Báo cáo trước ngày 15/3/2026", False),
        ("Hoàn thành trước ngày 25 hằng tháng", False),
        ("Báo cáo tháng", False),
    ],
)
def test_a_report_that_comes_back(text: str, expected: bool) -> None:
    assert reports(text) is expected
