from __future__ import annotations

from datetime import date

import pytest

from normalizers.time.issue_dates import find_issue_date, is_issue_date, match_issue_date

DAY = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hà Lam, ngày 05 tháng 01 năm 2026", DAY),
        ("ngày 5/1/2026", DAY),
        ("ngày 05.01.2026", DAY),
        ("ngà y 05 thá ng 01năm 2026", DAY),
        ("ngay 05 thang 01 nam 2026", DAY),
        ("NGÀY 05 THÁNG 01 NĂM 2026", DAY),
        ("ngày 31/02/2026, ngày 5/1/2026", DAY),
        ("ngày 31 tháng 02 năm 2026", None),
        ("ngày    tháng 01 năm 2026", None),
        ("tháng 01 năm 2026", None),
        ("05/01/2026", None),
        ("ngày 5/1/20261", None),
    ],
)
def test_found(text: str, expected: date | None) -> None:
    found = find_issue_date(text)
    assert (found.value if found else None) == expected


def test_where_it_stands() -> None:
    text = "Hà Lam, ngày 5/1/2026."
    found = find_issue_date(text)
    assert found is not None and text[found.start : found.end] == "ngày 5/1/2026"
    assert match_issue_date(text, found.start) == found
    assert match_issue_date(text, 0) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("(ngày 5/1/2026)", True), ("ngày 5/1/2026.", True), ("từ ngày 5/1/2026", False), ("", False)],
)
def test_nothing_else(text: str, expected: bool) -> None:
    assert is_issue_date(text) is expected
