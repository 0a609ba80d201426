"""Full dates in text: all of day, month and year, or none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.time.dates import are_sortable_days, find_dates, make_date, month_end, parse_date

CASES = [
    ("words", "Bình An, ngày 05 tháng 3 năm 2025", date(2025, 3, 5)),
    ("words, no zero", "ngày 5 tháng 12 năm 2026", date(2026, 12, 5)),
    ("words, commas", "ngày 05, tháng 3, năm 2025", date(2025, 3, 5)),
    ("words, capitals", "NGÀY 05 THÁNG 3 NĂM 2025", date(2025, 3, 5)),
    ("words without a space", "ngày 24 tháng11 năm 2025", date(2025, 11, 24)),
    ("words, digits parted by OCR", "ngày 26 tháng 0 6 năm 2018", date(2018, 6, 26)),
    ("words without marks", "ngay 12 thang 01 nam 2025", date(2025, 1, 12)),
    ("words, NFD", "nga\u0300y 05 tha\u0301ng 3 na\u0306m 2025", date(2025, 3, 5)),
    ("slashes", "05/3/2025", date(2025, 3, 5)),
    ("hyphens", "5-3-2025", date(2025, 3, 5)),
    ("dots", "05.03.2025", date(2025, 3, 5)),
    ("spaced slashes", "05 / 3 / 2025", date(2025, 3, 5)),
    ("as a program prints it", "Ngày lập: 2025-03-05", date(2025, 3, 5)),
    ("as a program prints it, no such day", "2025-02-31", None),
    ("as a program prints it, no such month", "2025-13-05", None),
    ("a longer number", "2025-03-05-01", None),
    ("one digit", "2025-3-5", None),
    ("first of two", "từ 05/3/2025 đến 07/3/2025", date(2025, 3, 5)),
    ("an invalid one is passed over", "31/02/2025, 01/3/2025", date(2025, 3, 1)),
    ("leap day", "29/02/2028", date(2028, 2, 29)),
    ("blank day", "ngày   tháng 01 năm 2025", None),
    ("dotted day", "ngày … tháng 01 năm 2025", None),
    ("no year", "ngày 05 tháng 3", None),
    ("no year, digits", "05/3", None),
    ("month and year", "tháng 3/2025", None),
    ("no such day", "31/02/2025", None),
    ("no leap day", "29/02/2026", None),
    ("no such month", "05/13/2025", None),
    ("two separators", "05/3-2025", None),
    ("year of two digits", "05/3/25", None),
    ("number of a document", "Quyết định số 12/3/2025/QĐ-XYZ", None),
    ("longer number", "105/3/2025", None),
    ("far year", "05/3/3025", None),
    ("empty", "", None),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parse_date(text, expected):
    assert parse_date(text) == expected


def test_find_dates_gives_places():
    text = "từ ngày 01/3/2025 đến ngày 15 tháng 4 năm 2025"
    found = find_dates(text)
    assert [m.date for m in found] == [date(2025, 3, 1), date(2025, 4, 15)]
    assert [text[m.start : m.end] for m in found] == ["01/3/2025", "15 tháng 4 năm 2025"]


def test_calendar():
    assert make_date(2025, 2, 31) is None
    assert make_date(0, 1, 1) is None
    assert month_end(2026, 2) == date(2026, 2, 28)
    assert month_end(2026, 12) == date(2026, 12, 31)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    assert parse_date(f"ngày {day.day:02} tháng {day.month} năm {day.year}") == day
    assert parse_date(f"{day.day}/{day.month:02}/{day.year}") == day


@given(st.text(st.sampled_from("ngàythánăm 0123456789/.-\n"), max_size=60))
def test_never_raises(text):
    parse_date(text)


SORTABLE = [
    ("2026-04-15", True),
    ("2026-04-15 → 2026-05-14", True),
    ("2026-04-15 – 2026-05-14:", True),
    ("2026-04-15 họp tổ", False),
    ("15/4/2026 - 14/5/2026", False),
    ("2026 - 2030", False),
]


@pytest.mark.parametrize(("text", "expected"), SORTABLE)
def test_days_that_a_program_prints(text, expected):
    assert are_sortable_days(text) is expected
