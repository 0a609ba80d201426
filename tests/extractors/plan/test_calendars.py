"""Times over what happens in them, or before it on a line."""

from __future__ import annotations

import pytest

from extractors.plan.calendars import is_calendar, opens_with_time
from tests.extractors.plan_texts import Wanted, check_rows, read_body

CALENDARS = [
    ("months over events", ["Tháng 01", "Hội nghị.", "Tháng 02", "Sơ kết tuyển quân."], True),
    ("quarters", ["Quý I", "Đại hội chi bộ", "Giao ban", "Quý II:", "Tham quan"], True),
    ("one time only", ["Tháng 01", "Hội nghị.", "Sơ kết."], False),
    ("times without events", ["Tháng 01", "Tháng 02"], False),
    ("what was", ["Năm 2023", "Xã đã đạt chuẩn.", "Năm 2024", "Xã đã về đích."], False),
    ("no times", ["Hội nghị.", "Sơ kết."], False),
    ("nothing", [], False),
]


@pytest.mark.parametrize(
    ("leaves", "expected"), [c[1:] for c in CALENDARS], ids=[c[0] for c in CALENDARS]
)
def test_calendars(leaves: list[str], expected: bool) -> None:
    assert is_calendar(leaves) is expected


LINES = [
    ("15/11: Họp phụ huynh", True),
    ("Quý II/2026: thực tập tại xưởng", True),
    ("Quý I/2026: đã họp phụ huynh", False),
    ("Tổ Toán: Họp phụ huynh", False),
    ("Quý II/2026:", False),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_time_before_what_happens(text: str, expected: bool) -> None:
    assert opens_with_time(text) is expected


MONDAY = "Thứ Hai (09/3):\n- Tổ Toán: Sinh hoạt chuyên đề.\n- Thầy An: Dự họp phường."
TUESDAY = "Thứ Ba (10/3):\n- Toàn trường: Lao động vệ sinh."
WEEKS: list[tuple[str, str, list[Wanted]]] = [
    (
        "days over who does what",
        f"{MONDAY}\n\n{TUESDAY}",
        [
            ("Tổ Toán: Sinh hoạt chuyên đề.", {"deadline": "Thứ Hai (09/3)"}),
            "Thầy An: Dự họp phường.",
            ("Toàn trường: Lao động vệ sinh.", {"deadline": "Thứ Ba (10/3)"}),
        ],
    ),
    ("one day", MONDAY, []),
    ("another list among them", f"{MONDAY}\n\n{TUESDAY}\n\nThực đơn:\n- Cơm: Gà.", []),
    (
        "what was done",
        f"{MONDAY}\n\n{TUESDAY}".replace("Dự họp", "Đã dự họp"),
        [],
    ),
    (
        "hours of an agenda",
        "Ngày 09/3:\n- 8h00: Khai mạc.\n- 9h00: Thi kéo co.\n\n"
        "Ngày 10/3:\n- 8h00: Chung kết.\n- 9h00: Trao giải.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [w[1:] for w in WEEKS], ids=[w[0] for w in WEEKS])
def test_days_over_what_is_done(text: str, rows: list[Wanted]) -> None:
    check_rows(read_body(text).rows, rows)
