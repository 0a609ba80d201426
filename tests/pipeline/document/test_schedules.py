"""Schedules: times on lines of their own, and times that open what is to be done."""

from __future__ import annotations

import pytest

from pipeline.document.config import Config
from pipeline.document.stages import read_document

WEEK = """\
HỘI NÔNG DÂN XÃ HÒA MẪU
LỊCH CÔNG TÁC TUẦN 11
(Từ ngày 09/3/2026 đến ngày 15/3/2026)

Thứ Hai (09/3)
- Sáng: Giao ban tại cơ quan.
- Chiều: Phó Chủ tịch kiểm tra vốn vay.
Thứ Ba (10/3)
- Sáng: Tập huấn trồng bưởi tại thôn Đông.
Thứ Tư (11/3)
- Cả ngày: Chủ tịch dự hội nghị.
Thứ Năm (12/3): Trực cơ quan.
"""


def test_the_first_day_of_a_week_is_no_head() -> None:
    read = read_document(WEEK.encode(), Config())
    assert [row.deadline for row in read.reading.rows] == [
        "Thứ Hai (09/3)",
        "Thứ Hai (09/3)",
        "Thứ Ba (10/3)",
        "Thứ Tư (11/3)",
        "Thứ Năm (12/3)",
    ]


SCHEDULE = """\
TRƯỜNG ĐẠI HỌC SÔNG MẪU
PHÒNG ĐÀO TẠO

{genre}
Triển khai đồ án tốt nghiệp khóa 2022 - 2026

{entries}
TRƯỞNG PHÒNG

Mạc Văn Thử
"""
WEEKS = """\
Tuần 1 (02/3 - 07/3/2026): Khoa công bố danh mục đề tài.
Tuần 2 (09/3 - 14/3/2026): Khoa phân công giảng viên hướng dẫn.
Tuần 13 (25/5 - 30/5/2026): Nộp quyển đồ án (sinh viên).
15/6/2026: Phòng Đào tạo công bố điểm.
"""
TIMES = [
    "Tuần 1 (02/3 - 07/3/2026)",
    "Tuần 2 (09/3 - 14/3/2026)",
    "Tuần 13 (25/5 - 30/5/2026)",
    "15/6/2026",
]


@pytest.mark.parametrize("genre", ["LỊCH TRÌNH", "TIẾN ĐỘ"])
def test_a_schedule_of_a_genre_that_no_list_knows(genre: str) -> None:
    text = SCHEDULE.format(genre=genre, entries=WEEKS)
    rows = read_document(text.encode(), Config()).reading.rows
    assert [row.deadline for row in rows] == TIMES
    assert rows[0].leads == ("Khoa",)


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(WEEKS.replace("Khoa công bố", "Khoa đã công bố"), id="what was done"),
        pytest.param("".join(WEEKS.splitlines(keepends=True)[:2]), id="two times"),
        pytest.param(WEEKS + "Giảng viên ở hai cơ sở.\nNhà B có 20 phòng.\n", id="among others"),
        pytest.param("Khoa Cơ khí có 20 đề tài.\nKhoa Điện có 30 đề tài.\n", id="no times"),
    ],
)
def test_what_is_no_schedule(entries: str) -> None:
    text = SCHEDULE.format(genre="LỊCH TRÌNH", entries=entries)
    rows = read_document(text.encode(), Config()).reading.rows
    assert len(rows) < len(entries.splitlines())


NOTICE = """\
THÔNG BÁO
V/v thi bơi và các hoạt động mùa hè năm 2026

Nhằm rèn luyện sức khỏe, Đoàn trường Hoa Mơ {preamble} cụ thể như sau:

I. NỘI DUNG
1. Dạy bơi cho học sinh khối 3.
2. Trang trí bể bơi.
"""
PREAMBLES = [
    ("xây dựng kế hoạch tổ chức hội thi bơi", 2),
    ("ban hành chương trình hoạt động hè", 2),
    ("thông báo nội quy bể bơi", 0),
]


@pytest.mark.parametrize(("preamble", "count"), PREAMBLES)
def test_a_notice_whose_preamble_makes_a_plan(preamble: str, count: int) -> None:
    read = read_document(NOTICE.format(preamble=preamble).encode(), Config())
    assert len(read.reading.rows) == count
