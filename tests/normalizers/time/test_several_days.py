from datetime import date

import pytest

from normalizers.time.deadlines import is_time, parse_deadline, says_due
from normalizers.time.periods import Period

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))

SEVERAL = [
    ("30/6 và 31/12", ["2026-06-30", "2026-12-31"]),
    ("Ngày 15/6; ngày 15/12/2026", ["2026-06-15", "2026-12-15"]),
    ("Trước ngày 10/6 và 10/12", ["2026-06-10", "2026-12-10"]),
    ("Ngày 5, 20 tháng 3", ["2026-03-05", "2026-03-20"]),
    ("đến năm 2026; đến năm 2030", ["2026-12-31", "2030-12-31"]),
    ("30/6 - 31/12", []),
    ("Từ 15/6 đến 20/6", []),
    ("Ngày 03 và 04 tháng 6", []),
    ("Quý II, quý IV/2026", []),
    ("15/3/2026", []),
]


@pytest.mark.parametrize(("printed", "days"), SEVERAL)
def test_several_days(printed, days):
    found = parse_deadline(printed, YEAR)
    assert [day.isoformat() for day in found.dates] == days
    if days:
        assert (found.kind, found.start, found.end) == ("date", None, found.dates[-1])


WEEKS = [
    ("Tuần 2 tháng 5", "2026-05-08", "2026-05-14"),
    ("Tháng 9; Tuần 3-4", "2026-09-15", "2026-09-28"),
    ("Tuần cuối tháng 2", "2026-02-22", "2026-02-28"),
    ("Tuần thứ nhất của tháng 3", "2026-03-01", "2026-03-07"),
    ("Tuần 12", None, None),
    ("Tuần 35, tháng 5", "2026-05-01", "2026-05-31"),
]


@pytest.mark.parametrize(("printed", "start", "end"), WEEKS)
def test_weeks_of_a_month(printed, start, end):
    found = parse_deadline(printed, YEAR)
    assert found.kind == "period"
    assert [day and day.isoformat() for day in found[2:4]] == [start, end]


UNREAD = [
    ("Quý I-IH/2026", None),
    ("Quý I, III, V/2026", None),
    ("Quý II/2026, quý ?", None),
    ("Trước 15/12 hoặc 6B", None),
    ("Tháng 3/2026 tại hội trường tầng 2", "period"),
    ("Quý II/2026 (Kế hoạch số 12/KH-XYZ)", "period"),
    ("Hoàn thành trong quý I/2026", "period"),
    ("Thường xuyên, theo Bước 2", "continuous"),
    ("30 ngày kể từ ngày kết thúc bước 2", "duration"),
    ("Sau khi có kết quả vòng 2", "conditional"),
]


@pytest.mark.parametrize(("printed", "kind"), UNREAD)
def test_what_is_half_read_is_not_read(printed, kind):
    assert parse_deadline(printed, YEAR).kind == kind


CLAUSES = [
    ("Quý III/2026. Bổ sung danh mục trong năm 2027 (nếu có)", "period", "2026-09-30"),
    ("Từ 06/10/2026 đến 31/12/2026; mỗi lớp 90 phút tùy đặc điểm", "period", "2026-12-31"),
    ("Quý III/2026; khi có yêu cầu", "conditional", "2026-09-30"),
    ("Quý I/2026; Quý II/2026", "period", "2026-06-30"),
    ("Nộp báo cáo; hạn cuối 15/12/2026", "date", "2026-12-15"),
]


@pytest.mark.parametrize(("printed", "kind", "end"), CLAUSES)
def test_the_clause_that_says_when(printed, kind, end):
    found = parse_deadline(printed, YEAR)
    assert found.end is not None
    assert (found.kind, found.end.isoformat()) == (kind, end)


DUE = [
    ("Thời hạn hoàn thành", "30/6/2026", None, "2026-06-30"),
    ("Hạn nộp", "30/6/2026", None, "2026-06-30"),
    ("Thời gian", "30/6/2026", "2026-06-30", "2026-06-30"),
    ("Thời hạn", "Quý II/2026", "2026-04-01", "2026-06-30"),
]


@pytest.mark.parametrize(("label", "printed", "start", "end"), DUE)
def test_a_bare_day_under_a_word_for_due(label, printed, start, end):
    found = parse_deadline(printed, YEAR, is_due=says_due(label))
    assert [day and day.isoformat() for day in found[2:4]] == [start, end]


TIMES = [
    ("THÁNG 2", True),
    ("Giai đoạn 2026 - 2027", True),
    ("Buổi sáng", False),
    ("Công tác quý I", False),
    ("Thực hiện", False),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_is_time(text, expected):
    assert is_time(text) is expected
