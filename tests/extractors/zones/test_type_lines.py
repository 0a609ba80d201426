"""Lines that name the type of a document."""

from __future__ import annotations

import pytest

from extractors.zones.type_lines import type_line

TYPES = [
    ("BẢN KẾ HOẠCH AN TOÀN THỰC PHẨM", "kế hoạch"),
    ("DỰ THẢO KẾ HOẠCH", "kế hoạch"),
    ("BẢN ĐỒ HÀNH CHÍNH", None),
    ("KẾ HOẠCH", "kế hoạch"),
    ("KE HOACH", "kế hoạch"),
    ("K Ế   H O Ạ C H", "kế hoạch"),
    ("**QUYẾT ĐỊNH**", "quyết định"),
    ("Kế hoạch", "kế hoạch"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "chương trình hành động"),
    ("KẾ HOẠCH CẢI CÁCH NĂM 2026", "kế hoạch"),
    ("KẾ HOẠCH Cải cách", "kế hoạch"),
    ("PHÒNG KẾ HOẠCH", None),
    ("Kế hoạch số 5/KH-UBND", None),
    ("KẾ HOẠCH SỐ 5", None),
    ("Kế hoạch này có hiệu lực", None),
    ("", None),
    ("BÁO CHÍ", None),
    ("BẢN THOẢ THUẬN", "bản thỏa thuận"),
    ("KẾ HOẠCH NHỎ.", "kế hoạch"),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_type_line(text: str, expected: str | None) -> None:
    found = type_line(text)
    assert (found.document_type if found else None) == expected
