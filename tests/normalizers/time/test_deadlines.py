"""Deadlines that are told by days and parts of days; hours take the day of their caption."""

from datetime import date

import pytest

from normalizers.codes import DeadlineKind
from normalizers.time.deadlines import opens_due, parse_deadline
from tests.normalizers.time.printed_times import (
    SCHOOL,
    STAGE,
    YEAR,
    PrintedTime,
    check_deadline,
    name_of,
)

CASES = [
    # a bare day behind "hoàn thành" is an end alone
    (YEAR, "Hoàn thành 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "(hoàn thành 15/12/2026)", "date", None, "2026-12-15", None),
    (YEAR, "Xong ngày 20/8", "date", None, "2026-08-20", None),
    (YEAR, "Hoàn thành trong tháng 4/2026", "period", "2026-04-01", "2026-04-30", None),
    (YEAR, "Ngày 20/8", "date", "2026-08-20", "2026-08-20", None),
    # days that have a name
    (YEAR, "Trước ngày khai giảng 05/9/2026", "date", None, "2026-09-05", None),
    (YEAR, "Chậm nhất ngày họp phụ huynh 12/9", "date", None, "2026-09-12", None),
    (YEAR, "Từ tháng 01 đến ngày hội làng 15/3/2026", "period", "2026-01-01", "2026-03-15", None),
    (YEAR, "Sau ngày bế giảng 25/5/2026", "period", "2026-05-26", None, None),
    (YEAR, "Trước ngày khai giảng", "conditional", None, None, None),
    (YEAR, "Khi có thông báo ngày 05/3/2026", "conditional", None, None, None),
    (YEAR, "05 ngày kể từ 15/7/2026", "duration", "2026-07-15", None, None),
    # how far off a printed day is
    (YEAR, "Chậm nhất ngày 10/12/2026 - 95 ngày trước hội làng", "date", None, "2026-12-10", None),
    (YEAR, "Chậm nhất ngày 10/12/2026 (95 ngày trước ngày hội)", "date", None, "2026-12-10", None),
    (YEAR, "Chậm nhất 10 ngày trước ngày họp", "duration", None, None, None),
    (YEAR, "10 ngày trước khai giảng", "duration", None, None, None),
    (YEAR, "Từ ngày 01/3/2026 trong 15 ngày kể từ ngày nhận", "duration", "2026-03-01", None, None),
    # a second language says the same once more
    (YEAR, "Trước ngày 31/08/2026 Before 31/08/2026", "date", None, "2026-08-31", None),
    (YEAR, "Chậm nhất 30/6/2026 No later than 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước ngày 30/6/2026 (30/6/2026)", "date", None, "2026-06-30", None),
    (YEAR, "05/9/2026 5/9/2026", "date", "2026-09-05", "2026-09-05", None),
    (YEAR, "Trước 30/6/2026 31/7/2026", "date", None, "2026-07-31", None),
    # as programs print them
    (YEAR, "2026-04-15", "date", "2026-04-15", "2026-04-15", None),
    (YEAR, "Trước ngày 2026-04-30", "date", None, "2026-04-30", None),
    (YEAR, "2026-04-15 → 2026-05-14", "period", "2026-04-15", "2026-05-14", None),
    (YEAR, "Từ 2026-04-15 đến 2026-05-14", "period", "2026-04-15", "2026-05-14", None),
    (YEAR, "15/4/2026 → 14/5/2026", "period", "2026-04-15", "2026-05-14", None),
    (YEAR, "08:00 2026-04-15", "date", "2026-04-15", "2026-04-15", None),
    (YEAR, "2026-13-01", None, None, None, None),
    (YEAR, "2026-04-15/UBND", None, None, None, None),
    (STAGE, "2026-2027", "period", "2026-01-01", "2027-12-31", None),
    # days
    (YEAR, "Ngày 20/11/2025", "date", "2025-11-20", "2025-11-20", None),
    (YEAR, "15/3/2026", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "22.12.2025", "date", "2025-12-22", "2025-12-22", None),
    (YEAR, "15 tháng 3 năm 2026", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "Ngày 5/9", "date", "2026-09-05", "2026-09-05", None),
    (STAGE, "Ngày 5/9", "date", None, None, None),
    (YEAR, "Sáng thứ Hai (15/9/2025)", "date", "2025-09-15", "2025-09-15", None),
    (YEAR, "8h00 ngày 15/3", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "Dịp 20/11", "date", "2026-11-20", "2026-11-20", None),
    (YEAR, "Ngày 03 và 04 tháng 6 năm 2025", "period", "2025-06-03", "2025-06-04", None),
    (YEAR, "01-05/3/2026", "period", "2026-03-01", "2026-03-05", None),
    (YEAR, "Từ 15 - 20/9/2025", "period", "2025-09-15", "2025-09-20", None),
    (YEAR, "25/12/2025 - 05/01/2026", "period", "2025-12-25", "2026-01-05", None),
    (YEAR, "Từ ngày 01/3 đến ngày 15/4/2026", "period", "2026-03-01", "2026-04-15", None),
    (YEAR, "Từ ngày 16/7 đến hết ngày 25/7/2025.", "period", "2025-07-16", "2025-07-25", None),
    (YEAR, "Từ 15/4/2026 đến 01/3/2026", "period", None, None, None),
    (YEAR, "31/02/2026", "date", None, None, None),
    # by a day
    (YEAR, "Trước 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước ngày 30/6", "date", None, "2026-06-30", None),
    (YEAR, "Trước 15/12/25", "date", None, "2025-12-15", None),
    (YEAR, "Hoàn thành trước ngày 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Xong trước 15/3", "date", None, "2026-03-15", None),
    (YEAR, "Chậm nhất ngày 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Chậm nhất là ngày 30/6", "date", None, "2026-06-30", None),
    (YEAR, "Chậm nhất trong năm 2027", "date", None, "2027-12-31", None),
    (YEAR, "đến 31/12/2026", "date", None, "2026-12-31", None),
    (YEAR, "Trước 17h00 ngày 15/3/2026", "date", None, "2026-03-15", None),
    (YEAR, "Trước ngày 15/01 năm sau", "date", None, "2027-01-15", None),
    (YEAR, "Trước ngày 10/6 và 10/12", "date", None, "2026-12-10", None),
    (YEAR, "Trước ngày 15/12/2026 theo quy định", "date", None, "2026-12-15", None),
    (YEAR, "Trước quý III/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước tháng 6/2026", "date", None, "2026-05-31", None),
    (YEAR, "Trước năm 2027", "date", None, "2026-12-31", None),
    (YEAR, "Đến hết quý II/2026", "date", None, "2026-06-30", None),
    (YEAR, "Đến tháng 6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Đến năm 2030", "date", None, "2030-12-31", None),
    (YEAR, "Đến 2030", "date", None, "2030-12-31", None),
    (YEAR, "Đến hết năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Hết quý I/2026", "date", None, "2026-03-31", None),
    (YEAR, "Từ nay đến hết năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Quý II (trước ngày 15/6)", "period", "2026-04-01", "2026-06-15", None),
    # parts
    (YEAR, "Cuối năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Cuối năm", "date", None, "2026-12-31", None),
    (STAGE, "Cuối năm", "date", None, None, None),
    (SCHOOL, "Cuối năm", "date", None, None, None),
    (YEAR, "Đầu năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Giữa năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Cuối quý II/2026", "date", None, "2026-06-30", None),
    (YEAR, "Cuối tháng 11/2025", "date", None, "2025-11-30", None),
    (YEAR, "Đến cuối năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Đến giữa năm 2026", "date", None, None, None),
    (STAGE, "Cuối giai đoạn", "date", None, "2030-12-31", None),
    # no time at all
    (YEAR, "", None, None, None, None),
    (YEAR, "-", None, None, None, None),
    (YEAR, "x", None, None, None, None),
    (YEAR, "Như trên", None, None, None, None),
    (YEAR, "Phòng Nội vụ", None, None, None, None),
    (YEAR, "Cục Chính sách", None, None, None, None),
    (YEAR, "Hội trường A", None, None, None, None),
    (YEAR, "100%", None, None, None, None),
    (YEAR, "Đạt 8/10 tiêu chí", None, None, None, None),
    (YEAR, "1/2 ngày công", None, None, None, None),
    (YEAR, "Ngân hàng năm", None, None, None, None),
    (YEAR, "Gian hàng quý", None, None, None, None),
    (YEAR, "Quyết định số 12/2025/QĐ-XYZ", None, None, None, None),
    (YEAR, "7h30", None, None, None, None),
    (YEAR, "14 giờ 00", None, None, None, None),
    (YEAR, "Thứ hai", None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_days(case: PrintedTime) -> None:
    check_deadline(case)


CAPTION_CASES = [
    ("7h30", True),
    ("7h30 - 8h00", True),
    ("14 giờ 00", True),
    ("07:30", True),
    ("8 giờ", True),
    ("Buổi sáng", True),
    ("Thường xuyên", False),
    ("Ông Lê Văn Nam", False),
]


@pytest.mark.parametrize(("printed", "dated"), CAPTION_CASES)
def test_an_hour_takes_the_day_of_the_caption(printed, dated):
    day = date(2025, 11, 20)
    deadline = parse_deadline(printed, None, day)
    assert (deadline.start, deadline.end) == ((day, day) if dated else (None, None))
    assert (deadline.kind is DeadlineKind.DATE) == dated


def test_a_day_in_the_cell_beats_the_caption():
    assert parse_deadline("8h00 ngày 22/11/2025", None, date(2025, 11, 20)).start == date(
        2025, 11, 22
    )


def test_the_caption_gives_the_year_where_no_period_does():
    assert parse_deadline("Ngày 22/11", None, date(2025, 11, 20)).start == date(2025, 11, 22)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Hạn cuối cùng các tổ nộp ảnh dự thi", True),
        ("- Hạn chót đăng ký", True),
        ("Hạn nộp bài: qua thư", True),
        ("Hạn chế xe vào chợ", False),
        ("Họp chấm thi; hạn nộp bài đã qua", False),
        ("Các tổ nộp ảnh dự thi", False),
    ],
)
def test_entries_that_are_due(statement: str, expected: bool) -> None:
    assert opens_due(statement) is expected
