from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.citations.document_number import parse_number
from normalizers.citations.document_types import document_type_named, document_types, type_of_symbol

NUMBERS = [
    ("glued", "Số:07/KH-TTDN-HL", ("07/KH-TTDN-HL", "KH-TTDN-HL")),
    ("blank before slash", "Số: 12 /KH-UBND", ("12/KH-UBND", "KH-UBND")),
    ("party", "Số 12-KH/TU", ("12-KH/TU", "KH/TU")),
    ("party with blanks", "Số: 12 - KH/ĐU", ("12-KH/ĐU", "KH/ĐU")),
    ("year inside", "Số: 15/2026/KH-UBND", ("15/2026/KH-UBND", "KH-UBND")),
    ("not filled in", "Số: /KH-GDĐT", (None, "KH-GDĐT")),
    ("wide gap", "Số:      /QĐ-SGDĐT", (None, "QĐ-SGDĐT")),
    ("dots", "Số: ......./KH-THVBA", (None, "KH-THVBA")),
    ("ellipsis, no body", "Số:…/KH", (None, "KH")),
    ("party not filled in", "Số      -KH/TU", (None, "KH/TU")),
    ("blank with year", "Số: /2026/KH-UBND", (None, "KH-UBND")),
    ("scan", "S6:27  /KH-GD&DPT", ("27/KH-GD&DPT", "KH-GD&DPT")),
    ("scan, place behind", "S6: 7 /KH-GD&DT Ha Lam, ngay 12", ("7/KH-GD&DT", "KH-GD&DT")),
    ("spaced hyphen", "Số: 01/KH - THCS NTB", ("01/KH-THCSNTB", "KH-THCSNTB")),
    ("letter in ordinal", "Số: 36A/KH-MN", ("36A/KH-MN", "KH-MN")),
    ("small letters", "số: 05/kh-ubnd", ("05/kh-ubnd", "kh-ubnd")),
    ("about behind", "Số: 5115/SNV-VP V/v báo cáo", ("5115/SNV-VP", "SNV-VP")),
    ("bold", "**Số: 7/KH-TH**", ("7/KH-TH", "KH-TH")),
    ("closing stop", "Số: 05/KH-UBND.", ("05/KH-UBND", "KH-UBND")),
    ("place in capitals behind", "Số: 01/KH-MN HÀ LAM, ngày 5", ("01/KH-MN", "KH-MN")),
    ("bare", "05/KH-UBND", ("05/KH-UBND", "KH-UBND")),
    ("long dash", "Số: 8/KH–UBND", ("8/KH-UBND", "KH-UBND")),
    ("number alone", "Số: 12", ("12", None)),
    ("figures of a pen", "Số:24Ÿ /KH-SYT", (None, "KH-SYT")),
    ("figures of a pen, with a slash", "Sóz10/4./KH-UBND", (None, "KH-UBND")),
    ("figures of a pen, two of them", "Số:3/17 /QĐ-SNV", (None, "QĐ-SNV")),
    ("a part that begins with a figure", "Số: 3/KH-2TTVH, ngày", ("3/KH-2TTVH", "KH-2TTVH")),
    ("a day behind", "Số: 3/KH-TH - 12 tháng 5", ("3/KH-TH", "KH-TH")),
    ("a letter before the figures", "Số:e301/TB-UBND-VP", (None, "TB-UBND-VP")),
]
NUMBERS += [
    ("no figures, and the stroke is lost", "Số: KH-UBND", (None, "KH-UBND")),
    ("figures misread, two parts", "Số: 7Ï/STC-NS", (None, "STC-NS")),
    ("figures misread, then place and day", "Số: 7Ï/STC Hà Lam, ngày 5", (None, "STC")),
]
NO_NUMBERS = [
    "Số 7Ï/STC-NS",
    "Số KH-UBND",
    "Số: HS-SV",
    "Số: Kế-hoạch",
    "Số lượng: 12/15",
    "Số 398 - Đường Trần Phú",
    "Số liệu: 5/KH",
    "12/15",
    "Sở Nội vụ/abc",
    "So sánh 5/KH",
    "Sổ tay/KH",
    "",
    "Số",
    "Số:",
    "Số: ......",
    "KH-UBND",
    "Sơ kết 5/KH-UBND",
    "ngày 05/01/2026",
    "Số điện thoại: 0123/KH",
    "Số 12 ngõ 5/KH",
    "Số e301/SNV-VP",
    "Số: 24Ÿ /KH-SYT của Sở",
    "Số lượt 12 /KH-SYT",
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in NUMBERS], ids=[c[0] for c in NUMBERS]
)
def test_number(text: str, expected: tuple[str | None, str | None]) -> None:
    assert parse_number(text) == expected


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_number(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(1, 9999), st.sampled_from(["KH-UBND", "QĐ-SNV", "KH/TU-X"]))
def test_blanks_do_not_matter(ordinal: int, symbol: str) -> None:
    glued, wide = (
        parse_number(f"Số:{ordinal}/{symbol}"),
        parse_number(f"  Số :  {ordinal}  / {symbol}  "),
    )
    assert glued is not None and glued == wide
    assert glued.number == f"{ordinal}/{symbol}"


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    parse_number(text)
    parse_number("Số: " + text)


def test_document_types_are_closed_and_unique() -> None:
    names = [row.name for row in document_types()]
    assert len(names) == len(set(names)) >= 40
    assert all(name == name.lower() for name in names)


@pytest.mark.parametrize(
    ("symbol", "expected"),
    [
        ("KH-UBND", "kế hoạch"),
        ("QĐ-SNV", "quyết định"),
        ("KH/TU", "kế hoạch"),
        ("CTr-HĐND", "chương trình"),
        ("KH", "kế hoạch"),
        ("SNV-VP", None),
        ("KHCN-UBND", None),
        (None, None),
        ("", None),
    ],
)
def test_type_of_symbol(symbol: str | None, expected: str | None) -> None:
    assert type_of_symbol(symbol) == expected


def test_type_names_ignore_case_and_tone_placement() -> None:
    assert document_type_named("BẢN THOẢ THUẬN") == "bản thỏa thuận"
    assert document_type_named("KẾ HOẠCH NHỎ") is None
