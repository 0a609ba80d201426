"""Letters that stand for digits in dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.diacritics.digits import repair_number

CASES = [
    ("day", "O5", "ngày", "05"),
    ("day, capital before", "O5", "Ngày", "05"),
    ("day, all capitals before", "O5", "NGÀY", "05"),
    ("month", "l2", "tháng", "12"),
    ("month, I", "I2", "tháng", "12"),
    ("month, bar", "|2", "tháng", "12"),
    ("month, i", "1i", "tháng", "11"),
    ("year", "2O25", "năm", "2025"),
    ("year, Q", "2Q25", "năm", "2025"),
    ("date", "O5/O1/2O25", "", "05/01/2025"),
    ("date, dots", "l5.O1.2025", "", "15.01.2025"),
    ("date, dashes", "l5-O1-2025", "", "15-01-2025"),
    ("quarter, its stroke lost", "12026", "Quý", "I/2026"),
    ("quarter, l for I", "lV/2026", "quý", "IV/2026"),
    ("quarter, three", "lIl/2026", "quý", "III/2026"),
    ("quarter, right", "IV/2026", "quý", "IV/2026"),
    ("no quarter", "12026", "số", "12026"),
    ("no quarter: another year", "11926", "quý", "11926"),
    ("no digit at all", "OI", "ngày", "OI"),
    ("no digit at all in a year", "OOOO", "năm", "OOOO"),
    ("elsewhere", "O5", "mục", "O5"),
    ("Roman after a section", "Il", "mục", "Il"),
    ("three signs are no day", "1O5", "ngày", "1O5"),
    ("two signs are no year", "2O", "năm", "2O"),
    ("other letters", "G5", "ngày", "G5"),
    ("two separators", "O5/O1-2O25", "", "O5/O1-2O25"),
    ("short year", "O5/O1/25", "", "O5/O1/25"),
    ("right", "05", "ngày", "05"),
    ("number", "100", "", "100"),
    ("word", "lo", "", "lo"),
    ("empty", "", "ngày", ""),
]


@pytest.mark.parametrize(
    ("token", "before", "number"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_repair_number(token: str, before: str, number: str) -> None:
    assert repair_number(token, before) == number


@given(
    st.text(st.sampled_from("0123456789OolI|iQG/.-"), max_size=10),
    st.sampled_from(("", "ngày", "tháng", "năm")),
)
def test_digits_stay_where_they_are(token: str, before: str) -> None:
    number = repair_number(token, before)
    assert len(number) == len(token)
    assert all(a == b for a, b in zip(token, number, strict=True) if a.isdigit())
    assert repair_number(number, before) == number
